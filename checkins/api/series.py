"""Series of check-ins over the API: who meets how often, and when."""

from dataclasses import fields
from functools import cached_property
from typing import Any
from uuid import UUID

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from checkins import rules, services
from checkins.cadences import Rule, Rules, rules_in_force
from checkins.forms import BY_RULE, SeriesForm, usual_series
from checkins.models import Arrangement, Series
from checkins.models.series import MOST_WEEKS, SeriesQuerySet
from core.api import NewestFirst, caller_of
from core.web import allow
from people.models import Person

CREATED = 201
CADENCES = [*Series.Cadence.choices, (BY_RULE, "As the rule says, where the series follows the line")]


class SeriesSerializer(serializers.ModelSerializer[Series]):
    """Two who meet, how often and when; `rule` says what holds for a report where the two chose nothing else."""

    ended_for = serializers.ChoiceField(Series.EndedFor.choices, allow_blank=True, read_only=True)
    rule = serializers.SerializerMethodField(help_text="Null where the series follows no reporting line")

    class Meta:
        model = Series
        fields = (
            "id",
            "report",
            "manager",
            "follows_line",
            "cadence",
            "every_weeks",
            "cadence_is_own",
            "rule",
            "weekday",
            "at",
            "minutes",
            "time_zone",
            "starts_on",
            "ended_at",
            "ended_for",
        )
        read_only_fields = fields

    def get_rule(self, series: Series) -> str | None:
        """In words, as the page has it."""
        rule = _rule_for(series, self.context["rules"])
        return rule.words if rule else None


class ArrangementSerializer(serializers.Serializer[Any]):
    """How often and when two meet, by the clock of a time zone; what is not named stays."""

    cadence = serializers.ChoiceField(CADENCES, required=False)
    every_weeks = serializers.IntegerField(
        min_value=1, max_value=MOST_WEEKS, required=False, allow_null=True, help_text="With the cadence `own`"
    )
    weekday = serializers.ChoiceField(Series.Weekday.choices, required=False)
    at = serializers.TimeField(required=False)
    minutes = serializers.IntegerField(min_value=5, max_value=240, required=False)
    time_zone = serializers.CharField(max_length=64, required=False)


class StartSerializer(ArrangementSerializer):
    """With whom, and whose work it is about; the rest is as usual where it is not named."""

    person = serializers.PrimaryKeyRelatedField(queryset=Person.objects.active())
    about = serializers.ChoiceField([("mine", "The caller's"), ("theirs", "The other's")], default="mine")

    def validate_person(self, person: Person) -> Person:
        """Somebody else."""
        if person == caller_of(self.context["request"]):
            raise serializers.ValidationError("A check-in needs two.")
        return person


class SeriesFilter(filters.FilterSet):  # type: ignore[misc]
    """Narrow the list."""

    is_running = filters.BooleanFilter(field_name="ended_at", lookup_expr="isnull", label="Whether it has not ended")

    class Meta:
        model = Series
        fields = ()


class _OwnSeries:
    """What is looked up for all of them at once."""

    @cached_property
    def rules(self) -> Rules:
        """Of how often to meet."""
        return rules_in_force()

    def get_serializer_context(self) -> dict[str, Any]:
        """With the rules."""
        return {**super().get_serializer_context(), "rules": self.rules}  # type: ignore[misc]

    def get_queryset(self) -> SeriesQuerySet:
        """Those in which the caller is one of the two."""
        if getattr(self, "swagger_fake_view", False):
            return Series.objects.none()
        return _own(self.request)  # type: ignore[attr-defined]


class SeriesList(_OwnSeries, ListAPIView[Series]):
    """Series of check-ins of the caller, a page at a time; POST begins one with somebody."""

    serializer_class = SeriesSerializer
    pagination_class = NewestFirst
    filterset_class = SeriesFilter

    @extend_schema(request=StartSerializer, responses={CREATED: SeriesSerializer})
    def post(self, request: Request, *_args: object, **_kwargs: object) -> Response:
        """Begin."""
        wanted = StartSerializer(data=request.data, context=self.get_serializer_context())
        wanted.is_valid(raise_exception=True)
        told, caller = dict(wanted.validated_data), caller_of(request)
        other, about = told.pop("person"), told.pop("about")
        report, manager = (caller, other) if about == "mine" else (other, caller)
        arrangement = _arrangement(usual_series(caller), told)
        now = timezone.now()
        series = services.start_series(report=report, manager=manager, arrangement=arrangement, actor=caller, now=now)
        return Response(SeriesSerializer(series, context=self.get_serializer_context()).data, status=CREATED)


class SeriesDetail(_OwnSeries, RetrieveAPIView[Series]):
    """One series; PATCH arranges it anew, and the check-in ahead moves along."""

    serializer_class = SeriesSerializer

    @extend_schema(request=ArrangementSerializer, responses=SeriesSerializer)
    def patch(self, request: Request, *_args: object, **_kwargs: object) -> Response:
        """Arrange it."""
        series, caller = self.get_object(), caller_of(request)
        allow(is_allowed=rules.can_arrange(caller, series))
        wanted = ArrangementSerializer(data=request.data)
        wanted.is_valid(raise_exception=True)
        arrangement = _arrangement(series, wanted.validated_data, _rule_for(series, self.rules))
        series = services.change_series(series=series, arrangement=arrangement, actor=caller, now=timezone.now())
        return Response(SeriesSerializer(series, context=self.get_serializer_context()).data)


class SeriesEnd(APIView):
    """The end of one series."""

    @extend_schema(request=None, responses={204: None})
    def post(self, request: Request, pk: UUID) -> Response:
        """Stop meeting; what was written stays to read. One that follows the reporting line ends with it alone."""
        series, caller = get_object_or_404(_own(request), pk=pk), caller_of(request)
        allow(is_allowed=rules.can_end(caller, series))
        services.end_series(series=series, actor=caller, now=timezone.now())
        return Response(status=204)


def _own(request: Request) -> SeriesQuerySet:
    caller = caller_of(request)
    return Series.objects.visible_to(caller).of(caller).select_related("report", "manager")


def _rule_for(series: Series, rules: Rules) -> Rule | None:
    return rules.for_person(series.report) if series.follows_line else None


def _arrangement(series: Series, told: dict[str, Any], rule: Rule | None = None) -> Arrangement:
    """As the form of the page takes it: what was told, and else what is. Raises ValidationError by field."""
    form = SeriesForm({}, series=series, rule=rule)
    known = {each.name: form.initial[each.name] for each in fields(Arrangement) if each.name in form.fields}
    form.data = {**known, **told}
    if not form.is_valid():
        raise serializers.ValidationError({name: [str(one) for one in errors] for name, errors in form.errors.items()})
    return form.arrangement

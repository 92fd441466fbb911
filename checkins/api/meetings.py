"""Check-ins over the API: moved, skipped, held."""

from datetime import datetime, time
from typing import Any
from uuid import UUID

from django.db.models import Prefetch
from django.utils import timezone
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from checkins import queries, rules, services
from checkins.api.own import own_checkin
from checkins.forms import FURTHEST, LONGEST_REASON
from checkins.models import CheckIn, SkipReason
from checkins.models.checkin import CheckInQuerySet
from core.api import NewestFirst, caller_of
from core.readers import Is
from core.web import allow, first_or_404


class SkipReasonSerializer(serializers.ModelSerializer[SkipReason]):
    """Why one of the two skipped it."""

    class Meta:
        model = SkipReason
        fields = ("by", "text")


class CheckInSerializer(serializers.ModelSerializer[CheckIn]):
    """One meeting of the two: when, and how it stands."""

    report = serializers.UUIDField(source="series.report_id", read_only=True)
    manager = serializers.UUIDField(source="series.manager_id", read_only=True)
    ends_at = serializers.DateTimeField(read_only=True)
    skipped_for = serializers.ChoiceField(CheckIn.SkippedFor.choices, allow_blank=True, read_only=True)
    skip_reason = serializers.SerializerMethodField()

    class Meta:
        model = CheckIn
        fields = (
            "id",
            "series",
            "report",
            "manager",
            "starts_at",
            "ends_at",
            "state",
            "held_at",
            "skipped_for",
            "skip_reason",
            "is_moved_for_holiday",
        )
        read_only_fields = fields

    @extend_schema_field(SkipReasonSerializer(allow_null=True))
    def get_skip_reason(self, checkin: CheckIn) -> Any:
        """Who skipped it and why, where one of the two did."""
        reason = getattr(checkin, "skip_reason", None)
        return SkipReasonSerializer(reason).data if reason else None


class MoveSerializer(serializers.Serializer[CheckIn]):
    """Another time, from today to a year ahead by the clock of the series."""

    starts_at = serializers.DateTimeField()

    def validate_starts_at(self, value: datetime) -> datetime:
        """Within the days that the page offers."""
        zone = self.context["checkin"].series.zone
        today = timezone.now().astimezone(zone).date()
        first = datetime.combine(today, time.min, tzinfo=zone)
        last = datetime.combine(today + FURTHEST, time.max, tzinfo=zone)
        if not first <= value <= last:
            raise serializers.ValidationError("Between today and a year ahead.")
        return value


class SkipSerializer(serializers.Serializer[CheckIn]):
    """Why, for the other alone."""

    reason = serializers.CharField(max_length=LONGEST_REASON)


class CheckInFilter(filters.FilterSet):  # type: ignore[misc]
    """Narrow the list."""

    series = filters.UUIDFilter(field_name="series", label="Id of the series of check-ins")
    state = filters.MultipleChoiceFilter(choices=CheckIn.State.choices)

    class Meta:
        model = CheckIn
        fields = ()


class CheckInList(ListAPIView[CheckIn]):
    """The caller's own check-ins, a page at a time: the one ahead of each series, and past ones."""

    serializer_class = CheckInSerializer
    pagination_class = NewestFirst
    filterset_class = CheckInFilter

    def get_queryset(self) -> CheckInQuerySet:
        """Those in which the caller is one of the two."""
        return CheckIn.objects.none() if getattr(self, "swagger_fake_view", False) else _own(self.request)


class CheckInDetail(RetrieveAPIView[CheckIn]):
    """One check-in; PATCH moves it, and its reminders with it."""

    serializer_class = CheckInSerializer

    def get_queryset(self) -> CheckInQuerySet:
        """Those in which the caller is one of the two."""
        return CheckIn.objects.none() if getattr(self, "swagger_fake_view", False) else _own(self.request)

    @extend_schema(request=MoveSerializer, responses=CheckInSerializer)
    def patch(self, request: Request, *_args: object, **_kwargs: object) -> Response:
        """Move it."""
        checkin, caller = self.get_object(), caller_of(request)
        allow(is_allowed=rules.can_fill(caller, checkin))
        wanted = MoveSerializer(data=request.data, context={"checkin": checkin})
        wanted.is_valid(raise_exception=True)
        services.move_checkin(checkin=checkin, **wanted.validated_data, actor=caller, now=timezone.now())
        return _as_it_stands(request, checkin)


class Skip(APIView):
    """Leaving one check-in out."""

    @extend_schema(request=SkipSerializer, responses=CheckInSerializer)
    def post(self, request: Request, pk: UUID) -> Response:
        """Skip it and say why; the next one is planned."""
        checkin, caller = own_checkin(request, pk), caller_of(request)
        allow(is_allowed=rules.can_fill(caller, checkin))
        wanted = SkipSerializer(data=request.data)
        wanted.is_valid(raise_exception=True)
        services.skip_checkin(checkin=checkin, **wanted.validated_data, actor=caller, now=timezone.now())
        return _as_it_stands(request, checkin)


class Hold(APIView):
    """That the two have met."""

    @extend_schema(request=None, responses=CheckInSerializer)
    def post(self, request: Request, pk: UUID) -> Response:
        """Say so; the next one is planned, and what is open comes along."""
        checkin, caller = own_checkin(request, pk), caller_of(request)
        allow(is_allowed=rules.can_hold(caller, checkin))
        services.hold_checkin(checkin=checkin, actor=caller, now=timezone.now())
        return _as_it_stands(request, checkin)

    @extend_schema(responses={200: CheckInSerializer})
    def delete(self, request: Request, pk: UUID) -> Response:
        """Take it back, until the end of the next day; the check-in stands as it did before."""
        checkin, caller, now = own_checkin(request, pk), caller_of(request), timezone.now()
        allow(is_allowed=rules.can_reopen(caller, checkin, now))
        services.reopen_checkin(checkin=checkin, actor=caller, now=now)
        return _as_it_stands(request, checkin)


def _own(request: Request) -> CheckInQuerySet:
    caller = caller_of(request)
    reasons = Prefetch("skip_reason", SkipReason.objects.visible_to(caller, by=(Is,)))
    return queries.my_checkins(caller).prefetch_related(reasons)


def _as_it_stands(request: Request, checkin: CheckIn) -> Response:
    return Response(CheckInSerializer(first_or_404(_own(request).filter(pk=checkin.pk))).data)

"""Actions of check-ins over the API."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListCreateAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from checkins import rules, services
from checkins.api.own import OwnCheckInSerializer, SettleSerializer
from checkins.forms import FURTHEST, LONGEST_LINE
from checkins.models import Action, CheckIn
from checkins.models.words import ActionQuerySet
from core.api import NewestFirst, caller_of
from core.readers import Is
from core.web import allow
from people.models import Person


class ActionSerializer(serializers.ModelSerializer[Action]):
    """What one of the two promised; `check_in` is where, `by` wrote it down."""

    check_in = serializers.PrimaryKeyRelatedField[CheckIn](source="agreed_in", read_only=True)

    class Meta:
        model = Action
        fields = ("id", "series", "check_in", "owner", "by", "text", "due_on", "created_at", "done_at")
        read_only_fields = fields


class NewActionSerializer(OwnCheckInSerializer):
    """What it takes to write one down."""

    owner = serializers.PrimaryKeyRelatedField(queryset=Person.objects.active(), help_text="One of the two")
    text = serializers.CharField(max_length=LONGEST_LINE)
    due_on = serializers.DateField(required=False, allow_null=True, default=None)

    def validate_due_on(self, value: date | None) -> date | None:
        """From yesterday, which is today somewhere, to a year ahead."""
        today = timezone.now().date()
        if value and not today - timedelta(days=1) <= value <= today + FURTHEST:
            raise serializers.ValidationError("Between today and a year ahead.")
        return value

    def create(self, validated_data: dict[str, Any]) -> Action:
        """Write it down and tell its owner."""
        caller, checkin = self.context["request"].user, validated_data.pop("check_in")
        allow(is_allowed=rules.can_write(caller, checkin))
        action: Action = services.add_action(checkin=checkin, **validated_data, actor=caller, now=timezone.now())
        return action

    def to_representation(self, instance: Action) -> dict[str, Any]:
        """The answer is what a reader sees."""
        return ActionSerializer(instance, context=self.context).data


class ActionFilter(filters.FilterSet):  # type: ignore[misc]
    """Narrow the list."""

    owner = filters.UUIDFilter(field_name="owner", label="Id of the owner")
    series = filters.UUIDFilter(field_name="series", label="Id of the series of check-ins")
    is_open = filters.BooleanFilter(field_name="done_at", lookup_expr="isnull", label="Whether it is still to do")

    class Meta:
        model = Action
        fields = ()


class ActionList(ListCreateAPIView[Action]):
    """Actions of the caller's check-ins, a page at a time; POST writes one down."""

    pagination_class = NewestFirst
    filterset_class = ActionFilter

    def get_serializer_class(self) -> Any:
        """One shape to read, another to write."""
        return NewActionSerializer if self.request.method == "POST" else ActionSerializer

    def get_queryset(self) -> ActionQuerySet:
        """What the caller may read."""
        return _readable(self)


class ActionDetail(RetrieveAPIView[Action]):
    """One action; PATCH marks it as done, or as open again."""

    serializer_class = ActionSerializer

    def get_queryset(self) -> ActionQuerySet:
        """What the caller may read."""
        return _readable(self)

    @extend_schema(request=SettleSerializer, responses=ActionSerializer)
    def patch(self, request: Request, *_args: object, **_kwargs: object) -> Response:
        """Settle it."""
        action, caller = self.get_object(), caller_of(request)
        allow(is_allowed=rules.can_settle(caller, action))
        wanted = SettleSerializer(data=request.data)
        wanted.is_valid(raise_exception=True)
        action = services.settle_action(action=action, **wanted.validated_data, actor=caller, now=timezone.now())
        return Response(ActionSerializer(action, context=self.get_serializer_context()).data)


def _readable(view: Any) -> ActionQuerySet:
    if getattr(view, "swagger_fake_view", False):
        return Action.objects.none()
    actions = Action.objects.visible_to(view.request.user, by=(Is,))
    return actions.select_related("series__report", "series__manager")

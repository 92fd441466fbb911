"""What reports mean to do until next time, over the API; a preparation names them."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListAPIView, RetrieveDestroyAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from checkins import queries, rules, services
from checkins.api.own import SettleSerializer
from checkins.models import CheckIn, Priority
from checkins.models.preparation import PriorityQuerySet
from core.api import NewestFirst, caller_of
from core.readers import Is
from core.web import allow


class PrioritySerializer(serializers.ModelSerializer[Priority]):
    """Something the report means to do; `check_in` is where it was named, `done_in` where it was done."""

    check_in = serializers.PrimaryKeyRelatedField[CheckIn](source="added_for", read_only=True)

    class Meta:
        model = Priority
        fields = ("id", "series", "check_in", "text", "created_at", "done_at", "done_in")
        read_only_fields = fields


class PriorityFilter(filters.FilterSet):  # type: ignore[misc]
    """Narrow the list."""

    series = filters.UUIDFilter(field_name="series", label="Id of the series of check-ins")
    is_open = filters.BooleanFilter(field_name="done_at", lookup_expr="isnull", label="Whether it is still to do")

    class Meta:
        model = Priority
        fields = ()


class PriorityList(ListAPIView[Priority]):
    """Priorities of the caller's check-ins, a page at a time."""

    serializer_class = PrioritySerializer
    pagination_class = NewestFirst
    filterset_class = PriorityFilter

    def get_queryset(self) -> PriorityQuerySet:
        """What the caller may read."""
        return _readable(self)


class PriorityDetail(RetrieveDestroyAPIView[Priority]):
    """One priority; PATCH settles it in the check-in ahead, DELETE takes it off. Only the report does either."""

    serializer_class = PrioritySerializer

    def get_queryset(self) -> PriorityQuerySet:
        """What the caller may read."""
        return _readable(self)

    @extend_schema(request=SettleSerializer, responses=PrioritySerializer)
    def patch(self, request: Request, *_args: object, **_kwargs: object) -> Response:
        """Done, or open after all."""
        priority, caller = self.get_object(), caller_of(request)
        checkin = get_object_or_404(queries.my_checkins(caller).ahead(), series=priority.series_id)
        allow(is_allowed=rules.can_settle_priorities(caller, checkin))
        wanted = SettleSerializer(data=request.data)
        wanted.is_valid(raise_exception=True)
        now = timezone.now()
        priority = services.settle_priority(
            priority=priority, checkin=checkin, **wanted.validated_data, actor=caller, now=now
        )
        return Response(PrioritySerializer(priority).data)

    def perform_destroy(self, instance: Priority) -> None:
        """By the rule of the page."""
        caller = caller_of(self.request)
        may = rules.can_settle_priorities(caller, instance.added_for)
        allow(is_allowed=may and instance.done_at is None)
        services.drop_priority(priority=instance, actor=caller, now=timezone.now())


def _readable(view: Any) -> PriorityQuerySet:
    if getattr(view, "swagger_fake_view", False):
        return Priority.objects.none()
    priorities = Priority.objects.visible_to(view.request.user, by=(Is,))
    two = ("series__report", "series__manager", "added_for__series__report", "added_for__series__manager")
    return priorities.select_related(*two)

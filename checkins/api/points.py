"""Points of the agenda over the API."""

from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListCreateAPIView, RetrieveDestroyAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from checkins import queries, rules, services
from checkins.api.own import OwnCheckInSerializer
from checkins.forms import LONGEST_LINE
from checkins.models import CheckIn, TalkingPoint
from checkins.models.words import TalkingPointQuerySet
from core.api import NewestFirst
from core.readers import Is
from people.models import Person


class PointSerializer(serializers.ModelSerializer[TalkingPoint]):
    """A point of an agenda; `check_in` is the one it was added for, `done_in` the one in which it was ticked."""

    check_in = serializers.PrimaryKeyRelatedField[CheckIn](source="added_for", read_only=True)

    class Meta:
        model = TalkingPoint
        fields = ("id", "series", "check_in", "author", "text", "is_private", "created_at", "done_at", "done_in")
        read_only_fields = fields


class NewPointSerializer(OwnCheckInSerializer):
    """What it takes to add one."""

    text = serializers.CharField(max_length=LONGEST_LINE)
    is_private = serializers.BooleanField(default=False)

    def create(self, validated_data: dict[str, Any]) -> TalkingPoint:
        """At the end of the agenda."""
        caller, checkin = self.context["request"].user, validated_data.pop("check_in")
        if not rules.can_fill(caller, checkin):
            raise PermissionDenied
        now = timezone.now()
        point: TalkingPoint = services.add_point(checkin=checkin, **validated_data, actor=caller, now=now)
        return point

    def to_representation(self, instance: TalkingPoint) -> dict[str, Any]:
        """The answer is what a reader sees."""
        return PointSerializer(instance, context=self.context).data


class TickSerializer(serializers.Serializer[TalkingPoint]):
    """Talked about in the check-in ahead, or not after all."""

    is_done = serializers.BooleanField()


class PointFilter(filters.FilterSet):  # type: ignore[misc]
    """Narrow the list."""

    series = filters.UUIDFilter(field_name="series", label="Id of the series of check-ins")
    is_open = filters.BooleanFilter(field_name="done_at", lookup_expr="isnull", label="Whether it is still to come")

    class Meta:
        model = TalkingPoint
        fields = ()


class PointList(ListCreateAPIView[TalkingPoint]):
    """Points of the caller's check-ins, a page at a time; POST adds one. Private ones are their author's alone."""

    pagination_class = NewestFirst
    filterset_class = PointFilter

    def get_serializer_class(self) -> Any:
        """One shape to read, another to write."""
        return NewPointSerializer if self.request.method == "POST" else PointSerializer

    def get_queryset(self) -> TalkingPointQuerySet:
        """What the caller may read."""
        return _readable(self)


class PointDetail(RetrieveDestroyAPIView[TalkingPoint]):
    """One point; PATCH ticks it in the check-in ahead, DELETE takes one's own off the agenda."""

    serializer_class = PointSerializer

    def get_queryset(self) -> TalkingPointQuerySet:
        """What the caller may read."""
        return _readable(self)

    @extend_schema(request=TickSerializer, responses=PointSerializer)
    def patch(self, request: Request, *_args: object, **_kwargs: object) -> Response:
        """Tick it, or take the tick away."""
        point, caller = self.get_object(), cast("Person", request.user)
        if not rules.can_tick(caller, point):
            raise PermissionDenied
        wanted = TickSerializer(data=request.data)
        wanted.is_valid(raise_exception=True)
        ahead = get_object_or_404(queries.my_checkins(caller).ahead(), series=point.series_id)
        now = timezone.now()
        point = services.tick_point(point=point, checkin=ahead, **wanted.validated_data, actor=caller, now=now)
        return Response(PointSerializer(point, context=self.get_serializer_context()).data)

    def perform_destroy(self, instance: TalkingPoint) -> None:
        """By the rule of the page."""
        caller = cast("Person", self.request.user)
        if not rules.can_remove(caller, instance):
            raise PermissionDenied
        services.remove_point(point=instance, actor=caller, now=timezone.now())


def _readable(view: Any) -> TalkingPointQuerySet:
    if getattr(view, "swagger_fake_view", False):
        return TalkingPoint.objects.none()
    points = TalkingPoint.objects.visible_to(view.request.user, by=(Is,))
    return points.select_related("series__report", "series__manager")

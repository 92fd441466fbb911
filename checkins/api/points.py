"""Points of the agenda over the API."""

from typing import Any
from uuid import UUID

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListCreateAPIView, RetrieveDestroyAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from checkins import queries, rules, services
from checkins.api.own import OwnCheckInSerializer, own_checkin
from checkins.forms import LONGEST_LINE, MOST_POINTS
from checkins.models import CheckIn, TalkingPoint
from checkins.models.words import TalkingPointQuerySet
from core.api import NewestFirst, caller_of
from core.readers import Is
from core.web import allow


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
        allow(is_allowed=rules.can_fill(caller, checkin))
        now = timezone.now()
        point: TalkingPoint = services.add_point(checkin=checkin, **validated_data, actor=caller, now=now)
        return point

    def to_representation(self, instance: TalkingPoint) -> dict[str, Any]:
        """The answer is what a reader sees."""
        return PointSerializer(instance, context=self.context).data


class ChangeSerializer(serializers.Serializer[TalkingPoint]):
    """Other words or another audience; or a tick in the check-in ahead, or taking it away."""

    text = serializers.CharField(max_length=LONGEST_LINE, required=False)
    is_private = serializers.BooleanField(required=False)
    is_done = serializers.BooleanField(required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """One thing at a time: each has its own rule."""
        if len(attrs.keys() & {"is_done"}) + bool(attrs.keys() - {"is_done"}) != 1:
            raise serializers.ValidationError("Give `is_done`, or `text` and `is_private`, and not both.")
        return attrs


class PlaceSerializer(serializers.Serializer[TalkingPoint]):
    """The agenda's points as the caller has seen them, with one of them in its new place."""

    moved = serializers.UUIDField()
    order = serializers.ListField(child=serializers.UUIDField(), allow_empty=False, max_length=MOST_POINTS)


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
    """One point; PATCH ticks it or words one's own anew, DELETE takes one's own off the agenda."""

    serializer_class = PointSerializer

    def get_queryset(self) -> TalkingPointQuerySet:
        """What the caller may read."""
        return _readable(self)

    @extend_schema(request=ChangeSerializer, responses=PointSerializer)
    def patch(self, request: Request, *_args: object, **_kwargs: object) -> Response:
        """Tick it, or word it anew, keep it to oneself or share it."""
        point, caller = self.get_object(), caller_of(request)
        allow(is_allowed=rules.can_tick(caller, point))
        wanted = ChangeSerializer(data=request.data)
        wanted.is_valid(raise_exception=True)
        change = _tick if "is_done" in wanted.validated_data else _edit
        return Response(PointSerializer(change(request, point, **wanted.validated_data)).data)

    def perform_destroy(self, instance: TalkingPoint) -> None:
        """By the rule of the page."""
        caller = caller_of(self.request)
        allow(is_allowed=rules.can_remove(caller, instance))
        services.remove_point(point=instance, actor=caller, now=timezone.now())


class Agenda(APIView):
    """The agenda of one check-in."""

    @extend_schema(responses=PointSerializer(many=True))
    def get(self, request: Request, pk: UUID) -> Response:
        """Its points in the order the two gave them, as far as the caller reads them."""
        return _agenda(request, own_checkin(request, pk))

    @extend_schema(request=PlaceSerializer, responses=PointSerializer(many=True))
    def patch(self, request: Request, pk: UUID) -> Response:
        """Bring one point to its new place; what the other has moved meanwhile stays as they left it."""
        checkin, caller = own_checkin(request, pk), caller_of(request)
        allow(is_allowed=rules.can_fill(caller, checkin))
        wanted = PlaceSerializer(data=request.data)
        wanted.is_valid(raise_exception=True)
        listed = TalkingPoint.objects.visible_to(caller, by=(Is,)).on_agenda_of(checkin)
        point, order = get_object_or_404(listed, pk=wanted.validated_data["moved"]), wanted.validated_data["order"]
        services.place_point(point=point, checkin=checkin, order=order, actor=caller, now=timezone.now())
        return _agenda(request, checkin)


def _agenda(request: Request, checkin: CheckIn) -> Response:
    return Response(PointSerializer(queries.agenda_of(checkin, caller_of(request)).points, many=True).data)


def _tick(request: Request, point: TalkingPoint, *, is_done: bool) -> TalkingPoint:
    caller = caller_of(request)
    ahead = get_object_or_404(queries.my_checkins(caller).ahead(), series=point.series_id)
    now = timezone.now()
    ticked: TalkingPoint = services.tick_point(point=point, checkin=ahead, is_done=is_done, actor=caller, now=now)
    return ticked


def _edit(request: Request, point: TalkingPoint, **told: Any) -> TalkingPoint:
    caller = caller_of(request)
    allow(is_allowed=rules.can_edit(caller, point))
    words = {"text": point.text, "is_private": point.is_private, **told}
    edited: TalkingPoint = services.edit_point(point=point, **words, actor=caller, now=timezone.now())
    return edited


def _readable(view: Any) -> TalkingPointQuerySet:
    if getattr(view, "swagger_fake_view", False):
        return TalkingPoint.objects.none()
    points = TalkingPoint.objects.visible_to(view.request.user, by=(Is,))
    return points.select_related("series__report", "series__manager")

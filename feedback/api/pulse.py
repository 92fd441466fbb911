"""The pulse, to read: its rounds, and what was released of them to the caller."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from rest_framework import serializers
from rest_framework.generics import ListAPIView, RetrieveAPIView

from core.api import NewestFirst
from feedback import queries
from feedback.models import PulseGroup, PulseWave
from feedback.models.pulse.wave import PulseWaveQuerySet
from people.models import Person


class ResultSerializer(serializers.Serializer[queries.Result]):
    """How a group answered one question, in whole per cent of those who answered it."""

    question = serializers.CharField(source="item.question.text")
    driver = serializers.CharField(source="item.question.driver")
    answered = serializers.IntegerField()
    favourable = serializers.IntegerField()
    neutral = serializers.IntegerField()
    unfavourable = serializers.IntegerField()
    earlier: Any = serializers.ListField(
        child=serializers.IntegerField(),
        help_text="Favourable shares of the same leader’s group in rounds of the two years before that asked the"
        " same driver and released it to the caller, the oldest first.",
    )
    score = serializers.IntegerField(allow_null=True, help_text="Of recommendation: the eNPS, from -100 to 100.")


class GroupSerializer(serializers.ModelSerializer[PulseGroup]):
    """Everybody below a leader, or the company; only groups that were released and the caller may read are there."""

    results = ResultSerializer(many=True, source="told_results")
    comments = serializers.ListField(child=serializers.CharField(), source="told_comments")

    class Meta:
        model = PulseGroup
        fields = ("id", "leader", "is_company", "invited", "answered", "results", "comments")
        read_only_fields = fields


class WaveSerializer(serializers.ModelSerializer[PulseWave]):
    """One round: when it was open, how many were asked, and from how many answers on something is shown."""

    class Meta:
        model = PulseWave
        fields: tuple[str, ...] = ("id", "opens_at", "closes_at", "closed_at", "invited", "k", "comment_k")
        read_only_fields = fields


class WaveList(ListAPIView[PulseWave]):
    """The rounds there were, a page at a time. Answers are given on the page alone."""

    serializer_class = WaveSerializer
    pagination_class = NewestFirst

    def get_queryset(self) -> PulseWaveQuerySet:
        """Everybody knows of them."""
        return _waves(self)


class WaveDetail(RetrieveAPIView[PulseWave]):
    """One round; what was released of it is at its groups."""

    serializer_class = WaveSerializer

    def get_queryset(self) -> PulseWaveQuerySet:
        """Everybody knows of it."""
        return _waves(self)


class LargestFirst(NewestFirst):
    """Pages by size: groups of a round that is closed stay as they are."""

    ordering = ("-invited", "id")


class GroupList(ListAPIView[PulseGroup]):
    """What was released of a round to the caller, a page at a time: the figures that the page shows, and no others.

    Nothing while it is open.
    """

    serializer_class = GroupSerializer
    pagination_class = LargestFirst

    def get_queryset(self) -> QuerySet[PulseGroup]:
        """Of a round that there is."""
        if getattr(self, "swagger_fake_view", False):
            return PulseGroup.objects.none()
        return queries.teams_for(_caller(self), get_object_or_404(_waves(self), pk=self.kwargs["pk"]))

    def paginate_queryset(self, queryset: Any) -> Any:
        """Each with its results, what came before and comments."""
        return _told(super().paginate_queryset(queryset) or [], _caller(self))


def _caller(view: Any) -> Person:
    caller: Person = view.request.user
    return caller


def _waves(view: Any) -> PulseWaveQuerySet:
    if getattr(view, "swagger_fake_view", False):
        return PulseWave.objects.none()
    return PulseWave.objects.visible_to(_caller(view))


def _told(groups: Iterable[PulseGroup], viewer: Person) -> list[PulseGroup]:
    """The groups of one wave with what belongs to them, in three queries."""
    listed = list(groups)
    items = list(listed[0].wave.items.select_related("question").order_by("place")) if listed else []
    comments: dict[UUID, list[str]] = queries.comments_by_group(listed, viewer)
    for team in queries.heat_map(listed, items, viewer, earlier_of=listed):
        vars(team.group).update(told_results=team.results, told_comments=comments.get(team.group.pk, []))
    return listed

"""The pulse, to read: its rounds, and what was released of them to the caller."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema_field
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


class WaveResultsSerializer(WaveSerializer):
    """With the groups, in the order of their size; none while it is open."""

    groups = serializers.SerializerMethodField()

    class Meta(WaveSerializer.Meta):
        fields = (*WaveSerializer.Meta.fields, "groups")
        read_only_fields = fields

    @extend_schema_field(GroupSerializer(many=True))
    def get_groups(self, wave: PulseWave) -> Any:
        """What the caller may read of what was released."""
        return GroupSerializer(_told(self.context["request"].user, wave), many=True).data


class WaveList(ListAPIView[PulseWave]):
    """The rounds there were, a page at a time. Answers are given on the page alone."""

    serializer_class = WaveSerializer
    pagination_class = NewestFirst

    def get_queryset(self) -> PulseWaveQuerySet:
        """Everybody knows of them."""
        return _waves(self)


class WaveDetail(RetrieveAPIView[PulseWave]):
    """One round with what was released of it to the caller: the figures that the page shows, and no others."""

    serializer_class = WaveResultsSerializer

    def get_queryset(self) -> PulseWaveQuerySet:
        """Everybody knows of it."""
        return _waves(self)


def _waves(view: Any) -> PulseWaveQuerySet:
    if getattr(view, "swagger_fake_view", False):
        return PulseWave.objects.none()
    return PulseWave.objects.visible_to(view.request.user)


def _told(viewer: Person, wave: PulseWave) -> list[PulseGroup]:
    """The groups, each with its results, what came before and comments, in five queries."""
    groups = list(queries.teams_for(viewer, wave).select_related("wave"))
    items = list(wave.items.select_related("question").order_by("place")) if groups else []
    comments: dict[UUID, list[str]] = queries.comments_by_group(groups, viewer)
    for team in queries.heat_map(groups, items, viewer, with_earlier=True):
        results = [result for result, _driver in team.cells if result]
        vars(team.group).update(told_results=results, told_comments=comments.get(team.group.pk, []))
    return groups

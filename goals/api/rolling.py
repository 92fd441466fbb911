"""What counts in a goal beside its key results, over the API."""

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api import caller_of
from goals import queries, rules, services
from goals.api.serializers import Figure
from goals.api.views import do
from goals.forms.fields import LONGEST_SENTENCE
from goals.models import HEAVIEST, Goal

MOST_WEIGHTS = 500


class CountedGoalSerializer(serializers.Serializer[Goal]):
    """A goal that supports another one, everyone can read, and counts in it by its weight; 0 shows, and does not."""

    goal = serializers.UUIDField(source="pk")
    title = serializers.CharField(read_only=True)
    weight = serializers.IntegerField(source="weight_there", min_value=0, max_value=HEAVIEST)
    progress = Figure(source="progress_now", allow_null=True, read_only=True, help_text="0 to 1; null: no measure")


class WeightSerializer(serializers.Serializer[Goal]):
    """How much one of them counts."""

    goal = serializers.UUIDField()
    weight = serializers.IntegerField(min_value=0, max_value=HEAVIEST)


class RollUpSerializer(serializers.Serializer[dict[str, Any]]):
    """Where a goal's progress comes from, and the goals that count, the heaviest first, as they stand now."""

    progress_from = serializers.ChoiceField(Goal.ProgressFrom.choices)
    reckoned_at = serializers.DateTimeField(allow_null=True, help_text="As of when they are in the goal's progress")
    goals = CountedGoalSerializer(many=True)


class WhatCountsSerializer(serializers.Serializer[Goal]):
    """A change of what counts in an agreed goal; goals that are not named keep their weight."""

    progress_from = serializers.ChoiceField(Goal.ProgressFrom.choices, required=False)
    weights = serializers.ListField(child=WeightSerializer(), required=False, max_length=MOST_WEIGHTS)
    reason = serializers.CharField(max_length=LONGEST_SENTENCE)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """As the service takes it."""
        return {**attrs, "weights": {one["goal"]: one["weight"] for one in attrs.get("weights", [])}}


class RollUpDetail(APIView):
    """What counts in one goal."""

    @extend_schema(responses=RollUpSerializer)
    def get(self, request: Request, pk: UUID) -> Response:
        """Where its progress comes from."""
        return Response(_told(_readable(request, pk)))

    @extend_schema(request=WhatCountsSerializer, responses=RollUpSerializer)
    def patch(self, request: Request, pk: UUID) -> Response:
        """Change what was agreed, with a reason; the history keeps what was before."""
        do(self, pk, services.rebaseline, may=rules.can_rebaseline, said=WhatCountsSerializer)
        return Response(_told(_readable(request, pk)))


def _told(goal: Goal) -> dict[str, Any]:
    rolls_up = goal.progress_from == Goal.ProgressFrom.ALIGNED
    whole = {
        "progress_from": goal.progress_from,
        "reckoned_at": goal.rolled_up.reckoned_at if goal.rolled_up else None,
        "goals": list(queries.counting_in(goal)) if rolls_up else [],
    }
    told: dict[str, Any] = RollUpSerializer(whole).data
    return told


def _readable(request: Request, pk: UUID) -> Goal:
    goals = Goal.objects.visible_to(caller_of(request)).with_people().with_key_results()
    goal: Goal | None = goals.filter(pk=pk).first()
    if goal is None:
        raise Http404
    return goal

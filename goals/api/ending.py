"""How a goal ended, and what goes on, over the API."""

from typing import Any
from uuid import UUID

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from goals import queries, rules, services
from goals.api.serializers import GoalSerializer
from goals.api.views import do, goal_told
from goals.forms import CarryForm, SettleForm
from goals.forms.fields import LONGEST_SENTENCE, LONGEST_TEXT
from goals.models import Goal, GoalCycle
from people.models import Person


class SettleSerializer(serializers.Serializer[Goal]):
    """How it ended; a draft can only be dropped, without a score and with nothing to carry over."""

    outcome = serializers.ChoiceField([(one.value, one.label) for one in Goal.OUTCOMES])
    score = serializers.IntegerField(min_value=0, max_value=100, allow_null=True, required=False)
    look_back = serializers.CharField(max_length=LONGEST_TEXT, allow_blank=True, required=False)
    carry_into = serializers.PrimaryKeyRelatedField(
        queryset=GoalCycle.objects.all(), allow_null=True, required=False, help_text="Where what is left goes on"
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """By the form of the page."""
        return _checked(SettleForm, attrs, self.context["goal"])


class ReopenSerializer(serializers.Serializer[Goal]):
    """Why a goal goes on."""

    reason = serializers.CharField(max_length=LONGEST_SENTENCE)


class CarrySerializer(serializers.Serializer[Goal]):
    """Where what is left goes on."""

    into = serializers.PrimaryKeyRelatedField(queryset=GoalCycle.objects.all())

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """By the form of the page."""
        return _checked(CarryForm, attrs, self.context["goal"])


class HandOverSerializer(serializers.Serializer[Goal]):
    """To whom, and why."""

    to = serializers.PrimaryKeyRelatedField(queryset=Person.objects.active())
    reason = serializers.CharField(max_length=LONGEST_SENTENCE)


class Settle(APIView):
    """The outcome of one goal."""

    @extend_schema(request=SettleSerializer, responses=GoalSerializer)
    def post(self, _request: Request, pk: UUID) -> Response:
        """Record it; answers the goal, or the draft it goes on as."""
        settled = do(self, pk, services.settle_goal, may=rules.can_settle, said=SettleSerializer)
        return goal_told(self, settled.pk)


class Reopen(APIView):
    """One goal that has ended goes on."""

    @extend_schema(request=ReopenSerializer, responses=GoalSerializer)
    def post(self, _request: Request, pk: UUID) -> Response:
        """Take back how it ended; the history keeps what had been recorded."""
        do(self, pk, services.reopen_goal, may=rules.can_reopen, said=ReopenSerializer)
        return goal_told(self, pk)


class CarryOver(APIView):
    """What is left of one goal goes on in another cycle."""

    @extend_schema(request=CarrySerializer, responses=GoalSerializer)
    def post(self, _request: Request, pk: UUID) -> Response:
        """Carry it over, once; answers the draft, and the same one when asked again."""
        draft = do(self, pk, services.carry_over_goal, may=rules.can_carry_over, said=CarrySerializer)
        return goal_told(self, draft.pk)


class HandOver(APIView):
    """One goal goes to somebody else."""

    @extend_schema(request=HandOverSerializer, responses={204: None})
    def post(self, _request: Request, pk: UUID) -> Response:
        """Hand it over; both are told. Whoever does so may not read it afterwards, so nothing is answered."""
        do(self, pk, services.hand_over_goal, may=rules.can_hand_over, said=HandOverSerializer)
        return Response(status=204)


def _checked(page: type[SettleForm | CarryForm], said: dict[str, Any], goal: Goal) -> dict[str, Any]:
    """What the form of a page makes of it. Raises ValidationError by field."""
    typed = {name: value.pk if isinstance(value, GoalCycle) else value for name, value in said.items()}
    form = page(typed, goal=goal, cycles=queries.cycles_to_draft_in(timezone.localdate()))
    if not form.is_valid():
        raise serializers.ValidationError({name: [str(one) for one in errors] for name, errors in form.errors.items()})
    return form.cleaned_data

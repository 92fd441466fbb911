"""How a goal ended, and what goes on, over the API."""

from typing import Any
from uuid import UUID

from django.forms import Form
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api import caller_of
from core.web import allow
from goals import queries, rules, services
from goals.api.serializers import GoalSerializer
from goals.api.views import goal_told, readable_goal, said_in
from goals.forms import CarryForm, SettleForm
from goals.forms.fields import LONGEST_SENTENCE, LONGEST_TEXT
from goals.models import Goal, GoalCycle, GoalCycleQuerySet
from people.models import Person


class SettleSerializer(serializers.Serializer[Goal]):
    """How it ended; a draft can only be dropped, without a score and with nothing to carry over."""

    outcome = serializers.ChoiceField([(one.value, one.label) for one in Goal.OUTCOMES])
    score = serializers.IntegerField(min_value=0, max_value=100, allow_null=True, required=False)
    look_back = serializers.CharField(max_length=LONGEST_TEXT, allow_blank=True, required=False)
    carry_into = serializers.PrimaryKeyRelatedField(
        queryset=GoalCycle.objects.all(), allow_null=True, required=False, help_text="Where what is left goes on"
    )


class ReopenSerializer(serializers.Serializer[Goal]):
    """Why a goal goes on."""

    reason = serializers.CharField(max_length=LONGEST_SENTENCE)


class CarrySerializer(serializers.Serializer[Goal]):
    """Where what is left goes on."""

    into = serializers.PrimaryKeyRelatedField(queryset=GoalCycle.objects.all())


class HandOverSerializer(serializers.Serializer[Goal]):
    """To whom, and why."""

    to = serializers.PrimaryKeyRelatedField(queryset=Person.objects.active())
    reason = serializers.CharField(max_length=LONGEST_SENTENCE)


class Settle(APIView):
    """The outcome of one goal."""

    @extend_schema(request=SettleSerializer, responses=GoalSerializer)
    def post(self, request: Request, pk: UUID) -> Response:
        """Record it; answers the goal, or the draft it goes on as."""
        goal, caller = readable_goal(self, pk), caller_of(request)
        allow(is_allowed=rules.can_settle(caller, goal))
        said = said_in(request, SettleSerializer)
        form = SettleForm(_as_typed(said), goal=goal, cycles=_cycles())
        settled = services.settle_goal(goal=goal, actor=caller, now=timezone.now(), **_checked(form))
        return goal_told(self, settled.pk)


class Reopen(APIView):
    """One goal that has ended goes on."""

    @extend_schema(request=ReopenSerializer, responses=GoalSerializer)
    def post(self, request: Request, pk: UUID) -> Response:
        """Take back how it ended; the history keeps what had been recorded."""
        goal, caller = readable_goal(self, pk), caller_of(request)
        allow(is_allowed=rules.can_reopen(caller, goal))
        said = said_in(request, ReopenSerializer)
        services.reopen_goal(goal=goal, actor=caller, now=timezone.now(), **said)
        return goal_told(self, pk)


class CarryOver(APIView):
    """What is left of one goal goes on in another cycle."""

    @extend_schema(request=CarrySerializer, responses=GoalSerializer)
    def post(self, request: Request, pk: UUID) -> Response:
        """Carry it over, once; answers the draft, and the same one when asked again."""
        goal, caller = readable_goal(self, pk), caller_of(request)
        allow(is_allowed=rules.can_carry_over(caller, goal))
        said = said_in(request, CarrySerializer)
        form = CarryForm(_as_typed(said), goal=goal, cycles=_cycles())
        draft = services.carry_over_goal(goal=goal, actor=caller, now=timezone.now(), **_checked(form))
        return goal_told(self, draft.pk)


class HandOver(APIView):
    """One goal goes to somebody else."""

    @extend_schema(request=HandOverSerializer, responses={204: None})
    def post(self, request: Request, pk: UUID) -> Response:
        """Hand it over; both are told. Whoever does so may not read it afterwards, so nothing is answered."""
        goal, caller = readable_goal(self, pk), caller_of(request)
        allow(is_allowed=rules.can_hand_over(caller, goal))
        said = said_in(request, HandOverSerializer)
        services.hand_over_goal(goal=goal, actor=caller, now=timezone.now(), **said)
        return Response(status=204)


def _cycles() -> GoalCycleQuerySet:
    return queries.cycles_to_draft_in(timezone.localdate())


def _as_typed(said: dict[str, Any]) -> dict[str, Any]:
    return {name: value.pk if isinstance(value, GoalCycle) else value for name, value in said.items()}


def _checked(form: Form) -> dict[str, Any]:
    """What the form of the page makes of it. Raises ValidationError by field."""
    if not form.is_valid():
        raise serializers.ValidationError({name: [str(one) for one in errors] for name, errors in form.errors.items()})
    return form.cleaned_data

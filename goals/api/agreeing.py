"""Proposing, agreeing and sending back over the API."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from goals import rules, services
from goals.api.serializers import GoalSerializer
from goals.api.views import do, goal_told
from goals.forms.fields import LONGEST_SENTENCE
from goals.models import Goal


class ReadSerializer(serializers.Serializer[Goal]):
    """Which words of a draft the caller has read."""

    version = serializers.IntegerField(min_value=0, help_text="The one you read: 409 where it was edited since")


class SendBackSerializer(serializers.Serializer[Goal]):
    """What is missing in a draft."""

    words = serializers.CharField(max_length=LONGEST_SENTENCE)


class Propose(APIView):
    """A draft waits for a yes."""

    @extend_schema(request=ReadSerializer, responses=GoalSerializer)
    def post(self, _request: Request, pk: UUID) -> Response:
        """Ask the other of the two."""
        do(self, pk, services.propose_goal, may=rules.can_propose, said=ReadSerializer)
        return goal_told(self, pk)


class Agree(APIView):
    """A draft becomes what two people agreed on."""

    @extend_schema(request=ReadSerializer, responses=GoalSerializer)
    def post(self, _request: Request, pk: UUID) -> Response:
        """Say yes; where nobody's yes is needed, its owner starts it so."""
        do(self, pk, services.agree_goal, may=rules.can_agree, said=ReadSerializer)
        return goal_told(self, pk)


class SendBack(APIView):
    """A draft goes back to who proposed it."""

    @extend_schema(request=SendBackSerializer, responses=GoalSerializer)
    def post(self, _request: Request, pk: UUID) -> Response:
        """Say what is missing."""
        do(self, pk, services.send_back_goal, may=rules.can_send_back, said=SendBackSerializer)
        return goal_told(self, pk)

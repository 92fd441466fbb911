"""What HR offers to begin with, over the API."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from checkins import queries, rules
from checkins.api.own import own_checkin
from checkins.models import Occasion, PreparationQuestion
from core.api import caller_of
from core.web import allow


class AskedSerializer(serializers.ModelSerializer[PreparationQuestion]):
    """A question before a check-in: after a mood, for a text, or for priorities."""

    class Meta:
        model = PreparationQuestion
        fields = ("kind", "text")


class QuestionsSerializer(serializers.Serializer[Any]):
    """Questions for the agenda, by occasion; and what the report is asked, for the report."""

    occasion = serializers.ChoiceField(Occasion.choices)
    why = serializers.CharField(help_text="The fact that makes it this occasion; empty where none does")
    suggested = serializers.ListField(child=serializers.CharField())
    asked = AskedSerializer(many=True, help_text="Empty for the other of the two")


class OccasionSerializer(serializers.Serializer[Any]):
    """Another occasion than the one that facts propose."""

    occasion = serializers.ChoiceField(Occasion.choices, required=False)


class Questions(APIView):
    """Questions to begin with."""

    @extend_schema(parameters=[OccasionSerializer], responses=QuestionsSerializer)
    def get(self, request: Request, pk: UUID) -> Response:
        """Those of the occasion it is, or of another that was asked for."""
        checkin, caller = own_checkin(request, pk), caller_of(request)
        allow(is_allowed=rules.can_fill(caller, checkin))
        wanted = OccasionSerializer(data=request.query_params)
        wanted.is_valid(raise_exception=True)
        proposal = queries.proposal_for(checkin, caller)
        occasion = Occasion(wanted.validated_data.get("occasion", proposal.occasion))
        offered = {
            "occasion": occasion,
            "why": proposal.why if occasion == proposal.occasion else "",
            "suggested": queries.questions_for(occasion),
            "asked": queries.asked_before(caller) if rules.can_prepare(caller, checkin) else [],
        }
        return Response(QuestionsSerializer(offered).data)

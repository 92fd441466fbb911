"""Prompts for managers over the API: the caller's own, as on the page."""

from typing import Any

from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api import caller_of
from perfmgmt.team.prompts import are_shown, prompts_for
from perfmgmt.team.services import dismiss_prompt, show_prompts

LONGEST_FACT = 200


class FactSerializer(serializers.Serializer[Any]):
    """Which one; it is the same as long as the fact is."""

    fact = serializers.CharField(max_length=LONGEST_FACT)


class PromptSerializer(FactSerializer):
    """One fact about one report, and how it is known."""

    person = serializers.UUIDField(source="person.pk")
    sentence = serializers.CharField()
    why = serializers.CharField()
    action = serializers.CharField(help_text="What one could do about it")
    url = serializers.CharField(help_text="The page for that")


class PromptsSerializer(serializers.Serializer[Any]):
    """Whether the caller wants any, and those not put aside."""

    are_shown = serializers.BooleanField()
    prompts = PromptSerializer(many=True, read_only=True)


class Prompts(APIView):
    """Facts about the caller's reports, for the caller alone."""

    @extend_schema(responses=PromptsSerializer)
    def get(self, request: Request) -> Response:
        """Those of now; none where they are switched off."""
        return _answer(request)

    @extend_schema(request=PromptsSerializer, responses=PromptsSerializer)
    def patch(self, request: Request) -> Response:
        """Be prompted, or not."""
        wanted = PromptsSerializer(data=request.data)
        wanted.is_valid(raise_exception=True)
        show_prompts(**wanted.validated_data, actor=caller_of(request), now=timezone.now())
        return _answer(request)


class PromptDismiss(APIView):
    """One of these facts."""

    @extend_schema(request=FactSerializer, responses=PromptsSerializer)
    def post(self, request: Request) -> Response:
        """Put it aside: it is not told again."""
        wanted = FactSerializer(data=request.data)
        wanted.is_valid(raise_exception=True)
        fact, caller, now = wanted.validated_data["fact"], caller_of(request), timezone.now()
        if fact not in {prompt.fact for prompt in prompts_for(caller, now)}:
            raise Http404
        dismiss_prompt(fact=fact, actor=caller, now=now)
        return _answer(request)


def _answer(request: Request) -> Response:
    caller = caller_of(request)
    shown = are_shown(caller)
    found = prompts_for(caller, timezone.now()) if shown else []
    return Response(PromptsSerializer({"are_shown": shown, "prompts": found}).data)

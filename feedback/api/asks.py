"""What the caller was asked, or has asked: reading, answering, declining and reminding."""

from typing import Any
from uuid import UUID

from django.db.models import Prefetch
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api import NewestFirst, caller_of
from core.web import allow
from feedback import queries, rules, services
from feedback.api.feedback import FeedbackSerializer, WordsSerializer
from feedback.models import NOT_AS_HR, Ask, Feedback
from feedback.models.request import AskQuerySet


class AskSerializer(serializers.ModelSerializer[Ask]):
    """One person asked by a request; `feedback` is the answer, if the caller reads it."""

    due_on = serializers.DateField(read_only=True, help_text="Later than the request's by the days they are away")
    feedback = serializers.SerializerMethodField()

    class Meta:
        model = Ask
        fields = (
            "id",
            "request",
            "asked",
            "due_on",
            "reminded_at",
            "answered_at",
            "declined_at",
            "decline_reason",
            "feedback",
        )
        read_only_fields = fields

    def get_feedback(self, ask: Ask) -> UUID | None:
        """The id of the answer."""
        answer = getattr(ask, "feedback", None)
        return answer.pk if answer else None


class NoSerializer(serializers.Serializer[Any]):
    """A no, with a reason or without."""

    reason = serializers.CharField(max_length=500, required=False, allow_blank=True)


class AskFilter(filters.FilterSet):  # type: ignore[misc]
    """Narrow the list."""

    request = filters.UUIDFilter(field_name="request", label="Id of the request")
    asked = filters.UUIDFilter(field_name="asked", label="Id of whoever was asked")
    is_waiting = filters.BooleanFilter(method="by_waiting", label="Whether it can still be answered")

    class Meta:
        model = Ask
        fields = ()

    def by_waiting(self, asks: AskQuerySet, _name: str, wanted: bool) -> AskQuerySet:  # noqa: FBT001 - what was asked for
        """Neither answered nor declined, and not over; or the others."""
        waiting = Ask.objects.waiting(timezone.now())
        return asks.filter(pk__in=waiting) if wanted else asks.exclude(pk__in=waiting)


class AskList(ListAPIView[Ask]):
    """Whom the caller asked, who was asked about them, and what they were asked themselves, a page at a time."""

    serializer_class = AskSerializer
    pagination_class = NewestFirst
    filterset_class = AskFilter

    def get_queryset(self) -> AskQuerySet:
        """What the caller may read."""
        return _readable(self)


class AskDetail(RetrieveAPIView[Ask]):
    """One person asked by a request."""

    serializer_class = AskSerializer

    def get_queryset(self) -> AskQuerySet:
        """What the caller may read."""
        return _readable(self)


class AskAnswer(APIView):
    """The answer of whoever was asked."""

    @extend_schema(request=WordsSerializer, responses={201: FeedbackSerializer})
    def post(self, request: Request, *_args: object, **names: Any) -> Response:
        """Answer with feedback; who reads it was settled by the request."""
        ask, caller = _own(request, names["pk"]), caller_of(request)
        words = WordsSerializer(data=request.data)
        words.is_valid(raise_exception=True)
        sent = services.answer_ask(ask=ask, **words.validated_data, actor=caller, now=timezone.now())
        readable = queries.with_goal_for(caller, Feedback.objects.visible_to(caller, by=NOT_AS_HR))
        return Response(FeedbackSerializer(readable.get(pk=sent.pk)).data, status=201)


class AskRefusal(APIView):
    """The no of whoever was asked."""

    @extend_schema(request=NoSerializer, responses=AskSerializer)
    def post(self, request: Request, *_args: object, **names: Any) -> Response:
        """Decline, with a reason or without; whoever asked is told."""
        ask = _own(request, names["pk"])
        said = NoSerializer(data=request.data)
        said.is_valid(raise_exception=True)
        ask = services.decline_ask(ask=ask, **said.validated_data, actor=caller_of(request), now=timezone.now())
        return Response(AskSerializer(ask).data)


class AskReminder(APIView):
    """The reminder of whoever was asked."""

    @extend_schema(request=None, responses=AskSerializer)
    def post(self, request: Request, *_args: object, **names: Any) -> Response:
        """Ask them once more, which is all they get."""
        ask, caller = _found(request, names["pk"]), caller_of(request)
        allow(is_allowed=rules.has_asked(caller, ask.request))
        ask = services.remind_by_hand(ask=ask, actor=caller, now=timezone.now())
        return Response(AskSerializer(ask).data)


def _readable(view: Any) -> AskQuerySet:
    if getattr(view, "swagger_fake_view", False):
        return Ask.objects.none()
    answers = Feedback.objects.visible_to(view.request.user, by=NOT_AS_HR)
    asks = Ask.objects.visible_to(view.request.user).with_due_on()
    return asks.prefetch_related(Prefetch("feedback", answers))


def _found(request: Request, pk: UUID) -> Ask:
    return get_object_or_404(Ask.objects.visible_to(caller_of(request)).select_related("request"), pk=pk)


def _own(request: Request, pk: UUID) -> Ask:
    """404 for what the caller cannot read, 403 for what somebody else was asked."""
    ask = _found(request, pk)
    allow(is_allowed=rules.can_answer(caller_of(request), ask))
    return ask

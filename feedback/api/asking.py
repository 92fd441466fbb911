"""Asking for feedback: the caller's requests, and whom they went to outside."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListAPIView, ListCreateAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api import NewestFirst, caller_of
from core.web import allow
from feedback import queries, rules, services
from feedback.api.feedback import people_here
from feedback.forms import OutsidersField, day_to_answer_by
from feedback.models import MOST_ASKED, MOST_QUESTIONS, Audience, FeedbackRequest, OutsideAsk, Outsider
from feedback.models.request import FeedbackRequestQuerySet
from people.models import Person

AUDIENCES = [choice for choice in Audience.choices if choice[0] != Audience.EVERYONE]


class RequestSerializer(serializers.ModelSerializer[FeedbackRequest]):
    """A request, as everybody sees it who asked, was asked, or is the one it is about."""

    questions = serializers.ListField(child=serializers.CharField(), read_only=True)

    class Meta:
        model = FeedbackRequest
        fields: tuple[str, ...] = (
            "id",
            "requester",
            "subject",
            "questions",
            "due_on",
            "audience",
            "manager_then",
            "created_at",
            "closed_at",
        )
        read_only_fields = fields


class RequestWithCountsSerializer(RequestSerializer):
    """The same with how many were asked, here and outside, and what came of it."""

    asked_count = serializers.IntegerField(read_only=True)
    answered_count = serializers.IntegerField(read_only=True)
    declined_count = serializers.IntegerField(read_only=True)

    class Meta(RequestSerializer.Meta):
        fields = (*RequestSerializer.Meta.fields, "asked_count", "answered_count", "declined_count")
        read_only_fields = fields


class DueSerializer(serializers.Serializer[Any]):
    """Until when answers are hoped for."""

    due_on = serializers.DateField(help_text="From tomorrow on, within a year")

    def validate_due_on(self, due_on: date) -> date:
        """As on the page."""
        return day_to_answer_by(due_on, caller_of(self.context["request"]))


class NewRequestSerializer(DueSerializer):
    """What it takes to ask: about oneself, or about somebody one manages."""

    subject = serializers.PrimaryKeyRelatedField(queryset=Person.objects.none())
    asked = serializers.ListField(
        child=serializers.UUIDField(), required=False, max_length=MOST_ASKED, help_text="Ids of those who are asked"
    )
    outsiders = serializers.ListField(
        child=serializers.CharField(max_length=500),
        required=False,
        help_text="People outside, where HR allows it, each as “Mara Lind <mara@customer.example>”: they get a link.",
    )
    questions = serializers.ListField(
        child=serializers.CharField(max_length=300), min_length=1, max_length=MOST_QUESTIONS
    )
    audience = serializers.ChoiceField(choices=AUDIENCES, help_text="Who reads the answers, beside who gives them")
    token = serializers.UUIDField(required=False, help_text="Any id of your own. The same token asks once.")

    def get_fields(self) -> dict[str, Any]:
        """Only about whom the caller may ask."""
        fields: dict[str, Any] = super().get_fields()
        request = self.context.get("request")
        if request is not None and request.user.is_authenticated:
            people = Person.objects.visible_to(request.user).active()
            fields["subject"].queryset = people.filter(Q(pk=request.user.pk) | Q(manager=request.user.pk))
        return fields

    def validate_asked(self, ids: list[UUID]) -> list[Person]:
        """People who work here."""
        return people_here(ids)

    def validate_outsiders(self, lines: list[str]) -> list[Outsider]:
        """A name and an address each, as on the page."""
        return OutsidersField(required=False).clean("\n".join(lines))

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Somebody is asked, here or outside."""
        if not attrs.get("asked") and not attrs.get("outsiders"):
            raise serializers.ValidationError({"asked": _("Say whom you ask.")})
        return attrs

    def create(self, validated_data: dict[str, Any]) -> FeedbackRequest:
        """Ask them."""
        given = {"token": uuid4(), "asked": (), **validated_data}
        caller = caller_of(self.context["request"])
        request: FeedbackRequest = services.request_feedback(**given, actor=caller, now=timezone.now())
        return request

    def to_representation(self, instance: FeedbackRequest) -> dict[str, Any]:
        """The answer is what a reader sees."""
        return RequestSerializer(instance, context=self.context).data


class OutsideAskSerializer(serializers.ModelSerializer[OutsideAsk]):
    """Somebody outside who was asked, without address or link; `feedback` is the answer, if the caller reads it."""

    feedback = serializers.SerializerMethodField()

    class Meta:
        model = OutsideAsk
        fields = (
            "id",
            "request",
            "name",
            "mailed_at",
            "undelivered_at",
            "reminded_at",
            "answered_at",
            "declined_at",
            "decline_reason",
            "closed_at",
            "feedback",
        )
        read_only_fields = fields

    def get_feedback(self, ask: OutsideAsk) -> UUID | None:
        """The id of the answer."""
        answer = getattr(ask, "feedback", None)
        return answer.pk if answer else None


class RequestFilter(filters.FilterSet):  # type: ignore[misc]
    """Narrow the list."""

    requester = filters.UUIDFilter(field_name="requester", label="Id of the one who asked")
    subject = filters.UUIDFilter(field_name="subject", label="Id of the one it is about")

    class Meta:
        model = FeedbackRequest
        fields = ()


class RequestList(ListCreateAPIView[FeedbackRequest]):
    """Requests the caller made or that are about them, a page at a time; POST asks, each for themself."""

    pagination_class = NewestFirst
    filterset_class = RequestFilter

    def get_serializer_class(self) -> Any:
        """One shape to read, another to write."""
        return NewRequestSerializer if self.request.method == "POST" else RequestWithCountsSerializer

    def get_queryset(self) -> FeedbackRequestQuerySet:
        """With the numbers of answers, which those who are asked are not told."""
        if getattr(self, "swagger_fake_view", False):
            return FeedbackRequest.objects.none()
        return queries.requests_of(caller_of(self.request))


class RequestDetail(RetrieveAPIView[FeedbackRequest]):
    """One request. Whoever was asked reads it too, and nothing of the others."""

    serializer_class = RequestSerializer

    def get_queryset(self) -> FeedbackRequestQuerySet:
        """What the caller may read."""
        if getattr(self, "swagger_fake_view", False):
            return FeedbackRequest.objects.none()
        return FeedbackRequest.objects.visible_to(caller_of(self.request))

    @extend_schema(request=DueSerializer, responses=RequestSerializer)
    def patch(self, request: Request, *_args: object, **_names: object) -> Response:
        """Give more time to whoever has not answered; they are told."""
        asked, caller = self.get_object(), caller_of(request)
        allow(is_allowed=rules.has_asked(caller, asked))
        wanted = DueSerializer(data=request.data, context=self.get_serializer_context())
        wanted.is_valid(raise_exception=True)
        asked = services.extend_request(request=asked, **wanted.validated_data, actor=caller, now=timezone.now())
        return Response(RequestSerializer(asked).data)


class OutsideAskList(ListAPIView[OutsideAsk]):
    """Those outside who were asked by one request, for whoever asked and the one it is about."""

    serializer_class = OutsideAskSerializer
    pagination_class = NewestFirst
    filter_backends = ()

    def get_queryset(self) -> QuerySet[OutsideAsk]:
        """404 for a request the caller may not read; none for those who were asked themselves."""
        if getattr(self, "swagger_fake_view", False):
            return OutsideAsk.objects.none()
        caller = caller_of(self.request)
        asked = get_object_or_404(FeedbackRequest.objects.visible_to(caller), pk=self.kwargs["pk"])
        return queries.outside_asks_of(asked, caller)


class OutsideAskReminder(APIView):
    """The reminder of somebody outside."""

    @extend_schema(request=None, responses=OutsideAskSerializer)
    def post(self, request: Request, *_args: object, **names: Any) -> Response:
        """Mail the link once more, which is all they get."""
        caller = caller_of(request)
        ask = get_object_or_404(OutsideAsk.objects.visible_to(caller).with_people(), pk=names["pk"])
        allow(is_allowed=rules.has_asked(caller, ask.request))
        services.remind_outside_by_hand(ask=ask, actor=caller, now=timezone.now())
        return Response(OutsideAskSerializer(queries.outside_asks_of(ask.request, caller).get(pk=ask.pk)).data)

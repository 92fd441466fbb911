"""Feedback: what the caller may read; giving, correcting, withdrawing and reporting some."""

from typing import Any
from uuid import UUID, uuid4

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListCreateAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api import NewestFirst, caller_of
from core.web import allow
from development.models import CompanyValue
from feedback import queries, rules, services
from feedback.models import (
    LONGEST_REASON,
    LONGEST_TEXT,
    MOST_RECIPIENTS,
    NOT_AS_HR,
    NOT_IN_A_CASE,
    Audience,
    Feedback,
    FeedbackQuerySet,
    FeedbackReport,
    Kind,
)
from goals.models import Goal
from people.models import Person


class FeedbackSerializer(serializers.ModelSerializer[Feedback]):
    """What a reader of it is told."""

    goal = serializers.SerializerMethodField()
    values: Any = serializers.SlugRelatedField(slug_field="name", many=True, read_only=True)

    class Meta:
        model = Feedback
        fields = (
            "id",
            "giver",
            "outside_giver",
            "recipient",
            "kind",
            "text",
            "goal",
            "values",
            "audience",
            "manager_then",
            "lead",
            "sent_at",
            "corrected_at",
            "withdrawn_at",
        )
        read_only_fields = fields

    def get_goal(self, feedback: Feedback) -> UUID | None:
        """The goal it names, where the caller may read that goal as well."""
        return feedback.goal.pk if feedback.goal else None


class NewFeedbackSerializer(serializers.Serializer[Feedback]):
    """What it takes to give feedback."""

    recipient = serializers.PrimaryKeyRelatedField(queryset=Person.objects.active())
    also_to = serializers.ListField(
        child=serializers.UUIDField(),
        required=False,
        max_length=MOST_RECIPIENTS - 1,
        help_text="Others who get the same words: each a piece of their own, or one for all if it is for everyone.",
    )
    kind = serializers.ChoiceField(choices=Kind.choices)
    text = serializers.CharField(max_length=LONGEST_TEXT)
    audience = serializers.ChoiceField(choices=Audience.choices)
    goal = serializers.PrimaryKeyRelatedField(queryset=Goal.objects.none(), required=False, allow_null=True)
    values = serializers.SlugRelatedField(
        slug_field="name", many=True, queryset=CompanyValue.objects.offered(), required=False
    )
    token = serializers.UUIDField(
        required=False, help_text="Any id of your own. The same token with the same words sends once."
    )

    def get_fields(self) -> dict[str, Any]:
        """Only goals that the caller may read can be named."""
        fields: dict[str, Any] = super().get_fields()
        request = self.context.get("request")
        if request is not None and request.user.is_authenticated:
            fields["goal"].queryset = Goal.objects.visible_to(request.user)
        return fields

    def validate_also_to(self, ids: list[UUID]) -> list[Person]:
        """People who work here."""
        return people_here(ids)

    def create(self, validated_data: dict[str, Any]) -> Feedback:
        """Send it."""
        given = {"token": uuid4(), **validated_data}
        feedback: Feedback = services.send_feedback(**given, actor=self.context["request"].user, now=timezone.now())
        return feedback

    def to_representation(self, instance: Feedback) -> dict[str, Any]:
        """The answer is what a reader sees."""
        return FeedbackSerializer(instance, context=self.context).data


class WordsSerializer(serializers.Serializer[Any]):
    """Words of feedback."""

    text = serializers.CharField(max_length=LONGEST_TEXT)


class ReportSerializer(serializers.ModelSerializer[FeedbackReport]):
    """A report, as whoever made it sees it: say which words and what is wrong with them."""

    reason = serializers.CharField(max_length=LONGEST_REASON)

    class Meta:
        model = FeedbackReport
        fields = ("id", "feedback", "reason", "reported_at")
        read_only_fields = ("id", "feedback", "reported_at")


class FeedbackFilter(filters.FilterSet):  # type: ignore[misc]
    """Narrow the list."""

    giver = filters.UUIDFilter(field_name="giver", label="Id of the giver")
    recipient = filters.UUIDFilter(field_name="recipient", label="Id of the recipient")
    kind = filters.ChoiceFilter(choices=Kind.choices, label="Praise, suggestion or both")

    class Meta:
        model = Feedback
        fields = ()


class FeedbackList(ListCreateAPIView[Feedback]):
    """What the caller may read, a page at a time; POST gives feedback to exactly the audience it names."""

    pagination_class = NewestFirst
    filterset_class = FeedbackFilter

    def get_serializer_class(self) -> Any:
        """One shape to read, another to write."""
        return NewFeedbackSerializer if self.request.method == "POST" else FeedbackSerializer

    def get_queryset(self) -> FeedbackQuerySet:
        """What was sent to the caller, or by them."""
        return _readable(self, by=NOT_AS_HR)


class FeedbackDetail(RetrieveAPIView[Feedback]):
    """One piece of feedback. That HR opens one that was reported is written down."""

    serializer_class = FeedbackSerializer

    def get_queryset(self) -> FeedbackQuerySet:
        """What the caller may read, less what was opened in a legal case: that is read by a person, on its page."""
        return _readable(self, by=NOT_IN_A_CASE)

    def get_object(self) -> Feedback:
        """Written down before it is shown."""
        feedback: Feedback = super().get_object()
        services.note_look(feedback, caller_of(self.request), timezone.now())
        return feedback

    @extend_schema(request=WordsSerializer, responses=FeedbackSerializer)
    def patch(self, request: Request, *_args: object, **_names: object) -> Response:
        """Correct what the caller sent, within half an hour: praise for several people holds for all of them."""
        feedback = self._own()
        words = WordsSerializer(data=request.data)
        words.is_valid(raise_exception=True)
        services.correct_feedback(
            feedback=feedback, **words.validated_data, actor=caller_of(request), now=timezone.now()
        )
        return self._as_it_stands()

    @extend_schema(responses={200: FeedbackSerializer})
    def delete(self, request: Request, *_args: object, **_names: object) -> Response:
        """Withdraw what the caller sent: the words go, that there were some stays."""
        services.withdraw_feedback(feedback=self._own(), actor=caller_of(request), now=timezone.now())
        return self._as_it_stands()

    def _own(self) -> Feedback:
        caller = caller_of(self.request)
        feedback = get_object_or_404(Feedback.objects.visible_to(caller, by=NOT_IN_A_CASE), pk=self.kwargs["pk"])
        allow(is_allowed=rules.can_withdraw(caller, feedback))
        return feedback

    def _as_it_stands(self) -> Response:
        feedback = self.get_queryset().get(pk=self.kwargs["pk"])
        return Response(FeedbackSerializer(feedback, context=self.get_serializer_context()).data)


class FeedbackReports(APIView):
    """Reports of one piece of feedback. HR reads and settles them on its page."""

    @extend_schema(request=ReportSerializer, responses={201: ReportSerializer})
    def post(self, request: Request, *_args: object, **names: Any) -> Response:
        """Tell HR administrators that it is abusive: whoever it was sent to may, and HR then reads this one item."""
        caller = caller_of(request)
        feedback = get_object_or_404(Feedback.objects.visible_to(caller, by=NOT_IN_A_CASE), pk=names["pk"])
        allow(is_allowed=rules.was_sent_to(caller, feedback))
        said = ReportSerializer(data=request.data)
        said.is_valid(raise_exception=True)
        report = services.report_feedback(feedback=feedback, **said.validated_data, actor=caller, now=timezone.now())
        return Response(ReportSerializer(report).data, status=201)


def people_here(ids: list[UUID]) -> list[Person]:
    """Those of these ids, each of whom has to work here."""
    people = Person.objects.active().in_bulk(ids)
    if missing := next((pk for pk in ids if pk not in people), None):
        raise serializers.ValidationError(f"Nobody here has the id {missing}.")
    return [people[pk] for pk in ids]


def _readable(view: Any, by: Any) -> FeedbackQuerySet:
    if getattr(view, "swagger_fake_view", False):
        return Feedback.objects.none()
    return queries.with_goal_for(view.request.user, Feedback.objects.visible_to(view.request.user, by=by))

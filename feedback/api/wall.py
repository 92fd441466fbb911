"""The praise wall over the API: what stands there, and what people answer to it."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django_filters import rest_framework as filters
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.generics import ListAPIView, ListCreateAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView

from core.api import NewestFirst, caller_of
from core.web import allow
from development.models import CompanyValue
from feedback import queries, rules, services
from feedback.models import (
    LONGEST_PRAISE_COMMENT,
    NOT_IN_A_CASE,
    Feedback,
    FeedbackQuerySet,
    PraiseComment,
    PraiseReaction,
)
from people.models import Department


class PraiseReactionSerializer(serializers.ModelSerializer[PraiseReaction]):
    """A response of one click."""

    class Meta:
        model = PraiseReaction
        fields = ("person", "kind")
        read_only_fields = ("person",)


class PraiseCommentSerializer(serializers.ModelSerializer[PraiseComment]):
    """A sentence about praise; withdrawn, its words are empty."""

    text = serializers.CharField(max_length=LONGEST_PRAISE_COMMENT)

    class Meta:
        model = PraiseComment
        fields = ("id", "author", "text", "created_at", "corrected_at", "withdrawn_at")
        read_only_fields = ("id", "author", "created_at", "corrected_at", "withdrawn_at")


class PraiseSerializer(serializers.ModelSerializer[Feedback]):
    """Praise for everyone, once for all it is to; `comments` is how many stand under it."""

    recipients = serializers.SerializerMethodField()
    values: Any = serializers.SlugRelatedField(slug_field="name", many=True, read_only=True)
    reactions = PraiseReactionSerializer(many=True, read_only=True)
    comments = serializers.IntegerField(source="said", read_only=True)

    class Meta:
        model = Feedback
        fields = ("id", "giver", "recipients", "text", "values", "reactions", "comments", "sent_at", "corrected_at")
        read_only_fields = fields

    def get_recipients(self, praise: Feedback) -> list[UUID]:
        """Ids of everybody it is to."""
        return [person.pk for person in praise.recipients]


class PraiseFilter(filters.FilterSet):  # type: ignore[misc]
    """Narrow the wall, as on its page."""

    department = filters.ModelChoiceFilter(
        queryset=Department.objects.all(), method="to_department", label="Id of a department of a recipient"
    )
    value = filters.ModelChoiceFilter(
        queryset=CompanyValue.objects.in_order(), to_field_name="name", method="naming", label="Name of a value"
    )

    class Meta:
        model = Feedback
        fields = ()

    @extend_schema_field(OpenApiTypes.UUID)
    def to_department(self, praise: FeedbackQuerySet, _name: str, department: Department) -> FeedbackQuerySet:
        """What one of its people got, alone or with others."""
        return queries.praise_to(department, praise)

    @extend_schema_field(OpenApiTypes.STR)
    def naming(self, praise: FeedbackQuerySet, _name: str, value: CompanyValue) -> FeedbackQuerySet:
        """What names it."""
        return queries.praise_naming(value, praise)


class PraiseList(ListAPIView[Feedback]):
    """The praise wall, a page at a time: praise for everyone that stands. It is given at `feedback/`."""

    serializer_class = PraiseSerializer
    pagination_class = NewestFirst
    filterset_class = PraiseFilter

    def get_queryset(self) -> FeedbackQuerySet:
        """Praise to several people once."""
        if getattr(self, "swagger_fake_view", False):
            return Feedback.objects.none()
        caller = caller_of(self.request)
        praise = queries.with_number_said(queries.praise_for_all(caller).with_all_recipients())
        return queries.with_values_for(caller, praise).prefetch_related("reactions")


class PraiseReactions(APIView):
    """Reactions to praise."""

    @extend_schema(responses=PraiseReactionSerializer(many=True))
    def get(self, request: Request, *_args: object, **names: Any) -> Response:
        """All that stand."""
        return _reactions_to(_found(request, names["pk"]), request)

    @extend_schema(request=PraiseReactionSerializer, responses=PraiseReactionSerializer(many=True))
    def post(self, request: Request, *_args: object, **names: Any) -> Response:
        """Respond in one way, or take that response back; answers all that stand."""
        praise = _answerable(request, names["pk"])
        said = PraiseReactionSerializer(data=request.data)
        said.is_valid(raise_exception=True)
        kind = said.validated_data["kind"]
        services.react_to_praise(feedback=praise, kind=kind, actor=caller_of(request), now=timezone.now())
        return _reactions_to(praise, request)


class CommentList(ListCreateAPIView[PraiseComment]):
    """Comments on praise, newest first; posting one says something that everybody reads."""

    serializer_class = PraiseCommentSerializer
    pagination_class = NewestFirst
    filter_backends = ()

    def get_queryset(self) -> QuerySet[PraiseComment]:
        """404 for what the caller may not read."""
        if getattr(self, "swagger_fake_view", False):
            return PraiseComment.objects.none()
        praise = _found(self.request, self.kwargs["pk"])
        return queries.comments_on_praise(_shown_as(praise), caller_of(self.request))

    def perform_create(self, serializer: BaseSerializer[PraiseComment]) -> None:
        """Add one."""
        praise = _answerable(self.request, self.kwargs["pk"])
        serializer.instance = services.comment_on_praise(
            feedback=praise, **serializer.validated_data, actor=caller_of(self.request), now=timezone.now()
        )


class CommentDetail(APIView):
    """One comment on praise."""

    @extend_schema(request=PraiseCommentSerializer, responses=PraiseCommentSerializer)
    def patch(self, request: Request, *_args: object, **names: Any) -> Response:
        """Correct it within half an hour."""
        comment = _own(request, names)
        said = PraiseCommentSerializer(data=request.data)
        said.is_valid(raise_exception=True)
        comment = services.correct_praise_comment(
            comment=comment, **said.validated_data, actor=caller_of(request), now=timezone.now()
        )
        return Response(PraiseCommentSerializer(comment).data)

    @extend_schema(responses={200: PraiseCommentSerializer})
    def delete(self, request: Request, *_args: object, **names: Any) -> Response:
        """Withdraw it: the words go, that there were some stays."""
        comment = services.withdraw_praise_comment(
            comment=_own(request, names), actor=caller_of(request), now=timezone.now()
        )
        return Response(PraiseCommentSerializer(comment).data)


def _found(request: Request, pk: UUID) -> Feedback:
    return get_object_or_404(Feedback.objects.visible_to(caller_of(request), by=NOT_IN_A_CASE), pk=pk)


def _shown_as(feedback: Feedback) -> UUID:
    """Answers to praise for several people stand with the first of its pieces."""
    return feedback.lead_id or feedback.pk


def _answerable(request: Request, pk: UUID) -> Feedback:
    """As on the page: 403 for feedback that is not for everyone, while what is withdrawn is refused."""
    feedback = _found(request, pk)
    allow(is_allowed=feedback.withdrawn_at is not None or rules.can_respond(caller_of(request), feedback))
    return feedback


def _reactions_to(praise: Feedback, request: Request) -> Response:
    standing = PraiseReaction.objects.visible_to(caller_of(request)).filter(feedback=_shown_as(praise))
    return Response(PraiseReactionSerializer(standing.order_by("created_at", "pk"), many=True).data)


def _own(request: Request, names: dict[str, Any]) -> PraiseComment:
    """404 for what the caller cannot read, 403 for words of somebody else."""
    praise, comments = _found(request, names["pk"]), PraiseComment.objects.visible_to(caller_of(request))
    comment = get_object_or_404(comments.filter(feedback=_shown_as(praise)), pk=names["comment_pk"])
    allow(is_allowed=rules.can_withdraw_comment(caller_of(request), comment))
    return comment

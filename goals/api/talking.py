"""The conversation about a goal over the API."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListCreateAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView

from core.api import NewestFirst
from goals import rules, services
from goals.api.serializers import ReactionSerializer
from goals.models import LONGEST_COMMENT, Goal, GoalComment, GoalUpdate
from people.models import Person


class CommentSerializer(serializers.ModelSerializer[GoalComment]):
    """What somebody says about a goal; withdrawn, its words are empty."""

    text = serializers.CharField(max_length=LONGEST_COMMENT)
    mentioned = serializers.PrimaryKeyRelatedField(queryset=Person.objects.active(), many=True, required=False)

    reactions = ReactionSerializer(many=True, read_only=True)

    class Meta:
        model = GoalComment
        fields = ("id", "author", "text", "mentioned", "reactions", "created_at", "corrected_at", "withdrawn_at")
        read_only_fields = ("id", "author", "created_at", "corrected_at", "withdrawn_at")


class CommentList(ListCreateAPIView[GoalComment]):
    """Comments on one goal, newest first; posting one says something."""

    serializer_class = CommentSerializer
    pagination_class = NewestFirst
    filter_backends = ()

    def get_queryset(self) -> QuerySet[GoalComment]:
        """Those on a goal the caller may read; 404 as if it did not exist otherwise."""
        if getattr(self, "swagger_fake_view", False):
            return GoalComment.objects.none()
        goal = goal_of(self)
        comments = GoalComment.objects.visible_to(caller(self.request)).filter(goal=goal)
        return comments.prefetch_related("mentioned", "reactions")

    def perform_create(self, serializer: BaseSerializer[GoalComment]) -> None:
        """Add one."""
        goal = goal_of(self)
        if not rules.can_comment(caller(self.request), goal):
            raise PermissionDenied
        serializer.instance = services.comment_on_goal(
            goal=goal, actor=caller(self.request), now=timezone.now(), **serializer.validated_data
        )


class CommentDetail(APIView):
    """One comment."""

    @extend_schema(request=CommentSerializer, responses=CommentSerializer)
    def patch(self, request: Request, *_args: Any, **kwargs: Any) -> Response:
        """Correct it within half an hour; whom it mentions stays unless said otherwise."""
        comment = _own_comment(request, kwargs)
        said = CommentSerializer(comment, data=request.data, partial=True)
        said.is_valid(raise_exception=True)
        words = {"text": comment.text, "mentioned": comment.mentioned.all(), **said.validated_data}
        services.correct_comment(comment=comment, actor=caller(request), now=timezone.now(), **words)
        return Response(CommentSerializer(_own_comment(request, kwargs)).data)

    @extend_schema(responses={200: CommentSerializer})
    def delete(self, request: Request, *_args: Any, **kwargs: Any) -> Response:
        """Withdraw it: the words go, that there were some stays."""
        comment = _own_comment(request, kwargs)
        comment = services.withdraw_comment(comment=comment, actor=caller(request), now=timezone.now())
        return Response(CommentSerializer(comment).data)


class CommentReactions(APIView):
    """Reactions to one comment."""

    @extend_schema(request=ReactionSerializer, responses=ReactionSerializer(many=True))
    def post(self, request: Request, *_args: Any, **kwargs: Any) -> Response:
        """Respond in one way, or take that response back; answers all that stand."""
        comments = GoalComment.objects.visible_to(caller(request)).filter(goal=kwargs["pk"])
        return _react(request, get_object_or_404(comments.select_related("goal__cycle"), pk=kwargs["comment_pk"]))


class UpdateReactions(APIView):
    """Reactions to one update."""

    @extend_schema(request=ReactionSerializer, responses=ReactionSerializer(many=True))
    def post(self, request: Request, *_args: Any, **kwargs: Any) -> Response:
        """Respond in one way, or take that response back; answers all that stand."""
        updates = GoalUpdate.objects.visible_to(caller(request)).filter(goal=kwargs["pk"])
        return _react(request, get_object_or_404(updates.select_related("goal__cycle"), pk=kwargs["update_pk"]))


def _react(request: Request, to: GoalComment | GoalUpdate) -> Response:
    if not rules.can_comment(caller(request), to.goal):
        raise PermissionDenied
    said = ReactionSerializer(data=request.data)
    said.is_valid(raise_exception=True)
    services.react(to=to, kind=said.validated_data["kind"], actor=caller(request), now=timezone.now())
    return Response(ReactionSerializer(to.reactions.order_by("created_at", "pk"), many=True).data)


def caller(request: Request) -> Person:
    """Who asks."""
    person: Person = request.user  # type: ignore[assignment]
    return person


def goal_of(view: APIView) -> Goal:
    """The goal in the address, if the caller may read it; 404 else."""
    goals = Goal.objects.visible_to(caller(view.request)).with_people()
    return get_object_or_404(goals, pk=view.kwargs["pk"])


def _own_comment(request: Request, names: dict[str, Any]) -> GoalComment:
    """404 for what the caller cannot read, 403 for words of somebody else."""
    comments = GoalComment.objects.visible_to(caller(request)).filter(goal=names["pk"]).select_related("goal__cycle")
    comment = get_object_or_404(comments, pk=names["comment_pk"])
    if not rules.can_withdraw_comment(caller(request), comment):
        raise PermissionDenied
    return comment

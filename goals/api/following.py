"""Following a goal over the API."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.readers import readers_of
from goals import queries, rules, services
from goals.api.talking import caller, goal_of
from goals.models import Goal


class FollowingSerializer(serializers.Serializer[Any]):
    """Whether the caller follows the goal, and how many people do who may read it."""

    is_following = serializers.BooleanField()
    number = serializers.IntegerField()


class FollowingDetail(APIView):
    """The caller's following of one goal."""

    @extend_schema(responses=FollowingSerializer)
    def get(self, request: Request, *_args: Any, **_kwargs: Any) -> Response:
        """Whether it is so."""
        return _answer(request, goal_of(self))

    @extend_schema(request=None, responses=FollowingSerializer)
    def put(self, request: Request, *_args: Any, **_kwargs: Any) -> Response:
        """Follow it."""
        goal = goal_of(self)
        if not rules.can_follow(caller(request), goal):
            raise PermissionDenied
        services.follow_goal(goal=goal, actor=caller(request), now=timezone.now())
        return _answer(request, goal)

    @extend_schema(responses={200: FollowingSerializer})
    def delete(self, request: Request, *_args: Any, **_kwargs: Any) -> Response:
        """Follow it no longer."""
        goal = goal_of(self)
        services.unfollow_goal(goal=goal, actor=caller(request), now=timezone.now())
        return _answer(request, goal)


def _answer(request: Request, goal: Goal) -> Response:
    return Response(FollowingSerializer(queries.following_of(goal, caller(request), readers_of(goal))).data)

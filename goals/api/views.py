"""Goals and updates over the API: the same readers, rules and services as the pages."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework.generics import ListCreateAPIView, RetrieveUpdateAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer, Serializer
from rest_framework.views import APIView

from core.api import NewestFirst, caller_of
from core.web import allow
from goals import rules, services
from goals.api.serializers import (
    DraftSerializer,
    FeedSerializer,
    GoalSerializer,
    GoalWriteSerializer,
    KeyResultSerializer,
    UpdateSerializer,
)
from goals.models import Goal, GoalUpdate, KeyResult
from goals.models.goal import LONGEST_TAG
from goals.models.goal_set import STALE
from people.models import Person, Scope

CREATED = 201


class GoalFilter(filters.FilterSet):  # type: ignore[misc]
    """Narrow the list."""

    owner = filters.UUIDFilter(field_name="owner")
    cycle = filters.UUIDFilter(field_name="cycle")
    status = filters.MultipleChoiceFilter(choices=Goal.Status.choices)
    team = filters.UUIDFilter(field_name="team")
    parent = filters.UUIDFilter(method="supporting", label="The goal they support, where the caller may read it")
    tag = filters.CharFilter(method="tagged", max_length=LONGEST_TAG)
    health = filters.ChoiceFilter(
        choices=[*Goal.Health.choices, (STALE, _("Stale"))],
        method="of_health",
        label="As the pages show it: a stale goal under that alone, whatever was told last",
    )
    is_stale = filters.BooleanFilter(method="stale", label="Quiet for longer than the cycle allows")

    class Meta:
        model = Goal
        fields = ()

    def stale(self, goals: Any, _name: str, wanted: bool) -> Any:  # noqa: FBT001 - django-filter calls it
        """Silence is not green."""
        stale = Goal.objects.stale(timezone.now()).values("pk")
        return goals.filter(pk__in=stale) if wanted else goals.exclude(pk__in=stale)

    def supporting(self, goals: Any, _name: str, parent: UUID) -> Any:
        """Of a goal the caller cannot read it is not said which ones support it."""
        return goals.filter(parent=parent, readable_parent=parent)

    def tagged(self, goals: Any, _name: str, tag: str) -> Any:
        """By one tag."""
        return goals.filter(tags__contains=[tag])

    def of_health(self, goals: Any, _name: str, health: str) -> Any:
        """How they stand."""
        return goals.of_health(health, timezone.now())


class GoalList(ListCreateAPIView[Goal]):
    """Goals the caller may read; a new one is a draft."""

    service_scopes: ClassVar = {"GET": Scope.READ_GOALS}
    serializer_class = GoalSerializer
    pagination_class = NewestFirst
    filterset_class = GoalFilter

    def get_queryset(self) -> QuerySet[Goal]:
        """What the caller may read."""
        return readable_goals(self)

    @extend_schema(request=DraftSerializer, responses={CREATED: GoalSerializer})
    def post(self, request: Request, *_args: Any, **_kwargs: Any) -> Response:
        """Write a draft."""
        said = DraftSerializer(data=request.data, viewer=caller_of(request))
        said.is_valid(raise_exception=True)
        details = said.details
        caller = caller_of(request)
        owner, proposes = details.pop("owner", caller), details.pop("propose")
        if not rules.can_draft_for(caller, owner):
            raise PermissionDenied
        proposer = caller if proposes and (owner != caller or rules.has_manager(owner)) else None
        goal = services.draft_goal(owner=owner, proposed_by=proposer, actor=caller, now=timezone.now(), **details)
        return Response(GoalSerializer(self.get_queryset().get(pk=goal.pk)).data, status=CREATED)


class GoalDetail(RetrieveUpdateAPIView[Goal]):
    """One goal; PATCH changes a draft, and of an agreed goal its words, alignment and readers."""

    service_scopes: ClassVar = {"GET": Scope.READ_GOALS}
    serializer_class = GoalSerializer
    http_method_names = ("get", "head", "options", "patch")

    def get_queryset(self) -> QuerySet[Goal]:
        """What the caller may read."""
        return readable_goals(self)

    @extend_schema(request=GoalWriteSerializer, responses=GoalSerializer)
    def patch(self, request: Request, *_args: Any, **_kwargs: Any) -> Response:
        """Change it."""
        goal = self.get_object()
        if not rules.can_edit(caller_of(request), goal):
            raise PermissionDenied
        said = GoalWriteSerializer(goal, data=request.data, viewer=caller_of(request))
        said.is_valid(raise_exception=True)
        services.edit_goal(goal=goal, actor=caller_of(request), now=timezone.now(), **said.details)
        return Response(GoalSerializer(self.get_object()).data)


class UpdateList(ListCreateAPIView[GoalUpdate]):
    """Updates of one goal, newest first; posting one tells how it goes."""

    serializer_class = UpdateSerializer
    pagination_class = NewestFirst
    filter_backends = ()

    def get_queryset(self) -> QuerySet[GoalUpdate]:
        """Those of a goal the caller may read; 404 as if it did not exist otherwise."""
        if getattr(self, "swagger_fake_view", False):
            return GoalUpdate.objects.none()
        goal = get_object_or_404(readable_goals(self), pk=self.kwargs["pk"])
        return (
            GoalUpdate.objects.visible_to(caller_of(self.request))
            .filter(goal=goal)
            .prefetch_related("values", "reactions")
        )

    def perform_create(self, serializer: BaseSerializer[GoalUpdate]) -> None:
        """Add one."""
        goal = get_object_or_404(readable_goals(self), pk=self.kwargs["pk"])
        if not rules.can_update(caller_of(self.request), goal):
            raise PermissionDenied
        said = dict(serializer.validated_data)
        told = said.pop("values", [])
        values: dict[UUID, Decimal] = {one["key_result_id"]: one["value"] for one in told}
        shown: dict[UUID, Decimal] = {one["key_result_id"]: one["before"] for one in told if "before" in one}
        serializer.instance = services.update_goal(
            goal=goal, values=values, shown=shown, actor=caller_of(self.request), now=timezone.now(), **said
        )


class KeyResultFeed(APIView):
    """The figure of one key result, told by another system."""

    service_scopes: ClassVar = {"PUT": Scope.WRITE_FIGURES}

    @extend_schema(request=FeedSerializer, responses=KeyResultSerializer)
    def put(self, request: Request, pk: UUID) -> Response:
        """Say where it stands and where that comes from; it changes no health and counts as no update."""
        caller = caller_of(request)
        goal = get_object_or_404(readable_goals(self), key_results=pk)
        if not rules.can_feed(caller, goal):
            raise PermissionDenied
        said = FeedSerializer(data=request.data, context={"caller": caller})
        said.is_valid(raise_exception=True)
        key_result = next(one for one in goal.key_results.all() if one.pk == pk)
        fed = services.feed_key_result(key_result=key_result, actor=caller, now=timezone.now(), **said.validated_data)
        return Response(KeyResultSerializer(fed).data)


def readable_goal(view: APIView, pk: UUID) -> Goal:
    """The goal with all that is told of it, if the caller may read it; 404 else."""
    return get_object_or_404(readable_goals(view), pk=pk)


def goal_told(view: APIView, pk: UUID) -> Response:
    """As it is now."""
    return Response(GoalSerializer(readable_goal(view, pk)).data)


def do(
    view: APIView,
    pk: UUID,
    deed: Callable[..., Any],
    *,
    may: Callable[[Person, Goal], bool],
    said: type[Serializer[Any]],
) -> Any:
    """Do it with a goal the caller may read, where it is theirs to do, by what they say; answers what the deed does."""
    goal, caller = readable_goal(view, pk), caller_of(view.request)
    allow(is_allowed=may(caller, goal))
    serializer = said(data=view.request.data, context={"goal": goal})
    serializer.is_valid(raise_exception=True)
    return deed(goal=goal, actor=caller, now=timezone.now(), **serializer.validated_data)


def readable_goals(view: APIView) -> QuerySet[Goal]:
    """Those the caller may read, with all that is told of them."""
    if getattr(view, "swagger_fake_view", False):
        return Goal.objects.none()
    viewer = caller_of(view.request)
    parents = Goal.objects.visible_to(viewer).filter(pk=OuterRef("parent_id")).values("pk")
    goals = Goal.objects.visible_to(viewer).with_people().select_related("roll_up").with_progress()
    in_order = Prefetch("key_results", KeyResult.objects.in_order())
    return goals.prefetch_related(in_order).annotate(readable_parent=Subquery(parents))

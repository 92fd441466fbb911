"""Goals and updates over the API: the same readers, rules and services as the pages."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListCreateAPIView, RetrieveUpdateAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api import NewestFirst
from goals import rules, services
from goals.forms.fields import EARLIEST, LATEST, LONGEST_SENTENCE, LONGEST_TEXT
from goals.forms.measures import MOST_ROWS
from goals.models import Goal, GoalCycle, GoalUpdate, KeyResult, UpdateValue
from goals.models.goal import TITLE_LENGTH
from goals.models.key_result import LARGEST
from goals.services import Measure
from people.models import Department, Person

CREATED = 201


class Figure(serializers.DecimalField):
    """A figure as a string, without zeros at the end."""

    def __init__(self, **options: Any) -> None:
        bounds = {"max_digits": 18, "decimal_places": 4, "min_value": -LARGEST, "max_value": LARGEST}
        super().__init__(**{**bounds, "normalize_output": True, **options})


class Day(serializers.DateField):
    """A day within a lifetime of work."""

    def run_validation(self, data: Any = serializers.empty) -> Any:
        """Refuse what no calendar of a working life holds."""
        day = super().run_validation(data)
        if day is not None and not EARLIEST <= day <= LATEST:
            raise serializers.ValidationError(f"Between {EARLIEST} and {LATEST}.")
        return day


class KeyResultSerializer(serializers.ModelSerializer[KeyResult]):
    """One measure of a goal; `upper` is the far end of a range to keep within, whose near end is `target`."""

    start = Figure(default=Decimal(0))
    target = Figure()
    upper = Figure(allow_null=True, default=None)
    current = Figure(required=False)
    progress = Figure(read_only=True, help_text="0 to 1")
    weight = serializers.IntegerField(min_value=0, max_value=100, default=1)

    class Meta:
        model = KeyResult
        fields = ("id", "title", "kind", "unit", "start", "target", "upper", "current", "weight", "progress")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """What the database would refuse."""
        attrs.setdefault("current", attrs["start"])
        _refuse_nonsense(KeyResult(**attrs), exclude={"goal"})
        return attrs


class GoalSerializer(serializers.ModelSerializer[Goal]):
    """A goal as its reader sees it; a parent they may not read is null."""

    # DRF's metaclass takes declared fields out of the class, so this one hides nothing.
    parent = serializers.UUIDField(source="readable_parent", allow_null=True, read_only=True)  # type: ignore[assignment]
    progress = Figure(source="progress_now", allow_null=True, read_only=True, help_text="0 to 1; null: no measure")
    expected = serializers.SerializerMethodField(help_text="0 to 1: how far an even pace would have come by today")
    is_stale = serializers.SerializerMethodField()
    key_results = KeyResultSerializer(many=True, read_only=True)

    class Meta:
        model = Goal
        fields = (
            "id",
            "owner",
            "belongs_to",
            "team",
            "cycle",
            "title",
            "description",
            "tags",
            "starts_on",
            "due_on",
            "status",
            "health",
            "is_stale",
            "audience",
            "contributors",
            "parent",
            "progress",
            "expected",
            "key_results",
            "proposed_by",
            "agreed_at",
            "score",
            "look_back",
            "settled_at",
            "last_updated_at",
            "created_at",
        )
        read_only_fields = fields

    def get_expected(self, goal: Goal) -> Decimal:
        """By today's date of the caller."""
        return goal.expected(timezone.localdate())

    def get_is_stale(self, goal: Goal) -> bool:
        """Silence is not green."""
        return goal.is_stale(timezone.now())


class GoalWriteSerializer(serializers.Serializer[Goal]):
    """What can be said of a draft; later only words, alignment and readers."""

    title = serializers.CharField(max_length=TITLE_LENGTH)
    description = serializers.CharField(max_length=LONGEST_TEXT, allow_blank=True, required=False)
    tags = serializers.ListField(child=serializers.CharField(max_length=40), max_length=10, required=False)
    cycle = serializers.PrimaryKeyRelatedField(queryset=GoalCycle.objects.all())
    starts_on = Day(required=False)
    due_on = Day(required=False)
    belongs_to = serializers.ChoiceField(Goal.BelongsTo.choices, required=False)
    team = serializers.PrimaryKeyRelatedField(queryset=Department.objects.all(), allow_null=True, required=False)
    audience = serializers.ChoiceField(Goal.Audience.choices, required=False)
    shared_with = serializers.PrimaryKeyRelatedField(queryset=Person.objects.active(), many=True, required=False)
    contributors = serializers.PrimaryKeyRelatedField(queryset=Person.objects.active(), many=True, required=False)
    parent = serializers.PrimaryKeyRelatedField(  # type: ignore[assignment]
        queryset=Goal.objects.none(), allow_null=True, required=False
    )
    key_results = serializers.ListField(child=KeyResultSerializer(), required=False, max_length=MOST_ROWS)

    def __init__(self, *args: Any, viewer: Person | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parent: Any = self.fields["parent"]
        parent.queryset = Goal.objects.visible_to(viewer) if viewer else Goal.objects.none()

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """What the database would refuse, asked of the goal as it would be."""
        names = ("title", "cycle", "belongs_to", "team", "audience", "starts_on", "due_on")
        was = {name: getattr(self.instance, name) for name in names} if self.instance else {}
        goal = Goal(**{**was, **{name: attrs[name] for name in names if name in attrs}})
        if not self.instance:
            goal.starts_on = attrs.get("starts_on", attrs["cycle"].starts_on)
            goal.due_on = attrs.get("due_on", attrs["cycle"].ends_on)
        _refuse_nonsense(goal, exclude={"owner", "status", "agreed_at"})
        return attrs

    @property
    def details(self) -> dict[str, Any]:
        """What the service takes."""
        said = dict(self.validated_data)
        if "key_results" in said:
            said["key_results"] = [Measure(**result) for result in said["key_results"]]
        return said


class DraftSerializer(GoalWriteSerializer):
    """A new draft, for oneself or for a report."""

    owner = serializers.PrimaryKeyRelatedField(queryset=Person.objects.active(), required=False)
    propose = serializers.BooleanField(default=False, help_text="Ask the other one for a yes at once")


class UpdateValueSerializer(serializers.ModelSerializer[UpdateValue]):
    """A figure told with an update."""

    key_result = serializers.UUIDField(source="key_result_id")
    before = Figure(read_only=True)
    value = Figure()

    class Meta:
        model = UpdateValue
        fields = ("key_result", "before", "value")


class UpdateSerializer(serializers.ModelSerializer[GoalUpdate]):
    """How a goal stood at a moment."""

    note = serializers.CharField(max_length=LONGEST_SENTENCE, allow_blank=True, default="")
    progress = Figure(read_only=True, allow_null=True)
    values = UpdateValueSerializer(many=True, required=False)

    class Meta:
        model = GoalUpdate
        fields = ("id", "author", "health", "confidence", "note", "values", "progress", "created_at")
        read_only_fields = ("id", "author", "created_at")


class GoalFilter(filters.FilterSet):  # type: ignore[misc]
    """Narrow the list."""

    owner = filters.UUIDFilter(field_name="owner")
    cycle = filters.UUIDFilter(field_name="cycle")
    status = filters.MultipleChoiceFilter(choices=Goal.Status.choices)
    is_stale = filters.BooleanFilter(method="stale", label="Quiet for longer than the cycle allows")

    class Meta:
        model = Goal
        fields = ()

    def stale(self, goals: Any, _name: str, wanted: bool) -> Any:  # noqa: FBT001 - django-filter calls it
        """Silence is not green."""
        stale = Goal.objects.stale(timezone.now()).values("pk")
        return goals.filter(pk__in=stale) if wanted else goals.exclude(pk__in=stale)


class GoalList(ListCreateAPIView[Goal]):
    """Goals the caller may read; a new one is a draft."""

    serializer_class = GoalSerializer
    pagination_class = NewestFirst
    filterset_class = GoalFilter

    def get_queryset(self) -> QuerySet[Goal]:
        """What the caller may read."""
        return _readable(self)

    @extend_schema(request=DraftSerializer, responses={CREATED: GoalSerializer})
    def post(self, request: Request, *_args: Any, **_kwargs: Any) -> Response:
        """Write a draft."""
        said = DraftSerializer(data=request.data, viewer=_caller(request))
        said.is_valid(raise_exception=True)
        details = said.details
        caller = _caller(request)
        owner, proposes = details.pop("owner", caller), details.pop("propose")
        if not rules.can_draft_for(caller, owner):
            raise PermissionDenied
        proposer = caller if proposes and (owner != caller or owner.manager_id) else None
        goal = services.draft_goal(owner=owner, proposed_by=proposer, actor=caller, now=timezone.now(), **details)
        return Response(GoalSerializer(self.get_queryset().get(pk=goal.pk)).data, status=CREATED)


class GoalDetail(RetrieveUpdateAPIView[Goal]):
    """One goal; PATCH changes a draft, and of an agreed goal its words, alignment and readers."""

    serializer_class = GoalSerializer
    http_method_names = ("get", "head", "options", "patch")

    def get_queryset(self) -> QuerySet[Goal]:
        """What the caller may read."""
        return _readable(self)

    @extend_schema(request=GoalWriteSerializer, responses=GoalSerializer)
    def patch(self, request: Request, *_args: Any, **_kwargs: Any) -> Response:
        """Change it."""
        goal = self.get_object()
        if not rules.can_edit(_caller(request), goal):
            raise PermissionDenied
        said = GoalWriteSerializer(goal, data=request.data, partial=True, viewer=_caller(request))
        said.is_valid(raise_exception=True)
        services.edit_goal(goal=goal, actor=_caller(request), now=timezone.now(), **said.details)
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
        goal = get_object_or_404(_readable(self), pk=self.kwargs["pk"])
        return GoalUpdate.objects.visible_to(_caller(self.request)).filter(goal=goal).prefetch_related("values")

    def perform_create(self, serializer: serializers.BaseSerializer[GoalUpdate]) -> None:
        """Add one."""
        goal = get_object_or_404(_readable(self), pk=self.kwargs["pk"])
        if not rules.can_update(_caller(self.request), goal):
            raise PermissionDenied
        said = dict(serializer.validated_data)
        values: dict[UUID, Decimal] = {told["key_result_id"]: told["value"] for told in said.pop("values", [])}
        serializer.instance = services.update_goal(
            goal=goal, values=values, actor=_caller(self.request), now=timezone.now(), **said
        )


def _caller(request: Request) -> Person:
    caller: Person = request.user  # type: ignore[assignment]
    return caller


def _readable(view: APIView) -> QuerySet[Goal]:
    if getattr(view, "swagger_fake_view", False):
        return Goal.objects.none()
    viewer = _caller(view.request)
    parents = Goal.objects.visible_to(viewer).filter(pk=OuterRef("parent_id")).values("pk")
    goals = Goal.objects.visible_to(viewer).with_people().with_progress()
    in_order = Prefetch("key_results", KeyResult.objects.in_order())
    return goals.prefetch_related(in_order).annotate(readable_parent=Subquery(parents))


def _refuse_nonsense(obj: Goal | KeyResult, *, exclude: set[str]) -> None:
    try:
        obj.validate_constraints(exclude=exclude)
    except ValidationError as error:
        raise serializers.ValidationError(error.messages) from error

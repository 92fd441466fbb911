"""Goal cycles over the API."""

from typing import Any, ClassVar

from django.utils import timezone
from django_filters import rest_framework as filters
from rest_framework import serializers
from rest_framework.generics import ListAPIView

from core.api import NewestFirst
from goals import rules
from goals.models import GoalCycle, GoalCycleQuerySet
from people.models import Person, Scope


class LatestFirst(NewestFirst):
    """As the pages offer them: the one that begins last comes first."""

    ordering = ("-starts_on", "-id")


class CycleSerializer(serializers.ModelSerializer[GoalCycle]):
    """A quarter, a half or a year of goals, with its rules."""

    is_closed = serializers.SerializerMethodField(help_text="Its goals change no more, but for how they ended")
    takes_drafts = serializers.SerializerMethodField(help_text="Whether you may write goals down in it today")

    class Meta:
        model = GoalCycle
        fields = (
            *("id", "name", "starts_on", "ends_on", "drafting_from", "drafting_until", "takes_late_goals"),
            *("requires_agreement", "stale_after_days", "is_closed", "takes_drafts"),
        )

    def get_is_closed(self, cycle: GoalCycle) -> bool:
        """Since HR has closed it."""
        return cycle.closed_at is not None

    def get_takes_drafts(self, cycle: GoalCycle) -> bool:
        """By the caller's own day; a service writes nothing down."""
        caller = self.context["request"].user
        return isinstance(caller, Person) and rules.can_draft_in(caller, cycle, caller.today(timezone.now()))


class CycleFilter(filters.FilterSet):  # type: ignore[misc]
    """Narrow the list."""

    is_closed = filters.BooleanFilter(field_name="closed_at", lookup_expr="isnull", exclude=True)

    class Meta:
        model = GoalCycle
        fields = ()


class CycleList(ListAPIView[GoalCycle]):
    """Goal cycles, the latest first; a goal is written down in one of them."""

    service_scopes: ClassVar = {"GET": Scope.READ_GOALS}
    serializer_class = CycleSerializer
    pagination_class = LatestFirst
    filterset_class = CycleFilter

    def get_queryset(self) -> GoalCycleQuerySet:
        """What the caller may read, which is all of them."""
        if getattr(self, "swagger_fake_view", False):
            return GoalCycle.objects.none()
        caller: Any = self.request.user
        return GoalCycle.objects.visible_to(caller)

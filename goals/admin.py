"""What HR configures about goals: the cycles, never the goals."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.admin import RoleAdmin
from goals import services
from goals.models import GoalCycle
from people.models import Person, Role


def _caller(request: HttpRequest) -> Person:
    caller: Person = request.user  # type: ignore[assignment]
    return caller


@admin.register(GoalCycle)
class GoalCycleAdmin(RoleAdmin):
    """Quarters, halves or years of goals; closing one ends every change of its goals but their outcome."""

    roles = frozenset({Role.HR_ADMIN})
    list_display = ("name", "starts_on", "ends_on", "stale_after_days", "requires_agreement", "closed_at")
    fields = ("name", ("starts_on", "ends_on"), "stale_after_days", "requires_agreement", "closed_at")
    readonly_fields = ("closed_at",)
    search_fields = ("name",)
    ordering = ("-starts_on", "pk")
    actions = ("close", "open_again")

    def save_model(self, request: HttpRequest, obj: GoalCycle, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.keep_cycle(cycle=obj, actor=_caller(request), now=timezone.now())

    @admin.action(
        description=gettext_lazy("Close: goals in it no longer change, but for how they ended"), permissions=["change"]
    )
    def close(self, request: HttpRequest, cycles: QuerySet[GoalCycle]) -> None:
        """End changes in the chosen cycles."""
        for cycle in cycles:
            services.close_cycle(cycle=cycle, actor=_caller(request), now=timezone.now())
        messages.success(request, _("Closed."))

    @admin.action(description=gettext_lazy("Open again"), permissions=["change"])
    def open_again(self, request: HttpRequest, cycles: QuerySet[GoalCycle]) -> None:
        """Allow changes in the chosen cycles again."""
        for cycle in cycles:
            services.open_cycle(cycle=cycle, actor=_caller(request), now=timezone.now())
        messages.success(request, _("Open again."))

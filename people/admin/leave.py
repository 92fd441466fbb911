"""Days somebody is away."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from core.admin import RoleAdmin
from people import services
from people.admin.staff import staff
from people.models import Leave, Role


@admin.register(Leave)
class LeaveAdmin(RoleAdmin):
    """Days somebody is away; reminders pause. Never why."""

    roles = frozenset({Role.HR_ADMIN})
    deletions = True
    list_display = ("person", "starts_on", "ends_on")
    list_select_related = ("person",)
    autocomplete_fields = ("person",)
    date_hierarchy = "starts_on"
    ordering = ("-starts_on", "pk")

    def save_model(self, request: HttpRequest, obj: Leave, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.record_leave(leave=obj, actor=staff(request), now=timezone.now())

    def delete_model(self, request: HttpRequest, obj: Leave) -> None:
        """One service."""
        services.cancel_leave(leave=obj, actor=staff(request), now=timezone.now())

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Leave]) -> None:
        """One service each."""
        for leave in queryset:
            self.delete_model(request, leave)

"""What HR configures about growth: the company's values, never anybody's plan."""

from typing import Any, cast

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone

from core.admin import RoleAdmin
from development import services
from development.models import CompanyValue
from people.models import Person, Role


@admin.register(CompanyValue)
class CompanyValueAdmin(RoleAdmin):
    """What people may name when they praise. A value is taken out of use rather than deleted."""

    roles = frozenset({Role.HR_ADMIN})
    list_display = ("name", "meaning", "position", "is_offered")
    fields = ("name", "meaning", "position", "is_offered")
    search_fields = ("name",)
    ordering = ("position", "name", "pk")

    def save_model(self, request: HttpRequest, obj: CompanyValue, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.keep_value(value=obj, actor=cast("Person", request.user), now=timezone.now())

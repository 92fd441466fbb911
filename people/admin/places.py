"""The organisation, its departments and its locations."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone

from core.admin import RoleAdmin
from people import services
from people.admin.staff import staff
from people.models import Department, Location, Organisation, Role


@admin.register(Organisation)
class OrganisationAdmin(RoleAdmin):
    """Name and defaults of the organisation; the first set-up makes it."""

    roles = frozenset({Role.HR_ADMIN})
    additions = False
    fields = ("name", "time_zone", "language")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.keep_place(place=obj, actor=staff(request), now=timezone.now())


class PlaceAdmin(RoleAdmin):
    """Departments and locations."""

    roles = frozenset({Role.HR_ADMIN})
    search_fields = ("name",)
    ordering = ("name",)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.keep_place(place=obj, actor=staff(request), now=timezone.now())


@admin.register(Department)
class DepartmentAdmin(PlaceAdmin):
    """Parts of the organisation, which may lie in one another."""

    list_display = ("name", "parent")
    list_select_related = ("parent",)
    autocomplete_fields = ("parent",)


@admin.register(Location)
class LocationAdmin(PlaceAdmin):
    """Places people work at."""

    list_display = ("name", "time_zone", "country", "region")
    fields = ("name", "time_zone", ("country", "region"))

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """The clock of the organisation, where nothing else is said."""
        return {"time_zone": Organisation.here().time_zone, **super().get_changeform_initial_data(request)}

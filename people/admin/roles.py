"""Roles: HR gives its own, IT its own."""

from typing import Any

from django.contrib import admin
from django.db.models import Field
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.admin import RoleAdmin
from people import rules, services
from people.admin.staff import staff
from people.admin.step_up import StepUp
from people.models import Role, RoleGrant


@admin.register(RoleGrant)
class RoleGrantAdmin(StepUp, RoleAdmin):
    """Who holds which role.

    To give or take one asks for the password, or the second factor, once more.
    """

    roles = frozenset({Role.IT_ADMIN, Role.HR_ADMIN})
    changes = False
    deletions = True
    list_display = ("person", "role", "department", "location", "for_everyone")
    fieldsets = (
        (
            None,
            {
                "fields": list_display,
                "description": _(
                    "An HR partner looks after one department with all that lie in it, one location, or everyone."
                ),
            },
        ),
    )
    list_filter = ("role",)
    list_select_related = ("person", "department", "location")
    autocomplete_fields = ("person", "department", "location")
    ordering = ("role", "person__search_name", "pk")
    search_fields = ("person__search_name",)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever may give a role may take it."""
        may = super().has_delete_permission(request, obj)
        return may and (obj is None or rules.can_give_role(staff(request), obj.role))

    def formfield_for_choice_field(self, db_field: Field[Any, Any], request: HttpRequest, **options: Any) -> Any:
        """HR gives HR's roles and IT its own, so that nobody in IT opens what HR reads."""
        options["choices"] = [choice for choice in Role.choices if rules.can_give_role(staff(request), choice[0])]
        return super().formfield_for_choice_field(db_field, request, **options)

    def save_model(self, request: HttpRequest, obj: RoleGrant, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service; the row that is shown is the one it made."""
        grant = services.grant_role(actor=staff(request), now=timezone.now(), **form.cleaned_data)
        obj.pk, obj._state.adding = grant.pk, False

    def delete_model(self, request: HttpRequest, obj: RoleGrant) -> None:
        """One service."""
        services.take_role(grant=obj, actor=staff(request), now=timezone.now())

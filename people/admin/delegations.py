"""Who stands in for which manager."""

from typing import Any

from django.contrib import admin
from django.forms import ModelForm, ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from core.admin import RoleAdmin
from people import services
from people.admin.staff import staff
from people.admin.step_up import StepUp
from people.models import Delegation, Role


class DelegationAdminForm(ModelForm[Delegation]):
    """Says what the database would say less kindly."""

    class Meta:
        model = Delegation
        fields = ("manager", "delegate", "starts_on", "ends_on")

    def clean(self) -> dict[str, Any]:
        """Two people, and days in their order; overlaps are the service's to refuse."""
        said: dict[str, Any] = self.cleaned_data
        if said.get("manager") and said.get("manager") == said.get("delegate"):
            raise ValidationError({"delegate": _("Nobody stands in for themself.")})
        if {"starts_on", "ends_on"} <= said.keys() and said["ends_on"] < said["starts_on"]:
            raise ValidationError({"ends_on": _("The last day cannot come before the first.")})
        return said

    def validate_constraints(self) -> None:
        """Left to the service, which knows the moments."""


@admin.register(Delegation)
class DelegationAdmin(StepUp, RoleAdmin):
    """Who acts for a manager between two days. Deleting one ends it; both people are told."""

    roles = frozenset({Role.HR_ADMIN})
    form = DelegationAdminForm
    changes = False
    deletions = True
    list_display = ("manager", "delegate", "starts_on", "ends_on")
    list_select_related = ("manager", "delegate")
    autocomplete_fields = ("manager", "delegate")
    search_fields = ("manager__search_name", "delegate__search_name")
    date_hierarchy = "starts_on"
    ordering = ("-starts_on", "pk")

    def save_model(self, request: HttpRequest, obj: Delegation, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service; the row that is shown is the one it made."""
        made = services.name_delegate(actor=staff(request), now=timezone.now(), **form.cleaned_data)
        obj.pk, obj._state.adding = made.pk, False

    def delete_model(self, request: HttpRequest, obj: Delegation) -> None:
        """One service."""
        services.end_delegation(delegation=obj, actor=staff(request), now=timezone.now())

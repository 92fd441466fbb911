"""Days somebody is away."""

from typing import Any

from django.contrib import admin
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.admin import RoleAdmin
from people import queries, services
from people.admin.staff import staff
from people.forms import PersonField
from people.models import Leave, Role
from people.sign_in.step_up import ask_once_more


class LeaveForm(ModelForm[Leave]):
    """The days, and who stands in on them."""

    delegate = PersonField(
        label=_("Who stands in"),
        required=False,
        help_text=_(
            "A name or an e-mail address. For these days they read and do what the person does as a manager:"
            " proposed goals wait for them too, and they keep goals and plans. Check-ins pause. Both are told."
        ),
    )

    class Meta:
        model = Leave
        fields = ("person", "starts_on", "ends_on")

    def __init__(self, *sent: Any, **more: Any) -> None:
        super().__init__(*sent, **more)
        arranged = None if self.instance._state.adding else queries.delegation_for(self.instance, timezone.now())
        self.initial["delegate"] = arranged and arranged.delegate


@admin.register(Leave)
class LeaveAdmin(RoleAdmin):
    """Days somebody is away; reminders pause. Never why."""

    roles = frozenset({Role.HR_ADMIN})
    form = LeaveForm
    deletions = True
    list_display = ("person", "starts_on", "ends_on")
    list_select_related = ("person",)
    autocomplete_fields = ("person",)
    date_hierarchy = "starts_on"
    ordering = ("-starts_on", "pk")

    def save_model(self, request: HttpRequest, obj: Leave, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service; whoever lets somebody act for another says once more who they are."""
        delegate = form.cleaned_data["delegate"]
        if delegate:
            ask_once_more(request)
        services.record_leave(leave=obj, delegate=delegate, actor=staff(request), now=timezone.now())

    def delete_model(self, request: HttpRequest, obj: Leave) -> None:
        """One service."""
        services.cancel_leave(leave=obj, actor=staff(request), now=timezone.now())

"""What HR allows; no content."""

from typing import Any, cast

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.admin import RoleAdmin
from feedback import services
from feedback.models import FeedbackPolicy
from people.models import Person, Role


@admin.register(FeedbackPolicy)
class FeedbackPolicyAdmin(RoleAdmin):
    """Who may be chosen as readers from now on. What was sent keeps the readers it was sent with."""

    roles = frozenset({Role.HR_ADMIN})
    list_display = (
        "__str__",
        "allows_recipient",
        "allows_with_manager",
        "allows_manager",
        "allows_everyone",
        "suggested",
    )
    fieldsets = (
        (
            _("Who may be chosen as readers"),
            {
                "fields": ("allows_recipient", "allows_with_manager", "allows_manager", "allows_everyone", "suggested"),
                "description": _("This holds from now on. Feedback that was sent keeps the readers it was sent with."),
            },
        ),
        (
            _("What people read while they write"),
            {
                "fields": ("introduction", "prompt"),
                "description": _("In the language your people share. Where you leave one empty, our own words stand."),
            },
        ),
        (
            _("Whom one may ask"),
            {
                "fields": ("allows_outsiders",),
                "description": _(
                    "Customers and partners get mail with a link that works once, without an account. Links that went "
                    "out before you switch it off stay good until they are answered or over."
                ),
            },
        ),
    )

    def save_model(self, request: HttpRequest, obj: FeedbackPolicy, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.keep_policy(policy=obj, actor=cast("Person", request.user), now=timezone.now())

    def has_add_permission(self, request: HttpRequest) -> bool:
        """There is at most one."""
        return super().has_add_permission(request) and not FeedbackPolicy.objects.exists()

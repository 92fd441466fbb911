"""What the close of cycles has done and where it needs a person."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.admin import RoleAdmin
from core.refusals import Refusal
from people.models import Role
from reviews import services
from reviews.models import Closing


@admin.register(Closing)
class ClosingAdmin(RoleAdmin):
    """How far closing cycles have come, review by review, and what was given up. No word of any review."""

    roles = frozenset({Role.HR_ADMIN})
    additions = False
    changes = False
    list_display = ("person", "cycle", "state", "attempts", "reason", "done_at")
    list_filter = ("state", "review__cycle")
    list_select_related = ("review__reviewee", "review__cycle")
    fields = list_display
    ordering = ("-state", "pk")
    actions = ("retry",)

    @admin.display(description=_("person"), ordering="review__reviewee__name")
    def person(self, closing: Closing) -> str:
        """Whose review."""
        return str(closing.review.reviewee)

    @admin.display(description=_("cycle"))
    def cycle(self, closing: Closing) -> str:
        """Which cycle."""
        return str(closing.review.cycle)

    @admin.display(description=_("what is wrong"))
    def reason(self, closing: Closing) -> str:
        """Why it is not done, and what to do."""
        return closing.reason

    @admin.action(description=_("Try again what failed"))
    def retry(self, request: HttpRequest, closings: QuerySet[Closing]) -> None:
        """Hand the failed ones to the workers again."""
        number = 0
        for closing in closings.filter(state=Closing.State.FAILED):
            try:
                services.retry_closing(closing=closing, actor=request.user, now=timezone.now())  # type: ignore[arg-type]
                number += 1
            except Refusal as refusal:
                messages.warning(request, str(refusal))
        messages.info(request, ngettext("%(n)s is tried again.", "%(n)s are tried again.", number) % {"n": number})

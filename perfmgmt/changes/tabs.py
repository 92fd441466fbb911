"""The pages of what changed and who looked, as far as one reader has them."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from core.web import PersonRequest
from people.models import Person
from people.rules import can_keep_accounts, can_keep_people, looks_after_people


def tabs_for(request: PersonRequest) -> list[dict[str, Any]]:
    """One for each of them, in the order of their addresses."""
    viewer: Person = request.user
    pages = [
        ("changes", _("About you"), True),
        ("looks", _("Who looked"), True),
        ("cases", _("Legal cases"), True),
        ("changes_people", _("People and cycles"), can_keep_people(viewer)),
        ("looks_people", _("Who looked at others"), looks_after_people(viewer)),
        ("changes_accounts", _("Accounts and settings"), can_keep_accounts(viewer)),
    ]
    return [
        {"text": text, "url": reverse(name), "is_current": request.path == reverse(name)}
        for name, text, is_open in pages
        if is_open
    ]

"""What the lists of feedback have above them."""

from django.urls import reverse
from django.utils.translation import gettext as _

from core.web import PersonRequest
from feedback import queries


def tabs_of(request: PersonRequest, tab: str) -> list[dict[str, object]]:
    """The lists of feedback, with the one that is looked at."""
    about_team = bool(queries.some_about_team(request.user))
    names = {
        "received": _("Received"),
        "given": _("Given"),
        "team": _("About your team"),
        "requests": _("Requests"),
        "praise": _("Praise for all to see"),
    }
    current = tab if tab in names else "received"
    shown = [
        {"text": text, "url": _address(name), "is_current": name == current}
        for name, text in names.items()
        if name != "team" or about_team or current == "team"
    ]
    reports = {"text": _("Reported"), "url": reverse("feedback:reports"), "is_current": False}
    return [*shown, reports] if request.user.is_hr_admin else shown


def _address(name: str) -> str:
    return reverse("feedback:wall") if name == "praise" else f"{reverse('feedback:list')}?tab={name}"

"""The team dashboard."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.web import PersonRequest
from perfmgmt.team.queries import rows_for


@require_safe
def team(request: PersonRequest) -> HttpResponse:
    """A row for each of those the reader leads, today, as manager or stand-in; a word of explanation where none is."""
    rows = rows_for(request.user, timezone.now())
    waiting = [row for row in rows if row.waits]
    calm = [row for row in rows if not row.waits]
    groups = [(title, group) for title, group in ((_("Waiting for you"), waiting), (_("Going well"), calm)) if group]
    context = {"rows": rows, "waiting": waiting, "first": next(iter(waiting), None), "groups": groups}
    return render(request, "perfmgmt/team.html", context)

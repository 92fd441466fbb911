"""Three pages of what changed: for oneself, for HR administrators, for IT."""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.pages import page_of
from core.web import PersonRequest
from people.rules import can_keep_accounts, can_keep_people
from perfmgmt.changes.forms import ChangesFilter
from perfmgmt.changes.kinds import FOR_HR, FOR_IT, OF_ONESELF, Kind
from perfmgmt.changes.queries import Asked, Changes
from perfmgmt.changes.tabs import tabs_for

PAGE_SIZE = 30


@require_safe
def own(request: PersonRequest) -> HttpResponse:
    """Everything that changed about the reader."""
    return _page(request, OF_ONESELF, title=_("What changed about you"))


@require_safe
def people(request: PersonRequest) -> HttpResponse:
    """For HR administrators: people and cycles. What changed about themselves stands on their own page."""
    if not can_keep_people(request.user):
        raise PermissionDenied
    return _page(request, FOR_HR, title=_("What changed: people and cycles"), of_others=True)


@require_safe
def accounts(request: PersonRequest) -> HttpResponse:
    """For IT: accounts and settings."""
    if not can_keep_accounts(request.user):
        raise PermissionDenied
    return _page(request, FOR_IT, title=_("What changed: accounts and settings"), of_others=True)


def _page(
    request: PersonRequest, kinds: Sequence[Kind], *, title: str | Promise, of_others: bool = False
) -> HttpResponse:
    narrowed = ChangesFilter(request.GET, kinds)
    narrowed.full_clean()
    sent = narrowed.cleaned_data
    asked = Asked(
        person=(narrowed.chosen.pk if narrowed.chosen else None) if of_others else request.user.pk,
        but=request.user.pk if of_others else None,
        kind=sent.get("kind", ""),
        day=sent.get("day"),
    )
    page = page_of(Changes(kinds, asked, request.user), request.GET.get("page"), size=PAGE_SIZE)
    context = {"page": page, "filter": narrowed, "title": title, "of_others": of_others, "tabs": tabs_for(request)}
    return render(request, "perfmgmt/changes.html", context)

"""Requests for feedback that somebody who leaves was asked, made, or is the subject of."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.deeds import deed
from core.notices import notify, withdraw
from feedback.models import Ask, FeedbackRequest, OutsideAsk
from feedback.models.request import AskQuerySet
from feedback.services.outside import close_outside
from people.models import Person

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


def asks_foreseen(leaver: Person, now: datetime) -> list[str]:
    """What becomes of them, a sentence each; nothing where there are none."""
    put, made, about = (asks(leaver, now).count() for asks in (_put_to, _made_by, _about))
    told = ngettext(
        "%(n)s request for feedback put to them is declined, and whoever asked is told.",
        "%(n)s requests for feedback put to them are declined, and whoever asked is told.",
        put,
    )
    closed = ngettext(
        "%(n)s colleague whom they asked for feedback need not answer any more, and is told.",
        "%(n)s colleagues whom they asked for feedback need not answer any more, and are told.",
        made,
    )
    spared = ngettext(
        "%(n)s colleague asked for feedback about them need not answer any more, and is told with whoever asked.",
        "%(n)s colleagues asked for feedback about them need not answer any more, and are told with whoever asked.",
        about,
    )
    return [words % {"n": n} for words, n in ((told, put), (closed, made), (spared, about)) if n]


@deed
def settle_asks(*, leaver: Person, actor: Person | None, now: datetime) -> None:
    """Decline what was put to the leaver, and close what they asked of others and what others asked about them.

    Everybody who asked or was asked is told.
    """
    for ask in _locked(_put_to(leaver, now)):
        ask.declined_at = now
        ask.save(update_fields=["declined_at"])
        words = _("{name} has left and cannot answer your request for feedback.")
        _tell(ask, ask.request.requester, words, leaver)
    made, about = _locked(_made_by(leaver, now)), _locked(_about(leaver, now))
    _spare(made, _("{name} has left: you need not answer their request for feedback."), leaver)
    _spare(about, _("{name} has left: you need not give feedback about them any more."), leaver)
    _end_outside(leaver, now)
    for request in {ask.request_id: ask.request for ask in (*made, *about)}.values():
        request.closed_at = now
        request.save(update_fields=["closed_at"])
        if request.requester != leaver:
            words = _("{name} has left, so your request for feedback about them is closed.")
            _notify(request.requester, request, words, leaver, cause=f"request:{request.pk}:closed")


def _end_outside(leaver: Person, now: datetime) -> None:
    """Links that went outside lead nowhere any more; the requests are closed, and addresses forgotten."""
    theirs = OutsideAsk.objects.open().filter(Q(request__requester=leaver) | Q(request__subject=leaver))
    requests = FeedbackRequest.objects.filter(pk__in=list(theirs.values_list("request", flat=True)), closed_at=None)
    close_outside(theirs, now)
    requests.update(closed_at=now)


def _put_to(leaver: Person, now: datetime) -> AskQuerySet:
    return Ask.objects.waiting(now).filter(asked=leaver)


def _made_by(leaver: Person, now: datetime) -> AskQuerySet:
    return Ask.objects.waiting(now).filter(request__requester=leaver)


def _about(leaver: Person, now: datetime) -> AskQuerySet:
    others = Q(request__subject=leaver) & ~Q(request__requester=leaver)
    return Ask.objects.waiting(now).filter(others)


def _locked(asks: AskQuerySet) -> list[Ask]:
    people = asks.select_related("asked", "request__requester", "request__subject")
    return list(people.select_for_update(of=("self",)).order_by("pk"))


def _spare(asks: list[Ask], words: "StrPromise", leaver: Person) -> None:
    """Whoever was asked need not answer, and is told."""
    for ask in asks:
        withdraw(cause=f"ask:{ask.pk}:asked")
        withdraw(cause=f"ask:{ask.pk}:reminder")
        _tell(ask, ask.asked, words, leaver)


def _tell(ask: Ask, person: Person, words: "StrPromise", leaver: Person) -> None:
    _notify(person, ask.request, words, leaver, cause=f"ask:{ask.pk}:settled")


def _notify(person: Person, request: FeedbackRequest, words: "StrPromise", leaver: Person, *, cause: str) -> None:
    notify(
        person,
        kind="ask_settled",
        text=format_lazy(words, name=leaver.short_name),
        url=request.get_absolute_url(),
        cause=cause,
        about=request,
    )

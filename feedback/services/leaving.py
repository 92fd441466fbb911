"""Requests for feedback that somebody who leaves was asked, or made."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.deeds import deed
from core.notices import notify, withdraw
from feedback.models import Ask
from feedback.models.request import AskQuerySet
from people.models import Person

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


def asks_foreseen(leaver: Person, now: datetime) -> list[str]:
    """What becomes of them, a sentence each; nothing where there are none."""
    put, made = _put_to(leaver, now).count(), _made_by(leaver, now).count()
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
    return [words % {"n": number} for words, number in ((told, put), (closed, made)) if number]


@deed
def settle_asks(*, leaver: Person, actor: Person | None, now: datetime) -> None:
    """Decline what was put to the leaver and close what they asked of others; the other side is told."""
    for ask in _locked(_put_to(leaver, now)):
        ask.declined_at = now
        ask.save(update_fields=["declined_at"])
        words = _("{name} has left and cannot answer your request for feedback.")
        _tell(ask, ask.request.requester, words, leaver)
    made = _locked(_made_by(leaver, now))
    for ask in made:
        withdraw(cause=f"ask:{ask.pk}:asked")
        withdraw(cause=f"ask:{ask.pk}:reminder")
        words = _("{name} has left: you need not answer their request for feedback.")
        _tell(ask, ask.asked, words, leaver)
    yesterday = leaver.today(now) - timedelta(days=1)
    for request in {ask.request_id: ask.request for ask in made}.values():
        request.due_on = min(request.due_on, yesterday)
        request.save(update_fields=["due_on"])


def _put_to(leaver: Person, now: datetime) -> AskQuerySet:
    return Ask.objects.waiting(now.date()).filter(asked=leaver)


def _made_by(leaver: Person, now: datetime) -> AskQuerySet:
    return Ask.objects.waiting(now.date()).filter(request__requester=leaver)


def _locked(asks: AskQuerySet) -> list[Ask]:
    people = asks.select_related("asked", "request__requester", "request__subject")
    return list(people.select_for_update(of=("self",)).order_by("pk"))


def _tell(ask: Ask, person: Person, words: "StrPromise", leaver: Person) -> None:
    notify(
        person,
        kind="ask_settled",
        text=format_lazy(words, name=leaver.short_name),
        url=ask.request.get_absolute_url(),
        cause=f"ask:{ask.pk}:settled",
        about=ask,
    )

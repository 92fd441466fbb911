"""The report tells how it has been; the other reads it and answers."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from checkins.models import CheckIn, Preparation, Priority
from checkins.services.locks import locked_checkin_ahead, locked_series
from checkins.services.meetings import prepare_checkin
from core.deeds import deed
from core.notices import notify, withdraw
from core.refusals import Refusal
from people.models import Person

Answers = Sequence[tuple[str, str]]


class PriorityIsGone(Refusal):
    """Its owner has taken it off meanwhile."""


@deed
def share_preparation(
    *,
    checkin: CheckIn,
    mood: int | None,
    answers: Answers,
    priorities: Iterable[str],
    actor: Person,
    now: datetime,
) -> Preparation:
    """Tell the other how it has been, or tell it anew; it is to be read again then. The check-in is prepared by it.

    Each of `priorities` that is not open in the series already becomes one. Raises CheckInHasMovedOn, SeriesHasEnded.
    """
    checkin = locked_checkin_ahead(checkin)
    told = {"mood": mood, "answers": [list(pair) for pair in answers], "shared_at": now, "read_at": None}
    preparation, is_new = Preparation.objects.update_or_create(checkin=checkin, defaults=told)
    _name_priorities(checkin, priorities, now)
    prepare_checkin(checkin=checkin, actor=actor, now=now)
    if is_new:
        _tell(preparation, checkin, checkin.series.manager, actor)
    return preparation


@deed
def read_preparation(*, preparation: Preparation, actor: Person, now: datetime) -> Preparation:
    """The other has read what was told. Raises SeriesHasEnded."""
    preparation = _locked_preparation(preparation)
    if preparation.read_at is None:
        preparation.read_at = now
        preparation.save(update_fields=["read_at"])
    withdraw(cause=f"preparation:{preparation.pk}:shared")
    return preparation


@deed
def answer_preparation(*, preparation: Preparation, reply: str, actor: Person, now: datetime) -> Preparation:
    """The other answers, and has read it; the report is told of the first answer. Raises SeriesHasEnded."""
    preparation = read_preparation(preparation=preparation, actor=actor, now=now)
    is_first = preparation.replied_at is None
    preparation.reply, preparation.replied_at = reply, now
    preparation.save(update_fields=["reply", "replied_at"])
    if is_first:
        checkin = preparation.checkin
        notify(
            checkin.series.report,
            kind="checkin_answered",
            text=format_lazy(_("{name} answered what you told before your check-in."), name=actor.short_name),
            url=checkin.get_absolute_url(),
            cause=f"preparation:{preparation.pk}:answered",
            about=preparation,
            by=actor,
        )
    return preparation


@deed
def settle_priority(*, priority: Priority, checkin: CheckIn, is_done: bool, actor: Person, now: datetime) -> Priority:
    """Done, or open after all; what is done stays with the check-in in which it was.

    Raises PriorityIsGone, SeriesHasEnded.
    """
    priority = _locked_priority(priority)
    priority.done_at, priority.done_in = (now, checkin) if is_done else (None, None)
    priority.save(update_fields=["done_at", "done_in"])
    return priority


@deed
def drop_priority(*, priority: Priority, actor: Person, now: datetime) -> None:
    """It is none any more; the history keeps it. Raises PriorityIsGone, SeriesHasEnded."""
    _locked_priority(priority).delete()


def _name_priorities(checkin: CheckIn, texts: Iterable[str], now: datetime) -> None:
    open_ones = set(Priority.objects.filter(series=checkin.series, done_at=None).values_list("text", flat=True))
    new = [text for text in dict.fromkeys(texts) if text not in open_ones]
    named = [Priority(series=checkin.series, added_for=checkin, text=text, created_at=now) for text in new]
    Priority.objects.bulk_create(named)


def _tell(preparation: Preparation, checkin: CheckIn, other: Person, actor: Person) -> None:
    notify(
        other,
        kind="checkin_prepared",
        text=format_lazy(_("{name} told you how it has been, before your check-in."), name=actor.short_name),
        url=checkin.get_absolute_url(),
        cause=f"preparation:{preparation.pk}:shared",
        about=preparation,
        by=actor,
    )


def _locked_preparation(preparation: Preparation) -> Preparation:
    series = locked_series(preparation.checkin.series)
    fresh = Preparation.objects.select_for_update(of=("self",)).select_related("checkin").get(pk=preparation.pk)
    fresh.checkin.series = series
    return fresh


def _locked_priority(priority: Priority) -> Priority:
    locked_series(priority.series)
    fresh = Priority.objects.select_for_update(of=("self",)).filter(pk=priority.pk).first()
    if fresh is None:
        raise PriorityIsGone(_("This priority has been taken off."))
    return fresh

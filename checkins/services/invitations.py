"""Mail for calendars, where somebody wants it and no other mail tells them of the change."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from checkins.models import CheckIn
from checkins.queries import away_on
from core.models import NoticeSchedule
from core.notices import moment_in_words, notify
from people.models import Person

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

AWAY, INVITED = "away", "invited"  # what the calendar is told, as it stands in the cause of the mail


def send_invitations(checkins: Iterable[CheckIn], *, told: Person | None = None) -> None:
    """Bring check-ins as they stand now into the calendars of the two, once for each change.

    `told` hears of it by another notice, which brings the invitation itself.
    """
    changed = list(checkins)
    two = [person.pk for one in changed for person in (one.series.report, one.series.manager)]
    wanting = set(NoticeSchedule.objects.filter(invites=True, person__in=two).values_list("person", flat=True))
    away = away_on([checkin for checkin in changed if checkin.is_ahead]) if wanting else {}
    for checkin in changed if wanting else ():
        for person in (checkin.series.report, checkin.series.manager):
            if person.pk in wanting and person != told:
                _send(checkin, person, is_away=checkin.pk in away)


def cause_of(checkin: object, turn: str, revision: object) -> str:
    """One for each change of a check-in, and for each time that leave takes it away or gives it back."""
    return f"checkin:{checkin}:{turn}:{revision}"


def _send(checkin: CheckIn, person: Person, *, is_away: bool) -> None:
    notify(
        person,
        kind="checkin_invited",
        text=_words(checkin, person, is_away=is_away),
        url=checkin.get_absolute_url(),
        cause=cause_of(checkin.pk, AWAY if is_away else INVITED, checkin.revision + checkin.series.revision),
        about=checkin,
    )


def _words(checkin: CheckIn, person: Person, *, is_away: bool) -> "StrPromise":
    if checkin.is_ahead and not is_away:
        words = _("For your calendar: your check-in with {name} is on {day} at {time}.")
    elif checkin.state == CheckIn.State.HELD:
        words = _("For your calendar: your check-in with {name} was on {day} at {time}.")
    else:
        words = _("For your calendar: your check-in with {name} on {day} at {time} does not take place.")
    return format_lazy(
        words,
        name=checkin.series.other(person).short_name,
        day=moment_in_words(checkin.starts_at, "D j M"),
        time=moment_in_words(checkin.starts_at, "H:i"),
    )

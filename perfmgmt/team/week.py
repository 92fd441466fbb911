"""The week of a team: whom its manager meets on which day."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import checkins.queries
from people.models import Person

WORKDAYS, WEEK = 5, 7


@dataclass(frozen=True)
class Meeting:
    """A check-in with a report."""

    checkin: Any  # with `open_points` and `is_on_leave`
    is_over: bool

    @property
    def in_words(self) -> str:
        """How it stands: Held, 2 points."""
        if not self.checkin.is_ahead:
            state: str = self.checkin.get_state_display()
            return state
        if self.checkin.is_on_leave:
            return _("Falls on leave")
        if self.is_over:
            return _("Did you meet?")
        number = self.checkin.open_points
        return ngettext("%(n)s point", "%(n)s points", number) % {"n": number} if number else _("No points yet")


@dataclass(frozen=True)
class Day:
    """A day of the week."""

    on: date
    is_today: bool
    meetings: list[Meeting]


def week_of(manager: Person, now: datetime) -> list[Day]:
    """The days from Monday to Friday, and those of the weekend on which the two meet or that are today.

    None where no meeting is in the week.
    """
    today = manager.today(now)
    monday = today - timedelta(days=today.weekday())
    days = [monday + timedelta(days=number) for number in range(WEEK)]
    met: dict[date, list[Meeting]] = {day: [] for day in days}
    for checkin in checkins.queries.meetings_between(manager, days[0], days[-1]):
        met[checkin.starts_at.astimezone(manager.zone).date()].append(Meeting(checkin, checkin.ends_at <= now))
    if not any(met.values()):
        return []
    return [
        Day(day, day == today, met[day])
        for number, day in enumerate(days)
        if number < WORKDAYS or met[day] or day == today
    ]

"""What was sent beside what had to be."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from unittest import mock
from uuid import UUID

from bench.drills.year.company import END, START
from bench.drills.year.play import Year, sent_in_fact
from bench.drills.year.reckoning import reminders_due
from core.models import Delivery, Notice

ALL = 366
KINDS = ("checkin_before", "checkin_soon", "checkin_after")


@dataclass(frozen=True)
class Found:
    """How many reminders, and what is wrong with any, in words."""

    reckoned: int
    sent: int
    wrong: list[str]


def play(*, people: int, seed: int, days_apart: int = 1, days: int = ALL) -> Year:
    """A year or its first days, without handing anything to the broker: nobody works there."""
    with mock.patch("core.work._hand_over"):
        year = Year(people, seed, days_apart, min(START + timedelta(days=days), END))
        year.play()
    return year


def compare(year: Year) -> Found:
    """Each reminder that was reckoned or sent, both ways; then one notice for each, by the way its reader chose."""
    reckoned = {
        (pk, *key): moment for pk, life in year.lives.items() for key, moment in reminders_due(life, year.until).items()
    }
    sent = sent_in_fact()
    wrong = [
        f"{kind} of {checkin} to {person}: reckoned {reckoned.get(key)}, sent {sent.get(key)}"
        for key in sorted(reckoned.keys() | sent.keys(), key=str)
        if reckoned.get(key) != sent.get(key)
        for checkin, person, kind in (key,)
    ]
    return Found(len(reckoned), len(sent), [*wrong, *year.odd, *_told_wrongly(year, sent)])


def _told_wrongly(year: Year, sent: dict[tuple[UUID, str, str], datetime]) -> list[str]:
    notices = Notice.objects.filter(kind__in=KINDS).values_list("pk", "about_id", "recipient", "kind")
    told = Counter((about, str(recipient), kind.removeprefix("checkin_")) for _pk, about, recipient, kind in notices)
    wrong = [f"told {number} times: {key}" for key, number in told.items() if number > 1]
    wrong += [f"told or marked alone: {key}" for key in told.keys() ^ sent.keys()]
    ways = Delivery.objects.filter(notice__kind__in=KINDS).values_list("notice__recipient", "channel")
    wrong += [
        f"{channel} to {person}"
        for person, channel in ways
        if (channel == Delivery.Channel.DIGEST) != (str(person) in year.people.digests)
    ]
    return wrong

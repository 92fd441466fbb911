"""Reads calendars with two libraries that know nothing of each other, and takes their word only where they agree."""

from dataclasses import dataclass
from datetime import UTC, datetime

import vobject
from icalendar import Calendar


@dataclass(frozen=True)
class Read:
    """One event, as a program reads it."""

    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime
    status: str
    sequence: int


def events(body: bytes | str) -> list[Read]:
    """The events of a calendar, the earliest first."""
    words = body if isinstance(body, str) else body.decode()
    calendar = Calendar.from_ical(words)
    assert not calendar.errors
    one = [
        Read(
            str(event["UID"]),
            str(event["SUMMARY"]),
            event.decoded("DTSTART").astimezone(UTC),
            event.decoded("DTEND").astimezone(UTC),
            str(event["STATUS"]),
            int(event["SEQUENCE"]),
        )
        for event in calendar.walk("VEVENT")
    ]
    parsed = vobject.readOne(words)
    parsed.validate(raiseException=True)
    other = [
        Read(
            event.uid.value,
            event.summary.value,
            event.dtstart.value.astimezone(UTC),
            event.dtend.value.astimezone(UTC),
            event.status.value,
            int(event.sequence.value),
        )
        for event in getattr(parsed, "vevent_list", [])
    ]
    assert one == other
    return sorted(one, key=lambda event: (event.starts_at, event.uid))


def method_of(body: bytes | str) -> str:
    """What the calendar asks of whoever gets it."""
    return str(Calendar.from_ical(body)["METHOD"])

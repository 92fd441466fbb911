"""A company all over the world: who works where and when, is away, moves on."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import NamedTuple

from bench.drills.year.reckoning import Away, Works
from core.models import NoticeChoice, NoticeSchedule
from people.models import Leave, Location, Organisation, Person

START, END = datetime(2027, 1, 4, 3, 17, 17, tzinfo=UTC), datetime(2028, 1, 3, tzinfo=UTC)
LONG_BEFORE = START - timedelta(days=365)
SPAN = 6  # people who report to one
MONDAY_TO_FRIDAY = (1, 2, 3, 4, 5)
DIGESTS, MOVERS, SURPRISES = 0.2, 0.15, 0.3


class Place(NamedTuple):
    """Where people work, and on which days."""

    zone: str
    country: str = ""
    region: str = ""
    days: tuple[int, ...] = MONDAY_TO_FRIDAY


PLACES = [
    Place("Europe/Lisbon", "PT"),
    Place("America/New_York", "US", "NY"),
    Place("Australia/Sydney", "AU", "NSW"),
    Place("America/Santiago", "CL"),
    Place("Asia/Kolkata", "IN"),
    Place("Asia/Dubai", "AE", "", (7, 1, 2, 3, 4)),
    Place("Pacific/Auckland", "NZ"),
    Place("Europe/Berlin", "DE", "BY", (1, 2, 3)),
    Place("Pacific/Kiritimati"),
    Place("Atlantic/Madeira", "PT", "", (1, 2)),
]


class People:
    """All of them, with what is known of each: `works` and `aways` by id, as a reckoning needs them."""

    def __init__(self, number: int, random: Random) -> None:
        self.random = random
        self.works: dict[str, list[Works]] = {}
        self.aways: dict[str, list[Away]] = {}
        Organisation.objects.get_or_create(name="Larkfell Looms")
        self.locations = {
            place: Location.objects.create(
                name=place.zone, time_zone=place.zone, country=place.country, region=place.region
            )
            for place in PLACES
        }
        self.all: list[Person] = []
        while len(self.all) < number:  # one generation after another: each line continues that of the manager
            coming = [self._person(n) for n in range(len(self.all), min(number, len(self.all) * SPAN + 1))]
            self.all += Person.objects.bulk_create(coming)
        for person in self.all:
            self.settle(person, random.choice(PLACES), LONG_BEFORE)
        digests = [person for person in self.all if random.random() < DIGESTS]
        self.digests = {str(person.pk) for person in digests}
        NoticeChoice.objects.bulk_create(
            NoticeChoice(person=person, topic="checkin_reminders", by_mail=True, rhythm="daily") for person in digests
        )

    def _person(self, n: int) -> Person:
        boss = self.all[(n - 1) // SPAN] if n else None
        return Person(name=f"Weaver {n}", email=f"w{n}@larkfell.example", manager=boss, starts_on=date(2020, 1, 6))

    def settle(self, person: Person, place: Place, now: datetime) -> None:
        """From now on they work there."""
        person.time_zone, person.location = place.zone, self.locations[place]
        person.save(update_fields=["time_zone", "location"])
        NoticeSchedule.objects.update_or_create(person=person, defaults={"working_days": list(place.days)})
        works = Works(now, place.zone, place.days, place.country, place.region)
        self.works.setdefault(str(person.pk), []).append(works)

    def leaves(self, person: Person) -> list[Away]:
        """Two in the year; some become known late, when it has begun or is over."""
        planned = []
        for half in (0, 180):
            first = START.date() + timedelta(days=half + self.random.randrange(150))
            known = LONG_BEFORE
            if self.random.random() < SURPRISES:
                known = datetime.combine(first, START.time(), UTC) + timedelta(hours=self.random.uniform(-90, 90))
            planned.append(Away(known, first, first + timedelta(days=self.random.randrange(15))))
        return planned

    def go_away(self, person: Person, away: Away) -> None:
        """From now on it is known."""
        Leave.objects.create(person=person, starts_on=away.first, ends_on=away.last)
        self.aways.setdefault(str(person.pk), []).append(away)

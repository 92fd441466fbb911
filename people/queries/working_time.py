"""When somebody works: on their own days less the holidays of their location, from nine to five by their clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib.postgres.fields import ArrayField
from django.db.models import CharField, F, Func, PositiveSmallIntegerField, Value, prefetch_related_objects
from django.db.models.functions import Coalesce, Concat

from core.choices import schedules_of
from core.models.choices import monday_to_friday
from people.models import Location, Person
from people.queries.holidays import is_holiday

OPENS, CLOSES = time(9), time(17)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class WorkingTime:
    """Of one person; `weekdays` as ISO counts them. `mark` is another one whenever any of it is."""

    zone: ZoneInfo
    weekdays: tuple[int, ...]
    location: Location | None = None

    @property
    def mark(self) -> str:
        """The same in one line, as `mark_at` writes it in SQL."""
        country, region = (self.location.country, self.location.region) if self.location else ("", "")
        return f"{self.zone.key} {''.join(map(str, self.weekdays))} {country}-{region}"

    def works_on(self, day: date) -> bool:
        """Whether it is one of their days, and no public holiday."""
        return day.isoweekday() in self.weekdays and not is_holiday(self.location, day)

    def day_before(self, day: date, count: int) -> date:
        """So many working days earlier."""
        return self._step(day, count, -ONE_DAY)

    def day_after(self, day: date, count: int) -> date:
        """So many working days later."""
        return self._step(day, count, ONE_DAY)

    def opening(self, day: date) -> datetime:
        """When that day's work begins."""
        return datetime.combine(day, OPENS, tzinfo=self.zone).astimezone(UTC)

    def closing(self, day: date) -> datetime:
        """When that day's work ends."""
        return datetime.combine(day, CLOSES, tzinfo=self.zone).astimezone(UTC)

    def last_moment(self, moment: datetime) -> datetime:
        """The moment itself within working hours, else the end of the working day before it."""
        local = moment.astimezone(self.zone)
        if self.works_on(local.date()) and local.time() >= OPENS:
            return min(moment, self.closing(local.date()))
        return self.closing(self.day_before(local.date(), 1))

    def first_moment(self, moment: datetime) -> datetime:
        """The moment itself within working hours, else when work next begins."""
        local = moment.astimezone(self.zone)
        if not self.works_on(local.date()) or local.time() > CLOSES:
            return self.next_morning(moment)
        return max(moment, self.opening(local.date()))

    def next_morning(self, moment: datetime) -> datetime:
        """When work begins on the next working day."""
        return self.opening(self.day_after(moment.astimezone(self.zone).date(), 1))

    def _step(self, day: date, count: int, step: timedelta) -> date:
        while count:
            day += step
            count -= self.works_on(day)
        return day


def working_times_of(people: Iterable[Person]) -> dict[UUID, WorkingTime]:
    """That of each, in two queries for any number."""
    known = {person.pk: person for person in people}
    prefetch_related_objects(list(known.values()), "location")
    schedules = schedules_of(known.values())
    return {
        pk: WorkingTime(person.zone, tuple(schedules[pk].working_days), person.location) for pk, person in known.items()
    }


def mark_at(path: str) -> Concat:
    """`WorkingTime.mark` of the person at that path, as it stands in the database."""
    days = Coalesce(
        F(f"{path}__notice_schedule__working_days"),
        Value(monday_to_friday(), ArrayField(PositiveSmallIntegerField())),
    )
    country, region = (
        Coalesce(F(f"{path}__location__{name}"), Value(""), output_field=CharField()) for name in ("country", "region")
    )
    in_a_row = Func(days, Value(""), function="array_to_string", output_field=CharField())
    parts = (F(f"{path}__time_zone"), Value(" "), in_a_row, Value(" "), country, Value("-"), region)
    return Concat(*parts, output_field=CharField())

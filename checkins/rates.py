"""How regularly managers and reports meet, by department: counts for HR, and never a word of what was said."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Min, Q, QuerySet, Sum
from django.db.models.functions import Lower

from checkins.models import GapCount, RateCount
from people.models import Department, Location, Person

Gaps = dict[int, int]


@dataclass(frozen=True)
class Rate:
    """Of one department, or of all together."""

    department: str | None
    held: int
    missed: int
    skipped: int
    gaps: Gaps

    @property
    def share(self) -> int | None:
        """How many of a hundred that were to be took place; what was skipped with a reason was not to be."""
        planned = self.held + self.missed
        return round(100 * self.held / planned) if planned else None

    @property
    def median_days(self) -> int | None:
        """The middle of the days between two held ones, the lower one of two."""
        return median_of(self.gaps)


@dataclass(frozen=True)
class Rates:
    """A row for each department in which somebody the viewer looks after for HR has check-ins; as of a moment."""

    rows: list[Rate]
    everybody: Rate | None
    counted_at: datetime | None


def rates_of(viewer: Person, since: date, location: Location | None = None) -> Rates:
    """As counted last, from a month on; in three queries."""
    where = Q(viewer.hr_scope.covering(), month__gte=since)
    if location:
        where &= Q(location=location)
    counted: QuerySet[Any, Any] = RateCount.objects.filter(where).values("department_id").order_by()
    sums = {row["department_id"]: row for row in counted.annotate(*_SUMS, as_of=Min("counted_at"))}
    gaps = _gaps_of(where)
    rows = [
        Rate(name, sums[pk]["held__sum"], sums[pk]["missed__sum"], sums[pk]["skipped__sum"], gaps[pk])
        for pk, name in _departments()
        if pk in sums
    ]
    return Rates(rows, _together(rows), min((row["as_of"] for row in sums.values()), default=None))


_SUMS = (Sum("held"), Sum("missed"), Sum("skipped"))


def locations_of(viewer: Person) -> QuerySet[Location]:
    """Where those work whom the viewer looks after: all of them, to one whose scope is departments."""
    scope = viewer.hr_scope
    every = Location.objects.order_by(Lower("name"))
    return every if scope.everyone or scope.departments else every.filter(pk__in=scope.locations)


def median_of(gaps: Gaps) -> int | None:
    """Of numbers, each with how often it comes."""
    left = (sum(gaps.values()) + 1) // 2
    for days in sorted(gaps):
        left -= gaps[days]
        if left <= 0:
            return days
    return None


def _gaps_of(where: Q) -> dict[UUID | None, Gaps]:
    summed: QuerySet[Any, Any] = GapCount.objects.filter(where).values("department_id", "days").order_by()
    found: dict[UUID | None, Gaps] = defaultdict(dict)
    for row in summed.annotate(number=Sum("times")):
        found[row["department_id"]][row["days"]] = row["number"]
    return found


def _together(rows: Iterable[Rate]) -> Rate | None:
    gaps: Gaps = defaultdict(int)
    for row in rows:
        for days, times in row.gaps.items():
            gaps[days] += times
    held, missed, skipped = (sum(getattr(row, what) for row in rows) for what in ("held", "missed", "skipped"))
    return Rate(None, held, missed, skipped, dict(gaps)) if rows else None


def _departments() -> list[tuple[UUID | None, str | None]]:
    """By name, and at last none."""
    return [*Department.objects.order_by(Lower("name")).values_list("pk", "name"), (None, None)]

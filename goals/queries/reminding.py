"""Who has something left in a goal cycle before drafting closes or it ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from django.db.models import Exists, OuterRef, Q

from goals.models import CycleReminder, Goal, GoalCycle, GoalQuerySet
from people.models import Person
from people.queries import WorkingTime, people_on_leave, working_times_of

AHEAD = {CycleReminder.Kind.DRAFTS: 3, CycleReminder.Kind.ENDINGS: 5}  # working days of whoever is told
AT_ONCE = 500  # people whose working time is asked for together
FURTHEST = timedelta(days=14)  # for those who work on few days of a week


@dataclass(frozen=True)
class Closing:
    """A day in a cycle after which something is over."""

    cycle: GoalCycle
    kind: CycleReminder.Kind
    day: date

    @property
    def left(self) -> GoalQuerySet:
        """The goals in it that are not where they should be by then."""
        goals = Goal.objects.filter(cycle=self.cycle)
        return goals.drafts() if self.kind == CycleReminder.Kind.DRAFTS else goals.active()

    def concerns(self, person: Person, works: WorkingTime, now: datetime) -> bool:
        """Whether it is time to tell somebody: from the morning of the last of their working days with AHEAD left."""
        today = person.today(now)
        first = max(works.day_before(self.day, AHEAD[self.kind]), self.day - FURTHEST)
        return first <= today <= self.day and works.works_on(today) and works.opening(today) <= now


def closing_of(cycle: GoalCycle, kind: str) -> Closing | None:
    """The day the cycle has for it; none where it is closed, or where drafting never ends."""
    day = cycle.drafting_until if kind == CycleReminder.Kind.DRAFTS else cycle.ends_on
    return Closing(cycle, CycleReminder.Kind(kind), day) if day and not cycle.closed_at else None


def closings_near(now: datetime) -> list[Closing]:
    """Those that may concern somebody somewhere today."""
    today = now.date()
    near = (today - timedelta(days=1), today + FURTHEST + timedelta(days=1))  # somewhere it is another day
    cycles = GoalCycle.objects.unclosed().filter(Q(drafting_until__range=near) | Q(ends_on__range=near))
    closings = (closing_of(cycle, kind) for cycle in cycles.order_by("pk") for kind in CycleReminder.Kind)
    return [one for one in closings if one and near[0] <= one.day <= near[1]]


def people_to_remind(closing: Closing, now: datetime) -> Iterator[Person]:
    """Owners and managers with something left whose time it is, who are not away and have not been told."""
    told = CycleReminder.objects.filter(cycle=closing.cycle, kind=closing.kind, day=closing.day, person=OuterRef("pk"))
    owners = closing.left.order_by().values("owner")
    managers = closing.left.order_by().values("owner__manager")
    people = Person.objects.active().filter(pk__in=owners.union(managers)).exclude(Exists(told))
    away = people_on_leave(now)
    rows = people.select_related("location").order_by("pk").iterator()
    while some := list(islice(rows, AT_ONCE)):
        times = working_times_of(some)
        yield from (one for one in some if one.pk not in away and closing.concerns(one, times[one.pk], now))


def left_of(closing: Closing, person: Person) -> tuple[int, int]:
    """How many goals somebody has left of their own, and in the team they manage."""
    return closing.left.filter(owner=person).count(), closing.left.filter(owner__manager=person).count()

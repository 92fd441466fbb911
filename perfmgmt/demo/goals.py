"""Three quarters of goals: two closed ones and the one under way."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from django.utils.timezone import make_aware

from goals.models import Goal, GoalCycle, GoalUpdate, KeyResult, UpdateValue
from people.models import Department
from perfmgmt.demo.company import MANY, Company, analyse, in_batches
from perfmgmt.demo.words import AIMS, COMPANY_AIMS, NOTES, Aim

ORDINALS = ["First", "Second", "Third", "Fourth"]
PEOPLE_AT_ONCE = 200
SUPPORTS_A_COMPANY_GOAL = 0.4
HAS_DRAFTS = 0.05
HEALTHS = ["on-track", "on-track", "on-track", "at-risk", "off-track"]


@dataclass
class Batch:
    """Rows that belong together, written in the order of their foreign keys."""

    goals: list[Goal] = field(default_factory=list)
    key_results: list[KeyResult] = field(default_factory=list)
    updates: list[GoalUpdate] = field(default_factory=list)
    values: list[UpdateValue] = field(default_factory=list)

    def write(self) -> None:
        """All of it."""
        Goal.objects.bulk_create(self.goals)
        KeyResult.objects.bulk_create(self.key_results)
        GoalUpdate.objects.bulk_create(self.updates)
        UpdateValue.objects.bulk_create(self.values)


def write_goals(company: Company, now: datetime) -> None:
    """Cycles, the company's goals, and everybody's own, with their updates."""
    cycles = _cycles(company.today)
    story = Story(company, cycles, now)
    story.tell_the_company()
    for people in in_batches(company.everyone, PEOPLE_AT_ONCE):
        for person in people:
            story.tell_a_person(person)
        story.write()
    for cycle in cycles[:2]:
        cycle.closed_at = morning(cycle.ends_on + timedelta(days=8))
        cycle.save(update_fields=["closed_at"])


def morning(day: date) -> datetime:
    """Nine o'clock on a day, in the clock of the demo."""
    return make_aware(datetime.combine(day, time(9)), UTC)


def quarter(day: date) -> tuple[date, date, str]:
    """First and last day of the quarter a day is in, and its name."""
    number = (day.month - 1) // 3
    first = date(day.year, number * 3 + 1, 1)
    following = date(day.year + (number == 3), (number + 1) % 4 * 3 + 1, 1)  # noqa: PLR2004 - the last of four
    return first, following - timedelta(days=1), f"{ORDINALS[number]} quarter of {day.year}"


def _cycles(today: date) -> list[GoalCycle]:
    """Two before, the present one, and the next."""
    present = quarter(today)
    before = quarter(present[0] - timedelta(days=1))
    spans = [quarter(before[0] - timedelta(days=1)), before, present, quarter(present[1] + timedelta(days=1))]
    return [
        GoalCycle.objects.create(name=name, starts_on=first, ends_on=last, stale_after_days=21)
        for first, last, name in spans
    ]


class Story:
    """Goals and how they went, gathered in a batch and written a few people at a time."""

    def __init__(self, company: Company, cycles: list[GoalCycle], now: datetime) -> None:
        self.company, self.random, self.cycles, self.now = company, company.random, cycles, now
        self.updates_each = 5 if len(company.manager_of) <= MANY else 2
        self.aims = {department.pk: AIMS[department.name] for department in Department.objects.all()}
        self.parents: list[Goal] = []
        self.batch = Batch()

    def write(self) -> None:
        """Empty the batch into the database."""
        self.batch.write()
        analyse()
        self.batch = Batch()

    def tell_the_company(self) -> None:
        """What the whole mill is after; everybody's goals support one of these."""
        for aim in COMPANY_AIMS:
            goal = self._goal(self.company.known["top"].pk, self.cycles[2], aim.title)
            goal.belongs_to, goal.audience = Goal.BelongsTo.COMPANY, Goal.Audience.COMPANY
            self._tell(goal, aim, until=self.now - timedelta(days=4))
        self.parents = self.batch.goals
        self.write()

    def tell_a_person(self, person: UUID) -> None:
        """Two or three goals a quarter; one that was not reached last quarter was carried into this one."""
        aims = self.aims[self.company.department_of[person]]
        former = self._tell_closed_quarters(person, aims)
        own = self.random.sample(aims, self.random.choice([2, 3]))
        for number, fresh in enumerate(own):
            aim = former[1] if former and number == 0 else fresh
            goal = self._goal(person, self.cycles[2], aim.title)
            if former and number == 0:
                goal.carried_from = former[0]
            if self.random.random() < SUPPORTS_A_COMPANY_GOAL:
                goal.parent = self.random.choice(self.parents)
            self._tell(goal, aim, until=self.now - timedelta(days=self._quiet_days(person, number)))
        if person == self.company.known["oluwaseun"].pk or self.random.random() < HAS_DRAFTS:
            self._propose(person, aims)

    def _tell_closed_quarters(self, person: UUID, aims: list[Aim]) -> tuple[Goal, Aim] | None:
        former = None
        for cycle in self.cycles[:2]:
            for aim in self.random.sample(aims, 2):
                goal = self._goal(person, cycle, aim.title)
                result = self._tell(goal, aim, until=morning(cycle.ends_on))
                _settle(goal, result)
                if goal.status != Goal.Status.ACHIEVED and cycle == self.cycles[1]:
                    former = goal, aim
        return former

    def _quiet_days(self, person: UUID, number: int) -> int:
        """How long nobody has said anything about a goal; Nils is behind with his."""
        if person == self.company.known["nils"].pk:
            return (24, 26, 3)[number]
        return self.random.choice([1, 2, 4, 6, 8, 11, 15, 19, 30])

    def _goal(self, person: UUID, cycle: GoalCycle, title: str) -> Goal:
        agreed_at = morning(cycle.starts_on + timedelta(days=self.random.randint(1, 8)))
        return Goal(
            owner_id=person,
            cycle=cycle,
            title=title,
            starts_on=cycle.starts_on,
            due_on=cycle.ends_on,
            status=Goal.Status.ACTIVE,
            proposed_by_id=person,
            proposed_at=agreed_at - timedelta(days=2),
            agreed_by_id=self.company.manager_of[person] or person,
            agreed_at=agreed_at,
            created_at=agreed_at - timedelta(days=3),
        )

    def _measure(self, goal: Goal, aim: Aim) -> KeyResult:
        self.batch.goals.append(goal)
        self.batch.key_results.append(
            KeyResult(
                goal=goal,
                title=aim.measure,
                kind=aim.kind,
                unit="" if aim.kind == "percentage" else aim.unit,
                start=Decimal(aim.start),
                target=Decimal(aim.target),
                current=Decimal(aim.start),
            )
        )
        return self.batch.key_results[-1]

    def _tell(self, goal: Goal, aim: Aim, *, until: datetime) -> KeyResult:
        """The goal, its measure, and updates at a steady pace up to `until`, the last no later than that."""
        result = self._measure(goal, aim)
        begin = min(goal.agreed_at or until, until - timedelta(days=1))
        reach = self.random.uniform(0.55, 1.05)
        for step in range(1, self.updates_each + 1):
            way = min(reach * step / self.updates_each * self.random.uniform(0.9, 1.0), 1)
            self._update(goal, result, Decimal(way), begin + (until - begin) * step / self.updates_each)
        return result

    def _update(self, goal: Goal, result: KeyResult, way: Decimal, at: datetime) -> None:
        health = self.random.choice(HEALTHS)
        before = result.current
        result.current = Decimal(round(result.start + (result.target - result.start) * way))
        goal.health, goal.last_updated_at = health, at
        update = GoalUpdate(
            goal=goal,
            author_id=goal.owner_id,
            health=health,
            note=self.random.choice(NOTES[health]),
            progress=result.progress,
            created_at=at,
        )
        self.batch.updates.append(update)
        self.batch.values.append(UpdateValue(update=update, key_result=result, before=before, value=result.current))

    def _propose(self, person: UUID, aims: list[Aim]) -> None:
        """Two drafts that wait for the manager's yes."""
        for aim in self.random.sample(aims, 2):
            goal = self._goal(person, self.cycles[2], aim.title)
            goal.status, goal.agreed_by_id, goal.agreed_at = Goal.Status.DRAFT, None, None
            goal.proposed_at = self.now - timedelta(days=3)
            self._measure(goal, aim)


def _settle(goal: Goal, result: KeyResult) -> None:
    """Give a goal of a closed quarter its outcome, by how far it came."""
    outcomes = [(Decimal("0.95"), Goal.Status.ACHIEVED), (Decimal("0.4"), Goal.Status.PARTLY)]
    goal.status = next((status for least, status in outcomes if result.progress >= least), Goal.Status.MISSED)
    goal.score = int(result.progress * 100)
    goal.look_back = "What helped was starting with the figures of the machine."
    goal.settled_at = morning(goal.cycle.ends_on + timedelta(days=5))

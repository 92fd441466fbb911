"""Three quarters of goals: two closed ones and the one under way."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from uuid import UUID

from goals.models import (
    AlignedWeight,
    Goal,
    GoalCycle,
    GoalTemplate,
    GoalUpdate,
    KeyResult,
    TemplateKeyResult,
    UpdateValue,
)
from goals.services import reckon_figures
from people.models import Department
from perfmgmt.demo.company import Company, analyse, in_batches
from perfmgmt.demo.dates import morning, quarter, workday
from perfmgmt.demo.words.goals import (
    AIMS,
    COMPANY_AIMS,
    LOOK_BACKS,
    NOTES,
    TAGS,
    TEAM_AIMS,
    TEMPLATES,
    Aim,
)

PEOPLE_AT_ONCE = 200
SUPPORTS_A_COMPANY_GOAL = 0.4
HAS_DRAFTS = 0.05
HEALTHS = ["on-track"] * 7 + ["at-risk"] * 2 + ["off-track"]
PACE = {"on-track": 1.1, "at-risk": 0.75, "off-track": 0.35}
FEWER_AGAIN = AIMS["Dye house"][0].title  # nobody reaches it at the first go
QUIET_DAYS = [1, 2, 4, 6, 8, 11, 13, 15, 19, 30]
TOLD = {  # how many days ago the known ones told last of each goal, and how it went
    "employee": [(23, "on-track"), (5, "at-risk"), (2, "on-track")],
    "nils": [(24, "on-track"), (26, "at-risk"), (3, "off-track")],
    "tomas": [(4, "at-risk"), (6, "on-track"), (9, "on-track")],
    "oluwaseun": [(3, "on-track"), (5, "on-track"), (8, "on-track")],
    "meiling": [(2, "on-track"), (10, "at-risk"), (4, "on-track")],
    "hana": [(6, "on-track"), (1, "at-risk"), (11, "on-track")],
    "jakub": [(5, "on-track"), (7, "on-track"), (8, "on-track")],
    "aroha": [(15, "on-track"), (16, "on-track"), (18, "on-track")],
}


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
    _fill_library()
    story = Story(company, cycles, now)
    story.tell_the_company()
    story.tell_the_teams()
    for number, people in enumerate(in_batches(company.everyone, PEOPLE_AT_ONCE), start=1):
        for person in people:
            story.tell_a_person(person)
        story.write()
        if number.bit_count() == 1:  # the tables have doubled
            analyse()
    reckon_figures(now=now)
    for cycle in cycles[:2]:
        cycle.closed_at = min(morning(cycle.ends_on + timedelta(days=8)), now - timedelta(days=1))
        cycle.save(update_fields=["closed_at"])


def _fill_library() -> None:
    """What HR offers everybody to begin with."""
    for title, description, measure, start, target, unit in TEMPLATES:
        template = GoalTemplate.objects.create(title=title, description=description, tags=["safety"])
        TemplateKeyResult.objects.create(
            template=template, title=measure, start=Decimal(start), target=Decimal(target), unit=unit
        )


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
        self.updates_each = 2 if company.is_large else 5
        self.told = {company.known[key].pk: goals for key, goals in TOLD.items()}
        self.aims: dict[UUID | None, list[Aim]] = {
            department.pk: AIMS[department.name] for department in Department.objects.all()
        }
        self.parents: list[Goal] = []
        self.batch = Batch()

    def write(self) -> None:
        """Empty the batch into the database."""
        self.batch.write()
        self.batch = Batch()

    def tell_the_company(self) -> None:
        """What the whole mill is after; everybody's goals support one of these."""
        for aim in COMPANY_AIMS:
            goal = self._goal(self.company.known["top"].pk, self.cycles[2], aim.title)
            goal.belongs_to, goal.audience = Goal.BelongsTo.COMPANY, Goal.Audience.COMPANY
            goal.progress_from = Goal.ProgressFrom.ALIGNED
            until = self.now - timedelta(days=4)
            self._tell(goal, aim, until=until, reach=_pace(goal, until, "on-track"))
        self.parents = self.batch.goals
        self.write()

    def tell_the_teams(self) -> None:
        """What each department is after, which counts in a goal of the company."""
        chance, self.random = self.random, Random(len(TEAM_AIMS))  # what people want does not hang on these
        weights: list[AlignedWeight] = []
        for key, (aim, supports, weight) in TEAM_AIMS.items():
            leader = self.company.known[key]
            goal = self._goal(leader.pk, self.cycles[2], aim.title)
            goal.belongs_to, goal.audience, goal.team_id = (
                Goal.BelongsTo.TEAM,
                Goal.Audience.COMPANY,
                leader.department_id,
            )
            goal.parent = self.parents[supports]
            until = self.now - timedelta(days=len(weights) + 1)
            self._tell(goal, aim, until=until, reach=_pace(goal, until, "on-track"))
            weights.append(AlignedWeight(goal=goal.parent, aligned=goal, weight=weight))
        self.write()
        AlignedWeight.objects.bulk_create(weights)
        self.random = chance

    def tell_a_person(self, person: UUID) -> None:
        """Two or three goals a quarter; one that was not reached last quarter was carried into this one."""
        aims = self.aims[self.company.department_of[person]]
        former = self._tell_closed_quarters(person, aims)
        own = self._choose(person, aims, self.random.choice([2, 3]))
        if former:
            own = [former[1], *(aim for aim in own if aim != former[1])][: len(own)]
        for number, aim in enumerate(own):
            goal = self._goal(person, self.cycles[2], aim.title)
            begun_at = None
            goal.description = f"{aim.measure}: {aim.target} instead of {aim.start}."
            if former and number == 0:
                goal.carried_from, begun_at = former[0], former[2].current
            if self.random.random() < SUPPORTS_A_COMPANY_GOAL:
                goal.parent = self.random.choice(self.parents)
            days, health = self._last_told(person, number)
            until = self.now - timedelta(days=days)
            reach = _pace(goal, until, health)
            self._tell(goal, aim, until=until, reach=reach, ends=health, begun_at=begun_at)
        if self.company.is_known(person, "oluwaseun") or self.random.random() < HAS_DRAFTS:
            self._propose(person, [aim for aim in aims if aim not in own])

    def _choose(self, person: UUID, aims: list[Aim], number: int) -> list[Aim]:
        """Some of the department's aims; for Priya, whom the tour follows, always the first."""
        return aims[:3] if self.company.is_known(person, "employee") else self.random.sample(aims, number)

    def _tell_closed_quarters(self, person: UUID, aims: list[Aim]) -> tuple[Goal, Aim, KeyResult] | None:
        former = None
        for cycle in self.cycles[:2]:
            until = min(morning(cycle.ends_on), self.company.turn - timedelta(days=1))
            for aim in reversed(self._choose(person, aims, 2)):
                goal = self._goal(person, cycle, aim.title)
                reach = 0.6 if aim.title == FEWER_AGAIN else self.random.uniform(0.55, 1.05)
                result = self._tell(goal, aim, until=until, reach=reach)
                _settle(goal, result, until + timedelta(hours=2))
                goal.look_back = self.random.choice(LOOK_BACKS)
                if goal.status != Goal.Status.ACHIEVED and cycle == self.cycles[1]:
                    former = goal, aim, result
        return former

    def _last_told(self, person: UUID, number: int) -> tuple[int, str]:
        """How many days ago somebody said anything about a goal, and how it went."""
        if person in self.told:
            return self.told[person][number]
        return self.random.choice(QUIET_DAYS), self.random.choice(HEALTHS)

    def _goal(self, person: UUID, cycle: GoalCycle, title: str) -> Goal:
        begun_at = min(morning(cycle.starts_on), self.company.turn)
        agreed_at = begun_at + timedelta(days=self.random.randint(2, 8))
        return Goal(
            owner_id=person,
            cycle=cycle,
            title=title,
            tags=TAGS.get(title, []),
            starts_on=begun_at.date(),
            due_on=cycle.ends_on,
            status=Goal.Status.ACTIVE,
            proposed_by_id=person,
            proposed_at=agreed_at - timedelta(days=1),
            agreed_by_id=self.company.manager_on(person, agreed_at.date()) or person,
            agreed_at=agreed_at,
            created_at=begun_at,
        )

    def _measure(self, goal: Goal, aim: Aim, begun_at: Decimal | None = None) -> KeyResult:
        start = Decimal(aim.start) if begun_at is None else begun_at
        self.batch.goals.append(goal)
        self.batch.key_results.append(
            KeyResult(
                goal=goal,
                title=aim.measure,
                kind=aim.kind,
                unit=aim.unit,
                start=start,
                target=Decimal(aim.target),
                current=start,
            )
        )
        return self.batch.key_results[-1]

    def _tell(
        self,
        goal: Goal,
        aim: Aim,
        *,
        until: datetime,
        reach: float,
        ends: str = "on-track",
        begun_at: Decimal | None = None,
    ) -> KeyResult:
        """The goal, its measure, and updates at a steady pace up to `until`, the last of them as it `ends`.

        `reach` is how much of the way is behind it then.
        """
        result = self._measure(goal, aim, begun_at)
        begin = goal.agreed_at or until
        healths = [self.random.choice(HEALTHS) for _ in range(self.updates_each - 1)]
        notes = {health: self.random.sample(words, len(words)) for health, words in NOTES.items()}
        for step, health in enumerate([*healths, ends], start=1):
            way = min(reach * step / self.updates_each * self.random.uniform(0.9, 1.0), 1)
            at = workday(begin + (until - begin) * step / self.updates_each)
            note = notes[health].pop() if notes[health] else ""
            self._update(goal, result, Decimal(way), at=at, health=health, note=note)
        return result

    def _update(self, goal: Goal, result: KeyResult, way: Decimal, *, at: datetime, health: str, note: str) -> None:
        before = result.current
        result.current = Decimal(round(result.start + (result.target - result.start) * way))
        goal.health, goal.last_updated_at = health, at
        update = GoalUpdate(
            goal=goal,
            author_id=goal.owner_id,
            health=health,
            note=note,
            progress=result.progress,
            created_at=at,
        )
        self.batch.updates.append(update)
        self.batch.values.append(UpdateValue(update=update, key_result=result, before=before, value=result.current))

    def _propose(self, person: UUID, aims: list[Aim]) -> None:
        """Two drafts that wait for the manager's yes."""
        for aim in self.random.sample(aims, min(2, len(aims))):
            goal = self._goal(person, self.cycles[2], aim.title)
            goal.status, goal.agreed_by_id, goal.agreed_at = Goal.Status.DRAFT, None, None
            goal.proposed_at = self.now - timedelta(days=3)
            self._measure(goal, aim)


def _pace(goal: Goal, until: datetime, health: str) -> float:
    """How far a goal has come by then, for the health it is said to have."""
    begin, end = morning(goal.starts_on), morning(goal.due_on)
    return (until - begin) / (end - begin) * PACE[health]


def _settle(goal: Goal, result: KeyResult, at: datetime) -> None:
    """Give a goal of a closed quarter its outcome, by how far it came."""
    outcomes = [(Decimal("0.95"), Goal.Status.ACHIEVED), (Decimal("0.4"), Goal.Status.PARTLY)]
    goal.status = next((status for least, status in outcomes if result.progress >= least), Goal.Status.MISSED)
    goal.score = int(result.progress * 100)
    goal.settled_by_id, goal.settled_at = goal.owner_id, at

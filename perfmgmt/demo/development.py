"""Everybody's plan: what the last review left to grow in, and what they added themselves."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from development.models import Action, GrowthArea, Plan
from perfmgmt.demo.company import Company, analyse, in_batches
from perfmgmt.demo.dates import workday, working_day
from perfmgmt.demo.words.development import (
    ASPIRATIONS,
    GROWTH,
    GROWTH_ACTIONS,
    SUPPORT,
    WHAT_GOOD_LOOKS_LIKE,
)

PEOPLE_AT_ONCE = 500
HAS_WORDS, HAS_FORMER, HAS_ADDED, HAS_MENTOR = 0.6, 0.2, 0.35, 0.06
DUE_IN = [-9, -3, 5, 9, 12, 20, 34, 50]
COMPLETE = 100


@dataclass
class Batch:
    """Rows that belong together, written in the order of their foreign keys."""

    plans: list[Plan] = field(default_factory=list)
    areas: list[GrowthArea] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    mentors: list[tuple[Plan, UUID]] = field(default_factory=list)

    def write(self) -> None:
        """All of it."""
        Plan.objects.bulk_create(self.plans)
        GrowthArea.objects.bulk_create(self.areas)
        Action.objects.bulk_create(self.actions)
        invited = Plan.mentors.through
        invited.objects.bulk_create(invited(plan=plan, person_id=mentor) for plan, mentor in self.mentors)


def write_plans(company: Company, now: datetime) -> None:
    """A plan for each, a few hundred people at a time."""
    for people in in_batches(company.everyone, PEOPLE_AT_ONCE):
        plans = Plans(company, now)
        for person in people:
            plans.tell(person)
        plans.batch.write()
    analyse()


class Plans:
    """Plans of some people, gathered in a batch."""

    def __init__(self, company: Company, now: datetime) -> None:
        self.company, self.random, self.now = company, company.random, now
        self.everyone = company.everyone
        self.batch = Batch()

    def tell(self, person: UUID) -> None:
        """What came of the last review, perhaps something from before it and something since."""
        has_words = self.random.random() < HAS_WORDS
        plan = Plan(person_id=person, aspirations=self.random.choice(ASPIRATIONS) if has_words else "")
        plan.version = int(has_words)
        self.batch.plans.append(plan)
        if self.company.is_known(person, "employee"):
            self._tell_priya(plan)
            return
        first, second, third = self.random.sample(GROWTH, 3)
        if self.random.random() < HAS_FORMER:
            self._close(self._area(plan, third, self.company.turn - timedelta(days=170)))
        self._grow(self._area(plan, first, self.company.turn), first[1])
        if self.random.random() < HAS_ADDED:
            area = self._area(plan, second, workday(self.now - timedelta(days=self.random.randint(4, 40))))
            area.description = self.random.choice(WHAT_GOOD_LOOKS_LIKE)
            self._grow(area, second[1])
        if self.random.random() < HAS_MENTOR:
            mentor = self.random.choice(self.everyone)
            self._invite(plan, mentor)

    def _tell_priya(self, plan: Plan) -> None:
        """She plans ahead since her review, trains others of her own will, and Kofi is her mentor."""
        plan.aspirations, plan.version = ASPIRATIONS[0], 3
        self._close(self._area(plan, GROWTH[3], self.company.turn - timedelta(days=170)))
        plans_ahead = self._area(plan, GROWTH[0], self.company.turn)
        plans_ahead.description = WHAT_GOOD_LOOKS_LIKE[0]
        self._action(plans_ahead, GROWTH[0][1], due_in=9, progress=40).promised_support = SUPPORT[2]
        course = self._action(plans_ahead, GROWTH_ACTIONS["course"][1], due_in=-3, progress=60)
        course.kind, course.promised_support = Action.Kind.COURSE, SUPPORT[1]
        trains = self._area(plan, GROWTH[1], workday(self.now - timedelta(days=23)))
        self._action(trains, GROWTH[1][1], due_in=-16, progress=COMPLETE)
        meets = self._action(trains, GROWTH_ACTIONS["people"][0], due_in=26, progress=20)
        meets.kind = Action.Kind.PEOPLE
        self._invite(plan, self.company.known["colleague"].pk)

    def _area(self, plan: Plan, words: tuple[str, str], created_at: datetime) -> GrowthArea:
        area = GrowthArea(plan=plan, title=words[0], created_at=created_at)
        self.batch.areas.append(area)
        return area

    def _close(self, area: GrowthArea) -> None:
        """It was done before the last review."""
        area.closed_at = area.created_at + timedelta(days=120)
        self._action(area, self.random.choice(GROWTH_ACTIONS[Action.Kind.EXPERIENCE]), due_in=-120, progress=COMPLETE)

    def _grow(self, area: GrowthArea, first_step: str) -> None:
        """The first step, and perhaps another that somebody thought of later."""
        due_in = self.random.choice(DUE_IN)
        self._action(area, first_step, due_in=due_in, progress=self.random.choice([0, 20, 50, 80]))
        if self.random.random() < HAS_ADDED:
            kind = self.random.choice(list(GROWTH_ACTIONS))
            words = self.random.choice(GROWTH_ACTIONS[kind])
            action = self._action(area, words, due_in=self.random.choice(DUE_IN), progress=0)
            action.kind, action.promised_support = kind, self.random.choice(SUPPORT)

    def _action(self, area: GrowthArea, text: str, *, due_in: int, progress: int) -> Action:
        action = Action(
            growth_area=area,
            text=text,
            due_on=working_day(self.company.today + timedelta(days=due_in)),
            progress=progress,
            created_at=area.created_at,
            done_at=area.created_at + timedelta(days=6) if progress == COMPLETE else None,
        )
        self.batch.actions.append(action)
        return action

    def _invite(self, plan: Plan, mentor: UUID) -> None:
        if mentor not in {plan.person_id, self.company.manager_of[plan.person_id]}:
            self.batch.mentors.append((plan, mentor))

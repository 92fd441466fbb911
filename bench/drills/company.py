"""A company at the moment its review cycle closes, built through bulk inserts and the launch itself."""

from datetime import datetime, timedelta
from decimal import Decimal

from goals.models import Goal, GoalCycle, KeyResult
from people.models import Organisation, Person
from reviews.models import (
    Answer,
    GrowthProposal,
    Part,
    ProposedGoal,
    Question,
    ReviewCycle,
    ReviewTemplate,
    Section,
)
from reviews.services import launch_cycle, open_sharing

NAME = "Under fire"
GOALS_EACH = 2


def build(*, people: int, now: datetime) -> ReviewCycle:
    """Everyone with two goals half way, a sent self-review that proposes a goal and something to grow in."""
    top = Person.objects.create(name="Declan Top", email="top@larkfell.example")
    Person.objects.bulk_create(
        Person(name=f"Weaver{n} Weaver", email=f"weaver{n}@larkfell.example", manager=top) for n in range(people - 1)
    )
    cycle = prepare(now=now)
    launch_cycle(cycle=cycle, actor=top, now=now)
    write_self_reviews(cycle, now)
    return open_sharing(cycle=cycle, actor=top, now=now)


def prepare(*, now: datetime) -> ReviewCycle:
    """The goals of those who are there, and a cycle to be launched."""
    today = now.date()
    Organisation.objects.create(name="Larkfell Looms")
    period = GoalCycle.objects.create(name="This half", starts_on=today - timedelta(days=180), ends_on=today)
    following = GoalCycle.objects.create(
        name="Next half", starts_on=today + timedelta(days=1), ends_on=today + timedelta(days=180)
    )
    _goals(period, now)
    cycle = ReviewCycle.objects.create(
        name=NAME,
        period_start=period.starts_on,
        period_end=period.ends_on,
        next_goal_cycle=following,
        template=_template(),
        self_due_on=today,
        manager_due_on=today,
        share_from=today,
        closes_on=today,
    )
    cycle.goal_cycles.add(period)
    return cycle


def _goals(period: GoalCycle, now: datetime) -> None:
    goals = [
        Goal(
            owner=person,
            cycle=period,
            title=f"Goal {n} of {person.name}",
            starts_on=period.starts_on,
            due_on=period.ends_on,
            status=Goal.Status.ACTIVE,
            agreed_by=person,
            agreed_at=now,
            created_at=now,
        )
        for person in Person.objects.all()
        for n in range(GOALS_EACH)
    ]
    Goal.objects.bulk_create(goals, batch_size=500)
    KeyResult.objects.bulk_create(
        [
            KeyResult(goal=goal, title="Half way", start=Decimal(0), target=Decimal(2), current=Decimal(1))
            for goal in goals
        ],
        batch_size=500,
    )


def _template() -> ReviewTemplate:
    template = ReviewTemplate.objects.create(name=NAME)
    section = Section.objects.create(template=template, title="What next?")
    Question.objects.create(section=section, kind=Question.Kind.NEXT_GOALS, text="What comes next?")
    return template


def write_self_reviews(cycle: ReviewCycle, now: datetime) -> None:
    """Everybody’s is sent."""
    Part.objects.filter(review__cycle=cycle, direction=Part.Direction.SELF).update(submitted_at=now)
    question = Question.objects.get(section__template=cycle.template)
    answers = [
        Answer(part=part, question=question, saved_at=now)
        for part in Part.objects.submitted().filter(review__cycle=cycle)
    ]
    Answer.objects.bulk_create(answers, batch_size=500)
    ProposedGoal.objects.bulk_create([ProposedGoal(answer=one, title="Ship within a week") for one in answers])
    GrowthProposal.objects.bulk_create(
        [GrowthProposal(answer=one, title="Negotiate alone", first_step="Sit in on one") for one in answers]
    )

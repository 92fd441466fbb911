"""What reviews ask, and the two cycles that ask it."""

from datetime import datetime, timedelta

from goals.models import GoalCycle
from perfmgmt.demo.company import Company
from perfmgmt.demo.dates import workday, working_day
from reviews.models import Question, RatingPoint, RatingScale, ReviewCycle, ReviewTemplate, Section

Kind, AskedOf, Private = Question.Kind, Question.AskedOf, Question.Private
POINTS = [
    ("Just begun", "First steps are taken; most is still ahead."),
    ("Partly there", "Some of what was agreed is reached, and it is known what is missing."),
    ("As agreed", "What was agreed is reached, or will be by its date."),
    ("Further than agreed", "More was reached than anybody had planned."),
]
SECTIONS: dict[str, list[tuple[str, str, str, str]]] = {
    "Looking back": [
        (
            Kind.TEXT,
            AskedOf.SELF,
            "What did you get done, and what did it change for others?",
            "Two or three things that happened, when, and what came of them. Take them from the whole period.",
        ),
        (
            Kind.TEXT,
            AskedOf.SELF,
            "What would you do differently?",
            "One moment is enough. What did you learn from it?",
        ),
        (
            Kind.TEXT,
            AskedOf.MANAGER,
            "What did they get done, and what did it change for others?",
            "Two or three things that happened, when, and what came of them. Take them from the whole period.",
        ),
        (Kind.TEXT, AskedOf.MANAGER, "What should they keep doing?", "Name it so that they can do it again."),
        (Kind.RATING, AskedOf.BOTH, "How did the goals end?", "About the goals, not about the person."),
    ],
    "Looking ahead": [
        (Kind.NEXT_GOALS, AskedOf.BOTH, "What comes next?", "What you propose becomes a draft goal at the close."),
        (
            Kind.GROWTH_AREAS,
            AskedOf.BOTH,
            "What is worth growing in?",
            "What you propose becomes a growth area of the plan at the close.",
        ),
    ],
}
FOR_HR = "Anything only HR should know?"


def write_template(company: Company) -> ReviewTemplate:
    """Questions of every kind; both cycles ask them, so they are locked since the first."""
    template = ReviewTemplate.objects.create(name="Looking back and ahead", locked_at=company.turn - timedelta(days=24))
    for number, (title, questions) in enumerate(SECTIONS.items(), start=1):
        section = Section.objects.create(template=template, position=number, title=title)
        for position, (kind, asked_of, text, guidance) in enumerate(questions, start=1):
            Question.objects.create(
                section=section, position=position, kind=kind, asked_of=asked_of, text=text, guidance=guidance
            )
    section = Section.objects.create(template=template, position=len(SECTIONS) + 1, title="For HR")
    Question.objects.create(
        section=section, asked_of=AskedOf.MANAGER, text=FOR_HR, is_required=False, private_to=Private.HR
    )
    return template


def write_scale() -> RatingScale:
    """Four points about goals."""
    scale = RatingScale.objects.create(name="How goals end")
    for position, (label, description) in enumerate(POINTS, start=1):
        RatingPoint.objects.create(scale=scale, position=position, label=label, description=description)
    return scale


def closed_cycle(company: Company, template: ReviewTemplate, scale: RatingScale) -> ReviewCycle:
    """Of the two quarters before this one; its close drafted the goals of today."""
    first, second, present, _next = GoalCycle.objects.order_by("starts_on")
    turn, days = company.turn, company.turn.date()
    cycle = ReviewCycle.objects.create(
        name=f"{first.starts_on:%B} to {second.ends_on:%B %Y}",
        state=ReviewCycle.State.CLOSED,
        period_start=first.starts_on,
        period_end=second.ends_on,
        next_goal_cycle=present,
        template=template,
        scale=scale,
        self_due_on=days - timedelta(days=14),
        manager_due_on=days - timedelta(days=7),
        share_from=days - timedelta(days=6),
        closes_on=days - timedelta(days=1),
        launched_at=workday(turn - timedelta(days=24)),
        closed_at=turn,
    )
    cycle.goal_cycles.set([first, second])
    return cycle


def present_cycle(company: Company, template: ReviewTemplate, scale: RatingScale, now: datetime) -> ReviewCycle:
    """Of this quarter; people are writing."""
    present, following = GoalCycle.objects.order_by("starts_on")[2:]
    today = company.today
    cycle = ReviewCycle.objects.create(
        name=present.name,
        state=ReviewCycle.State.WRITING,
        period_start=present.starts_on,
        period_end=present.ends_on,
        next_goal_cycle=following,
        template=template,
        scale=scale,
        self_due_on=working_day(today + timedelta(days=13)),
        manager_due_on=working_day(today + timedelta(days=20)),
        share_from=today + timedelta(days=21),
        closes_on=today + timedelta(days=30),
        launched_at=workday(now - timedelta(days=9)),
    )
    cycle.goal_cycles.set([present])
    return cycle

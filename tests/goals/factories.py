"""Goals for tests."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import factory
from factory.django import DjangoModelFactory

from goals.models import (
    Goal,
    GoalComment,
    GoalCycle,
    GoalFollow,
    GoalNews,
    GoalReaction,
    GoalTemplate,
    GoalUpdate,
    KeyResult,
    Rebaseline,
    TagChange,
    TemplateKeyResult,
)
from tests.people.factories import PersonFactory

AGREED = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)


class GoalCycleFactory(DjangoModelFactory[GoalCycle]):
    class Meta:
        model = GoalCycle
        django_get_or_create = ("name",)

    name = "Second half of 2026"
    starts_on = date(2026, 7, 1)
    ends_on = date(2026, 12, 31)


class GoalFactory(DjangoModelFactory[Goal]):
    """An active goal, agreed a week before `now`; `status` makes it any other."""

    class Meta:
        model = Goal
        skip_postgeneration_save = True

    owner = factory.SubFactory(PersonFactory)
    cycle = factory.SubFactory(GoalCycleFactory)
    title = factory.Sequence(lambda n: f"Fewer metres dyed twice {n}")
    starts_on = factory.SelfAttribute("cycle.starts_on")
    due_on = factory.SelfAttribute("cycle.ends_on")
    status = Goal.Status.ACTIVE
    created_at = AGREED
    agreed_at = factory.LazyAttribute(lambda goal: None if goal.status == Goal.Status.DRAFT else AGREED)
    agreed_by = factory.LazyAttribute(lambda goal: (goal.owner.manager or goal.owner) if goal.agreed_at else None)
    settled_at = factory.LazyAttribute(lambda goal: None if goal.status in Goal.UNFINISHED else AGREED)

    @factory.post_generation
    def shared_with(self, create: bool, people: Any, **_more: Any) -> None:  # noqa: FBT001
        if people:
            self.shared_with.set(people)  # type: ignore[attr-defined]

    @factory.post_generation
    def contributors(self, create: bool, people: Any, **_more: Any) -> None:  # noqa: FBT001
        if people:
            self.contributors.set(people)  # type: ignore[attr-defined]


class KeyResultFactory(DjangoModelFactory[KeyResult]):
    """4.1 % down to 2.0 %."""

    class Meta:
        model = KeyResult

    goal = factory.SubFactory(GoalFactory)
    title = "Share of metres dyed a second time"
    kind = KeyResult.Kind.PERCENTAGE
    unit = "%"
    start = Decimal("4.1")
    target = Decimal("2.0")
    current = factory.SelfAttribute("start")


class GoalUpdateFactory(DjangoModelFactory[GoalUpdate]):
    class Meta:
        model = GoalUpdate

    goal = factory.SubFactory(GoalFactory)
    author = factory.SelfAttribute("goal.owner")
    health = Goal.Health.ON_TRACK
    note = "First line converted."
    created_at = AGREED


class RebaselineFactory(DjangoModelFactory[Rebaseline]):
    class Meta:
        model = Rebaseline

    goal = factory.SubFactory(GoalFactory)
    author = factory.SelfAttribute("goal.owner")
    reason = "The second bath was not approved."
    changes = [{"what": "target", "of": "Share of metres dyed a second time", "before": "1.5", "after": "2.0"}]
    created_at = AGREED


class GoalCommentFactory(DjangoModelFactory[GoalComment]):
    class Meta:
        model = GoalComment
        skip_postgeneration_save = True

    goal = factory.SubFactory(GoalFactory)
    author = factory.SelfAttribute("goal.owner")
    text = "Has anybody asked the mill in Alva?"
    created_at = AGREED

    @factory.post_generation
    def mentioned(self, create: bool, people: Any, **_more: Any) -> None:  # noqa: FBT001
        if people:
            self.mentioned.set(people)  # type: ignore[attr-defined]


class GoalReactionFactory(DjangoModelFactory[GoalReaction]):
    """To a comment, unless `update` says otherwise."""

    class Meta:
        model = GoalReaction

    update = None
    comment = factory.Maybe("update", None, factory.SubFactory(GoalCommentFactory))
    person = factory.SubFactory(PersonFactory)
    kind = GoalReaction.Kind.THUMB
    created_at = AGREED


class GoalFollowFactory(DjangoModelFactory[GoalFollow]):
    class Meta:
        model = GoalFollow

    goal = factory.SubFactory(GoalFactory)
    person = factory.SubFactory(PersonFactory)
    created_at = AGREED


class GoalNewsFactory(DjangoModelFactory[GoalNews]):
    """Its followers are still to hear of an update."""

    class Meta:
        model = GoalNews

    goal = factory.SubFactory(GoalFactory)
    kind = GoalNews.Kind.UPDATED
    cause = factory.Sequence(lambda n: f"goal:update:{n}")
    by = factory.SelfAttribute("goal.owner")
    created_at = AGREED
    tell_at = AGREED


class TagChangeFactory(DjangoModelFactory[TagChange]):
    """Asked for, and not done yet."""

    class Meta:
        model = TagChange

    before = factory.Sequence(lambda n: f"qualtiy {n}")
    after = "Quality"
    asked_by = factory.SubFactory(PersonFactory)
    asked_at = AGREED
    try_at = AGREED


class GoalTemplateFactory(DjangoModelFactory[GoalTemplate]):
    """Of the organisation."""

    class Meta:
        model = GoalTemplate

    title = "Everybody knows what to do when the alarm rings"
    description = "The drill in spring took nine minutes."
    tags = ["safety"]


class TemplateKeyResultFactory(DjangoModelFactory[TemplateKeyResult]):
    """Nine minutes down to four."""

    class Meta:
        model = TemplateKeyResult

    template = factory.SubFactory(GoalTemplateFactory)
    title = "Minutes until all are outside"
    start = Decimal(9)
    target = Decimal(4)

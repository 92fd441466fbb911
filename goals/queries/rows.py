"""A goal as lists, cards and the home page show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.db.models.expressions import BaseExpression
from django.template.defaultfilters import floatformat
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from core.prepared import any_of, lay, prepared
from goals.models import Goal, GoalQuerySet, KeyResult
from goals.queries.alignment import readable_parents
from goals.queries.cycles import cycles_to_carry_into
from goals.queries.figures import Point, points_of
from goals.queries.origin import sent_back
from people.models import Person

DUE = (0.0, 100.0)
SIGNED = [f"{deed}_{who}" for deed in ("proposed", "agreed", "sent_back", "settled") for who in ("by", "for")]


@dataclass(frozen=True)
class GoalRow:
    """A goal with its parent, if the viewer may read that, and its figures at a moment."""

    goal: Goal
    parent: Goal | None
    points: list[Point]
    now: datetime

    @cached_property
    def percent(self) -> float | None:
        """How far it has come; None where nothing measures it."""
        progress = self.goal.progress
        return None if progress is None else float(progress) * 100

    @cached_property
    def expected(self) -> float:
        """How far an even pace would have come."""
        return float(self._expected) * 100

    @property
    def way(self) -> tuple[float, float]:
        """The straight line of the drawing, from first to last day."""
        return DUE

    @cached_property
    def health(self) -> str:
        """As it shows: stale, whatever was told last, where nobody has told for long."""
        return "stale" if self.goal.is_stale(self.now) else self.goal.health

    @property
    def quiet_days(self) -> int | None:
        """For how many days a stale goal has been quiet."""
        if self.goal.heard_of_at is None or self.health != "stale":
            return None
        return (self.now - self.goal.heard_of_at).days

    @cached_property
    def measures(self) -> list[KeyResult]:
        """Its key results, in order."""
        return sorted(self.goal.key_results.all(), key=lambda result: (result.position, result.pk))

    @property
    def only_measure(self) -> KeyResult | None:
        """The key result whose figure is the whole story; None where others, or goals below, count too."""
        return self.measures[0] if len(self.measures) == 1 and not self.goal.rolled_up else None

    @property
    def drawn_in_words(self) -> str:
        """What its drawing says."""
        return gettext("%(done)s %% of the way, %(should)s %% expected by today") % self._figures

    @property
    def in_words(self) -> str:
        """How far it has come, as one says it."""
        if self.percent is None:
            return gettext("No measure yet.")
        if self.goal.status == Goal.Status.DRAFT:
            return gettext("It counts from here once it is agreed.")
        return f"{self._far_in_words} {self._counted_in_words}".strip()

    @property
    def _far_in_words(self) -> str:
        if self.goal.is_settled:
            return gettext("%(done)s %% of the way.") % self._figures
        if not self._expected_figure:
            return gettext("%(done)s %% of the way. By today %(should)s %% was expected.") % self._figures
        return gettext("%(done)s %% of the way. By today %(should)s %% was expected, which would be %(figure)s.") % (
            self._figures | {"figure": self._expected_figure}
        )

    @property
    def _counted_in_words(self) -> str:
        number = self.goal.rolled_up.goals if self.goal.rolled_up else 0
        words = ngettext(
            "%(number)s goal that supports it counts too.", "%(number)s goals that support it count too.", number
        )
        return words % {"number": number} if number else ""

    @property
    def _figures(self) -> dict[str, str]:
        return {"done": floatformat(self.percent, 0), "should": floatformat(self.expected, 0)}

    @cached_property
    def _expected_figure(self) -> str:
        """Where its only key result would stand at an even pace; nothing where that makes no sense."""
        result = self.only_measure
        if result is None or result.upper is not None:
            return ""
        if result.kind in {KeyResult.Kind.YES_NO, KeyResult.Kind.MILESTONES}:
            return ""
        figure = result.start + (result.target - result.start) * self._expected
        return result.told(round(figure, max(1, _places(result))))

    @cached_property
    def _expected(self) -> Decimal:
        return self.goal.expected(timezone.localdate(self.now))


def for_rows(goals: list[UUID] | BaseExpression) -> GoalQuerySet:
    """Goals with the columns that a row shows, by their ids or by what finds them; see `any_of`."""
    shown = Goal.objects.filter(any_of("pk", goals)).select_related("owner__manager", "cycle", "team", "roll_up")
    return shown.with_leave()


@prepared
def _for_rows(goals: list[UUID]) -> GoalQuerySet:
    return for_rows(goals)


@prepared
def _measures_of(goals: list[UUID]) -> QuerySet[KeyResult]:
    return KeyResult.objects.filter(any_of("goal", goals))


@prepared
def _contributing(goals: list[UUID]) -> QuerySet[Any]:
    return Goal.contributors.through.objects.filter(any_of("goal", goals)).select_related("person")


def _one(viewer: Person, goal: UUID) -> GoalQuerySet:
    goals = Goal.objects.visible_to(viewer).filter(pk=goal)
    return goals.select_related("owner__manager", "cycle", "team", *SIGNED, "roll_up").with_leave()


@prepared
def _to_read(viewer: Person, goal: UUID, today: date) -> GoalQuerySet:
    loaded: dict[str, Any] = {"sent_back": sent_back(viewer, goal), "cycles_ahead": cycles_to_carry_into(today)}
    return _one(viewer, goal).annotate(**loaded)


@prepared
def _to_tell_of(viewer: Person, goal: UUID) -> GoalQuerySet:
    return _one(viewer, goal)


def readable_goal(viewer: Person, goal_id: UUID | None) -> Goal | None:
    """One goal `with_people().with_key_results()`; None where the viewer may not read it, as if it did not exist."""
    today = viewer.today(timezone.now())
    goal = _measured_alone(_to_read(viewer, goal=goal_id, today=today) if goal_id else [])
    if goal:
        lay([goal], "contributors", ((each.goal_id, each.person) for each in _contributing(goals=[goal.pk])))
    return goal


def goal_to_tell_of(viewer: Person, goal_id: UUID | None) -> Goal | None:
    """The same without how it came to be, and its contributors are asked for when somebody looks at them."""
    return _measured_alone(_to_tell_of(viewer, goal=goal_id) if goal_id else [])


def _measured_alone(goals: list[Goal]) -> Goal | None:
    if goals:
        lay(goals, "key_results", ((result.goal_id, result) for result in _measures_of(goals=[goals[0].pk])))
    return goals[0] if goals else None


def measures_of(goal: Goal) -> list[KeyResult]:
    """Its key results as they are now."""
    return _measures_of(goals=[goal.pk])


def measured(page: Iterable[UUID]) -> list[Goal]:
    """Goals with what shows how they stand, in the order of their ids."""
    ids = list(page)
    by_id = {goal.pk: goal for goal in _for_rows(goals=ids)}
    return with_measures(by_id[pk] for pk in ids if pk in by_id)


def with_measures(goals: Iterable[Goal]) -> list[Goal]:
    """Goals `for_rows` with their key results."""
    goals = list(goals)
    measures = _measures_of(goals=[goal.pk for goal in goals])
    lay(goals, "key_results", ((result.goal_id, result) for result in measures))
    return goals


def loaded(page: Iterable[UUID]) -> list[Goal]:
    """Goals with all that a row shows and rules ask about, in the order of their ids."""
    return with_contributors(measured(page))


def with_contributors(goals: list[Goal]) -> list[Goal]:
    """Goals `with_measures` with all else that rules ask about."""
    contributing = _contributing(goals=[goal.pk for goal in goals])
    lay(goals, "contributors", ((each.goal_id, each.person) for each in contributing))
    return goals


def rows_of(goals: Iterable[Goal], viewer: Person, now: datetime) -> list[GoalRow]:
    """Goals loaded `with_people().with_key_results()` as rows, in two queries for any number."""
    goals = list(goals)
    parents, points = readable_parents(goals, viewer), points_of(goals)
    return [
        GoalRow(
            goal=goal,
            parent=parents.get(goal.parent_id) if goal.parent_id else None,
            points=points.get(goal.pk, []),
            now=now,
        )
        for goal in goals
    ]


def _places(result: KeyResult) -> int:
    exponents = [figure.normalize().as_tuple().exponent for figure in (result.start, result.target)]
    return max(-int(exponent) for exponent in exponents)

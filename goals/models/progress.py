"""How far a goal has come: the one place of this arithmetic, for loaded objects and for the database.

A figure between 0 and 1, or None where nothing measures it. A key result counts from its start: 80 to 100 stands at
nothing when it stands at 80, and 100 down to 60 works the same way. One that is to be kept within a range has come all
the way while it is inside and loses ground by its distance from the nearer end, measured against where it started.
A weight of zero shows but does not count. What a goal's aligned goals bring comes as a sum that was reckoned before.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from django.db.models import Case, DecimalField, ExpressionWrapper, F, Max, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Greatest, Least, NullIf, Round

PLACES = 4
ONE, NOTHING = Decimal(1), Decimal(0)


class Measured(Protocol):
    """What the arithmetic asks of a key result."""

    start: Decimal
    target: Decimal
    upper: Decimal | None
    current: Decimal
    weight: int


class RolledUp(Protocol):
    """What the arithmetic asks of the sum of goals that count in another one: progress times weight, and weight."""

    total: Decimal
    weight: int


def progress_of(result: Measured) -> Decimal:
    """How far one key result has come, 0 to 1."""
    if result.upper is None:
        way = (result.current - result.start) / (result.target - result.start)
    else:
        away = _distance(result.current, result.target, result.upper)
        at_first = _distance(result.start, result.target, result.upper)
        way = ONE - away / at_first if at_first else (NOTHING if away else ONE)
    return round(min(max(way, NOTHING), ONE), PLACES)


def progress_of_parts(results: Iterable[Measured], rolled_up: RolledUp | None = None) -> Decimal | None:
    """The mean of what counts, by weight: key results, and what aligned goals bring; None where nothing counts."""
    total, weights = (rolled_up.total, rolled_up.weight) if rolled_up else (NOTHING, 0)
    for result in results:
        if result.weight:
            total, weights = total + progress_of(result) * result.weight, weights + result.weight
    return round(total / weights, PLACES) if weights else None


def expected_on(day: date, starts_on: date, due_on: date) -> Decimal:
    """How far an even pace would have come at the end of a day."""
    if starts_on == due_on:
        return ONE if day >= due_on else NOTHING
    way = Decimal((day - starts_on).days) / Decimal((due_on - starts_on).days)
    return round(min(max(way, NOTHING), ONE), PLACES)


def progress_of_goal() -> Combinable:
    """The same for the database: one goal's progress, as an annotation on goals."""
    from goals.models.key_result import KeyResult  # noqa: PLC0415 - key results point at goals

    counted = ExpressionWrapper(key_result_progress() * F("weight"), output_field=_FIGURE)
    results = KeyResult.objects.filter(goal=OuterRef("pk"), weight__gt=0).order_by().values("goal")
    total = Sum(counted, output_field=_FIGURE) + Coalesce(Max("goal__roll_up__total"), _value(NOTHING))
    weight = Sum("weight") + Coalesce(Max("goal__roll_up__weight"), 0)
    mean = Round(ExpressionWrapper(total / weight, output_field=_FIGURE), precision=PLACES)
    measured = Subquery(results.annotate(mean=mean).values("mean"), output_field=_FIGURE)
    alone = ExpressionWrapper(F("roll_up__total") / NullIf("roll_up__weight", 0), output_field=_FIGURE)
    return Coalesce(measured, Round(alone, precision=PLACES), output_field=_FIGURE)


def key_result_progress() -> Combinable:
    """`progress_of` as an expression over key results."""
    way = (F("current") - F("start")) / (F("target") - F("start"))
    away, at_first = _distance_of("current"), _distance_of("start")
    inside = Q(start__gte=F("target"), start__lte=F("upper"))
    way_to_range = Case(
        When(Q(current__gte=F("target"), current__lte=F("upper")), then=_value(ONE)),
        When(inside, then=_value(NOTHING)),
        default=ExpressionWrapper(_value(ONE) - away / at_first, output_field=_FIGURE),
        output_field=_FIGURE,
    )
    either = Case(
        When(upper=None, then=ExpressionWrapper(way, output_field=_FIGURE)), default=way_to_range, output_field=_FIGURE
    )
    return Round(Greatest(Least(either, _value(ONE)), _value(NOTHING)), precision=PLACES, output_field=_FIGURE)


_FIGURE = DecimalField(max_digits=20, decimal_places=PLACES)


def _value(figure: Decimal) -> Value:
    return Value(figure, output_field=_FIGURE)


def _distance(figure: Decimal, lower: Decimal, upper: Decimal) -> Decimal:
    return max(lower - figure, figure - upper, NOTHING)


def _distance_of(name: str) -> Any:
    return Greatest(F("target") - F(name), F(name) - F("upper"), _value(NOTHING), output_field=_FIGURE)

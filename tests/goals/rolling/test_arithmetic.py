"""What goals bring to those they support: kept sums against a plain model of them."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from goals import queries, services
from goals.models import AlignedWeight, FigureDue, Goal, KeyResult, RollUp
from tests.cast import Company
from tests.goals.factories import AGREED, GoalFactory, KeyResultFactory

HALF = Decimal("0.5")


def measured(company: Company, percent: int | None = None, **details: Any) -> Goal:
    """A goal for everyone, which stands there."""
    goal: Goal = GoalFactory(**{"owner": company.nils, "audience": "company", **details})
    if percent is not None:
        KeyResultFactory(goal=goal, start=0, target=100, current=percent)
    return goal


def figure(goal: Goal) -> Decimal | None:
    """As pages have it, and as the database has it, which are the same."""
    loaded = Goal.objects.with_key_results().get(pk=goal.pk)
    assert loaded.progress == Goal.objects.with_progress().get(pk=goal.pk).progress_now
    return loaded.progress


@pytest.fixture
def above(company: Company) -> Goal:
    return measured(company, owner=company.top, progress_from="aligned")


@pytest.fixture
def reckon(now: Any) -> Any:
    return lambda: services.reckon_figures(now=now)


def test_key_results_and_aligned_goals_count_by_their_weights(company: Company, above: Goal, reckon: Any) -> None:
    KeyResultFactory(goal=above, start=0, target=100, current=10, weight=2)
    low = measured(company, 40, parent=above)
    measured(company, 90, parent=above)
    AlignedWeight.objects.create(goal=above, aligned=low, weight=5)
    reckon()
    assert figure(above) == Decimal("0.3875")  # (2 × 10 + 5 × 40 + 1 × 90) / 8


def test_aligned_goals_count_only_where_the_owner_says_so(company: Company, reckon: Any) -> None:
    above = measured(company, 20, owner=company.top)
    measured(company, 100, parent=above)
    reckon()
    assert figure(above) == Decimal("0.2")
    assert not RollUp.objects.exists()


def test_a_weight_of_zero_does_not_count_and_nothing_that_counts_is_no_measure(
    company: Company, above: Goal, reckon: Any
) -> None:
    reckon()
    assert figure(above) is None
    low = measured(company, 40, parent=above)
    AlignedWeight.objects.create(goal=above, aligned=low, weight=0)
    measured(company, parent=above)
    reckon()
    assert figure(above) is None
    KeyResultFactory(goal=above, start=0, target=10, current=1)
    assert figure(above) == Decimal("0.1")


@pytest.mark.parametrize(
    ("details", "counts"),
    [
        ({}, True),
        ({"status": "achieved"}, True),
        ({"status": "partly"}, True),
        ({"status": "missed"}, True),
        ({"status": "dropped"}, False),
        ({"status": "draft"}, False),
        ({"audience": "line"}, False),
        ({"audience": "chosen"}, False),
    ],
)
def test_what_everyone_can_read_and_is_not_dropped_counts(
    company: Company, above: Goal, reckon: Any, details: dict[str, str], *, counts: bool
) -> None:
    measured(company, 50, parent=above, **details)
    reckon()
    assert figure(above) == (HALF if counts else None)
    assert [goal.pk for goal in queries.counting_in(above)] == ([Goal.objects.get(parent=above).pk] if counts else [])


def test_a_goal_that_goes_on_counts_as_what_it_became(company: Company, above: Goal, reckon: Any) -> None:
    former = measured(company, 20, parent=above, status="missed")
    reckon()
    assert figure(above) == Decimal("0.2")
    later = measured(company, 60, parent=above, status="draft", carried_from=former)
    reckon()
    assert figure(above) == Decimal("0.2")
    Goal.objects.filter(pk=later.pk).update(status="active", agreed_at=AGREED, agreed_by=company.manager)
    reckon()
    assert figure(above) == Decimal("0.6")
    Goal.objects.filter(pk=later.pk).update(parent=None)
    reckon()
    assert figure(above) == Decimal("0.2")


def test_own_key_results_never_wait_for_the_reckoning(company: Company, above: Goal, reckon: Any) -> None:
    result = KeyResultFactory(goal=above, start=0, target=100, current=0)
    measured(company, 100, parent=above)
    reckon()
    KeyResult.objects.filter(pk=result.pk).update(current=50)
    assert figure(above) == Decimal("0.75")


def test_a_change_climbs_as_far_as_it_changes_anything(company: Company, above: Goal, reckon: Any) -> None:
    chain = [above]
    for _step in range(6):
        chain.append(measured(company, parent=chain[-1], progress_from="aligned"))
    lowest = measured(company, 30, parent=chain[-1])
    reckon()
    assert {figure(goal) for goal in chain} == {Decimal("0.3")}
    lowest.key_results.update(current=31)
    assert reckon() == 7
    assert {figure(goal) for goal in chain} == {Decimal("0.31")}
    lowest.key_results.update(title="Another name")
    assert reckon() == 0


@pytest.mark.parametrize("number", [1, 3])
def test_many_goals_and_many_changes_take_as_many_statements_as_one(
    company: Company, above: Goal, now: Any, number: int
) -> None:
    for percent in range(number):
        below = measured(company, parent=above, progress_from="aligned")
        for _time in range(number):
            measured(company, percent, parent=below)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        services.reckon_round(actor=None, now=now)
    ours = [query for query in asked if "SAVEPOINT" not in query["sql"]]
    assert len(ours) == 6


def test_what_no_longer_rolls_up_has_no_sum(company: Company, above: Goal, reckon: Any) -> None:
    measured(company, 30, parent=above)
    reckon()
    Goal.objects.filter(pk=above.pk).update(progress_from="key_results")
    assert figure_of_pages(above) is None
    reckon()
    assert not RollUp.objects.exists()
    assert figure(above) is None


def figure_of_pages(goal: Goal) -> Decimal | None:
    return Goal.objects.with_key_results().get(pk=goal.pk).progress


@dataclass
class Plain:
    """A goal as the plain model has it."""

    audience: str = "company"
    status: str = "active"
    rolls_up: bool = True
    parent: int | None = None
    weight: int = 1
    figures: list[tuple[int, int]] = field(default_factory=list)  # percent and weight of each key result


def plain_progress(goals: list[Plain], number: int) -> Decimal | None:
    """The same in the plainest words there are."""
    goal = goals[number]
    parts = [(Decimal(percent) / 100, weight) for percent, weight in goal.figures]
    if goal.rolls_up:
        for other, below in enumerate(goals):
            counts = below.parent == number and below.audience == "company" and below.status not in {"draft", "dropped"}
            progress = plain_progress(goals, other) if counts else None
            if progress is not None:
                parts.append((progress, below.weight))
    weights = sum(weight for _progress, weight in parts)
    return round(sum((progress * weight for progress, weight in parts), Decimal(0)) / weights, 4) if weights else None


SIZE = 7
NUMBERS = st.integers(0, SIZE - 1)
STATUSES = st.sampled_from(["active", "achieved", "missed", "dropped", "draft"])
AUDIENCES = st.sampled_from(["company", "company", "line"])
DEEDS = st.one_of(
    st.tuples(st.just("move"), NUMBERS, NUMBERS | st.none()),
    st.tuples(st.just("tell"), NUMBERS, st.integers(0, 100)),
    st.tuples(st.just("weigh"), NUMBERS, st.integers(0, 3)),
    st.tuples(st.just("status"), NUMBERS, STATUSES),
    st.tuples(st.just("audience"), NUMBERS, AUDIENCES),
    st.tuples(st.just("rolls_up"), NUMBERS, st.booleans()),
    st.tuples(st.just("measure"), NUMBERS, st.integers(0, 2)),
    st.tuples(st.just("delete"), NUMBERS, st.none()),
    st.tuples(st.just("reckon"), NUMBERS, st.none()),
)


class World:
    """Goals in the database beside the plain ones; deeds are done to both."""

    def __init__(self, company: Company, now: Any) -> None:
        self.plain = [Plain() for _number in range(SIZE)]
        self.goals = [measured(company, progress_from="aligned") for _number in range(SIZE)]
        self.now = now

    def do(self, deed: str, number: int, value: Any) -> None:
        """One deed; what the database would refuse is left out of both."""
        getattr(self, f"_{deed}")(self.plain[number], self.goals[number], number, value)

    def _move(self, plain: Plain, goal: Goal, number: int, parent: int | None) -> None:
        above = parent
        while above is not None and above != number:
            above = self.plain[above].parent
        if above is None:
            if parent != plain.parent:
                plain.weight = 1
                AlignedWeight.objects.filter(aligned=goal).delete()
            plain.parent = parent
            self._write(goal, parent=None if parent is None else self.goals[parent].pk)

    def _tell(self, plain: Plain, goal: Goal, _number: int, percent: int) -> None:
        plain.figures = [(percent, weight) for _percent, weight in plain.figures]
        goal.key_results.update(current=percent)

    def _measure(self, plain: Plain, goal: Goal, _number: int, weight: int) -> None:
        plain.figures.append((0, weight))
        KeyResultFactory(goal=goal, start=0, target=100, current=0, weight=weight)

    def _weigh(self, plain: Plain, goal: Goal, _number: int, weight: int) -> None:
        if plain.parent is not None:
            plain.weight = weight
            said = {"goal": self.goals[plain.parent], "aligned": goal}
            AlignedWeight.objects.update_or_create(**said, defaults={"weight": weight})

    def _status(self, plain: Plain, goal: Goal, _number: int, status: str) -> None:
        plain.status = status
        is_draft = status == "draft"
        agreed = {"agreed_at": None if is_draft else AGREED, "agreed_by": None if is_draft else goal.owner_id}
        settled = None if status in {"draft", "active"} else AGREED
        self._write(goal, status=status, settled_at=settled, **agreed)

    def _audience(self, plain: Plain, goal: Goal, _number: int, audience: str) -> None:
        plain.audience = audience
        self._write(goal, audience=audience)

    def _rolls_up(self, plain: Plain, goal: Goal, _number: int, rolls_up: bool) -> None:  # noqa: FBT001
        plain.rolls_up = rolls_up
        self._write(goal, progress_from="aligned" if rolls_up else "key_results")

    def _delete(self, plain: Plain, goal: Goal, number: int, _value: None) -> None:
        for other in self.plain:
            if other.parent == number:
                other.parent, other.weight = None, 1
        goal.delete()
        plain.__init__()  # type: ignore[misc]  # as new, and what takes its place is too
        self.goals[number] = measured_like(goal)

    def _reckon(self, *_anything: Any) -> None:
        services.reckon_figures(now=self.now)

    def _write(self, goal: Goal, **values: Any) -> None:
        Goal.objects.filter(pk=goal.pk).update(**values)


def measured_like(goal: Goal) -> Goal:
    new: Goal = GoalFactory(owner=goal.owner, audience="company", progress_from="aligned")
    return new


@pytest.mark.slow(5)
@settings(max_examples=25)
@given(deeds=st.lists(DEEDS, min_size=5, max_size=30))
def test_kept_sums_are_those_of_a_plain_model(company: Company, now: Any, deeds: list[Any]) -> None:
    with transaction.atomic():
        world = World(company, now)
        for deed in deeds:
            world.do(*deed)
        services.reckon_figures(now=now)
        for number, goal in enumerate(world.goals):
            assert figure(goal) == plain_progress(world.plain, number), number
        assert not queries.figures_adrift()
        assert not FigureDue.objects.exists()
        transaction.set_rollback(True)

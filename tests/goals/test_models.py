"""Constraints by name, and the arithmetic of progress in both languages."""

from datetime import UTC, date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from goals.models import Goal, GoalCycle, KeyResult
from goals.models.progress import expected_on
from tests.cast import Company
from tests.goals.factories import (
    AGREED,
    GoalCycleFactory,
    GoalFactory,
    GoalUpdateFactory,
    KeyResultFactory,
    RebaselineFactory,
)
from tests.people.factories import LeaveFactory

FIGURE = st.decimals(min_value=-1000, max_value=1000, places=2)


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"title": ""}, "goal_has_a_title"),
        ({"due_on": date(2026, 6, 1)}, "goal_is_due_after_it_starts"),
        ({"belongs_to": "team"}, "goal_names_a_team_iff_it_belongs_to_one"),
        ({"belongs_to": "company"}, "goal_of_the_company_is_for_everyone"),
        ({"audience": "chosen", "belongs_to": "team"}, "goal_for_chosen_people_is_a_persons"),
        ({"proposed_at": AGREED}, "goal_is_proposed_at_iff_by_somebody"),
        ({"sent_back_note": "No date."}, "goal_is_either_sent_back_or_proposed"),
        ({"agreed_by": None}, "goal_is_agreed_at_iff_by_somebody"),
        ({"agreed_by": None, "agreed_at": None}, "goal_is_agreed_iff_past_draft_or_dropped_as_one"),
        ({"status": "draft"}, "goal_is_agreed_iff_past_draft_or_dropped_as_one"),
        ({"status": "achieved"}, "goal_settled_at_iff_settled"),
        ({"settled_at": AGREED}, "goal_settled_at_iff_settled"),
        ({"score": 50}, "goal_has_a_score_up_to_100_only_when_settled"),
        ({"status": "achieved", "settled_at": AGREED, "score": 101}, "goal_has_a_score_up_to_100_only_when_settled"),
    ],
)
def test_database_refuses_a_nonsensical_goal(company: Company, values: dict[str, Any], constraint: str) -> None:
    if values.get("belongs_to") == "team" and "audience" in values:
        values = {**values, "team": company.dyehouse}
    goal = GoalFactory(owner=company.nils)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Goal.objects.filter(pk=goal.pk).update(**values)


def test_database_refuses_a_goal_that_supports_or_carries_itself(company: Company) -> None:
    goal = GoalFactory(owner=company.nils)
    with pytest.raises(IntegrityError, match=r"loop|goal_does_not_support_itself"), transaction.atomic():
        Goal.objects.filter(pk=goal.pk).update(parent=goal)
    with pytest.raises(IntegrityError, match="goal_is_not_carried_from_itself"), transaction.atomic():
        Goal.objects.filter(pk=goal.pk).update(carried_from=goal)


def test_database_refuses_a_loop_of_goals(company: Company) -> None:
    top = GoalFactory(owner=company.top)
    middle = GoalFactory(owner=company.manager, parent=top)
    low = GoalFactory(owner=company.nils, parent=middle)
    with pytest.raises(IntegrityError, match="loop"), transaction.atomic():
        Goal.objects.filter(pk=top.pk).update(parent=low)


def test_a_goal_is_carried_over_once(company: Company) -> None:
    goal = GoalFactory(owner=company.nils)
    GoalFactory(owner=company.nils, carried_from=goal)
    with pytest.raises(IntegrityError, match="carried_from_id"), transaction.atomic():
        GoalFactory(owner=company.nils, carried_from=goal)


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"title": ""}, "key_result_has_a_title"),
        ({"target": Decimal("4.1")}, "key_result_starts_away_from_its_target"),
        ({"upper": Decimal("2.0")}, "key_result_range_has_two_ends"),
        ({"source": "Warehouse"}, "key_result_is_fed_at_iff_from_a_source"),
        ({"weight": -1}, "key_result_weight_is_from_0_to_100"),
        ({"weight": 101}, "key_result_weight_is_from_0_to_100"),
        ({"kind": "yes_no"}, "key_result_yes_or_no_is_0_or_1"),
        ({"kind": "milestones", "current": Decimal(5)}, "key_result_steps_are_not_negative"),
    ],
)
def test_database_refuses_a_nonsensical_key_result(db: None, values: dict[str, Any], constraint: str) -> None:
    result = KeyResultFactory()
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        KeyResult.objects.filter(pk=result.pk).update(**values)


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"ends_on": date(2026, 7, 1)}, "goal_cycle_ends_after_it_starts"),
        ({"stale_after_days": 0}, "goal_cycle_calls_goals_stale_within_a_year"),
        ({"ends_on": date(2101, 1, 1)}, "goal_cycle_is_of_our_time"),
    ],
)
def test_database_refuses_a_nonsensical_cycle(db: None, values: dict[str, Any], constraint: str) -> None:
    cycle = GoalCycleFactory()
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        GoalCycle.objects.filter(pk=cycle.pk).update(**values)


def test_cycle_names_are_used_once(db: None) -> None:
    GoalCycleFactory(name="H2")
    with pytest.raises(IntegrityError, match="goal_cycle_name_is_used_once"), transaction.atomic():
        GoalCycleFactory(name="h2")


@pytest.mark.parametrize(
    ("factory", "values", "constraint"),
    [
        (GoalUpdateFactory, {"health": ""}, "goal_update_says_how_it_goes"),
        (GoalUpdateFactory, {"confidence": 4}, "goal_update_is_sure_in_three_steps"),
        (GoalUpdateFactory, {"progress": Decimal(2)}, "goal_update_progress_is_from_0_to_1"),
        (RebaselineFactory, {"reason": ""}, "rebaseline_has_a_reason_or_is_a_new_title"),
        (RebaselineFactory, {"changes": []}, "rebaseline_changes_something"),
    ],
)
def test_database_refuses_a_nonsensical_event(db: None, factory: Any, values: dict[str, Any], constraint: str) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        factory(**values)


@pytest.mark.parametrize(
    ("start", "target", "current", "progress"),
    [
        ("80", "100", "80", "0"),
        ("80", "100", "90", "0.5"),
        ("80", "100", "70", "0"),
        ("80", "100", "120", "1"),
        ("100", "60", "100", "0"),
        ("100", "60", "70", "0.75"),
        ("100", "60", "40", "1"),
        ("0", "1", "1", "1"),
        ("1", "0", "1", "0"),
    ],
)
def test_progress_counts_from_the_start(start: str, target: str, current: str, progress: str) -> None:
    result = KeyResult(start=Decimal(start), target=Decimal(target), current=Decimal(current))
    assert result.progress == Decimal(progress)


@pytest.mark.parametrize(
    ("start", "current", "progress"),
    [
        ("10", "10", "0"),
        ("10", "15", "0.5"),
        ("10", "20", "1"),
        ("10", "35", "0.5"),
        ("25", "31", "0"),
        ("25", "30", "1"),
    ],
)
def test_a_range_is_kept_by_being_inside(start: str, current: str, progress: str) -> None:
    result = KeyResult(start=Decimal(start), target=Decimal(20), upper=Decimal(30), current=Decimal(current))
    assert result.progress == Decimal(progress)


def test_weight_of_zero_does_not_count_and_nothing_that_counts_is_no_measure(company: Company) -> None:
    goal = GoalFactory(owner=company.nils)
    KeyResultFactory(goal=goal, current=Decimal("2.0"), weight=0)
    assert goal.progress is None
    assert Goal.objects.with_progress().get(pk=goal.pk).progress_now is None
    KeyResultFactory(goal=goal, current=Decimal("4.1"), weight=3)
    KeyResultFactory(goal=goal, current=Decimal("2.0"), weight=1)
    assert goal.progress == Decimal("0.25")


@settings(max_examples=60)
@given(
    results=st.lists(st.tuples(FIGURE, FIGURE, FIGURE, st.integers(0, 100), st.none() | FIGURE), max_size=4),
)
def test_database_and_python_agree_on_progress(db: None, results: list[tuple[Any, ...]]) -> None:
    with transaction.atomic():
        goal = GoalFactory()
        for start, target, current, weight, upper in results:
            assume(start != target if upper is None else upper > target)
            KeyResultFactory(goal=goal, start=start, target=target, current=current, weight=weight, upper=upper)
        in_database = Goal.objects.with_progress().get(pk=goal.pk).progress_now
        in_python = Goal.objects.get(pk=goal.pk).progress
        transaction.set_rollback(True)
    if in_python is None:
        assert in_database is None
    else:
        assert in_database is not None
        assert abs(in_database - in_python) <= Decimal("0.0001")


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2026, 6, 1), 0), (date(2026, 7, 1), 0), (date(2026, 12, 31), 1), (date(2027, 1, 5), 1)],
)
def test_expected_progress_is_an_even_pace(day: date, expected: int) -> None:
    assert expected_on(day, date(2026, 7, 1), date(2026, 12, 31)) == expected


def test_expected_progress_of_a_single_day() -> None:
    day = date(2026, 7, 1)
    assert expected_on(day, day, day) == 1
    assert expected_on(day - timedelta(1), day, day) == 0
    assert expected_on(date(2026, 7, 2), day, date(2026, 7, 5)) == Decimal("0.25")


@pytest.mark.parametrize("status", ["active", "draft", "missed"])
@pytest.mark.parametrize(
    ("updated", "starts_on"),
    [
        (None, date(2026, 7, 1)),
        (timedelta(days=13), date(2026, 7, 1)),
        (timedelta(days=14), date(2026, 7, 1)),
        (timedelta(days=40), date(2026, 7, 1)),
        (timedelta(days=40), date(2026, 11, 12)),
        (None, date(2026, 10, 1)),
    ],
)
def test_database_and_python_agree_on_staleness(
    company: Company, now: Any, status: str, updated: timedelta | None, starts_on: date
) -> None:
    goal = GoalFactory(
        owner=company.nils,
        status=status,
        starts_on=starts_on,
        agreed_at=None if status == "draft" else now - timedelta(days=20),
        last_updated_at=now - updated if updated else None,
    )
    assert Goal.objects.stale(now).filter(pk=goal.pk).exists() == goal.is_stale(now)


def test_silence_is_not_green(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils, health="on-track", last_updated_at=now - timedelta(days=14))
    assert goal.is_stale(now)
    assert not goal.is_stale(now - timedelta(seconds=1))


@pytest.mark.parametrize(
    ("first", "last", "stale"),
    [
        (-3, 4, False),  # away
        (-20, -2, False),  # back for less than the cycle's patience
        (-40, -20, True),  # back for longer
        (1, 30, True),  # to come
    ],
)
@pytest.mark.parametrize("loaded", [False, True])
def test_days_on_leave_are_not_silence(company: Company, first: int, last: int, stale: bool, loaded: bool) -> None:  # noqa: FBT001
    now = timezone.now()  # which leaves have begun is a matter of the database's own clock
    told = now - timedelta(days=60)
    goal = GoalFactory(owner=company.nils, starts_on=told.date(), due_on=now.date(), last_updated_at=told)
    days = [now.astimezone(UTC).date() + timedelta(days=day) for day in (first, last)]
    LeaveFactory(person=company.nils, starts_on=days[0], ends_on=days[1])
    LeaveFactory(person=company.manager, starts_on=now.date(), ends_on=now.date())
    if loaded:
        goal = Goal.objects.with_leave().get(pk=goal.pk)
    assert goal.is_stale(now) == stale
    assert Goal.objects.stale(now).filter(pk=goal.pk).exists() == stale

"""Updates and re-baselines."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.models import Notice
from goals import services
from goals.models import Goal, GoalNews, GoalUpdate, Rebaseline
from tests.cast import Company
from tests.goals.factories import GoalFactory, GoalFollowFactory, KeyResultFactory
from tests.goals.services.notices import kinds, tell_followers


def test_update_moves_figures_and_keeps_what_was(company: Company, now: Any) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils))
    still = KeyResultFactory(goal=result.goal, title="Still")
    update = services.update_goal(
        goal=result.goal,
        health="at-risk",
        confidence=2,
        note="Slow.",
        values={result.pk: Decimal("3.05"), still.pk: still.current},
        actor=company.nils,
        now=now,
    )
    value = update.values.get()
    assert (value.before, value.value, update.progress) == (Decimal("4.1"), Decimal("3.05"), Decimal("0.25"))
    assert str(value) == "4.1 % → 3.05 %"
    goal = Goal.objects.get(pk=result.goal_id)
    assert (goal.health, goal.last_updated_at) == ("at-risk", now)
    assert not Notice.objects.exists()


def test_what_an_update_reads_does_not_carry_who_writes(
    company: Company, now: Any, django_assert_num_queries: Any
) -> None:
    goal = GoalFactory(owner=company.nils)
    with django_assert_num_queries(7) as asked:  # a savepoint around, the lock, key results, followers; two writes
        services.update_goal(goal=goal, health="on-track", actor=company.nils, now=now)
    sent = [query["sql"] for query in asked.captured_queries]
    assert {"pghistory" in sql for sql in sent if "EXECUTE" in sql} == {False}
    assert {"pghistory" in sql for sql in sent if "INSERT" in sql or "UPDATE" in sql} == {True}


def test_owner_is_told_of_somebody_elses_update_once_and_by_workers(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils)
    GoalFollowFactory(goal=goal, person=company.nils)  # from when it was somebody else's
    services.update_goal(goal=goal, health="on-track", actor=company.manager, now=now)
    assert kinds(company.nils) == []
    tell_followers(now)
    assert kinds(company.nils) == ["goal_updated"]
    assert not GoalNews.objects.exists()


def test_nobody_is_told_of_an_update_that_concerns_its_writer_alone(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils)
    GoalFollowFactory(goal=goal, person=company.nils)
    services.update_goal(goal=goal, health="on-track", actor=company.nils, now=now)
    assert not GoalNews.objects.exists()


def test_the_same_click_twice_is_one_update(company: Company, now: Any) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils))
    told = {"goal": result.goal, "health": "on-track", "note": "Good.", "actor": company.nils}
    first = services.update_goal(**told, values={result.pk: Decimal(3)}, now=now)
    assert services.update_goal(**told, values={result.pk: Decimal(3)}, now=now + timedelta(seconds=5)) == first
    surer = services.update_goal(**told, values={result.pk: Decimal(3)}, confidence=3, now=now + timedelta(seconds=7))
    assert (surer != first, surer.confidence) == (True, 3)
    assert services.update_goal(**told, values={result.pk: Decimal(2)}, now=now + timedelta(seconds=9)) != first
    assert services.update_goal(**told, now=now + timedelta(minutes=2)) != first
    assert services.update_goal(**{**told, "note": "Better."}, now=now + timedelta(minutes=2)) != first


def test_figures_that_do_not_fit_are_refused(company: Company, now: Any) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils), kind="yes_no", start=0, target=1)
    foreign = KeyResultFactory()
    for values in ({result.pk: Decimal("0.5")}, {foreign.pk: Decimal(3)}):
        with pytest.raises(services.FigureDoesNotFit):
            services.update_goal(goal=result.goal, health="on-track", values=values, actor=company.nils, now=now)
    assert not GoalUpdate.objects.exists()


@pytest.mark.parametrize(("status", "words"), [("draft", "still a draft"), ("missed", "has ended")])
def test_only_active_goals_are_updated(company: Company, now: Any, status: str, words: str) -> None:
    with pytest.raises(services.GoalHasMovedOn, match=words):
        services.update_goal(
            goal=GoalFactory(owner=company.nils, status=status), health="on-track", actor=company.nils, now=now
        )


def test_rebaseline_keeps_the_former_figures_and_tells_the_other(company: Company, now: Any) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils), upper=None)
    kept = KeyResultFactory(goal=result.goal, title="Stock", start=10, target=20, upper=30)
    event = services.rebaseline(
        goal=result.goal,
        reason="No second bath.",
        due_on=date(2027, 1, 15),
        targets={result.pk: Decimal("2.5")},
        uppers={kept.pk: Decimal(40)},
        actor=company.nils,
        now=now,
    )
    assert [(change["what"], change["of"], change["before"], change["after"]) for change in event.told_changes] == [
        ("due_on", "", "Dec. 31, 2026", "Jan. 15, 2027"),
        ("target", result.title, "2 %", "2.5 %"),
        ("upper", "Stock", "30 %", "40 %"),
    ]
    assert [change["label"] for change in event.told_changes] == ["Due", "Target", "At most"]
    result.refresh_from_db()
    assert result.target == Decimal("2.5")
    assert kinds(company.manager) == ["goal_rebaselined"]
    assert kinds(company.nils) == []


def test_rebaseline_refuses_nothing_and_nonsense(company: Company, now: Any) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils))
    common = {"goal": result.goal, "reason": "Because.", "actor": company.nils, "now": now}
    with pytest.raises(services.NothingChanges):
        services.rebaseline(**common, due_on=result.goal.due_on)
    with pytest.raises(services.FigureDoesNotFit):
        services.rebaseline(**common, targets={result.pk: result.start})
    assert not Rebaseline.objects.exists()


@pytest.mark.parametrize(
    ("kind", "change", "words"),
    [
        ("milestones", {"targets": Decimal("2.5")}, "cannot get to 2.5 steps"),
        ("yes_no", {"targets": Decimal(5)}, "cannot get to"),
        ("number", {"uppers": Decimal(9)}, "not kept within a range"),
    ],
)
def test_targets_that_do_not_fit_are_refused(
    company: Company, now: Any, kind: str, change: dict[str, Decimal], words: str
) -> None:
    goal = GoalFactory(owner=company.nils)
    result = KeyResultFactory(goal=goal, kind=kind, start=0, target=1, current=0)
    baseline: Any = {name: {result.pk: figure} for name, figure in change.items()}
    with pytest.raises(services.FigureDoesNotFit, match=words):
        services.rebaseline(goal=goal, reason="So", actor=company.nils, now=now, **baseline)
    elsewhere = KeyResultFactory(goal=GoalFactory(owner=company.nils))
    with pytest.raises(services.FigureDoesNotFit, match="does not belong"):
        services.rebaseline(goal=goal, reason="So", targets={elsewhere.pk: Decimal(3)}, actor=company.nils, now=now)

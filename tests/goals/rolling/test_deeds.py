"""Every deed that changes what a goal brings, and the choice and the weights themselves."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from core.models import Notice
from goals import queries, services, tasks
from goals.models import AlignedWeight, FigureDue, Goal, GoalCycle, RollUp
from perfmgmt.celery import app
from reviews.closing import outcome_of
from tests.cast import Company
from tests.goals.factories import GoalCycleFactory, GoalFactory, KeyResultFactory
from tests.goals.rolling.test_arithmetic import above, figure, measured, reckon

__all__ = ["above", "reckon"]


@pytest.fixture
def low(company: Company, above: Goal, reckon: Any) -> Goal:
    """At 40 %, and the only one that counts."""
    goal = measured(company, 40, parent=above)
    reckon()
    return goal


def later_cycle() -> GoalCycle:
    return GoalCycleFactory(name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30))


@pytest.mark.parametrize(
    ("deed", "expected"),
    [
        ("update", "0.8"),
        ("feed", "0.6"),
        ("rebaseline", "0.2"),
        ("settle", "0.4"),
        ("drop", None),
        ("drop_several", None),
        ("hide", None),
        ("unalign", None),
        ("draft_beside", "0.4"),
        ("agree_beside", "0.25"),
        ("carry", "0.4"),
        ("hand_over", "0.4"),
    ],
)
def test_deeds_reach_the_goal_above(
    company: Company, above: Goal, low: Goal, reckon: Any, now: Any, deed: str, expected: str | None
) -> None:
    result = low.key_results.get()
    by = {"actor": company.nils, "now": now}

    def agree_beside() -> None:
        draft = measured(company, 10, parent=above, status="draft", proposed_by=company.nils, proposed_at=now)
        services.agree_goal(goal=draft, actor=company.manager, now=now)

    deeds: dict[str, Any] = {
        "update": lambda: services.update_goal(goal=low, health="on-track", values={result.pk: Decimal(80)}, **by),
        "feed": lambda: services.feed_key_result(key_result=result, value=Decimal(60), source="Warehouse", **by),
        "rebaseline": lambda: services.rebaseline(goal=low, reason="More.", targets={result.pk: Decimal(200)}, **by),
        "settle": lambda: services.settle_goal(goal=low, outcome="missed", **by),
        "drop": lambda: services.settle_goal(goal=low, outcome="dropped", **by),
        "drop_several": lambda: services.settle_goals(goals=[low], outcome="dropped", **by),
        "hide": lambda: services.edit_goal(goal=low, audience="line", **by),
        "unalign": lambda: services.edit_goal(goal=low, parent=None, **by),
        "draft_beside": lambda: measured(company, 10, parent=above, status="draft"),
        "agree_beside": agree_beside,
        "carry": lambda: services.settle_goal(goal=low, outcome="partly", carry_into=later_cycle(), **by),
        "hand_over": lambda: services.hand_over_goal(goal=low, to=company.peer, reason="She knows it.", **by),
    }
    assert figure(above) == Decimal("0.4")
    deeds[deed]()
    reckon()
    assert figure(above) == (None if expected is None else Decimal(expected))
    assert not queries.figures_adrift()


def test_a_weight_alone_makes_the_figure_due(company: Company, above: Goal, low: Goal, reckon: Any) -> None:
    measured(company, 100, parent=above)
    weight = AlignedWeight.objects.create(goal=above, aligned=low, weight=3)
    reckon()
    assert figure(above) == Decimal("0.55")
    AlignedWeight.objects.filter(pk=weight.pk).update(weight=0)
    reckon()
    assert figure(above) == Decimal(1)
    weight.delete()
    reckon()
    assert figure(above) == Decimal("0.7")


def test_a_deed_undone_leaves_nothing_due(company: Company, low: Goal, now: Any) -> None:
    with pytest.raises(services.FigureDoesNotFit), transaction.atomic():
        services.update_goal(goal=low, health="on-track", values={low.pk: Decimal(1)}, actor=company.nils, now=now)
    assert not FigureDue.objects.exists()


def test_the_choice_of_an_agreed_goal_is_changed_with_a_reason(company: Company, now: Any, reckon: Any) -> None:
    above = measured(company, owner=company.nils)
    low = measured(company, 40, parent=above)
    with pytest.raises(services.GoalHasMovedOn):
        services.edit_goal(goal=above, progress_from="aligned", actor=company.nils, now=now)
    said = {"goal": above, "reason": "It is all in the team’s goals.", "actor": company.nils, "now": now}
    event = services.rebaseline(progress_from="aligned", **said)
    assert figure(above) == Decimal("0.4")
    [change] = event.told_changes
    assert change["label"] == "Progress comes from"
    assert (change["before"], change["after"]) == ("Its key results", "Goals that support it too")
    assert Notice.objects.filter(recipient=company.manager, kind="goal_rebaselined").exists()
    with pytest.raises(services.NothingChanges):
        services.rebaseline(progress_from="aligned", weights={low.pk: 1}, **said)
    services.rebaseline(progress_from="key_results", **said)
    assert figure(above) is None
    assert not RollUp.objects.exists()


def test_weights_are_changed_with_a_reason_and_history_names_what_everyone_can_read(
    company: Company, above: Goal, low: Goal, now: Any
) -> None:
    other = measured(company, 100, parent=above)
    said = {"goal": above, "reason": "It matters more.", "actor": company.top, "now": now}
    services.rebaseline(weights={low.pk: 3, other.pk: 1}, **said)
    assert figure(above) == Decimal("0.55")
    services.rebaseline(weights={low.pk: 0}, **{**said, "now": now + timedelta(hours=1)})
    assert figure(above) == Decimal(1)
    newest, first = queries.History(above)[:9]
    [change] = first.changes
    assert (change["of"], change["label"]) == (low.title, "Weight of a goal that supports it")
    assert [(each.changes[0]["before"], each.changes[0]["after"]) for each in (first, newest)] == [
        ("1", "3"),
        ("3", "0"),
    ]
    Goal.objects.filter(pk=low.pk).update(audience="line")
    assert queries.History(above)[:9][0].changes[0]["of"] == ""
    assert low.title not in str([event.changes for event in queries.History(above)[:9]])


@pytest.mark.parametrize("details", [{"audience": "line"}, {"status": "draft"}, {"parent": None}])
def test_a_goal_that_does_not_count_has_no_weight(
    company: Company, above: Goal, now: Any, details: dict[str, Any]
) -> None:
    other = measured(company, 100, **{"parent": above, **details})
    with pytest.raises(services.FigureDoesNotFit, match="while it supports this one"):
        services.rebaseline(goal=above, reason="So.", weights={other.pk: 2}, actor=company.top, now=now)


def test_the_choice_and_the_weight_are_carried_over(company: Company, above: Goal, low: Goal, now: Any) -> None:
    AlignedWeight.objects.create(goal=above, aligned=low, weight=4)
    cycle = later_cycle()
    draft_above = services.carry_over_goal(goal=above, into=cycle, actor=None, now=now)
    draft = services.carry_over_goal(goal=low, into=cycle, actor=None, now=now)
    assert draft_above.progress_from == "aligned"
    assert draft.parent == draft_above
    assert AlignedWeight.objects.get(aligned=draft).weight == 4


def test_an_update_keeps_the_figure_with_what_aligned_goals_bring(
    company: Company, above: Goal, low: Goal, now: Any
) -> None:
    update = services.update_goal(goal=above, health="on-track", actor=company.top, now=now)
    assert update.progress == Decimal("0.4")


def test_a_closing_review_judges_by_the_whole_figure(company: Company, above: Goal, low: Goal) -> None:
    assert outcome_of(Goal.objects.with_key_results().get(pk=above.pk)) == "partly"


def test_the_scheduled_task_reckons_what_is_due(company: Company, above: Goal) -> None:
    measured(company, 70, parent=above)
    app.conf.task_always_eager = True
    tasks.reckon_figures.delay(from_a_later_version=1)
    app.conf.task_always_eager = False
    assert figure(above) == Decimal("0.7")


def test_figures_are_checked_and_mended(company: Company, above: Goal, low: Goal, capsys: Any) -> None:
    top = measured(company, owner=company.top, progress_from="aligned")
    Goal.objects.filter(pk=above.pk).update(parent=top)
    call_command("check_figures")
    assert "Every figure is what it would be now." in capsys.readouterr().out
    RollUp.objects.filter(goal=above).update(total=Decimal("0.9"), reckoned_at=low.created_at - timedelta(days=1))
    FigureDue.objects.all().delete()
    with pytest.raises(CommandError, match="2 figures are adrift"):
        call_command("check_figures")
    assert above.get_absolute_url() in capsys.readouterr().out
    call_command("check_figures", mend=True)
    assert (figure(above), figure(top)) == (Decimal("0.4"), Decimal("0.4"))
    Goal.objects.filter(pk=top.pk).update(progress_from="key_results")
    assert top in queries.figures_adrift(), "a goal that no longer rolls up has no sum"


@pytest.mark.parametrize(
    ("values", "constraint"),
    [({"weight": 101}, "weight_of_a_goal_is_from_0_to_100"), ({"weight": -1}, "weight_of_a_goal_is_from_0_to_100")],
)
def test_database_refuses_a_nonsensical_weight(above: Goal, low: Goal, values: dict[str, int], constraint: str) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        AlignedWeight.objects.create(goal=above, aligned=low, **values)


def test_database_keeps_one_weight_of_a_goal_in_another_and_none_in_itself(above: Goal, low: Goal) -> None:
    AlignedWeight.objects.create(goal=above, aligned=low, weight=2)
    with pytest.raises(IntegrityError, match="goal_has_one_weight_in_another"), transaction.atomic():
        AlignedWeight.objects.create(goal=above, aligned=low, weight=3)
    with pytest.raises(IntegrityError, match="goal_has_no_weight_in_itself"), transaction.atomic():
        AlignedWeight.objects.create(goal=above, aligned=above, weight=3)


def test_database_refuses_a_sum_above_its_weight(above: Goal, low: Goal) -> None:
    with pytest.raises(IntegrityError, match="roll_up_is_from_nothing_to_its_weight"), transaction.atomic():
        RollUp.objects.filter(goal=above).update(total=2)


def test_words_of_rows(above: Goal, low: Goal) -> None:
    assert str(RollUp.objects.get(goal=above)) == "0.4000 / 1"
    assert str(AlignedWeight(weight=3)) == "3"
    assert str(FigureDue(goal_id=above.pk)) == str(above.pk)


def test_a_goal_with_nothing_but_aligned_goals_is_measured_for_hr(company: Company, above: Goal, low: Goal) -> None:
    GoalFactory(owner=company.nils)
    KeyResultFactory(goal=GoalFactory(owner=company.nils))
    rows = queries.health_by_department(company.hr, above.cycle, above.created_at)
    assert sum(row.unmeasured for row in rows) == 1

"""Every deed: what it writes, whom it tells, and what it refuses."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pghistory.models
import pytest
from django.db import connection

from core.models import Notice
from goals import services
from goals.models import Goal, GoalCycle, GoalUpdate, KeyResult, Rebaseline
from goals.services import Measure
from tests.cast import Company, build_company
from tests.goals.factories import AGREED, GoalCycleFactory, GoalFactory, KeyResultFactory


@pytest.fixture
def cycle(db: None) -> GoalCycle:
    return GoalCycleFactory()


@pytest.fixture
def following(db: None) -> GoalCycle:
    return GoalCycleFactory(name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30))


def kinds(person: Any) -> list[str]:
    return list(Notice.objects.filter(recipient=person).order_by("created_at", "pk").values_list("kind", flat=True))


# --- Drafting ---------------------------------------------------------------------------------------------------------
def test_draft_runs_over_the_whole_cycle(company: Company, cycle: GoalCycle, now: Any) -> None:
    goal = services.draft_goal(
        owner=company.nils,
        cycle=cycle,
        title="Fewer metres dyed twice",
        key_results=[
            Measure("Share", Decimal(2), Decimal("4.1")),
            Measure("Audit", Decimal(1), kind="yes_no", current=Decimal(1)),
        ],
        contributors=[company.peer],
        shared_with=[company.other],
        actor=company.nils,
        now=now,
    )
    assert (goal.status, goal.starts_on, goal.due_on) == ("draft", cycle.starts_on, cycle.ends_on)
    assert [(r.position, r.current) for r in goal.key_results.in_order()] == [(0, Decimal("4.1")), (1, 1)]
    assert list(goal.contributors.all()) == [company.peer]
    assert not Notice.objects.exists()


def test_manager_proposes_to_a_report(company: Company, cycle: GoalCycle, now: Any) -> None:
    goal = services.draft_goal(
        owner=company.nils, cycle=cycle, title="Train two", proposed_by=company.manager, actor=company.manager, now=now
    )
    assert goal.waits_for_owner
    assert kinds(company.nils) == ["goal_proposed"]
    assert "proposes a goal to you" in Notice.objects.get().text


def test_editing_takes_the_proposal_and_its_notice_back(company: Company, now: Any) -> None:
    goal = services.propose_goal(goal=GoalFactory(owner=company.nils, status="draft"), actor=company.nils, now=now)
    goal = services.edit_goal(goal=goal, title="New words", contributors=[company.peer], actor=company.nils, now=now)
    assert (goal.title, goal.proposed_at) == ("New words", None)
    assert not Notice.objects.unread().exists()
    assert list(goal.contributors.all()) == [company.peer]


def test_key_results_of_a_draft_are_replaced(company: Company, now: Any) -> None:
    old = KeyResultFactory(goal=GoalFactory(owner=company.nils, status="draft"))
    services.edit_goal(goal=old.goal, key_results=[Measure("New", Decimal(5))], actor=company.nils, now=now)
    assert [result.title for result in old.goal.key_results.all()] == ["New"]


@pytest.mark.parametrize("changes", [{"due_on": date(2026, 12, 1)}, {"key_results": []}])
def test_dates_and_key_results_of_an_active_goal_are_not_edited(
    company: Company, now: Any, changes: dict[str, Any]
) -> None:
    with pytest.raises(services.GoalHasMovedOn, match="no longer a draft"):
        services.edit_goal(goal=GoalFactory(owner=company.nils), actor=company.nils, now=now, **changes)


def test_words_of_an_active_goal_are_edited_and_of_an_ended_one_not(company: Company, now: Any) -> None:
    goal = services.edit_goal(goal=GoalFactory(owner=company.nils), title="Clearer", actor=company.nils, now=now)
    assert goal.title == "Clearer"
    with pytest.raises(services.GoalHasMovedOn, match="has ended"):
        services.edit_goal(
            goal=GoalFactory(owner=company.nils, status="missed"), title="X", actor=company.nils, now=now
        )


def test_goals_never_support_each_other_in_a_loop(company: Company, now: Any) -> None:
    top = GoalFactory(owner=company.top)
    low = GoalFactory(owner=company.nils, parent=GoalFactory(owner=company.manager, parent=top))
    with pytest.raises(services.GoalsWouldLoop, match="already supports"):
        services.edit_goal(goal=top, parent=low, actor=company.top, now=now)
    assert services.edit_goal(goal=low, parent=top, actor=company.nils, now=now).parent == top
    assert services.edit_goal(goal=low, parent=None, actor=company.nils, now=now).parent is None


# --- Agreeing ---------------------------------------------------------------------------------------------------------
def test_propose_agree_and_who_is_told(company: Company, now: Any) -> None:
    goal = services.propose_goal(goal=GoalFactory(owner=company.nils, status="draft"), actor=company.nils, now=now)
    assert kinds(company.manager) == ["goal_proposed"]
    goal = services.agree_goal(goal=goal, actor=company.manager, now=now)
    assert (goal.status, goal.agreed_by, goal.agreed_at) == ("active", company.manager, now)
    assert kinds(company.nils) == ["goal_agreed"]
    assert not Notice.objects.filter(recipient=company.manager).unread().exists()
    with pytest.raises(services.GoalHasMovedOn):
        services.agree_goal(goal=goal, actor=company.manager, now=now)


def test_a_draft_is_proposed_once(company: Company, now: Any) -> None:
    goal = services.propose_goal(goal=GoalFactory(owner=company.nils, status="draft"), actor=company.nils, now=now)
    with pytest.raises(services.GoalHasMovedOn, match="proposed already"):
        services.propose_goal(goal=goal, actor=company.manager, now=now)


def test_top_has_nobody_to_ask(company: Company, now: Any) -> None:
    goal = services.propose_goal(goal=GoalFactory(owner=company.top, status="draft"), actor=company.top, now=now)
    assert not Notice.objects.exists()
    assert services.agree_goal(goal=goal, actor=company.top, now=now).status == "active"


def test_send_back_with_words(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils, status="draft")
    with pytest.raises(services.GoalHasMovedOn, match="not waiting"):
        services.send_back_goal(goal=goal, words="?", actor=company.manager, now=now)
    goal = services.propose_goal(goal=goal, actor=company.nils, now=now)
    goal = services.send_back_goal(goal=goal, words="By when?", actor=company.manager, now=now)
    assert (goal.sent_back_note, goal.proposed_by, goal.proposed_at) == ("By when?", None, None)
    assert kinds(company.nils) == ["goal_sent_back"]
    goal = services.propose_goal(goal=goal, actor=company.nils, now=now + timedelta(hours=1))
    assert goal.sent_back_note == ""
    assert kinds(company.manager) == ["goal_proposed", "goal_proposed"]


# --- Telling ----------------------------------------------------------------------------------------------------------
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


def test_owner_is_told_of_somebody_elses_update(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils)
    services.update_goal(goal=goal, health="on-track", actor=company.manager, now=now)
    assert kinds(company.nils) == ["goal_updated"]


def test_the_same_click_twice_is_one_update(company: Company, now: Any) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils))
    told = {"goal": result.goal, "health": "on-track", "note": "Good.", "actor": company.nils}
    first = services.update_goal(**told, values={result.pk: Decimal(3)}, now=now)
    assert services.update_goal(**told, values={result.pk: Decimal(3)}, now=now + timedelta(seconds=5)) == first
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
    assert [(change["what"], change["of"], change["before"], change["after"]) for change in event.changes] == [
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


# --- Ending -----------------------------------------------------------------------------------------------------------
def test_settle_once(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils)
    goal = services.settle_goal(
        goal=goal, outcome="partly", score=60, look_back="Half.", actor=company.manager, now=now
    )
    assert (goal.status, goal.score, goal.look_back, goal.settled_at) == ("partly", 60, "Half.", now)
    assert kinds(company.nils) == ["goal_settled"]
    with pytest.raises(services.GoalHasMovedOn, match="has ended already"):
        services.settle_goal(goal=goal, outcome="missed", actor=company.nils, now=now)


def test_system_settles_in_silence_and_in_a_closed_cycle(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils, cycle=GoalCycleFactory(closed_at=AGREED))
    assert services.settle_goal(goal=goal, outcome="missed", actor=None, now=now).is_settled
    assert not Notice.objects.exists()


def test_a_draft_can_only_be_dropped(company: Company, now: Any) -> None:
    goal = services.propose_goal(goal=GoalFactory(owner=company.nils, status="draft"), actor=company.nils, now=now)
    with pytest.raises(services.GoalHasMovedOn, match="never agreed"):
        services.settle_goal(goal=goal, outcome="achieved", actor=company.nils, now=now)
    assert services.settle_goal(goal=goal, outcome="dropped", actor=company.nils, now=now).status == "dropped"
    assert not Notice.objects.filter(recipient=company.manager).unread().exists()


def test_carry_over_takes_what_is_left_once(company: Company, following: GoalCycle, now: Any) -> None:
    parent = GoalFactory(owner=company.manager)
    goal = GoalFactory(owner=company.nils, parent=parent, contributors=[company.peer], audience="company", tags=["dye"])
    KeyResultFactory(goal=goal, title="Half way", current=Decimal("3.0"))
    KeyResultFactory(goal=goal, title="Done", current=Decimal("2.0"), position=1)
    draft = services.carry_over_goal(goal=goal, into=following, actor=None, now=now)
    assert services.carry_over_goal(goal=goal, into=following, actor=None, now=now) == draft
    assert (draft.status, draft.carried_from, draft.cycle, draft.parent) == ("draft", goal, following, parent)
    assert (draft.starts_on, draft.due_on) == (following.starts_on, following.ends_on)
    assert (draft.audience, draft.tags, list(draft.contributors.all())) == ("company", ["dye"], [company.peer])
    left = draft.key_results.get()
    assert (left.title, left.start, left.current, left.progress) == ("Half way", Decimal(3), Decimal(3), 0)


def test_carry_over_begins_anew_where_all_was_done(company: Company, following: GoalCycle, now: Any) -> None:
    done = KeyResultFactory(goal=GoalFactory(owner=company.nils, status="partly"), current=Decimal("2.0"))
    draft = services.carry_over_goal(goal=done.goal, into=following, actor=None, now=now)
    assert draft.key_results.get().start == Decimal("4.1")


def test_carry_over_follows_a_carried_parent(company: Company, following: GoalCycle, now: Any) -> None:
    parent = GoalFactory(owner=company.manager)
    goal = GoalFactory(owner=company.nils, parent=parent)
    carried = services.carry_over_goal(goal=parent, into=following, actor=None, now=now)
    assert services.carry_over_goal(goal=goal, into=following, actor=None, now=now).parent == carried


def test_carry_over_refuses_what_is_done_and_what_is_closed(company: Company, following: GoalCycle, now: Any) -> None:
    with pytest.raises(services.NothingToCarry):
        services.carry_over_goal(
            goal=GoalFactory(owner=company.nils, status="achieved"), into=following, actor=None, now=now
        )
    services.close_cycle(cycle=following, actor=company.hr_admin, now=now)
    with pytest.raises(services.CycleIsClosed):
        services.carry_over_goal(goal=GoalFactory(owner=company.nils), into=following, actor=None, now=now)


def test_cycles_close_and_open_once(company: Company, cycle: GoalCycle, now: Any) -> None:
    closed = services.close_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    later = now + timedelta(days=1)
    assert services.close_cycle(cycle=closed, actor=None, now=later).closed_at == now
    assert services.open_cycle(cycle=closed, actor=None, now=later).closed_at is None
    assert services.open_cycle(cycle=closed, actor=None, now=later).closed_at is None


@pytest.mark.parametrize(
    "deed",
    [
        lambda goal, who, now: services.edit_goal(goal=goal, title="X", actor=who, now=now),
        lambda goal, who, now: services.propose_goal(goal=goal, actor=who, now=now),
        lambda goal, who, now: services.agree_goal(goal=goal, actor=who, now=now),
        lambda goal, who, now: services.send_back_goal(goal=goal, words="?", actor=who, now=now),
        lambda goal, who, now: services.update_goal(goal=goal, health="on-track", actor=who, now=now),
        lambda goal, who, now: services.rebaseline(goal=goal, reason="?", actor=who, now=now),
        lambda goal, who, now: services.draft_goal(owner=who, cycle=goal.cycle, title="X", actor=who, now=now),
    ],
)
def test_nothing_changes_in_a_closed_cycle(company: Company, now: Any, deed: Any) -> None:
    goal = GoalFactory(owner=company.nils, status="draft", cycle=GoalCycleFactory(closed_at=AGREED))
    with pytest.raises(services.CycleIsClosed, match="is closed"):
        deed(goal, company.nils, now)


def test_history_knows_who_did_what(company: Company, now: Any) -> None:
    goal = services.propose_goal(goal=GoalFactory(owner=company.nils, status="draft"), actor=company.nils, now=now)
    services.agree_goal(goal=goal, actor=company.manager, now=now)
    contexts = pghistory.models.Events.objects.tracks(goal).values_list("pgh_context", flat=True)
    done = {(context["verb"], context["actor"]) for context in contexts if context}
    assert done == {("goals.propose_goal", str(company.nils.pk)), ("goals.agree_goal", str(company.manager.pk))}


# --- At once ----------------------------------------------------------------------------------------------------------
@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_fifty_updates_at_once_lose_none(now: Any) -> None:
    company = build_company()
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils), start=0, target=1000, current=0)

    def tell(number: int) -> None:
        try:
            services.update_goal(
                goal=result.goal,
                health="on-track",
                note=f"Update {number}",
                values={result.pk: Decimal(number)},
                actor=company.nils,
                now=now + timedelta(seconds=number),
            )
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(tell, range(1, 51)))
    updates = GoalUpdate.objects.filter(goal=result.goal)
    assert updates.count() == 50
    chain = sorted((value.before, value.value) for update in updates for value in update.values.all())
    ends = {value for _before, value in chain} - {before for before, _value in chain}
    assert len({before for before, _value in chain}) == 50
    assert ends == {KeyResult.objects.get(pk=result.pk).current}


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_ten_workers_carry_a_goal_over_once(now: Any) -> None:
    company = build_company()
    goal = GoalFactory(owner=company.nils)
    following = GoalCycleFactory(name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30))

    def carry(_number: int) -> Any:
        try:
            return services.carry_over_goal(goal=goal, into=following, actor=None, now=now).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        drafts = set(pool.map(carry, range(10)))
    assert len(drafts) == 1
    assert Goal.objects.filter(carried_from=goal).count() == 1

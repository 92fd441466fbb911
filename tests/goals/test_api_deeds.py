"""What is done with a goal over the API, from the draft to its end."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from goals.models import AlignedWeight, Goal, GoalCycle, KeyResult
from tests.cast import Company
from tests.goals.factories import AGREED, GoalCycleFactory, GoalFactory, KeyResultFactory, RebaselineFactory

JSON = "application/json"
UNKNOWN = "01a20558-0d31-74b1-8660-2ca636f9c975"


@pytest.fixture(autouse=True)
def _clock(now: Any) -> Any:
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def nils(client: Client, company: Company) -> Client:
    client.force_login(company.nils)
    return client


@pytest.fixture
def goal(company: Company) -> Goal:
    return GoalFactory(owner=company.nils)


@pytest.fixture
def later() -> GoalCycle:
    return GoalCycleFactory(name="Next half", starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30))


def do(client: Client, name: str, goal: Goal, **said: Any) -> Any:
    return client.post(reverse(f"api-{name}", args=[goal.pk]), said, JSON)


@pytest.mark.parametrize("size", [1, 3])
def test_cycles_cost_the_same(nils: Client, django_assert_num_queries: Any, size: int) -> None:
    for year in range(size):
        GoalCycleFactory(name=str(year), starts_on=date(2026 + year, 1, 1), ends_on=date(2026 + year, 12, 31))
    with django_assert_num_queries(4):
        told = nils.get(reverse("api-goal-cycle-list")).json()["results"]
    assert [cycle["name"] for cycle in told] == ["2", "1", "0"][3 - size :]


def test_a_cycle_says_whether_it_takes_drafts_of_the_caller(client: Client, company: Company) -> None:
    GoalCycleFactory(name="Open")
    GoalCycleFactory(name="Later", drafting_from=date(2026, 12, 1))
    GoalCycleFactory(name="Closed", closed_at=AGREED)

    def told(who: str, **asked: str) -> dict[str, tuple[bool, bool]]:
        client.force_login(company.people[who])
        cycles = client.get(reverse("api-goal-cycle-list"), asked).json()["results"]
        return {cycle["name"]: (cycle["is_closed"], cycle["takes_drafts"]) for cycle in cycles}

    assert told("nils") == {"Open": (False, True), "Later": (False, False), "Closed": (True, False)}
    assert told("hr_admin")["Later"] == (False, True)
    assert set(told("nils", is_closed="false")) == {"Open", "Later"}
    assert set(told("nils", is_closed="true")) == {"Closed"}


def test_a_draft_is_proposed_sent_back_and_agreed(client: Client, company: Company) -> None:
    draft = GoalFactory(owner=company.nils, status="draft", version=4)
    client.force_login(company.nils)
    assert do(client, "goal-propose", draft).status_code == 400
    assert do(client, "goal-propose", draft, version=3).status_code == 409
    assert do(client, "goal-propose", draft, version=4).json()["proposed_by"] == str(company.nils.pk)
    client.force_login(company.manager)
    assert do(client, "goal-send-back", draft, words="").status_code == 400
    assert do(client, "goal-send-back", draft, words="By when?").json()["proposed_by"] is None
    draft.refresh_from_db()
    assert draft.sent_back_note == "By when?"
    assert do(client, "goal-propose", draft, version=4).status_code == 200
    client.force_login(company.nils)
    assert "edited" in do(client, "goal-agree", draft, version=3).json()["detail"]
    told = do(client, "goal-agree", draft, version=4).json()
    assert (told["status"], told["agreed_by"]) == ("active", str(company.nils.pk))
    assert do(client, "goal-agree", draft, version=4).status_code == 403


def test_an_outcome_is_recorded_and_what_is_left_goes_on(nils: Client, goal: Goal, later: GoalCycle) -> None:
    KeyResultFactory(goal=goal, current=Decimal("3.05"))
    ended = {"outcome": "partly", "score": 40, "look_back": "Half way.", "carry_into": str(later.pk)}
    told = do(nils, "goal-settle", goal, **ended).json()
    assert (told["status"], told["cycle"], told["key_results"][0]["start"]) == ("draft", str(later.pk), "3.05")
    goal.refresh_from_db()
    assert (goal.status, goal.score, goal.look_back) == ("partly", 40, "Half way.")
    again = do(nils, "goal-carry-over", goal, into=str(later.pk))
    assert again.json()["id"] == told["id"]
    assert do(nils, "goal-reopen", goal, reason="The wrong button.").status_code == 409


@pytest.mark.parametrize(
    ("state", "wrong", "field"),
    [
        ({}, {"outcome": "junk"}, "outcome"),
        ({}, {"outcome": "missed", "score": 101}, "score"),
        ({}, {"outcome": "missed", "carry_into": UNKNOWN}, "carry_into"),
        ({}, {"outcome": "achieved", "carry_into": "later"}, "carry_into"),
        ({}, {"outcome": "missed", "carry_into": "own"}, "carry_into"),
        ({"status": "draft"}, {"outcome": "missed"}, "outcome"),
    ],
)
def test_no_end_that_the_form_would_not_take(
    nils: Client, company: Company, later: GoalCycle, state: dict[str, str], wrong: dict[str, Any], field: str
) -> None:
    goal = GoalFactory(owner=company.nils, **state)
    cycles = {"later": str(later.pk), "own": str(goal.cycle_id)}
    if into := wrong.get("carry_into"):
        wrong = {**wrong, "carry_into": cycles.get(into, into)}
    answer = do(nils, "goal-settle", goal, **wrong)
    assert (answer.status_code, list(answer.json())) == (400, [field])
    assert not Goal.objects.exclude(settled_at=None).exists()


def test_what_is_left_goes_into_an_open_cycle_only(nils: Client, company: Company, later: GoalCycle) -> None:
    goal = GoalFactory(owner=company.nils, status="missed")
    GoalCycle.objects.filter(pk=later.pk).update(closed_at=AGREED)
    assert do(nils, "goal-carry-over", goal, into=str(later.pk)).status_code == 400


def test_an_outcome_is_taken_back_with_a_reason(nils: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, status="missed", look_back="Never mind.")
    told = do(nils, "goal-reopen", goal, reason="The wrong button.").json()
    assert (told["status"], told["look_back"], told["settled_at"]) == ("active", "", None)
    [event] = nils.get(reverse("api-rebaseline-list", args=[goal.pk])).json()["results"]
    assert event["reason"] == "The wrong button."
    assert event["changes"] == [{"what": "status", "of": "", "kind": "status", "before": "missed", "after": "active"}]


def test_a_goal_is_handed_over(nils: Client, company: Company, goal: Goal) -> None:
    assert do(nils, "goal-hand-over", goal, to=str(company.nils.pk), reason="So.").status_code == 409
    assert do(nils, "goal-hand-over", goal, to=str(company.gone.pk), reason="So.").status_code == 400
    assert do(nils, "goal-hand-over", goal, to=str(company.other.pk), reason="So.").status_code == 204
    goal.refresh_from_db()
    assert goal.owner == company.other
    assert nils.get(reverse("api-goal-detail", args=[goal.pk])).status_code == 404


def test_dates_and_targets_change_with_a_reason(nils: Client, company: Company, goal: Goal) -> None:
    result = KeyResultFactory(goal=goal)
    said = {"due_on": "2026-12-01", "targets": [{"key_result": str(result.pk), "target": "3"}]}
    assert do(nils, "rebaseline-list", goal, **said).status_code == 400
    told = do(nils, "rebaseline-list", goal, reason="The second bath was not approved.", **said)
    assert told.status_code == 201
    assert [(one["what"], one["before"], one["after"]) for one in told.json()["changes"]] == [
        ("due_on", "2026-12-31", "2026-12-01"),
        ("target", "2", "3"),
    ]
    result.refresh_from_db()
    goal.refresh_from_db()
    assert (result.target, goal.due_on) == (Decimal(3), date(2026, 12, 1))


def test_nothing_is_overwritten_unseen(nils: Client, goal: Goal) -> None:
    result = KeyResultFactory(goal=goal, target=Decimal("2.5"))
    target = {"key_result": str(result.pk), "target": "3"}
    shown = {"targets": [{"key_result": str(result.pk), "target": "2"}]}
    answer = do(nils, "rebaseline-list", goal, reason="So.", targets=[target], shown=shown)
    assert answer.status_code == 409
    assert "2.5 %" in answer.json()["theirs"]
    shown["targets"][0]["target"] = "2.5"
    assert do(nils, "rebaseline-list", goal, reason="So.", targets=[target], shown=shown).status_code == 201


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("number", {"target": "0"}),
        ("number", {"upper": "9"}),
        ("milestones", {"target": "2.5"}),
        ("milestones", {"target": "1"}),
        ("yes_no", {"target": "5"}),
    ],
)
def test_no_target_that_the_form_would_not_take(nils: Client, goal: Goal, kind: str, wrong: dict[str, str]) -> None:
    target = 1 if kind == "yes_no" else 4
    current = 2 if kind == "milestones" else 0
    result = KeyResultFactory(goal=goal, kind=kind, start=0, target=target, current=current)
    answer = do(nils, "rebaseline-list", goal, reason="So.", targets=[{"key_result": str(result.pk), **wrong}])
    assert answer.status_code == 409, answer.content
    assert KeyResult.objects.get().target == target


def test_no_target_of_another_goal(nils: Client, company: Company, goal: Goal) -> None:
    other = KeyResultFactory(goal=GoalFactory(owner=company.nils))
    for pk in (str(other.pk), UNKNOWN):
        answer = do(nils, "rebaseline-list", goal, reason="So.", targets=[{"key_result": pk, "target": "3"}])
        assert answer.status_code == 409
        assert "does not belong" in answer.json()["detail"]
    assert do(nils, "rebaseline-list", goal, reason="So.", due_on="2026-01-01").status_code == 409
    assert do(nils, "rebaseline-list", goal, reason="So.", due_on="9999-12-31").status_code == 400


def test_a_weight_names_its_goal_while_everyone_reads_it(nils: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, progress_from="aligned")
    below = GoalFactory(owner=company.peer, audience="company", parent=goal, title="Baths checked twice")
    told = do(nils, "rebaseline-list", goal, reason="So.", weights=[{"goal": str(below.pk), "weight": 3}]).json()
    assert [(one["of"], one["after"]) for one in told["changes"]] == [("Baths checked twice", "3")]
    assert AlignedWeight.objects.get().weight == 3
    Goal.objects.filter(pk=below.pk).update(audience="line")
    answer = nils.get(reverse("api-rebaseline-list", args=[goal.pk]))
    assert [one["of"] for one in answer.json()["results"][0]["changes"]] == [""]
    assert str(below.pk) not in answer.content.decode()


@pytest.mark.parametrize("size", [1, 3])
def test_rebaselines_cost_the_same(nils: Client, goal: Goal, django_assert_num_queries: Any, size: int) -> None:
    RebaselineFactory.create_batch(size, goal=goal)
    with django_assert_num_queries(5):
        assert len(nils.get(reverse("api-rebaseline-list", args=[goal.pk])).json()["results"]) == size


def test_goals_are_found_by_what_the_pages_narrow_by(nils: Client, company: Company, now: Any) -> None:
    secret = GoalFactory(owner=company.top, audience="chosen")
    above = GoalFactory(owner=company.manager, audience="company")
    red = GoalFactory(owner=company.nils, health="off-track", last_updated_at=now, parent=above, tags=["Water"])
    quiet = GoalFactory(owner=company.nils, health="off-track", last_updated_at=now.replace(month=9), parent=secret)
    team = GoalFactory(owner=company.nils, belongs_to="team", team=company.dyehouse)

    def found(**query: Any) -> set[str]:
        answer = nils.get(reverse("api-goal-list"), query)
        assert answer.status_code == 200, answer.content
        return {goal["id"] for goal in answer.json()["results"]}

    assert found(health="off-track") == {str(red.pk)}
    assert found(health="stale") == {str(quiet.pk)}
    assert found(tag="Water") == {str(red.pk)}
    assert found(tag="Wat") == set()
    assert found(team=company.dyehouse.pk) == {str(team.pk)}
    assert found(parent=above.pk) == {str(red.pk)}
    assert found(parent=secret.pk) == set()
    assert nils.get(reverse("api-goal-list"), {"health": "fine"}).status_code == 400

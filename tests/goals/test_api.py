"""The API: the same rules as the pages, and errors that name the field."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from goals.models import Goal, GoalUpdate, KeyResult
from tests.cast import Company
from tests.goals.factories import GoalCycleFactory, GoalFactory, GoalUpdateFactory, KeyResultFactory

JSON = "application/json"


@pytest.fixture(autouse=True)
def _clock(now: Any) -> Any:
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def nils(client: Client, company: Company) -> Client:
    client.force_login(company.nils)
    return client


def whole(**more: Any) -> dict[str, Any]:
    return {
        "title": "Fewer metres dyed twice",
        "cycle": str(GoalCycleFactory().pk),
        "key_results": [{"title": "Share", "kind": "percentage", "unit": "%", "start": "4.1", "target": "2"}],
        **more,
    }


@pytest.mark.parametrize("size", [1, 3])
def test_list_costs_the_same(nils: Client, company: Company, django_assert_num_queries: Any, size: int) -> None:
    parent = GoalFactory(owner=company.manager, audience="company")
    for _number in range(size):
        KeyResultFactory(goal=GoalFactory(owner=company.nils, parent=parent, contributors=[company.peer]))
    with django_assert_num_queries(6):
        answer = nils.get(reverse("api-goal-list"), {"owner": str(company.nils.pk)})
    assert len(answer.json()["results"]) == size
    assert answer.json()["results"][0]["parent"] == str(parent.pk)


def test_goal_shows_its_figures(nils: Client, company: Company) -> None:
    secret = GoalFactory(owner=company.top, audience="chosen")
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils, parent=secret), current=Decimal("3.05"))
    told = nils.get(reverse("api-goal-detail", args=[result.goal_id])).json()
    assert told["parent"] is None
    assert (told["progress"], told["is_stale"], told["expected"]) == ("0.5", False, "0.7596")
    assert told["key_results"][0]["current"] == "3.05"


def test_a_figure_is_fed_by_another_system(nils: Client, company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils)
    result, by_hand = KeyResultFactory(goal=goal), KeyResultFactory(goal=goal)
    address = reverse("api-key-result", args=[result.pk])
    fed = nils.put(address, {"value": "3.05", "source": "Warehouse"}, JSON)
    assert fed.status_code == 200
    assert (fed.json()["current"], fed.json()["progress"], fed.json()["source"]) == ("3.05", "0.5", "Warehouse")
    goal.refresh_from_db()
    result.refresh_from_db()
    assert (result.current, result.fed_at) == (Decimal("3.05"), now)
    assert (goal.last_updated_at, GoalUpdate.objects.count()) == (None, 0)
    page = nils.get(goal.get_absolute_url()).content.decode()
    assert "from Warehouse" in page
    form = nils.get(reverse("goals:update", args=[goal.pk])).content.decode()
    assert f"value_{by_hand.pk}" in form
    assert f"value_{result.pk}" not in form


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"value": "3"},
        {"source": "x"},
        {"value": "much", "source": "x"},
        {"value": "3", "source": ""},
        {"value": "3", "source": "x" * 101},
        {"value": "1e30", "source": "x"},
        {"value": "3", "source": "a\x00b"},
    ],
    ids=str,
)
def test_a_figure_without_sense_or_source_is_not_fed(nils: Client, company: Company, said: dict[str, str]) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils))
    assert nils.put(reverse("api-key-result", args=[result.pk]), said, JSON).status_code == 400
    steps = KeyResultFactory(goal=result.goal, kind="milestones", start=0, target=4, current=1)
    answer = nils.put(reverse("api-key-result", args=[steps.pk]), {"value": "2.5", "source": "x"}, JSON)
    assert answer.status_code == 409
    assert not KeyResult.objects.exclude(source="").exists()


def test_filters(nils: Client, company: Company, now: Any) -> None:
    stale = GoalFactory(owner=company.nils, last_updated_at=now.replace(month=9))
    fresh = GoalFactory(owner=company.nils)
    GoalFactory(owner=company.nils, status="draft")

    def found(**query: str) -> set[str]:
        return {goal["id"] for goal in nils.get(reverse("api-goal-list"), query).json()["results"]}

    assert found(status="active") == {str(stale.pk), str(fresh.pk)}
    assert found(is_stale="true") == {str(stale.pk)}
    assert str(fresh.pk) in found(is_stale="false")
    assert nils.get(reverse("api-goal-list"), {"cycle": "junk"}).status_code == 400


def test_draft_and_propose(nils: Client, company: Company) -> None:
    answer = nils.post(reverse("api-goal-list"), whole(propose=True, contributors=[str(company.peer.pk)]), JSON)
    assert answer.status_code == 201
    goal = Goal.objects.get(pk=answer.json()["id"])
    assert goal.waits_for_manager
    assert goal.key_results.get().current == Decimal("4.1")
    assert list(goal.contributors.all()) == [company.peer]


def test_top_proposes_to_nobody(client: Client, company: Company) -> None:
    client.force_login(company.top)
    client.post(reverse("api-goal-list"), whole(propose=True), JSON)
    assert Goal.objects.get().proposed_by is None


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "nul\x00"}, "title"),
        ({"title": None}, "title"),
        ({"description": "x" * 10_001}, "description"),
        ({"cycle": "junk"}, "cycle"),
        ({"due_on": "9999-12-31"}, "due_on"),
        ({"due_on": "2026-01-01"}, "non_field_errors"),
        ({"belongs_to": "team"}, "non_field_errors"),
        ({"belongs_to": "company"}, "non_field_errors"),
        ({"audience": "junk"}, "audience"),
        ({"shared_with": ["junk"]}, "shared_with"),
        ({"audience": "chosen"}, "shared_with"),
        ({"audience": "chosen", "shared_with": []}, "shared_with"),
        ({"tags": ["x" * 41]}, "tags"),
        ({"owner": "junk"}, "owner"),
        ({"parent": "01a20558-0d31-74b1-8660-2ca636f9c975"}, "parent"),
        ({"key_results": [{"title": "X", "target": "0"}]}, "key_results"),
        ({"key_results": [{"title": "X", "target": "1e30"}]}, "key_results"),
        ({"key_results": [{"title": "X", "target": "NaN"}]}, "key_results"),
        ({"key_results": [{"title": "X", "target": "1", "weight": -1}]}, "key_results"),
        ({"key_results": [{"title": "X", "target": "1"}] * 13}, "key_results"),
        ({"key_results": [{"title": "X", "kind": "currency", "target": "1"}]}, "key_results"),
        ({"key_results": [{"title": "X", "kind": "milestones", "target": "2.5"}]}, "key_results"),
        ({"key_results": [{"title": "X", "kind": "milestones", "start": "0.5", "target": "2"}]}, "key_results"),
        ({"key_results": [{"title": "X", "kind": "milestones", "target": "2", "current": "0.5"}]}, "key_results"),
        ({"key_results": [{"title": "X", "kind": "yes_no", "target": "2"}]}, "key_results"),
        ({"key_results": "junk"}, "key_results"),
    ],
)
def test_nonsense_is_a_400_that_names_the_field(
    nils: Client, company: Company, wrong: dict[str, Any], field: str
) -> None:
    answer = nils.post(reverse("api-goal-list"), whole(**wrong), JSON)
    assert answer.status_code == 400, answer.content
    assert field in answer.json()
    assert not Goal.objects.exists()


@pytest.mark.parametrize("unit", [{}, {"unit": ""}, {"unit": "percent"}], ids=str)
def test_a_percentage_says_so_whatever_unit_is_named(nils: Client, company: Company, unit: dict[str, str]) -> None:
    share = {"title": "Share", "kind": "percentage", "start": "4", "target": "2", **unit}
    told = nils.post(reverse("api-goal-list"), whole(key_results=[share]), JSON).json()
    assert told["key_results"][0]["unit"] == "%"
    assert KeyResult.objects.get().way_told == "from 4 % to 2 %"


def test_it_supports_what_the_page_would_let_it_support(nils: Client, company: Company) -> None:
    open_one, ended = (GoalFactory(owner=company.nils, status=status) for status in ("active", "achieved"))
    draft = GoalFactory(owner=company.nils, status="draft", parent=ended)
    below = GoalFactory(owner=company.nils, parent=draft)

    def support(goal: Goal) -> int:
        said = {"parent": str(goal.pk)}
        return nils.patch(reverse("api-goal-detail", args=[draft.pk]), said, content_type=JSON).status_code

    assert [support(goal) for goal in (below, draft, ended, open_one, ended)] == [400, 400, 200, 200, 400]
    assert nils.post(reverse("api-goal-list"), whole(parent=str(ended.pk)), JSON).status_code == 400


def test_patch_changes_a_draft_and_replaces_key_results(nils: Client, company: Company) -> None:
    old = KeyResultFactory(goal=GoalFactory(owner=company.nils, status="draft"))
    address = reverse("api-goal-detail", args=[old.goal_id])
    change = {"title": "Clearer", "due_on": "2026-12-01", "key_results": [{"title": "New", "target": "5"}]}
    told = nils.patch(address, change, JSON).json()
    assert (told["title"], told["due_on"], [row["title"] for row in told["key_results"]]) == (
        "Clearer",
        "2026-12-01",
        ["New"],
    )
    assert nils.patch(address, {"due_on": "2026-01-01"}, JSON).status_code == 400
    assert nils.put(address, change, JSON).status_code == 405


def test_patch_keeps_the_chosen_in_step_with_the_audience(nils: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils)
    address = reverse("api-goal-detail", args=[goal.pk])

    def patch(**change: Any) -> tuple[int, set[Any]]:
        return nils.patch(address, change, JSON).status_code, set(goal.shared_with.all())

    nobody: set[Any] = set()
    chosen = {company.peer}
    assert patch(audience="chosen") == (400, nobody)
    assert patch(audience="chosen", shared_with=[str(company.peer.pk)]) == (200, chosen)
    assert patch(shared_with=[]) == (400, chosen)
    assert patch(title="Clearer") == (200, chosen)
    assert patch(audience="line") == (200, nobody)
    assert patch(shared_with=[str(company.peer.pk)]) == (200, nobody)


def test_refusals_are_409(nils: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils)
    answer = nils.patch(reverse("api-goal-detail", args=[goal.pk]), {"due_on": "2026-12-01"}, JSON)
    assert answer.status_code == 409
    assert "no longer a draft" in answer.json()["detail"]


def test_updates_are_told_and_listed(nils: Client, company: Company) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils))
    address = reverse("api-update-list", args=[result.goal_id])
    told = {
        "health": "at-risk",
        "confidence": 2,
        "note": "Slow.",
        "values": [{"key_result": str(result.pk), "value": "3.05"}],
    }
    answer = nils.post(address, told, JSON)
    assert answer.status_code == 201, answer.content
    assert answer.json()["values"] == [{"key_result": str(result.pk), "before": "4.1", "value": "3.05"}]
    [listed] = nils.get(address).json()["results"]
    assert (listed["progress"], listed["note"], listed["author"]) == ("0.5", "Slow.", str(company.nils.pk))


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"health": "stale"}, 400),
        ({"health": ""}, 400),
        ({"note": "x" * 2001}, 400),
        ({"confidence": 7}, 400),
        ({"values": [{"key_result": "junk", "value": "1"}]}, 400),
        ({"values": [{"key_result": "01a20558-0d31-74b1-8660-2ca636f9c975", "value": "1"}]}, 409),
    ],
)
def test_nonsensical_updates(nils: Client, company: Company, wrong: dict[str, Any], status: int) -> None:
    goal = GoalFactory(owner=company.nils)
    answer = nils.post(reverse("api-update-list", args=[goal.pk]), {"health": "on-track", **wrong}, JSON)
    assert answer.status_code == status, answer.content
    assert not GoalUpdate.objects.exists()


@pytest.mark.parametrize("size", [1, 3])
def test_updates_cost_the_same(nils: Client, company: Company, django_assert_num_queries: Any, size: int) -> None:
    goal = GoalFactory(owner=company.nils)
    GoalUpdateFactory.create_batch(size, goal=goal)
    with django_assert_num_queries(9):
        assert len(nils.get(reverse("api-update-list", args=[goal.pk])).json()["results"]) == size


def test_dates_default_to_what_is_left_of_the_cycle(nils: Client, company: Company, now: datetime) -> None:
    with time_machine.travel(now, tick=False):
        told = nils.post(reverse("api-goal-list"), whole(key_results=[]), JSON).json()
    assert (told["starts_on"], told["due_on"]) == ("2026-11-17", "2026-12-31")
    assert date.fromisoformat(told["due_on"])


def test_a_goal_of_the_company_is_refused_in_words(nils: Client, company: Company) -> None:
    said = whole(belongs_to="company", audience="company")
    answer = nils.post(reverse("api-goal-list"), said, content_type=JSON)
    assert answer.status_code == 409
    assert "Only the head of the company" in answer.content.decode()
    draft = GoalFactory(owner=company.nils, status="draft")
    team = {"belongs_to": "team", "team": str(company.dyehouse.pk)}
    assert nils.patch(reverse("api-goal-detail", args=[draft.pk]), team, content_type=JSON).status_code == 409

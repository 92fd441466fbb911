"""What counts, as pages, the API and files show it and take it."""

import csv
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from goals import services
from goals.models import AlignedWeight, Goal, GoalCycle, RollUp
from tests.cast import Company
from tests.goals.factories import GoalCycleFactory, GoalFactory, KeyResultFactory
from tests.goals.rolling.test_arithmetic import above, figure, measured, reckon
from tests.goals.views.pages import page
from tests.people.imports.sheets import asked_again

__all__ = ["above", "reckon"]

JSON = "application/json"


@pytest.fixture
def mine(company: Company) -> Goal:
    """Of Nils, for his line alone, made of a key result and of goals that support it."""
    goal = measured(company, 20, audience="line", progress_from="aligned", title="Fewer metres dyed twice")
    measured(company, 60, parent=goal, title="Baths checked twice", owner=company.peer)
    return goal


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def test_the_page_says_how_the_figure_came_about(client: Client, company: Company, mine: Goal, reckon: Any) -> None:
    secret = measured(company, 90, parent=mine, title="A secret mill", owner=company.top, audience="chosen")
    in_line = measured(company, 90, parent=mine, title="Only for the line", owner=company.nils, audience="line")
    zero = measured(company, 10, parent=mine, title="Shown all the same", owner=company.nils)
    measured(company, parent=mine, title="Without any measure")
    AlignedWeight.objects.create(goal=mine, aligned=zero, weight=0)
    client.force_login(company.nils)
    assert "They are being counted" in text(page(client, "detail", mine.pk))
    reckon()
    whole = text(page(client, "detail", mine.pk))
    about = whole[whole.index("How this figure came about") :]
    about = about[: about.index("</section>")]
    assert "Counts: these 3 goals that everyone can read." in about
    for said in ("Baths checked twice", "60 %", "(shown, not counted)", "no measure, not counted", "<b>40 %</b>"):
        assert said in about
    assert "In the figure as of" in about
    assert in_line.title not in about
    assert secret.title not in whole


def test_a_goal_of_several_key_results_explains_its_mean(client: Client, company: Company) -> None:
    goal = measured(company, 20)
    client.force_login(company.nils)
    assert "How this figure came about" not in text(page(client, "detail", goal.pk))
    KeyResultFactory(goal=goal, title="Returns", start=0, target=10, current=10, weight=3)
    whole = text(page(client, "detail", goal.pk))
    assert "How this figure came about" in whole
    assert "<b>80 %</b>" in whole
    assert "Counts:" not in whole


def test_a_goal_in_which_nothing_counts_has_no_measure(
    client: Client, company: Company, above: Goal, reckon: Any
) -> None:
    reckon()
    client.force_login(company.top)
    whole = text(page(client, "detail", above.pk))
    assert "No goal that supports it counts yet." in whole
    assert "No measure yet." in whole
    assert "0 %" not in whole


def test_more_goals_than_fit_are_counted_in_words(client: Client, company: Company, above: Goal, reckon: Any) -> None:
    for percent in range(22):
        measured(company, percent, parent=above)
    reckon()
    client.force_login(company.top)
    whole = text(page(client, "detail", above.pk))
    assert "and 12 more goals" in whole
    assert "these 22 goals" in whole


@pytest.mark.parametrize("number", [10, 11])
def test_goals_beyond_what_a_page_shows_are_a_link_away(client: Client, company: Company, number: int) -> None:
    goal = GoalFactory(owner=company.top, audience="company")
    GoalFactory.create_batch(number, owner=company.nils, title="Baths checked twice", audience="company", parent=goal)
    client.force_login(company.top)
    whole = text(page(client, "detail", goal.pk))
    assert whole.count("Baths checked twice") == 10
    assert (reverse("goals:below", args=[goal.pk]) in whole) == (number > 10)


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("goals:detail", 10), ("goals:list", 8), ("goals:map", 9), ("home", 10)])
def test_pages_ask_as_much_however_many_goals_count(
    client: Client, company: Company, reckon: Any, django_assert_num_queries: Any, number: int, name: str, queries: int
) -> None:
    said = {"owner": company.top, "progress_from": "aligned"}
    aims = [measured(company, belongs_to="company", **said) for _one in range(number)]
    for aim in aims:
        for percent in range(number):
            measured(company, percent, parent=aim, progress_from="aligned")
    reckon()
    client.force_login(company.top)
    address = reverse(name, args=[aims[0].pk] if name == "goals:detail" else [])
    client.get(address)
    with django_assert_num_queries(queries):
        client.get(address)


def test_the_choice_is_made_when_a_goal_is_written(client: Client, company: Company) -> None:
    cycle = GoalCycleFactory()
    client.force_login(company.nils)
    typed = {"title": "One for all", "cycle": str(cycle.pk), "audience": "company", "progress_from": "aligned"}
    rows = {"measures-TOTAL_FORMS": "0", "measures-INITIAL_FORMS": "0"}
    assert client.post(reverse("goals:new"), {**typed, **rows, "progress_from": "junk"}).status_code == 422
    client.post(reverse("goals:new"), {**typed, **rows})
    goal = Goal.objects.get()
    assert goal.progress_from == "aligned"
    assert page(client, "edit", goal.pk).context["form"].initial["progress_from"] == "aligned"
    assert page(client, "new", copy=str(goal.pk)).context["form"].initial["progress_from"] == "aligned"
    client.post(reverse("goals:edit", args=[goal.pk]), {**typed, **rows, "progress_from": ""})
    goal.refresh_from_db()
    assert goal.progress_from == "key_results"


@pytest.mark.parametrize(("choice", "advised"), [("key_results", True), ("aligned", False), ("", False)])
def test_advice_misses_no_measure_where_other_goals_count(
    client: Client, company: Company, choice: str, *, advised: bool
) -> None:
    goal = measured(company, status="draft", progress_from="aligned")
    client.force_login(company.nils)
    typed = {"title": "Fewer metres dyed twice", "progress_from": choice}
    answer = client.post(reverse("goals:advice_on", args=[goal.pk]), typed)
    assert ("Nothing measures it yet" in text(answer)) == advised


def test_weights_are_changed_with_a_reason(client: Client, company: Company, mine: Goal, reckon: Any) -> None:
    [other] = Goal.objects.filter(parent=mine)
    reckon()
    client.force_login(company.nils)
    address = reverse("goals:rebaseline", args=[mine.pk])
    assert other.title in text(client.get(address))
    result = mine.key_results.get()
    typed = {
        "reason": "The baths decide it.",
        "starts_on": "2026-07-01",
        "due_on": "2026-12-31",
        f"target_{result.pk}": "100",
        "progress_from": "aligned",
    }
    for wrong in ("-1", "101", "junk"):
        assert client.post(address, {**typed, f"weight_{other.pk}": wrong}).status_code == 422
    assert client.post(address, {**typed, f"weight_{other.pk}": ""}).status_code == 409
    client.post(address, {**typed, f"weight_{other.pk}": "3"})
    assert str(figure(mine)) == "0.5000"
    whole = text(page(client, "detail", mine.pk))
    assert "Baths checked twice, Weight of a goal that supports it" in whole
    assert "<del>1</del> <ins>3</ins>" in whole


def test_no_more_fields_for_weights_than_fit(
    client: Client, company: Company, mine: Goal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goals.forms.weighing.MOST_WEIGHED", 1)
    measured(company, parent=mine)
    client.force_login(company.nils)
    answer = page(client, "rebaseline", mine.pk)
    assert len(answer.context["form"].weighed) == 1
    assert "The others keep their weight." in text(answer)


def test_the_api_shows_and_takes_it(client: Client, company: Company, mine: Goal, reckon: Any) -> None:
    measured(company, 90, parent=mine, owner=company.top, audience="chosen")
    [other] = Goal.objects.filter(parent=mine, audience="company")
    client.force_login(company.nils)
    whole, address = (reverse(name, args=[mine.pk]) for name in ("api-goal-detail", "api-roll-up"))
    told = client.get(whole).json()
    assert (told["progress_from"], told["counted_goals"], told["reckoned_at"]) == ("aligned", None, None)
    assert client.get(address).json()["reckoned_at"] is None
    reckon()
    told = client.get(whole).json()
    assert (told["progress"], told["counted_goals"]) == ("0.4", 1)
    assert told["reckoned_at"]
    said = client.get(address).json()
    assert said["goals"] == [{"goal": str(other.pk), "title": other.title, "weight": 1, "progress": "0.6"}]
    change = {"reason": "The baths decide it.", "weights": [{"goal": str(other.pk), "weight": 3}]}
    said = client.patch(address, change, JSON).json()
    assert said["goals"][0]["weight"] == 3
    assert client.get(whole).json()["progress"] == "0.5"
    assert client.patch(address, {"progress_from": "key_results", "reason": "So."}, JSON).json()["goals"] == []
    assert not RollUp.objects.exists()


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({}, 400),
        ({"reason": "So."}, 409),
        ({"reason": "So.", "progress_from": "junk"}, 400),
        ({"reason": "So.", "weights": [{"goal": "junk", "weight": 1}]}, 400),
        ({"reason": "So.", "weights": [{"goal": "00000000-0000-0000-0000-000000000000", "weight": 101}]}, 400),
        ({"reason": "So.", "weights": [{"goal": "00000000-0000-0000-0000-000000000000", "weight": 2}]}, 409),
        ({"reason": "So.", "weights": "junk"}, 400),
    ],
)
def test_the_api_refuses_nonsense(
    client: Client, company: Company, mine: Goal, change: dict[str, Any], status: int
) -> None:
    client.force_login(company.nils)
    assert client.patch(reverse("api-roll-up", args=[mine.pk]), change, JSON).status_code == status


def test_the_choice_is_made_over_the_api(client: Client, company: Company) -> None:
    client.force_login(company.nils)
    draft = {"title": "One for all", "cycle": str(GoalCycleFactory().pk), "progress_from": "aligned"}
    told = client.post(reverse("api-goal-list"), draft, JSON).json()
    assert told["progress_from"] == "aligned"
    change = {"progress_from": "key_results"}
    assert (
        client.patch(reverse("api-goal-detail", args=[told["id"]]), change, JSON).json()["progress_from"]
        == "key_results"
    )
    agreed = reverse("api-goal-detail", args=[measured(company).pk])
    assert client.patch(agreed, {"progress_from": "aligned"}, JSON).status_code == 409


@pytest.fixture
def cycle(db: None) -> GoalCycle:
    made: GoalCycle = GoalCycleFactory(ends_on="2099-12-31")
    return made


def taken_out(client: Client) -> str:
    answer = page(client, "export")
    return b"".join(answer.streaming_content).decode().removeprefix("\ufeff")


def test_files_hold_the_choice_and_the_weight(client: Client, company: Company, cycle: GoalCycle) -> None:
    above = measured(company, 10, progress_from="aligned")
    below = measured(company, 20, parent=above, progress_from="aligned")
    AlignedWeight.objects.create(goal=above, aligned=below, weight=0)
    AlignedWeight.objects.create(goal=measured(company, parent=None, owner=company.peer), aligned=below, weight=9)
    client.force_login(company.nils)
    asked_again(client, company.nils)
    out = taken_out(client)
    cells = {row["title"]: row for row in csv.DictReader(io.StringIO(out))}
    assert (cells[above.title]["progress from"], cells[above.title]["weight there"]) == ("aligned", "")
    assert (cells[below.title]["progress from"], cells[below.title]["weight there"]) == ("aligned", "0")
    client.post(reverse("goals:import"), {"file": SimpleUploadedFile("goals.csv", out.encode())})
    plan = page(client, "import_check").context["plan"]
    assert not [goal.remarks for goal in plan.goals if goal.remarks]
    client.post(reverse("goals:import_apply"), {"seen": plan.digest})
    again = Goal.objects.get(title=below.title, status="draft")
    assert (again.progress_from, again.parent) == ("aligned", above)
    assert AlignedWeight.objects.get(goal=above, aligned=again).weight == 0


@pytest.mark.parametrize(("weight", "is_refused"), [("1", False), ("", False), ("2", True), ("junk", True)])
def test_a_file_says_no_weight_in_a_goal_of_others(
    client: Client, company: Company, cycle: GoalCycle, weight: str, *, is_refused: bool
) -> None:
    above = GoalFactory(owner=company.top, audience="company")
    client.force_login(company.nils)
    sent = f"title,supports,weight there\nMine,{above.get_absolute_url()},{weight}\n"
    client.post(reverse("goals:import"), {"file": SimpleUploadedFile("goals.csv", sent.encode())})
    [goal] = page(client, "import_check").context["plan"].goals
    assert [remark.column for remark in goal.remarks] == (["weight there"] if is_refused else [])


def test_a_new_goal_weighs_what_is_said(company: Company, above: Goal, now: Any) -> None:
    said = {"owner": company.top, "cycle": above.cycle, "title": "Below", "parent": above}
    usual = services.draft_goal(**said, actor=company.top, now=now)
    heavy = services.draft_goal(**said, weight_there=7, actor=company.top, now=now)
    assert dict(AlignedWeight.objects.values_list("aligned", "weight")) == {heavy.pk: 7}
    assert usual.parent == above


def test_a_goal_that_has_ended_says_how_far_it_came_and_expects_nothing(client: Client, company: Company) -> None:
    goal = KeyResultFactory(goal=GoalFactory(owner=company.nils, status="missed"), start=0, target=4, current=1).goal
    client.force_login(company.nils)
    content = page(client, "detail", goal.pk).content.decode()
    assert "25 % of the way." in content
    assert "was expected" not in content

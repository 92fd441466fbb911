"""Pages: what they show, what they cost, and what they answer to nonsense."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from goals.models import Goal, GoalCycle, GoalUpdate
from tests.cast import Company
from tests.goals.factories import (
    AGREED,
    GoalCycleFactory,
    GoalFactory,
    GoalUpdateFactory,
    KeyResultFactory,
    RebaselineFactory,
)


@pytest.fixture(autouse=True)
def _clock(now: Any) -> Any:
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def cycle(db: None) -> GoalCycle:
    return GoalCycleFactory()


def page(client: Client, name: str, *args: Any, **query: str) -> Any:
    return client.get(reverse(f"goals:{name}", args=args), query)


def typed(in_cycle: GoalCycle, **more: str) -> dict[str, str]:
    """A whole goal as the form posts it."""
    return {
        "title": "Fewer metres dyed twice",
        "cycle": str(in_cycle.pk),
        "audience": "line",
        "belongs_to": "person",
        "measures-TOTAL_FORMS": "2",
        "measures-INITIAL_FORMS": "0",
        "measures-0-title": "Share dyed twice",
        "measures-0-kind": "percentage",
        "measures-0-start": "4.1",
        "measures-0-target": "2",
        "measures-0-weight": "1",
        "measures-1-kind": "number",
        "measures-1-weight": "1",
        **more,
    }


# --- Reading ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("size", [1, 3])
def test_list_costs_the_same_however_long_it_is(
    client: Client, company: Company, django_assert_num_queries: Any, size: int
) -> None:
    parent = GoalFactory(owner=company.manager, audience="company")
    for _number in range(size):
        goal = GoalFactory(owner=company.nils, parent=parent, contributors=[company.peer])
        KeyResultFactory(goal=goal)
        GoalUpdateFactory(goal=goal, progress=Decimal("0.2"))
    client.force_login(company.nils)
    with django_assert_num_queries(11):
        answer = page(client, "list")
    assert len(answer.context["rows"]) == size


@pytest.mark.parametrize("size", [1, 3])
def test_page_costs_the_same_however_much_happened(
    client: Client, company: Company, django_assert_num_queries: Any, size: int
) -> None:
    goal = GoalFactory(owner=company.nils, contributors=[company.peer])
    for _number in range(size):
        GoalFactory(owner=company.peer, parent=goal)
        KeyResultFactory(goal=goal)
        GoalUpdateFactory(goal=goal, progress=Decimal("0.2"))
        RebaselineFactory(goal=goal)
    client.force_login(company.nils)
    with django_assert_num_queries(12):
        answer = page(client, "detail", goal.pk)
    assert len(answer.context["events"]) == 2 * size


@pytest.mark.parametrize("size", [1, 3])
def test_goals_beside_cost_the_same_however_many(
    client: Client, company: Company, django_assert_num_queries: Any, size: int
) -> None:
    for _number in range(size):
        goal = GoalFactory(owner=company.nils)
        KeyResultFactory(goal=goal)
        GoalUpdateFactory(goal=goal)
    client.force_login(company.manager)
    with django_assert_num_queries(10):
        answer = page(client, "beside", company.nils.pk, since="2026-11-01")
    assert len(answer.context["told"]) == size
    assert b'form="add-point"' in answer.content
    assert b"First line converted." in answer.content


def test_beside_without_a_day_shows_the_last_month(client: Client, company: Company) -> None:
    GoalFactory(owner=company.nils)
    client.force_login(company.manager)
    for since in ("", "nonsense", "2026-13-45"):
        assert page(client, "beside", company.nils.pk, since=since).context["since"] == date(2026, 10, 18)


def test_scopes(client: Client, company: Company) -> None:
    mine = GoalFactory(owner=company.manager)
    helped = GoalFactory(owner=company.skip, contributors=[company.manager])
    of_report = GoalFactory(owner=company.nils)
    of_team = GoalFactory(owner=company.skip, belongs_to="team", team=company.dyehouse)
    of_company = GoalFactory(owner=company.top, belongs_to="company", audience="company")
    GoalFactory(owner=company.other)
    client.force_login(company.manager)
    shown = {
        scope: {row.goal for row in page(client, "list", scope=scope).context["rows"]}
        for scope in ("mine", "team", "company", "nonsense")
    }
    assert shown == {
        "mine": {mine, helped},
        "team": {of_report, of_team},
        "company": {of_company},
        "nonsense": {mine, helped},
    }
    client.force_login(company.nils)
    assert {row.goal for row in page(client, "list", scope="team").context["rows"]} == {of_team}


def test_team_of_somebody_without_department_is_their_reports(client: Client, company: Company) -> None:
    of_report = GoalFactory(owner=company.nils)
    company.manager.department = None
    company.manager.save()
    client.force_login(company.manager)
    assert [row.goal for row in page(client, "list", scope="team").context["rows"]] == [of_report]


def test_filters(client: Client, company: Company, now: Any) -> None:
    other_cycle = GoalCycleFactory(name="2025", starts_on=date(2025, 1, 1), ends_on=date(2025, 12, 31))
    draft = GoalFactory(owner=company.nils, status="draft")
    fresh = GoalFactory(owner=company.nils, health="on-track", last_updated_at=now)
    stale = GoalFactory(owner=company.nils, health="on-track", last_updated_at=now - timedelta(days=30))
    ended = GoalFactory(owner=company.nils, status="achieved", cycle=other_cycle)
    client.force_login(company.nils)

    def shown(**query: str) -> set[Goal]:
        return {row.goal for row in page(client, "list", **query).context["rows"]}

    assert shown() == {draft, fresh, stale}
    assert shown(status="all") == {draft, fresh, stale, ended}
    assert shown(status="draft") == {draft}
    assert shown(health="on-track") == {fresh}
    assert shown(health="stale") == {stale}
    assert shown(status="all", cycle=str(other_cycle.pk)) == {ended}
    assert shown(status="bogus", health="bogus", cycle="bogus", owner="bogus") == {draft, fresh, stale}


def test_list_of_another_person_shows_what_the_reader_may_read(client: Client, company: Company) -> None:
    GoalFactory(owner=company.nils)
    open_goal = GoalFactory(owner=company.nils, audience="company")
    client.force_login(company.other)
    answer = page(client, "list", owner=str(company.nils.pk))
    assert [row.goal for row in answer.context["rows"]] == [open_goal]
    assert "Goals of Nils" in answer.content.decode()


def test_htmx_gets_the_rows_alone(client: Client, company: Company) -> None:
    GoalFactory(owner=company.nils)
    client.force_login(company.nils)
    answer = client.get(reverse("goals:list"), headers={"HX-Request": "true"})
    assert b"<html" not in answer.content
    assert b'id="goals"' in answer.content


@pytest.mark.parametrize("scope", ["mine", "team", "company"])
def test_empty_lists_say_what_belongs_there(client: Client, company: Company, scope: str) -> None:
    client.force_login(company.nils)
    assert "oal" in page(client, "list", scope=scope).content.decode()
    assert "No goal fits" in page(client, "list", scope=scope, health="stale").content.decode()


def test_a_parent_one_may_not_read_stays_unnamed(client: Client, company: Company) -> None:
    secret = GoalFactory(owner=company.top, title="Sell the dye house", audience="chosen")
    goal = GoalFactory(owner=company.nils, parent=secret)
    client.force_login(company.nils)
    for name, args in [("list", []), ("detail", [goal.pk]), ("edit", [goal.pk]), ("card", [goal.pk])]:
        assert "Sell the dye house" not in page(client, name, *args).content.decode()


def test_goals_that_support_this_one_show_as_far_as_one_may_read(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.top, audience="company", belongs_to="company")
    GoalFactory(owner=company.nils, parent=goal, title="Open one", audience="company")
    GoalFactory(owner=company.nils, parent=goal, title="Closed one")
    client.force_login(company.other)
    content = page(client, "detail", goal.pk).content.decode()
    assert "Open one" in content
    assert "Closed one" not in content


def test_page_of_a_settled_goal_shows_the_way_on(client: Client, company: Company, cycle: GoalCycle) -> None:
    goal = GoalFactory(owner=company.nils, status="missed", score=40, look_back="Too much at once.")
    GoalCycleFactory(name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    client.force_login(company.nils)
    content = page(client, "detail", goal.pk).content.decode()
    assert "Too much at once." in content
    assert "score 40 of 100" in content
    assert "Carry over" in content
    draft = GoalFactory(owner=company.nils, status="draft", carried_from=goal, title="Goes on")
    assert "Goes on" in page(client, "detail", goal.pk).content.decode()
    assert goal.title in page(client, "detail", draft.pk).content.decode()


# --- Writing ----------------------------------------------------------------------------------------------------------
def test_new_goal_is_proposed_to_the_manager(client: Client, company: Company, cycle: GoalCycle) -> None:
    client.force_login(company.nils)
    answer = client.post(
        reverse("goals:new"), typed(cycle, propose="1", contributors=company.peer.email, tags="dye, dye ,water")
    )
    goal = Goal.objects.get()
    assert answer.url == goal.get_absolute_url()
    assert (goal.owner, goal.proposed_by, goal.tags) == (company.nils, company.nils, ["dye", "water"])
    assert (goal.starts_on, goal.due_on) == (cycle.starts_on, cycle.ends_on)
    assert list(goal.contributors.all()) == [company.peer]
    result = goal.key_results.get()
    assert (result.start, result.current, result.unit) == (Decimal("4.1"), Decimal("4.1"), "%")


def test_manager_proposes_to_a_report_and_nobody_else_does(client: Client, company: Company, cycle: GoalCycle) -> None:
    address = reverse("goals:new") + f"?for={company.nils.pk}"
    client.force_login(company.peer)
    assert client.get(address).status_code == 403
    assert client.get(reverse("goals:new") + "?for=nonsense").status_code == 404
    client.force_login(company.manager)
    assert "New goal for Nils" in client.get(address).content.decode()
    client.post(address, typed(cycle, propose="1"))
    goal = Goal.objects.get()
    assert goal.owner == company.nils
    assert goal.waits_for_owner


def test_top_keeps_a_draft_and_starts_it_alone(client: Client, company: Company, cycle: GoalCycle) -> None:
    client.force_login(company.top)
    client.post(reverse("goals:new"), typed(cycle, propose="1"))
    goal = Goal.objects.get()
    assert goal.proposed_by is None
    assert "has no manager here" in page(client, "detail", goal.pk).content.decode()
    client.post(reverse("goals:agree", args=[goal.pk]))
    goal.refresh_from_db()
    assert goal.status == "active"


def test_another_row_keeps_what_was_typed(client: Client, company: Company, cycle: GoalCycle) -> None:
    client.force_login(company.nils)
    data = typed(cycle, add="1", title="", description="Half a thought", contributors="nobody")
    answer = client.post(reverse("goals:new"), data)
    assert answer.status_code == 200
    assert [row["title"].value() for row in answer.context["measures"]] == ["Share dyed twice", None]
    content = answer.content.decode()
    assert "Half a thought" in content
    assert "form-errors" not in content
    assert not Goal.objects.exists()
    answer = client.post(reverse("goals:new"), {"add": "1", "measures-TOTAL_FORMS": "junk"})
    assert len(list(answer.context["measures"])) == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"title": "nul\x00byte"}, "title"),
        ({"description": "x" * 1_000_000}, "description"),
        ({"starts_on": "0000-01-01"}, "starts_on"),
        ({"due_on": "9999-12-31"}, "due_on"),
        ({"starts_on": "2026-12-01", "due_on": "2026-11-01"}, "due_on"),
        ({"cycle": "junk"}, "cycle"),
        ({"belongs_to": "team"}, "team"),
        ({"belongs_to": "company"}, "audience"),
        ({"audience": "chosen"}, "shared_with"),
        ({"audience": "chosen", "belongs_to": "team"}, "audience"),
        ({"audience": "junk"}, "audience"),
        ({"shared_with": "nobody at all", "audience": "chosen"}, "shared_with"),
        ({"parent": "junk"}, "parent"),
        ({"tags": ",".join(f"t{n}" for n in range(11))}, "tags"),
        ({"tags": "t" * 41}, "tags"),
    ],
)
def test_nonsense_is_named_and_nothing_is_lost(
    client: Client, company: Company, cycle: GoalCycle, wrong: dict[str, str], field: str
) -> None:
    client.force_login(company.nils)
    answer = client.post(reverse("goals:new"), typed(cycle, **{"description": "Kept words", **wrong}))
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    if "description" not in wrong:
        assert "Kept words" in answer.content.decode()
    assert not Goal.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"target": ""}, "target"),
        ({"target": "4.1"}, "target"),
        ({"target": "1e400"}, "target"),
        ({"target": "99999999999999999999"}, "target"),
        ({"target": "NaN"}, "target"),
        ({"title": ""}, "title"),
        ({"kind": "junk"}, "kind"),
        ({"kind": "yes_no"}, "target"),
        ({"kind": "milestones", "start": "0", "target": "2.5"}, "target"),
        ({"kind": "currency"}, "unit"),
        ({"weight": "-1"}, "weight"),
        ({"weight": "101"}, "weight"),
        ({"upper": "1"}, "target"),
    ],
)
def test_nonsensical_key_results_are_named(
    client: Client, company: Company, cycle: GoalCycle, wrong: dict[str, str], field: str
) -> None:
    client.force_login(company.nils)
    answer = client.post(
        reverse("goals:new"), typed(cycle, **{f"measures-0-{name}": value for name, value in wrong.items()})
    )
    assert answer.status_code == 422
    assert field in answer.context["measures"][0].errors
    assert not Goal.objects.exists()


def test_too_many_rows_are_refused(client: Client, company: Company, cycle: GoalCycle) -> None:
    client.force_login(company.nils)
    answer = client.post(reverse("goals:new"), typed(cycle, **{"measures-TOTAL_FORMS": "100000"}))
    assert answer.status_code in {200, 302, 422}
    assert client.post(reverse("goals:new"), {"title": "No rows at all"}).status_code == 422


def test_rows_can_be_left_out_and_gaps_are_filled(client: Client, company: Company, cycle: GoalCycle) -> None:
    client.force_login(company.nils)
    rows = {
        "measures-TOTAL_FORMS": "3",
        "measures-0-remove": "on",
        "measures-0-title": "",
        "measures-1-title": "Audit passed",
        "measures-1-kind": "yes_no",
        "measures-1-weight": "",
        "measures-2-title": "Stock",
        "measures-2-kind": "number",
        "measures-2-start": "10",
        "measures-2-target": "20",
        "measures-2-upper": "30",
        "measures-2-weight": "0",
    }
    client.post(reverse("goals:new"), typed(cycle, **rows))
    told = {
        result.title: (result.start, result.target, result.upper, result.weight)
        for result in Goal.objects.get().key_results.all()
    }
    assert told == {"Audit passed": (0, 1, None, 1), "Stock": (10, 20, 30, 0)}


def test_who_will_read_it_is_shown_before_it_is_saved(client: Client, company: Company) -> None:
    client.force_login(company.nils)
    answer = page(client, "audience", audience="chosen", belongs_to="person", shared_with=company.other.email)
    content = answer.content.decode()
    assert company.other.name in content
    assert company.skip.name not in content
    assert "Everyone here will read this" in page(client, "audience", audience="company").content.decode()
    assert page(client, "audience", audience="junk", team="junk", shared_with="junk").status_code == 200


def test_editing_a_draft_replaces_its_key_results(client: Client, company: Company, cycle: GoalCycle) -> None:
    goal = GoalFactory(owner=company.nils, status="draft", cycle=cycle, proposed_by=company.nils, proposed_at=AGREED)
    KeyResultFactory(goal=goal)
    client.force_login(company.nils)
    shown = page(client, "edit", goal.pk)
    assert [row["title"].value() for row in shown.context["measures"]] == ["Share of metres dyed a second time", None]
    assert "takes the proposal back" in shown.content.decode()
    client.post(reverse("goals:edit", args=[goal.pk]), typed(cycle, title="New words"))
    goal.refresh_from_db()
    assert (goal.title, goal.proposed_by) == ("New words", None)
    assert goal.key_results.get().title == "Share dyed twice"
    assert client.post(reverse("goals:edit", args=[goal.pk]), typed(cycle, title="")).status_code == 422
    assert client.post(reverse("goals:edit", args=[goal.pk]), typed(cycle, add="1")).status_code == 200


def test_editing_an_active_goal_changes_words_and_readers_only(client: Client, company: Company) -> None:
    secret = GoalFactory(owner=company.top, audience="chosen")
    goal = GoalFactory(owner=company.nils, parent=secret)
    client.force_login(company.nils)
    assert "by a re-baseline" in page(client, "edit", goal.pk).content.decode()
    words = {"title": "New words", "audience": "company", "due_on": "2027-12-31", "belongs_to": "company"}
    client.post(reverse("goals:edit", args=[goal.pk]), words)
    goal.refresh_from_db()
    assert (goal.title, goal.audience, goal.due_on) == ("New words", "company", date(2026, 12, 31))
    assert goal.belongs_to == "person"
    assert goal.parent == secret
    assert client.post(reverse("goals:edit", args=[goal.pk]), {"title": ""}).status_code == 422


def test_propose_send_back_and_agree(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, status="draft")
    client.force_login(company.nils)
    client.post(reverse("goals:propose", args=[goal.pk]))
    client.force_login(company.manager)
    assert client.post(reverse("goals:send_back", args=[goal.pk]), {"words": ""}).status_code == 422
    client.post(reverse("goals:send_back", args=[goal.pk]), {"words": "By when?"})
    client.force_login(company.nils)
    assert "By when?" in page(client, "detail", goal.pk).content.decode()
    client.post(reverse("goals:propose", args=[goal.pk]))
    client.force_login(company.manager)
    answer = client.post(reverse("goals:agree", args=[goal.pk]), follow=True)
    assert "Agreed. The goal is under way." in answer.content.decode()
    goal.refresh_from_db()
    assert goal.status == "active"


# --- Telling ----------------------------------------------------------------------------------------------------------
def test_update_works_without_a_script(client: Client, company: Company) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils))
    client.force_login(company.nils)
    address = reverse("goals:update", args=[result.goal_id])
    assert b"<html" in client.get(address).content
    told = {"health": "at-risk", "confidence": "2", "note": "Slow.", f"value_{result.pk}": "3.1"}
    assert client.post(address, told).url == result.goal.get_absolute_url()
    update = GoalUpdate.objects.get()
    assert (update.health, update.confidence, update.note) == ("at-risk", 2, "Slow.")
    result.refresh_from_db()
    assert result.current == Decimal("3.1")


@pytest.mark.parametrize(("piece", "element"), [("card", "goal-"), ("row", "goal-row-"), ("junk", "goal-")])
def test_update_opens_and_closes_in_place(client: Client, company: Company, piece: str, element: str) -> None:
    goal = GoalFactory(owner=company.nils)
    client.force_login(company.nils)
    address = reverse("goals:update", args=[goal.pk]) + f"?in={piece}"
    opened = client.get(address, headers={"HX-Request": "true"})
    assert b"Save update" in opened.content
    assert b"<html" not in opened.content
    wrong = client.post(address, {"health": "bogus"}, headers={"HX-Request": "true"})
    assert wrong.status_code == 422
    closed = client.post(address, {"health": "on-track"}, headers={"HX-Request": "true"})
    assert f'id="{element}{goal.pk}"' in closed.content.decode()
    assert b"Save update" not in closed.content
    assert "Updated." in closed.headers["HX-Trigger"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"health": ""},
        {"note": "x" * 2001},
        {"note": "nul\x00"},
        {"confidence": "9"},
        {"value": "huge"},
        {"value": "99999999999999"},
        {"value": "2.5", "kind": "milestones"},
    ],
)
def test_nonsensical_updates_are_refused(client: Client, company: Company, wrong: dict[str, str]) -> None:
    kind = wrong.pop("kind", "percentage")
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils), kind=kind, start=0, target=5)
    if "value" in wrong:
        wrong[f"value_{result.pk}"] = wrong.pop("value")
    client.force_login(company.nils)
    answer = client.post(reverse("goals:update", args=[result.goal_id]), {"health": "on-track", **wrong})
    assert answer.status_code == 422
    assert not GoalUpdate.objects.exists()


def test_yes_or_no_is_a_choice(client: Client, company: Company) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils), kind="yes_no", start=0, target=1)
    client.force_login(company.nils)
    client.post(reverse("goals:update", args=[result.goal_id]), {"health": "on-track", f"value_{result.pk}": "1"})
    result.refresh_from_db()
    assert result.current == 1


def test_rebaseline_needs_a_reason_and_keeps_the_former_figure(client: Client, company: Company) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils))
    yes = KeyResultFactory(goal=result.goal, kind="yes_no", start=0, target=1)
    range_ = KeyResultFactory(goal=result.goal, title="Stock", start=10, target=20, upper=30)
    client.force_login(company.nils)
    address = reverse("goals:rebaseline", args=[result.goal_id])
    assert str(yes.pk) not in client.get(address).content.decode()
    same = {
        "starts_on": "2026-07-01",
        "due_on": "2026-12-31",
        f"target_{result.pk}": "2",
        f"target_{range_.pk}": "20",
        f"upper_{range_.pk}": "30",
    }
    for wrong in (
        {"reason": ""},
        {"due_on": "2026-06-01"},
        {f"target_{result.pk}": "4.1"},
        {f"target_{result.pk}": "junk"},
        {f"upper_{range_.pk}": "5"},
    ):
        assert client.post(address, {"reason": "Because.", **same, **wrong}).status_code == 422
    assert client.post(address, {"reason": "Because.", **same}).status_code == 409
    client.post(address, {"reason": "The second bath was not approved.", **same, f"target_{result.pk}": "2.5"})
    content = page(client, "detail", result.goal_id).content.decode()
    assert "The second bath was not approved." in content
    assert "<del>2 %</del>" in content
    assert "<ins>2.5 %</ins>" in content


# --- Ending -----------------------------------------------------------------------------------------------------------
def test_settle_and_carry_over(client: Client, company: Company, cycle: GoalCycle) -> None:
    goal = GoalFactory(owner=company.nils, cycle=cycle)
    following = GoalCycleFactory(name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    client.force_login(company.nils)
    address = reverse("goals:settle", args=[goal.pk])
    assert client.get(address).status_code == 200
    for wrong in ({"outcome": ""}, {"score": "101"}, {"outcome": "achieved"}, {"look_back": "x" * 10_001}):
        data = {"outcome": "missed", "carry_into": str(following.pk), **wrong}
        assert client.post(address, data).status_code == 422
    answer = client.post(address, {"outcome": "missed", "score": "30", "carry_into": str(following.pk)})
    draft = Goal.objects.get(carried_from=goal)
    assert answer.url == draft.get_absolute_url()
    assert draft.cycle == following


def test_a_draft_is_dropped(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, status="draft")
    client.force_login(company.nils)
    address = reverse("goals:settle", args=[goal.pk])
    assert "Drop this draft" in client.get(address).content.decode()
    assert client.post(address, {"outcome": "achieved"}).status_code == 422
    client.post(address, {"outcome": "dropped"})
    goal.refresh_from_db()
    assert goal.status == "dropped"


def test_carry_asks_for_an_open_cycle(client: Client, company: Company, cycle: GoalCycle) -> None:
    goal = GoalFactory(owner=company.nils, cycle=cycle, status="partly")
    following = GoalCycleFactory(name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    client.force_login(company.nils)
    address = reverse("goals:carry", args=[goal.pk])
    assert client.post(address, {"into": "junk"}).url == goal.get_absolute_url()
    assert client.post(address, {"into": str(cycle.pk)}).url == goal.get_absolute_url()
    draft_url = client.post(address, {"into": str(following.pk)}).url
    assert client.post(address, {"into": str(following.pk)}).url == draft_url

"""What the pages show and what they cost."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from goals import services
from goals.models import Goal, GoalCycle
from goals.views.reading import LATEST
from people.models import Person
from tests.cast import Company
from tests.goals.factories import (
    GoalCycleFactory,
    GoalFactory,
    GoalUpdateFactory,
    KeyResultFactory,
    RebaselineFactory,
)
from tests.goals.views.pages import page


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
    with django_assert_num_queries(9):
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
    address = reverse("goals:beside", args=[company.nils.pk])
    with django_assert_num_queries(9):
        answer = client.get(address, {"since": "2026-11-01"}, headers={"HX-Request": "true"})
    assert len(answer.context["told"]) == size
    assert answer.content.count(b'form="add-point"') == answer.content.count(b">Update<") == size
    assert b"First line converted." in answer.content
    assert b"<html" not in answer.content


def test_beside_without_a_day_shows_the_last_month(client: Client, company: Company) -> None:
    GoalFactory(owner=company.nils)
    client.force_login(company.manager)
    for since in ("", "nonsense", "2026-13-45"):
        assert page(client, "beside", company.nils.pk, since=since).context["since"] == date(2026, 10, 18)


def test_beside_it_says_what_was_done(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils)
    now = timezone.now()
    services.rebaseline(goal=goal, reason="Late.", due_on=date(2026, 12, 1), actor=company.nils, now=now)
    ended = services.settle_goal(goal=goal, outcome="missed", actor=company.nils, now=now)
    services.reopen_goal(goal=ended, reason="The wrong button.", actor=company.nils, now=now)
    client.force_login(company.manager)
    content = page(client, "beside", company.nils.pk).content.decode()
    assert (", Opened again: The wrong button." in content, ", Re-baseline: Late." in content) == (True, True)


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


def test_a_long_history_begins_with_the_latest(
    client: Client, company: Company, now: datetime, django_assert_num_queries: Any
) -> None:
    goal = GoalFactory(owner=company.nils)
    for number in range(LATEST + 2):
        GoalUpdateFactory(goal=goal, note=f"Week {number:03}", progress="0.5", created_at=now + timedelta(days=number))
    client.force_login(company.nils)
    with django_assert_num_queries(12):
        answer = page(client, "detail", goal.pk)
    content = answer.content.decode()
    assert "Week 002" in content
    assert "Week 001" not in content
    assert len(answer.context["row"].points) == LATEST + 3, "the line begins at the beginning all the same"
    older = f"{reverse('goals:history', args=[goal.pk])}?page=2"
    assert f'href="{older}"' in content
    with django_assert_num_queries(7):
        before = client.get(older).content.decode()
    assert ["Week 002" in before, "Week 001" in before, "Week 000" in before] == [False, True, True]


def test_what_has_ended_costs_no_more_and_names_the_cycles_to_carry_it_into(
    client: Client, company: Company, now: datetime, django_assert_num_queries: Any
) -> None:
    goal = GoalFactory(owner=company.nils, status="partly", settled_at=now)
    following = GoalCycleFactory(name="Next half", starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30))
    GoalCycleFactory(name="Closed", starts_on=date(2027, 7, 1), ends_on=date(2027, 12, 31), closed_at=now)
    client.force_login(company.nils)
    with django_assert_num_queries(12):
        content = page(client, "detail", goal.pk).content.decode()
    assert f'<option value="{following.pk}">Next half</option>' in content
    assert content.count("<option") == 1


def test_a_manager_begins_a_goal_for_a_report_from_their_list(client: Client, company: Company) -> None:
    def ways(viewer: Person, owner: Person) -> tuple[bool, bool]:
        client.force_login(viewer)
        shown = client.get(reverse("goals:list"), {"owner": str(owner.pk)}).content.decode()
        new = reverse("goals:new")
        return f'href="{new}?for={owner.pk}"' in shown, f'href="{new}"' in shown

    assert ways(company.manager, company.nils) == (True, False)
    assert ways(company.peer, company.nils) == (False, True)
    assert ways(company.nils, company.nils) == (False, True)

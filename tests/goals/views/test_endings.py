"""All goals whose end has come, told one after the other on one page."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from core.drafts import draft_of, save_draft
from goals.models import Goal, GoalCycle
from tests.cast import Company
from tests.goals.factories import AGREED, GoalCycleFactory, GoalFactory, KeyResultFactory
from tests.goals.views.pages import page

HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def _clock(now: datetime) -> Iterator[None]:
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def nils(client: Client, company: Company) -> Client:
    client.force_login(company.nils)
    return client


def shown(client: Client, *args: Any) -> set[Goal]:
    return {one["row"].goal for one in page(client, "endings", *args).context["rows"]}


def test_it_shows_what_is_due_or_whose_cycle_ends_within_two_weeks(
    nils: Client, company: Company, cycle: GoalCycle
) -> None:
    over = GoalCycleFactory(name="Over", starts_on=date(2026, 7, 1), ends_on=date(2026, 11, 30))
    due = GoalFactory(owner=company.nils, cycle=cycle, due_on=date(2026, 12, 1))
    ends = GoalFactory(owner=company.nils, cycle=over)
    GoalFactory(owner=company.nils, cycle=cycle, due_on=date(2026, 12, 2))
    GoalFactory(owner=company.nils, cycle=over, status="missed")
    GoalFactory(owner=company.nils, cycle=over, status="draft")
    GoalFactory(owner=company.peer, cycle=over, audience="company")
    assert shown(nils) == {due, ends}


def test_a_goal_is_told_in_place_and_goes_on(nils: Client, company: Company, cycle: GoalCycle, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils, cycle=cycle, due_on=now.date())
    following = GoalCycleFactory(name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    key = f"goals:settle:{goal.pk}"
    save_draft(owner=company.nils, key=key, text="It took", version=0, now=now)
    assert "It took" in page(nils, "endings").content.decode()
    address = reverse("goals:end", args=[goal.pk])
    wrong = nils.post(address, {"score": "101", "look_back": "It took longer"}, headers=HTMX)
    assert wrong.status_code == 422
    assert "It took longer" in wrong.content.decode()
    assert "<html" not in wrong.content.decode()
    said = {"outcome": "partly", "score": "60", "look_back": "It took longer", "carry_into": str(following.pk)}
    told = nils.post(address, said, headers=HTMX).content.decode()
    draft = Goal.objects.get(carried_from=goal)
    assert draft.get_absolute_url() in told
    assert "Partly achieved" in told
    assert "<html" not in told
    goal.refresh_from_db()
    assert (goal.status, goal.score, goal.look_back) == ("partly", 60, "It took longer")
    assert draft_of(company.nils, key).version == 0
    assert nils.post(address, said, headers=HTMX).status_code == 403


def test_without_a_script_it_comes_back_to_the_page(client: Client, company: Company, now: datetime) -> None:
    for person, to in ((company.nils, []), (company.manager, [company.nils.pk])):
        goal = GoalFactory(owner=company.nils, due_on=now.date())
        client.force_login(person)
        wrong = client.post(reverse("goals:end", args=[goal.pk]), {})
        assert wrong.status_code == 422
        assert "<html" in wrong.content.decode()
        answer = client.post(reverse("goals:end", args=[goal.pk]), {"outcome": "achieved"})
        assert answer.url == reverse("goals:endings", args=to)


def test_a_manager_sees_whose_goals_are_left(client: Client, company: Company, now: datetime) -> None:
    mine = [GoalFactory(owner=company.nils, due_on=now.date()) for _ in range(2)]
    GoalFactory(owner=company.peer, due_on=now.date())
    GoalFactory(owner=company.other, due_on=now.date(), audience="company")
    client.force_login(company.manager)
    team = page(client, "endings").context["team"]
    assert {person.pk: person.goals_left for person in team} == {company.nils.pk: 2, company.peer.pk: 1}
    assert shown(client, company.nils.pk) == set(mine)
    client.force_login(company.skip)
    assert not page(client, "endings").context["team"]
    assert page(client, "endings", company.nils.pk).status_code == 403


def test_all_that_somebody_who_left_leaves_open_is_handed_over_or_ended(
    client: Client, company: Company, cycle: GoalCycle
) -> None:
    """Not what is due alone, and drafts too; of what can be written in its cycle no more, its end is left to say."""
    ends = GoalCycleFactory(name="Over", closed_at=AGREED)
    active, draft = (GoalFactory(owner=company.gone, cycle=cycle, status=status) for status in ("active", "draft"))
    over = GoalFactory(owner=company.gone, cycle=ends)
    GoalFactory(owner=company.gone, cycle=cycle, status="missed")
    client.force_login(company.manager)
    assert {person.pk: person.goals_left for person in page(client, "endings").context["team"]} == {company.gone.pk: 3}
    assert shown(client, company.gone.pk) == {active, draft, over}
    answer = page(client, "endings", company.gone.pk).content.decode()
    assert "What becomes of the goals of Gustav?" in answer
    for goal, is_offered in ((active, True), (draft, True), (over, False)):
        assert (reverse("goals:hand_over", args=[goal.pk]) in answer) == is_offered
    there = reverse("goals:endings", args=[company.gone.pk])
    handed = {"to": company.peer.email, "reason": "Gustav has left"}
    answer = client.post(reverse("goals:hand_over", args=[active.pk]), handed, follow=True)
    assert answer.redirect_chain[-1][0] == there
    assert "Handed over. Priya is told." in answer.content.decode()
    for goal in (draft, over):
        assert client.post(reverse("goals:end", args=[goal.pk]), {"outcome": "dropped"})["Location"] == there
    assert not shown(client, company.gone.pk)
    assert not page(client, "endings").context["team"]


def test_of_who_is_here_it_offers_the_end_alone(nils: Client, company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils, due_on=now.date())
    assert reverse("goals:hand_over", args=[goal.pk]) not in page(nils, "endings").content.decode()


@pytest.mark.parametrize("size", [1, 3])
def test_the_page_costs_the_same_however_many_end(
    client: Client, company: Company, now: datetime, django_assert_num_queries: Any, size: int
) -> None:
    for _ in range(size):
        goal = GoalFactory(owner=company.manager, due_on=now.date())
        KeyResultFactory(goal=goal)
        GoalFactory(owner=company.nils, due_on=now.date())
    GoalCycleFactory(name="After", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    client.force_login(company.manager)
    with django_assert_num_queries(11):
        answer = page(client, "endings")
    assert len(answer.context["rows"]) == size


@pytest.mark.parametrize("size", [1, 3])
def test_of_a_leaver_it_costs_the_same_too(
    client: Client, company: Company, django_assert_num_queries: Any, size: int
) -> None:
    for _ in range(size):
        KeyResultFactory(goal__owner=company.gone)
    client.force_login(company.manager)
    with django_assert_num_queries(12):
        answer = page(client, "endings", company.gone.pk)
    assert len(answer.context["rows"]) == size

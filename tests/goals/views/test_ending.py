"""Settling, dropping and carrying over from the page."""

from datetime import date, datetime

from django.test import Client
from django.urls import reverse

from core.drafts import draft_of, save_draft
from goals.models import Goal, GoalCycle
from tests.cast import Company
from tests.goals.factories import GoalCycleFactory, GoalFactory


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


def test_look_back_goes_on_where_its_writer_left_it(client: Client, company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils)
    client.force_login(company.nils)
    key = f"goals:settle:{goal.pk}"
    save_draft(owner=company.nils, key=key, text="It took", version=0, now=now)
    address = reverse("goals:settle", args=[goal.pk])
    assert "It took" in client.get(address).content.decode()
    client.post(address, {"outcome": "missed", "look_back": "It took longer"})
    assert draft_of(company.nils, key).version == 0


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


def test_an_end_recorded_by_mistake_is_taken_back(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, status="missed", settled_by=company.manager, look_back="Too late")
    client.force_login(company.nils)
    address = reverse("goals:reopen", args=[goal.pk])
    shown = client.get(goal.get_absolute_url()).content.decode()
    assert address in shown
    assert "recorded by Samira" in shown
    wrong = client.post(address, {"reason": " "})
    assert (wrong.status_code, '<details class="send-back" open>' in wrong.content.decode()) == (422, True)
    assert client.post(address, {"reason": "It was the other goal."}).url == goal.get_absolute_url()
    shown = client.get(goal.get_absolute_url()).content.decode()
    for words in ("Opened again", "<del>Missed</del> <ins>Active</ins>", "It was the other goal."):
        assert words in shown
    assert address not in shown
    assert "Too late" not in shown
    carried = GoalFactory(owner=company.nils, status="missed")
    GoalFactory(owner=company.nils, carried_from=carried)
    assert reverse("goals:reopen", args=[carried.pk]) not in client.get(carried.get_absolute_url()).content.decode()


def test_a_new_title_stands_in_the_history(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, title="Returns from 8 % to 5 %")
    client.force_login(company.nils)
    client.post(reverse("goals:edit", args=[goal.pk]), {"title": "Returns from 8 % to 7 %", "audience": "line"})
    client.force_login(company.skip)
    shown = client.get(goal.get_absolute_url()).content.decode()
    assert "New title" in shown
    assert "<del>Returns from 8 % to 5 %</del> <ins>Returns from 8 % to 7 %</ins>" in shown

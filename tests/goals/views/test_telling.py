"""How it goes: updates and re-baselines from the page."""

from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse

from goals.models import GoalUpdate
from tests.cast import Company
from tests.goals.factories import GoalFactory, KeyResultFactory
from tests.goals.views.pages import page


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


@pytest.mark.parametrize("size", [1, 3])
def test_an_update_asks_as_much_however_many_key_results(
    client: Client, company: Company, django_assert_num_queries: Any, size: int
) -> None:
    goal = GoalFactory(owner=company.nils)
    KeyResultFactory.create_batch(size, goal=goal)
    client.force_login(company.nils)
    address = reverse("goals:update", args=[goal.pk])
    client.post(address, {"health": "at-risk"})
    with django_assert_num_queries(12):
        client.post(address, {"health": "on-track"})


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
    steps = KeyResultFactory(goal=result.goal, kind="milestones", start=0, target=5, current=3)
    client.force_login(company.nils)
    address = reverse("goals:rebaseline", args=[result.goal_id])
    assert str(yes.pk) not in client.get(address).content.decode()
    same = {
        "starts_on": "2026-07-01",
        "due_on": "2026-12-31",
        f"target_{result.pk}": "2",
        f"target_{range_.pk}": "20",
        f"upper_{range_.pk}": "30",
        f"target_{steps.pk}": "5",
    }
    for wrong in (
        {"reason": ""},
        {"due_on": "2026-06-01"},
        {f"target_{result.pk}": "4.1"},
        {f"target_{result.pk}": "junk"},
        {f"upper_{range_.pk}": "5"},
        {f"target_{steps.pk}": "2"},
    ):
        assert client.post(address, {"reason": "Because.", **same, **wrong}).status_code == 422
    assert client.post(address, {"reason": "Because.", **same}).status_code == 409
    client.post(address, {"reason": "The second bath was not approved.", **same, f"target_{result.pk}": "2.5"})
    content = page(client, "detail", result.goal_id).content.decode()
    assert "The second bath was not approved." in content
    assert "<del>2 %</del>" in content
    assert "<ins>2.5 %</ins>" in content


def test_an_update_beside_a_check_in_opens_and_closes_in_place(
    client: Client, company: Company, django_assert_num_queries: Any
) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils))
    client.force_login(company.manager)
    here = "/check-ins/some/"
    asked = {"in": "beside", "since": "2026-11-01", "back": here}
    address = reverse("goals:update", args=[result.goal_id]) + f"?{urlencode(asked)}"
    with django_assert_num_queries(11):
        opened = client.get(address, headers={"HX-Request": "true"}).content.decode()
    passed = "in=beside&amp;since=2026-11-01&amp;back=%2Fcheck-ins%2Fsome%2F"
    assert f'hx-post="/goals/{result.goal_id}/update/?{passed}"' in opened
    assert f'hx-get="/goals/{result.goal_id}/card/?{passed}"' in opened
    told = {"health": "at-risk", "note": "The second bath is late."}
    closed = client.post(address, told, headers={"HX-Request": "true"}).content.decode()
    assert f'id="goal-beside-{result.goal_id}"' in closed
    assert "The second bath is late." in closed
    assert "Save update" not in closed


def test_without_a_script_one_comes_back_to_the_check_in(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils)
    client.force_login(company.manager)
    here = "/check-ins/some/"
    shown = page(client, "beside", company.nils.pk, back=here).content.decode()
    assert "<html" in shown
    assert "Back to the check-in" in shown
    assert 'form="add-point"' not in shown
    address = reverse("goals:update", args=[goal.pk])
    opened = client.get(address, {"in": "beside", "back": here}).content.decode()
    assert f'action="{address}?in=page' in opened
    assert opened.count(f'href="{here}"') == 1
    assert client.post(f"{address}?back={here}", {"health": "on-track"}).url == here


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "/\\evil.example"])
def test_nobody_is_led_off_this_site(client: Client, company: Company, back: str) -> None:
    goal = GoalFactory(owner=company.nils)
    client.force_login(company.nils)
    assert "evil" not in page(client, "beside", company.nils.pk, back=back).content.decode()
    answer = client.post(reverse("goals:update", args=[goal.pk]) + f"?back={back}", {"health": "on-track"})
    assert answer.url == goal.get_absolute_url()


def test_only_who_may_update_is_offered_it_beside_a_check_in(client: Client, company: Company) -> None:
    GoalFactory(owner=company.nils)
    client.force_login(company.skip)
    answer = client.get(reverse("goals:beside", args=[company.nils.pk]), headers={"HX-Request": "true"})
    assert b"Fewer metres" in answer.content
    assert b">Update<" not in answer.content

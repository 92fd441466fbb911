"""The goals of the list as a file."""

import csv
import io
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core.tables import harmless
from goals.models import Goal
from tests.cast import Company
from tests.goals.factories import GoalFactory, KeyResultFactory
from tests.goals.views.pages import page
from tests.people.imports.sheets import asked_again
from tests.people.sign_in.doors import PASSWORD, with_password


def rows(client: Client, **query: str) -> list[dict[str, str]]:
    answer = page(client, "export", **query)
    assert answer.status_code == 200
    text = b"".join(answer.streaming_content).decode()
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.fixture
def nils(client: Client, company: Company) -> Client:
    client.force_login(company.nils)
    asked_again(client, company.nils)
    return client


def test_whoever_takes_goals_out_shows_once_more_who_they_are(client: Client, company: Company) -> None:
    client.force_login(with_password(company.nils), backend="people.sign_in.backend.Backend")
    there = page(client, "export", scope="team")["Location"]
    assert there == f"{reverse('goals:list')}?scope=team&fetch=1"
    asked = client.get(there)["Location"]
    assert asked.startswith(reverse("account_reauthenticate"))
    back = client.post(asked, {"password": PASSWORD, "next": there})
    assert back["Location"] == there


def test_the_list_begins_the_file_for_whoever_was_asked(nils: Client) -> None:
    listed = page(nils, "list", scope="team", status="all", fetch="1")
    assert "<html" in listed.content.decode()
    assert listed["Refresh"] == f"0; url={reverse('goals:export')}?scope=team&status=all"
    assert page(nils, "export", scope="team", status="all")["Content-Type"].startswith("text/csv")
    assert "Refresh" not in page(nils, "list", scope="team")
    assert "Refresh" not in page(nils, "list", scope="team", fetch="1", page="2")


def test_a_row_for_each_key_result(nils: Client, company: Company) -> None:
    parent = GoalFactory(owner=company.manager, audience="company")
    goal = GoalFactory(owner=company.nils, parent=parent, contributors=[company.peer], tags=["dye", "a, b"])
    KeyResultFactory(goal=goal, current=Decimal("3.05"))
    KeyResultFactory(goal=goal, title="Below nothing", kind="number", unit="", target=Decimal(-5), position=1)
    bare = GoalFactory(owner=company.nils, description="Why\r\nand what not")
    first, second, third = rows(nils)
    assert (first["goal"], second["goal"], third["goal"]) == ("1", "1", "2")
    assert (first["title"], second["title"]) == (goal.title, goal.title)
    assert (first["owner"], first["contributors"]) == (company.nils.email, company.peer.email)
    assert first["supports"].endswith(parent.get_absolute_url())
    assert first["tags"] == 'dye, "a, b"'
    assert [first[name] for name in ("from", "target", "now at", "progress")] == ["4.1", "2", "3.05", "25 %"]
    assert (second["key result"], second["target"]) == ("Below nothing", "-5")
    assert (third["title"], third["description"], third["key result"]) == (bare.title, "Why\r\nand what not", "")


def test_the_file_holds_what_the_list_shows_and_nothing_more(nils: Client, company: Company) -> None:
    mine = GoalFactory(owner=company.nils, parent=GoalFactory(owner=company.manager, audience="chosen"))
    ended = GoalFactory(owner=company.nils, status="missed")
    GoalFactory(owner=company.peer)
    GoalFactory(owner=company.other, audience="chosen", shared_with=[company.peer])
    assert {row["title"] for row in rows(nils)} == {mine.title}
    assert {row["title"] for row in rows(nils, status="all")} == {mine.title, ended.title}
    assert not rows(nils, owner=str(company.peer.pk))
    assert rows(nils)[0]["supports"] == ""
    listed = {row.goal.title for row in page(nils, "list", status="all").context["rows"]}
    assert {row["title"] for row in rows(nils, status="all")} == listed


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "'=1+1", "\uff1d1+1"])
def test_formulas_are_made_harmless(nils: Client, company: Company, formula: str) -> None:
    goal = GoalFactory(owner=company.nils, title=formula, description=formula, tags=[formula])
    KeyResultFactory(goal=goal, title=formula, unit=formula)
    row = rows(nils)[0]
    assert {row[name] for name in ("title", "description", "tags", "key result", "unit")} == {harmless(formula)}
    assert harmless(formula) == f"'{formula}"


@pytest.mark.parametrize("size", [1, 3])
def test_it_costs_the_same_however_many(
    nils: Client, company: Company, django_assert_num_queries: Any, size: int
) -> None:
    for _number in range(size):
        parent = GoalFactory(owner=company.manager, audience="company")
        KeyResultFactory(goal=GoalFactory(owner=company.nils, parent=parent, contributors=[company.peer]))
    with django_assert_num_queries(12):
        assert len(rows(nils)) == size


def test_the_list_offers_it_as_it_is_narrowed(nils: Client, company: Company) -> None:
    GoalFactory(owner=company.nils, status=Goal.Status.MISSED)
    shown = page(nils, "list", status="missed", page="1").content.decode()
    assert f"{reverse('goals:export')}?status=missed" in shown

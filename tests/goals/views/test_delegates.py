"""Both names stand on the pages wherever a delegate acted for the manager, and in the API both keys."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from goals.models import Goal
from people.models import Person
from tests.cast import Company
from tests.goals.factories import AGREED, GoalFactory, GoalUpdateFactory, RebaselineFactory
from tests.goals.views.pages import page

BOTH_NAMES = "Oluwaseun, for Samira"


@pytest.fixture
def acted(company: Company) -> dict[str, Person]:
    """Who did it, and for whom."""
    return {"author": company.other, "acting_for": company.manager}


@pytest.fixture
def nils(client: Client, company: Company) -> Client:
    client.force_login(company.nils)
    return client


def test_the_history_names_both(nils: Client, company: Company, acted: Any) -> None:
    goal = GoalFactory(owner=company.nils)
    GoalUpdateFactory(goal=goal, **acted)
    RebaselineFactory(goal=goal, **acted)
    GoalUpdateFactory(goal=goal, author=company.manager)
    assert page(nils, "detail", goal.pk).content.decode().count(f"</b> {BOTH_NAMES}</p>") == 2


def test_the_agreement_names_both(nils: Client, company: Company) -> None:
    agreed = GoalFactory(owner=company.nils, agreed_by=company.other, agreed_for=company.manager)
    assert f"{BOTH_NAMES} agreed." in page(nils, "detail", agreed.pk).content.decode()
    assert "Samira agreed." in page(nils, "detail", GoalFactory(owner=company.nils).pk).content.decode()


def test_the_proposal_names_both_on_its_page_and_at_home(nils: Client, company: Company) -> None:
    goal = GoalFactory(
        owner=company.nils,
        status=Goal.Status.DRAFT,
        proposed_by=company.other,
        proposed_for=company.manager,
        proposed_at=AGREED,
    )
    assert f"{BOTH_NAMES} proposes this goal to you." in page(nils, "detail", goal.pk).content.decode()
    assert f"{BOTH_NAMES} proposes it to you" in nils.get(reverse("home")).content.decode()


def test_the_ending_names_both_on_its_page_in_the_history_and_in_the_thread(nils: Client, company: Company) -> None:
    ended = {"status": "missed", "settled_by": company.other, "settled_for": company.manager}
    goal = GoalFactory(owner=company.nils, **ended)
    content = page(nils, "detail", goal.pk).content.decode()
    assert f"recorded by {BOTH_NAMES}" in content
    assert f"</b> {BOTH_NAMES}</p>" in content
    assert f"</b> {BOTH_NAMES}</p>" in page(nils, "history", goal.pk).content.decode()
    assert f"{BOTH_NAMES}: Missed" in nils.get(reverse("thread", args=[goal.pk])).content.decode()
    alone = GoalFactory(owner=company.nils, status="missed")
    assert "recorded by" not in page(nils, "detail", alone.pk).content.decode()


def test_to_name_both_costs_nothing(nils: Client, company: Company, django_assert_num_queries: Any) -> None:
    deeds = ("proposed", "agreed", "settled")
    names = {f"{deed}_by": company.other for deed in deeds} | {f"{deed}_for": company.manager for deed in deeds}
    goal = GoalFactory(owner=company.nils, status="dropped", proposed_at=AGREED, **names)
    with django_assert_num_queries(12):
        assert page(nils, "detail", goal.pk).content.decode().count(BOTH_NAMES) == 4


def test_what_was_sent_back_names_both(nils: Client, company: Company) -> None:
    goal = GoalFactory(
        owner=company.nils,
        status=Goal.Status.DRAFT,
        sent_back_note="By when?",
        sent_back_by=company.other,
        sent_back_for=company.manager,
    )
    assert page(nils, "detail", goal.pk).content.decode().count(f"{BOTH_NAMES} sent it back:") == 2
    assert f"Sent back by {BOTH_NAMES}: By when?" in nils.get(reverse("home")).content.decode()


def test_the_thread_names_both(nils: Client, company: Company, acted: Any) -> None:
    update = GoalUpdateFactory(goal__owner=company.nils, **acted)
    assert f"{BOTH_NAMES}: On track" in nils.get(reverse("thread", args=[update.goal_id])).content.decode()


def test_names_are_no_markup(nils: Client, company: Company, acted: Any) -> None:
    Person.objects.filter(pk=company.manager.pk).update(preferred_name="<b>Sam</b>")
    update = GoalUpdateFactory(goal__owner=company.nils, **acted)
    assert "Oluwaseun, for &lt;b&gt;Sam&lt;/b&gt;" in page(nils, "detail", update.goal_id).content.decode()


@pytest.mark.usefixtures("german")
def test_the_page_says_it_in_the_readers_language(nils: Client, company: Company, acted: Any) -> None:
    Person.objects.filter(pk=company.nils.pk).update(language="de")
    update = GoalUpdateFactory(goal__owner=company.nils, **acted)
    assert f"«{BOTH_NAMES}»" in page(nils, "detail", update.goal_id).content.decode()


def test_the_api_gives_both_keys(nils: Client, company: Company, acted: Any) -> None:
    goal = GoalFactory(owner=company.nils, agreed_by=company.other, agreed_for=company.manager)
    GoalUpdateFactory(goal=goal, **acted)
    both = (str(company.other.pk), str(company.manager.pk))
    said = nils.get(reverse("api-goal-detail", args=[goal.pk])).json()
    assert (said["agreed_by"], said["agreed_for"]) == both
    (told,) = nils.get(reverse("api-update-list", args=[goal.pk])).json()["results"]
    assert (told["author"], told["acting_for"]) == both

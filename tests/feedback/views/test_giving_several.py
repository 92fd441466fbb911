"""Giving feedback to several people from the page, the dialog and the API."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from feedback.models import Audience, Feedback, Kind
from people.models import Person
from tests.cast import Company
from tests.development.factories import CompanyValueFactory
from tests.feedback.views.pages import HTMX, NEW, filled
from tests.people.factories import PersonFactory


def to_two(company: Company, audience: str, **more: Any) -> dict[str, Any]:
    people = [(company.nils, company.manager), (company.other, company.other.manager)]
    named = [(person, manager.pk if audience == Audience.WITH_MANAGER else "") for person, manager in people]
    shown = ";".join(f"{person.pk}:{audience}:{manager}" for person, manager in named)
    recipients = [str(company.nils.pk), str(company.other.pk)]
    return filled(company, **{"recipient": recipients, "audience": audience, "shown": shown} | more)


def test_before_sending_each_pieces_readers_are_named(priya: Client, company: Company) -> None:
    asked = {"recipient": [company.nils.pk, company.other.pk], "kind": "praise", "audience": "recipient_and_manager"}
    page = priya.get(reverse("feedback:readers"), asked, headers=HTMX).content.decode()
    assert "Each of them gets a piece of their own." in page
    assert "You, Nils and Samira will read this" in page
    assert f"You, {company.other.short_name} and {company.other.manager.short_name} will read this" in page
    everyone = priya.get(reverse("feedback:readers"), asked | {"audience": "everyone"}, headers=HTMX).content.decode()
    assert everyone.count("will read this") == 1
    assert "Each of them gets" not in everyone


def test_sent_to_two_it_says_so_and_leads_to_what_was_given(priya: Client, company: Company) -> None:
    answer = priya.post(NEW, to_two(company, Audience.WITH_MANAGER))
    assert answer.url == reverse("feedback:list") + "?tab=given"
    assert {piece.recipient for piece in Feedback.objects.all()} == {company.nils, company.other}
    toast = priya.post(NEW, to_two(company, Audience.RECIPIENT, place="quick"), headers=HTMX).headers["HX-Trigger"]
    assert f"Sent to Nils and {company.other.short_name}." in toast


def test_without_a_script_names_with_commas_are_shown_and_sent(priya: Client, company: Company) -> None:
    form = to_two(company, Audience.RECIPIENT, shown="")
    form["recipient"] = f"Nils Employee, {company.other.email}"
    page = priya.post(NEW, form).content.decode()
    assert "Nothing is sent yet" in page
    assert f'value="{company.nils.email}, {company.other.email}"' in page


def test_praise_for_everyone_to_two_has_one_page_with_both_names(priya: Client, company: Company) -> None:
    CompanyValueFactory(name="Open", is_offered=False)
    value = CompanyValueFactory(name="Careful")
    answer = priya.post(NEW, to_two(company, Audience.EVERYONE, values=[str(value.pk)]))
    page = priya.get(answer.url).content.decode()
    assert f"Nils and {company.other.short_name}" in page
    assert "Careful" in page
    other = Feedback.objects.get(recipient=company.other)
    assert priya.get(reverse("feedback:detail", args=[other.pk])).url == answer.url
    given = priya.get(reverse("feedback:list"), {"tab": "given"}).context["page"]
    assert [row.recipient_names for row in given] == [f"Nils and {company.other.short_name}"]


@pytest.mark.parametrize("wrong", [11, "gone", "oneself", "value"])
def test_what_cannot_be_sent_keeps_what_was_typed(priya: Client, company: Company, wrong: object) -> None:
    form = to_two(company, Audience.RECIPIENT)
    if wrong == "value":
        form["values"] = [str(CompanyValueFactory(is_offered=False).pk)]
    elif wrong == 11:
        form["recipient"] = [str(person.pk) for person in PersonFactory.create_batch(11)]
    else:
        form["recipient"].append(str({"gone": company.gone, "oneself": company.peer}[str(wrong)].pk))
    answer = priya.post(NEW, form)
    assert answer.status_code == 422
    assert "You told the customer first." in answer.content.decode()
    assert not Feedback.objects.exists()


@pytest.mark.parametrize("size", [1, 3])
def test_naming_readers_costs_the_same_for_one_and_for_several(
    priya: Client, company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    CompanyValueFactory.create_batch(size)
    people: list[Person] = PersonFactory.create_batch(size, manager=company.manager)
    asked = {"recipient": [str(one.pk) for one in people], "kind": "praise", "audience": "recipient"}
    with django_assert_num_queries(7):
        assert priya.get(reverse("feedback:readers"), asked, headers=HTMX).status_code == 200


def test_over_the_api_the_same_words_go_to_several(company: Company) -> None:
    client = APIClient()
    client.force_authenticate(company.peer)
    CompanyValueFactory(name="Careful")
    words = {
        "recipient": str(company.nils.pk),
        "also_to": [str(company.other.pk)],
        "kind": Kind.PRAISE,
        "text": "Thanks",
        "audience": Audience.EVERYONE,
        "values": ["Careful"],
    }
    answer = client.post("/api/v1/feedback/", words, format="json")
    assert answer.status_code == 201
    assert answer.json()["values"] == ["Careful"]
    assert Feedback.objects.get(recipient=company.other).lead_id == Feedback.objects.get(pk=answer.json()["id"]).pk
    for wrong in ({"also_to": [str(company.gone.pk)]}, {"also_to": "x"}, {"values": ["Nothing"]}, {"values": "\x00"}):
        assert client.post("/api/v1/feedback/", words | wrong, format="json").status_code == 400

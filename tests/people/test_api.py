from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from people.models import ApiToken, Person
from tests.cast import Company
from tests.people.factories import PersonFactory


@pytest.fixture
def api(company: Company) -> Client:
    _token, secret = ApiToken.objects.create(user=company.nils, name="script")
    return Client(headers={"Authorization": f"Token {secret}"})


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_costs_the_same_however_long_it_is(
    api: Client, company: Company, size: int, django_assert_num_queries: Any
) -> None:
    for number in range(size):
        PersonFactory(name=f"Quill{number} Weaver", department=company.office)
    with django_assert_num_queries(5):
        answer = api.get(reverse("api-person-list"), {"q": "quill"})
    assert len(answer.json()["results"]) == size


def test_the_list_comes_in_pages(api: Client) -> None:
    seen = []
    address: str | None = reverse("api-person-list") + "?page_size=5"
    while address:
        answer = api.get(address).json()
        seen += [person["id"] for person in answer["results"]]
        address = answer["next"]
    assert len(seen) == len(set(seen)) == Person.objects.count()


def test_the_list_is_narrowed(api: Client, company: Company) -> None:
    def names(**query: Any) -> set[str]:
        return {person["name"] for person in api.get(reverse("api-person-list"), query).json()["results"]}

    assert names(q="samria") == {"Samira Manager"}
    assert names(manager=company.manager.pk) == {"Nils Employee", "Priya Peer", "Gustav Gone"}
    assert names(manager=company.manager.pk, is_active="true") == {"Nils Employee", "Priya Peer"}
    assert "Chidi Othermanager" in names(department=company.office.pk)


@pytest.mark.parametrize(
    "query", [{"department": "x"}, {"manager": "x"}, {"q": "\x00"}, {"q": "x" * 151}, {"location": "0"}], ids=str
)
def test_what_cannot_be_asked_is_said(api: Client, query: dict[str, str]) -> None:
    answer = api.get(reverse("api-person-list"), query)
    assert answer.status_code == 400
    assert list(answer.json()) == list(query)


@pytest.mark.parametrize(
    "query", [{"order_by": "password"}, {"password": "x"}, {"cursor": "x"}, {"page_size": "9" * 9}]
)
def test_no_parameter_reaches_further(api: Client, query: dict[str, str]) -> None:
    answer = api.get(reverse("api-person-list"), query)
    assert answer.status_code in {200, 404}
    assert "password" not in answer.content.decode()


def test_others_are_shown_by_what_the_directory_shows(api: Client, company: Company) -> None:
    shown = api.get(reverse("api-person-detail", args=[company.peer.pk])).json()
    assert shown == {
        "id": str(company.peer.pk),
        "name": "Priya Peer",
        "preferred_name": "",
        "pronouns": "",
        "email": company.peer.email,
        "job_title": "Weaver",
        "level": "",
        "department": "Dye house",
        "location": None,
        "time_zone": "Europe/Lisbon",
        "manager": str(company.manager.pk),
        "starts_on": "2020-01-06",
        "is_active": True,
    }


def test_i_am_told_a_little_more_about_myself(api: Client, company: Company) -> None:
    shown = api.get(reverse("api-me")).json()
    assert (shown["name"], shown["roles"], shown["employee_id"]) == ("Nils Employee", [], company.nils.employee_id)


@pytest.mark.parametrize("header", ["Token wrong", "Token", "Token a b", "Basic x", ""])
def test_without_a_token_there_is_no_answer(company: Company, header: str) -> None:
    answer = Client().get(reverse("api-me"), headers={"Authorization": header} if header else {})
    assert answer.status_code == 401


def test_the_description_is_openapi_3_1_and_the_page_is_drawn_from_it(api: Client, company: Company) -> None:
    schema = api.get(reverse("api-schema"), {"format": "json"}).json()
    assert schema["openapi"].startswith("3.1")
    assert set(schema["paths"]["/api/v1/people/"]) == {"get"}
    page = Client()
    page.force_login(company.nils, backend="people.sign_in.backend.Backend")
    answer = page.get(reverse("api-docs"))
    assert b"/api/v1/people/{id}/" in answer.content
    assert "default-src 'none'" in answer["Content-Security-Policy"]

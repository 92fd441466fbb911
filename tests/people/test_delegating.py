"""The page on which a manager names who stands in, and HR's in the admin."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people.models import Delegation, Person
from tests.cast import Company
from tests.people.factories import DelegationFactory
from tests.people.sign_in.doors import signed_in

PAGE = "people:delegations"


@pytest.fixture
def samira(company: Company) -> Client:
    return signed_in(company.manager)


def days(company: Company, first: int = 0, last: int = 2) -> dict[str, Any]:
    today = company.manager.today(timezone.now())
    return {"starts_on": today + timedelta(days=first), "ends_on": today + timedelta(days=last)}


def test_a_manager_names_somebody_sees_it_and_ends_it(samira: Client, company: Company) -> None:
    answer = samira.post(reverse(PAGE), {"delegate": company.other.email, **days(company)}, follow=True)
    assert "Oluwaseun Other" in answer.content.decode()
    delegation = Delegation.objects.get()
    assert delegation.manager == company.manager
    answer = samira.post(reverse("people:delegation_end", args=[delegation.pk]), follow=True)
    assert list(answer.context["given"]) == []
    samira.force_login(company.other)
    assert list(samira.get(reverse(PAGE)).context["held"]) == []


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"delegate": "manager"}, "delegate"),
        ({"delegate": "nobody@larkfell.example"}, "delegate"),
        ({"ends_on": "2020-01-01"}, "ends_on"),
        ({"starts_on": "yesterday"}, "starts_on"),
    ],
    ids=str,
)
def test_what_cannot_be_is_said_beside_the_field(
    samira: Client, company: Company, sent: dict[str, str], field: str
) -> None:
    if sent.get("delegate") == "manager":
        sent = {"delegate": company.manager.email}
    answer = samira.post(reverse(PAGE), {"delegate": company.other.email, **days(company), **sent})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {field}
    assert not Delegation.objects.exists()


def test_days_that_are_taken_are_refused_on_a_page(samira: Client, company: Company) -> None:
    DelegationFactory(manager=company.manager, delegate=company.former)
    answer = samira.post(reverse(PAGE), {"delegate": company.other.email, **days(company)})
    assert answer.status_code == 409
    assert "Somebody else stands in" in answer.content.decode()


@pytest.mark.parametrize("size", [1, 3])
def test_the_page_costs_the_same_however_many_there_are(
    samira: Client, company: Company, size: int, django_assert_num_queries: Any
) -> None:
    for number, manager in enumerate([company.former, company.skip, company.top][:size]):
        DelegationFactory(manager=manager, delegate=company.manager)
        DelegationFactory(manager=company.manager, delegate=company.other, days_off=number + 1)
    with django_assert_num_queries(5):
        answer = samira.get(reverse(PAGE))
    assert (len(answer.context["given"]), len(answer.context["held"])) == (size, size)


def test_hr_names_and_ends_in_the_admin(company: Company) -> None:
    client = signed_in(company.hr_admin)
    add = reverse("admin:people_delegation_add")
    sent = {"manager": company.manager.pk, "delegate": company.other.pk, **days(company)}
    assert client.post(add, {**sent, "delegate": company.manager.pk}).status_code == 200
    assert client.post(add, {**sent, "ends_on": "2020-01-01"}).status_code == 200
    assert client.post(add, sent).status_code == 302
    delegation = Delegation.objects.get()
    client.post(reverse("admin:people_delegation_delete", args=[delegation.pk]), {"post": "yes"})
    assert not Delegation.objects.in_force().exists()
    assert Delegation.objects.get().ends_on == delegation.starts_on


def test_who_names_somebody_shows_once_more_who_they_are(client: Client, company: Company) -> None:
    ask = reverse("account_reauthenticate")
    client.force_login(company.manager)
    sent = {"delegate": company.other.email, **days(company)}
    assert client.post(reverse(PAGE), sent)["Location"].startswith(ask)
    client.force_login(company.hr_admin)
    sent = {"manager": company.manager.pk, "delegate": company.other.pk, **days(company)}
    assert client.post(reverse("admin:people_delegation_add"), sent)["Location"].startswith(ask)
    leave = {"person": company.manager.pk, "delegate": company.other.email, **days(company)}
    assert client.post(reverse("admin:people_leave_add"), leave)["Location"].startswith(ask)
    assert not Delegation.objects.exists()


def test_nobody_names_themself(company: Company) -> None:
    client = signed_in(company.hr_admin)
    sent = {"manager": company.manager.pk, "delegate": company.hr_admin.pk, **days(company)}
    answer = client.post(reverse("admin:people_delegation_add"), sent)
    assert (answer.status_code, Delegation.objects.exists()) == (409, False)
    assert "Nobody names themself" in answer.content.decode()


def test_nobody_stands_in_for_a_manager_who_has_left(company: Company) -> None:
    DelegationFactory(manager=company.manager, delegate=company.other)
    assert Delegation.objects.in_force().exists()
    Person.objects.filter(pk=company.manager.pk).update(is_active=False)
    assert not Delegation.objects.in_force().exists()
    assert company.manager.pk not in Person.objects.get(pk=company.other.pk).stands_in_for

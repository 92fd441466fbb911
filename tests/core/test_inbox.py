from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core.models import Notice
from core.notices import notify
from people.models import Person
from tests.cast import Company
from tests.goals.factories import GoalFactory

BACKEND = "people.sign_in.backend.Backend"


def tell(person: Person, number: int = 0, **more: Any) -> Notice:
    notice = notify(person, kind="x", text=f"Notice {number}", url="/people/", cause=f"x:{number}", **more)
    assert notice is not None
    return notice


@pytest.fixture
def nils(company: Company) -> Client:
    client = Client()
    client.force_login(company.nils, backend=BACKEND)
    return client


@pytest.mark.parametrize("size", [1, 3])
def test_the_inbox_costs_the_same_however_full_it_is(
    nils: Client, company: Company, size: int, django_assert_num_queries: Any
) -> None:
    for number in range(size):
        tell(company.nils, number, by=company.manager)
    with django_assert_num_queries(5):
        answer = nils.get(reverse("core:inbox"))
    assert len(answer.context["page"]) == size


def test_opening_marks_as_read_and_leads_on(nils: Client, company: Company) -> None:
    notice = tell(company.nils)
    assert b"New:" in nils.get(reverse("core:inbox")).content
    answer = nils.post(reverse("core:notice_open", args=[notice.pk]))
    assert answer["Location"] == "/people/"
    notice.refresh_from_db()
    first_read: datetime | None = notice.read_at
    assert first_read is not None
    nils.post(reverse("core:notice_open", args=[notice.pk]))
    notice.refresh_from_db()
    assert notice.read_at == first_read
    assert b"New:" not in nils.get(reverse("core:inbox")).content


def test_all_are_read_at_once_and_only_ones_own(nils: Client, company: Company) -> None:
    tell(company.nils, 1)
    tell(company.nils, 2)
    tell(company.peer, 3)
    nils.post(reverse("core:notices_read"))
    assert [notice.recipient for notice in Notice.objects.unread()] == [company.peer]


def test_an_empty_inbox_says_what_it_is_for(nils: Client) -> None:
    assert b"Nothing yet" in nils.get(reverse("core:inbox")).content


@pytest.mark.parametrize("size", [1, 3])
def test_what_can_no_longer_be_read_is_not_told_again(
    client: Client, company: Company, size: int, django_assert_num_queries: Any
) -> None:
    for number in range(size):
        goal = GoalFactory(owner=company.nils, status="draft", title=f"Secret {number}")
        text = f"Nils proposes a goal: {goal}"
        notify(company.manager, kind="x", text=text, url="/goals/", cause=f"x:{number}", about=goal)
    client.force_login(company.manager, backend=BACKEND)
    with django_assert_num_queries(6):
        assert client.get(reverse("core:inbox")).content.decode().count("Secret") == 2 * size
    Person.objects.filter(pk=company.nils.pk).update(manager=company.skip)
    drawn = client.get(reverse("core:inbox")).content.decode()
    assert "Secret" not in drawn
    assert drawn.count("About something you can no longer read.") == size


@pytest.mark.parametrize("key", ["x" * 201, "a%00b", "a b", "ä"])
def test_a_draft_that_no_page_names_is_not_there(nils: Client, key: str) -> None:
    answer = nils.post(f"/drafts/{key}/", {"text": "x", "version": "0"})
    assert answer.status_code == 404

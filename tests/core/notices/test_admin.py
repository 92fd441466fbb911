"""What was sent, waits and failed, for HR and IT: without a word of what was said."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.admin.deliveries import DeliveryAdmin
from core.models import Delivery
from core.notices import deliver, due_deliveries
from core.notices.queries import Standing, standing
from core.notices.services import try_again
from people.models import Person, Role
from tests.cast import Company
from tests.core.notices.post import tell
from tests.core.smtp import MailServer

LIST = "admin:core_delivery_changelist"


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person, backend="people.sign_in.backend.Backend")
    return client


@pytest.fixture
def failed(company: Company, post: MailServer) -> Delivery:
    delivery = tell(company.nils, kind="goal_agreed")
    post.refused = company.nils.email
    deliver(delivery_id=delivery.pk, now=timezone.now())
    post.refused = ""
    delivery.refresh_from_db()
    assert delivery.state == Delivery.State.FAILED
    return delivery


@pytest.mark.parametrize("part", ["hr_admin", "it_admin"])
def test_it_says_what_failed_and_why_but_not_what_was_said(company: Company, failed: Delivery, part: str) -> None:
    client = signed_in(company.people[part])
    for address in (reverse(LIST), reverse("admin:core_delivery_change", args=[failed.pk])):
        page = client.get(address).content.decode()
        for words in (company.nils.name, "A goal is agreed", "Mail", "Failed", "no such box"):
            assert words in page
        assert "waits for you" not in page


@pytest.mark.parametrize("size", [1, 3])
def test_the_page_costs_the_same_however_much_was_sent(
    company: Company, size: int, django_assert_num_queries: Any
) -> None:
    for number in range(size):
        tell(company.nils, str(number))
    client = signed_in(company.it_admin)
    client.get(reverse(LIST))
    with django_assert_num_queries(6):
        client.get(reverse(LIST))


def test_what_failed_is_counted_first_and_what_was_sent_long_ago_is_not(company: Company, failed: Delivery) -> None:
    now = timezone.now()
    for cause, ago in (("new", 1), ("old", 8)):
        sent = tell(company.peer, cause, kind="goal_agreed")
        Delivery.objects.filter(pk=sent.pk).update(state="sent", sent_at=now - timedelta(days=ago))
    tell(company.peer, "waits", kind="plan_changed")
    assert standing(now=now) == [
        Standing("A goal is agreed", "Mail", waiting=0, failed=1, sent=1),
        Standing("A plan changed", "Mail", waiting=1, failed=0, sent=0),
    ]


@pytest.mark.parametrize("how", ["one", "all"])
def test_what_failed_goes_out_when_it_is_tried_again(
    company: Company, failed: Delivery, post: MailServer, how: str
) -> None:
    client = signed_in(company.it_admin)
    if how == "one":
        client.post(reverse(LIST), {"action": "again", "_selected_action": [failed.pk]})
    else:
        client.post(reverse("admin:core_delivery_again"))
    assert due_deliveries(now=timezone.now()) == [failed.pk]
    deliver(delivery_id=failed.pk, now=timezone.now())
    assert [to for to, _text in post.taken] == [company.nils.email]


def test_what_was_sent_or_waits_for_its_hour_is_left_as_it_is(company: Company) -> None:
    sent, waiting = tell(company.nils, "a"), tell(company.nils, "b")
    tomorrow = timezone.now() + timedelta(days=1)
    Delivery.objects.filter(pk=sent.pk).update(state="sent", sent_at=timezone.now())
    Delivery.objects.filter(pk=waiting.pk).update(try_at=tomorrow)
    assert try_again(deliveries=Delivery.objects.all(), actor=company.it_admin, now=timezone.now()) == 0
    assert due_deliveries(now=timezone.now()) == []


def test_the_list_is_narrowed_by_topic_and_person(company: Company) -> None:
    tell(company.nils, "a", kind="goal_agreed")
    tell(company.peer, "b", kind="plan_changed")
    client = signed_in(company.it_admin)
    for narrowed in ({"topic": "goals"}, {"q": company.nils.email}, {"topic": "goals", "q": company.nils.email}):
        found = client.get(reverse(LIST), narrowed).context["cl"].result_list
        assert [delivery.notice.recipient for delivery in found] == [company.nils]


def test_only_who_may_see_the_list_has_all_of_it_tried_again(
    company: Company, failed: Delivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DeliveryAdmin, "roles", {Role.IT_ADMIN})
    assert signed_in(company.hr_admin).post(reverse("admin:core_delivery_again")).status_code == 403
    failed.refresh_from_db()
    assert failed.state == Delivery.State.FAILED

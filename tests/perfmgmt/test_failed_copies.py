"""What IT does about copies of data that could not be made, and what it does not see."""

import html
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from core.models import Notice
from perfmgmt.copies import services
from perfmgmt.models import DataCopy
from perfmgmt.tasks import make_copy
from tests.cast import Company
from tests.people.test_admin import signed_in

LIST = "admin:perfmgmt_datacopy_changelist"


@pytest.fixture
def failed(company: Company, monkeypatch: pytest.MonkeyPatch) -> DataCopy:
    """One that all attempts have failed at."""
    monkeypatch.setattr(services, "carry", lambda *_task, **_ids: None)
    copy = services.ask_for_copy(person=company.nils, actor=company.nils, now=timezone.now())
    DataCopy.objects.update(attempts=services.MOST_ATTEMPTS)
    make_copy(copy_id=str(copy.pk))
    return DataCopy.objects.get()


def again(company: Company, *copies: DataCopy) -> str:
    sent = {"action": "again", "_selected_action": [copy.pk for copy in copies]}
    answer = signed_in(company.it_admin).post(reverse(LIST), sent, follow=True)
    return html.unescape(answer.content.decode())


def told(company: Company) -> list[tuple[str, bool]]:
    notices = Notice.objects.filter(recipient=company.nils).order_by("created_at", "pk")
    return [(notice.kind, notice.read_at is None) for notice in notices]


def test_it_tries_again_and_the_person_is_told(failed: DataCopy, company: Company) -> None:
    assert told(company) == [("copy_failed", True)]
    assert "1 copy is made within a minute." in again(company, failed)
    copy = DataCopy.objects.get()
    assert (copy.state, copy.attempts) == ("waiting", 0)
    assert told(company) == [("copy_failed", False)]
    make_copy(copy_id=str(copy.pk))
    assert DataCopy.objects.get().state == "ready"
    assert told(company) == [("copy_failed", False), ("copy_ready", True)]


def test_a_second_failure_is_told_too(failed: DataCopy, company: Company) -> None:
    later = timezone.now() + timedelta(hours=1)
    services.try_copies_again(copies=DataCopy.objects.all(), actor=company.it_admin, now=later)
    DataCopy.objects.update(attempts=services.MOST_ATTEMPTS)
    make_copy(copy_id=str(failed.pk))
    assert told(company) == [("copy_failed", False), ("copy_failed", True)]


@pytest.mark.parametrize("state", ["waiting", "ready"])
def test_it_sees_none_that_did_not_fail_and_starts_none(failed: DataCopy, company: Company, state: str) -> None:
    ready_at = timezone.now() if state == "ready" else None
    DataCopy.objects.update(state=state, ready_at=ready_at)
    it = signed_in(company.it_admin)
    assert "Nils" not in it.get(reverse(LIST)).content.decode()
    change = reverse("admin:perfmgmt_datacopy_change", args=[failed.pk])
    assert it.get(change).status_code == 302
    again(company, failed)
    assert services.try_copies_again(copies=DataCopy.objects.all(), actor=company.it_admin, now=timezone.now()) == 0
    assert DataCopy.objects.get().state == state


def test_nobody_else_is_shown_the_list(failed: DataCopy, company: Company) -> None:
    assert signed_in(company.hr_admin).get(reverse(LIST)).status_code == 403


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_costs_the_same_however_long(company: Company, size: int, django_assert_num_queries: Any) -> None:
    now = timezone.now()
    for person in list(company.people.values())[:size]:
        DataCopy.objects.create(person=person, state="failed", asked_at=now, expires_at=now)
    it = signed_in(company.it_admin)
    with django_assert_num_queries(6):
        it.get(reverse(LIST))

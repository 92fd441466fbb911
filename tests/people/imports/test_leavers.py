"""Who takes over what from those whose accounts a file would close, seen before it does."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from people.models import ImportFile, Person
from tests.cast import Company
from tests.people.factories import PersonFactory
from tests.people.imports.sheets import hr, send, step
from tests.reviews.factories import ReviewFactory

__all__ = ["hr"]
pytestmark = pytest.mark.django_db


def would_leave(hr: Client, *people: Person) -> Any:
    return send(hr, "Employee ID,Status\n" + "".join(f"{person.employee_id},left\n" for person in people))


def foreseen(hr: Client) -> Any:
    return hr.post(step("leavers", ImportFile.objects.get()))


def test_the_row_counts_who_stays_behind_and_links_to_what_they_leave(hr: Client, company: Company) -> None:
    page = would_leave(hr, company.manager, company.peer).content.decode()
    assert "active people who report to them: 1" in page, "the peer leaves too"
    for leaver in (company.manager, company.peer):
        assert reverse("people:leaving", args=[leaver.pk]) in page
    assert "2 accounts would close." in page


@pytest.mark.parametrize("size", [1, 3])
def test_the_dry_run_costs_the_same_however_many_leave_or_are_asked_about(
    hr: Client, size: int, django_assert_num_queries: Any
) -> None:
    leavers = PersonFactory.create_batch(size)
    closed = PersonFactory.create_batch(size, is_active=False)
    people = [*((one, "left") for one in leavers), *((one, "active") for one in closed)]
    send(hr, "Employee ID,Status\n" + "".join(f"{one.employee_id},{status}\n" for one, status in people))
    address = step("check", ImportFile.objects.get())
    with django_assert_num_queries(9):
        page = hr.get(address)
    assert (page.context["leavers"], len(page.context["report"].returning)) == (size, size)


def test_a_file_that_is_applied_has_nothing_to_foresee(hr: Client, company: Company) -> None:
    would_leave(hr, company.nils)
    page = hr.post(step("apply", ImportFile.objects.get()), {"seen": ImportFile.objects.get().digest}, follow=True)
    assert "deactivated" in page.content.decode()
    assert "Who takes over what is open" not in page.content.decode()
    assert "No account would close any more" in foreseen(hr).content.decode()


def test_each_is_foreseen_as_if_those_above_were_gone(hr: Client, company: Company) -> None:
    ReviewFactory(reviewee=company.nils, manager=company.manager)
    would_leave(hr, company.nils, company.manager)
    answer = foreseen(hr)
    assert [one.person for one in answer.context["foreseen"]] == [company.manager, company.nils]
    assert answer.context["foreseen"][1].above == company.skip, "and nobody who leaves too"
    assert answer.context["foreseen"][0].tasks
    assert Person.objects.active().filter(pk__in=[company.nils.pk, company.manager.pk]).count() == 2


def test_of_many_the_first_are_foreseen_and_the_others_counted(
    hr: Client, company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("people.admin.importing.MOST_FORESEEN", 1)
    would_leave(hr, company.nils, company.manager)
    page = foreseen(hr)
    assert [one.person for one in page.context["foreseen"]] == [company.manager]
    assert "1 more person leaves." in page.content.decode()

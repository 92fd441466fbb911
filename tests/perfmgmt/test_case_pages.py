"""The pages of legal cases."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from checkins.models import CheckIn
from core.models import Look
from people.models import Person, Role, RoleGrant
from perfmgmt.cases import services
from tests.cast import Company
from tests.checkins.factories import (
    ActionFactory,
    CheckInFactory,
    NoteFactory,
    PreparationFactory,
    SeriesFactory,
    TalkingPointFactory,
)
from tests.people.factories import PersonFactory
from tests.people.sign_in.doors import just_asked
from tests.perfmgmt.cases import NOW, agreed, asked
from tests.perfmgmt.test_cases_read import sent

pytestmark = pytest.mark.django_db


def client_of(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def test_asking_and_agreeing_ask_who_is_there_once_more(company: Company) -> None:
    today = timezone.localdate()
    words = {"first": company.peer.email, "second": company.nils.email, "reason": "A claim", "hours": "4"}
    words |= {"starts_on": f"{today - timedelta(days=9)}", "ends_on": f"{today}"}
    hr, it = client_of(company.hr_admin), client_of(company.it_admin)
    assert "reauthenticate" in hr.post(reverse("case_new"), words)["Location"]
    just_asked(hr, company.hr_admin)
    page = hr.post(reverse("case_new"), words)["Location"]
    assert "reauthenticate" in it.post(f"{page}agree/")["Location"]
    assert b"Agree and open it" in it.get(page).content
    just_asked(it, company.it_admin)
    assert it.post(f"{page}agree/")["Location"] == page
    assert b"Close it now" in hr.get(page).content


def waiting_for(person: Person) -> list[str]:
    return [one.url for one in client_of(person).get(reverse("home")).context["waiting"]]


def test_home_asks_whoever_may_agree_and_nobody_else(company: Company) -> None:
    for part, role in (("nils", Role.IT_ADMIN), ("hr", Role.IT_ADMIN)):  # one of the two; one with a part in HR
        RoleGrant.objects.create(person=company.people[part], role=role)
    case = asked(company)
    asking = {name for name, person in company.people.items() if person.is_active and waiting_for(person)}
    assert asking == {"it_admin"}
    assert waiting_for(company.it_admin) == [case.get_absolute_url()]
    page = client_of(company.it_admin).get(reverse("home")).content.decode()
    assert "Heidi asks you" in page
    assert company.peer.short_name not in page


def is_agreed_to(company: Company) -> None:
    agreed(company)


def is_refused(company: Company) -> None:
    services.close_case(case=asked(company), actor=company.it_admin, now=NOW)


def has_lapsed(company: Company) -> None:
    asked(company, now=NOW - timedelta(days=7, seconds=1))


def comes_from_nobody_who_may_ask(company: Company) -> None:
    asked(company)
    RoleGrant.objects.filter(person=company.hr_admin).delete()


def comes_from_both_sides(company: Company) -> None:
    asked(company)
    RoleGrant.objects.create(person=company.hr_admin, role=Role.IT_ADMIN)


@pytest.mark.parametrize(
    "settled", [is_agreed_to, is_refused, has_lapsed, comes_from_nobody_who_may_ask, comes_from_both_sides]
)
def test_home_asks_no_more_once_it(company: Company, settled: Callable[[Company], None]) -> None:
    settled(company)
    assert waiting_for(company.it_admin) == []


@pytest.mark.parametrize("size", [1, 3])
def test_home_costs_the_same_however_many_cases_wait(
    company: Company, size: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(size):
        asked(company, reason=f"{number}")
    client = client_of(company.it_admin)
    with django_assert_num_queries(11):
        assert len(client.get(reverse("home")).context["waiting"]) == size


BAD = [
    ({"first": "nobody"}, "first"),
    ({"second": "hr_admin"}, "second"),
    ({"second": "peer"}, "second"),
    ({"reason": ""}, "reason"),
    ({"reason": "\0"}, "reason"),
    ({"hours": "720"}, "hours"),
    ({"starts_on": "0000-00-00"}, "starts_on"),
    ({"starts_on": "2099-01-01", "ends_on": "2099-01-02"}, "starts_on"),
    ({"starts_on": "2026-02-02", "ends_on": "2026-02-01"}, "ends_on"),
    ({"ends_on": "9999-12-31"}, "ends_on"),
]


def test_bad_input_is_named_and_kept(company: Company) -> None:
    hr = client_of(company.hr_admin)
    for change, field in BAD:
        words = {"first": "peer", "second": "nils", "reason": "A claim", "hours": "4"}
        words |= {"starts_on": "2026-01-02", "ends_on": "2026-01-03", **change}
        for name in ("first", "second"):
            words[name] = company.people[words[name]].email if words[name] in company.people else words[name]
        answer = hr.post(reverse("case_new"), words)
        assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field]), change


def test_check_ins_are_read_on_a_page_of_their_own(
    company: Company, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    series = SeriesFactory(report=company.nils, manager=company.manager)
    held = CheckInFactory(series=series, starts_at=NOW - timedelta(days=3), state=CheckIn.State.HELD)
    ahead = CheckInFactory(series=series, starts_at=NOW + timedelta(days=3))
    for made in (PreparationFactory, NoteFactory):
        made(checkin=held)
    ActionFactory(agreed_in=held, text="Ask the mill")
    TalkingPointFactory(added_for=held, text="Warping loom four")
    TalkingPointFactory(added_for=held, text="Thinking of leaving", is_private=True)
    case = agreed(company, first=company.manager)
    it = client_of(company.it_admin)
    assert list(it.get(case.get_absolute_url()).context["checkins"]) == [held]
    with django_assert_num_queries(12):
        page = it.get(reverse("checkins:opened", args=[held.pk])).content.decode()
    assert "Warping loom four" in page
    assert "Ask the mill" in page
    assert "Thinking of leaving" not in page
    look = Look.objects.get()
    assert (look.viewer, look.subject, look.right) == (company.it_admin, company.nils, "opens it in a legal case")
    assert it.get(reverse("checkins:opened", args=[ahead.pk])).status_code == 404
    for own in ("checkins:detail", "checkins:prepare"):
        assert it.get(reverse(own, args=[held.pk])).status_code == 404


@pytest.mark.parametrize("size", [1, 3])
def test_pages_cost_the_same_however_much_there_is(
    company: Company, size: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    case = agreed(company)
    for number in range(size):
        sent(company)
        asked(company, reason=f"{number}", first=PersonFactory())
    client = client_of(company.hr_admin)
    with django_assert_num_queries(4):
        assert len(client.get(reverse("cases")).context["page"]) == size + 1
    with django_assert_num_queries(8):
        assert len(client.get(case.get_absolute_url()).context["page"]) == size

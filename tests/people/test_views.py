from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people.models import ApiToken, Organisation, Person, Role
from tests.cast import Company
from tests.people.factories import LeaveFactory, LocationFactory, PersonFactory

BACKEND = "people.sign_in.backend.Backend"


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person, backend=BACKEND)
    return client


@pytest.fixture
def nils(company: Company) -> Client:
    return signed_in(company.nils)


# --- The directory --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [1, 3])
def test_the_directory_costs_the_same_however_long_it_is(
    nils: Client, company: Company, size: int, django_assert_num_queries: Any
) -> None:
    for number in range(size):
        PersonFactory(name=f"Quill{number} Weaver", manager=company.manager, department=company.office)
    with django_assert_num_queries(7):
        answer = nils.get(reverse("people:directory"), {"q": "quill"})
    assert len(answer.context["page"]) == size
    assert f"{size} pe" in answer.content.decode()


def test_a_long_directory_has_pages(nils: Client) -> None:
    Person.objects.bulk_create(PersonFactory.build_batch(51, job_title="Quill"))
    text = [nils.get(reverse("people:directory"), {"q": "quill", "page": n}).content.decode() for n in (1, 2)]
    assert "People 1 to 50" in text[0]
    assert "People 51 to 51" in text[1]


def test_the_directory_is_narrowed_by_the_address(nils: Client, company: Company) -> None:
    porto = LocationFactory(name="Porto")
    Person.objects.filter(pk=company.peer.pk).update(location=porto)
    query = {"department": company.dyehouse.pk, "location": porto.pk}
    page = nils.get(reverse("people:directory"), query).context["page"]
    assert list(page) == [company.peer]
    assert list(nils.get(reverse("people:directory"), {"q": "samria"}).context["page"]) == [company.manager]
    below = {"manager": str(company.manager.pk)}
    assert list(nils.get(reverse("people:directory"), below).context["page"]) == [company.nils, company.peer]


def test_who_has_left_is_not_in_the_directory(nils: Client, company: Company) -> None:
    assert company.gone not in list(nils.get(reverse("people:directory")).context["page"])


def test_a_search_as_one_types_brings_the_list_alone(nils: Client) -> None:
    answer = nils.get(reverse("people:directory"), {"q": "nobody at all"}, headers={"HX-Request": "true"})
    assert b"<html" not in answer.content
    assert b"Nobody is found" in answer.content


@pytest.mark.parametrize(
    "query",
    [
        {"q": "\x00"},
        {"q": "x" * 1_000_000},
        {"department": "x"},
        {"location": "' or 1=1"},
        {"manager": "nobody"},
        {"page": "-1"},
        {"page": "9" * 30},
        {"q": "\ud800".encode("utf-8", "surrogatepass")},
    ],
    ids=str,
)
def test_odd_addresses_bring_a_list(nils: Client, query: dict[str, Any]) -> None:
    assert nils.get(reverse("people:directory"), query).status_code == 200


# --- The picker -----------------------------------------------------------------------------------------------------


def test_the_picker_is_given_at_most_eight_who_work_here(nils: Client, company: Company) -> None:
    answer = nils.get(reverse("people:search"), {"q": "nils"}).json()
    assert answer == {
        "people": [
            {
                "id": str(company.nils.pk),
                "name": "Nils Employee",
                "sub": "Weaver",
                "initials": "NE",
                "hue": company.nils.hue,
            }
        ]
    }
    for number in range(10):
        PersonFactory(name=f"Quill{number} Weaver")
    assert len(nils.get(reverse("people:search"), {"q": "quill"}).json()["people"]) == 8
    assert nils.get(reverse("people:search"), {"q": "gustav"}).json() == {"people": []}


# --- A person's page ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [1, 3])
def test_a_page_costs_the_same_however_many_report(nils: Client, size: int, django_assert_num_queries: Any) -> None:
    boss = PersonFactory(name="Boss Q")
    for number in range(size):
        PersonFactory(name=f"Report{number} Q", manager=boss)
    with django_assert_num_queries(7):
        answer = nils.get(boss.get_absolute_url())
    assert len(answer.context["reports"]) == size


def test_a_page_shows_the_line_and_who_is_away(nils: Client, company: Company) -> None:
    today = timezone.now().date()
    LeaveFactory(person=company.nils, starts_on=today - timedelta(days=1), ends_on=today + timedelta(days=1))
    company.nils.dotted_managers.add(company.other_manager)
    text = nils.get(company.nils.get_absolute_url()).content.decode()
    for words in ("Samira Manager", "Marta Skip", "Declan Top", "Chidi Othermanager", "Away until", "Dye house"):
        assert words in text
    assert "Away until" not in signed_in(company.peer).get(company.nils.get_absolute_url()).content.decode()


def test_who_has_left_keeps_a_page(nils: Client, company: Company) -> None:
    assert "No longer here" in nils.get(company.gone.get_absolute_url()).content.decode()


@pytest.mark.parametrize("part", ["nils", "manager", "hr", "hr_admin", "peer", "other_manager", "hr_far", "it_admin"])
def test_only_the_line_and_hr_are_shown_when_somebody_is_to_leave(client: Client, company: Company, part: str) -> None:
    Person.objects.filter(pk=company.nils.pk).update(ends_on=date(2099, 3, 31))
    client.force_login(company.people[part])
    page = client.get(company.nils.get_absolute_url()).content.decode()
    assert ("2099" in page) == (part in {"nils", "manager", "hr", "hr_admin"})


def test_names_are_shown_as_typed(nils: Client) -> None:
    person = PersonFactory(name="<b>Bold</b> & Co", email="bold@mill.example")
    assert b"&lt;b&gt;Bold&lt;/b&gt; &amp; Co" in nils.get(person.get_absolute_url()).content


# --- Settings -------------------------------------------------------------------------------------------------------

MINE = {"preferred_name": "Nisse", "pronouns": "he", "language": "de", "time_zone": "Europe/Berlin", "theme": "dark"}


def test_settings_are_saved_and_nothing_beside_them(nils: Client, company: Company) -> None:
    more = {"name": "Chief", "email": "x@y.example", "is_active": "", "manager": company.top.pk, "roles": "hr_admin"}
    assert nils.post(reverse("people:settings"), {**MINE, **more}).status_code == 302
    after = Person.objects.get(pk=company.nils.pk)
    assert {name: getattr(after, name) for name in MINE} == MINE
    assert (after.name, after.email, after.manager, after.is_active) == (
        company.nils.name,
        company.nils.email,
        company.manager,
        True,
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"time_zone": "Mars"},
        {"language": "xx"},
        {"preferred_name": "x" * 81},
        {"pronouns": "a\x00b"},
        {"theme": "pink"},
    ],
    ids=str,
)
def test_what_cannot_be_a_setting_is_said_and_kept(nils: Client, company: Company, wrong: dict[str, str]) -> None:
    answer = nils.post(reverse("people:settings"), {**MINE, **wrong})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == list(wrong)
    assert b'value="Nisse"' in answer.content or "preferred_name" in wrong
    assert Person.objects.get(pk=company.nils.pk).theme == "system"


def test_a_token_is_shown_once(nils: Client, company: Company) -> None:
    answer = nils.post(reverse("people:token_create"), {"name": "script", "days": "30"})
    secret = answer.context["secret"]
    assert secret in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    listed = nils.get(reverse("people:settings")).content.decode()
    assert "script" in listed
    assert secret not in listed
    assert Client().get(reverse("api-me"), headers={"Authorization": f"Token {secret}"}).status_code == 200
    assert nils.post(reverse("people:token_create"), {"name": "script", "days": "30"}).status_code == 409


@pytest.mark.parametrize("wrong", [{"name": "", "days": "30"}, {"name": "x", "days": "9999"}, {"name": "x" * 81}])
def test_a_token_needs_a_name_and_an_end(nils: Client, wrong: dict[str, str]) -> None:
    assert nils.post(reverse("people:token_create"), wrong).status_code == 422
    assert not ApiToken.objects.exists()


def test_only_ones_own_token_is_revoked(nils: Client, company: Company) -> None:
    ApiToken.objects.create(user=company.peer, name="theirs")
    ApiToken.objects.create(user=company.nils, name="mine")
    for name in ("theirs", "", "mi\x00ne"):
        assert nils.post(reverse("people:token_revoke"), {"name": name}).status_code == 404
    assert nils.post(reverse("people:token_revoke"), {"name": "mine"}).status_code == 302
    assert [token.name for token in ApiToken.objects.all()] == ["theirs"]


def test_other_sessions_end_and_this_one_stays(nils: Client, company: Company) -> None:
    elsewhere = signed_in(company.nils)
    assert nils.post(reverse("people:sessions_end")).status_code == 302
    assert nils.get(reverse("people:settings")).status_code == 200
    assert elsewhere.get(reverse("people:settings")).status_code == 302


# --- The first set-up -----------------------------------------------------------------------------------------------

FIRST = {
    "organisation": "Larkfell Looms",
    "time_zone": "Europe/Lisbon",
    "name": "Heidi First",
    "email": "Heidi@Larkfell.example",
    "password": "seven looms and a dye vat",
}


@pytest.fixture
def key(settings: Any) -> str:
    settings.SETUP_KEY = "open-sesame"
    return "/setup/?key=open-sesame"


def test_the_first_person_is_let_in_and_the_page_is_gone(db: None, key: str) -> None:
    client = Client()
    assert client.get(key).status_code == 200
    answer = client.post(key, FIRST)
    assert (answer.status_code, answer["Location"]) == (302, reverse("home"))
    first = Person.objects.get()
    assert (first.email, first.roles) == ("heidi@larkfell.example", {Role.HR_ADMIN, Role.IT_ADMIN})
    assert Organisation.objects.get().name == "Larkfell Looms"
    assert client.get("/admin/").status_code == 200
    assert Client().get(key).status_code == 404


@pytest.mark.parametrize("address", ["/setup/", "/setup/?key=", "/setup/?key=wrong", "/setup/?key=open-sesam%C3%A9"])
def test_without_the_key_there_is_no_such_page(db: None, key: str, address: str) -> None:
    assert Client().get(address).status_code == 404
    assert Client().post(address, FIRST).status_code == 404


def test_without_a_key_in_the_settings_nothing_opens_it(db: None, settings: Any) -> None:
    settings.SETUP_KEY = ""
    assert Client().get("/setup/?key=").status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [{"password": "short"}, {"email": "x"}, {"name": ""}, {"organisation": "a\x00"}, {"time_zone": "Mars"}],
    ids=str,
)
def test_the_set_up_says_what_is_wrong_and_keeps_the_rest(db: None, key: str, wrong: dict[str, str]) -> None:
    answer = Client().post(key, {**FIRST, **wrong})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == list(wrong)
    assert not Person.objects.exists()


@pytest.mark.django_db
def test_there_are_pages_before_the_organisation_has_a_name() -> None:
    assert signed_in(PersonFactory()).get(reverse("people:directory")).status_code == 200

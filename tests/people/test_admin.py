import html
from datetime import date, timedelta
from time import time
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from core.models import Notice
from people.models import Department, Leave, Organisation, Person, ReportingSpell
from tests.cast import Company
from tests.reviews.factories import ReviewFactory

BACKEND = "people.sign_in.backend.Backend"
FACTS = {
    "name": "New Weaver",
    "email": "New@larkfell.example",
    "employee_id": "N1",
    "time_zone": "Europe/Lisbon",
    "language": "en",
}


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person, backend=BACKEND)
    session = client.session  # who gives and takes roles has just said once more who they are
    session["account_authentication_methods"] = [{"method": "password", "at": time(), "reauthenticated": True}]
    session["account_authentication_methods_user"] = str(person.pk)
    session.save()
    return client


@pytest.fixture
def hr(company: Company) -> Client:
    return signed_in(company.hr_admin)


@pytest.fixture
def it(company: Company) -> Client:
    return signed_in(company.it_admin)


def facts_of(person: Person, **other: Any) -> dict[str, Any]:
    shown = ("name", "email", "employee_id", "job_title", "time_zone", "language")
    same = {name: getattr(person, name) or "" for name in shown}
    return {
        **same,
        "department": person.department_id,
        "manager": person.manager_id,
        "starts_on": person.starts_on,
    } | other


def change(client: Client, person: Person, **other: Any) -> Any:
    return client.post(reverse("admin:people_person_change", args=[person.pk]), facts_of(person, **other))


def test_hr_adds_somebody_with_a_manager_and_a_spell(hr: Client, company: Company) -> None:
    sent = {**FACTS, "manager": company.manager.pk, "dotted_managers": [company.other_manager.pk]}
    assert hr.post(reverse("admin:people_person_add"), sent).status_code == 302
    person = Person.objects.get(email="new@larkfell.example")
    assert person.manager == company.manager
    assert list(person.dotted_managers.all()) == [company.other_manager]
    assert ReportingSpell.objects.get(person=person).manager == company.manager


def test_hr_moves_and_edits_in_one_go(hr: Client, company: Company) -> None:
    assert change(hr, company.nils, manager=company.other_manager.pk, job_title="Dyer").status_code == 302
    nils = Person.objects.get(pk=company.nils.pk)
    assert (nils.job_title, nils.above) == ("Dyer", [company.top.pk, company.other_manager.pk])
    assert ReportingSpell.objects.get(person=nils).manager == company.other_manager
    event = Person.pgh_event_model.objects.filter(pgh_obj_id=nils.pk).latest("pgh_id")  # type: ignore[attr-defined]
    assert event.pgh_context.metadata["actor"] == str(company.hr_admin.pk)


def test_another_address_is_given_only_after_the_password(hr: Client, company: Company) -> None:
    client = Client()
    client.force_login(company.hr_admin, backend=BACKEND)
    answer = change(client, company.nils, email="thief@larkfell.example", job_title="Dyer")
    assert "reauthenticate" in answer["Location"]
    nils = Person.objects.get(pk=company.nils.pk)
    assert (nils.email, nils.job_title) == (company.nils.email, "Weaver")
    assert change(client, company.nils, job_title="Dyer").status_code == 302
    assert Person.objects.get(pk=company.nils.pk).job_title == "Dyer"
    change(hr, company.nils, email="new@larkfell.example")
    assert Person.objects.get(pk=company.nils.pk).email == "new@larkfell.example"


def test_what_did_not_change_is_not_written(hr: Client, company: Company) -> None:
    events = Person.pgh_event_model.objects.count()  # type: ignore[attr-defined]
    assert change(hr, company.nils).status_code == 302
    assert Person.pgh_event_model.objects.count() == events  # type: ignore[attr-defined]


def test_a_loop_is_said_beside_the_field(hr: Client, company: Company) -> None:
    answer = change(hr, company.skip, manager=company.nils.pk)
    assert answer.status_code == 200
    assert "already reports" in str(answer.context["adminform"].form.errors["manager"])


def test_a_manager_who_has_left_is_refused_on_a_page(hr: Client, company: Company) -> None:
    assert change(hr, company.nils, manager=company.gone.pk).status_code == 409
    assert Person.objects.get(pk=company.nils.pk).manager == company.manager


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"email": "nils@larkfell.example"}, "Person with this E-mail already exists."),
        ({"email": "a\x00@b.example"}, "Enter a valid email address."),
        ({"name": "x" * 151}, "Ensure this value has at most 150 characters (it has 151)."),
        ({"starts_on": "0000-01-01"}, "Enter a valid date."),
        ({"starts_on": "99999-01-01"}, "Enter a valid date."),
        ({"time_zone": "Mars"}, "“Mars” is not a time zone"),
        ({"starts_on": "2026-02-01", "ends_on": "2026-01-01"}, "The end date cannot come before the start date."),
    ],
    ids=str,
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    hr: Client, company: Company, wrong: dict[str, str], words: str
) -> None:
    number = Person.objects.count()
    answer = hr.post(reverse("admin:people_person_add"), {**FACTS, **wrong})
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert Person.objects.count() == number


def test_accounts_are_not_closed_by_a_tick(hr: Client, company: Company) -> None:
    change(hr, company.nils, is_active="", password="x", above="", session_epoch="9")
    nils = Person.objects.get(pk=company.nils.pk)
    assert (nils.is_active, nils.session_epoch, nils.above) == (True, 0, company.nils.above)


@pytest.mark.parametrize("role", ["hr_admin", "it_admin"])
def test_hr_and_it_close_accounts_and_open_them(company: Company, role: str) -> None:
    client = signed_in(company.people[role])

    def act(action: str, *people: Person) -> Any:
        sent = {"action": action, "_selected_action": [person.pk for person in people], "confirmed": "1"}
        return client.post(reverse("admin:people_person_changelist"), sent, follow=True)

    answer = act("deactivate", company.nils, company.hr_admin, company.it_admin)
    assert {str(message) for message in answer.context["messages"]} >= {
        "1 account changed.",
        "Your own account is for somebody else to close.",
    }
    assert Person.objects.filter(is_active=False, name__in=["Nils Employee", "Heidi Hradmin"]).count() == 1
    act("restore", company.nils)
    assert Person.objects.get(pk=company.nils.pk).is_active


def test_hr_sees_who_takes_over_before_several_accounts_close(hr: Client, company: Company) -> None:
    review = ReviewFactory(reviewee=company.nils, cycle__state="writing")
    people = [company.manager, company.skip, company.it_admin, company.hr_admin]
    sent = {"action": "deactivate", "_selected_action": [person.pk for person in people]}
    page = html.unescape(hr.post(reverse("admin:people_person_changelist"), sent).content.decode())
    assert page.index("<h2>Marta Skip</h2>") < page.index("<h2>Samira Manager</h2>"), "managers before their reports"
    assert "Declan writes the review of Nils." in page
    assert "Marta writes" not in page
    assert "Ivo Itadmin is the last IT administrator." in page
    assert "<h2>Heidi Hradmin</h2>" not in page
    assert all(Person.objects.get(pk=person.pk).is_active for person in people)
    assert not Notice.objects.exists()
    review.refresh_from_db()
    assert review.manager == company.manager
    hr.post(reverse("admin:people_person_changelist"), {**sent, "confirmed": "1"})
    assert [Person.objects.get(pk=person.pk).is_active for person in people] == [False, False, True, True]
    review.refresh_from_db()
    assert review.manager == company.top


def test_of_one_account_hr_sees_the_page_of_the_person(hr: Client, company: Company) -> None:
    sent = {"action": "deactivate", "_selected_action": [company.nils.pk]}
    answer = hr.post(reverse("admin:people_person_changelist"), sent)
    assert answer.headers["location"] == reverse("people:leaving", args=[company.nils.pk])


@pytest.mark.parametrize("parts", [["manager"], ["manager", "other"]])
def test_it_sees_first_what_it_closes_and_reads_nothing_of_reviews(
    it: Client, company: Company, parts: list[str]
) -> None:
    ReviewFactory(reviewee=company.nils, cycle__state="writing")
    people = [company.people[part] for part in parts]
    sent = {"action": "deactivate", "_selected_action": [person.pk for person in people]}
    page = html.unescape(it.post(reverse("admin:people_person_changelist"), sent, follow=True).content.decode())
    assert "Marta Skip is told" in page
    assert "Nils Employee, Priya Peer are told, and need another manager." in page
    assert "Only HR sees it here." in page
    assert "the review of Nils" not in page
    assert all(Person.objects.get(pk=person.pk).is_active for person in people)
    confirmed = it.post(reverse("admin:people_person_changelist"), {**sent, "confirmed": "1"}, follow=True)
    assert f"{len(people)} account" in confirmed.content.decode()
    assert not Person.objects.filter(pk__in=[person.pk for person in people], is_active=True).exists()


def test_people_are_found_as_in_the_directory(hr: Client, company: Company) -> None:
    for words in ("samria", company.manager.email, str(company.manager.employee_id)):
        answer = hr.get(reverse("admin:people_person_changelist"), {"q": words})
        assert list(answer.context["cl"].result_list) == [company.manager]


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_costs_the_same_however_long_it_is(
    hr: Client, company: Company, size: int, django_assert_max_num_queries: Any
) -> None:
    Person.objects.filter(name__in=["Nils Employee", "Priya Peer", "Samira Manager"][:size]).update(level="Q")
    with django_assert_max_num_queries(12):
        hr.get(reverse("admin:people_person_changelist"))


# --- Places and leave -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("no_key", ["Samira", "a\x00b", "\ufffd", "9" * 400])
def test_who_is_picked_by_no_key_is_said_beside_the_field(hr: Client, company: Company, no_key: str) -> None:
    answer = change(hr, company.nils, manager=no_key, dotted_managers=[company.peer.pk, no_key])
    assert answer.status_code == 200
    assert set(answer.context["adminform"].form.errors) == {"manager", "dotted_managers"}
    assert "Priya Peer" in answer.content.decode()
    assert Person.objects.get(pk=company.nils.pk).manager == company.manager


@pytest.mark.parametrize("ends_on", ["2026-11-16", ""])
def test_a_leave_that_ends_before_it_starts_is_said(hr: Client, company: Company, ends_on: str) -> None:
    sent = {"person": company.nils.pk, "starts_on": "2026-11-17", "ends_on": ends_on}
    answer = hr.post(reverse("admin:people_leave_add"), sent)
    assert set(answer.context["adminform"].form.errors) == {"ends_on"}
    assert not Leave.objects.exists()


def test_hr_keeps_places_and_leave(hr: Client, company: Company) -> None:
    organisation = Organisation.objects.get()
    sent: dict[str, Any] = {"name": "Larkfell Mills", "time_zone": "Europe/Lisbon", "language": "en"}
    hr.post(reverse("admin:people_organisation_change", args=[organisation.pk]), sent)
    hr.post(reverse("admin:people_department_add"), {"name": "Finishing", "parent": company.dyehouse.pk})
    day = date(2026, 11, 17)
    leave = {"person": company.nils.pk, "starts_on": day, "ends_on": day + timedelta(days=3)}
    hr.post(reverse("admin:people_leave_add"), leave)
    assert Organisation.objects.get().name == "Larkfell Mills"
    assert Department.objects.get(name="Finishing").parent == company.dyehouse
    recorded = Leave.objects.get(person=company.nils)
    hr.post(reverse("admin:people_leave_delete", args=[recorded.pk]), {"post": "yes"})
    hr.post(reverse("admin:people_leave_add"), leave)
    recorded = Leave.objects.get(person=company.nils)
    sent = {"action": "delete_selected", "_selected_action": recorded.pk, "post": "yes"}
    hr.post(reverse("admin:people_leave_changelist"), sent)
    assert not Leave.objects.exists()


def test_other_packages_offer_only_what_belongs_here() -> None:
    theirs = {
        model._meta.label
        for model in admin.site._registry
        if model._meta.app_label in {"auth", "account", "mfa", "knox", "django_celery_beat"}
    }
    assert theirs == {
        "mfa.Authenticator",
        "django_celery_beat.PeriodicTask",
        "django_celery_beat.CrontabSchedule",
        "django_celery_beat.IntervalSchedule",
    }


def test_no_page_of_the_admin_breaks_the_policy(hr: Client, company: Company) -> None:
    for address in ("/admin/", reverse("admin:people_person_change", args=[company.nils.pk])):
        answer = hr.get(address)
        assert "default-src 'none'" in answer["Content-Security-Policy"]
        text = answer.content.decode()
        assert " style=" not in text
        assert "<style" not in text
        assert " onclick=" not in text

"""The three pages of what changed: who sees which, what stands there, and what never does."""

from datetime import UTC, datetime
from typing import Any

import pghistory
import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from core.models import NoticeSchedule
from development.models import Plan
from goals.models import GoalCycle
from people.models import Invitation, Leave, Organisation, Person, Role, RoleGrant
from perfmgmt.changes.kinds import FOR_HR, FOR_IT, OF_ONESELF
from perfmgmt.changes.queries import Asked, Changes
from perfmgmt.changes.words import in_words
from tests.cast import Company
from tests.feedback.factories import FeedbackFactory
from tests.goals.factories import GoalCycleFactory
from tests.people.factories import DelegationFactory, DepartmentFactory, PersonFactory

PAGES = {"nils": "changes", "hr_admin": "changes_people", "it_admin": "changes_accounts"}

pytestmark = pytest.mark.django_db

Said = list[tuple[str, str, str, list[tuple[str, str, str]]]]


def page_for(reader: Person, name: str = "changes", **asked: Any) -> Any:
    client = Client()
    client.force_login(reader)
    return client.get(reverse(name), asked)


def said(answer: Any) -> Said:
    """Kind, about whom, by whom, and the differences."""
    return [
        (
            change.kind.name,
            str(change.about or ""),
            str(change.actor or ""),
            [(one.field, one.before, one.now) for one in change.differences],
        )
        for change in answer.context["page"]
    ]


def by(person: Person) -> Any:
    return pghistory.context(actor=str(person.pk), verb="people.change")


def test_a_change_says_who_about_whom_from_what_to_what(company: Company) -> None:
    with by(company.hr_admin):
        company.nils.manager, company.nils.job_title = company.other_manager, "Dyer"
        company.nils.save()
    change = ("profile", "Nils Employee", "Heidi Hradmin")
    moved = ("manager", "Samira Manager", "Chidi Othermanager")
    own, hrs = said(page_for(company.nils)), said(page_for(company.hr_admin, "changes_people"))
    assert own[0][:3] == hrs[0][:3] == change
    assert moved in own[0][3]
    assert ("job title", "Weaver", "Dyer") in hrs[0][3]


def test_new_and_removed_say_what_there_was(company: Company) -> None:
    grant = RoleGrant.objects.create(person=company.nils, role=Role.HR_ADMIN)
    grant.delete()
    removed, given = page_for(company.nils, kind="role").context["page"]
    assert [(one.field, one.before, one.now) for one in given.differences] == [
        ("role", "–", "HR administrator"),
        ("for everyone", "–", "no"),
    ]
    assert (removed.what, removed.differences[0].before) == ("delete", "HR administrator")


def test_who_stands_in_sees_when_that_changed(company: Company) -> None:
    DelegationFactory(manager=company.manager, delegate=company.other)
    for person, kind in [(company.other, "delegate"), (company.manager, "delegation")]:
        ((_kind, _about, _actor, facts),) = said(page_for(person, kind=kind))
        assert ("stood in for", "–", "Samira Manager") in facts
    assert not said(page_for(company.nils, kind="delegate"))


def test_the_earlier_state_is_found_by_an_index() -> None:
    for kind in (*OF_ONESELF, *FOR_HR, *FOR_IT):
        field = kind.events._meta.get_field("pgh_obj")
        assert field.db_index
        assert kind.about != "id"
    before = str(Changes(OF_ONESELF[:1], Asked(), Person())._latest(OF_ONESELF[0]).query)
    assert 'U0."pgh_obj_id" = ("people_personevent"."pgh_obj_id")' in before
    assert 'U0."id" =' not in before


def test_ones_own_page_is_about_oneself_alone(company: Company) -> None:
    Leave.objects.create(person=company.peer, starts_on="2026-12-01", ends_on="2026-12-02")
    answer = page_for(company.nils, person=company.peer.email)
    assert {about for _kind, about, *_rest in said(answer)} == {"Nils Employee"}
    assert len(answer.context["tabs"]) == len(["changes", "looks", "cases"])


@pytest.mark.parametrize("reader", ["hr_admin", "it_admin"])
def test_who_keeps_people_or_accounts_is_not_their_own_auditor(company: Company, reader: str) -> None:
    person = company.people[reader]
    with by(person):
        person.name = "Another Name"
        person.save()
    assert "Another Name" not in {about for _kind, about, *_rest in said(page_for(person, PAGES[reader]))}
    assert said(page_for(person))[0][1] == "Another Name"


def test_it_reads_of_accounts_and_settings_and_of_nothing_else(company: Company) -> None:
    Leave.objects.create(person=company.nils, starts_on="2026-12-01", ends_on="2026-12-02")
    GoalCycleFactory()
    Organisation.objects.update(name="Larkfell Mills")
    Person.objects.filter(pk=company.nils.pk).update(job_title="Dyer")
    Person.objects.filter(pk=company.nils.pk).update(email="nils@mills.example")
    answer = page_for(company.it_admin, "changes_accounts", kind="profile")
    assert said(answer)[0] == (
        "profile",
        "Nils Employee",
        "",
        [("e-mail", "nils@larkfell.example", "nils@mills.example")],
    )
    assert "Dyer" not in answer.content.decode()
    settings = said(page_for(company.it_admin, "changes_accounts", kind="organisation"))
    assert settings[0][3] == [("name", "Larkfell Looms", "Larkfell Mills")]
    assert {kind for kind, *_rest in said(page_for(company.it_admin, "changes_accounts"))} <= {
        one.name for one in FOR_IT
    }


def test_hr_reads_of_cycles(company: Company) -> None:
    cycle = GoalCycleFactory(name="Spring")
    GoalCycle.objects.filter(pk=cycle.pk).update(closed_at=datetime(2026, 11, 17, 10, tzinfo=UTC))
    closed, made = said(page_for(company.hr_admin, "changes_people", kind="goal-cycle"))
    assert [field for field, *_rest in closed[3]] == [str(GoalCycle._meta.get_field("closed_at").verbose_name)]
    assert made[3][0] == ("name", "–", "Spring")


def test_words_of_people_never_appear(company: Company) -> None:
    secret = "Nobody is to read this here."
    FeedbackFactory(recipient=company.nils, giver=company.hr_admin, text=secret)
    Plan.objects.create(person=company.nils, aspirations=secret)
    for person, name in PAGES.items():
        assert secret not in page_for(company.people[person], name).content.decode()


def test_no_kind_shows_a_long_text_or_a_secret() -> None:
    said_by_hr = {"wording: text"}  # in everybody's mail
    for kind in (*OF_ONESELF, *FOR_HR, *FOR_IT):
        for name in kind.fields:
            is_long = kind.model._meta.get_field(name).get_internal_type() == "TextField"
            assert not is_long or f"{kind.name}: {name}" in said_by_hr
    shown = {name for kind in (*OF_ONESELF, *FOR_HR, *FOR_IT) if kind.model is get_user_model() for name in kind.fields}
    assert not shown & {"password", "session_epoch", "last_login"}


def test_the_filters_stand_in_the_address(company: Company) -> None:
    Leave.objects.create(person=company.nils, starts_on="2026-12-01", ends_on="2026-12-02")
    answer = page_for(company.hr_admin, "changes_people", person=company.nils.email, kind="leave")
    assert [about for _kind, about, *_rest in said(answer)] == ["Nils Employee"]
    today = company.hr_admin.today(datetime.now(tz=UTC)).isoformat()
    assert said(page_for(company.hr_admin, "changes_people", kind="leave", day=today))
    assert not said(page_for(company.hr_admin, "changes_people", kind="leave", day="2020-02-29"))
    assert not said(page_for(company.hr_admin, "changes_people", kind="goal-cycle", person=company.nils.email))


@pytest.mark.parametrize(
    "asked", [{"day": "0000-13-77"}, {"day": "9999-12-31"}, {"kind": "x"}, {"person": "\0"}, {"page": "-1"}]
)
def test_what_cannot_be_read_is_left_out(company: Company, asked: dict[str, str]) -> None:
    assert said(page_for(company.hr_admin, "changes_people", **asked))


@pytest.mark.parametrize("size", [1, 3])
@pytest.mark.parametrize(("reader", "queries"), [("nils", 7), ("hr_admin", 7), ("it_admin", 6)])
def test_a_page_costs_the_same_however_much_changed(
    company: Company,
    django_assert_num_queries: DjangoAssertNumQueries,
    reader: str,
    queries: int,
    size: int,
) -> None:
    subject = company.nils
    for number in range(size):
        with by(company.other_manager):
            subject.department, subject.email = DepartmentFactory(), f"nils{number}@mills.example"
            subject.save()
            PersonFactory(department=subject.department)
    client = Client()
    client.force_login(company.people[reader])
    with django_assert_num_queries(queries):
        client.get(reverse(PAGES[reader]))


def test_the_history_is_paged_without_being_counted(company: Company) -> None:
    for number in range(35):
        Person.objects.filter(pk=company.nils.pk).update(job_title=f"Dyer {number}")
    first, second = page_for(company.nils), page_for(company.nils, page="2")
    assert (len(said(first)), first.context["page"].has_next) == (30, True)
    assert said(first)[0][3] == [("job title", "Dyer 33", "Dyer 34")]
    assert said(second)[0][3] == [("job title", "Dyer 3", "Dyer 4")]
    with pytest.raises(TypeError):
        len(Changes(OF_ONESELF, Asked(), company.nils))


def test_what_is_gone_is_said_to_be_gone(company: Company) -> None:
    department = DepartmentFactory(name="Spinning")
    Person.objects.filter(pk=company.nils.pk).update(department=department)
    Person.objects.filter(pk=company.nils.pk).update(department=None)
    department.delete()
    assert said(page_for(company.nils))[0][3] == [("department", "something that is gone", "–")]


@pytest.mark.parametrize(
    ("model", "name", "kept", "words"),
    [
        (Leave, "starts_on", "2026-12-01", "Tue 1 Dec"),
        (Invitation, "sent_at", "2026-12-01T10:00:00+00:00", "Tue 1 Dec, 10:00"),
        (NoticeSchedule, "digest_at", "08:30:00", "08:30"),
        (Person, "is_active", True, "yes"),
        (Person, "theme", "dark", "Dark"),
        (Person, "job_title", "", "–"),
    ],
)
def test_values_are_in_words(model: Any, name: str, kept: Any, words: str) -> None:
    with time_machine.travel("2026-11-17T10:00Z"):
        assert in_words(model._meta.get_field(name), kept, {}) == words

"""What a legal case (Y3) opens, to whom and for how long."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Look
from core.readers import OpenedInCase, declared, readers_of, readers_on
from feedback.models import NOT_AS_HR, Audience, Feedback
from feedback.queries import beside, given_between
from people.models import Person, RoleGrant
from perfmgmt.cases import queries, services
from perfmgmt.local.places import CHECKOUT
from tests.cast import Company
from tests.feedback.factories import FeedbackFactory, NoteFactory
from tests.feedback.test_readers import TABLE, readers_in
from tests.perfmgmt.cases import NOW, agreed, asked

pytestmark = pytest.mark.django_db
OPENERS = {"hr_admin", "it_admin"}
OF_ONE_PIECE = {
    "feedback/views/giving.py",
    "feedback/views/reading.py",
    "feedback/views/reporting.py",
    "feedback/views/wall.py",
}
PRIVATE = [audience for audience in Audience if audience != Audience.EVERYONE]


def sent(company: Company, audience: str = Audience.RECIPIENT, **more: Any) -> Feedback:
    facts = {"giver": company.peer, "recipient": company.nils, "sent_at": NOW - timedelta(days=3), **more}
    feedback: Feedback = FeedbackFactory(audience=audience, **facts)
    return feedback


def between(company: Company, audience: str) -> dict[str, Person]:
    """Whom a case names that opens what Priya wrote: to Nils, or to his manager where only she reads it."""
    return {"first": company.peer, "second": company.manager if audience == Audience.MANAGER else company.nils}


@pytest.mark.parametrize("audience", PRIVATE)
def test_both_read_it_while_it_is_open_and_nobody_else_does(company: Company, audience: str) -> None:
    feedback = sent(company, audience)
    case = asked(company, **between(company, audience))
    assert readers_in(company, feedback) == TABLE[Audience(audience)]
    services.agree_to_case(case=case, actor=company.it_admin, now=NOW)
    assert readers_in(company, feedback) == TABLE[Audience(audience)] | OPENERS
    services.close_case(case=case, actor=company.hr_admin, now=NOW)
    assert readers_in(company, feedback) == TABLE[Audience(audience)]


def test_what_only_the_manager_reads_did_not_pass_between_giver_and_recipient(company: Company) -> None:
    feedback = sent(company, Audience.MANAGER)
    case = agreed(company)
    assert readers_in(company, feedback) == TABLE[Audience.MANAGER]
    assert not queries.feedback_opened(case, company.hr_admin)


@pytest.mark.parametrize(
    ("change", "is_open"),
    [
        ({}, True),
        ({"giver": "nils", "recipient": "peer"}, True),
        ({"giver": "peer", "recipient": "other"}, False),
        ({"sent_at": NOW - timedelta(days=11)}, False),
        ({"sent_at": NOW}, False),
        ({"audience": Audience.EVERYONE}, False),
    ],
)
def test_it_opens_what_passed_between_the_two_in_its_time(company: Company, change: Any, *, is_open: bool) -> None:
    facts = {
        name: company.people.get(value, value) if isinstance(value, str) else value for name, value in change.items()
    }
    feedback, case = sent(company, **facts), agreed(company)
    for viewer in (company.hr_admin, company.it_admin):
        assert list(queries.feedback_opened(case, viewer)) == [feedback] * is_open
    assert not queries.feedback_opened(case, company.manager)


def _hours_over(company: Company) -> None:
    agreed(company, now=timezone.now() - timedelta(hours=5))


def _hr_lost_its_role(company: Company) -> None:
    agreed(company)
    RoleGrant.objects.filter(person=company.hr_admin).delete()


def _it_has_left(company: Company) -> None:
    agreed(company)
    Person.objects.filter(pk=company.it_admin.pk).update(is_active=False)


@pytest.mark.parametrize("end", [_hours_over, _hr_lost_its_role, _it_has_left])
def test_it_ends_by_itself_for_both(company: Company, end: Callable[[Company], None]) -> None:
    feedback = sent(company)
    end(company)
    for part in ("nils", "peer", *OPENERS):
        viewer = Person.objects.get(pk=company.people[part].pk)
        assert Feedback.objects.visible_to(viewer).filter(pk=feedback.pk).exists() == (part not in OPENERS)
    assert {reader.person for reader in readers_of(feedback).people} == {company.peer, company.nils}


def test_the_two_are_named_with_the_reason_and_the_hour(company: Company) -> None:
    feedback, case = sent(company), agreed(company)
    why = {reader.person: reader.reasons for reader in readers_of(feedback).people}
    assert why[company.hr_admin] == why[company.it_admin]
    [words] = why[company.it_admin]
    assert case.reason in words
    assert f"{timezone.localtime(case.ends_at):%H:%M}" in words


def test_lists_searches_and_scripts_know_nothing_of_it(company: Company) -> None:
    feedback = sent(company)
    agreed(company)
    for viewer in (company.hr_admin, company.it_admin):
        day = viewer.today(feedback.sent_at)
        assert not Feedback.objects.visible_to(viewer, by=NOT_AS_HR)
        assert not beside(company.nils, viewer, day)
        assert not given_between(company.nils, viewer, day, day)
        client = Client()
        client.force_login(viewer)
        assert client.get(reverse("feedback:detail", args=[feedback.pk])).status_code == 200
        assert client.get(reverse("api-feedback-detail", args=[feedback.pk])).status_code == 404
        assert str(feedback.pk) not in client.get(reverse("search"), {"q": feedback.text}).content.decode()


def test_no_list_asks_for_what_is_opened_by_accident() -> None:
    """Whoever asks for such things names the ways of reading; the pages of one piece of feedback alone take all."""
    found = set()
    for model in declared():
        if any(isinstance(relation, OpenedInCase) for relation in readers_on(model).relations):
            asked_for = re.compile(rf"\b{model.__name__}\.objects\.visible_to\([\w.]+\)")
            ours = [path for app in (model._meta.app_label, "perfmgmt") for path in (CHECKOUT / app).rglob("*.py")]
            found |= {str(path.relative_to(CHECKOUT)) for path in ours if asked_for.search(path.read_text())}
    assert found == OF_ONE_PIECE


def test_notes_to_self_stay_closed(company: Company) -> None:
    note = NoteFactory(author=company.peer, person=company.nils, created_at=NOW - timedelta(days=3))
    agreed(company)
    assert readers_in(company, note) == {"peer"}


def test_each_look_is_written_down_before_it_is_shown(company: Company) -> None:
    feedback = sent(company)
    agreed(company)
    for part in ("it_admin", "nils"):
        client = Client()
        client.force_login(company.people[part])
        assert feedback.text in client.get(reverse("feedback:detail", args=[feedback.pk])).content.decode()
    look = Look.objects.get()
    assert (look.viewer, look.subject, look.right) == (company.it_admin, company.nils, "opens it in a legal case")

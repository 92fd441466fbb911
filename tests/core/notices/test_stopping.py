"""A link in each mail stops mail of its topic: by a click of the reader, and by nobody else."""

from collections.abc import Callable
from datetime import timedelta
from email import message_from_string, policy
from email.message import EmailMessage
from urllib.parse import urlsplit

import pytest
import time_machine
from django.core import signing
from django.test import Client
from django.utils import timezone

from core.choices import choices_of
from core.models import NoticeChoice
from core.notices import deliver
from core.notices.stopping import SALT, stop_link, topics_in
from core.topics import topic_of
from people.models import Person
from tests.cast import Company
from tests.core.notices.post import tell
from tests.core.smtp import MailServer


def link(person: Person, *kinds: str) -> str:
    return urlsplit(stop_link(person, topics_in(kinds))).path


def stopped(person: Person) -> set[str]:
    return {name for name, choice in choices_of(person).items() if not choice.by_mail}


def mailed(post: MailServer, person: Person, kind: str) -> EmailMessage:
    deliver(delivery_id=tell(person, kind=kind).pk, now=timezone.now())
    return message_from_string(post.taken[-1][1], policy=policy.default)


def test_each_mail_has_the_link_for_programs_and_for_people(company: Company, post: MailServer) -> None:
    mail = mailed(post, company.nils, "goal_agreed")
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = urlsplit(mail["List-Unsubscribe"].strip(" <>"))
    for form in ("plain", "html"):
        assert "/mail/stop/" in mail.get_body((form,)).get_content()
    answer = Client(enforce_csrf_checks=True).post(address.path, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert stopped(company.nils) == {"goals"}


def test_mail_about_the_account_says_that_it_cannot_be_switched_off(company: Company, post: MailServer) -> None:
    mail = mailed(post, company.nils, "account_changed")
    assert mail["List-Unsubscribe"] is None
    for form in ("plain", "html"):
        assert "cannot be switched off" in mail.get_body((form,)).get_content()


def test_who_only_looks_stops_nothing(company: Company) -> None:
    path = link(company.nils, "goal_agreed")
    for look in (Client().get, Client().head):
        assert look(path).status_code == 200
    assert "Mail me no more of it" in Client().get(path).content.decode()
    assert stopped(company.nils) == set()


def test_it_stops_only_whose_link_it_is_whoever_is_signed_in(company: Company) -> None:
    client = Client()
    client.force_login(company.peer, backend="people.sign_in.backend.Backend")
    NoticeChoice.objects.create(person=company.nils, topic="goals", by_mail=True, rhythm="daily", by_chat=True)
    answer = client.post(link(company.nils, "goal_agreed", "feedback_received"))
    assert "Nothing more is mailed to you of this" in answer.content.decode()
    assert (stopped(company.nils), stopped(company.peer)) == ({"goals", "feedback"}, set())
    assert NoticeChoice.objects.get(topic="goals").by_chat


@pytest.mark.parametrize("change", [lambda key: key[:-1], lambda key: f"x{key}", lambda _key: "x"])
def test_a_forged_link_is_refused_in_words(company: Company, change: Callable[[str], str]) -> None:
    *_start, key, _end = link(company.nils, "goal_agreed").split("/")
    for send in (Client().get, Client().post):
        answer = send(f"/mail/stop/{change(key)}/")
        assert answer.status_code == 410
        assert "This link is not good any more" in answer.content.decode()
    assert stopped(company.nils) == set()


def test_an_old_link_and_one_of_who_has_left_are_refused(company: Company) -> None:
    path = link(company.nils, "goal_agreed")
    with time_machine.travel(timezone.now() + timedelta(days=181)):
        assert Client().post(path).status_code == 410
    assert Client().post(link(company.gone, "goal_agreed")).status_code == 410
    assert not NoticeChoice.objects.exists()


def test_a_link_for_what_cannot_be_switched_off_says_so(company: Company) -> None:
    topic = topic_of("account_changed")
    assert topic is not None
    key = signing.dumps([str(company.nils.pk), topic.name, "a topic there was"], salt=SALT)
    answer = Client().post(f"/mail/stop/{key}/")
    assert "This mail cannot be switched off" in answer.content.decode()
    assert stopped(company.nils) == set()


@pytest.mark.parametrize("rhythm", ["now", "daily"])
def test_what_waits_already_is_stopped_too(company: Company, post: MailServer, rhythm: str) -> None:
    NoticeChoice.objects.create(person=company.nils, topic="goals", by_mail=True, rhythm=rhythm)
    waiting, other = tell(company.nils, kind="goal_agreed"), tell(company.nils, "y", kind="feedback_received")
    Client().post(link(company.nils, "goal_agreed"))
    for delivery in (waiting, other):
        deliver(delivery_id=delivery.pk, now=max(delivery.try_at, timezone.now()))
        delivery.refresh_from_db()
    assert (waiting.state, other.state, len(post.taken)) == ("dropped", "sent", 1)

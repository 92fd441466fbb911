"""A notice speaks its reader's language and shows their clock, whoever did what it tells of, and wherever they read."""

from datetime import UTC, date, datetime
from email import message_from_bytes, policy
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy, ngettext_lazy

from core.models import Delivery, NoticeChoice, NoticeSchedule
from core.notices import day_in_words, deliver, due_deliveries, listed, moment_in_words, notify
from core.sealed import seal
from people.models import Person
from tests.cast import Company
from tests.core.notices.chatroom import chatroom
from tests.core.smtp import MailServer
from tests.speaking import speak

pytestmark = pytest.mark.usefixtures("german")

LATE = datetime(2026, 12, 7, 22, 30, tzinfo=UTC)
TEXT = format_lazy(gettext_lazy("{name} waits for you."), name="Nils")


def words(person: Person, text: Any, cause: str = "x", by: Person | None = None) -> str:
    """What a reader is told by somebody whose request speaks English."""
    with translation.override("en"), timezone.override("America/New_York"):
        notice = notify(person, kind="goal_agreed", text=text, url="/goals/", cause=cause, by=by)
    assert notice is not None
    return notice.text


def sweep(now: datetime) -> None:
    with translation.override("en"):
        for delivery_id in due_deliveries(now=now):
            deliver(delivery_id=delivery_id, now=now)


def test_each_reader_of_the_same_sentence_is_told_in_their_language(company: Company) -> None:
    speak("de", company.nils)
    assert words(company.nils, TEXT, by=company.manager) == "«Nils waits for you.»"
    assert words(company.peer, TEXT, by=company.manager) == "Nils waits for you."
    with translation.override("de"):
        notice = notify(company.manager, kind="x", text=TEXT, url="/", cause="x", by=company.nils)
    assert notice is not None
    assert notice.text == "Nils waits for you."


@pytest.mark.parametrize(("number", "told"), [(1, "«1 goal»"), (3, "«3 goals»")])
def test_numbers_and_lists_speak_it_too(company: Company, number: int, told: str) -> None:
    speak("de", company.nils)
    counted = format_lazy(ngettext_lazy("{n} goal", "{n} goals", number), n=number)
    text = format_lazy(gettext_lazy("Open: {what}."), what=listed([counted, gettext_lazy("a plan")]))
    assert words(company.nils, text) == f"«Open: {told}, «a plan».»"


def test_days_and_times_are_those_of_the_reader(company: Company) -> None:
    speak("de", company.nils)
    Person.objects.filter(pk=company.nils.pk).update(time_zone="Asia/Tokyo")
    company.nils.time_zone = "Asia/Tokyo"
    text = format_lazy(
        gettext_lazy("{day} at {time}, due {due}"),
        day=moment_in_words(LATE, "l"),
        time=moment_in_words(LATE, "H:i"),
        due=day_in_words(date(2026, 12, 15)),
    )
    assert words(company.nils, text) == "«Dienstag at 07:30, due 15. Dezember 2026»"
    assert words(company.peer, text) == "Monday at 22:30, due Dec. 15, 2026"


def test_the_mail_speaks_it_from_the_greeting_to_the_foot(company: Company, post: MailServer) -> None:
    speak("de", company.nils)
    words(company.nils, TEXT)
    sweep(timezone.now())
    ((_to, text),) = post.taken
    mail = message_from_bytes(text.encode(), policy=policy.default)
    assert mail["Subject"] == "«Nils waits for you.»"
    for body in (mail.get_body(("plain",)), mail.get_body(("html",))):
        assert body is not None
        assert "«Hello Nils,»" in body.get_content()
        assert "«Nils waits for you.»" in body.get_content()
        assert "«Choose what is mailed to you" in body.get_content()


def test_the_digest_speaks_it(company: Company, post: MailServer) -> None:
    speak("de", company.nils)
    NoticeChoice.objects.create(person=company.nils, topic="goals", by_mail=True, rhythm="daily")
    words(company.nils, TEXT, "a")
    words(company.nils, TEXT, "b")
    sweep(Delivery.objects.latest("try_at").try_at)
    ((_to, text),) = post.taken
    mail = message_from_bytes(text.encode(), policy=policy.default)
    assert mail["Subject"] == "«2 notices for you»"
    body = mail.get_body(("plain",))
    assert body is not None
    assert body.get_content().count("«Nils waits for you.»") == 2


def test_the_chat_speaks_it(company: Company, settings: Any) -> None:
    settings.CHAT_SERVERS = ["127.0.0.1"]
    speak("de", company.nils)
    with chatroom() as room:
        NoticeSchedule.objects.create(person=company.nils, chat_address=seal(room.address))
        NoticeChoice.objects.create(person=company.nils, topic="goals", by_mail=False, by_chat=True)
        words(company.nils, TEXT)
        sweep(timezone.now())
        assert [message.splitlines()[0] for message in room.taken] == ["«Nils waits for you.»"]


def test_the_inbox_speaks_it(company: Company) -> None:
    speak("de", company.nils)
    words(company.nils, TEXT)
    client = Client()
    client.force_login(company.nils, backend="people.sign_in.backend.Backend")
    page = client.get(reverse("core:inbox"))
    assert page.headers["Content-Language"] == "de"
    assert "«Nils waits for you.»" in page.content.decode()

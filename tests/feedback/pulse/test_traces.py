"""What an answer leaves behind, and what is left after the close: every table, sequence and key of the broker."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pghistory
import pytest
import time_machine
from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from redis import Redis

from core.emptying import emptied_models
from core.models import Delivery, Notice, NoticeChoice
from feedback import services, tasks
from feedback.models import PulseInvitation, PulseSeal, PulseWave
from people.models import Person
from tests.cast import Company
from tests.core.notices.test_admin import signed_in
from tests.feedback.pulse.conftest import MONDAY
from tests.feedback.pulse.test_unlinkable import dump

pytestmark = pytest.mark.django_db
SEALS, INVITATIONS = (model._meta.db_table for model in (PulseSeal, PulseInvitation))


@pytest.fixture(autouse=True)
def tuesday() -> Iterator[None]:
    with time_machine.travel(MONDAY + timedelta(days=1), tick=False):
        yield


def sequences() -> list[tuple[str, int | None]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sequencename, last_value FROM pg_sequences ORDER BY 1")
        return cursor.fetchall()


def broker() -> dict[bytes, object]:
    store = Redis.from_url(settings.CELERY_BROKER_URL)
    return {name: store.dump(name) for name in store.scan_iter()}


def reading(person: Person) -> Client:
    """Signed in, with the page open."""
    client = signed_in(person)
    client.get(reverse("feedback:pulse"))
    return client


def send(client: Client, wave: PulseWave) -> None:
    page = client.get(reverse("feedback:pulse"))
    values = {field.html_name: 3 for field in page.context["form"].questions}
    assert client.post(reverse("feedback:pulse"), {**values, "comment": "A word"}).status_code == 302


def test_an_answer_takes_an_invitation_adds_a_seal_and_changes_nothing_else(wave: PulseWave, company: Company) -> None:
    client = reading(company.nils)
    before, counted, kept = dump(), sequences(), broker()
    send(client, wave)
    after = dump()
    assert {name for name, rows in after.items() if rows != before[name]} == {SEALS, INVITATIONS}
    assert (sequences(), broker()) == (counted, kept)
    assert after[INVITATIONS] == [row for row in before[INVITATIONS] if str(company.nils.pk) not in row]


def said_of_seals(person: Person, wave: PulseWave) -> list[str]:
    """The statements that touch seals as they reach the database, and so its logs, while the person answers."""
    client = reading(person)
    with CaptureQueriesContext(connection) as asked:
        send(client, wave)
    assert [one for one in asked.captured_queries if str(person.pk) in one["sql"]]
    return [one["sql"] for one in asked.captured_queries if SEALS in one["sql"]]


def test_no_statement_that_touches_seals_names_anybody(wave: PulseWave, company: Company) -> None:
    said = said_of_seals(company.nils, wave)
    assert said
    assert not [one for one in said if any(word in one for word in (str(company.nils.pk), company.nils.email))]
    with pghistory.context(actor=str(company.peer.pk)):
        assert [one for one in said_of_seals(company.peer, wave) if str(company.peer.pk) in one], "seen where one does"


def test_after_the_close_nothing_tells_who_has_answered(
    wave: PulseWave, company: Company, team: list[Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two companies in which others have answered, told and reminded as it goes, look alike but for the figures."""
    monkeypatch.setattr(tasks.tell_pulse, "delay", lambda: None)
    for moment in (timedelta(hours=1), timedelta(days=5, hours=1)):
        services.tell_invited(actor=None, now=MONDAY + moment)
        for person in team[:6] if moment < timedelta(days=1) else ():
            send(reading(person), wave)
    Notice.objects.filter(recipient=team[0]).update(read_at=MONDAY)
    assert Notice.objects.filter(kind="pulse_reminder").exclude(recipient__in=team[:6]).exists()
    services.close_wave(wave_id=wave.pk, actor=None, now=wave.closes_at)
    assert not Notice.objects.filter(kind__in=("pulse_open", "pulse_reminder")).exists()
    assert not Delivery.objects.filter(notice__kind__in=("pulse_open", "pulse_reminder")).exists()
    left = dump()
    names = {name for name, rows in left.items() for row in rows if str(wave.pk) in row}
    people = {str(person.pk) for person in team}
    for name in names:
        for row in left[name]:
            assert not (str(wave.pk) in row and any(pk in row for pk in people)), f"{name}: {row}"


def rows_about(person: Person) -> dict[str, int]:
    """In how many rows of each table the person stands."""
    counted = {name: sum(str(person.pk) in row for row in rows) for name, rows in dump().items()}
    return {name: number for name, number in counted.items() if number}


@pytest.mark.parametrize("rhythm", NoticeChoice.Rhythm.values)
def test_a_company_where_one_has_answered_looks_like_one_where_they_have_not(
    wave: PulseWave, company: Company, team: list[Person], answer: Callable[..., None], rhythm: str
) -> None:
    NoticeChoice.objects.create(person=company.nils, topic="pulse", by_mail=True, rhythm=rhythm)
    looks = []
    for has_answered in (True, False):
        mark = transaction.savepoint()
        for person in [*team, *([company.nils] if has_answered else [])]:
            answer(person)
        services.tell_invited(actor=None, now=MONDAY + timedelta(hours=1))
        with time_machine.travel(MONDAY + timedelta(days=5), tick=False):
            while services.tell_invited(actor=None, now=MONDAY + timedelta(days=5, hours=1)):
                pass
        assert Notice.objects.filter(kind="pulse_reminder", recipient=company.nils).exists() != has_answered
        services.close_wave(wave_id=wave.pk, actor=None, now=wave.closes_at)
        looks.append(rows_about(company.nils))
        transaction.savepoint_rollback(mark)
    assert looks[0] == looks[1]


def test_the_planner_keeps_no_sample_of_who_is_invited_nor_of_the_key(wave: PulseWave) -> None:
    """Its samples outlive the rows of a table that is emptied."""
    secrets = [str(pk) for pk in PulseInvitation.objects.values_list("person", flat=True)] + [wave.key.sealed]
    tables = [model._meta.db_table for model in emptied_models()]
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(tables)}")
        cursor.execute("SELECT attname, s::text FROM pg_stats s WHERE tablename = ANY(%s)", [tables])
        samples = cursor.fetchall()
    assert {"groups", "sealed"} <= {name for name, _sample in samples}
    assert not [name for name, sample in samples if any(secret in sample for secret in secrets)]


def test_whoever_has_answered_and_who_has_not_are_shown_the_same_in_the_admin(
    wave: PulseWave, company: Company, answer: Callable[..., None]
) -> None:
    answer(company.nils)
    page = signed_in(company.hr_admin).get(reverse("admin:feedback_pulsewave_changelist")).content.decode()
    assert company.nils.name not in page
    assert not [url for url in ("pulseseal", "pulseinvitation", "pulsecell", "pulsecomment") if url in page]

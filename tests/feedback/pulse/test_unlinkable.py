"""Whoever holds the whole database, the logs and the broker learns who has answered, and not what."""

import logging
from collections.abc import Callable, Iterator
from datetime import timedelta
from random import SystemRandom

import pytest
import time_machine
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse
from redis import Redis

from core.sealed import unseal
from feedback.models import PulseComment, PulseGroup, PulseSeal, PulseWave
from people.models import Person
from tests.feedback.pulse.conftest import MONDAY
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db
WRITERS = 40
LUCKY = 9  # of 40 at chance one guess is right, and ten in one of ten million runs
Story = list[tuple[Person, str]]


@pytest.fixture
def team(company: object) -> list[Person]:
    PersonFactory.create_batch(5, manager=company.skip)  # type: ignore[attr-defined]
    return [PersonFactory(manager=company.manager) for _one in range(WRITERS)]  # type: ignore[attr-defined]


@pytest.fixture
def story(wave: PulseWave, team: list[Person], caplog: pytest.LogCaptureFixture) -> Story:
    """Everybody of the team answers on the page, one after another, each with words of their own."""
    caplog.set_level(logging.DEBUG)
    said = []
    for person in SystemRandom().sample(team, len(team)):
        client, words = Client(), f"Word-{SystemRandom().getrandbits(64):x}"
        client.force_login(person, backend="people.sign_in.backend.Backend")
        page = client.get(reverse("feedback:pulse"))
        values = {field.html_name: SystemRandom().randint(1, 5) for field in page.context["form"].questions}
        answer = client.post(reverse("feedback:pulse"), {**values, "comment": words})
        assert answer.status_code == 302
        said.append((person, words))
    return said


@pytest.fixture(autouse=True)
def tuesday() -> Iterator[None]:
    with time_machine.travel(MONDAY + timedelta(days=1), tick=False):
        yield


def dump() -> dict[str, list[str]]:
    """Every table, row by row as it lies on the disk."""
    rows = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT t::text FROM "{table}" t ORDER BY ctid')  # noqa: S608 - a name of the database's own
            rows[table] = [row for (row,) in cursor]
    return rows


def guessed(order: list[str], rows: list[str]) -> int:
    """How many a dump tells right if the order of its rows is taken for the order in which people answered."""
    return sum(words in row for words, row in zip(order, rows, strict=True))


def test_while_it_is_open_nothing_says_what_was_answered(
    story: Story, wave: PulseWave, caplog: pytest.LogCaptureFixture
) -> None:
    everything = dump()
    whole = "\n".join(row for rows in everything.values() for row in rows)
    logged = "\n".join(record.getMessage() for record in caplog.records)
    key = unseal(wave.key.sealed)
    assert key
    for secret in [key, *(words for _person, words in story)]:
        assert secret not in whole
        assert secret not in logged
    assert len({len(row) for row in everything[PulseSeal._meta.db_table]}) == 1
    broker = Redis.from_url(settings.CELERY_BROKER_URL)
    assert not [name for name in broker.scan_iter() if b"pulse" in name]


def test_no_seal_names_anybody(story: Story) -> None:
    fields = {field.name for field in PulseSeal._meta.get_fields()}
    assert fields == {"id", "wave", "box"}
    ids = [str(person.pk) for person, _words in story]
    assert not [row for row in dump()[PulseSeal._meta.db_table] if any(pk in row for pk in ids)]


def test_after_the_close_no_order_tells_who_wrote_what(story: Story, close: Callable[[], PulseWave]) -> None:
    close()
    assert PulseComment.objects.values("text").distinct().count() == WRITERS
    in_time = [words for _person, words in story]
    told = dump()[PulseComment._meta.db_table]
    for group in PulseGroup.objects.filter(comments__isnull=False).distinct():
        by_key = list(group.comments.order_by("pk").values_list("text", flat=True))
        for rows in ([row for row in told if str(group.pk) in row], by_key):
            assert guessed(in_time, rows) <= LUCKY


def test_a_guess_by_order_is_right_where_nothing_is_shuffled(story: Story) -> None:
    in_time = [words for _person, words in story]
    assert guessed(in_time, in_time) == WRITERS > LUCKY


def test_no_table_of_answers_has_a_history() -> None:
    for name in ("PulseInvitation", "PulseSeal", "PulseGroup", "PulseCell", "PulseComment"):
        assert not hasattr(apps.get_model("feedback", name), "pgh_event_model")

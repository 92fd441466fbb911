"""After the close nothing is left in the files of the database, as the application's own role closes it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection

from core.emptying import emptied_models
from core.keeping import emptied_tables, kept_tables
from feedback import services
from feedback.models import PulseGroup, PulseInvitation, PulseKey, PulseSeal, PulseWave
from people.models import Person
from tests.cast import Company, build_company
from tests.feedback.pulse.test_races import answer, in_thread

committed = pytest.mark.django_db(transaction=True)
DESTROYED = (PulseSeal, PulseInvitation, PulseKey)
READS_OTHERS = "SELECT count(*) FROM people_person"
READS_THEM = "SELECT count(*) FROM feedback_pulseseal, feedback_pulseinvitation, feedback_pulsekey"


@pytest.fixture
def company(transactional_db: None) -> Company:
    return build_company()


@pytest.fixture
def answered(wave: PulseWave, team: list[Person]) -> PulseWave:
    for person in team:
        answer(wave, person)
    return wave


@pytest.fixture
def files(answered: PulseWave) -> list[str]:
    """What held the rows while the wave was open, those of long values included."""
    paths = "pg_relation_filepath(oid), pg_relation_filepath(nullif(reltoastrelid, 0)::regclass)"
    found = []
    with connection.cursor() as cursor:
        for model in DESTROYED:
            cursor.execute(f"SELECT {paths} FROM pg_class WHERE oid = %s::regclass", [model._meta.db_table])  # noqa: S608
            found += [path for path in cursor.fetchone() if path]
    assert sum(map(size, found)) > 0
    return found


def size(path: str) -> int:
    """Of a file of the database; one that goes is emptied with the commit and taken away a little later."""
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        cursor.execute("SELECT coalesce((pg_stat_file(%s, true)).size, 0)", [path])
        return int(cursor.fetchone()[0])


def close(wave: PulseWave, role: tuple[str, str]) -> None:
    """As the role that pages and workers connect as."""

    def run() -> None:
        with connection.cursor() as cursor:
            cursor.execute(f'SET SESSION AUTHORIZATION "{role[0]}"')
        services.try_to_close(wave_id=wave.pk, now=wave.closes_at)

    in_thread(run).result(60)
    wave.refresh_from_db()


@contextmanager
def older(application: Any, statement: str) -> Iterator[None]:
    """A transaction that has begun before and is not over, as that of a backup."""
    application.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
    application.execute(statement)
    yield
    application.execute("COMMIT")


@committed
def test_nothing_is_left_in_the_files(
    answered: PulseWave, files: list[str], application: Any, role: tuple[str, str]
) -> None:
    close(answered, role)
    assert answered.closed_at
    assert [size(path) for path in files] == [0] * len(files)


@committed
def test_an_older_snapshot_keeps_nothing(
    answered: PulseWave, files: list[str], application: Any, role: tuple[str, str]
) -> None:
    with older(application, READS_OTHERS):
        close(answered, role)
        assert answered.closed_at
        assert [size(path) for path in files] == [0] * len(files)


@committed
def test_a_backup_under_way_puts_the_close_off_and_counts_as_no_attempt(
    answered: PulseWave,
    team: list[Person],
    files: list[str],
    application: Any,
    role: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("core.emptying.PATIENCE", "50ms")
    with older(application, READS_THEM):
        close(answered, role)
        assert (answered.closed_at, answered.attempts) == (None, 0)
        assert "closes later" in caplog.text
        assert PulseSeal.objects.count() == len(team)
        assert not PulseGroup.objects.exclude(answered=None).exists()
    close(answered, role)
    assert answered.closed_at
    assert [size(path) for path in files] == [0] * len(files)


@committed
def test_of_all_tables_the_role_may_empty_only_these(application: Any, role: tuple[str, str]) -> None:
    application.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
        " AND has_table_privilege(oid, 'TRUNCATE') ORDER BY 1"
    )
    assert [name for (name,) in application.fetchall()] == emptied_tables()
    assert set(emptied_models()) == set(DESTROYED)
    assert not set(emptied_tables()) & set(kept_tables())
    assert not [model for model in emptied_models() if hasattr(model, "pgh_event_model")]

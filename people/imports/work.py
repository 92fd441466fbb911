"""Large files, carried by a worker: how far it is can be seen, it can be stopped, and a killed one leaves nothing."""

import logging
import time
from contextlib import closing
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import OperationalError, connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import translation
from django.utils.translation import gettext as _

from core.deeds import deed
from core.refusals import Refusal
from people.imports.kept import apply_now, check_now, claimed, kept_file
from people.imports.progress import Progress, Step
from people.models import ImportFile, Person
from people.rules import can_keep_people

MOST_ATTEMPTS = 3
SECONDS_BETWEEN = 0.5
State = ImportFile.State
logger = logging.getLogger(__name__)
TOLD = """
UPDATE people_importfile SET step = %s, done = %s, total = %s WHERE id = %s RETURNING is_stopping
"""


class ImportIsStopped(Refusal):
    """Somebody has said so, or the file is gone."""


class KeepsPeopleNoMore(Refusal):
    """Whoever sent the file is no longer HR administrator, or no longer here."""


def carry_on(*, file_id: UUID, now: datetime) -> None:
    """Check or apply a file that waits for it; whatever comes between leaves nothing written.

    A worker that is killed lets go of the file with its connection, and the sweep hands it over again.
    """
    owner = ImportFile.objects.under_way().filter(pk=file_id).values_list("owner", flat=True).first()
    person = Person.objects.filter(pk=owner).first()
    if person is None:
        return
    with translation.override(person.language):
        if begin_import(file_id=file_id, actor=person, now=now):
            _carry_on(file_id, person, now)


def _carry_on(file_id: UUID, person: Person, now: datetime) -> None:
    try:
        with closing(connection.copy()) as aside:
            finish_import(file_id=file_id, progress=_told(aside, file_id), actor=person, now=now)
    except ImportIsStopped:
        end_import(file_id=file_id, question="stopped", why="", actor=person, now=now)
    except Refusal as refusal:
        end_import(file_id=file_id, question="refused", why=str(refusal), actor=person, now=now)


@deed
def begin_import(*, file_id: UUID, actor: Person, now: datetime) -> bool:
    """Count the attempt. A file that was stopped before, that no attempt could finish, or whose owner may no longer
    apply it, ends here.
    """
    if not claimed(file_id):
        return False
    file = ImportFile.objects.under_way().select_for_update(of=("self",)).filter(pk=file_id).first()
    if file is None:
        return False
    if file.is_stopping or file.attempts >= MOST_ATTEMPTS:
        end_import(file_id=file_id, question="stopped" if file.is_stopping else "failed", why="", actor=actor, now=now)
        return False
    if not can_keep_people(actor):
        end_import(file_id=file_id, question="refused", why=str(_no_more()), actor=actor, now=now)
        return False
    file.attempts += 1
    file.save(update_fields=["attempts"])
    return True


@deed
def finish_import(*, file_id: UUID, progress: Progress, actor: Person, now: datetime) -> None:  # noqa: ARG001 - for the history
    """All of it or nothing, unless somebody else is at it. Raises KeepsPeopleNoMore.

    Whether the owner may is asked last, with their row locked: who takes the role or closes the account meanwhile is
    not kept waiting, and what was written for them is taken back.
    """
    file = ImportFile.objects.under_way().select_related("owner").filter(pk=file_id).first()
    if file is None or not claimed(file_id):
        return
    (check_now if file.state == State.CHECKING else apply_now)(file, now, progress)
    if not can_keep_people(Person.objects.select_for_update(no_key=True).get(pk=file.owner_id)):
        raise _no_more()


@deed
def end_import(*, file_id: UUID, question: str, why: str, actor: Person, now: datetime) -> None:  # noqa: ARG001 - for the history
    """Nothing was written. What was checked stays checked, so that it can be applied again."""
    file = ImportFile.objects.under_way().select_for_update(of=("self",)).filter(pk=file_id).first()
    if file is None:
        return
    ended = State.FAILED if question == "failed" else State.STOPPED
    file.ask(question, {"why": why}, State.CHECKED if file.state == State.APPLYING and question == "stopped" else ended)
    file.save(update_fields=["state", "question", "about"])


@deed
def stop_import(*, file_id: UUID, actor: Person, now: datetime) -> None:
    """The worker sees it within seconds and takes back what it wrote; where none is at it, it ends at once.

    Raises FileIsNoLongerKept.
    """
    file = kept_file(file_id=file_id, viewer=actor, now=now)
    ImportFile.objects.under_way().filter(pk=file.pk).update(is_stopping=True)
    if claimed(file.pk):
        end_import(file_id=file.pk, question="stopped", why="", actor=actor, now=now)


def waiting_imports() -> list[UUID]:
    """What a lost broker or a killed worker may have left; who is at one of them is not disturbed."""
    return list(ImportFile.objects.under_way().values_list("pk", flat=True))


def _no_more() -> KeepsPeopleNoMore:
    return KeepsPeopleNoMore(_("Only HR administrators import people, and you no longer are one."))


def _told(aside: BaseDatabaseWrapper, file_id: UUID) -> Progress:
    """Says how far it is over a connection of its own, since the writing is not to be seen before its end."""
    last = 0.0
    was: Any = None

    def tell(step: Step, done: int, total: int) -> None:
        nonlocal last, was
        if step == was and time.monotonic() - last < SECONDS_BETWEEN:
            return
        last, was = time.monotonic(), step
        try:
            with aside.cursor() as cursor:
                cursor.execute("SET lock_timeout = '1s'")
                cursor.execute(TOLD, [step.value, done, total, file_id])
                row = cursor.fetchone()
        except OperationalError:  # somebody is about to stop it, or the like: said the next time
            logger.info("how far an import is could not be told")
            return
        if row is None or row[0]:
            raise ImportIsStopped("stopped")

    return tell

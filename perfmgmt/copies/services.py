"""Asking for a copy of one's data, making it, and forgetting it.

The worker gathers what the person may read at that moment; what it has put together is kept only if the row is still
there by then. A worker that is killed leaves nothing but the row, and the sweep hands it over again.
"""

import logging
import tempfile
from datetime import datetime, timedelta
from typing import IO
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import day_in_words, notify, withdraw
from core.work import carry
from people.models import Person
from perfmgmt.copies.archive import write_archive
from perfmgmt.copies.queries import parts_of
from perfmgmt.models import DataCopy, DataCopyPiece

KEPT_FOR = timedelta(days=7)
MOST_ATTEMPTS = 3
PIECE = 1024 * 1024  # bytes
LOCKED = "SELECT pg_try_advisory_xact_lock(hashtextextended('perfmgmt.data_copy ' || %s, 0))"
State = DataCopy.State
logger = logging.getLogger(__name__)


@deed
def ask_for_copy(*, person: Person, actor: Person, now: datetime) -> DataCopy:
    """Have a copy made, in place of a former one; whoever asks twice while one is being made has that one."""
    from perfmgmt.tasks import make_copy  # noqa: PLC0415 - which calls back

    Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    under_way = DataCopy.objects.visible_to(actor).waiting().filter(person=person).first()
    if under_way:
        return under_way
    forget_copies(leaver=person, actor=actor, now=now)
    copy = DataCopy.objects.create(person=person, asked_at=now, expires_at=now + KEPT_FOR)
    carry(make_copy, copy_id=copy.pk)
    return copy


@deed
def forget_copies(*, leaver: Person, actor: Person | None, now: datetime) -> None:
    """Remove a person's copy, be it made or not: they ask anew, or their account closes."""
    for copy in DataCopy.objects.filter(person=leaver):
        for cause in (_cause(copy), _cause_of_failure(copy)):
            withdraw(cause=cause)
        copy.delete()


@deed
def try_copies_again(*, copies: QuerySet[DataCopy], actor: Person, now: datetime) -> int:
    """Have those of them that failed made after all, with all attempts before them; how many."""
    from perfmgmt.tasks import make_copy  # noqa: PLC0415 - which calls back

    failed = list(DataCopy.objects.failed().filter(pk__in=copies.order_by().values("pk")).select_for_update())
    for copy in failed:
        withdraw(cause=_cause_of_failure(copy))
        copy.state, copy.attempts, copy.expires_at = State.WAITING, 0, now + KEPT_FOR
        copy.save(update_fields=["state", "attempts", "expires_at"])
        carry(make_copy, copy_id=copy.pk)
    return len(failed)


def carry_on(*, copy_id: UUID, now: datetime) -> None:
    """Make a copy that waits, unless somebody else is at it."""
    if begin_copy(copy_id=copy_id, actor=None, now=now):
        finish_copy(copy_id=copy_id, actor=None, now=now)


@deed
def begin_copy(*, copy_id: UUID, actor: None, now: datetime) -> bool:
    """Count the attempt, which counts even if it kills its worker; what no attempt could finish ends here."""
    if not _claimed(copy_id):
        return False
    copy = DataCopy.objects.waiting().select_for_update().filter(pk=copy_id).first()
    if copy is None:
        return False
    if copy.attempts >= MOST_ATTEMPTS:
        _give_up(copy)
        return False
    copy.attempts += 1
    copy.save(update_fields=["attempts"])
    return True


@deed
def finish_copy(*, copy_id: UUID, actor: None, now: datetime) -> None:
    """Gather, and keep what was gathered if it is still wanted; the person is told."""
    copy = DataCopy.objects.waiting().select_related("person").filter(pk=copy_id).first()
    if copy is None or not _claimed(copy_id):
        return
    person = copy.person
    with tempfile.TemporaryFile() as file:
        with translation.override(person.language), timezone.override(person.zone):
            write_archive(file, person, parts_of(person, now), now)
        size = file.tell()
        file.seek(0)
        if DataCopy.objects.waiting().select_for_update(of=("self",)).filter(pk=copy_id).exists():
            _keep(copy, file, size, now)


@deed
def sweep_copies(*, actor: None, now: datetime) -> None:
    """Forget copies whose time is over."""
    DataCopy.objects.filter(expires_at__lte=now).delete()


def waiting_copies() -> list[UUID]:
    """What a lost broker or a killed worker may have left; who is at one of them is not disturbed."""
    return list(DataCopy.objects.waiting().values_list("pk", flat=True))


def _claimed(copy_id: UUID) -> bool:
    """Whether nobody else works on it; then nobody will until this transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(LOCKED, [str(copy_id)])
        return bool(cursor.fetchone()[0])


def _keep(copy: DataCopy, file: IO[bytes], size: int, now: datetime) -> None:
    for number, body in enumerate(iter(lambda: file.read(PIECE), b"")):
        DataCopyPiece.objects.create(copy=copy, number=number, body=body)
    copy.state, copy.size, copy.ready_at, copy.expires_at = State.READY, size, now, now + KEPT_FOR
    copy.save(update_fields=["state", "size", "ready_at", "expires_at"])
    text = gettext_lazy("The copy of your data is ready. You can fetch it until {day}.")
    day = day_in_words(copy.expires_at.astimezone(copy.person.zone), "D j M")
    notify(copy.person, kind="copy_ready", text=format_lazy(text, day=day), url=reverse("copy"), cause=_cause(copy))


def _give_up(copy: DataCopy) -> None:
    logger.error("copy %s could not be made in %s attempts", copy.pk, copy.attempts)
    copy.state = State.FAILED
    copy.save(update_fields=["state"])
    text = gettext_lazy("The copy of your data could not be made. Ask for it again, or tell IT.")
    notify(copy.person, kind="copy_failed", text=text, url=reverse("copy"), cause=_cause_of_failure(copy))


def _cause(copy: DataCopy) -> str:
    return f"copy:{copy.pk}"


def _cause_of_failure(copy: DataCopy) -> str:
    """One for each time it was begun anew, which is when it is kept for longer."""
    return f"copy:{copy.pk}:failed:{copy.expires_at.timestamp():.0f}"

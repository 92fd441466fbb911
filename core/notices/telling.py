"""To tell people, and to take it back: rows, written in the transaction of the deed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection, models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone, translation

from core.choices import choices_for, schedules_of
from core.models import Delivery, Digest, Notice, NoticeChoice
from core.notices.timing import next_digest_at
from core.work import carry

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

    from people.models import Person

AT_ONCE = 500  # notices in one statement
IN_A_TASK = 100  # deliveries in one message


@dataclass(frozen=True)
class Telling:
    """Who is told, what, and why: see `notify`."""

    recipient: "Person"
    text: "StrPromise"
    url: str
    cause: str
    about: models.Model | None = None


def notify(
    recipient: "Person",
    *,
    kind: str,
    text: "StrPromise",
    url: str,
    cause: str,
    about: models.Model | None = None,
    by: "Person | None" = None,
) -> Notice | None:
    """Tell `recipient` once, in the app and on the ways they chose; a second call for the same cause does nothing.

    `text` is one sentence, lazy with all its parts (`format_lazy`, never `%`): it is put into words now, in the
    recipient's language and on their clock. `about` must still be readable by the recipient when the mail goes out.
    Nobody is told of their own deed, and nobody who has left.
    """
    from core.tasks import send_delivery  # noqa: PLC0415 - the task calls back into this package

    told, deliveries = _tell([Telling(recipient, text, url, cause, about)], kind, by)
    for delivery_id in deliveries:
        carry(send_delivery, delivery_id=delivery_id)
    return told[0] if told else None


def notify_many(tellings: Iterable[Telling], *, kind: str, by: "Person | None" = None) -> None:
    """Tell each what `notify` would tell: a few statements and messages for hundreds of people.

    Tellings may be made as they are asked for; no more than a few hundred are held at a time.
    """
    from core.tasks import send_deliveries  # noqa: PLC0415 - the task calls back into this package

    rest = iter(tellings)
    while some := list(islice(rest, AT_ONCE)):
        deliveries = _tell(some, kind, by)[1]
        for first in range(0, len(deliveries), IN_A_TASK):
            carry(send_deliveries, delivery_ids=deliveries[first : first + IN_A_TASK])


def withdraw(*, cause: str) -> None:
    """Take back what is settled: it leaves the inbox, and a mail that waits is never sent.

    A mail that is on its way this moment is not waited for: no page hangs on a mail server.
    """
    take_back(Notice.objects.filter(cause=cause))


def take_back(notices: models.QuerySet[Notice]) -> None:
    """Do so with each of these, in one statement for all inboxes and one for all mails."""
    waiting = Delivery.objects.filter(notice__in=notices, state=Delivery.State.WAITING)
    free = waiting.select_for_update(of=("self",), skip_locked=True).values("pk")
    Delivery.objects.filter(pk__in=free).update(state=Delivery.State.DROPPED)
    notices.filter(read_at=None).update(read_at=timezone.now())


def lead_to(url: str, *, causes: Iterable[str]) -> None:
    """Let what was told lead to another page, where that of before is no more."""
    Notice.objects.filter(cause__in=causes).update(url=url)


def forget(*, cause: str) -> None:
    """Leave no trace of who was told: in no inbox, no list of mails, and no digest that was made for it alone."""
    told = Notice.objects.filter(cause=cause).values("recipient")
    within = Q(pk__in=Delivery.objects.filter(notice__cause=cause).values("digest"))
    is_empty = ~Exists(Delivery.objects.filter(digest=OuterRef("pk")))  # what was in it was put off to another one
    digests = Digest.objects.filter(within | Q(is_empty), recipient__in=told).order_by("pk").select_for_update()
    locked = list(digests.values_list("pk", flat=True))
    Notice.objects.filter(cause=cause).delete()
    Digest.objects.filter(pk__in=locked, deliveries=None).delete()


def join_digest(person: "Person", due_at: datetime, *, is_after_leave: bool = False) -> Digest:
    """The one digest of a person at that moment, which nobody takes away before this transaction ends."""
    digest = _joined({person.pk: due_at})[person.pk]
    if is_after_leave and not digest.is_after_leave:
        digest.is_after_leave = True
        digest.save(update_fields=["is_after_leave"])
    return digest


def _held(digests: Iterable[Digest]) -> set[UUID]:
    """Those that are still there; they stay. Many can hold them at once."""
    ids = [digest.pk for digest in digests]
    if not ids:
        return set()
    these = Digest.objects.filter(pk__in=ids).order_by("pk").values("pk")
    sql, params = these.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} FOR KEY SHARE", params)
        return {pk for (pk,) in cursor.fetchall()}


def _tell(tellings: list[Telling], kind: str, by: "Person | None") -> tuple[list[Notice], list[int]]:
    """The notices nobody had yet, and the ids of the deliveries that are to go out at once."""
    now = timezone.now()
    notices = [_notice(one, kind, by, now) for one in tellings if one.recipient != by and one.recipient.is_active]
    if not notices:
        return [], []
    Notice.objects.bulk_create(notices, ignore_conflicts=True)
    new = set(Notice.objects.filter(pk__in=[notice.pk for notice in notices]).values_list("pk", flat=True))
    told = [notice for notice in notices if notice.pk in new]
    return told, _send_on(told, kind, now) if told else []


def _notice(telling: Telling, kind: str, by: "Person | None", now: datetime) -> Notice:
    recipient, about = telling.recipient, telling.about
    with translation.override(recipient.language), timezone.override(recipient.zone):
        words = str(telling.text)
    return Notice(
        recipient=recipient,
        cause=telling.cause,
        kind=kind,
        text=words,
        url=telling.url,
        by=by,
        about_model=about._meta.label if about else "",
        about_id=about.pk if about else None,
        created_at=now,
    )


def _send_on(notices: list[Notice], kind: str, now: datetime) -> list[int]:
    choices = choices_for([notice.recipient for notice in notices], kind)
    later = [one for one in notices if choices[one.recipient_id].rhythm != NoticeChoice.Rhythm.NOW]
    digests = _digests(later, choices, now)
    deliveries = [
        delivery
        for notice in notices
        for delivery in _deliveries(notice, choices[notice.recipient_id], digests.get(notice.recipient_id), now)
    ]
    made = Delivery.objects.bulk_create(deliveries)
    return [delivery.pk for delivery in made if delivery.digest is None]


def _deliveries(notice: Notice, choice: NoticeChoice, digest: Digest | None, now: datetime) -> Iterator[Delivery]:
    if choice.by_mail and digest:
        yield Delivery(notice=notice, channel=Delivery.Channel.DIGEST, digest=digest, try_at=digest.due_at)
    elif choice.by_mail:
        yield Delivery(notice=notice, channel=Delivery.Channel.MAIL, try_at=now)
    if choice.by_chat:
        yield Delivery(notice=notice, channel=Delivery.Channel.CHAT, try_at=now)


def _digests(notices: list[Notice], choices: dict[UUID, NoticeChoice], now: datetime) -> dict[UUID, Digest]:
    """The next digest of each who has one, by person."""
    people = {one.recipient_id: one.recipient for one in notices if choices[one.recipient_id].by_mail}
    if not people:
        return {}
    schedules = schedules_of(people.values())
    due = {
        pk: next_digest_at(schedules[pk], person.zone, now, weekly=choices[pk].rhythm == NoticeChoice.Rhythm.WEEKLY)
        for pk, person in people.items()
    }
    return _joined(due)


def _joined(due: dict[UUID, datetime]) -> dict[UUID, Digest]:
    """As `join_digest`, for several people: all in one order, so that two who tell the same ones wait in turn."""
    new = [Digest(recipient_id=pk, due_at=at) for pk, at in sorted(due.items())]
    Digest.objects.bulk_create(new, ignore_conflicts=True)
    there = Digest.objects.filter(recipient__in=due, due_at__in=set(due.values()))
    found = [digest for digest in there if digest.due_at == due[digest.recipient_id]]
    held = _held(found)
    joined = {digest.recipient_id: digest for digest in found if digest.pk in held}
    gone = {pk: at for pk, at in due.items() if pk not in joined}
    return joined | _joined(gone) if gone else joined

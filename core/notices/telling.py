"""To tell somebody, and to take it back: rows, written in the transaction of the deed."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import connection, models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone, translation

from core.choices import choice_for, schedule_of
from core.models import Delivery, Digest, Notice, NoticeChoice
from core.notices.timing import next_digest_at
from core.work import carry

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

    from people.models import Person


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
    if recipient == by or not recipient.is_active:
        return None
    now = timezone.now()
    with translation.override(recipient.language), timezone.override(recipient.zone):
        words = str(text)
    notice, is_new = Notice.objects.get_or_create(
        recipient=recipient,
        cause=cause,
        defaults={
            "kind": kind,
            "text": words,
            "url": url,
            "by": by,
            "about_model": about._meta.label if about else "",
            "about_id": about.pk if about else None,
            "created_at": now,
        },
    )
    if not is_new:
        return None
    _send_on(notice, now)
    return notice


def withdraw(*, cause: str) -> None:
    """Take back what is settled: it leaves the inbox, and a mail that waits is never sent.

    A mail that is on its way this moment is not waited for: no page hangs on a mail server.
    """
    waiting = Delivery.objects.filter(notice__cause=cause, state=Delivery.State.WAITING)
    free = waiting.select_for_update(of=("self",), skip_locked=True).values("pk")
    Delivery.objects.filter(pk__in=free).update(state=Delivery.State.DROPPED)
    Notice.objects.filter(cause=cause, read_at=None).update(read_at=timezone.now())


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
    digest, is_new = Digest.objects.get_or_create(recipient=person, due_at=due_at)
    if not is_new and not _is_held(digest):
        return join_digest(person, due_at, is_after_leave=is_after_leave)
    if is_after_leave and not digest.is_after_leave:
        digest.is_after_leave = True
        digest.save(update_fields=["is_after_leave"])
    return digest


def _is_held(digest: Digest) -> bool:
    """Whether it is still there; if so, it stays. Many can hold it at once."""
    sql, params = Digest.objects.filter(pk=digest.pk).values("pk").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} FOR KEY SHARE", params)
        return cursor.fetchone() is not None


def _send_on(notice: Notice, now: datetime) -> None:
    from core.tasks import send_delivery  # noqa: PLC0415 - the task calls back into this package

    choice = choice_for(notice.recipient, notice.kind)
    deliveries = [_mail(notice, choice, now)] if choice.by_mail else []
    if choice.by_chat:
        deliveries.append(Delivery(notice=notice, channel=Delivery.Channel.CHAT, try_at=now))
    for delivery in deliveries:
        delivery.save(force_insert=True)
        if delivery.digest is None:
            carry(send_delivery, delivery_id=delivery.pk)


def _mail(notice: Notice, choice: NoticeChoice, now: datetime) -> Delivery:
    if choice.rhythm == NoticeChoice.Rhythm.NOW:
        return Delivery(notice=notice, channel=Delivery.Channel.MAIL, try_at=now)
    person = notice.recipient
    is_weekly = choice.rhythm == NoticeChoice.Rhythm.WEEKLY
    due_at = next_digest_at(schedule_of(person), person.zone, now, weekly=is_weekly)
    digest = join_digest(person, due_at)
    return Delivery(notice=notice, channel=Delivery.Channel.DIGEST, digest=digest, try_at=due_at)

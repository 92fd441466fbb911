"""Sending what waits: claimed, sent and marked by one worker, whoever else tries.

It is claimed in one transaction and sent in the next, so that an attempt counts even if it kills its worker. The rows
stay locked while the mail goes out. A crash between the mail and its mark may send it again, under the same
Message-ID; a crash before the mail loses nothing.
"""

import logging
import smtplib
from datetime import datetime, timedelta

from django.apps import apps
from django.core.mail import EmailMultiAlternatives
from django.db import transaction

from core.choices import choice_for, schedule_of
from core.models import Delivery, Digest, Notice
from core.notices.ends import is_over
from core.notices.mail import carries_invitation, mail_of, mail_of_digest
from core.notices.pauses import MOST_ATTEMPTS, let_mail_rest, mail_rests, pause_after
from core.notices.telling import join_digest
from core.notices.timing import end_of, free_at, next_digest_at
from core.sealed import unseal
from core.topics import topic_of

logger = logging.getLogger(__name__)

UNFINISHED = "The worker that was sending it stopped."
PUNCTUAL = timedelta(minutes=15)  # what a busy worker may take until a digest goes out
FOR_EVER = 500  # from here on, SMTP says that another try will fare no better


def due_deliveries(*, now: datetime, most: int = 1000) -> list[int]:
    """Ids of what waits, oldest first; a sweep hands them to the workers again.

    Of chat and of mail so many each: what cannot go the one way keeps nothing from going the other.
    """
    waiting = Delivery.objects.due(now).order_by("try_at", "pk").values_list("pk", flat=True)
    chat = Delivery.Channel.CHAT
    return [*waiting.filter(channel=chat)[:most], *waiting.exclude(channel=chat)[:most]]


def deliver(*, delivery_id: int, now: datetime) -> None:
    """Send what waits, if nobody else has; with it all that goes in the same digest.

    What may not reach the person now is put off, what is settled is dropped. A failure waits longer each time,
    at last for a person; one that cannot even be looked through stops none of the others.
    """
    claimed = _claim(delivery_id, now)
    if claimed:
        _send(claimed, now)


@transaction.atomic
def _claim(delivery_id: int, now: datetime) -> list[Delivery]:
    due = _locked(delivery_id, now)
    if due and due[0].channel != Delivery.Channel.CHAT and mail_rests(now):
        return []
    for delivery in due:
        try:
            with transaction.atomic():
                _settle(delivery, now)
                delivery.save()
        except Exception as error:
            logger.exception("delivery %s waits to be tried again", delivery.pk)
            _count(delivery, now)
            delivery.error = type(error).__name__
            delivery.save(update_fields=["state", "attempts", "try_at", "error"])
    return [one for one in due if one.state == Delivery.State.WAITING and one.error == UNFINISHED]


def _settle(delivery: Delivery, now: datetime) -> None:
    if not _is_wanted(delivery.notice, now) or not _has_a_way(delivery):
        delivery.state = Delivery.State.DROPPED
    elif not _is_put_off(delivery, now):
        _count(delivery, now)


@transaction.atomic
def _send(claimed: list[Delivery], now: datetime) -> None:
    attempts = {delivery.pk: delivery.attempts for delivery in claimed}
    held = [one for one in _locked(claimed[0].pk) if one.attempts == attempts.get(one.pk)]
    if not held:
        return
    error, is_final = _error_in_sending(held, now)
    for delivery in held:
        delivery.error = error
        if not error:
            delivery.state, delivery.sent_at = Delivery.State.SENT, now
        elif is_final or delivery.attempts >= MOST_ATTEMPTS:
            delivery.state = Delivery.State.FAILED
        delivery.save()


def _locked(delivery_id: int, due_at: datetime | None = None) -> list[Delivery]:
    """The waiting delivery, or all that wait in its digest, locked.

    Where they have to be due, what somebody else has is left to them; whoever has claimed
    them waits while others look.
    """
    skip = due_at is not None
    digest_id = Delivery.objects.filter(pk=delivery_id).values_list("digest", flat=True).first()
    if digest_id and not Digest.objects.select_for_update(skip_locked=skip).filter(pk=digest_id).first():
        return []
    waiting = Delivery.objects.due(due_at) if due_at else Delivery.objects.filter(state=Delivery.State.WAITING)
    these = waiting.filter(digest=digest_id) if digest_id else waiting.filter(pk=delivery_id)
    locked = these.select_for_update(of=("self",), skip_locked=skip).select_related(
        "notice__recipient", "notice__by", "digest"
    )
    return list(locked.order_by("notice"))


def _is_wanted(notice: Notice, now: datetime) -> bool:
    is_settled = notice.read_at and not _is_urgent(notice) and not carries_invitation(notice)
    if not notice.recipient.is_active or is_settled or is_over(notice, now):
        return False
    if not notice.about_model:
        return True
    model = apps.get_model(notice.about_model)
    is_readable: bool = model.objects.visible_to(notice.recipient).filter(pk=notice.about_id).exists()
    return is_readable


def _has_a_way(delivery: Delivery) -> bool:
    """Whether it is still chosen: what waits for a topic one has stopped meanwhile is not sent."""
    person = delivery.notice.recipient
    choice = choice_for(person, delivery.notice.kind)
    if delivery.channel == Delivery.Channel.CHAT:
        return choice.by_chat and bool(schedule_of(person).chat_address)
    return choice.by_mail


def _is_urgent(notice: Notice) -> bool:
    topic = topic_of(notice.kind)
    return topic is None or not topic.is_optional


def _is_put_off(delivery: Delivery, now: datetime) -> bool:
    """Until the person is back from leave, all in one; or until their quiet hours end."""
    person = delivery.notice.recipient
    if _is_urgent(delivery.notice):
        return False
    schedule = schedule_of(person)
    leave = person.leaves.on(person.today(now)).first()
    if leave:
        delivery.try_at = next_digest_at(schedule, person.zone, end_of(leave.ends_on, person.zone))
        if delivery.channel != Delivery.Channel.CHAT:
            delivery.channel = Delivery.Channel.DIGEST
            delivery.digest = join_digest(person, delivery.try_at, is_after_leave=True)
        return True
    if _is_digest_on_time(delivery, now):
        return False
    delivery.try_at = free_at(schedule, person.zone, now)
    return delivery.try_at > now


def _is_digest_on_time(delivery: Delivery, now: datetime) -> bool:
    """At the hour the person chose for it, quiet or not; later, after a failure too, it waits like other mail."""
    digest = delivery.digest
    return digest is not None and not delivery.attempts and now - digest.due_at < PUNCTUAL


def _count(delivery: Delivery, now: datetime) -> None:
    if delivery.attempts >= MOST_ATTEMPTS:
        delivery.state = Delivery.State.FAILED
        return
    delivery.attempts += 1
    delivery.try_at = now + pause_after(delivery.attempts)
    delivery.error = UNFINISHED


def _error_in_sending(held: list[Delivery], now: datetime) -> tuple[str, bool]:
    """What went wrong, or nothing; and whether another try is in vain."""
    if held[0].channel == Delivery.Channel.CHAT:
        return _error_in_posting(held[0].notice), False
    digest = held[0].digest
    mail = mail_of_digest(digest, [one.notice for one in held]) if digest else mail_of(held[0].notice)
    return post(mail, now, what=str(held[0].pk))


def post(mail: EmailMultiAlternatives, now: datetime, *, what: str) -> tuple[str, bool]:
    """Hand a mail to the server: what went wrong, or nothing; and whether another try is in vain.

    A server that cannot be reached has its rest; `what` names the mail in the log.
    """
    try:
        mail.send()
    except smtplib.SMTPRecipientsRefused as refused:
        return str(refused)[:500], all(code >= FOR_EVER for code, _words in refused.recipients.values())
    except OSError as error:  # smtplib's errors and every failing socket are OSErrors
        logger.warning("mail %s failed: %s", what, error)
        if not isinstance(error, smtplib.SMTPResponseException):
            let_mail_rest(now)
        return str(error)[:500] or type(error).__name__, False
    return "", False


def _error_in_posting(notice: Notice) -> str:
    from core.notices.chat import send_to_chat  # noqa: PLC0415 - apprise is slow to load, and few need it

    return send_to_chat(notice, unseal(schedule_of(notice.recipient).chat_address))

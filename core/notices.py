"""Telling people: one notice per person and cause, written with the change that causes it."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.apps import apps
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import models, transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.functional import Promise

from core.choices import is_mailed
from core.models import Delivery, Notice
from core.work import carry

if TYPE_CHECKING:
    from people.models import Person

logger = logging.getLogger(__name__)

MailLink = Callable[["Notice"], str]

_mail_links: dict[str, MailLink] = {}

MOST_ATTEMPTS = 8
FIRST_PAUSE = timedelta(minutes=1)


def add_mail_link(kind: str, link: MailLink) -> None:
    """Let mail of this kind lead to an address that opens the account: made as it goes out, and kept nowhere."""
    _mail_links[kind] = link


def notify(
    recipient: "Person",
    *,
    kind: str,
    text: str | Promise,
    url: str,
    cause: str,
    about: models.Model | None = None,
    by: "Person | None" = None,
) -> Notice | None:
    """Tell `recipient` once, in the app and by mail if they want it so; a second call for the same cause does nothing.

    `text` is one sentence and is put into the recipient's language now. `about` must still be readable
    by the recipient when the mail goes out. Nobody is told of their own deed, and nobody who has left.
    """
    from core.tasks import send_delivery  # noqa: PLC0415 - the task calls back into this module

    if recipient == by or not recipient.is_active:
        return None
    now = timezone.now()
    with translation.override(recipient.language):
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
    if is_mailed(recipient, kind):
        delivery = Delivery.objects.create(notice=notice, channel=Delivery.Channel.MAIL, try_at=now)
        carry(send_delivery, delivery_id=delivery.pk)
    return notice


def withdraw(*, cause: str) -> None:
    """Take back what is settled: it leaves the inbox, and a mail that waits is never sent."""
    Delivery.objects.filter(notice__cause=cause, state=Delivery.State.WAITING).update(state=Delivery.State.DROPPED)
    Notice.objects.filter(cause=cause, read_at=None).update(read_at=timezone.now())


def deliver(*, delivery_id: int, now: datetime) -> None:
    """Send one delivery if nobody else has; a failure waits longer each time, at last for a person.

    The row stays locked while the mail goes out. A crash between the mail and the commit may send it again;
    a crash before the mail loses nothing.
    """
    with transaction.atomic():
        delivery = (
            Delivery.objects.select_for_update(of=("self",), skip_locked=True)
            .select_related("notice__recipient")
            .due(now)
            .filter(pk=delivery_id)
            .first()
        )
        if delivery is None:
            return
        if not _still_wanted(delivery.notice):
            delivery.state = Delivery.State.DROPPED
        else:
            _try_to_send(delivery, now)
        delivery.save()


def due_deliveries(*, now: datetime, most: int = 1000) -> list[int]:
    """Ids of what waits, oldest first; a sweep hands them to the workers again."""
    return list(Delivery.objects.due(now).order_by("try_at", "pk").values_list("pk", flat=True)[:most])


def _still_wanted(notice: Notice) -> bool:
    if not notice.recipient.is_active:
        return False
    if not notice.about_model:
        return True
    model = apps.get_model(notice.about_model)
    is_readable: bool = model.objects.visible_to(notice.recipient).filter(pk=notice.about_id).exists()
    return is_readable


def _try_to_send(delivery: Delivery, now: datetime) -> None:
    delivery.attempts += 1
    try:
        _mail(delivery.notice).send()
    except OSError as error:  # smtplib's errors and every failing socket are OSErrors
        logger.warning("delivery %s failed: %s", delivery.pk, error)
        delivery.error = str(error)[:500]
        if delivery.attempts >= MOST_ATTEMPTS:
            delivery.state = Delivery.State.FAILED
        delivery.try_at = now + FIRST_PAUSE * 2 ** (delivery.attempts - 1)
    else:
        delivery.state = Delivery.State.SENT
        delivery.sent_at = now
        delivery.error = ""


def _mail(notice: Notice) -> EmailMultiAlternatives:
    person = notice.recipient
    with translation.override(person.language):
        key = link(notice) if (link := _mail_links.get(notice.kind)) else ""
        url = f"{settings.SITE_URL}{key or notice.url}"
        context = {"notice": notice, "person": person, "site": settings.SITE_URL, "url": url, "is_key": bool(key)}
        subject = " ".join(notice.text.split())
        mail = EmailMultiAlternatives(
            subject=subject[:150],
            body=render_to_string("mail/notice.txt", context),
            to=[person.email],
            headers={"Message-ID": f"<{notice.pk}@{settings.SITE_HOST}>"},
        )
        mail.attach_alternative(render_to_string("mail/notice.html", context), "text/html")
    return mail

"""People outside the organisation: the mail with their link, their answer, and forgetting their address.

The key of a link is made from the row and the secret of the installation whenever a mail goes out; the row has its
hash alone. Each mail is claimed in one deed and marked in the next, so that an attempt counts even if it kills its
worker; a crash between the mail and its mark may send it again, with the same link.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.crypto import salted_hmac
from django.utils.formats import date_format
from django.utils.http import urlsafe_base64_encode
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import notify
from core.notices.outside import OutsideLetter, mail_outside
from core.notices.pauses import MOST_ATTEMPTS, mail_rests, pause_after
from core.notices.sending import post
from core.work import carry
from feedback import rules
from feedback.models import (
    MOST_OUTSIDERS,
    MOST_OUTSIDERS_A_DAY,
    Feedback,
    FeedbackPolicy,
    FeedbackRequest,
    Kind,
    OutsideAsk,
    Outsider,
)
from feedback.services.giving import send
from feedback.services.refusals import LinkIsOver, OutsidersAreNotAllowed, RemindedAlready, RequestIsOver
from people.models import Person

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

    from feedback.models.outside import OutsideAskQuerySet

SALT = "feedback.outside"


def key_of(ask: OutsideAsk) -> str:
    """What the link holds; it stands nowhere."""
    return urlsafe_base64_encode(salted_hmac(SALT, str(ask.pk), algorithm="sha256").digest())


def hashed(key: str) -> str:
    """What is kept of it."""
    return sha256(key.encode(errors="replace")).hexdigest()


def ask_outsiders(request: FeedbackRequest, outsiders: Iterable[Outsider], now: datetime) -> None:
    """A row and a mail for each; part of `request_feedback`. Raises OutsidersAreNotAllowed."""
    people = {one.email.lower(): one for one in outsiders}
    if not people:
        return
    if not FeedbackPolicy.current().allows_outsiders:
        raise OutsidersAreNotAllowed(gettext_lazy("HR does not allow asking people outside the organisation."))
    lately = OutsideAsk.objects.filter(
        request__requester=request.requester, request__created_at__gt=now - timedelta(days=1)
    )
    if len(people) > MOST_OUTSIDERS or lately.count() + len(people) > MOST_OUTSIDERS_A_DAY:
        raise OutsidersAreNotAllowed(gettext_lazy("That is too many people outside the organisation for one day."))
    for email, one in people.items():
        ask = OutsideAsk(request=request, name=one.name, email=email, mail_due_at=now)
        ask.key_hash = hashed(key_of(ask))
        ask.save(force_insert=True)
        _carry_mail(ask)


def outside_ask_for(key: str, now: datetime) -> OutsideAsk | None:
    """The ask that a link stands for; none where it was used, is over, or never was."""
    ask = OutsideAsk.objects.open().with_people().filter(key_hash=hashed(key)).first()
    return None if ask is None or rules.is_over_outside(ask, now) else ask


@deed
def answer_outside(*, key: str, text: str, actor: None, now: datetime) -> Feedback:
    """Their answer becomes feedback with the audience of the request; the link ends. Raises LinkIsOver."""
    ask = _locked(key, now)
    _close(ask, now, answered_at=now)
    request = ask.request
    words = {
        "outside_giver": ask.name,
        "recipient": request.subject,
        "kind": Kind.BOTH,
        "audience": request.audience,
        "text": text,
        "manager_then": request.manager_then,
        "outside_ask": ask,
    }
    return send(None, ask.pk, words, now)


@deed
def decline_outside(*, key: str, reason: str = "", actor: None, now: datetime) -> OutsideAsk:
    """They say no, with or without a reason; the one who asked is told, the link ends. Raises LinkIsOver."""
    ask = _locked(key, now)
    _close(ask, now, declined_at=now, decline_reason=reason)
    _tell_requester(
        ask, gettext_lazy("{name} declined your request for feedback."), kind="ask_declined", cause="declined"
    )
    return ask


@deed
def remind_outside(*, ask_id: UUID, actor: Person | None, now: datetime) -> bool:
    """Mail the link once more, once only; whoever has answered or was reminded is left alone."""
    waiting = OutsideAsk.objects.open().with_people().filter(reminded_at=None)
    ask = waiting.select_for_update(of=("self",), skip_locked=True).filter(pk=ask_id).first()
    if ask is None or rules.is_over_outside(ask, now):
        return False
    ask.reminded_at, ask.mail_due_at, ask.mail_attempts = now, now, 0
    ask.save(update_fields=["reminded_at", "mail_due_at", "mail_attempts"])
    _carry_mail(ask)
    return True


@deed
def remind_outside_by_hand(*, ask: OutsideAsk, actor: Person, now: datetime) -> OutsideAsk:
    """What the sweep does two days before the end, done now. Raises RequestIsOver, RemindedAlready."""
    ask = OutsideAsk.objects.with_people().select_for_update(of=("self",)).get(pk=ask.pk)
    if ask.closed_at or rules.is_over_outside(ask, now):
        raise RequestIsOver(_("This request is over or answered, so there is nothing to remind of."))
    if not rules.can_remind_outside(actor, ask, now):
        words = gettext_lazy("{name} was reminded before, or the first mail is still on its way. Once is enough.")
        raise RemindedAlready(format_lazy(words, name=ask.name))
    remind_outside(ask_id=ask.pk, actor=actor, now=now)
    return ask


@deed
def forget_outsiders(*, actor: None, now: datetime) -> int:
    """Close what is over, and forget the addresses; how many."""
    found = OutsideAsk.objects.open().with_people().select_for_update(of=("self",), skip_locked=True)
    over = [ask for ask in found.filter(_may_be_over(now)) if rules.is_over_outside(ask, now)]
    for ask in over:
        _close(ask, now)
    return len(over)


def mail_outsider(*, ask_id: UUID, now: datetime) -> None:
    """Send what is due, if nobody else does; it waits longer after each failure, at last the requester is told."""
    claimed = claim_outside_mail(ask_id=ask_id, actor=None, now=now)
    if claimed is None:
        return
    error, is_final = post(mail_outside(_letter(claimed), claimed.email), now, what=str(claimed.pk))
    note_outside_mail(ask=claimed, error=error, is_final=is_final, actor=None, now=now)


@deed
def claim_outside_mail(*, ask_id: UUID, actor: None, now: datetime) -> OutsideAsk | None:
    """Count the attempt before it is made."""
    due = OutsideAsk.objects.mail_due(now).with_people().select_for_update(of=("self",), skip_locked=True)
    ask = due.filter(pk=ask_id).first()
    if ask is None or mail_rests(now) or rules.is_over_outside(ask, now):
        return None
    ask.mail_attempts += 1
    ask.mail_due_at = now + pause_after(ask.mail_attempts)
    ask.key_hash = hashed(key_of(ask))  # the secret of the installation may be another one by now
    ask.save(update_fields=["mail_attempts", "mail_due_at", "key_hash"])
    return ask


@deed
def note_outside_mail(*, ask: OutsideAsk, error: str, is_final: bool, actor: None, now: datetime) -> None:
    """What became of it."""
    ask = OutsideAsk.objects.with_people().select_for_update(of=("self",)).get(pk=ask.pk)
    if not error:
        ask.mailed_at = now
    elif not is_final and ask.mail_attempts < MOST_ATTEMPTS:
        return
    else:
        ask.undelivered_at = now
        _tell_requester(
            ask,
            gettext_lazy("The mail to {name} could not be delivered."),
            kind="outside_undelivered",
            cause="undelivered",
        )
    ask.mail_due_at = None
    ask.save(update_fields=["mailed_at", "undelivered_at", "mail_due_at"])


def outside_mail_due(now: datetime) -> list[UUID]:
    """Ids of what a lost broker, a killed worker or a failed attempt has left behind."""
    return list(OutsideAsk.objects.mail_due(now).order_by("mail_due_at", "pk").values_list("pk", flat=True)[:500])


def close_outside(asks: "OutsideAskQuerySet", now: datetime) -> None:
    """End the links of these asks, and forget whom they went to."""
    for ask in asks.open().select_for_update(of=("self",)):
        _close(ask, now)


def _may_be_over(now: datetime) -> Q:
    """As far as the database can tell; the calendar of the requester decides."""
    return (
        Q(request__due_on__lte=now.date())
        | Q(request__closed_at__isnull=False)
        | Q(request__manager_then__isnull=False)
    )


def _locked(key: str, now: datetime) -> OutsideAsk:
    ask = OutsideAsk.objects.open().with_people().select_for_update(of=("self",)).filter(key_hash=hashed(key)).first()
    if ask is None or rules.is_over_outside(ask, now):
        raise LinkIsOver(_("This link is not good any more. If you have answered, your answer has arrived."))
    return ask


def _close(ask: OutsideAsk, now: datetime, **settled: datetime | str) -> None:
    changed = {"closed_at": now, "email": "", "key_hash": None, "mail_due_at": None, **settled}
    for name, value in changed.items():
        setattr(ask, name, value)
    ask.save(update_fields=list(changed))


def _letter(ask: OutsideAsk) -> OutsideLetter:
    """In the language of the one who asks, with no more than their name, whom it is about and until when."""
    requester, subject = ask.request.requester, ask.request.subject
    with translation.override(requester.language), timezone.override(requester.zone):
        names = {"name": requester.name, "subject": subject.name, "day": date_format(ask.request.due_on, "j F Y")}
        if requester == subject:
            wanted = _("%(name)s asks you for feedback on working together.") % names
        else:
            wanted = _("%(name)s asks you for feedback about %(subject)s.") % names
        if ask.reminded_at:
            wanted = _("A reminder, the only one:") + " " + wanted
        until = _("You can answer until %(day)s.") % names
        title = _("%(name)s asks you for feedback") % names
    return OutsideLetter(
        key=uuid5(ask.pk, str(ask.reminded_at)),
        language=requester.language,
        name=ask.name,
        subject=title,
        sentences=[wanted, until],
        path=reverse("feedback:outside", args=[key_of(ask)]),
    )


def _tell_requester(ask: OutsideAsk, words: "StrPromise", *, kind: str, cause: str) -> None:
    notify(
        ask.request.requester,
        kind=kind,
        text=format_lazy(words, name=ask.name),
        url=ask.request.get_absolute_url(),
        cause=f"outside:{ask.pk}:{cause}",
        about=ask.request,
    )


def _carry_mail(ask: OutsideAsk) -> None:
    from feedback.tasks import mail_outside_ask  # noqa: PLC0415 - the task calls back into this module

    carry(mail_outside_ask, ask_id=ask.pk)

"""Letting people in: invitations, forgotten passwords, and word of what changed about an account."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core import signing
from django.db.models import F
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.models import Notice, uuid7
from core.notices import notify, withdraw
from core.refusals import Refusal
from core.work import carry
from people.models import Invitation, Organisation, PasswordRequest, Person

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

SALT = "people.invitation"


class AccountIsClosed(Refusal):
    """Whoever has left is not let in."""


class SignsInAlready(Refusal):
    """An invitation is for a first password only."""


class InvitationIsOver(Refusal):
    """A link works once and not for ever."""


@deed
def invite(*, person: Person, actor: Person | None, now: datetime) -> Invitation:
    """Mail a link to choose a first password; the former link, if there was one, opens nothing any more.

    Raises AccountIsClosed, SignsInAlready.
    """
    if not person.is_active:
        raise AccountIsClosed(_("%(name)s’s account is closed. Restore it first.") % {"name": person.name})
    if person.has_usable_password():
        raise SignsInAlready(_("%(name)s has a password already.") % {"name": person.name})
    former = Invitation.objects.select_for_update().filter(person=person).first()
    if former:
        withdraw(cause=_cause(former))
    sent = {"by": actor, "sent_at": now, "accepted_at": None}
    invitation, _new = Invitation.objects.update_or_create(person=person, defaults=sent)
    text = format_lazy(
        gettext_lazy("You are invited to {organisation}. Choose a password within {days} days."),
        organisation=Organisation.objects.first() or "perfmgmt",
        days=settings.INVITATION_DAYS,
    )
    notify(person, kind="invited", text=text, url=reverse("people:settings"), cause=_cause(invitation))
    return invitation


@deed
def accept_invitation(*, key: str, password: str, actor: None, now: datetime) -> Person:
    """The first password of whoever was invited; read again under a lock, so that a link works once.

    Raises InvitationIsOver.
    """
    invitation = invitation_for(key, now)
    if invitation:
        invitation = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if invitation is None or invitation.accepted_at:
        raise InvitationIsOver(_("This invitation was used already, or it is too old. Ask HR for another one."))
    person = invitation.person
    person.set_password(password)
    person.session_epoch = F("session_epoch") + 1
    person.save(update_fields=["password", "session_epoch"])
    person.refresh_from_db(fields=["session_epoch"])
    invitation.accepted_at = now
    invitation.save(update_fields=["accepted_at"])
    withdraw(cause=_cause(invitation))
    return person


def invitation_for(key: str, now: datetime) -> Invitation | None:
    """The open invitation that a link stands for; none where it was used, replaced, forged or is too old.

    It opens nothing either once the address it went to is no longer the person's, or a password stands.
    """
    try:
        pk, sent_at, email = signing.loads(key, salt=SALT)
    except (signing.BadSignature, ValueError):
        return None
    open_ones = Invitation.objects.select_related("person").filter(person__is_active=True, accepted_at=None)
    since = now - timedelta(days=settings.INVITATION_DAYS)
    found = open_ones.filter(pk=pk, sent_at__gt=since).first()
    if found is None or found.person.has_usable_password():
        return None
    return found if (found.sent_at.isoformat(), found.person.email) == (sent_at, email) else None


def invitation_link(notice: Notice) -> str:
    """Where mail of an invitation leads."""
    invitation = Invitation.objects.get(person=notice.recipient)
    key = signing.dumps([str(invitation.pk), invitation.sent_at.isoformat(), notice.recipient.email], salt=SALT)
    return reverse("invitation", args=[key])


@deed
def ask_for_password(*, email: str, actor: None, now: datetime) -> PasswordRequest:
    """Write down that somebody wants a new password. Nobody is looked for here: the answer takes as long for all."""
    from people.tasks import answer_password_request  # noqa: PLC0415 - the task calls back into this module

    request = PasswordRequest.objects.create(email=email.lower(), asked_at=now)
    carry(answer_password_request, request_id=request.pk)
    return request


@deed
def answer_password_request(*, request_id: UUID, actor: None, now: datetime) -> None:
    """Mail a link to whoever has that address and works here; what was typed is forgotten either way."""
    request = PasswordRequest.objects.select_for_update(skip_locked=True).filter(pk=request_id).first()
    if request is None:
        return
    for person in Person.objects.active().filter(email=request.email):
        text = gettext_lazy("Somebody, we hope you, asked for a new password for you. Was it not you? Then do nothing.")
        url = reverse("people:settings")
        notify(person, kind="password_asked", text=text, url=url, cause=f"password:{request.pk}")
    request.delete()


def waiting_password_requests(*, most: int = 1000) -> list[UUID]:
    """Ids of what nobody has answered yet, oldest first; a sweep hands them to the workers again."""
    return list(PasswordRequest.objects.order_by("pk").values_list("pk", flat=True)[:most])


def password_link(notice: Notice) -> str:
    """Where mail of a forgotten password leads; good for an hour, once, and until password or address change."""
    uid, token = user_pk_to_url_str(notice.recipient), default_token_generator.make_token(notice.recipient)
    return reverse("account_reset_password_from_key", kwargs={"uidb36": uid, "key": token})


@deed
def tell_of_account(*, person: Person, what: "StrPromise", actor: None, now: datetime) -> None:
    """Tell the owner what was done to their account, whoever did it."""
    notify(person, kind="account_changed", text=what, url=reverse("people:settings"), cause=f"account:{uuid7()}")


def _cause(invitation: Invitation) -> str:
    return f"person:{invitation.person_id}:invited:{invitation.sent_at.isoformat()}"

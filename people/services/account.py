"""What people arrange for themselves: settings, tokens, sessions; and the very first account."""

from datetime import datetime, timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import F
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import notify
from core.refusals import Refusal
from people.models import AccountNote, ApiToken, Organisation, Person, Role, Session
from people.services.people import add_person
from people.services.roles import grant_role
from people.services.violations import refusing

SETTINGS = frozenset({"preferred_name", "pronouns", "language", "time_zone", "theme"})
TAKEN_BY = {
    Authenticator.Type.TOTP: gettext_lazy("{name} took the authenticator app from your account."),
    Authenticator.Type.WEBAUTHN: gettext_lazy("{name} took a passkey from your account."),
    Authenticator.Type.RECOVERY_CODES: gettext_lazy("{name} took the recovery codes from your account."),
}


class TokenNameIsTaken(Refusal):
    """Tokens are told apart by their names."""


class AlreadySetUp(Refusal):
    """The first set-up happens once."""


@deed
def change_settings(*, person: Person, actor: Person, now: datetime, **settings: Any) -> Person:
    """What a person decides about themselves, and nothing else."""
    if settings.keys() - SETTINGS:
        raise TypeError(f"not a setting: {sorted(settings.keys() - SETTINGS)}")
    for field, value in settings.items():
        setattr(person, field, value)
    person.save(update_fields=list(settings))
    return person


@deed
def set_password(*, person: Person, password: str, actor: Person, now: datetime) -> Person:
    """Another password; the sessions that knew the former one are over."""
    person.set_password(password)
    person.save(update_fields=["password"])
    return person


@deed
def create_token(*, person: Person, name: str, lasts: timedelta, actor: Person, now: datetime) -> tuple[ApiToken, str]:
    """A token for the API and its secret, which is shown once and stored nowhere. Raises TokenNameIsTaken."""
    taken = TokenNameIsTaken(_("You already have a token called “%(name)s”.") % {"name": name})
    with refusing({"api_token_name_is_used_once": taken}):
        token, secret = ApiToken.objects.create(user=person, name=name, expiry=lasts)
    return token, secret


@deed
def revoke_token(*, token: ApiToken, actor: Person, now: datetime) -> None:
    """The token opens nothing from now on."""
    token.delete()


@deed
def take_factor(*, factor: Authenticator, actor: Person, now: datetime) -> None:
    """Take a second factor away, as from a phone that was lost; whose it was is told who did it."""
    text = format_lazy(TAKEN_BY[factor.type], name=actor.name)
    cause = f"factor:{factor.pk}:taken"
    factor.delete()
    notify(factor.user, kind="account_changed", text=text, url=reverse("mfa_index"), cause=cause, by=actor)


@deed
def end_session(*, session: Session, actor: Person, now: datetime) -> None:
    """Sign oneself out in one place: the next request from there finds no session."""
    AccountNote.objects.create(person=actor, what=AccountNote.What.SESSION)
    session.delete()


@deed
def end_sessions(*, person: Person, actor: Person, now: datetime) -> Person:
    """Sign a person out everywhere, by changing what every session must match."""
    Person.objects.filter(pk=person.pk).update(session_epoch=F("session_epoch") + 1)
    AccountNote.objects.create(person=person, what=AccountNote.What.SESSIONS)
    person.refresh_from_db(fields=["session_epoch"])
    return person


@deed
def forget_sessions(*, actor: None, now: datetime) -> None:
    """Sessions whose time is over open nothing, and need not be kept."""
    Session.objects.filter(expire_date__lte=now).delete()


@deed
def set_up(
    *, organisation: str, time_zone: str, name: str, email: str, password: str, actor: None, now: datetime
) -> Person:
    """Name the organisation and let the first person in, as HR and IT administrator. Raises AlreadySetUp."""
    Organisation.objects.get_or_create(defaults={"name": organisation})
    place = Organisation.objects.select_for_update().get()
    if Person.objects.exists():
        raise AlreadySetUp(_("Somebody has already set this up."))
    place.name, place.time_zone = organisation, time_zone
    place.save(update_fields=["name", "time_zone"])
    first = add_person(email=email, name=name, password=password, time_zone=time_zone, actor=actor, now=now)
    for role in (Role.HR_ADMIN, Role.IT_ADMIN):
        grant_role(person=first, role=role, actor=actor, now=now)
    return first

"""Other systems are let in, and shut out again."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from hashlib import sha512
from secrets import token_urlsafe

from django.db.models import Q
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import day_in_words, notify
from core.refusals import Refusal
from people.models import Person, Role, ServiceToken
from people.models.roles import ADMIN_ROLES
from people.services.violations import refusing

BYTES = 32  # of chance, more than anybody can try out
WARNED = timedelta(days=14)  # before its time is over
SIGN = "svc_"  # so that people and scanners know a secret when they find one


class ServiceNameIsTaken(Refusal):
    """Services are told apart by their names."""


def digest_of(secret: str) -> str:
    """What is kept of a secret: it is all chance, so a plain digest gives nothing away."""
    return sha512(secret.encode()).hexdigest()


def service_of(secret: str, now: datetime) -> ServiceToken | None:
    """Whom a secret lets in; nobody where it was revoked or its time is over."""
    return ServiceToken.objects.filter(digest=digest_of(secret), revoked_at=None, expires_at__gt=now).first()


@deed
def make_service_token(
    *, name: str, scopes: Iterable[str], lasts: timedelta, actor: Person, now: datetime
) -> tuple[ServiceToken, str]:
    """Let a system in; its secret is returned this once. Raises ServiceNameIsTaken."""
    secret = f"{SIGN}{token_urlsafe(BYTES)}"
    taken = ServiceNameIsTaken(_("There is already a service called “%(name)s”.") % {"name": name})
    with refusing({"service_token_name_is_used_once": taken}):
        token = ServiceToken.objects.create(
            name=name,
            scopes=sorted(set(scopes)),
            digest=digest_of(secret),
            made_by=actor,
            made_at=now,
            expires_at=now + lasts,
        )
    return token, secret


@deed
def revoke_service_token(*, token: ServiceToken, actor: Person, now: datetime) -> ServiceToken:
    """Shut a system out from its next call on; once revoked, a token stays so."""
    ServiceToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=now)
    token.refresh_from_db(fields=["revoked_at"])
    return token


def note_use(token: ServiceToken, day: date) -> None:
    """Remember on which day it was last used: one write a day, and no row of history."""
    if token.used_on != day:
        ServiceToken.objects.filter(Q(used_on=None) | Q(used_on__lt=day), pk=token.pk).update(used_on=day)


@deed
def tell_of_ending_services(*, actor: None, now: datetime) -> None:
    """Tell whoever made a token that its time is soon over, once; IT administrators where they can act no more."""
    ending = ServiceToken.objects.filter(revoked_at=None, expires_at__gt=now, expires_at__lte=now + WARNED)
    for token in ending.select_related("made_by").order_by("expires_at", "pk"):
        maker = token.made_by
        can_act = maker.is_active and maker.roles & ADMIN_ROLES
        for reader in [maker] if can_act else Person.objects.holding(Role.IT_ADMIN).by_name():
            _tell_of_ending(token, reader)


def _tell_of_ending(token: ServiceToken, reader: Person) -> None:
    words = gettext_lazy("The system “{name}” is let in until {day}. Make it a new token before then.")
    day = day_in_words(token.expires_at.astimezone(reader.zone), "D j M")
    notify(
        reader,
        kind="service_ending",
        text=format_lazy(words, name=token.name, day=day),
        url=reverse("admin:people_servicetoken_changelist"),
        cause=f"service:{token.pk}:ending",
    )

"""People leave, by hand or on their end date, and come back."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import F, Q
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import day_in_words, listed, notify, withdraw
from core.refusals import Refusal
from people.models import Person, Role, RoleGrant
from people.models.roles import ADMIN_ROLES
from people.queries import next_above
from people.services.delegating import end_delegations
from people.services.open_tasks import settle_open_tasks

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

LeftOpen = Callable[[Person, Person], "StrPromise | None"]

_left_open: list[LeftOpen] = []


class LastAdministrator(Refusal):
    """Somebody must be left who can let others in."""


def name_what_is_left_open(words: LeftOpen) -> None:
    """Let an app above say what a leaver leaves open, in a few words for one reader; nothing where there is none."""
    _left_open.append(words)


@deed
def deactivate_person(*, person: Person, actor: Person | None, now: datetime) -> Person:
    """Close an account: sessions and tokens die with this transaction, what was written stays, those above are told.

    The last day is today, unless it was earlier. Read again under a lock: of two who close it at once, one does.
    Raises LastAdministrator.
    """
    _locked_with_administrators(person.pk)
    person.refresh_from_db(fields=["is_active", "ends_on"])
    if not person.is_active:
        return person
    for role in person.roles & ADMIN_ROLES:
        ensure_another_holds(role, besides=person)
    person.is_active = False
    today = person.today(now)
    if person.ends_on is None or person.ends_on > today:
        person.ends_on = max(today, person.starts_on or today)
    person.session_epoch = F("session_epoch") + 1
    person.save(update_fields=["is_active", "ends_on", "session_epoch"])
    person.auth_token_set.all().delete()
    person.refresh_from_db(fields=["session_epoch"])
    see_off(person=person, actor=actor, now=now)
    return person


def see_off(*, person: Person, actor: Person | None, now: datetime) -> None:
    """What follows once an account is closed: nobody stands in any more, tasks are handed on, those concerned are told.

    What is open is told to the next one above who is still here, or to HR administrators where nobody is; that the
    manager has left, to the reports.
    """
    end_delegations(person=person, actor=actor, now=now)
    settle_open_tasks(leaver=person, actor=actor, now=now)
    above = next_above(person, besides=person)
    for reader in [above] if above else Person.objects.hr_admins().by_name():
        _tell_of_leaver(reader, person, actor)
    for report in Person.objects.active().filter(manager=person).order_by("pk"):
        _tell_report(report, person, actor)


@deed
def restore_person(*, person: Person, actor: Person | None, now: datetime) -> Person:
    """Open an account again, with its roles and its password, but none of its sessions."""
    Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    person.is_active, person.ends_on = True, None
    person.save(update_fields=["is_active", "ends_on"])
    return person


def see_off_leaver(*, person_id: UUID, now: datetime) -> None:
    """Close the account of somebody whose end date has passed; where that is refused, HR is told once."""
    try:
        deactivate_leaver(person_id=person_id, actor=None, now=now)
    except LastAdministrator:
        tell_of_last_administrator(person_id=person_id, actor=None, now=now)


@deed
def deactivate_leaver(*, person_id: UUID, actor: None, now: datetime) -> None:
    """Close one account if its end date, read again under a lock, has passed where the person lives.

    Whoever locks the row first does it; the others find nothing to do. Raises LastAdministrator.
    """
    person = _locked_with_administrators(person_id)
    if person is None or not person.is_active or not person.has_ended(now):
        return
    deactivate_person(person=person, actor=actor, now=now)
    withdraw(cause=_cause_of_refusal(person))


@deed
def tell_of_last_administrator(*, person_id: UUID, actor: None, now: datetime) -> None:
    """Tell HR administrators whose account stays open beyond the end date, and how to close it."""
    person = Person.objects.get(pk=person_id)
    text = format_lazy(
        gettext_lazy(
            "{name}’s last day was {day}, but nobody else is administrator. "
            "Give the role to somebody else, and the account closes by itself."
        ),
        name=person.name,
        day=day_in_words(person.ends_on, "D j M Y"),
    )
    for reader in Person.objects.hr_admins().by_name():
        url, cause = person.get_absolute_url(), _cause_of_refusal(person)
        notify(reader, kind="last_administrator", text=text, url=url, cause=cause)


def ensure_another_holds(role: str, *, besides: Person) -> None:
    """Refuse to leave the organisation without an active holder of an administrator's role."""
    _locked_with_administrators(besides.pk)
    if not Person.objects.holding(role).exclude(pk=besides.pk).exists():
        raise LastAdministrator(
            _("%(name)s is the last %(role)s. Give the role to somebody else first.")
            % {"name": besides.name, "role": Role(role).label}
        )


def _locked_with_administrators(person_id: UUID) -> Person | None:
    """The person, as they are now.

    Administrators are locked too, all in one order, so that two who go at once never wait for each other.
    """
    administrators = RoleGrant.objects.filter(role__in=ADMIN_ROLES).values("person")
    rows = Person.objects.select_for_update(no_key=True).filter(Q(pk=person_id) | Q(pk__in=administrators))
    return next((person for person in rows.order_by("pk") if person.pk == person_id), None)


def _tell_of_leaver(reader: Person, leaver: Person, actor: Person | None) -> None:
    left_open = [words for say in _left_open if (words := say(leaver, reader))]
    text = gettext_lazy("{name} has left. Still open: {what}.") if left_open else gettext_lazy("{name} has left.")
    notify(
        reader,
        kind="report_left",
        text=format_lazy(text, name=leaver.name, what=listed(left_open)),
        url=leaver.get_absolute_url(),
        cause=f"person:{leaver.pk}:left:{leaver.ends_on}",
        by=actor,
    )


def _tell_report(report: Person, leaver: Person, actor: Person | None) -> None:
    text = gettext_lazy("{name} has left. Until HR says who your manager is, you start your goals alone.")
    notify(
        report,
        kind="manager_left",
        text=format_lazy(text, name=leaver.name),
        url=leaver.get_absolute_url(),
        cause=f"person:{leaver.pk}:left:{leaver.ends_on}",
        by=actor,
    )


def _cause_of_refusal(person: Person) -> str:
    return f"person:{person.pk}:last_administrator:{person.ends_on}"

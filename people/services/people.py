"""People come, change, leave and come back."""

from datetime import datetime
from typing import Any

from allauth.account.models import EmailAddress
from django.db.models import F
from django.utils.translation import gettext as _

from core.deeds import deed
from core.refusals import Refusal
from people.models import Person, Role
from people.models.roles import ADMIN_ROLES
from people.services.line import change_manager
from people.services.violations import refusing

DETAILS = frozenset({
    "email", "name", "preferred_name", "pronouns", "employee_id", "job_title", "level", "department", "location",
    "time_zone", "language", "starts_on", "ends_on",
})  # fmt: skip


class AddressIsTaken(Refusal):
    """Two people cannot sign in with one address."""


class EmployeeIdIsTaken(Refusal):
    """An employee id names one person."""


class LastAdministrator(Refusal):
    """Somebody must be left who can let others in."""


@deed
def add_person(
    *,
    email: str,
    name: str,
    actor: Person | None,
    now: datetime,
    manager: Person | None = None,
    password: str | None = None,
    **details: Any,
) -> Person:
    """A new account; without a password its owner chooses one by "forgotten password"."""
    _only_details(details)
    with refusing(_taken(email.lower(), details.get("employee_id"))):
        person = Person.objects.create_user(email, password, name=name, **details)
    if manager:
        change_manager(person=person, manager=manager, actor=actor, now=now)
    return person


@deed
def edit_person(*, person: Person, actor: Person | None, now: datetime, **details: Any) -> Person:
    """Change facts about a person; a former e-mail address opens nothing any more."""
    _only_details(details)
    if "email" in details:
        details["email"] = details["email"].lower()
        EmailAddress.objects.filter(user=person).exclude(email=details["email"]).delete()
    for field, value in details.items():
        setattr(person, field, value)
    with refusing(_taken(person.email, person.employee_id)):
        person.save(update_fields=list(details))
    return person


@deed
def deactivate_person(*, person: Person, actor: Person | None, now: datetime) -> Person:
    """Close an account: sessions and tokens die with this transaction, what was written stays.

    Raises LastAdministrator.
    """
    for role in person.roles & ADMIN_ROLES:
        ensure_another_holds(role, besides=person)
    person.is_active = False
    person.ends_on = person.ends_on or max(person.today(now), person.starts_on or person.today(now))
    person.session_epoch = F("session_epoch") + 1
    person.save(update_fields=["is_active", "ends_on", "session_epoch"])
    person.auth_token_set.all().delete()
    person.refresh_from_db(fields=["session_epoch"])
    return person


@deed
def restore_person(*, person: Person, actor: Person | None, now: datetime) -> Person:
    """Open an account again, with its roles and its password, but none of its sessions."""
    person.is_active, person.ends_on = True, None
    person.save(update_fields=["is_active", "ends_on"])
    return person


def ensure_another_holds(role: str, *, besides: Person) -> None:
    """Refuse to leave the organisation without an active holder of an administrator's role."""
    holders = Person.objects.holding(role).select_for_update(of=("self",)).values_list("pk", flat=True)
    if set(holders) <= {besides.pk}:
        raise LastAdministrator(
            _("%(name)s is the last %(role)s. Give the role to somebody else first.")
            % {"name": besides.name, "role": Role(role).label}
        )


def _only_details(details: dict[str, Any]) -> None:
    unknown = details.keys() - DETAILS
    if unknown:
        raise TypeError(f"not a detail of a person: {sorted(unknown)}")


def _taken(email: str, employee_id: str | None) -> dict[str, Refusal]:
    address = AddressIsTaken(_("Somebody else signs in with %(email)s.") % {"email": email})
    number = EmployeeIdIsTaken(_("Somebody else has the employee id %(id)s.") % {"id": employee_id})
    return {
        "people_person_email_key": address,
        "person_email_is_used_once": address,
        "people_person_employee_id_key": number,
    }

"""People come and change."""

from datetime import date, datetime
from typing import Any

from allauth.account.models import EmailAddress
from django.utils.translation import gettext as _

from core.deeds import deed
from core.refusals import Refusal
from people.models import Organisation, Person, ServiceToken
from people.services.line import change_manager
from people.services.violations import refusing

DETAILS = frozenset({
    "email", "name", "preferred_name", "pronouns", "employee_id", "job_title", "level", "department", "location",
    "time_zone", "language", "starts_on", "ends_on",
})  # fmt: skip
OPEN_ENDS = frozenset({date(9999, 12, 31), date(4712, 12, 31)})  # how other systems write that no last day is known


class AddressIsTaken(Refusal):
    """Two people cannot sign in with one address."""


class EmployeeIdIsTaken(Refusal):
    """An employee id names one person."""


@deed
def add_person(
    *,
    email: str,
    name: str,
    actor: Person | ServiceToken | None,
    now: datetime,
    manager: Person | None = None,
    password: str | None = None,
    **details: Any,
) -> Person:
    """A new account; without a password its owner chooses one by "forgotten password".

    Where nothing else is said it keeps the clock of the location, else of the organisation, and speaks its language.
    """
    _only_details(details)
    details |= _at_home(details)
    with refusing(_taken(email.lower(), details.get("employee_id"))):
        person = Person.objects.create_user(email, password, name=name, **details)
    if manager:
        change_manager(person=person, manager=manager, actor=actor, now=now)
    return person


@deed
def edit_person(*, person: Person, actor: Person | ServiceToken | None, now: datetime, **details: Any) -> Person:
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


def _at_home(details: dict[str, Any]) -> dict[str, str]:
    home = Organisation.here()
    place = details.get("location") or home
    return {
        "time_zone": details.get("time_zone") or place.time_zone,
        "language": details.get("language") or home.language,
    }


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

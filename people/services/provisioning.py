"""A system that knows who works here says so, one person at a time."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from core.deeds import deed
from core.refusals import Refusal
from people.models import Person, ServiceToken
from people.services.line import change_manager
from people.services.people import add_person, edit_person


class AddressIsForHR(Refusal):
    """An address is the way in to an account, so no system changes it."""


@deed
def provision_person(
    *, employee_id: str, actor: Person | ServiceToken, now: datetime, **facts: Any
) -> tuple[Person, bool]:
    """Add the person with this employee id, or change what differs of the facts that are given; whether they are new.

    The line comes first, since it takes its lock before any row. Raises AddressIsForHR, AddressIsTaken,
    EmployeeIdIsTaken, LineWouldLoop, ManagerHasLeft.
    """
    person = Person.objects.filter(employee_id=employee_id).first()
    if person is None:
        return add_person(employee_id=employee_id, actor=actor, now=now, **facts), True
    if facts.pop("email", person.email).lower() != person.email:
        raise AddressIsForHR(
            _("%(name)s signs in with another address. Only HR changes it, in the administration.")
            % {"name": person.name}
        )
    manager = facts.pop("manager", person.manager)
    if manager != person.manager:
        change_manager(person=person, manager=manager, actor=actor, now=now)
    changed = {name: value for name, value in facts.items() if value != getattr(person, name)}
    if changed:
        edit_person(person=person, actor=actor, now=now, **changed)
    return person, False

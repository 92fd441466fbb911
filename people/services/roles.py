"""Roles are given and taken."""

from datetime import datetime

from django.utils.translation import gettext as _

from core.deeds import deed
from core.refusals import Refusal
from people.models import Department, Location, Person, Role, RoleGrant
from people.models.roles import ADMIN_ROLES
from people.services.leaving import ensure_another_holds
from people.services.violations import refusing


class RoleNeedsAScope(Refusal):
    """An HR partner looks after one department, one location or everyone; other roles have no scope."""


@deed
def grant_role(
    *,
    person: Person,
    role: str,
    actor: Person | None,
    now: datetime,
    department: Department | None = None,
    location: Location | None = None,
    for_everyone: bool = False,
) -> RoleGrant:
    """Give a role; giving it twice is giving it once. Raises RoleNeedsAScope."""
    scope = RoleNeedsAScope(
        _("Say whom an HR partner looks after: one department, one location or everyone. Other roles have no scope.")
    )
    with refusing({"role_has_one_scope_iff_hr_partner": scope}):
        grant, _new = RoleGrant.objects.get_or_create(
            person=person, role=role, department=department, location=location, for_everyone=for_everyone
        )
    return grant


@deed
def take_role(*, grant: RoleGrant, actor: Person | None, now: datetime) -> None:
    """Take a role back; it ends with the holder's next click. Raises LastAdministrator."""
    if Role(grant.role) in ADMIN_ROLES and grant.person.is_active:
        ensure_another_holds(grant.role, besides=grant.person)
    grant.delete()

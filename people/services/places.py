"""What HR administrators keep: the organisation, its departments and locations, and who is away."""

from datetime import datetime

from django.utils.translation import gettext as _

from core.deeds import deed
from core.refusals import Refusal
from people.models import Department, Leave, Location, Organisation, Person
from people.services.violations import refusing


class NameIsTaken(Refusal):
    """Two departments, or two locations, cannot share a name."""


class LeavesOverlap(Refusal):
    """Somebody who is away cannot go away."""


@deed
def keep_place(
    *, place: Organisation | Department | Location, actor: Person, now: datetime
) -> Organisation | Department | Location:
    """Store a department, a location or the organisation itself as it was filled in. Raises NameIsTaken."""
    taken = NameIsTaken(_("“%(name)s” is there already.") % {"name": place.name})
    with refusing({"department_name_is_used_once": taken, "location_name_is_used_once": taken}):
        place.save()
    return place


@deed
def record_leave(*, leave: Leave, actor: Person, now: datetime) -> Leave:
    """Store days somebody is away. Raises LeavesOverlap."""
    overlap = LeavesOverlap(_("%(name)s is already away on some of these days.") % {"name": leave.person.name})
    with refusing({"leaves_never_overlap": overlap}):
        leave.save()
    return leave


@deed
def cancel_leave(*, leave: Leave, actor: Person, now: datetime) -> None:
    """The person is not away after all."""
    leave.delete()

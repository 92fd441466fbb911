"""What HR administrators keep: the organisation, its departments and locations."""

from datetime import datetime

from django.utils.translation import gettext as _

from core.deeds import deed
from core.refusals import Refusal
from people.models import Department, Location, Organisation, Person
from people.services.violations import refusing


class NameIsTaken(Refusal):
    """Two departments, or two locations, cannot share a name."""


@deed
def keep_place(
    *, place: Organisation | Department | Location, actor: Person, now: datetime
) -> Organisation | Department | Location:
    """Store a department, a location or the organisation itself as it was filled in. Raises NameIsTaken."""
    taken = NameIsTaken(_("“%(name)s” is there already.") % {"name": place.name})
    with refusing({"department_name_is_used_once": taken, "location_name_is_used_once": taken}):
        place.save()
    return place

"""What HR administrators keep: the organisation, its departments and locations."""

from datetime import datetime

from django.utils.translation import gettext as _

from core.deeds import deed
from core.refusals import Refusal
from people.models import Department, Location, Organisation, Person
from people.models.organisation import LIES_IN_ITSELF
from people.services.violations import refusing


class LiesInItself(Refusal):
    """A department cannot be part of one that is part of it."""


class NameIsTaken(Refusal):
    """Two departments, or two locations, cannot share a name."""


@deed
def keep_place(
    *, place: Organisation | Department | Location, actor: Person, now: datetime
) -> Organisation | Department | Location:
    """Store a department, a location or the organisation itself as it was filled in.

    Raises NameIsTaken, LiesInItself.
    """
    words = {"name": place.name}
    taken = NameIsTaken(_("“%(name)s” is there already.") % words)
    circle = LiesInItself(LIES_IN_ITSELF % words)
    sentences: dict[str, Refusal] = {
        **dict.fromkeys(("department_name_is_used_once", "location_name_is_used_once"), taken),
        **dict.fromkeys(("departments_lie_in_no_circle", "department_is_not_its_own_parent"), circle),
    }
    with refusing(sentences):
        place.save()
    return place

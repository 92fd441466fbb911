"""What was told before a check-in, and what the report means to do."""

from uuid import UUID

from checkins.models import CheckIn, Preparation, Priority
from checkins.models.preparation import PreparationQuerySet, PriorityQuerySet
from core.prepared import prepared
from core.readers import Is
from people.models import Person


def preparation_of(checkin: CheckIn, viewer: Person) -> Preparation | None:
    """What the report has told before this one."""
    told = next(iter(_told(viewer, checkin=checkin.pk)), None)
    if told:
        told.checkin = checkin
    return told


@prepared
def _told(viewer: Person, checkin: UUID) -> PreparationQuerySet:
    return Preparation.objects.visible_to(viewer, by=(Is,)).filter(checkin=checkin)


def priorities_of(checkin: CheckIn, viewer: Person) -> list[Priority]:
    """What the series has left, and what was named for or done in this one, in the order they were named."""
    priorities = _priorities(viewer, series=checkin.series_id, checkin=checkin.pk)
    for priority in priorities:
        priority.series = checkin.series
    return priorities


@prepared
def _priorities(viewer: Person, series: UUID, checkin: UUID) -> PriorityQuerySet:
    standing = Priority.objects.visible_to(viewer, by=(Is,)).standing_for(series, checkin)
    return standing.select_related("added_for").in_order()

"""Points on the agenda: added, arranged, ticked, taken off."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from checkins.models import CheckIn, TalkingPoint
from checkins.services.locks import locked_checkin_ahead, locked_series
from core.deeds import deed
from core.refusals import Refusal
from people.models import Person


class PointIsGone(Refusal):
    """Its author has taken the point off meanwhile."""


@deed
def add_point(*, checkin: CheckIn, text: str, is_private: bool, actor: Person, now: datetime) -> TalkingPoint:
    """Put a point at the end of the agenda. Raises CheckInHasMovedOn, SeriesHasEnded."""
    checkin = locked_checkin_ahead(checkin)
    last = TalkingPoint.objects.filter(series=checkin.series).aggregate(last=Max("position"))["last"]
    return TalkingPoint.objects.create(
        series=checkin.series,
        added_for=checkin,
        author=actor,
        text=text,
        is_private=is_private,
        position=0 if last is None else last + 1,
        created_at=now,
    )


@deed
def tick_point(*, point: TalkingPoint, checkin: CheckIn, is_done: bool, actor: Person, now: datetime) -> TalkingPoint:
    """Talked about, or not after all; ticked points stay with the check-in in which they were ticked.

    Raises PointIsGone, SeriesHasEnded.
    """
    point = _locked_point(point)
    point.done_at, point.done_in = (now, checkin) if is_done else (None, None)
    point.save(update_fields=["done_at", "done_in"])
    return point


@deed
def arrange_points(*, checkin: CheckIn, order: Sequence[UUID], actor: Person, now: datetime) -> None:
    """Bring the points the actor sees into this order.

    They share out the places they hold already, so private points of the other keep theirs.
    What the actor does not see, or what somebody added meanwhile, is left alone.
    """
    checkin = locked_checkin_ahead(checkin)
    points = {point.pk: point for point in TalkingPoint.objects.visible_to(actor).on_agenda_of(checkin).in_order()}
    wanted = [points[pk] for pk in dict.fromkeys(order) if pk in points]
    places = sorted(point.position for point in wanted)
    for point, place in zip(wanted, places, strict=True):
        point.position = place
    TalkingPoint.objects.bulk_update(wanted, ["position"])


@deed
def shift_point(*, point: TalkingPoint, checkin: CheckIn, step: int, actor: Person, now: datetime) -> None:
    """Move a point one place up (-1) or down (1) among those the actor sees."""
    order = list(TalkingPoint.objects.visible_to(actor).on_agenda_of(checkin).in_order().values_list("pk", flat=True))
    if point.pk not in order:
        return
    here = order.index(point.pk)
    there = min(max(here + step, 0), len(order) - 1)
    order[here], order[there] = order[there], order[here]
    arrange_points(checkin=checkin, order=order, actor=actor, now=now)


@deed
def remove_point(*, point: TalkingPoint, actor: Person, now: datetime) -> None:
    """Take a point off the agenda; the history keeps it. Raises PointIsGone, SeriesHasEnded."""
    _locked_point(point).delete()


def _locked_point(point: TalkingPoint) -> TalkingPoint:
    locked_series(point.series)
    fresh = TalkingPoint.objects.select_for_update(of=("self",)).filter(pk=point.pk).first()
    if fresh is None:
        raise PointIsGone(_("Somebody has taken this point off the agenda."))
    return fresh

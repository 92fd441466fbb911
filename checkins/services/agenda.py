"""Points on the agenda: added, arranged, ticked, taken off."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from checkins.models import CheckIn, TalkingPoint
from checkins.services.locks import locked_checkin_ahead, locked_series
from core.deeds import deed
from core.readers import Is
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
def edit_point(*, point: TalkingPoint, text: str, is_private: bool, actor: Person, now: datetime) -> TalkingPoint:
    """Word a point anew, keep it to oneself or share it; the history has what it said before.

    Raises PointIsGone, SeriesHasEnded.
    """
    point = _locked_point(point)
    point.text, point.is_private = text, is_private
    point.save(update_fields=["text", "is_private"])
    return point


@deed
def place_point(*, point: TalkingPoint, checkin: CheckIn, order: Sequence[UUID], actor: Person, now: datetime) -> None:
    """Bring one point to where it stands in `order`, the agenda as the actor has seen it: right behind the one before.

    Nothing else moves: what the other has moved, added or taken off meanwhile stays as they left it, and points the
    actor does not see keep their places. Raises CheckInHasMovedOn, SeriesHasEnded.
    """
    points = _arranged(locked_checkin_ahead(checkin), actor)
    seen = list(dict.fromkeys(order))
    if point not in points or point.pk not in seen:
        return
    moved = points.pop(points.index(point))
    others = {one.pk: one for one in points}
    before = next((pk for pk in reversed(seen[: seen.index(point.pk)]) if pk in others), None)
    place = list(others).index(before) + 1 if before else 0
    _arrange([*points[:place], moved, *points[place:]])


@deed
def shift_point(*, point: TalkingPoint, checkin: CheckIn, step: int, actor: Person, now: datetime) -> None:
    """Move a point one place up (-1) or down (1) among those the actor sees.

    Raises CheckInHasMovedOn, SeriesHasEnded.
    """
    points = _arranged(locked_checkin_ahead(checkin), actor)
    if point not in points:
        return
    here = points.index(point)
    points.insert(max(here + step, 0), points.pop(here))
    _arrange(points)


def _arranged(checkin: CheckIn, actor: Person) -> list[TalkingPoint]:
    return list(TalkingPoint.objects.visible_to(actor, by=(Is,)).on_agenda_of(checkin).in_order())


def _arrange(points: list[TalkingPoint]) -> None:
    """They share out the places they hold already, so private points of the other keep theirs."""
    moved = []
    for point, place in zip(points, sorted(point.position for point in points), strict=True):
        if point.position != place:
            point.position = place
            moved.append(point)
    TalkingPoint.objects.bulk_update(moved, ["position"])


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

"""How the check-ins of reports stand, for whoever leads them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from checkins.models import Action, CheckIn, Series
from core.prepared import any_of, prepared
from core.readers import Is, Line
from people.models import Person


@dataclass(frozen=True)
class CheckInStanding:
    """How a report's check-ins stand, for a row of the team dashboard.

    `next_at` is of the one to come or under way, `unsettled_at` of one that is over and that nobody has settled.
    """

    last_on: date | None = None
    next_at: datetime | None = None
    next_id: UUID | None = None
    open_actions: int = 0
    unsettled_at: datetime | None = None
    unsettled_id: UUID | None = None
    is_running: bool = False


def standing_of(people: Iterable[Person], viewer: Person, now: datetime) -> dict[UUID, CheckInStanding]:
    """How each of these people's check-ins with their manager stand, where the viewer is that or above; one query."""
    standing = {person.pk: CheckInStanding() for person in people}
    for row in _series_of(viewer, people=list(standing)):
        standing[row["report"]] = _with_series(standing[row["report"]], row, viewer, now)
    return standing


def _with_series(standing: CheckInStanding, row: dict[str, Any], viewer: Person, now: datetime) -> CheckInStanding:
    """With what is known of one of the series of the two; at most one of them is running."""
    last_on = row["last"].astimezone(viewer.zone).date() if row["last"] else None
    days = [day for day in (standing.last_on, last_on) if day]
    standing = replace(standing, last_on=max(days, default=None))
    if row["ended_at"]:
        return standing
    at, pk = row["ahead_at"], row["ahead_id"]
    if at and at + timedelta(minutes=row["minutes"]) > now:
        standing = replace(standing, next_at=at, next_id=pk)
    elif at and not row["is_on_leave"]:
        standing = replace(standing, unsettled_at=at, unsettled_id=pk)
    return replace(standing, is_running=True, open_actions=row["open_actions"])


@prepared
def _series_of(viewer: Person, people: list[UUID]) -> QuerySet[Any, Any]:
    ahead: QuerySet[Any, Any] = CheckIn.objects.ahead().filter(series=OuterRef("pk")).with_leave()
    actions = Action.objects.visible_to(viewer, by=(Is,)).open().filter(series=OuterRef("pk")).order_by()
    open_actions = actions.values("series").annotate(n=Count("pk")).values("n")
    held = CheckIn.objects.held().filter(series=OuterRef("pk"))
    loaded: dict[str, Any] = {
        "last": Subquery(held.order_by("-starts_at").values("starts_at")[:1]),
        "ahead_at": Subquery(ahead.values("starts_at")),
        "ahead_id": Subquery(ahead.values("pk")),
        "open_actions": Coalesce(Subquery(open_actions), Value(0)),
        "is_on_leave": Subquery(ahead.values("is_on_leave")),
    }
    series = Series.objects.visible_to(viewer, by=(Is, Line)).filter(any_of("report", people))
    theirs: QuerySet[Any, Any] = series.filter(manager=F("report__manager")).annotate(**loaded)
    return theirs.values("report", "ended_at", "minutes", *loaded)

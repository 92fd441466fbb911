"""What a manager sees of all their reports' check-ins at once."""

from datetime import date, datetime, time
from typing import Any

from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from checkins.models import CheckIn, TalkingPoint
from core.prepared import prepared
from core.readers import Is
from people.models import Person, names_at

SHOWN = ("starts_at", "state", "series__minutes", "series__report")


def meetings_between(manager: Person, start: date, end: date) -> list[Any]:
    """Check-ins of a manager with their reports from one of the manager's days to another, both included; one query.

    The earliest first, each with `is_on_leave`, and `open_points`: what is on the agenda, as the manager sees it.
    """
    begins, ends = (datetime.combine(day, edge, manager.zone) for day, edge in ((start, time.min), (end, time.max)))
    return _meetings(manager, begins=begins, ends=ends)


@prepared
def _meetings(viewer: Person, begins: datetime, ends: datetime) -> QuerySet[CheckIn]:
    points = TalkingPoint.objects.visible_to(viewer, by=(Is,)).unfinished().filter(series=OuterRef("series")).order_by()
    count = points.values("series").annotate(n=Count("pk")).values("n")
    own = CheckIn.objects.visible_to(viewer, by=(Is,)).filter(
        series__manager=viewer.pk, series__report__manager=F("series__manager"), starts_at__range=(begins, ends)
    )
    told = own.with_leave().annotate(open_points=Coalesce(Subquery(count), Value(0)))
    return told.select_related("series__report").only(*SHOWN, *names_at("series__report")).order_by("starts_at", "pk")

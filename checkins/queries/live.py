"""What a page that stays open asks with: "anything new?"."""

from typing import Any
from uuid import UUID

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import F, Func, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import MD5

from checkins.models import Action, Note, Preparation, Priority, TalkingPoint
from checkins.models.checkin import CheckInQuerySet
from checkins.queries.reading import my_checkins
from core.prepared import prepared
from core.readers import Is
from people.models import Person


@prepared
def open_checkin(viewer: Person, checkin: UUID) -> CheckInQuerySet:
    """That one, if it is one of the viewer's own, with a mark of every part of its page.

    A mark changes with what the viewer may read of the part, in the order in which it is listed, and with nothing else:
    what is private to the other of the two changes none, wherever it stands among the rest.
    """
    points = TalkingPoint.objects.visible_to(viewer, by=(Is,))
    actions = Action.objects.visible_to(viewer, by=(Is,))
    notes = Note.objects.visible_to(viewer, by=(Is,)).filter(checkin=OuterRef("pk"), private_to=None)
    listed = Q(done_at=None) | Q(done_in=OuterRef("pk")) | Q(added_for=OuterRef("pk"))
    open_or_here = Q(done_at=None) | Q(agreed_in=OuterRef("pk"))
    told = Preparation.objects.visible_to(viewer, by=(Is,)).filter(checkin=OuterRef("pk")).order_by()
    times = Func(Value("|"), "shared_at", "read_at", "replied_at", function="concat_ws", output_field=TextField())
    named = Priority.objects.visible_to(viewer, by=(Is,)).filter(listed)
    loaded: dict[str, Any] = {
        "points_mark": _mark(points.filter(listed), "is_private", "done_at", "text", order=("position", "pk")),
        "actions_mark": _mark(actions.filter(open_or_here), "done_at", "due_on", "owner_id", "text", order=("pk",)),
        "note_mark": Subquery(notes.values("version")),
        "told_mark": Subquery(told.annotate(times=MD5(times)).values("times")),
        "priorities_mark": _mark(named, "done_at", "text", order=("created_at", "pk")),
    }
    return my_checkins(viewer).filter(pk=checkin).annotate(**loaded)


def _mark(rows: QuerySet[Any], *columns: str, order: tuple[str, ...]) -> Subquery:
    """Everything that is shown of these rows of the series, in few letters; empty where there are none."""
    row = Func(Value("|"), "pk", *map(F, columns), function="concat_ws", output_field=TextField())
    together = MD5(StringAgg(row, delimiter=Value("\n"), order_by=order))
    of_series = rows.filter(series=OuterRef("series")).order_by()
    return Subquery(of_series.values("series").annotate(mark=together).values("mark"))

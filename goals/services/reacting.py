"""Responses of one click."""

from datetime import datetime

from django.utils.translation import gettext as _

from core.deeds import deed
from goals.models import GoalComment, GoalReaction, GoalUpdate
from goals.services.refusals import GoalHasMovedOn, refuse_closed
from people.models import Person


@deed
def react(*, to: GoalComment | GoalUpdate, kind: str, actor: Person, now: datetime) -> bool:
    """Respond, or take that response back; whether it stands now. Nobody is told of it.

    Raises CycleIsClosed, GoalHasMovedOn.
    """
    to = type(to).objects.select_for_update(of=("self",)).select_related("goal__cycle").get(pk=to.pk)
    refuse_closed(to.goal.cycle)
    if isinstance(to, GoalComment) and to.withdrawn_at:
        raise GoalHasMovedOn(_("This comment has been withdrawn."))
    thing = {"comment": to} if isinstance(to, GoalComment) else {"update": to}
    taken_back, _rows = GoalReaction.objects.filter(person=actor, kind=kind, **thing).delete()
    if not taken_back:
        GoalReaction.objects.create(person=actor, kind=kind, created_at=now, **thing)
    return not taken_back

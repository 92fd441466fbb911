"""Somebody is away, and somebody else stands in for them."""

from datetime import datetime

from django.utils.translation import gettext as _

from core.deeds import deed
from core.refusals import Refusal
from people.models import Delegation, Leave, Person
from people.queries import delegation_for
from people.services.delegating import end_delegation, name_delegate
from people.services.violations import refusing


class LeavesOverlap(Refusal):
    """Somebody who is away cannot go away."""


@deed
def record_leave(*, leave: Leave, delegate: Person | None = None, actor: Person, now: datetime) -> Leave:
    """Store days somebody is away, and who stands in for them on these days, in one go.

    Other days, or another delegate, end what was arranged before. Raises LeavesOverlap and what `name_delegate` does.
    """
    before = Leave.objects.filter(pk=leave.pk).select_related("person").first()
    overlap = LeavesOverlap(_("%(name)s is already away on some of these days.") % {"name": leave.person.name})
    with refusing({"leaves_never_overlap": overlap}):
        leave.save()
    arranged = delegation_for(before, now) if before else None
    if arranged and _fits(arranged, leave, delegate):
        return leave
    if arranged:
        end_delegation(delegation=arranged, actor=actor, now=now)
    if delegate:
        days = {"starts_on": leave.starts_on, "ends_on": leave.ends_on}
        name_delegate(manager=leave.person, delegate=delegate, actor=actor, now=now, **days)
    return leave


@deed
def cancel_leave(*, leave: Leave, actor: Person, now: datetime) -> None:
    """The person is not away after all, and nobody stands in."""
    arranged = delegation_for(leave, now)
    if arranged:
        end_delegation(delegation=arranged, actor=actor, now=now)
    leave.delete()


def _fits(arranged: Delegation, leave: Leave, delegate: Person | None) -> bool:
    days = (arranged.manager, arranged.starts_on, arranged.ends_on)
    return arranged.delegate == delegate and days == (leave.person, leave.starts_on, leave.ends_on)

"""What somebody who leaves leaves open."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import F
from django.utils.text import format_lazy
from django.utils.translation import ngettext, ngettext_lazy

from core.deeds import deed
from core.notices import withdraw
from goals.models import Goal, GoalQuerySet
from goals.services.agreeing import proposal_of
from people.models import Person

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


def goals_left_open(leaver: Person, reader: Person) -> "StrPromise | None":
    """How many unfinished goals of the leaver the reader may read, in words; nothing where there is none."""
    number = Goal.objects.visible_to(reader).unfinished().filter(owner=leaver).count()
    return format_lazy(ngettext_lazy("{n} goal", "{n} goals", number), n=number) if number else None


def proposals_foreseen(leaver: Person, now: datetime) -> list[str]:
    """What becomes of goals that wait for the leaver’s yes, in a sentence; nothing where there are none."""
    number = _waiting_for(leaver).count()
    words = ngettext(
        "%(n)s goal waits for their yes: its owner starts it alone, or the next manager agrees.",
        "%(n)s goals wait for their yes: the owners start them alone, or the next manager agrees.",
        number,
    )
    return [words % {"n": number}] if number else []


@deed
def settle_proposals(*, leaver: Person, actor: Person | None, now: datetime) -> None:
    """Ask the leaver for no yes any more; the goals stay proposed, and wait on the home of whoever owns them."""
    for goal in _waiting_for(leaver):
        withdraw(cause=proposal_of(goal))


def _waiting_for(leaver: Person) -> GoalQuerySet:
    proposed = Goal.objects.drafts().filter(owner__manager=leaver, owner__is_active=True, proposed_by=F("owner"))
    return proposed.filter(cycle__closed_at=None)

"""From a draft to something two people agreed on."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import Telling, notify_many, withdraw
from goals import rules
from goals.models import Goal
from goals.services.refusals import (
    GoalHasMovedOn,
    locked,
    refuse_closed,
    refuse_unless_draft,
    refuse_unread,
)
from goals.services.saying import tell
from people.models import Person
from people.queries import stand_ins
from people.rules import leads
from people.services import acted_for

SENT_BACK = ("sent_back_note", "sent_back_by", "sent_back_for")


@deed
def propose_goal(*, goal: Goal, version: int | None = None, actor: Person, now: datetime) -> Goal:
    """Ask the other of the two for a yes: the manager where the owner proposes, else the owner.

    `version` is the one the actor read. Raises CycleIsClosed, GoalHasMovedOn, GoalReadsOtherwise.
    """
    goal = locked(goal, actor)
    refuse_closed(goal.cycle)
    refuse_unless_draft(goal)
    refuse_unread(goal, version)
    if goal.waits_for_a_yes:
        raise GoalHasMovedOn(_("This draft has been proposed already."))
    take_back_proposal(goal)
    forget_sending_back(goal)
    goal.proposed_by, goal.proposed_at = actor, now
    goal.proposed_for = acted_for(actor, goal.owner)
    goal.save(update_fields=["proposed_by", "proposed_for", "proposed_at", *SENT_BACK])
    words = (
        gettext_lazy("{name} proposes a goal: {goal}")
        if actor == goal.owner
        else gettext_lazy("{name} proposes a goal to you: {goal}")
    )
    tell(_other_side(goal, actor), goal, kind="goal_proposed", words=words, cause=proposal_of(goal), by=actor)
    return goal


@deed
def agree_goal(*, goal: Goal, version: int | None = None, actor: Person, now: datetime) -> Goal:
    """Turn a draft into a commitment, and tell the one who proposed it.

    `version` is the one the actor read: nobody agrees to other words. Reads the goal again under a lock: two clicks
    agree once, and the loser is told so. Raises CycleIsClosed, GoalHasMovedOn, GoalReadsOtherwise.
    """
    goal = locked(goal, actor)
    refuse_closed(goal.cycle)
    refuse_unless_draft(goal)
    refuse_unread(goal, version)
    if not rules.can_agree(actor, goal):
        raise GoalHasMovedOn(_("“%(goal)s” does not wait for your yes any more.") % {"goal": goal})
    withdraw(cause=proposal_of(goal))
    told = _proposers(goal) or [goal.owner]
    goal.status = Goal.Status.ACTIVE
    forget_sending_back(goal)
    goal.agreed_by, goal.agreed_at = actor, now
    goal.agreed_for = acted_for(actor, goal.owner)
    goal.save(update_fields=["status", "agreed_by", "agreed_for", "agreed_at", *SENT_BACK])
    words = gettext_lazy("{name} agreed to the goal: {goal}")
    tell(told, goal, kind="goal_agreed", words=words, cause=f"goal:{goal.pk}:agreed", by=actor)
    tell_contributors(goal, goal.contributors.all(), actor)
    return goal


def tell_contributors(goal: Goal, people: Iterable[Person], actor: Person) -> None:
    """That they contribute to a goal under way, which they read from now on and can update; each once."""
    words = gettext_lazy("You contribute to a goal of {name}: {goal}")
    text = format_lazy(words, name=goal.owner.short_name, goal=goal.title)
    url, cause = goal.get_absolute_url(), f"goal:{goal.pk}:contributes"
    notify_many([Telling(person, text, url, cause, goal) for person in people], kind="goal_contributing", by=actor)


@deed
def send_back_goal(*, goal: Goal, words: str, actor: Person, now: datetime) -> Goal:
    """Say what is missing; the draft is open to changes again, and the one who proposed it is told.

    Raises CycleIsClosed, GoalHasMovedOn.
    """
    goal = locked(goal, actor)
    refuse_closed(goal.cycle)
    refuse_unless_draft(goal)
    proposers = _proposers(goal)
    if not proposers:
        raise GoalHasMovedOn(_("This draft is not waiting for anybody’s yes."))
    take_back_proposal(goal)
    goal.sent_back_note, goal.sent_back_by, goal.sent_back_for = words, actor, acted_for(actor, goal.owner)
    goal.save(update_fields=["proposed_by", "proposed_for", "proposed_at", *SENT_BACK])
    cause = f"goal:{goal.pk}:sent_back:{now.isoformat()}"
    sentence = gettext_lazy("{name} sent a goal back: {goal}")
    tell(proposers, goal, kind="goal_sent_back", words=sentence, cause=cause, by=actor)
    return goal


def take_back_proposal(goal: Goal) -> None:
    """Nobody is asked any more; of what was agreed it stays who had proposed it. The caller saves."""
    if goal.status == Goal.Status.DRAFT and goal.proposed_by_id:
        withdraw(cause=proposal_of(goal))
        goal.proposed_by = goal.proposed_for = goal.proposed_at = None


def forget_sending_back(goal: Goal) -> None:
    """It is answered; the history keeps it. The caller saves."""
    goal.sent_back_note, goal.sent_back_by, goal.sent_back_for = "", None, None


def _proposers(goal: Goal) -> list[Person]:
    """Who hears of the answer: who proposed it, less former managers and delegates, and whom a delegate did it for."""
    if goal.proposed_by is None or not goal.waits_for_a_yes:
        return []
    if goal.proposed_for is None:
        return [goal.proposed_by]
    return [goal.proposed_for, *([goal.proposed_by] if leads(goal.proposed_by, goal.owner) else [])]


def proposal_of(goal: Goal) -> str:
    """The cause of what was told of a proposal, to take it back by."""
    return f"goal:{goal.pk}:proposed:{goal.proposed_at.isoformat() if goal.proposed_at else ''}"


def _other_side(goal: Goal, actor: Person) -> list[Person]:
    """Whose yes is wanted: the manager’s, and of those who stand in for them, or the owner’s."""
    if actor != goal.owner:
        return [goal.owner]
    return [goal.owner.manager, *stand_ins(goal.owner.manager)] if goal.owner.manager else []

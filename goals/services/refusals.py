"""The business noes about goals, and the lock under which they are looked for."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.autosave import TextHasMovedOn
from core.prepared import prepared
from core.refusals import Refusal
from core.templatetags.wording import short_day
from goals import rules
from goals.models import Goal, GoalCycle, GoalQuerySet
from people.models import Department, Person
from people.services import act_for_manager


class CycleIsClosed(Refusal):
    """Nothing changes any more in a closed goal cycle."""


class DraftingIsNotOpen(Refusal):
    """It is too early for goals in this cycle."""


class DraftingIsOver(Refusal):
    """It is too late for goals in this cycle."""


class NotTheirs(Refusal):
    """A goal of the company, or of a team, by somebody who does not speak for it."""


class GoalHasMovedOn(Refusal):
    """Somebody, perhaps the same person in another window, was quicker."""


class GoalReadsOtherwise(Refusal):
    """Somebody has edited it since it was read."""


class GoalHasTwoVersions(TextHasMovedOn):
    """Two people edited it at once; the later one is shown what differs, and nothing is overwritten."""

    words = gettext_lazy("This goal was edited elsewhere while you wrote. Nothing has been overwritten.")


class GoalsWouldLoop(Refusal):
    """A goal cannot support one that supports it."""


class FigureDoesNotFit(Refusal):
    """The figure is not one this key result can have."""


class NothingChanges(Refusal):
    """A re-baseline that leaves all as it was."""


class NotAReader(Refusal):
    """Somebody who cannot read the goal would be told of it."""


class TooLateToCorrect(Refusal):
    """Half an hour has passed."""


class CommentIsWithdrawn(Refusal):
    """Its words are gone."""


class NothingToCarry(Refusal):
    """An achieved goal has nothing left to carry over."""


class CannotHandOver(Refusal):
    """Whoever is to get it has it already, or is not here any more."""


def locked(goal: Goal, actor: Person | None) -> Goal:
    """The goal as it is now, kept still until the end of the transaction; history says for whom a delegate acts.

    Others may point at it meanwhile: whoever aligns theirs to it does not wait, and two such never for each other.
    """
    if actor:
        act_for_manager(of=goal.owner, actor=actor)
    [found] = _kept_still(goal=goal.pk)
    return found


@prepared
def _kept_still(goal: UUID) -> GoalQuerySet:
    still = Goal.objects.filter(pk=goal).select_for_update(of=("self",), no_key=True)
    return still.select_related("owner__manager", "cycle")


def still_open(cycle: GoalCycle) -> GoalCycle:
    """The cycle as it is now; raises CycleIsClosed where somebody has closed it."""
    cycle = GoalCycle.objects.get(pk=cycle.pk)
    refuse_closed(cycle)
    return cycle


def refuse_closed(cycle: GoalCycle) -> None:
    """Raise CycleIsClosed where it is."""
    if cycle.closed_at:
        raise CycleIsClosed(_("%(cycle)s is closed, so its goals can no longer change.") % {"cycle": cycle})


def refuse_outside_drafting(cycle: GoalCycle, actor: Person, now: datetime) -> None:
    """Raise DraftingIsNotOpen or DraftingIsOver where the actor may not write goals down in it on their own day."""
    day = actor.today(now)
    if rules.can_draft_in(actor, cycle, day):
        return
    if cycle.drafting_from and cycle.is_before_drafting(day):
        raise DraftingIsNotOpen(
            _("Drafting in %(cycle)s opens on %(day)s. Until then only HR administrators write goals down there.")
            % {"cycle": cycle, "day": short_day(cycle.drafting_from)}
        )
    raise DraftingIsOver(
        _("Drafting in %(cycle)s ended on %(day)s, and it takes no late goals. Ask HR, or choose another cycle.")
        % {"cycle": cycle, "day": short_day(cycle.drafting_until or day)}
    )


def refuse_to_speak_for(actor: Person, belongs_to: str, team: Department | None) -> None:
    """Raise NotTheirs where the actor may not say that a goal is the company's, or the team's."""
    if rules.can_write_for(actor, belongs_to, team):
        return
    if team is None:
        raise NotTheirs(_("Only the head of the company and HR administrators write its goals. Write it as your own."))
    raise NotTheirs(
        _("Only those who lead people in %(team)s and HR write its goals. Write it as your own.") % {"team": team}
    )


def refuse_unread(goal: Goal, version: int | None) -> None:
    """Raise GoalReadsOtherwise where the version that was read is not the one that stands there; None is not asked."""
    if version is not None and version != goal.version:
        raise GoalReadsOtherwise(
            _("“%(goal)s” has been edited since you opened it. Read what it says now, and decide then.")
            % {"goal": goal},
            url=goal.get_absolute_url(),
        )


def refuse_unless_draft(goal: Goal) -> None:
    """Raise GoalHasMovedOn for a goal that is past its draft."""
    if goal.status != Goal.Status.DRAFT:
        raise GoalHasMovedOn(_("“%(goal)s” is no longer a draft.") % {"goal": goal})


def refuse_draft(goal: Goal) -> None:
    """Raise GoalHasMovedOn for a goal that is not agreed yet."""
    if goal.status == Goal.Status.DRAFT:
        raise GoalHasMovedOn(_("“%(goal)s” is still a draft: agree on it first.") % {"goal": goal})


def refuse_unless_active(goal: Goal) -> None:
    """Raise GoalHasMovedOn for a goal that is not under way."""
    refuse_draft(goal)
    if goal.is_settled:
        raise GoalHasMovedOn(_("“%(goal)s” has ended, so it takes no more changes.") % {"goal": goal})

"""From one state of a cycle to the next."""

from django.utils.translation import gettext as _

from core.refusals import Refusal
from reviews.models import ReviewCycle


class CycleHasMovedOn(Refusal):
    """The step is not legal from where the cycle stands now."""


def locked_cycle(cycle: ReviewCycle) -> ReviewCycle:
    """As it stands now, under its lock."""
    return ReviewCycle.objects.select_for_update(of=("self",)).select_related("template").get(pk=cycle.pk)


def stepping(cycle: ReviewCycle, state: str) -> ReviewCycle:
    """The cycle under a lock, if the step to `state` is legal."""
    cycle = locked_cycle(cycle)
    if not cycle.may_become(state):
        raise CycleHasMovedOn(
            _("%(cycle)s is at “%(state)s”, so this step is not possible.")
            % {"cycle": cycle, "state": cycle.get_state_display()}
        )
    return cycle

"""What counts in a goal's progress beside its key results, and how much."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from goals import queries
from goals.models import USUAL_WEIGHT, AlignedWeight, Goal, KeyResult
from goals.models.event import CHOICE
from goals.services.refusals import FigureDoesNotFit

WHAT_COUNTS = frozenset({"progress_from", "weight"})  # what a re-baseline calls these changes


def move_what_counts(goal: Goal, *, progress_from: str | None, weights: Mapping[UUID, int]) -> list[dict[str, str]]:
    """Write down where progress comes from and what goals weigh; returns what is different, as a re-baseline tells it.

    Raises FigureDoesNotFit where one of the goals does not count in this one.
    """
    changes = []
    if progress_from and progress_from != goal.progress_from:
        said = {"what": "progress_from", "of": "", "kind": CHOICE}
        changes.append({**said, "before": str(goal.progress_from), "after": progress_from})
        goal.progress_from = progress_from
        goal.save(update_fields=["progress_from"])
    return changes + _weigh(goal, weights)


def weigh_in(parent: Goal | None, *, goal: Goal, weight: int) -> None:
    """Say how much a new goal counts in the one it supports."""
    if parent and weight != USUAL_WEIGHT:
        AlignedWeight.objects.create(goal=parent, aligned=goal, weight=weight)


def weight_of(goal: Goal) -> int:
    """How much it counts in the goal it supports."""
    said = AlignedWeight.objects.filter(goal=goal.parent_id, aligned=goal).values_list("weight", flat=True).first()
    return USUAL_WEIGHT if said is None else said


def _weigh(goal: Goal, weights: Mapping[UUID, int]) -> list[dict[str, str]]:
    if not weights:
        return []
    before = {one.pk: vars(one)["weight_there"] for one in queries.counting_in(goal).filter(pk__in=list(weights))}
    if weights.keys() - before.keys():
        raise FigureDoesNotFit(
            _("A goal has a weight here while it supports this one, is agreed, and everyone can read it.")
        )
    changed = {pk: weight for pk, weight in weights.items() if weight != before[pk]}
    AlignedWeight.objects.bulk_create(
        [AlignedWeight(goal=goal, aligned_id=pk, weight=weight) for pk, weight in changed.items()],
        update_conflicts=True,
        unique_fields=["goal", "aligned"],
        update_fields=["weight"],
    )
    said = {"what": "weight", "of": "", "kind": str(KeyResult.Kind.NUMBER), "unit": ""}
    return [
        {**said, "goal": str(pk), "before": str(before[pk]), "after": str(weight)} for pk, weight in changed.items()
    ]

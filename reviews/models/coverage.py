"""The tables of what a cycle covers, under names of their own so that their history is kept."""

from core.history import tracked
from reviews.models.cycle import ReviewCycle


@tracked
class CycleDepartment(ReviewCycle.departments.through):  # type: ignore[name-defined,misc]
    """A cycle is for the people of a department."""

    class Meta:
        proxy = True


@tracked
class CycleLocation(ReviewCycle.locations.through):  # type: ignore[name-defined,misc]
    """A cycle is for the people of a location."""

    class Meta:
        proxy = True


@tracked
class CycleGoals(ReviewCycle.goal_cycles.through):  # type: ignore[name-defined,misc]
    """A cycle looks at the goals of a goal cycle."""

    class Meta:
        proxy = True

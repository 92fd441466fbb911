"""The tables of people named in a goal, under names of their own so that their history is kept."""

from core.history import tracked
from goals.models.goal import Goal


@tracked
class GoalShare(Goal.shared_with.through):  # type: ignore[name-defined,misc]
    """Somebody was chosen to read a goal."""

    class Meta:
        proxy = True


@tracked
class GoalContributor(Goal.contributors.through):  # type: ignore[name-defined,misc]
    """Somebody contributes to a goal."""

    class Meta:
        proxy = True

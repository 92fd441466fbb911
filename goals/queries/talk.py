"""What people say about a goal, as its page shows it."""

from goals.models import Goal, GoalComment
from goals.models.comment import GoalCommentQuerySet


def comments_on(goal: Goal) -> GoalCommentQuerySet:
    """Comments on a goal the caller may read, newest first."""
    return GoalComment.objects.filter(goal=goal).select_related("author").newest_first()

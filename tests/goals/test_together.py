"""What the database keeps of conversations, by the names of its constraints."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model

from goals.models import GoalComment
from tests.cast import Company
from tests.goals.factories import AGREED, GoalCommentFactory


def refuses(constraint: str, rows: Any, **values: Any) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        rows.update(**values)


def test_a_comment_is_either_words_or_a_trace(company: Company) -> None:
    row: Model = GoalCommentFactory()
    comment = GoalComment.objects.filter(pk=row.pk)
    refuses("goal_comment_has_words_until_withdrawn", comment, text="")
    refuses("goal_comment_has_words_until_withdrawn", comment, withdrawn_at=AGREED)
    refuses("goal_comment_is_short", comment, text="x" * 2001)

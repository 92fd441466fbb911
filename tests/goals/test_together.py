"""What the database keeps of conversations, by the names of its constraints."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model

from goals.models import GoalComment, GoalFollow, GoalReaction
from goals.queries.reactions import ICONS
from perfmgmt.local.places import CHECKOUT
from tests.cast import Company
from tests.goals.factories import AGREED, GoalCommentFactory, GoalFollowFactory, GoalReactionFactory, GoalUpdateFactory


def refuses(constraint: str, rows: Any, **values: Any) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        rows.update(**values)


def test_a_comment_is_either_words_or_a_trace(company: Company) -> None:
    row: Model = GoalCommentFactory()
    comment = GoalComment.objects.filter(pk=row.pk)
    refuses("goal_comment_has_words_until_withdrawn", comment, text="")
    refuses("goal_comment_has_words_until_withdrawn", comment, withdrawn_at=AGREED)
    refuses("goal_comment_is_short", comment, text="x" * 2001)


def test_a_reaction_is_to_one_thing_once(company: Company) -> None:
    to_comment = GoalReactionFactory()
    to_update = GoalReactionFactory(update=GoalUpdateFactory())
    rows = GoalReaction.objects.filter(pk=to_comment.pk)
    refuses("goal_reaction_is_to_one_thing", rows, update=to_update.update)
    refuses("goal_reaction_is_to_one_thing", rows, comment=None)
    refuses("goal_reaction_is_of_a_kind", rows, kind="shrug")
    other = GoalReactionFactory(comment=to_comment.comment, person=to_comment.person, kind="support")
    refuses("goal_reaction_to_a_comment_once", GoalReaction.objects.filter(pk=other.pk), kind=to_comment.kind)
    again = GoalReactionFactory(update=to_update.update, person=to_update.person, kind="support")
    refuses("goal_reaction_to_an_update_once", GoalReaction.objects.filter(pk=again.pk), kind=to_update.kind)


def test_every_kind_has_a_sign_of_the_sprite() -> None:
    sprite = (CHECKOUT / "static" / "icons.svg").read_text()
    assert all(f'id="{ICONS[kind]}"' in sprite for kind in GoalReaction.Kind.values)


def test_a_goal_is_followed_once(company: Company) -> None:
    first = GoalFollowFactory(person=company.manager)
    other = GoalFollowFactory(goal=first.goal, person=company.skip)
    refuses("goal_is_followed_once_by_each", GoalFollow.objects.filter(pk=other.pk), person=company.manager)

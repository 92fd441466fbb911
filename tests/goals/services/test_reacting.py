"""Responses of one click."""

from datetime import datetime
from typing import Any

import pytest

from core.models import Notice
from goals import services
from goals.models import GoalCycle, GoalReaction
from goals.services import CycleIsClosed, GoalHasMovedOn
from tests.cast import Company
from tests.goals.factories import GoalCommentFactory, GoalReactionFactory, GoalUpdateFactory


@pytest.mark.parametrize("make", [GoalCommentFactory, GoalUpdateFactory])
def test_a_second_click_takes_it_back(company: Company, now: datetime, make: Any) -> None:
    to = make(goal__owner=company.nils)
    assert services.react(to=to, kind="thumb", actor=company.manager, now=now)
    assert services.react(to=to, kind="support", actor=company.manager, now=now)
    assert services.react(to=to, kind="thumb", actor=company.skip, now=now)
    assert not services.react(to=to, kind="thumb", actor=company.manager, now=now)
    assert set(to.reactions.values_list("person__name", "kind")) == {
        ("Samira Manager", "support"),
        ("Marta Skip", "thumb"),
    }
    assert not Notice.objects.exists()


def test_nobody_responds_in_a_closed_cycle_nor_to_what_is_withdrawn(company: Company, now: datetime) -> None:
    comment = GoalCommentFactory(goal__owner=company.nils)
    GoalReactionFactory(comment=comment)
    services.withdraw_comment(comment=comment, actor=comment.author, now=now)
    assert not GoalReaction.objects.exists()
    with pytest.raises(GoalHasMovedOn):
        services.react(to=comment, kind="thumb", actor=company.manager, now=now)
    update = GoalUpdateFactory(goal=comment.goal)
    GoalCycle.objects.update(closed_at=now)
    with pytest.raises(CycleIsClosed):
        services.react(to=update, kind="thumb", actor=company.manager, now=now)

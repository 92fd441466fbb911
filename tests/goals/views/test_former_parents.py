"""What a goal supported before, as far as the reader may read that."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from goals import queries, services
from goals.models import Goal
from tests.cast import Company
from tests.goals.factories import GoalFactory
from tests.goals.views.pages import page


@pytest.fixture
def goal(company: Company) -> Goal:
    made: Goal = GoalFactory(owner=company.nils)
    return made


def realign(goal: Goal, parent: Goal | None, now: datetime) -> None:
    services.edit_goal(goal=goal, parent=parent, actor=goal.owner, now=now)


def happened(days_ago: int, now: datetime) -> None:
    """Put what the history has noted last on an earlier day; nobody but a test may."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE goals_goalevent DISABLE TRIGGER USER")
        cursor.execute(
            "UPDATE goals_goalevent SET pgh_created_at = %s WHERE pgh_id = (SELECT max(pgh_id) FROM goals_goalevent)",
            [now - timedelta(days=days_ago)],
        )
        cursor.execute("ALTER TABLE goals_goalevent ENABLE TRIGGER USER")


def test_it_says_until_when(client: Client, company: Company, goal: Goal, now: datetime) -> None:
    first, second = (GoalFactory(owner=company.manager, title=title, audience="company") for title in ("A", "B"))
    realign(goal, first, now)
    realign(goal, second, now)
    happened(9, now)
    services.update_goal(goal=goal, health="on-track", actor=company.nils, now=now)
    realign(goal, None, now)
    happened(2, now)
    client.force_login(company.nils)
    shown = page(client, "detail", goal.pk)
    assert [(one.goal, one.until) for one in shown.context["around"].former] == [
        (second, now - timedelta(days=2)),
        (first, now - timedelta(days=9)),
    ]
    content = shown.content.decode()
    assert "Until <time" in content
    assert f'it supported <a href="{second.get_absolute_url()}">B</a> (changed by Nils)' in content
    realign(goal, first, now)
    assert [one.goal for one in page(client, "detail", goal.pk).context["around"].former] == [second]


def test_it_does_not_where_the_reader_may_not_read_it(client: Client, company: Company, goal: Goal, now: Any) -> None:
    secret = GoalFactory(owner=company.top, title="Sell the dye house")
    realign(goal, secret, now)
    realign(goal, None, now)
    client.force_login(company.nils)
    assert "Sell the dye house" not in page(client, "detail", goal.pk).content.decode()
    assert [one.goal for one in queries.goals_around(goal, company.top).former] == [secret]


@pytest.mark.parametrize("size", [1, 3])
def test_it_costs_no_query_of_its_own(
    client: Client, company: Company, goal: Goal, now: datetime, django_assert_num_queries: Any, size: int
) -> None:
    for parent in GoalFactory.create_batch(size, owner=company.manager, audience="company"):
        realign(goal, parent, now)
    realign(goal, None, now)
    client.force_login(company.nils)
    with django_assert_num_queries(12):
        answer = page(client, "detail", goal.pk)
    assert len(answer.context["around"].former) == size

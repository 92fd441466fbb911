"""The goal map: levels, ways to what is sought, and nothing of what may not be read."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from goals.models import Goal
from goals.queries.map import MapNode
from people.models import Person
from tests.cast import Company
from tests.goals.factories import AGREED, GoalCycleFactory, GoalFactory, KeyResultFactory
from tests.goals.views.pages import page

HTMX = {"HX-Request": "true"}


@pytest.fixture
def nils(client: Client, company: Company) -> Client:
    client.force_login(company.nils)
    return client


@pytest.fixture
def tree(company: Company) -> dict[str, Goal]:
    """The company's goal, the team's below it, Nils's below that, and a peer's that Nils does not read."""
    whole = GoalFactory(owner=company.top, belongs_to="company", audience="company", title="Half the water")
    team = GoalFactory(owner=company.manager, belongs_to="team", team=company.dyehouse, parent=whole, title="Dye less")
    own = GoalFactory(owner=company.nils, parent=team, title="Fewer metres twice")
    hidden = GoalFactory(owner=company.peer, parent=team, title="Secret of a peer")
    return {"whole": whole, "team": team, "own": own, "hidden": hidden}


def titles(nodes: list[MapNode]) -> list[Any]:
    return [(node.row.goal.title, titles(node.below)) if node.below else node.row.goal.title for node in nodes]


def shown(client: Client, **asked: Any) -> list[Any]:
    return titles(page(client, "map", **asked).context["level"])


def test_it_begins_with_the_company_and_opens_level_by_level(nils: Client, tree: dict[str, Goal]) -> None:
    answer = page(nils, "map")
    assert titles(answer.context["level"]) == ["Half the water"]
    below = reverse("goals:below", args=[tree["whole"].pk])
    assert f'hx-get="{below}"' in answer.content.decode()
    assert f'href="{below}"' in answer.content.decode()
    level = nils.get(below, headers=HTMX)
    assert titles(level.context["level"]) == ["Dye less"]
    assert "<html" not in level.content.decode()
    alone = nils.get(below)
    assert "<html" in alone.content.decode()
    assert "Dye less" in alone.content.decode()


def test_what_may_not_be_read_stands_and_counts_nowhere(nils: Client, tree: dict[str, Goal]) -> None:
    level = nils.get(reverse("goals:below", args=[tree["team"].pk]), headers=HTMX)
    assert titles(level.context["level"]) == ["Fewer metres twice"]
    team = nils.get(reverse("goals:below", args=[tree["whole"].pk]), headers=HTMX)
    assert [node.support for node in team.context["level"]] == [1]
    assert "1 supports it" in team.content.decode()
    assert shown(nils, q="secret") == []
    assert shown(nils, goal=tree["hidden"].pk) == []
    assert nils.get(reverse("goals:below", args=[tree["hidden"].pk])).status_code == 404


@pytest.mark.parametrize("ended", Goal.OUTCOMES)
def test_what_supports_a_goal_that_has_ended_begins_a_tree(nils: Client, tree: dict[str, Goal], ended: str) -> None:
    Goal.objects.filter(pk=tree["whole"].pk).update(status=ended, settled_at=AGREED)
    assert shown(nils) == ["Dye less"]


def test_a_parent_that_may_not_be_read_is_no_parent(nils: Client, company: Company) -> None:
    above = GoalFactory(owner=company.top, belongs_to="company", audience="company", title="Above")
    between = GoalFactory(owner=company.other, parent=above, title="Between")
    GoalFactory(
        owner=company.manager, belongs_to="team", team=company.dyehouse, parent=between, title="Team of a secret"
    )
    own = GoalFactory(owner=company.nils, parent=between, title="Mine")
    assert shown(nils) == ["Above", "Team of a secret"]
    assert shown(nils, goal=own.pk) == ["Mine"]


def test_the_way_to_what_is_sought_is_unfolded(nils: Client, tree: dict[str, Goal]) -> None:
    way = [("Half the water", [("Dye less", ["Fewer metres twice"])])]
    answer = page(nils, "map", q="METRES")
    assert titles(answer.context["level"]) == way
    assert answer.content.decode().count('aria-current="true"') == 1
    assert "One goal fits; what it helps stands above it." in answer.content.decode()
    top = page(nils, "map", goal=tree["whole"].pk)
    assert "One goal fits." in top.content.decode()
    assert shown(nils, goal=tree["own"].pk) == way


def test_it_is_narrowed_by_team_health_cycle_and_owner(nils: Client, company: Company, tree: dict[str, Goal]) -> None:
    assert shown(nils, team=company.dyehouse.pk) == [("Half the water", [("Dye less", ["Fewer metres twice"])])]
    assert shown(nils, owner=company.manager.email) == [("Half the water", ["Dye less"])]
    later = GoalCycleFactory(name="Later")
    Goal.objects.filter(pk=tree["team"].pk).update(cycle=later)
    assert shown(nils, cycle=later.pk) == [("Half the water", ["Dye less"])]
    found = [("Half the water", ["Dye less"])]
    Goal.objects.update(last_updated_at=timezone.now())
    Goal.objects.filter(pk=tree["team"].pk).update(health="at-risk")
    assert (shown(nils, health="at-risk"), shown(nils, health="stale")) == (found, [])
    long_ago = timezone.now() - timedelta(days=60)
    Goal.objects.filter(pk=tree["team"].pk).update(last_updated_at=long_ago, starts_on=long_ago.date())
    assert (shown(nils, health="at-risk"), shown(nils, health="stale")) == ([], found)
    assert "No goal fits" in page(nils, "map", q="zzz").content.decode()


def test_goals_are_found_by_a_tag_from_the_page_of_one(nils: Client, tree: dict[str, Goal]) -> None:
    Goal.objects.filter(pk=tree["own"].pk).update(tags=["less & better", "water"])
    link = f"{reverse('goals:map')}?tag=less%20%26%20better"
    assert f'href="{link}"' in page(nils, "detail", tree["own"].pk).content.decode()
    found = titles(nils.get(link).context["level"])
    assert found == shown(nils, tag="water") == [("Half the water", [("Dye less", ["Fewer metres twice"])])]
    assert shown(nils, tag="wat") == []


def test_goals_that_ended_are_named_by_their_key_alone(nils: Client, tree: dict[str, Goal], now: datetime) -> None:
    Goal.objects.filter(pk=tree["own"].pk).update(status="missed", settled_at=now)
    assert shown(nils, q="metres") == []
    assert shown(nils, goal=tree["own"].pk) == [("Half the water", [("Dye less", ["Fewer metres twice"])])]
    assert titles(nils.get(reverse("goals:below", args=[tree["team"].pk]), headers=HTMX).context["level"]) == []


def test_a_wide_level_goes_on(nils: Client, company: Company, tree: dict[str, Goal]) -> None:
    GoalFactory.create_batch(51, owner=company.nils, parent=tree["own"])
    below = reverse("goals:below", args=[tree["own"].pk])
    first = nils.get(below, headers=HTMX)
    assert len(first.context["level"]) == 50
    assert f"{below}?page=2" in first.content.decode()
    rest = nils.get(below, {"page": 2}, headers=HTMX)
    assert len(rest.context["level"]) == 1
    assert "<ul" not in rest.content.decode().lstrip()[:4]
    hint = page(nils, "map", goal=Goal.objects.filter(parent=tree["own"]).first().pk).content.decode()  # type: ignore[union-attr]
    assert "Show all that support it" in hint
    assert "More than 50 support it" in hint


@pytest.mark.parametrize("size", [1, 3])
@pytest.mark.parametrize(("asked", "number"), [({}, 9), ({"q": "fewer"}, 11)], ids=str)
def test_the_map_costs_the_same_however_many_goals(
    nils: Client,
    company: Company,
    django_assert_num_queries: Any,
    size: int,
    asked: dict[str, str],
    number: int,
) -> None:
    for _ in range(size):
        goal = whole_tree(company.top, company.nils)
        KeyResultFactory(goal=goal)
    with django_assert_num_queries(number):
        answer = page(nils, "map", **asked)
    assert len(answer.context["level"]) == size


def whole_tree(top: Person, owner: Person) -> Goal:
    whole = GoalFactory(owner=top, belongs_to="company", audience="company", title="Half the water")
    goal: Goal = GoalFactory(owner=owner, parent=whole, title="Fewer metres", contributors=[top])
    return goal


@pytest.mark.parametrize(
    "asked",
    [{"goal": "x"}, {"q": "\x00"}, {"q": "%_\\"}, {"q": "x" * 500}, {"team": "x"}, {"owner": "nobody"}, {"page": "-1"}],
    ids=str,
)
def test_odd_questions_bring_a_map(nils: Client, tree: dict[str, Goal], asked: dict[str, str]) -> None:
    assert page(nils, "map", **asked).status_code == 200
    assert page(nils, "map", goal=str(uuid4())).status_code == 200


def test_an_empty_map_says_where_it_begins(nils: Client) -> None:
    assert "No goals of the company or of a team yet" in page(nils, "map").content.decode()

"""Addresses put together once are those that Django looks up."""

from uuid import uuid4

import pytest
from django.template import Context, Template
from django.urls import NoReverseMatch, reverse

from core.addresses import address


@pytest.mark.parametrize(("route", "places"), [("home", 0), ("goals:detail", 1), ("reviews:question", 2)])
def test_an_address_is_the_one_that_is_looked_up(route: str, places: int) -> None:
    for _again in range(2):
        ids = [uuid4() for _place in range(places)]
        assert address(route, *ids) == reverse(route, args=ids)


def test_a_route_that_is_not_there_is_an_error() -> None:
    with pytest.raises(NoReverseMatch):
        address("goals:nowhere", uuid4())


@pytest.mark.parametrize(
    ("tag", "drawn"),
    [
        ("{% url 'goals:list' %}", "/goals/"),
        ("{% url 'goals:detail' id %}", "/goals/{id}/"),
        ("{% url 'goals:detail' goal_id=id %}", "/goals/{id}/"),
        ("{% url 'goals:detail' text %}", "/goals/{id}/"),
        ("{% url 'goals:detail' id as there %}at {{ there }}", "at /goals/{id}/"),
        ("{% url 'goals:nowhere' id as there %}{{ there|default:'nowhere' }}", "nowhere"),
    ],
)
def test_the_tag_takes_what_djangos_takes(tag: str, drawn: str) -> None:
    goal = uuid4()
    words = Template(tag).render(Context({"id": goal, "text": str(goal)}))
    assert words == drawn.replace("{id}", str(goal))

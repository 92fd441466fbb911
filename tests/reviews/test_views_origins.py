from datetime import datetime
from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reviews.models import Answer, GrowthFrom, NextGoal, Part, ReviewCycle
from tests.cast import Company
from tests.development.factories import GrowthAreaFactory
from tests.goals.factories import GoalFactory
from tests.reviews.conftest import Asked
from tests.reviews.factories import (
    GrowthProposalFactory,
    ProposedGoalFactory,
)
from tests.reviews.pages import at, share, sign_in, words

pytestmark = pytest.mark.django_db

CLOSED_QUERIES = 11


@pytest.fixture(autouse=True)
def tuesday(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield


def test_what_came_of_it_is_linked_for_the_two(
    company: Company, nils: Client, written: Part, asked: Asked, now: datetime
) -> None:
    goal = GoalFactory(owner=company.nils)
    area = GrowthAreaFactory(plan__person=company.nils)
    NextGoal.objects.create(proposal=Answer.objects.get(question=asked.next_goals).goals.get(), goal=goal)
    GrowthFrom.objects.create(proposal=Answer.objects.get(question=asked.growth).growth_areas.get(), growth_area=area)
    share(written.review, now)
    page = words(nils.get(at("detail", written.review_id)))
    assert goal.get_absolute_url() in page
    assert area.get_absolute_url() in page
    assert "What came of it" not in page
    hr = words(sign_in(company.hr).get(at("detail", written.review_id)))
    assert "It became a goal" in hr
    assert goal.get_absolute_url() not in hr


@pytest.mark.parametrize("size", [1, 3])
def test_closed_review_lists_what_came_of_it(
    company: Company,
    nils: Client,
    written: Part,
    asked: Asked,
    now: datetime,
    django_assert_num_queries: DjangoAssertNumQueries,
    size: int,
) -> None:
    share(written.review, now)
    ReviewCycle.objects.filter(pk=written.review.cycle_id).update(state="sharing")
    ReviewCycle.objects.filter(pk=written.review.cycle_id).update(state="closing")
    for _n in range(size):
        goal = GoalFactory(owner=company.nils)
        proposal = ProposedGoalFactory(answer=Answer.objects.get(question=asked.next_goals))
        NextGoal.objects.create(proposal=proposal, goal=goal)
        area = GrowthAreaFactory(plan__person=company.nils)
        proposal = GrowthProposalFactory(answer=Answer.objects.get(question=asked.growth))
        GrowthFrom.objects.create(proposal=proposal, growth_area=area)
    with django_assert_num_queries(CLOSED_QUERIES):
        page = nils.get(at("detail", written.review_id))
    assert len(page.context["came_of"].goals) == len(page.context["came_of"].growth) == size
    assert f'<a href="{goal.get_absolute_url()}">{goal.title}</a>' in words(page)
    assert f'<a href="{area.get_absolute_url()}">{area.title}</a>' in words(page)
    assert "What came of it" not in words(sign_in(company.hr).get(at("detail", written.review_id)))


def test_origin_is_told_to_those_who_may_read_the_sentence(
    company: Company, nils: Client, written: Part, asked: Asked, now: datetime
) -> None:
    goal = GoalFactory(owner=company.nils)
    proposal = Answer.objects.get(question=asked.next_goals).goals.get()
    NextGoal.objects.create(proposal=proposal, goal=goal)
    place = at("origin_goal", goal.pk)
    assert words(nils.get(place)) == ""
    share(written.review, now)
    told = words(nils.get(place))
    assert proposal.title in told
    assert f"#answer-{proposal.answer_id}" in told
    assert words(sign_in(company.peer).get(place)) == ""


def test_growth_area_tells_where_it_came_from(company: Company, manager: Client, written: Part, asked: Asked) -> None:
    area = GrowthAreaFactory(plan__person=company.nils)
    proposal = Answer.objects.get(question=asked.growth).growth_areas.get()
    GrowthFrom.objects.create(proposal=proposal, growth_area=area)
    assert proposal.title in words(manager.get(at("origin_growth", area.pk)))
    assert words(manager.get(at("origin_growth", company.nils.pk))) == ""

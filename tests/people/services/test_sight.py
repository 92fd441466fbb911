"""What a former manager read by being the manager ends with the transaction that moves the report."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Event
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Delivery
from core.notices import deliver, notify
from goals.models import Goal
from people.models import ApiToken
from people.services import change_manager
from tests.cast import Company, build_company
from tests.development.factories import PlanFactory
from tests.goals.factories import GoalFactory
from tests.people.test_views import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def goal(company: Company) -> Goal:
    goal: Goal = GoalFactory(owner=company.nils, title="Fewer metres dyed twice", status=Goal.Status.ACTIVE)
    return goal


def move(company: Company, now: datetime) -> None:
    change_manager(person=company.nils, manager=company.other_manager, actor=company.hr_admin, now=now)


PLACES: dict[str, Callable[[Company, Goal], tuple[str, dict[str, Any]]]] = {
    "list": lambda company, _goal: (reverse("goals:list"), {"owner": company.nils.pk}),
    "search": lambda _company, _goal: (reverse("search"), {"q": "metres"}),
    "api list": lambda _company, _goal: (reverse("api-goal-list"), {}),
    "api narrowed": lambda company, _goal: (reverse("api-goal-list"), {"owner": company.nils.pk}),
}


@pytest.mark.parametrize("place", PLACES)
def test_lists_and_searches_forget_at_once(company: Company, goal: Goal, now: datetime, place: str) -> None:
    address, query = PLACES[place](company, goal)
    eyes = {name: signed_in(company.people[name]) for name in ("manager", "skip", "other_manager")}

    def who_finds() -> set[str]:
        return {name for name, client in eyes.items() if goal.title in client.get(address, query).content.decode()}

    assert who_finds() == {"manager", "skip"}
    move(company, now)
    assert who_finds() == {"other_manager"}


@pytest.mark.parametrize("route", ["goals:detail", "api-goal-detail", "development:detail"])
def test_pages_are_not_found_any_more(company: Company, goal: Goal, now: datetime, route: str) -> None:
    PlanFactory(person=company.nils)
    address = reverse(route, args=[company.nils.pk if route.startswith("dev") else goal.pk])
    before, after = signed_in(company.manager), signed_in(company.other_manager)
    assert [client.get(address).status_code for client in (before, after)] == [200, 404]
    move(company, now)
    assert [client.get(address).status_code for client in (before, after)] == [404, 200]


def test_a_mail_that_waits_is_dropped(company: Company, goal: Goal, now: datetime) -> None:
    notice = notify(company.manager, kind="x", text="x", url="/", cause="x", about=goal, by=company.nils)
    assert notice
    move(company, now)
    delivery = Delivery.objects.get(notice=notice)
    deliver(delivery_id=delivery.pk, now=timezone.now())
    delivery.refresh_from_db()
    assert delivery.state == Delivery.State.DROPPED


def test_a_token_finds_no_more_than_the_pages(company: Company, goal: Goal, now: datetime) -> None:
    _token, secret = ApiToken.objects.create(user=company.manager, name="script")
    api = Client(headers={"Authorization": f"Token {secret}"})
    address = reverse("api-goal-detail", args=[goal.pk])
    assert api.get(address).status_code == 200
    move(company, now)
    assert api.get(address).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_a_job_that_runs_meanwhile_reads_no_further(now: datetime) -> None:
    company = build_company()
    GoalFactory(owner=company.nils)
    begun, moved = Event(), Event()

    def job() -> list[int]:
        try:
            with transaction.atomic():
                goals = Goal.objects.visible_to(company.manager).filter(owner=company.nils)
                before = goals.count()
                begun.set()
                moved.wait(10)
                return [before, goals.count()]
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        counted = pool.submit(job)
        begun.wait(10)
        move(company, now)
        moved.set()
    assert counted.result() == [1, 0]

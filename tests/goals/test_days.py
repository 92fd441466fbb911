"""One day for all figures and stretches of time: that of whoever reads."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from goals import queries
from people.models import ApiToken
from tests.cast import Company
from tests.goals.factories import AGREED, GoalFactory, GoalUpdateFactory, KeyResultFactory, RebaselineFactory

NINE_IN_AUCKLAND = datetime(2026, 11, 16, 20, 0, tzinfo=UTC)  # of the 17th


@pytest.fixture
def far_off(company: Company) -> Company:
    for person in (company.nils, company.manager):
        person.time_zone = "Pacific/Auckland"
        person.save()
    return company


def test_page_and_api_expect_the_same_on_one_morning(client: Client, far_off: Company) -> None:
    goal = GoalFactory(owner=far_off.nils, starts_on=date(2026, 11, 7), due_on=date(2026, 11, 17), agreed_at=AGREED)
    KeyResultFactory(goal=goal)
    GoalUpdateFactory(goal=goal, progress=0, created_at=NINE_IN_AUCKLAND - timedelta(days=5))
    client.force_login(far_off.nils)
    with time_machine.travel(NINE_IN_AUCKLAND - timedelta(days=4), tick=False):
        for address in (goal.get_absolute_url(), reverse("goals:list")):
            assert "60 % expected by today" in client.get(address).content.decode()
        _token, secret = ApiToken.objects.create(user=far_off.nils, name="script")
        script = Client(headers={"Authorization": f"Token {secret}"})
        for caller in (client, script):
            assert caller.get(reverse("api-goal-detail", args=[goal.pk])).json()["expected"] == "0.6"
        assert timezone.get_current_timezone_name() == "UTC", "for whoever comes next"


def test_what_is_told_on_the_first_morning_of_a_period_is_in_it(client: Client, far_off: Company) -> None:
    eight = datetime(2026, 6, 30, 20, 0, tzinfo=UTC)  # of 1 July in Auckland
    nils, manager = far_off.nils, far_off.manager
    goal = GoalFactory(owner=nils, starts_on=date(2026, 6, 1))
    GoalUpdateFactory(goal=goal, note="The first bath stands.", created_at=eight)
    RebaselineFactory(goal=goal, created_at=eight)
    july, before = (date(2026, 7, 1), date(2026, 7, 31)), (date(2026, 6, 1), date(2026, 6, 30))
    assert len(queries.updates_between(nils, manager, *july)) == 2
    assert not queries.updates_between(nils, manager, *before)
    [(_goal, events)] = queries.goals_with_events(nils, manager, *july)
    assert len(events) == len(queries.events_since(goal, manager, july[0])) == 2
    assert not queries.events_since(goal, manager, date(2026, 7, 2))
    far_off.skip.time_zone = "America/New_York"
    assert len(queries.updates_between(nils, far_off.skip, *before)) == 2

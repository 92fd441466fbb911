"""Teams further down: only where HR allows it, only one's own line, and no task of anybody else's."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from checkins.models import CheckIn
from perfmgmt.models import TeamSettings
from tests.cast import Company
from tests.checkins.factories import ActionFactory, CheckInFactory, SeriesFactory
from tests.feedback.factories import FeedbackFactory
from tests.goals.factories import GoalFactory
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db

Counted = Callable[[int], AbstractContextManager[Any]]
BACKEND = "people.sign_in.backend.Backend"


@pytest.fixture(autouse=True)
def _clock(now: datetime) -> Iterator[None]:
    with time_machine.travel(now, tick=False):
        yield


def signed_in(person: Any) -> Client:
    client = Client()
    client.force_login(person, backend=BACKEND)
    return client


def test_the_way_down_shows_where_hr_allows_it(company: Company) -> None:
    address = reverse("team_below", args=[company.manager.pk])
    above = signed_in(company.skip)
    assert address not in above.get(reverse("team")).content.decode()
    assert above.get(address).status_code == 404
    TeamSettings.objects.create(shows_teams_below=True)
    assert address in above.get(reverse("team")).content.decode()
    assert "Team of Samira" in above.get(address).content.decode()
    assert signed_in(company.top).get(address).status_code == 200
    for elsewhere in (company.manager, company.other_manager, company.hr, company.nils):
        assert signed_in(elsewhere).get(address).status_code == 404
    assert above.get(reverse("team_below", args=[company.nils.pk])).status_code == 404


def test_it_says_what_one_may_read_and_asks_for_nothing(company: Company, now: datetime) -> None:
    TeamSettings.objects.create(shows_teams_below=True)
    GoalFactory(owner=company.nils, agreed_at=now - timedelta(days=28))
    GoalFactory(owner=company.nils, status="draft", proposed_by=company.nils, proposed_at=now)
    FeedbackFactory(recipient=company.nils, giver=company.peer, sent_at=now)
    held = CheckInFactory(
        series=SeriesFactory(report=company.nils, manager=company.manager),
        starts_at=now - timedelta(days=7),
        state=CheckIn.State.HELD,
    )
    ActionFactory(agreed_in=held)
    answer = signed_in(company.skip).get(reverse("team_below", args=[company.manager.pk]))
    row = next(row for row in answer.context["rows"] if row.person == company.nils)
    assert row.why == "Has not updated a goal for 4 weeks."
    assert row.action.action == "See goals"
    assert (row.goals.waiting_drafts, row.checkins.open_actions, row.feedback.last_received_on) == (0, 0, None)
    assert row.last_checkin_in_words.startswith("Last ")
    assert row.open_actions_in_words == "Stays with Samira"  # not "None": there is one


@pytest.mark.parametrize("size", [1, 3])
def test_it_costs_the_same_however_many(
    company: Company, now: datetime, django_assert_num_queries: Counted, size: int
) -> None:
    TeamSettings.objects.create(shows_teams_below=True)
    lead = PersonFactory(manager=company.top)
    for person in PersonFactory.create_batch(size, manager=lead):
        GoalFactory(owner=person, agreed_at=now - timedelta(days=28))
        PersonFactory(manager=person)
    client = signed_in(company.top)
    with django_assert_num_queries(11):
        answer = client.get(reverse("team_below", args=[lead.pk]))
    assert len(answer.context["rows"]) == size
    with django_assert_num_queries(11):
        client.get(reverse("team"))


def test_team_settings_are_the_only_ones() -> None:
    with pytest.raises(IntegrityError, match="team_settings_are_the_only_ones"):
        TeamSettings.objects.create(pk=2)

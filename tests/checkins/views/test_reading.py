"""The list and the page: what they show and what they cost."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from checkins.models import CheckIn, Series
from tests.cast import Company
from tests.checkins.factories import (
    THEN,
    ActionFactory,
    CheckInFactory,
    NoteFactory,
    SeriesFactory,
    SkipReasonFactory,
    TalkingPointFactory,
)
from tests.checkins.views.pages import at, sign_in, text
from tests.people.factories import LeaveFactory, PersonFactory

pytestmark = pytest.mark.django_db

LIST_QUERIES = 6


PAGE_QUERIES = 11


@pytest.mark.parametrize("size", [1, 3])
def test_list_costs_the_same_however_long_it_is(
    manager: Client, company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    for person in PersonFactory.create_batch(size, manager=company.manager):
        ahead = CheckInFactory(series=SeriesFactory(report=person, manager=company.manager))
        CheckInFactory(series=ahead.series, starts_at=THEN - timedelta(days=5), state=CheckIn.State.HELD)
        TalkingPointFactory(added_for=ahead)
    with django_assert_num_queries(LIST_QUERIES):
        answer = manager.get(at("list"))
    assert len(answer.context["upcoming"]) == len(answer.context["past"]) == size


def test_list_is_ones_own(company: Company, checkin: CheckIn) -> None:
    assert "Samira Manager" in text(sign_in(company.nils).get(at("list")))
    answer = sign_in(company.skip).get(at("list"))
    assert answer.context["upcoming"] == [], "the line may know of it, and it is none of their pages"


def test_list_says_who_is_away(nils: Client, company: Company, checkin: CheckIn) -> None:
    LeaveFactory(person=company.manager, starts_on=date(2026, 11, 19), ends_on=date(2026, 11, 19))
    assert "Samira is away" in text(nils.get(at("list")))
    assert "Samira is away" in text(nils.get(checkin.get_absolute_url()))


def test_two_in_two_zones_each_see_their_own_time(company: Company, checkin: CheckIn) -> None:
    """The series is of Lisbon, one of the two looks from New York."""
    company.manager.time_zone = "America/New_York"
    company.manager.save(update_fields=["time_zone"])
    CheckIn.objects.update(starts_at=datetime(2026, 11, 19, 10, tzinfo=UTC))
    for person, time in ((company.nils, "10:00"), (company.manager, "05:00")):
        assert f"</b> {time}</p>" in text(sign_in(person).get(at("list")))
        assert f"Thu 19 Nov, {time}" in text(sign_in(person).get(checkin.get_absolute_url()))


def test_the_top_is_told_why_there_is_none(company: Company) -> None:
    page = text(sign_in(company.top).get(at("list")))
    assert "Nobody is above you" in page
    assert at("start") in page


@pytest.mark.parametrize("size", [1, 3])
def test_page_costs_the_same_however_much_is_on_it(
    nils: Client, checkin: CheckIn, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    last = CheckInFactory(series=checkin.series, starts_at=THEN - timedelta(days=5), state=CheckIn.State.HELD)
    NoteFactory(checkin=last)
    NoteFactory(checkin=checkin)
    TalkingPointFactory.create_batch(size, added_for=last)
    ActionFactory.create_batch(size, agreed_in=last)
    with django_assert_num_queries(PAGE_QUERIES):
        answer = nils.get(checkin.get_absolute_url())
    assert len(answer.context["agenda"].points) == len(answer.context["actions"]) == size


def test_page_shows_each_what_is_theirs(nils: Client, manager: Client, company: Company, checkin: CheckIn) -> None:
    TalkingPointFactory(added_for=checkin, text="Half day", is_private=True)
    NoteFactory(checkin=checkin, private_to=company.manager, text="Ask about pay")
    mine, hers = (text(client.get(checkin.get_absolute_url())) for client in (nils, manager))
    assert "Half day" in mine
    assert "Half day" not in hers
    assert "Ask about pay" in hers
    assert "Ask about pay" not in mine


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("held", "Held on"),
        ("skipped", "The fair is on"),
        ("missed", "Nobody has said"),
        ("prepared", "You are prepared"),
    ],
)
def test_page_says_how_it_stands(nils: Client, checkin: CheckIn, state: str, words: str) -> None:
    CheckIn.objects.all().delete()
    there = CheckInFactory(series=checkin.series, state=state)
    if state == "skipped":
        SkipReasonFactory(checkin=there)
    assert words in text(nils.get(there.get_absolute_url()))


def test_ended_series_are_read_only(nils: Client, checkin: CheckIn) -> None:
    NoteFactory(checkin=checkin, text="What we said")
    point = TalkingPointFactory(added_for=checkin)
    Series.objects.update(ended_at=THEN)
    page = text(nils.get(checkin.get_absolute_url()))
    assert "What we said" in page
    assert "textarea" not in page.split("<main")[1].split("</main>")[0]
    for name in ("point_add", "hold", "move", "skip", "prepare", "shared_note", "action_add"):
        assert nils.post(at(name, checkin.pk)).status_code == 403
    assert nils.post(at("point_tick", checkin.pk, point.pk), {"done": "1"}).status_code == 403

"""When the two meet: moved, skipped, held, arranged, begun and ended."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from checkins.models import CheckIn, Series
from people.models import Organisation, Person
from tests.cast import Company
from tests.checkins.factories import THEN
from tests.checkins.views.pages import HTMX, at, sign_in, text
from tests.people.factories import LeaveFactory, LocationFactory

pytestmark = pytest.mark.django_db

GOOD = {"cadence": "weekly", "weekday": "4", "at": "14:00", "minutes": "45", "time_zone": "Europe/Lisbon"}


def test_move(nils: Client, checkin: CheckIn) -> None:
    assert 'value="2026-11-19"' in text(nils.get(at("move", checkin.pk)))
    assert nils.post(at("move", checkin.pk), {"on": "2026-11-20", "at": "15:30"}).status_code == 302
    checkin.refresh_from_db()
    assert checkin.starts_at == datetime(2026, 11, 20, 15, 30, tzinfo=UTC)


def test_moved_onto_a_holiday_or_leave_it_says_so(nils: Client, company: Company, checkin: CheckIn) -> None:
    """Advice: it stays where it was moved to."""
    company.manager.location = LocationFactory(name="Porto", country="PT")
    company.manager.save(update_fields=["location"])
    LeaveFactory(person=company.manager, starts_on=date(2026, 12, 2), ends_on=date(2026, 12, 2))
    for on, words in (
        ("2026-12-01", "Moved, onto a public holiday for one of you."),
        ("2026-12-02", "Samira is away on that day, so it will be skipped unless you move it."),
        ("2026-12-03", "Moved."),
    ):
        moved = nils.post(at("move", checkin.pk), {"on": on, "at": "15:30"}, follow=True)
        assert words in text(moved)
        checkin.refresh_from_db()
        assert checkin.on.isoformat() == on


def test_another_length_alone_moves_nothing(nils: Client, checkin: CheckIn) -> None:
    page = nils.get(at("series", checkin.series_id))
    known = {name: page.context["form"][name].value() for name in page.context["form"].fields}
    form = {name: value for name, value in known.items() if value is not None}
    saved = nils.post(at("series", checkin.series_id), form | {"minutes": 45}, follow=True)
    assert [str(message) for message in saved.context["messages"]] == ["Saved."]


@pytest.mark.parametrize(
    ("on", "clock", "status"),
    [("2026-11-16", "10:00", 422), ("9999-12-31", "10:00", 422), ("2026-11-17", "08:00", 409), ("", "25:00", 422)],
)
def test_move_to_nowhere(nils: Client, checkin: CheckIn, on: str, clock: str, status: int) -> None:
    assert nils.post(at("move", checkin.pk), {"on": on, "at": clock}).status_code == status


@pytest.mark.parametrize(
    ("on", "words"),
    [("2026-11-01", "Choose today or a later day."), ("2028-01-01", "Choose a day within a year.")],
)
def test_a_day_that_will_not_do_is_told_in_words(nils: Client, checkin: CheckIn, on: str, words: str) -> None:
    refused = nils.post(at("move", checkin.pk), {"on": on, "at": "15:30"})
    assert words in text(refused)
    assert "Ensure this value" not in text(refused)


@pytest.mark.parametrize("name", ["move", "skip", "start", "series"])
def test_a_form_sent_empty_says_what_is_missing(nils: Client, checkin: CheckIn, name: str) -> None:
    keys = {"start": [], "series": [checkin.series_id]}.get(name, [checkin.pk])
    answer = nils.post(at(name, *keys))
    assert answer.status_code == 422
    assert answer.context["form"].errors


def test_skip_needs_a_reason(nils: Client, checkin: CheckIn) -> None:
    assert "<html" not in text(nils.get(at("skip", checkin.pk), headers=HTMX))
    assert nils.post(at("skip", checkin.pk), {"reason": " "}).status_code == 422
    answer = nils.post(at("skip", checkin.pk), {"reason": "The fair"}, headers=HTMX)
    assert answer["HX-Redirect"] == checkin.get_absolute_url()
    assert "The fair" in text(nils.get(checkin.get_absolute_url()))


def test_prepare_then_hold(nils: Client, manager: Client, checkin: CheckIn) -> None:
    assert manager.post(at("prepare", checkin.pk)).status_code == 403
    nils.post(at("prepare", checkin.pk))
    assert "Nils is prepared" in text(manager.get(checkin.get_absolute_url()))
    manager.post(at("hold", checkin.pk))
    checkin.refresh_from_db()
    assert checkin.state == "held"
    assert manager.post(at("hold", checkin.pk)).status_code == 403


def test_held_by_mistake_is_taken_back(nils: Client, manager: Client, checkin: CheckIn) -> None:
    assert at("reopen", checkin.pk) not in text(nils.get(checkin.get_absolute_url()))
    manager.post(at("hold", checkin.pk))
    assert f'action="{at("reopen", checkin.pk)}"' in text(nils.get(checkin.get_absolute_url()))
    assert nils.post(at("reopen", checkin.pk)).status_code == 302
    assert nils.post(at("point_add", checkin.pk), {"text": "Dye lots"}).status_code == 302
    assert nils.post(at("reopen", checkin.pk)).status_code == 403


def test_the_clocks_of_the_two_come_first(nils: Client, company: Company, checkin: CheckIn) -> None:
    Person.objects.filter(pk=company.nils.pk).update(time_zone="Asia/Tokyo")
    Person.objects.filter(pk=company.manager.pk).update(time_zone="Europe/Lisbon")
    Organisation.objects.update_or_create(defaults={"name": "Looms", "time_zone": "Asia/Tokyo"})
    [(_near, near), (_others, others)] = (
        nils.get(at("series", checkin.series_id)).context["form"]["time_zone"].field.choices
    )
    assert [name for name, _words in near] == ["Asia/Tokyo", "Europe/Lisbon"]
    assert not {name for name, _words in near} & {name for name, _words in others}
    assert text(nils.get(at("start"))).count('value="Asia/Tokyo"') == 1


def test_arrange(nils: Client, checkin: CheckIn) -> None:
    where = at("series", checkin.series_id)
    assert nils.get(where).status_code == 200
    assert nils.post(where, GOOD).status_code == 302
    checkin.refresh_from_db()
    assert checkin.starts_at == datetime(2026, 11, 20, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    "wrong", [{"cadence": "hourly"}, {"weekday": "9"}, {"minutes": "1" * 40}, {"time_zone": "Mars"}, {"at": "\x00"}]
)
def test_an_arrangement_that_cannot_be(nils: Client, checkin: CheckIn, wrong: dict[str, str]) -> None:
    assert nils.post(at("series", checkin.series_id), {**GOOD, **wrong}).status_code == 422


def test_an_ended_series_shows_how_it_was(nils: Client, checkin: CheckIn) -> None:
    Series.objects.update(ended_at=THEN)
    assert "by the clock in Lisbon" in text(nils.get(at("series", checkin.series_id)))
    assert nils.post(at("series", checkin.series_id), GOOD).status_code == 403


@pytest.mark.parametrize(
    ("ended_for", "has_left", "words"),
    [
        ("", False, "These check-ins have ended."),
        ("chosen", False, "ended on 10 November 2026, since one of the two ended them."),
        ("line", False, "ended on 10 November 2026, since the reporting line has changed."),
        ("left", True, "ended on 10 November 2026, since Samira has left."),
        ("left", False, "ended on 10 November 2026, since one of the two has left."),
    ],
)
def test_an_ended_series_says_why(
    nils: Client,
    company: Company,
    checkin: CheckIn,
    ended_for: str,
    has_left: bool,  # noqa: FBT001 - one of the cases
    words: str,
) -> None:
    Series.objects.update(ended_at=THEN, ended_for=ended_for)
    Person.objects.filter(pk=company.manager.pk).update(is_active=not has_left)
    assert words in text(nils.get(at("series", checkin.series_id)))
    assert words in text(nils.get(checkin.get_absolute_url()))


@pytest.mark.parametrize(("about", "report"), [("mine", "top"), ("theirs", "other")])
def test_anybody_starts_with_anybody(company: Company, about: str, report: str) -> None:
    client = sign_in(company.top)
    assert client.get(at("start")).status_code == 200
    data = {**GOOD, "person": company.other.email, "about": about}
    assert client.post(at("start"), data).status_code == 302
    series = Series.objects.get()
    assert series.report == company.people[report]
    assert client.post(at("start"), data).status_code == 409
    assert client.post(at("series_end", series.pk)).status_code == 302
    series.refresh_from_db()
    assert series.ended_at
    assert series.ended_for == Series.EndedFor.CHOSEN


@pytest.mark.parametrize("person", ["nils@larkfell.example", "", "Nobody at all", "gustav@larkfell.example"])
def test_not_with_oneself_nor_with_nobody(nils: Client, person: str) -> None:
    assert nils.post(at("start"), {**GOOD, "person": person, "about": "mine"}).status_code == 422


def test_a_series_of_the_line_is_not_ended_by_hand(nils: Client, checkin: CheckIn) -> None:
    assert nils.post(at("series_end", checkin.series_id)).status_code == 403

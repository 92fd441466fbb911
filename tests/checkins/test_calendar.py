"""What a calendar is told of check-ins: the state of now, each meeting by a name that stays, and no words."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from checkins import services
from checkins.calendar import AHEAD, BACK, calendar_of, meetings_of
from checkins.models import Arrangement, CheckIn, Series
from checkins.services.planning import plan_next
from people.models import Person
from tests.cast import Company
from tests.checkins.calendars import Read, events, method_of
from tests.checkins.factories import ActionFactory, CheckInFactory, NoteFactory, SeriesFactory, TalkingPointFactory
from tests.people.factories import LeaveFactory, PersonFactory

THURSDAY = datetime(2026, 11, 19, 10, 0, tzinfo=UTC)


def read(person: Person, now: datetime) -> list[Read]:
    return events(calendar_of(Person.objects.get(pk=person.pk), now))


def weekly(company: Company, now: datetime, **given: Any) -> CheckIn:
    """A series with its first check-in on Thursday."""
    two = {"report": company.nils, "manager": company.manager}
    series = SeriesFactory(**{**two, **given}, cadence=Series.Cadence.WEEKLY)
    [checkin] = plan_next([series], now)
    return checkin


def test_the_next_one_is_confirmed_and_those_after_it_are_foreseen(company: Company, now: datetime) -> None:
    weekly(company, now)
    seen = read(company.nils, now)
    assert method_of(calendar_of(company.nils, now)) == "PUBLISH"
    assert (seen[0].title, seen[0].starts_at) == ("Check-in with Samira", THURSDAY)
    assert seen[0].ends_at - seen[0].starts_at == timedelta(minutes=30)
    assert [one.status for one in seen] == ["CONFIRMED"] + ["TENTATIVE"] * 16
    assert [one.starts_at for one in seen] == [THURSDAY + timedelta(weeks=week) for week in range(17)]
    assert len({one.uid for one in seen}) == 17
    assert {one.title for one in read(company.manager, now)} == {"Check-in with Nils"}


def test_a_meeting_keeps_its_name_when_it_comes_to_be_planned(company: Company, now: datetime) -> None:
    checkin = weekly(company, now)
    before = {one.starts_at: one.uid for one in read(company.nils, now)}
    services.hold_checkin(checkin=checkin, actor=company.nils, now=THURSDAY + timedelta(minutes=30))
    after = {one.starts_at: one for one in read(company.nils, THURSDAY + timedelta(hours=1))}
    assert {at: one.uid for at, one in after.items() if at in before} == before
    assert after[THURSDAY].status == after[THURSDAY + timedelta(weeks=1)].status == "CONFIRMED"


def test_one_that_is_moved_is_the_same_at_another_time(company: Company, now: datetime) -> None:
    checkin = weekly(company, now)
    before, *later = read(company.nils, now)
    friday = THURSDAY + timedelta(days=1)
    services.move_checkin(checkin=checkin, starts_at=friday, actor=company.nils, now=now)
    moved, *rest = read(company.nils, now)
    assert (moved.uid, moved.starts_at, moved.status) == (before.uid, friday, "CONFIRMED")
    assert moved.sequence > before.sequence
    assert rest == later


def test_one_that_is_skipped_is_cancelled_and_the_next_keeps_its_name(company: Company, now: datetime) -> None:
    checkin = weekly(company, now)
    before = read(company.nils, now)
    services.skip_checkin(checkin=checkin, reason="The fair is on", actor=company.nils, now=now)
    skipped, following, *_rest = read(company.nils, now)
    assert (skipped.uid, skipped.status) == (before[0].uid, "CANCELLED")
    assert skipped.sequence > before[0].sequence
    assert (following.uid, following.status) == (before[1].uid, "CONFIRMED")
    assert "fair" not in calendar_of(company.nils, now).decode()


def test_a_series_that_is_arranged_anew_moves_its_meetings_under_their_names(company: Company, now: datetime) -> None:
    checkin = weekly(company, now)
    before = read(company.nils, now)
    anew = Arrangement(Series.Cadence.TWO_WEEKLY, Series.Weekday.FRIDAY, time(14), 45, "Europe/Lisbon")
    services.change_series(series=checkin.series, arrangement=anew, actor=company.nils, now=now)
    after = read(company.nils, now)
    friday = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
    assert [one.starts_at for one in after[:3]] == [friday + timedelta(weeks=2 * n) for n in range(3)]
    assert [one.uid for one in after] == [one.uid for one in before[: len(after)]]
    assert all(new.sequence > old.sequence for new, old in zip(after, before, strict=False))
    assert {one.ends_at - one.starts_at for one in after} == {timedelta(minutes=45)}


def test_a_series_that_has_ended_takes_its_meetings_out(company: Company, now: datetime) -> None:
    checkin = weekly(company, now, follows_line=False)
    [before, *_foreseen] = read(company.nils, now)
    services.end_series(series=checkin.series, actor=company.nils, now=now)
    [after] = read(company.nils, now)
    assert (after.uid, after.status) == (before.uid, "CANCELLED")
    assert after.sequence > before.sequence


def test_nobody_meets_who_no_longer_reports_even_before_the_sweep(company: Company, now: datetime) -> None:
    weekly(company, now)
    Person.objects.filter(pk=company.nils.pk).update(manager=company.other_manager)
    assert [one.status for one in read(company.nils, now)] == ["CANCELLED"]


def test_while_one_is_away_none_takes_place(company: Company, now: datetime) -> None:
    weekly(company, now)
    LeaveFactory(person=company.manager, starts_on="2026-11-18", ends_on="2026-11-27")
    assert [one.status for one in read(company.nils, now)[:3]] == ["CANCELLED", "CANCELLED", "TENTATIVE"]


def test_whoever_meets_by_choice_sees_no_leave_weeks_ahead(company: Company, now: datetime) -> None:
    """The leave of somebody else is for their line; that the meeting at hand takes no place, both have to know."""
    weekly(company, now, report=company.other, manager=company.nils, follows_line=False)
    LeaveFactory(person=company.other, starts_on="2026-11-18", ends_on="2026-12-04")
    assert [one.status for one in read(company.nils, now)[:3]] == ["CANCELLED", "TENTATIVE", "TENTATIVE"]
    assert [one.status for one in read(company.other, now)[:3]] == ["CANCELLED"] * 3
    Person.objects.filter(pk=company.other.pk).update(ends_on="2026-12-10")
    assert len(read(company.nils, now)) > len(read(company.other, now))


def test_none_is_foreseen_after_the_last_day_of_one_of_the_two(company: Company, now: datetime) -> None:
    weekly(company, now)
    Person.objects.filter(pk=company.nils.pk).update(ends_on="2026-12-03")
    assert [one.starts_at.day for one in read(company.manager, now)] == [19, 26, 3]


@pytest.mark.parametrize(
    ("state", "status"), [("held", "CONFIRMED"), ("missed", "CONFIRMED"), ("prepared", "CONFIRMED")]
)
def test_whatever_became_of_it_it_stays_where_it_was(company: Company, now: datetime, state: str, status: str) -> None:
    series = SeriesFactory(report=company.nils, manager=company.manager, ended_at=now)
    CheckInFactory(series=series, state=state, starts_at=now - timedelta(days=7))
    [seen] = read(company.nils, now)
    assert seen.status == ("CANCELLED" if state == "prepared" else status)  # nobody meets in a series that has ended


@pytest.mark.parametrize("zone", ["Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"])
def test_ten_o_clock_stays_ten_o_clock_when_the_clocks_change(company: Company, zone: str) -> None:
    now = datetime(2026, 9, 8, 12, 0, tzinfo=UTC)
    checkin = weekly(company, now, time_zone=zone, at=time(10), starts_on=datetime(2026, 9, 10).date())  # noqa: DTZ001
    local = [one.starts_at.astimezone(checkin.series.zone) for one in read(company.nils, now)]
    assert {(at.weekday(), at.time()) for at in local} == {(3, time(10))}
    offsets = {at.utcoffset() for at in local}
    assert len(offsets) == (1 if zone == "Asia/Kolkata" else 2)


def test_it_shows_a_stretch_of_time_and_not_all_of_it(company: Company, now: datetime) -> None:
    series = SeriesFactory(report=company.nils, manager=company.manager, cadence=Series.Cadence.WEEKLY)
    for days in (-BACK.days - 1, -BACK.days + 1, 2):
        state = CheckIn.State.PLANNED if days > 0 else CheckIn.State.HELD
        CheckInFactory(series=series, state=state, starts_at=now + timedelta(days=days))
    moments = [one.starts_at for one in read(company.nils, now)]
    assert moments[0] == now - BACK + timedelta(days=1)
    assert now + AHEAD - timedelta(weeks=1) < moments[-1] <= now + AHEAD + timedelta(days=1)


def test_no_word_of_the_two_is_in_it(company: Company, now: datetime) -> None:
    checkin = weekly(company, now)
    TalkingPointFactory(added_for=checkin, text="secret-point")
    NoteFactory(checkin=checkin, text="secret-note")
    ActionFactory(agreed_in=checkin, text="secret-action")
    said = calendar_of(company.nils, now).decode()
    assert "secret" not in said
    assert company.manager.email not in said


def test_only_the_two_have_it_in_their_calendar(company: Company, now: datetime) -> None:
    weekly(company, now)
    with_some = {part for part, person in company.people.items() if person.is_active and read(person, now)}
    assert with_some == {"nils", "manager"}
    assert meetings_of(company.gone, now) == []


@settings(max_examples=15)
@given(states=some.lists(some.sampled_from(CheckIn.State.values), max_size=6), viewer=some.sampled_from(["nils", "hr"]))
def test_it_never_shows_what_one_may_not_read(company: Company, states: list[str], viewer: str) -> None:
    now = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)
    Series.objects.all().delete()
    for state in states:
        CheckInFactory(series__report=PersonFactory(), series__manager=company.manager, state=state)
        CheckInFactory(series__report=company.nils, series__manager=PersonFactory(), state=state)
    person = company.people[viewer]
    mine = set(CheckIn.objects.visible_to(person).between(person).values_list("pk", flat=True))
    shown = {one.checkin.pk for one in meetings_of(person, now) if not one.checkin._state.adding}
    assert shown == mine


def test_it_speaks_the_language_of_whoever_made_it(company: Company, now: datetime, german: None) -> None:
    weekly(company, now)
    Person.objects.filter(pk=company.nils.pk).update(language="de")
    assert {one.title for one in read(company.nils, now)} != {"Check-in with Samira"}


@pytest.mark.parametrize("size", [1, 3, 100])
def test_it_costs_the_same_however_many_there_are(
    company: Company, now: datetime, django_assert_num_queries: Any, size: int
) -> None:
    for report in PersonFactory.create_batch(size, manager=company.manager):
        CheckInFactory(series__report=report, series__manager=company.manager)
    with django_assert_num_queries(6):
        shown = meetings_of(company.manager, now)
    assert sum(not one.checkin._state.adding for one in shown) == size

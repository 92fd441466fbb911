from datetime import UTC, date, datetime, time, timedelta

import pytest

from checkins import services
from checkins.models import Action, Arrangement, CheckIn, Note, Reminder, Series, TalkingPoint
from core.autosave import TextHasMovedOn
from core.models import Notice
from tests.cast import Company
from tests.checkins.factories import THEN, ActionFactory, SeriesFactory, TalkingPointFactory

pytestmark = pytest.mark.django_db

FRIDAYS = Arrangement(Series.Cadence.WEEKLY, Series.Weekday.FRIDAY, time(14), 45, "Europe/Lisbon")


@pytest.fixture
def series(company: Company, now: datetime) -> Series:
    """Nils and Samira, with Thursday 19 November ahead."""
    series = SeriesFactory(report=company.nils, manager=company.manager)
    services.plan_checkins_ahead(actor=None, now=now)
    return series


@pytest.fixture
def checkin(series: Series) -> CheckIn:
    return series.checkins.get()


def told(kind: str) -> list[str]:
    return [notice.recipient.short_name for notice in Notice.objects.filter(kind=kind)]


def due(checkin: CheckIn) -> dict[tuple[str, str], tuple[str, datetime]]:
    return {(one.person.short_name, one.kind): (one.state, one.due_at) for one in checkin.reminders.all()}


# Series


def test_two_people_begin_to_meet(company: Company, now: datetime) -> None:
    series = services.start_series(
        report=company.nils, manager=company.other, arrangement=FRIDAYS, actor=company.nils, now=now
    )
    assert (series.follows_line, series.starts_on) == (False, date(2026, 11, 20))
    assert series.checkins.get().starts_at == datetime(2026, 11, 20, 14, tzinfo=UTC)
    assert told("checkin_series_started") == ["Oluwaseun"]


@pytest.mark.usefixtures("series")
def test_two_who_meet_already_do_not_begin_again(company: Company, now: datetime) -> None:
    with pytest.raises(services.TheTwoMeetAlready, match="Nils"):
        services.start_series(
            report=company.manager, manager=company.nils, arrangement=FRIDAYS, actor=company.manager, now=now
        )
    assert Series.objects.count() == 1


def test_a_new_arrangement_moves_the_checkin_ahead_and_its_reminders(
    company: Company, series: Series, now: datetime
) -> None:
    services.change_series(series=series, arrangement=FRIDAYS, actor=company.manager, now=now)
    checkin = series.checkins.get()
    assert (checkin.slot_on, checkin.starts_at) == (date(2026, 11, 20), datetime(2026, 11, 20, 14, tzinfo=UTC))
    assert due(checkin)["Nils", "before"] == ("waiting", datetime(2026, 11, 18, 9, tzinfo=UTC))
    assert told("checkin_series_changed") == ["Nils"]
    assert series.checkins.count() == 1


def test_a_new_weekday_keeps_the_week(company: Company, series: Series, now: datetime) -> None:
    """Every second week stays every second week; only days to come are chosen."""
    series.checkins.update(slot_on=date(2026, 12, 3), starts_at=datetime(2026, 12, 3, 10, tzinfo=UTC))
    tuesdays = Arrangement(Series.Cadence.TWO_WEEKLY, Series.Weekday.TUESDAY, time(10), 30, "Europe/Lisbon")
    services.change_series(series=series, arrangement=tuesdays, actor=company.nils, now=now)
    assert series.checkins.get().slot_on == date(2026, 12, 1)


def test_the_same_arrangement_again_changes_nothing(company: Company, series: Series, now: datetime) -> None:
    services.change_series(series=series, arrangement=series.arrangement, actor=company.nils, now=now)
    assert not Notice.objects.exists()


def test_a_checkin_that_has_begun_stays_where_it_is(company: Company, series: Series) -> None:
    begun = datetime(2026, 11, 19, 10, 5, tzinfo=UTC)
    services.change_series(series=series, arrangement=FRIDAYS, actor=company.nils, now=begun)
    assert series.checkins.get().slot_on == date(2026, 11, 19)


def test_a_series_of_choice_ends_by_hand(company: Company, series: Series, now: datetime) -> None:
    series.follows_line = False
    series.save(update_fields=["follows_line"])
    services.end_series(series=series, actor=company.nils, now=now)
    assert (series.checkins.get().state, told("checkin_series_ended")) == ("skipped", ["Samira"])
    with pytest.raises(services.SeriesHasEnded):
        services.end_series(series=series, actor=company.nils, now=now)


def test_a_series_of_the_line_does_not(company: Company, series: Series, now: datetime) -> None:
    with pytest.raises(services.SeriesFollowsTheLine):
        services.end_series(series=series, actor=company.nils, now=now)


# The check-in


def test_prepared_once(company: Company, checkin: CheckIn, now: datetime) -> None:
    for _time in range(2):
        assert services.prepare_checkin(checkin=checkin, actor=company.nils, now=now).state == "prepared"


def test_moving_moves_reminders_and_resends_none(company: Company, checkin: CheckIn, now: datetime) -> None:
    """The reminder of Tuesday morning is out; the others go with the check-in, and it is not sent again."""
    sent = checkin.reminders.get(person=company.nils, kind="before")
    assert due(checkin)["Nils", "before"] == ("dropped", datetime(2026, 11, 17, 9, tzinfo=UTC))
    sent.state = Reminder.State.SENT
    sent.save(update_fields=["state"])
    to = datetime(2026, 11, 26, 15, tzinfo=UTC)
    services.move_checkin(checkin=checkin, starts_at=to, actor=company.manager, now=now)
    assert due(checkin) == {
        ("Nils", "before"): ("sent", datetime(2026, 11, 17, 9, tzinfo=UTC)),
        ("Nils", "soon"): ("waiting", to - timedelta(hours=2)),
        ("Nils", "after"): ("waiting", datetime(2026, 11, 27, 9, tzinfo=UTC)),
        ("Samira", "before"): ("waiting", datetime(2026, 11, 25, 9, tzinfo=UTC)),
        ("Samira", "soon"): ("waiting", to - timedelta(hours=2)),
        ("Samira", "after"): ("waiting", datetime(2026, 11, 27, 9, tzinfo=UTC)),
    }
    [notice] = Notice.objects.filter(kind="checkin_moved")
    assert (notice.recipient, notice.text) == (company.nils, "Samira moved your check-in to Thu 26 Nov at 15:00.")


def test_moving_closer_drops_what_is_too_late_and_further_brings_it_back(
    company: Company, checkin: CheckIn, now: datetime
) -> None:
    services.move_checkin(checkin=checkin, starts_at=now + timedelta(hours=1), actor=company.nils, now=now)
    assert {state for (_who, kind), (state, _at) in due(checkin).items() if kind != "after"} == {"dropped"}
    services.move_checkin(checkin=checkin, starts_at=now + timedelta(days=9), actor=company.nils, now=now)
    assert {state for state, _at in due(checkin).values()} == {"waiting"}


def test_moving_to_the_same_time_tells_nobody(company: Company, checkin: CheckIn, now: datetime) -> None:
    services.move_checkin(checkin=checkin, starts_at=checkin.starts_at, actor=company.nils, now=now)
    assert not Notice.objects.exists()


def test_it_cannot_be_moved_to_the_past(company: Company, checkin: CheckIn, now: datetime) -> None:
    with pytest.raises(services.CheckInWouldBeInThePast):
        services.move_checkin(checkin=checkin, starts_at=now, actor=company.nils, now=now)


def test_carry_over_is_by_series_wherever_the_dates_go(company: Company, checkin: CheckIn, now: datetime) -> None:
    """Moved past the slot of the next one, held there: what is open still stands on the one that follows."""
    point, action = TalkingPointFactory(added_for=checkin), ActionFactory(agreed_in=checkin)
    late = datetime(2026, 12, 8, 10, tzinfo=UTC)
    services.move_checkin(checkin=checkin, starts_at=late, actor=company.nils, now=now)
    services.hold_checkin(checkin=checkin, actor=company.nils, now=late)
    following = checkin.series.checkins.ahead().get()
    assert following.slot_on == date(2026, 12, 17)
    assert list(TalkingPoint.objects.on_agenda_of(following)) == [point]
    assert list(checkin.series.actions.open()) == [action]


def test_skipping_says_why_and_plans_the_next(company: Company, checkin: CheckIn, now: datetime) -> None:
    services.skip_checkin(checkin=checkin, reason="The fair is on", actor=company.manager, now=now)
    checkin.refresh_from_db()
    assert (checkin.state, checkin.skipped_for, checkin.skip_reason.text) == ("skipped", "chosen", "The fair is on")
    assert not checkin.reminders.waiting().exists()
    assert checkin.series.checkins.ahead().get().slot_on == date(2026, 12, 3)
    assert told("checkin_skipped") == ["Nils"]
    assert "fair" not in Notice.objects.get().text


def test_holding_settles_reminders_and_plans_the_next(company: Company, checkin: CheckIn) -> None:
    over = checkin.starts_at + timedelta(hours=1)
    services.hold_checkin(checkin=checkin, actor=company.manager, now=over)
    checkin.refresh_from_db()
    assert (checkin.state, checkin.held_at) == ("held", over)
    assert {kind for (_who, kind), (state, _at) in due(checkin).items() if state == "waiting"} == {"after"}
    assert checkin.series.checkins.ahead().get().slot_on == date(2026, 12, 3)


def test_held_before_its_time_counts_for_today(company: Company, checkin: CheckIn, now: datetime) -> None:
    held = services.hold_checkin(checkin=checkin, actor=company.manager, now=now)
    assert held.starts_at == now
    assert due(checkin)["Nils", "after"] == ("waiting", datetime(2026, 11, 18, 9, tzinfo=UTC))
    assert checkin.series.checkins.ahead().get().slot_on == date(2026, 12, 3)


def test_a_missed_one_may_turn_out_to_have_been_held(company: Company, checkin: CheckIn) -> None:
    CheckIn.objects.update(state=CheckIn.State.MISSED)
    services.plan_checkins_ahead(actor=None, now=checkin.starts_at)
    services.hold_checkin(checkin=checkin, actor=company.nils, now=checkin.starts_at + timedelta(days=5))
    assert checkin.series.checkins.held().get().starts_at == checkin.starts_at
    assert checkin.series.checkins.ahead().count() == 1


@pytest.mark.parametrize("state", ["held", "skipped"])
def test_what_is_settled_stays_settled(company: Company, checkin: CheckIn, now: datetime, state: str) -> None:
    settle = {
        "held": lambda: services.hold_checkin(checkin=checkin, actor=company.nils, now=now),
        "skipped": lambda: services.skip_checkin(checkin=checkin, reason="Fair", actor=company.nils, now=now),
    }
    settle[state]()
    for again in settle.values():
        with pytest.raises(services.CheckInHasMovedOn):
            again()
    assert checkin.series.checkins.ahead().count() == 1


def test_nobody_writes_once_the_series_is_over(company: Company, checkin: CheckIn, now: datetime) -> None:
    Series.objects.update(ended_at=THEN)
    with pytest.raises(services.SeriesHasEnded):
        services.save_shared_note(checkin=checkin, text="Too late", version=0, actor=company.nils, now=now)
    assert not Note.objects.exists()


# Points


def test_points_come_in_the_order_they_were_added(company: Company, checkin: CheckIn, now: datetime) -> None:
    for text, who in (("One", company.nils), ("Two", company.manager)):
        services.add_point(checkin=checkin, text=text, is_private=False, actor=who, now=now)
    assert [point.text for point in TalkingPoint.objects.on_agenda_of(checkin).in_order()] == ["One", "Two"]


def test_arranging_leaves_alone_what_one_does_not_see(company: Company, checkin: CheckIn, now: datetime) -> None:
    one, hidden, two, three = (
        TalkingPointFactory(added_for=checkin, text=text, position=place, is_private=text == "hidden")
        for place, text in enumerate(("one", "hidden", "two", "three"))
    )
    order = [three.pk, one.pk, hidden.pk, one.pk]
    services.arrange_points(checkin=checkin, order=order, actor=company.manager, now=now)
    assert [str(point) for point in TalkingPoint.objects.in_order()] == ["three", "hidden", "two", "one"]
    assert two.position == 2


@pytest.mark.parametrize(("step", "expected"), [(-1, ["two", "one", "three"]), (1, ["one", "three", "two"])])
def test_shifting(company: Company, checkin: CheckIn, now: datetime, step: int, expected: list[str]) -> None:
    points = [TalkingPointFactory(added_for=checkin, text=text) for text in ("one", "two", "three")]
    services.shift_point(point=points[1], checkin=checkin, step=step, actor=company.nils, now=now)
    assert [str(point) for point in TalkingPoint.objects.in_order()] == expected


@pytest.mark.parametrize(("place", "step"), [(0, -1), (1, 1)])
def test_the_first_and_the_last_stay(company: Company, checkin: CheckIn, now: datetime, place: int, step: int) -> None:
    points = [TalkingPointFactory(added_for=checkin, text=text) for text in ("one", "two")]
    services.shift_point(point=points[place], checkin=checkin, step=step, actor=company.nils, now=now)
    assert [str(point) for point in TalkingPoint.objects.in_order()] == ["one", "two"]


def test_what_one_does_not_see_cannot_be_shifted(company: Company, checkin: CheckIn, now: datetime) -> None:
    hidden = TalkingPointFactory(added_for=checkin, is_private=True)
    services.shift_point(point=hidden, checkin=checkin, step=1, actor=company.manager, now=now)


def test_a_ticked_point_stays_with_its_checkin(company: Company, checkin: CheckIn, now: datetime) -> None:
    point = TalkingPointFactory(added_for=checkin)
    services.tick_point(point=point, checkin=checkin, is_done=True, actor=company.manager, now=now)
    services.hold_checkin(checkin=checkin, actor=company.manager, now=now)
    checkin.refresh_from_db()
    assert TalkingPoint.objects.on_agenda_of(checkin).get().done_in == checkin
    assert not TalkingPoint.objects.on_agenda_of(checkin.series.checkins.ahead().get()).exists()
    services.tick_point(point=point, checkin=checkin, is_done=False, actor=company.manager, now=now)
    assert TalkingPoint.objects.on_agenda_of(checkin.series.checkins.ahead().get()).get() == point


def test_a_point_taken_off_cannot_be_ticked(company: Company, checkin: CheckIn, now: datetime) -> None:
    point = TalkingPointFactory(added_for=checkin)
    services.remove_point(point=TalkingPoint.objects.get(), actor=company.nils, now=now)
    with pytest.raises(services.PointIsGone):
        services.tick_point(point=point, checkin=checkin, is_done=True, actor=company.manager, now=now)


# Notes


def test_notes_are_versioned(company: Company, checkin: CheckIn, now: datetime) -> None:
    first = services.save_shared_note(checkin=checkin, text="Yuki", version=0, actor=company.nils, now=now)
    second = services.save_shared_note(checkin=checkin, text="Yuki grades", version=1, actor=company.manager, now=now)
    assert (first.pk, first.version, second.version) == (second.pk, 1, 2)
    same = services.save_shared_note(checkin=checkin, text="Yuki grades", version=1, actor=company.nils, now=now)
    assert same.version == 2
    with pytest.raises(TextHasMovedOn) as refused:
        services.save_shared_note(checkin=checkin, text="Ana grades", version=1, actor=company.nils, now=now)
    assert (refused.value.yours, refused.value.theirs, refused.value.version) == ("Ana grades", "Yuki grades", 2)


def test_private_notes_are_apart(company: Company, checkin: CheckIn, now: datetime) -> None:
    for who in (company.nils, company.manager):
        services.save_private_note(checkin=checkin, text=f"Only {who}", version=0, actor=who, now=now)
    assert Note.objects.visible_to(company.nils).get().text == "Only Nils Employee"


def test_an_empty_first_note_is_kept_too(company: Company, checkin: CheckIn, now: datetime) -> None:
    assert services.save_shared_note(checkin=checkin, text="", version=0, actor=company.nils, now=now).version == 1


# Actions


def test_the_owner_of_an_action_is_told_without_its_words(company: Company, checkin: CheckIn, now: datetime) -> None:
    action = services.add_action(
        checkin=checkin, text="Fault cards", owner=company.manager, due_on=None, actor=company.nils, now=now
    )
    notice = Notice.objects.get()
    assert (notice.recipient, notice.about_id) == (company.manager, action.pk)
    assert "Fault" not in notice.text


def test_only_one_of_the_two_owns_an_action(company: Company, checkin: CheckIn, now: datetime) -> None:
    with pytest.raises(services.ActionNeedsOneOfTheTwo):
        services.add_action(checkin=checkin, text="X", owner=company.peer, due_on=None, actor=company.nils, now=now)
    assert not Action.objects.exists()


def test_an_action_is_done_once_and_can_be_opened_again(company: Company, checkin: CheckIn, now: datetime) -> None:
    action = ActionFactory(agreed_in=checkin)
    for moment in (now, now + timedelta(hours=1)):
        action = services.settle_action(action=action, is_done=True, actor=company.nils, now=moment)
    assert action.done_at == now
    assert services.settle_action(action=action, is_done=False, actor=company.nils, now=now).done_at is None

"""Check-ins are prepared, moved, skipped and held."""

from datetime import UTC, date, datetime, timedelta

import pytest

from checkins import services
from checkins.models import CheckIn, Note, Reminder, Series, TalkingPoint
from core.models import Notice
from tests.cast import Company
from tests.checkins.factories import THEN, ActionFactory, TalkingPointFactory
from tests.checkins.services.notices import due, told

pytestmark = pytest.mark.django_db


def test_prepared_once(company: Company, checkin: CheckIn, now: datetime) -> None:
    for _time in range(2):
        assert services.prepare_checkin(checkin=checkin, actor=company.nils, now=now).state == "prepared"


def test_moving_moves_reminders_and_resends_none(company: Company, checkin: CheckIn, now: datetime) -> None:
    """What was due that morning is out at once; the others go with the check-in, and it is not sent again."""
    sent = checkin.reminders.get(person=company.nils, kind="before")
    assert due(checkin)["Nils", "before"] == ("waiting", now)
    sent.state, sent.settled_at = Reminder.State.SENT, now
    sent.save(update_fields=["state", "settled_at"])
    to = datetime(2026, 11, 26, 15, tzinfo=UTC)
    services.move_checkin(checkin=checkin, starts_at=to, actor=company.manager, now=now)
    assert due(checkin) == {
        ("Nils", "before"): ("sent", now),
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

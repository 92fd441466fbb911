"""What was said of a check-in is taken back once things are otherwise: from the inbox, and from mail that waits."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine

from checkins import services
from checkins.models import Arrangement, CheckIn, Reminder, Series
from core.models import Delivery, Notice, NoticeChoice
from core.notices import deliver
from people.models import Person
from tests.cast import Company
from tests.checkins.factories import ActionFactory, SeriesFactory
from tests.people.factories import LeaveFactory

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 11, 16, 8, tzinfo=UTC)
WEDNESDAY = datetime(2026, 11, 18, 12, tzinfo=UTC)
AFTERWARDS = datetime(2026, 11, 20, 12, tzinfo=UTC)

Change = Callable[[Company, CheckIn, datetime], object]


@pytest.fixture
def checkin(company: Company) -> CheckIn:
    """Thursday 19 November at ten; both get their reminders in a daily digest."""
    for person in (company.nils, company.manager):
        NoticeChoice.objects.create(person=person, topic="checkin_reminders", by_mail=True, rhythm="daily")
    series = SeriesFactory(report=company.nils, manager=company.manager)
    services.plan_checkins_ahead(actor=None, now=MONDAY)
    checkin: CheckIn = series.checkins.get()
    return checkin


def said_until(now: datetime) -> None:
    with time_machine.travel(now, tick=False):
        services.send_reminders(reminder_ids=services.take_due_reminders(now=now), now=now)


def waiting(kind: str) -> set[str]:
    """Whose inbox and whose digest still have it."""
    unread = Notice.objects.filter(kind=f"checkin_{kind}", read_at=None)
    mailed = Delivery.objects.filter(notice__kind=f"checkin_{kind}", state=Delivery.State.WAITING)
    found = {notice.recipient.short_name for notice in unread}
    assert found == {delivery.notice.recipient.short_name for delivery in mailed}
    return found


def prepare(company: Company, checkin: CheckIn, now: datetime) -> None:
    services.share_preparation(checkin=checkin, mood=4, answers=[], priorities=[], actor=company.nils, now=now)


def move(company: Company, checkin: CheckIn, now: datetime) -> None:
    services.move_checkin(checkin=checkin, starts_at=now + timedelta(days=5), actor=company.nils, now=now)


def skip(company: Company, checkin: CheckIn, now: datetime) -> None:
    services.skip_checkin(checkin=checkin, reason="Fair", actor=company.nils, now=now)


def hold(company: Company, checkin: CheckIn, now: datetime) -> None:
    services.hold_checkin(checkin=checkin, actor=company.nils, now=now)


def rearrange(company: Company, checkin: CheckIn, now: datetime) -> None:
    anew = Arrangement("weekly", 4, time(15), 30, "Europe/Lisbon")
    services.change_series(series=checkin.series, arrangement=anew, actor=company.nils, now=now)


def end(company: Company, checkin: CheckIn, now: datetime) -> None:
    Series.objects.update(follows_line=False)
    services.end_series(series=checkin.series, actor=company.nils, now=now)


def report_elsewhere(company: Company, _checkin: CheckIn, now: datetime) -> None:
    Person.objects.filter(pk=company.nils.pk).update(manager=company.other_manager)
    services.end_series_of_past_lines(actor=None, now=now)


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (prepare, {"Samira"}),
        (move, set()),
        (skip, set()),
        (hold, set()),
        (rearrange, set()),
        (end, set()),
        (report_elsewhere, set()),
    ],
)
def test_what_was_said_before_is_taken_back(company: Company, checkin: CheckIn, change: Change, left: set[str]) -> None:
    said_until(WEDNESDAY)
    assert waiting("before") == {"Nils", "Samira"}
    change(company, checkin, WEDNESDAY)
    assert waiting("before") == left


@pytest.mark.parametrize("change", [move, skip, hold, end, report_elsewhere])
def test_what_was_asked_afterwards_is_taken_back(company: Company, checkin: CheckIn, change: Change) -> None:
    said_until(AFTERWARDS)
    assert waiting("after") == {"Nils", "Samira"}
    change(company, checkin, AFTERWARDS)
    assert waiting("after") == set()


def away(company: Company, _checkin: CheckIn, _now: datetime) -> None:
    LeaveFactory(person=company.manager, starts_on=date(2026, 11, 19), ends_on=date(2026, 11, 19))


def no_longer_reports(company: Company, _checkin: CheckIn, _now: datetime) -> None:
    Person.objects.filter(pk=company.nils.pk).update(manager=company.other_manager)


def is_settled(_company: Company, checkin: CheckIn, now: datetime) -> None:
    checkin.state, checkin.held_at = CheckIn.State.HELD, now + timedelta(minutes=1)
    checkin.save(update_fields=["state", "held_at"])


def is_prepared(_company: Company, _checkin: CheckIn, _now: datetime) -> None:
    CheckIn.objects.update(state=CheckIn.State.PREPARED)


def is_elsewhere(_company: Company, _checkin: CheckIn, now: datetime) -> None:
    CheckIn.objects.update(starts_at=now + timedelta(days=9))


def nothing(_company: Company, _checkin: CheckIn, _now: datetime) -> None:
    """All is as it was."""


@pytest.mark.parametrize(
    ("kind", "said_at", "change", "state"),
    [
        ("before", WEDNESDAY - timedelta(days=1), nothing, "sent"),
        ("before", WEDNESDAY - timedelta(days=1), away, "dropped"),
        ("before", WEDNESDAY - timedelta(days=1), no_longer_reports, "dropped"),
        ("before", WEDNESDAY - timedelta(days=1), is_settled, "dropped"),
        ("before", WEDNESDAY - timedelta(days=1), is_prepared, "dropped"),
        ("after", AFTERWARDS, nothing, "sent"),
        ("after", AFTERWARDS, away, "dropped"),
        ("after", AFTERWARDS, no_longer_reports, "dropped"),
        ("after", AFTERWARDS, is_settled, "dropped"),
        ("after", AFTERWARDS, is_elsewhere, "dropped"),
    ],
)
def test_a_digest_asks_again_whether_it_still_helps(
    company: Company, checkin: CheckIn, kind: str, said_at: datetime, change: Change, state: str
) -> None:
    """Also where nobody withdrew it: leave and the line are written down elsewhere."""
    said_until(said_at)
    change(company, checkin, said_at)
    delivery = Delivery.objects.get(notice__recipient=company.nils, notice__kind=f"checkin_{kind}")
    deliver(delivery_id=delivery.pk, now=delivery.try_at)
    delivery.refresh_from_db()
    assert delivery.state == state


def test_what_is_left_open_is_of_use_until_it_is_done(company: Company, checkin: CheckIn) -> None:
    action = ActionFactory(agreed_in=checkin)
    hold(company, checkin, checkin.starts_at)
    said_until(AFTERWARDS)
    assert waiting("after") == {"Nils"}
    services.settle_action(action=action, is_done=True, actor=company.nils, now=AFTERWARDS)
    delivery = Delivery.objects.get(notice__kind="checkin_after")
    deliver(delivery_id=delivery.pk, now=delivery.try_at)
    delivery.refresh_from_db()
    assert delivery.state == Delivery.State.DROPPED


def test_an_action_that_is_done_and_what_was_read_wait_no_more(company: Company, checkin: CheckIn) -> None:
    action = services.add_action(
        checkin=checkin, text="Ask", owner=company.nils, due_on=None, actor=company.manager, now=MONDAY
    )
    prepare(company, checkin, MONDAY)
    unread = Notice.objects.filter(read_at=None).values_list("kind", flat=True)
    assert set(unread) == {"checkin_action", "checkin_prepared"}
    services.settle_action(action=action, is_done=True, actor=company.nils, now=MONDAY)
    assert set(unread.all()) == {"checkin_prepared"}
    services.read_preparation(preparation=checkin.preparation, actor=company.manager, now=MONDAY)
    assert set(unread.all()) == set()


def test_moved_after_it_had_passed_both_are_asked_about_the_new_day(company: Company, checkin: CheckIn) -> None:
    said_until(AFTERWARDS)
    move(company, checkin, AFTERWARDS)
    later = checkin.reminders.get(person=company.nils, kind="after")
    assert (later.state, later.due_at) == (Reminder.State.WAITING, datetime(2026, 11, 26, 9, tzinfo=UTC))
    assert waiting("after") == set()
    said_until(later.due_at)
    assert waiting("after") == {"Nils", "Samira"}
    assert Notice.objects.filter(kind="checkin_after").count() == 2


def test_one_that_only_takes_longer_stays_where_it_was_moved(company: Company, checkin: CheckIn) -> None:
    to = datetime(2026, 11, 24, 15, tzinfo=UTC)
    services.move_checkin(checkin=checkin, starts_at=to, actor=company.nils, now=MONDAY)
    starts_on, longer = checkin.series.starts_on, Arrangement("two_weekly", 3, time(10), 60, "Europe/Lisbon")
    series = services.change_series(series=checkin.series, arrangement=longer, actor=company.nils, now=MONDAY)
    checkin.refresh_from_db()
    assert (checkin.starts_at, series.minutes, series.starts_on) == (to, 60, starts_on)

"""Reminders: each once, in time, in the right language and zone, and only where they still help."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from checkins import services
from checkins.models import CheckIn, Reminder, Series
from core.models import Delivery, Notice
from tests.cast import Company
from tests.checkins.factories import ActionFactory, CheckInFactory, SeriesFactory, TalkingPointFactory
from tests.people.factories import LeaveFactory

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 11, 16, 8, tzinfo=UTC)
FRIDAY = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture
def checkin(company: Company) -> CheckIn:
    """Thursday 19 November at ten, planned in time for every reminder."""
    series = SeriesFactory(report=company.nils, manager=company.manager)
    services.plan_checkins_ahead(actor=None, now=MONDAY)
    return series.checkins.get()


def sweep(now: datetime) -> None:
    services.send_reminders(reminder_ids=services.take_due_reminders(now=now), now=now)


def sent() -> list[tuple[str, str]]:
    notices = Notice.objects.order_by("created_at", "pk").select_related("recipient")
    return [(notice.recipient.short_name, notice.text) for notice in notices]


def states(checkin: CheckIn) -> dict[tuple[str, str], str]:
    return {(one.person.short_name, one.kind): one.state for one in checkin.reminders.select_related("person")}


@pytest.mark.usefixtures("checkin")
def test_the_whole_run(company: Company) -> None:
    minutes = int((FRIDAY - MONDAY).total_seconds() // 60)
    for minute in range(0, minutes + 1, 30):
        sweep(MONDAY + timedelta(minutes=minute))
    assert sent() == [
        ("Nils", "Your check-in with Samira is on Thu 19 Nov at 10:00. What would you like to talk about?"),
        ("Samira", "Your check-in with Nils is on Thu 19 Nov at 10:00. See what is on the agenda."),
        ("Nils", "Your check-in with Samira begins at 10:00 on Thu 19 Nov."),
        ("Samira", "Your check-in with Nils begins at 10:00 on Thu 19 Nov."),
        ("Nils", "Did your check-in with Samira take place? Say so, move it or skip it."),
        ("Samira", "Did your check-in with Nils take place? Say so, move it or skip it."),
    ]
    assert Delivery.objects.count() == 6


def test_a_sweep_that_comes_again_or_with_its_clock_set_back_sends_nothing_twice(checkin: CheckIn) -> None:
    tuesday = datetime(2026, 11, 17, 9, tzinfo=UTC)
    for moment in (tuesday, tuesday, tuesday - timedelta(hours=2), tuesday, tuesday + timedelta(minutes=1)):
        sweep(moment)
    assert len(sent()) == 1
    assert states(checkin)["Nils", "before"] == "sent"


def test_a_late_sweep_still_reminds_before_and_no_longer_after_the_start(checkin: CheckIn) -> None:
    sweep(datetime(2026, 11, 18, 16, tzinfo=UTC))
    assert [who for who, _text in sent()] == ["Nils", "Samira"]
    sweep(checkin.starts_at)
    assert len(sent()) == 2
    assert states(checkin)["Nils", "soon"] == "dropped"


def test_whose_preparation_is_done_is_not_asked_for_it(company: Company, checkin: CheckIn) -> None:
    services.prepare_checkin(checkin=checkin, actor=company.nils, now=MONDAY)
    sweep(datetime(2026, 11, 18, 10, tzinfo=UTC))
    assert [who for who, _text in sent()] == ["Samira"]


@pytest.mark.parametrize("settle", ["hold", "skip"])
def test_nothing_before_what_is_settled(company: Company, checkin: CheckIn, settle: str) -> None:
    if settle == "hold":
        services.hold_checkin(checkin=checkin, actor=company.nils, now=MONDAY)
    else:
        services.skip_checkin(checkin=checkin, reason="Fair", actor=company.nils, now=MONDAY)
    Notice.objects.all().delete()
    sweep(checkin.starts_at - timedelta(minutes=1))
    assert sent() == []


def _ended(company: Company) -> None:
    Series.objects.update(ended_at=MONDAY)


def _moved_in_the_line(company: Company) -> None:
    company.nils.manager = company.other_manager
    company.nils.save(update_fields=["manager"])


def _left(company: Company) -> None:
    company.manager.is_active = False
    company.manager.save(update_fields=["is_active"])


def _away_that_day(company: Company) -> None:
    LeaveFactory(person=company.manager, starts_on=date(2026, 11, 19), ends_on=date(2026, 11, 25))


@pytest.mark.parametrize("change", [_ended, _moved_in_the_line, _left, _away_that_day])
def test_nothing_where_it_will_not_take_place(
    company: Company, checkin: CheckIn, change: Callable[[Company], None]
) -> None:
    change(company)
    sweep(datetime(2026, 11, 19, 9, tzinfo=UTC))
    sweep(datetime(2026, 11, 20, 9, tzinfo=UTC))
    assert sent() == []
    assert set(states(checkin).values()) == {"dropped"}


def test_nothing_to_who_is_on_leave_when_it_is_due(company: Company, checkin: CheckIn) -> None:
    LeaveFactory(person=company.nils, starts_on=date(2026, 11, 16), ends_on=date(2026, 11, 18))
    sweep(datetime(2026, 11, 17, 9, tzinfo=UTC))
    sweep(datetime(2026, 11, 18, 9, tzinfo=UTC))
    assert [who for who, _text in sent()] == ["Samira"]
    sweep(datetime(2026, 11, 19, 8, tzinfo=UTC))
    assert [who for who, _text in sent()] == ["Samira", "Nils", "Samira"]


@pytest.mark.parametrize(
    ("until", "asked"),
    [(date(2026, 11, 20), datetime(2026, 11, 23, 9, tzinfo=UTC)), (date(2026, 11, 30), None)],
)
def test_what_is_asked_afterwards_waits_for_who_is_away(
    company: Company, checkin: CheckIn, until: date, asked: datetime | None
) -> None:
    """Off on Friday: asked on Monday, and not where they come back more than a week later."""
    ActionFactory(agreed_in=checkin, owner=company.nils)
    services.hold_checkin(checkin=checkin, actor=company.nils, now=checkin.starts_at)
    LeaveFactory(person=company.nils, starts_on=date(2026, 11, 20), ends_on=until)
    for day in range(15):
        sweep(FRIDAY + timedelta(days=day))
    told = checkin.reminders.get(person=company.nils, kind="after")
    assert (told.state, told.due_at) == (("sent", asked) if asked else ("dropped", FRIDAY))
    assert Notice.objects.filter(about_id=checkin.pk, recipient=company.nils).count() == bool(asked)


def test_afterwards_only_where_something_stays_open(company: Company, checkin: CheckIn) -> None:
    point = TalkingPointFactory(added_for=checkin)
    TalkingPointFactory(added_for=checkin, is_private=True)
    ActionFactory(agreed_in=checkin, owner=company.manager)
    services.hold_checkin(checkin=checkin, actor=company.nils, now=checkin.starts_at)
    TalkingPointFactory(added_for=checkin.series.checkins.ahead().get(), text="For the next one")
    sweep(FRIDAY)
    assert sent() == [
        ("Nils", "Open from your check-in with Samira: 2 points."),
        ("Samira", "Open from your check-in with Nils: 1 point, 1 action of yours."),
    ]
    assert point.done_at is None


@pytest.mark.usefixtures("company")
def test_nothing_afterwards_where_nothing_is_open(checkin: CheckIn) -> None:
    CheckIn.objects.update(state=CheckIn.State.HELD, held_at=checkin.starts_at)
    sweep(FRIDAY)
    assert sent() == []


def test_nobody_is_asked_about_a_checkin_of_long_ago(checkin: CheckIn) -> None:
    sweep(checkin.starts_at + timedelta(days=8))
    assert sent() == []


def test_words_are_in_the_language_and_the_clock_of_who_reads_them(company: Company) -> None:
    company.manager.time_zone = "America/New_York"
    company.manager.save(update_fields=["time_zone"])
    checkin = CheckInFactory(
        series=SeriesFactory(report=company.nils, manager=company.manager),
        starts_at=datetime(2026, 11, 19, 16, tzinfo=UTC),
    )
    reminder = Reminder.objects.create(checkin=checkin, person=company.manager, kind="soon", due_at=MONDAY)
    services.send_reminder(reminder_id=reminder.pk, actor=None, now=MONDAY)
    assert sent() == [("Samira", "Your check-in with Nils begins at 11:00 on Thu 19 Nov.")]


def test_a_reminder_of_a_later_time_is_not_sent_early(checkin: CheckIn) -> None:
    reminder = checkin.reminders.first()
    assert reminder
    services.send_reminder(reminder_id=reminder.pk, actor=None, now=MONDAY)
    assert sent() == []

"""Real threads on a real database: two sweeps, two planners and many writers at once."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier
from typing import Any

import pytest
from django.db import connections

from checkins import services
from checkins.models import CheckIn, Note, Reminder, Series, TalkingPoint
from core.autosave import TextHasMovedOn
from core.models import Notice
from tests.cast import Company
from tests.checkins.factories import CheckInFactory, SeriesFactory, TalkingPointFactory

pytestmark = pytest.mark.django_db(transaction=True)

NOW = datetime(2026, 11, 17, 9, tzinfo=UTC)


def together(deeds: Iterable[Callable[[], Any]]) -> list[Any]:
    """Run all at the same moment, each on a connection of its own; answers or refusals in order."""
    deeds = list(deeds)
    gate = Barrier(len(deeds))

    def run(deed: Callable[[], Any]) -> Any:
        gate.wait()
        try:
            return deed()
        except (services.CheckInHasMovedOn, services.TheTwoMeetAlready, TextHasMovedOn) as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(run, deeds))


@pytest.fixture
def series(company: Company) -> Iterator[Series]:
    return SeriesFactory(report=company.nils, manager=company.manager)


def test_two_sweeps_at_once_send_each_reminder_once(company: Company) -> None:
    services.follow_reporting_line(now=datetime(2026, 11, 12, 8, tzinfo=UTC))
    Reminder.objects.update(due_at=NOW)
    Series.objects.update(starts_on="2026-11-19")
    CheckIn.objects.update(starts_at=datetime(2026, 11, 25, 10, tzinfo=UTC))
    waiting = Reminder.objects.exclude(kind="after").count()

    def sweep() -> None:
        while taken := services.take_due_reminders(now=NOW, most=3):
            services.send_reminders(reminder_ids=taken, now=NOW)

    together([sweep] * 4)
    assert Notice.objects.filter(kind__in=["checkin_before", "checkin_soon"]).count() == waiting
    assert not Reminder.objects.waiting().exists()


def test_two_schedulers_plan_each_checkin_once(company: Company) -> None:
    together([lambda: services.follow_reporting_line(now=NOW)] * 4)
    services.follow_reporting_line(now=NOW)
    pairs = sum(person.manager_id is not None and person.is_active for person in company.people.values())
    assert Series.objects.count() == CheckIn.objects.count() == pairs
    assert Reminder.objects.count() == 6 * pairs


def test_both_say_at_once_that_they_have_met(company: Company, series: Series) -> None:
    checkin = CheckInFactory(series=series)
    answers = together(
        lambda person=person: services.hold_checkin(checkin=checkin, actor=person, now=NOW)
        for person in (company.nils, company.manager)
    )
    assert sorted(type(answer).__name__ for answer in answers) == ["CheckIn", "CheckInHasMovedOn"]
    assert series.checkins.ahead().count() == 1


def test_many_writers_on_one_note_lose_no_text(company: Company, series: Series) -> None:
    """Whoever comes second is told of both texts; nothing is overwritten and nothing vanishes."""
    checkin = CheckInFactory(series=series)
    texts = [f"Version {n}" for n in range(8)]
    answers = together(
        lambda text=text: services.save_shared_note(checkin=checkin, text=text, version=0, actor=company.nils, now=NOW)
        for text in texts
    )
    note = Note.objects.get()
    refused = [answer for answer in answers if isinstance(answer, TextHasMovedOn)]
    assert note.version == 1
    assert len(refused) == len(texts) - 1
    assert {refusal.theirs for refusal in refused} == {note.text}
    assert {refusal.yours for refusal in refused} | {note.text} == set(texts)


def test_points_added_at_once_all_stay_and_in_places_of_their_own(company: Company, series: Series) -> None:
    checkin = CheckInFactory(series=series)
    together(
        lambda n=n: services.add_point(
            checkin=checkin, text=f"Point {n}", is_private=False, actor=company.nils, now=NOW
        )
        for n in range(6)
    )
    assert sorted(TalkingPoint.objects.values_list("position", flat=True)) == list(range(6))


def test_points_moved_and_added_at_once_lose_nothing(company: Company, series: Series) -> None:
    """Each of the two has seen the same four; one brings the last to the top, the other the first behind the second."""
    checkin = CheckInFactory(series=series)
    one, two, three, four = (
        TalkingPointFactory(added_for=checkin, text=text, position=n) for n, text in enumerate("1234")
    )
    ahead, behind = [four.pk, one.pk, two.pk, three.pk], [two.pk, one.pk, three.pk, four.pk]
    together(
        [
            lambda: services.place_point(point=four, checkin=checkin, order=ahead, actor=company.nils, now=NOW),
            lambda: services.place_point(point=one, checkin=checkin, order=behind, actor=company.manager, now=NOW),
            lambda: services.add_point(checkin=checkin, text="5", is_private=False, actor=company.nils, now=NOW),
        ]
    )
    assert [str(point) for point in TalkingPoint.objects.in_order()] == ["4", "2", "1", "3", "5"]
    assert sorted(TalkingPoint.objects.values_list("position", flat=True)) == list(range(5))


def test_points_shifted_at_once_both_move(company: Company, series: Series) -> None:
    checkin = CheckInFactory(series=series)
    one, _two, _three, four = (
        TalkingPointFactory(added_for=checkin, text=text, position=n) for n, text in enumerate("1234")
    )
    together(
        [
            lambda: services.shift_point(point=one, checkin=checkin, step=1, actor=company.nils, now=NOW),
            lambda: services.shift_point(point=four, checkin=checkin, step=-1, actor=company.manager, now=NOW),
        ]
    )
    assert [str(point) for point in TalkingPoint.objects.in_order()] == ["2", "1", "4", "3"]


def test_both_ask_each_other_at_once(company: Company) -> None:
    arrangement = Series(weekday=1, at=datetime(2026, 1, 1, 10, tzinfo=UTC).time(), time_zone="UTC").arrangement
    answers = together(
        [
            lambda: services.start_series(
                report=company.nils, manager=company.other, arrangement=arrangement, actor=company.nils, now=NOW
            ),
            lambda: services.start_series(
                report=company.other, manager=company.nils, arrangement=arrangement, actor=company.other, now=NOW
            ),
        ]
    )
    assert sorted(type(answer).__name__ for answer in answers) == ["Series", "TheTwoMeetAlready"]

"""Nothing of somebody who is away is late, and after the leave there is as much time as there was before."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from perfmgmt.home.queries import waiting_for
from reviews import queries, services
from reviews.models import Part, Review, ReviewCycle
from tests.cast import Company
from tests.people.factories import LeaveFactory
from tests.people.sign_in.doors import signed_in
from tests.reviews.conftest import Asked
from tests.reviews.pages import at, words

MOVED = date(2026, 12, 4)  # from 27 November, by a week


@pytest.fixture(autouse=True)
def leave(company: Company) -> None:
    LeaveFactory(person=company.nils, starts_on=date(2026, 11, 23), ends_on=date(2026, 11, 29))


def last_hour(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 20, 0, tzinfo=UTC)


def test_last_day_moves_for_who_is_away_and_for_nobody_else(own: Part, managers: Part) -> None:
    assert own.due_on == MOVED
    assert managers.due_on == date(2026, 12, 4)
    Part.objects.filter(pk=managers.pk).update(writer=managers.review.manager)
    assert {part.due_on for part in Part.objects.with_due_on()} == {MOVED}


def test_last_day_stays_within_the_cycle(own: Part) -> None:
    ReviewCycle.objects.update(
        manager_due_on=date(2026, 12, 2), closes_on=date(2026, 12, 3), share_from=date(2026, 12, 3)
    )
    own.refresh_from_db()
    assert own.due_on == date(2026, 12, 3)


@pytest.mark.parametrize(
    ("given", "due_on"),
    [(date(2026, 12, 1), MOVED), (date(2026, 12, 9), date(2026, 12, 9)), (date(2026, 11, 28), MOVED)],
)
def test_day_given_by_hr_is_not_moved_again(own: Part, given: date, due_on: date) -> None:
    Part.objects.filter(pk=own.pk).update(extended_to=given)
    own.refresh_from_db()
    assert own.due_on == due_on


def test_who_is_away_on_the_day_given_has_one_more_when_back(own: Part, company: Company) -> None:
    Part.objects.filter(pk=own.pk).update(extended_to=date(2026, 12, 9))
    LeaveFactory(person=company.nils, starts_on=date(2026, 12, 9), ends_on=date(2026, 12, 10))
    assert Part.objects.get(pk=own.pk).due_on == date(2026, 12, 11)


def test_they_write_until_their_own_last_day(own: Part, asked: Asked, company: Company) -> None:
    saved = {"part": own, "question": asked.text, "version": 0, "actor": company.nils}
    services.save_answer(**saved, text="After my leave.", now=last_hour(MOVED))
    with pytest.raises(services.TimeIsOver, match="4"):
        services.save_answer(**{**saved, "version": 1}, text="Later.", now=last_hour(MOVED + timedelta(days=1)))


def test_pages_and_home_name_the_day(own: Part, company: Company, review: Review) -> None:
    with time_machine.travel(last_hour(date(2026, 11, 30)), tick=False):
        nils = signed_in(company.nils)
        (mine,) = [one for one in waiting_for(company.nils, timezone.now()) if one.url == own.get_absolute_url()]
        assert mine.due_on == MOVED
        assert "It is due 4 Dec" in words(nils.get(at("detail", review.pk)))
        assert "due 4 Dec" in words(nils.get(at("list")))
        hr = words(signed_in(company.hr_admin).get(at("open", review.cycle_id)))
    assert "Self-review: due 4 Dec" in hr
    assert "was due" not in hr


def test_manager_who_was_away_reads_their_own_day(review: Review, company: Company) -> None:
    LeaveFactory(person=company.manager, starts_on=date(2026, 12, 1), ends_on=date(2026, 12, 2))
    with time_machine.travel(last_hour(date(2026, 12, 3)), tick=False):
        manager = signed_in(company.manager)
        assert "Yours is due 6 Dec" in words(manager.get(at("list")))


def test_hr_gives_more_time_than_the_leave_does(own: Part, company: Company, now: datetime) -> None:
    with pytest.raises(services.TimeIsOver):
        services.extend_part(part=own, until=MOVED, actor=company.hr, now=now)
    assert services.extend_part(part=own, until=MOVED + timedelta(days=1), actor=company.hr, now=now)


def test_days_are_read_with_the_parts(review: Review, company: Company, django_assert_num_queries: object) -> None:
    (loaded,) = queries.reviews_of(company.nils)
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert {part.due_on for part in loaded.parts.all()} == {MOVED}

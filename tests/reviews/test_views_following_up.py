from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from people.services import change_manager
from reviews import queries
from reviews.models import Part, Review, ReviewCycle
from tests.cast import Company
from tests.people.factories import PersonFactory
from tests.reviews.conftest import Asked
from tests.reviews.factories import AnswerFactory, ReviewFactory, part_of
from tests.reviews.pages import HTMX, at, send, share, sign_in, words

pytestmark = pytest.mark.django_db

LIST_QUERIES = 6


@pytest.fixture(autouse=True)
def tuesday(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def hr(company: Company) -> Client:
    return sign_in(company.hr)


@pytest.mark.parametrize("size", [1, 3])
def test_list_costs_the_same_however_much_is_open(
    company: Company, cycle: ReviewCycle, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    for _n in range(size):
        ReviewFactory(cycle=cycle, reviewee=PersonFactory(manager=company.manager, department=company.dyehouse))
    hr_admin = sign_in(company.hr_admin)
    with django_assert_num_queries(LIST_QUERIES):
        page = hr_admin.get(at("open", cycle.pk))
    assert len(page.context["rows"]) == size


def test_progress_leads_to_what_is_open(hr: Client, company: Company, cycle: ReviewCycle, review: Review) -> None:
    page = words(hr.get(at("progress", cycle.pk)))
    assert f'href="{at("open", cycle.pk)}"' in page
    assert f"{at('open', cycle.pk)}?q=" in page


def test_list_says_who_is_waited_for(
    hr: Client, company: Company, review: Review, own: Part, managers: Part, now: datetime
) -> None:
    send(own, now)
    Part.objects.filter(pk=managers.pk).update(extended_to=date(2026, 12, 10))
    page = words(hr.get(at("open", review.cycle_id)))
    assert "Self-review: sent" in page
    assert "due 10 Dec" in page
    assert at("extend", managers.pk) in page
    assert at("extend", own.pk) not in page
    with time_machine.travel(now + timedelta(days=24), tick=False):
        assert "was due 10 Dec" in words(sign_in(company.hr).get(at("open", review.cycle_id)))


def test_list_names_the_manager_of_today(hr: Client, company: Company, review: Review, now: datetime) -> None:
    change_manager(person=company.nils, manager=company.other_manager, actor=company.hr_admin, now=now)
    company.manager.is_active = False
    company.manager.save(update_fields=["is_active"])
    page = words(hr.get(at("open", review.cycle_id)))
    assert f"{company.other_manager.name} is the manager today" in page
    assert "has left" in page


@pytest.mark.parametrize(("wanted", "found"), [("nils", 1), ("samira", 2), ("zzzz", 0), ("a\x00b", 2)])
def test_list_is_searched_by_who_is_reviewed_and_who_writes(
    hr: Client, company: Company, cycle: ReviewCycle, review: Review, wanted: str, found: int
) -> None:
    ReviewFactory(cycle=cycle, reviewee=company.peer)
    page = hr.get(at("open", cycle.pk), {"q": wanted}, headers=HTMX)
    assert len(page.context["rows"]) == found
    assert "<html" not in words(page)


def test_what_is_done_is_not_on_the_list(
    company: Company, cycle: ReviewCycle, review: Review, own: Part, managers: Part, now: datetime
) -> None:
    top = part_of(ReviewFactory(cycle=cycle, reviewee=company.top), "self")
    assert queries.open_in(cycle, company.hr_admin).count() == 2
    for part in (own, managers, top):
        send(part, now)
    assert list(queries.open_in(cycle, company.hr_admin)) == [review]
    share(review, now)
    assert not queries.open_in(cycle, company.hr_admin)


def test_nothing_is_open_in_a_closed_cycle_nor_about_oneself(
    hr: Client, company: Company, cycle: ReviewCycle, review: Review
) -> None:
    ReviewFactory(cycle=cycle, reviewee=company.hr)
    ReviewFactory(cycle=cycle, reviewee=company.hr_far)
    assert list(queries.open_in(cycle, company.hr)) == [review]
    ReviewCycle.objects.filter(pk=cycle.pk).update(state="cancelled")
    cycle.refresh_from_db()
    assert not queries.open_in(cycle, company.hr)
    assert "Nothing is open" in words(hr.get(at("open", cycle.pk)))


def test_hr_gives_more_time(hr: Client, own: Part) -> None:
    page = words(hr.get(at("extend", own.pk)))
    assert 'min="2026-11-28"' in page
    assert 'max="2026-12-18"' in page
    answer = hr.post(at("extend", own.pk), {"until": "2026-12-03"}, follow=True)
    assert "Nils has until 3 December and is told." in words(answer)
    own.refresh_from_db()
    assert own.extended_to == date(2026, 12, 3)


@pytest.mark.parametrize("until", ["", "soon", "2026-11-27", "2026-12-19", "0000-01-01", "a\x00b"])
def test_day_that_does_not_fit_is_told_and_stays(hr: Client, own: Part, until: str) -> None:
    answer = hr.post(at("extend", own.pk), {"until": until})
    assert answer.status_code == 422
    assert f'value="{until}"' in answer.content.decode() or not until
    own.refresh_from_db()
    assert own.extended_to is None


def test_no_day_is_left_on_the_last_day_of_the_cycle(hr: Client, own: Part, now: datetime) -> None:
    ReviewCycle.objects.update(self_due_on=date(2026, 12, 4), closes_on=date(2026, 12, 4), share_from=date(2026, 12, 4))
    assert "No day is left" in words(hr.get(at("extend", own.pk)))


def test_hr_hands_over_to_the_manager_of_today(
    hr: Client, company: Company, review: Review, managers: Part, now: datetime
) -> None:
    assert company.manager.email not in words(hr.get(at("hand_over", review.pk)))
    change_manager(person=company.nils, manager=company.other_manager, actor=company.hr_admin, now=now)
    assert company.other_manager.email in words(hr.get(at("hand_over", review.pk)))
    answer = hr.post(at("hand_over", review.pk), {"to": company.other_manager.email}, follow=True)
    assert f"{company.other_manager.short_name} writes the review of Nils now" in words(answer)
    review.refresh_from_db()
    assert review.manager == company.other_manager


def test_page_says_what_becomes_of_the_former_part(
    hr: Client, review: Review, managers: Part, asked: Asked, now: datetime
) -> None:
    assert "has not begun" in words(hr.get(at("hand_over", review.pk)))
    AnswerFactory(part=managers, question=asked.text)
    assert "nobody else reads it, and it can still be sent until 4 December" in words(
        hr.get(at("hand_over", review.pk))
    )
    send(managers, now)
    assert "stays as it is, under that name" in words(hr.get(at("hand_over", review.pk)))


def test_review_without_a_manager_can_get_one(company: Company, cycle: ReviewCycle) -> None:
    review = ReviewFactory(cycle=cycle, reviewee=company.top)
    hr_admin = sign_in(company.hr_admin)
    assert "Nobody is the manager" in words(hr_admin.get(at("hand_over", review.pk)))
    hr_admin.post(at("hand_over", review.pk), {"to": company.other.email})
    assert part_of(review, "manager").writer == company.other


def test_review_that_is_late_already_asks_for_more_time(
    hr: Client, company: Company, review: Review, now: datetime
) -> None:
    with time_machine.travel(now + timedelta(days=20), tick=False):
        hr = sign_in(company.hr)
        answer = hr.post(at("hand_over", review.pk), {"to": company.other_manager.email})
    assert answer.headers["Location"] == at("extend", part_of(review, "manager").pk)


@pytest.mark.parametrize("to", ["", "nobody@larkfell.example", "a\x00b"])
def test_somebody_who_is_not_there_takes_nothing_over(hr: Client, review: Review, to: str) -> None:
    answer = hr.post(at("hand_over", review.pk), {"to": to})
    assert answer.status_code == 422
    assert "Nothing you typed is lost" in words(answer)

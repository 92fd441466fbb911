from datetime import datetime
from http import HTTPStatus
from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reviews import queries
from reviews.models import Answer, Part, Review, ReviewCycle
from reviews.services import hand_over_review
from tests.cast import Company
from tests.people.factories import PersonFactory
from tests.reviews.conftest import SECRET, Asked
from tests.reviews.factories import (
    AnswerFactory,
    GrowthProposalFactory,
    ProposedGoalFactory,
    ReviewCycleFactory,
    ReviewFactory,
    part_of,
)
from tests.reviews.pages import at, send, share, sign_in, words

pytestmark = pytest.mark.django_db

LIST_QUERIES = 8


DETAIL_QUERIES = 12


@pytest.fixture(autouse=True)
def tuesday(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield


def open_sharing(part: Part) -> Review:
    ReviewCycle.objects.filter(pk=part.review.cycle_id).update(state="sharing")
    return Review.objects.select_related("cycle").get(pk=part.review_id)


def test_rating_that_does_not_apply_is_read(company: Company, nils: Client, written: Part, now: datetime) -> None:
    Answer.objects.filter(question__kind="rating").update(rating=None, is_not_applicable=True)
    share(written.review, now)
    assert "Not applicable" in words(nils.get(at("detail", written.review_id)))


def test_list_of_a_newcomer_says_what_it_is_for(company: Company) -> None:
    page = words(sign_in(company.other).get(at("list")))
    assert "No review of yours yet" in page
    assert "Reviews you write" not in page
    assert "Cycles you follow" not in page


def test_list_tells_the_next_step(nils: Client, manager: Client, written: Part, own: Part, now: datetime) -> None:
    assert "Write your self-review" in words(nils.get(at("list")))
    open_sharing(written)
    assert "Preview and share" in words(manager.get(at("list")))
    send(own, now)
    share(written.review, now)
    assert "Acknowledge" in words(nils.get(at("list")))


@pytest.mark.parametrize("size", [1, 3])
def test_list_costs_the_same_however_long_it_is(
    company: Company, cycle: ReviewCycle, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    for _n in range(size):
        ReviewFactory(cycle=cycle, reviewee=PersonFactory(manager=company.hr))
        ReviewFactory(cycle=ReviewCycleFactory(), reviewee=company.hr)
    client = sign_in(company.hr)
    with django_assert_num_queries(LIST_QUERIES):
        page = client.get(at("list"))
    assert len(page.context["own"]) == len(page.context["written"]) == size


@pytest.mark.parametrize("page", ["0", "-1", "999", "x", "\x00"])
def test_list_survives_any_page(manager: Client, review: Review, page: str) -> None:
    assert manager.get(at("list"), {"page": page}).status_code == 200


@pytest.mark.parametrize("size", [1, 3])
def test_review_costs_the_same_however_much_is_written(
    company: Company,
    own: Part,
    managers: Part,
    now: datetime,
    django_assert_num_queries: DjangoAssertNumQueries,
    size: int,
) -> None:
    for part in (own, managers):
        for _n in range(size):
            answer = AnswerFactory(part=part)
            answer.quotes.create(kind="goal", source=answer.pk, text="!", happened_on=part.review.cycle.period_end)
            ProposedGoalFactory(answer=answer)
            GrowthProposalFactory(answer=answer)
        send(part, now)
    share(own.review, now)
    client = sign_in(company.nils)
    with django_assert_num_queries(DETAIL_QUERIES):
        page = client.get(at("detail", own.review_id))
    assert [len(shown["answers"]) for shown in page.context["parts"]] == [size, size]


def test_each_reader_reads_what_the_declaration_opens(
    company: Company, written: Part, own: Part, asked: Asked, now: datetime
) -> None:
    AnswerFactory(part=own, question=asked.text, text="Nobody waited for yarn.")
    send(own, now)
    share(written.review, now)
    for person in company.people.values():
        if not person.is_active:
            continue
        page = sign_in(person).get(at("detail", own.review_id))
        parts = page.context["parts"] if page.status_code == HTTPStatus.OK else []
        shown = {str(answer.pk) for part in parts for answer in part["answers"]}
        readable = {str(pk) for pk in Answer.objects.visible_to(person).values_list("pk", flat=True)}
        assert shown == readable, person


def test_private_answer_never_reaches_the_person(nils: Client, written: Part, now: datetime) -> None:
    share(written.review, now)
    page = words(nils.get(at("detail", written.review_id)))
    assert "A second mill on the phone." in page
    assert "Point 2" in page
    assert SECRET not in page


def test_nothing_of_the_manager_shows_before_sharing(nils: Client, written: Part) -> None:
    page = words(nils.get(at("detail", written.review_id)))
    assert "A second mill on the phone." not in page
    assert "Point 2" not in page


def test_hr_reads_the_private_answer_and_is_told_it_is_private(company: Company, written: Part) -> None:
    page = words(sign_in(company.hr).get(at("detail", written.review_id)))
    assert SECRET.replace("'", "&#x27;") in page
    assert "Private: its writer and HR, never Nils" in page


def test_who_reads_stands_under_what_was_sent(company: Company, written: Part) -> None:
    page = words(sign_in(company.skip).get(at("detail", written.review_id)))
    assert "can read this" in page
    assert "is above Nils in the reporting line" in page


def test_review_without_words_says_so(company: Company, review: Review) -> None:
    assert "Nothing to read yet" in words(sign_in(company.skip).get(at("detail", review.pk)))


def test_person_at_the_top_reads_why_nothing_is_shared(company: Company, cycle: ReviewCycle) -> None:
    review = ReviewFactory(cycle=cycle, reviewee=company.top)
    page = words(sign_in(company.top).get(at("detail", review.pk)))
    assert "Nobody above: HR reads the self-review" in page


@pytest.mark.parametrize("is_handed_over", [False, True])
def test_preview_is_exactly_what_the_person_reads_after_sharing(
    company: Company,
    written: Part,
    asked: Asked,
    now: datetime,
    is_handed_over: bool,  # noqa: FBT001
) -> None:
    review, writers = written.review, [company.manager]
    if is_handed_over:
        part = hand_over_review(review=review, to=company.skip, actor=company.hr, now=now)
        AnswerFactory(part=send(part, now), question=asked.text, text="What I saw since October.")
        writers.append(company.skip)
    page = sign_in(writers[-1]).get(at("preview", review.pk))
    before = {answer.pk for one in page.context["read"] for answer in one.answers}
    assert all(f"{writer.short_name}’s review" in words(page) for writer in writers)
    share(review, now)
    after = Answer.objects.visible_to(company.nils).filter(part__direction="manager")
    assert before == set(after.values_list("pk", flat=True))
    assert len(before) == 3 + len(writers)


def test_preview_holds_nothing_a_former_manager_has_not_sent(
    company: Company, managers: Part, asked: Asked, now: datetime
) -> None:
    AnswerFactory(part=managers, question=asked.text, text="Half a thought.")
    hand_over_review(review=managers.review, to=company.skip, actor=company.hr, now=now)
    page = sign_in(company.skip).get(at("preview", managers.review_id))
    assert [(one.part.writer, one.answers) for one in page.context["read"]] == [(company.skip, [])]
    assert "Half a thought." not in words(page)


def test_preview_of_a_draft_says_when_it_can_be_shared(manager: Client, managers: Part, now: datetime) -> None:
    assert "Not sent yet. Once it is" in words(manager.get(at("preview", managers.review_id)))
    send(managers, now)
    assert "You can share it from 7 Dec on" in words(manager.get(at("preview", managers.review_id)))


@pytest.mark.parametrize("state", ["closing", "closed", "cancelled"])
@pytest.mark.parametrize("is_sent", [False, True])
def test_preview_promises_nothing_once_the_cycle_is_over(
    manager: Client,
    company: Company,
    now: datetime,
    state: str,
    is_sent: bool,  # noqa: FBT001
) -> None:
    review = ReviewFactory(cycle=ReviewCycleFactory(state=state), reviewee=company.nils)
    if is_sent:
        send(part_of(review, "manager"), now)
    page = words(manager.get(at("preview", review.pk)))
    assert f"{review.cycle} no longer runs, so this can no longer be shared: Nils does not see it." in page
    for promise in ("will see", "You can share it", "Once it is", "Go on writing"):
        assert promise not in page


def test_preview_costs_no_more_than_a_page_may(
    manager: Client, written: Part, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(12):
        manager.get(at("preview", written.review_id))


def test_new_manager_who_writes_nothing_has_no_preview(company: Company, managers: Part) -> None:
    Review.objects.filter(pk=managers.review_id).update(manager=company.skip)
    assert sign_in(company.skip).get(at("preview", managers.review_id)).status_code == 404
    assert sign_in(company.manager).get(at("preview", managers.review_id)).status_code == 403


def test_sharing_and_acknowledging(nils: Client, manager: Client, written: Part) -> None:
    review = open_sharing(written)
    assert "Share with Nils" in words(manager.get(at("preview", review.pk)))
    assert "Shared. Nils is told now." in words(manager.post(at("share", review.pk), follow=True))
    assert manager.post(at("share", review.pk)).status_code == 409
    assert "It says that you have read it" in words(nils.get(at("acknowledge", review.pk)))
    page = words(nils.post(at("acknowledge", review.pk), {"text": "I see it the same way."}, follow=True))
    assert "I see it the same way." in page
    assert nils.post(at("acknowledge", review.pk), {"text": ""}).status_code == 409
    assert nils.get(at("acknowledge", review.pk)).headers["Location"] == at("detail", review.pk)
    assert "Shared" in words(manager.get(at("preview", review.pk)))


def test_comment_may_be_left_out(nils: Client, written: Part, now: datetime) -> None:
    share(written.review, now)
    page = words(nils.post(at("acknowledge", written.review_id), {"text": ""}, follow=True))
    assert "Read and acknowledged, without a comment." in page


def test_draft_of_a_comment_waits_and_goes(nils: Client, written: Part, now: datetime) -> None:
    share(written.review, now)
    page = nils.get(at("acknowledge", written.review_id))
    place = page.context["draft"].url
    assert place in words(page)
    nils.post(place, {"text": "Half a thought", "version": 0})
    assert "Half a thought" in words(nils.get(at("acknowledge", written.review_id)))
    nils.post(at("acknowledge", written.review_id), {"text": "A whole thought"})
    assert nils.post(place, {"text": "", "version": 0}).json()["version"] == 1


@pytest.mark.parametrize("text", ["x" * 10_001, "a\x00b"])
def test_comment_that_cannot_be_kept_comes_back(nils: Client, written: Part, now: datetime, text: str) -> None:
    share(written.review, now)
    page = nils.post(at("acknowledge", written.review_id), {"text": text})
    assert page.status_code == 422
    assert text in page.content.decode()
    written.review.refresh_from_db()
    assert written.review.acknowledged_at is None


def test_review_of_nobody_is_not_found(nils: Client, company: Company) -> None:
    assert nils.get(at("detail", company.nils.pk)).status_code == 404
    assert queries.review_for(company.nils, company.nils.pk) is None


def test_part_handed_over_is_read_under_its_writers_name(company: Company, written: Part, now: datetime) -> None:
    Review.objects.filter(pk=written.review_id).update(manager=company.skip)
    Part.objects.create(review=written.review, writer=company.skip, direction="manager")
    page = words(sign_in(company.skip).get(at("detail", written.review_id)))
    assert "Samira’s review" in page
    assert "Your review" in page
    assert part_of(written.review, "manager", company.skip).get_absolute_url() in page

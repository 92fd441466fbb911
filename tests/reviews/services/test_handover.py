"""A review goes into other hands: whose text it stays, who is told, who cannot take it."""

from datetime import datetime, timedelta

import pytest

from core.models import Notice
from people.services import change_manager
from reviews import queries, services
from reviews.models import Answer, Part, Review, ReviewCycle
from reviews.rules import can_extend_part, can_write
from tests.cast import Company
from tests.reviews.conftest import Asked
from tests.reviews.factories import AnswerFactory, part_of
from tests.reviews.pages import at, sign_in, words


def told(person: object) -> list[str]:
    return list(Notice.objects.filter(recipient=person, kind="review_handed_over").values_list("text", flat=True))


def test_each_text_stays_with_its_writer(
    company: Company, review: Review, managers: Part, asked: Asked, now: datetime
) -> None:
    answer = AnswerFactory(part=managers, question=asked.text, text="What I saw until October.")
    change_manager(person=company.nils, manager=company.other_manager, actor=company.hr_admin, now=now)
    services.hand_over_review(review=review, to=company.other_manager, actor=company.hr, now=now)
    review.refresh_from_db()
    assert review.manager == company.other_manager
    assert set(review.parts.filter(direction="manager").values_list("writer__name", flat=True)) == {
        company.manager.name,
        company.other_manager.name,
    }
    assert not Answer.objects.visible_to(company.other_manager).exists()
    services.save_answer(
        part=managers, question=asked.text, text="And November.", version=0, actor=company.manager, now=now
    )
    Part.objects.filter(pk=managers.pk).update(submitted_at=now)
    assert list(Answer.objects.visible_to(company.other_manager)) == [answer]


def test_part_with_nothing_in_it_goes(company: Company, review: Review, managers: Part, now: datetime) -> None:
    Notice.objects.create(
        recipient=company.manager,
        kind="review_due",
        text="Due",
        url="/",
        cause=f"review_part:{managers.pk}:due",
        about_model="reviews.Part",
        about_id=managers.pk,
        created_at=now,
    )
    services.hand_over_review(review=review, to=company.skip, actor=company.hr, now=now)
    assert part_of(review, "manager").writer == company.skip
    assert not Notice.objects.filter(cause=f"review_part:{managers.pk}:due", read_at=None).exists()
    assert told(company.manager) == [
        f"{company.skip.short_name} writes the review of Nils from now on. Nothing of it waits for you."
    ]


def test_everyone_concerned_is_told_once(
    company: Company, review: Review, managers: Part, asked: Asked, now: datetime
) -> None:
    AnswerFactory(part=managers, question=asked.text)
    services.hand_over_review(review=review, to=company.skip, actor=company.hr, now=now)
    assert told(company.skip) == ["The review of Nils is yours to write."]
    assert told(company.nils) == [f"{company.skip.short_name} writes your review from now on."]
    assert told(company.manager) == [
        f"{company.skip.short_name} writes the review of Nils from now on. What you wrote stays under your name."
    ]
    with pytest.raises(services.CannotTakeItOver):
        services.hand_over_review(review=review, to=company.skip, actor=company.hr, now=now)


def test_review_handed_back_finds_its_part(
    company: Company, review: Review, managers: Part, asked: Asked, now: datetime
) -> None:
    AnswerFactory(part=managers, question=asked.text)
    services.hand_over_review(review=review, to=company.skip, actor=company.hr, now=now)
    assert services.hand_over_review(review=review, to=company.manager, actor=company.hr, now=now) == managers
    assert list(review.parts.filter(direction="manager")) == [managers]


def test_whoever_is_given_a_review_back_is_told_again(
    company: Company, review: Review, managers: Part, asked: Asked, now: datetime
) -> None:
    AnswerFactory(part=managers, question=asked.text)
    for hours, to in enumerate([company.skip, company.manager, company.skip, company.manager]):
        services.hand_over_review(review=review, to=to, actor=company.hr, now=now + timedelta(hours=hours))
        with pytest.raises(services.CannotTakeItOver):
            services.hand_over_review(review=review, to=to, actor=company.hr, now=now + timedelta(hours=hours))
    assert told(company.manager).count("The review of Nils is yours to write.") == 2
    assert told(company.nils).count(f"{company.manager.short_name} writes your review from now on.") == 2


def test_what_was_handed_over_leaves_the_inbox_once_it_is_sent(
    company: Company, review: Review, managers: Part, asked: Asked, now: datetime
) -> None:
    part = services.hand_over_review(review=review, to=company.skip, actor=company.hr, now=now)
    inbox = Notice.objects.filter(recipient=company.skip).unread()
    assert inbox.exists()
    AnswerFactory(part=part, question=asked.text)
    AnswerFactory(part=part, question=asked.rating, rating=asked.points[0])
    services.submit_part(part=part, actor=company.skip, now=now)
    assert not inbox.exists()


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("manager", "writes this review already"),
        ("nils", "Nobody writes the manager’s review of themself"),
        ("gone", "has left"),
        ("hr", "only as the manager of today"),
    ],
)
def test_who_cannot_take_it_over(company: Company, review: Review, now: datetime, to: str, why: str) -> None:
    with pytest.raises(services.CannotTakeItOver, match=why):
        services.hand_over_review(review=review, to=company.people[to], actor=company.hr, now=now)
    review.refresh_from_db()
    assert review.manager == company.manager


def test_hr_takes_over_the_people_they_manage(company: Company, review: Review, now: datetime) -> None:
    change_manager(person=company.nils, manager=company.hr, actor=company.hr_admin, now=now)
    assert services.hand_over_review(review=review, to=company.hr, actor=company.hr, now=now).writer == company.hr


@pytest.fixture
def overtaken(company: Company, review: Review, managers: Part, asked: Asked, now: datetime) -> Part:
    """What the former manager had begun and not sent when the new one shared the review."""
    ReviewCycle.objects.filter(pk=review.cycle.pk).update(state="sharing")
    AnswerFactory(part=managers, question=asked.text, text="Begun in October.")
    AnswerFactory(part=managers, question=asked.rating, rating=asked.points[0])
    part = services.hand_over_review(review=review, to=company.skip, actor=company.hr, now=now)
    Part.objects.filter(pk=part.pk).update(submitted_at=now)
    services.remind_writer(part_id=managers.pk, actor=None, now=now + timedelta(days=16))
    assert "review_reminder" in waiting_in_inbox(company.manager)
    services.share_review(review=review, actor=company.skip, now=now)
    return Part.objects.with_review().get(pk=managers.pk)


def waiting_in_inbox(person: object) -> set[str]:
    return set(Notice.objects.filter(recipient=person).unread().values_list("kind", flat=True))


def test_nothing_is_added_to_a_shared_review(company: Company, overtaken: Part, asked: Asked, now: datetime) -> None:
    assert not can_write(company.manager, overtaken)
    assert not can_extend_part(company.hr, overtaken)
    with pytest.raises(services.ReviewIsShared):
        services.submit_part(part=overtaken, actor=company.manager, now=now)
    with pytest.raises(services.ReviewIsShared):
        services.save_answer(part=overtaken, question=asked.text, text="!", version=0, actor=company.manager, now=now)
    with pytest.raises(services.ReviewIsShared):
        services.extend_part(part=overtaken, until=overtaken.due_on, actor=company.hr, now=now)
    assert not Answer.objects.visible_to(company.nils).filter(part=overtaken).exists()


def test_nothing_of_it_waits_for_the_former_manager(company: Company, overtaken: Part, now: datetime) -> None:
    assert waiting_in_inbox(company.manager) >= {"review_spared"}
    assert "review_reminder" not in waiting_in_inbox(company.manager)
    spared = Notice.objects.get(recipient=company.manager, kind="review_spared").text
    assert "has shared the review of Nils, so you need not write your part any more." in spared
    assert queries.waiting_for(company.manager, now) == []
    assert not services.remind_writer(part_id=overtaken.pk, actor=None, now=now + timedelta(days=16))
    assert company.manager not in {one.person for one in queries.holding_up(overtaken.review.cycle, company.hr_admin)}


def test_its_writer_and_hr_read_that_it_was_not_sent(company: Company, overtaken: Part) -> None:
    page = sign_in(company.manager).get(overtaken.review.get_absolute_url())
    assert "It was not sent, so only you can read it." in words(page)
    assert "Samira Manager: not sent" in words(sign_in(company.hr).get(at("open", overtaken.review.cycle_id)))
    assert sign_in(company.manager).post(at("submit", overtaken.pk)).status_code == 409


def test_what_came_after_the_preview_is_not_shared_unseen(
    company: Company, review: Review, managers: Part, asked: Asked, now: datetime
) -> None:
    AnswerFactory(part=managers, question=asked.text)
    part = services.hand_over_review(review=review, to=company.skip, actor=company.hr, now=now)
    ReviewCycle.objects.filter(pk=review.cycle.pk).update(state="sharing")
    Part.objects.filter(pk=part.pk).update(submitted_at=now)
    client = sign_in(company.skip)
    seen = {"part": [str(one.part.pk) for one in client.get(at("preview", review.pk)).context["read"]]}
    Part.objects.filter(pk=managers.pk).update(submitted_at=now)
    answer = client.post(at("share", review.pk), seen)
    assert answer.status_code == 409
    assert "Samira has sent a part of this review, too." in words(answer)
    page = client.get(at("preview", review.pk))
    assert f'<input type="hidden" name="part" value="{managers.pk}">' in page.content.decode()
    assert client.post(at("share", review.pk), {"part": [str(managers.pk)]}).status_code == 302


def test_the_self_review_can_still_be_sent(company: Company, overtaken: Part) -> None:
    own = Part.objects.with_review().get(review=overtaken.review, direction="self")
    assert can_write(company.nils, own)


def test_shared_review_stays_where_it_is(company: Company, review: Review, now: datetime) -> None:
    Review.objects.filter(pk=review.pk).update(shared_at=now)
    with pytest.raises(services.AlreadyShared):
        services.hand_over_review(review=review, to=company.skip, actor=company.hr, now=now)

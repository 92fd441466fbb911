"""What can be written, by whom and until when."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from core.autosave import TextHasMovedOn
from core.models import Notice
from reviews import services
from reviews.models import Answer, Part, Question, ReviewCycle
from tests.cast import Company
from tests.reviews.conftest import Asked
from tests.reviews.factories import (
    AnswerFactory,
    GrowthProposalFactory,
    ProposedGoalFactory,
    QuestionFactory,
    RatingPointFactory,
    ReviewCycleFactory,
    ReviewFactory,
    part_of,
)
from tests.reviews.services.notices import told


def save(part: Part, question: Question, text: str, version: int, now: datetime) -> Answer:
    return services.save_answer(part=part, question=question, text=text, version=version, actor=part.writer, now=now)


def test_answers_save_themselves_version_by_version(own: Part, asked: Asked, now: datetime) -> None:
    assert save(own, asked.text, "First.", 0, now).version == 1
    assert save(own, asked.text, "First. Second.", 1, now).version == 2
    with pytest.raises(TextHasMovedOn) as refusal:
        save(own, asked.text, "Other window.", 1, now)
    assert (refusal.value.yours, refusal.value.theirs, refusal.value.version) == ("Other window.", "First. Second.", 2)
    assert save(own, asked.text, "First. Second.", 1, now).version == 3


def test_nothing_is_written_after_sending(own: Part, asked: Asked, now: datetime) -> None:
    answer = AnswerFactory(part=own, question=asked.next_goals)
    goal, growth = ProposedGoalFactory(answer=answer), GrowthProposalFactory(answer=answer)
    quote = answer.quotes.create(kind="goal", source=own.pk, text="It moved.", happened_on=now.date())
    Part.objects.filter(pk=own.pk).update(submitted_at=now)
    more = {"part": own, "actor": own.writer, "now": now}
    with pytest.raises(services.PartIsSubmitted):
        save(own, asked.text, "More.", 0, now)
    with pytest.raises(services.PartIsSubmitted):
        services.propose_next_goal(question=asked.next_goals, title="Goal", **more)
    with pytest.raises(services.PartIsSubmitted):
        services.propose_growth(question=asked.growth, title="Area", **more)
    with pytest.raises(services.PartIsSubmitted):
        services.withdraw_next_goal(proposal=goal, actor=own.writer, now=now)
    with pytest.raises(services.PartIsSubmitted):
        services.withdraw_growth(proposal=growth, actor=own.writer, now=now)
    with pytest.raises(services.PartIsSubmitted):
        services.take_out_quote(quote=quote, actor=own.writer, now=now)
    with pytest.raises(services.PartIsSubmitted):
        services.quote_evidence(question=asked.text, kind="goal", source=uuid4(), **more)
    with pytest.raises(services.PartIsSubmitted):
        services.submit_part(**more)


@pytest.mark.parametrize("state", ["closing", "closed", "cancelled"])
def test_nothing_is_written_outside_a_running_cycle(company: Company, asked: Asked, now: datetime, state: str) -> None:
    review = ReviewFactory(cycle=ReviewCycleFactory(state=state, template=asked.template), reviewee=company.nils)
    part = part_of(review, "self")
    with pytest.raises(services.CycleIsNotRunning):
        save(part, asked.text, "Late.", 0, now)
    with pytest.raises(services.CycleIsNotRunning):
        services.hand_over_review(review=review, to=company.skip, actor=company.hr_admin, now=now)


def test_the_last_day_counts_on_the_writers_calendar(own: Part, asked: Asked, now: datetime) -> None:
    late = datetime.combine(date(2026, 11, 27), now.timetz()).replace(hour=23, minute=59)
    own.writer.time_zone = "Pacific/Auckland"
    with pytest.raises(services.TimeIsOver):
        save(own, asked.text, "Already Saturday.", 0, late)
    own.writer.time_zone = "America/Lima"
    assert save(own, asked.text, "Still Friday.", 0, late).version == 1


def test_hr_gives_one_writer_more_time(company: Company, own: Part, asked: Asked, now: datetime) -> None:
    late = now + timedelta(days=15)
    with pytest.raises(services.TimeIsOver):
        save(own, asked.text, "Late.", 0, late)
    services.extend_part(part=own, until=date(2026, 12, 3), actor=company.hr, now=now)
    assert told(company.nils) == {"review_extended"}
    assert save(own, asked.text, "Late.", 0, late).version == 1
    for until in (date(2026, 11, 16), date(2026, 11, 27), date(2026, 12, 19)):
        with pytest.raises(services.TimeIsOver):
            services.extend_part(part=own, until=until, actor=company.hr, now=now)


def test_questions_of_others_are_not_asked(own: Part, asked: Asked, now: datetime) -> None:
    for question in (asked.rating, asked.for_hr, QuestionFactory()):
        with pytest.raises(services.QuestionIsNotAsked):
            save(own, question, "Not mine.", 0, now)
    with pytest.raises(services.QuestionIsNotAsked):
        services.propose_next_goal(part=own, question=asked.text, title="Goal", actor=own.writer, now=now)


def test_a_rating_is_a_point_of_the_cycles_scale(managers: Part, asked: Asked, now: datetime) -> None:
    more: Any = {"part": managers, "question": asked.rating, "actor": managers.writer, "now": now}
    assert services.choose_rating(point=asked.points[1], **more).rating == asked.points[1]
    assert services.choose_rating(point=None, **more).rating is None
    answer = services.choose_rating(point=None, is_not_applicable=True, **more)
    assert (answer.rating, answer.is_not_applicable) == (None, True)
    assert not services.choose_rating(point=asked.points[0], **more).is_not_applicable
    with pytest.raises(services.QuestionIsNotAsked):
        services.choose_rating(point=RatingPointFactory(), **more)


def test_proposals_come_and_go(own: Part, asked: Asked, now: datetime) -> None:
    more: Any = {"actor": own.writer, "now": now}
    goal = services.propose_next_goal(part=own, question=asked.next_goals, title="Ship in a week", **more)
    growth = services.propose_growth(part=own, question=asked.growth, title="Negotiate", first_step="Sit in", **more)
    assert (goal.answer.part, growth.first_step) == (own, "Sit in")
    services.withdraw_next_goal(proposal=goal, **more)
    services.withdraw_growth(proposal=growth, **more)
    assert not own.answers.get(question=asked.next_goals).goals.exists()
    assert not own.answers.get(question=asked.growth).growth_areas.exists()


def test_sending_asks_for_what_is_required(managers: Part, asked: Asked, now: datetime) -> None:
    more: Any = {"part": managers, "actor": managers.writer, "now": now}
    with pytest.raises(services.AnswersAreMissing) as refusal:
        services.submit_part(**more)
    assert refusal.value.questions == [asked.text, asked.rating]
    assert "“What got done?”, “How did it go?”" in str(refusal.value)
    save(managers, asked.text, "Two thirds of the yarn.", 0, now)
    save(managers, asked.rating, "Words are no point.", 0, now)
    with pytest.raises(services.AnswersAreMissing):
        services.submit_part(**more)
    services.choose_rating(question=asked.rating, point=asked.points[2], **more)
    assert services.submit_part(**more).submitted_at == now


def test_not_applicable_answers_a_required_rating(managers: Part, asked: Asked, now: datetime) -> None:
    more: Any = {"part": managers, "actor": managers.writer, "now": now}
    save(managers, asked.text, "Two thirds of the yarn.", 0, now)
    services.choose_rating(question=asked.rating, point=None, **more)
    with pytest.raises(services.AnswersAreMissing):
        services.submit_part(**more)
    services.choose_rating(question=asked.rating, point=None, is_not_applicable=True, **more)
    assert services.submit_part(**more).submitted_at == now


def test_without_a_scale_no_rating_is_required(company: Company, asked: Asked, now: datetime) -> None:
    review = ReviewFactory(cycle=ReviewCycleFactory(template=asked.template), reviewee=company.nils)
    part = part_of(review, "manager")
    save(part, asked.text, "Two thirds of the yarn.", 0, now)
    assert services.submit_part(part=part, actor=part.writer, now=now).is_submitted


def test_a_proposal_is_an_answer(own: Part, asked: Asked, now: datetime) -> None:
    Question.objects.filter(pk=asked.text.pk).update(kind="next_goals")
    asked.text.refresh_from_db()
    services.propose_next_goal(part=own, question=asked.text, title="Ship", actor=own.writer, now=now)
    assert services.submit_part(part=own, actor=own.writer, now=now).is_submitted


def test_sending_the_self_review_tells_the_manager(company: Company, own: Part, asked: Asked, now: datetime) -> None:
    save(own, asked.text, "Two thirds of the yarn.", 0, now)
    services.submit_part(part=own, actor=company.nils, now=now)
    assert told(company.manager) == {"self_review_sent"}


def test_the_self_review_at_the_top_tells_nobody(
    company: Company, cycle: ReviewCycle, asked: Asked, now: datetime
) -> None:
    own = part_of(ReviewFactory(cycle=cycle, reviewee=company.top), "self")
    save(own, asked.text, "We wove.", 0, now)
    services.submit_part(part=own, actor=company.top, now=now)
    assert not Notice.objects.exists()

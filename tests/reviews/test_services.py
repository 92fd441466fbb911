"""What happens, and what is refused."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from core.autosave import TextHasMovedOn
from core.models import Notice
from reviews import services
from reviews.models import Answer, Closing, Part, Question, Review, ReviewCycle, ReviewTemplate
from tests.cast import Company
from tests.people.factories import DepartmentFactory, LocationFactory, PersonFactory
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

State = ReviewCycle.State


def told(person: Any) -> set[str]:
    return set(Notice.objects.filter(recipient=person, read_at=None).values_list("kind", flat=True))


# --- the cycle ---


def test_launch_begins_a_review_for_everyone_active(company: Company, asked: Asked, now: datetime) -> None:
    company.nils.level = "L3"
    company.nils.save(update_fields=["level"])
    cycle = ReviewCycleFactory(state="draft", template=asked.template)
    count = services.launch_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    cycle.refresh_from_db()
    assert (cycle.state, cycle.launched_at) == (State.WRITING, now)
    assert count == Review.objects.filter(cycle=cycle).count() == len(company.people) - 1
    nils = Review.objects.get(cycle=cycle, reviewee=company.nils)
    assert (nils.manager, nils.department, nils.level) == (company.manager, company.dyehouse, "L3")
    assert {(part.direction, part.writer) for part in nils.parts.all()} == {
        ("self", company.nils),
        ("manager", company.manager),
    }
    assert ReviewTemplate.objects.get(pk=asked.template.pk).locked_at == now
    assert told(company.nils) == {"review_due"}
    assert Notice.objects.filter(recipient=company.manager, kind="review_due").count() == 3
    assert "27" in Notice.objects.get(recipient=company.nils).text


def test_the_person_at_the_top_writes_a_self_review_only(company: Company, now: datetime) -> None:
    cycle = ReviewCycleFactory(state="draft")
    services.launch_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    top = Review.objects.get(cycle=cycle, reviewee=company.top)
    assert top.manager is None
    assert [part.direction for part in top.parts.all()] == ["self"]


def test_a_manager_who_left_is_replaced_by_the_next_one_above(company: Company, now: datetime) -> None:
    company.manager.is_active = False
    company.manager.save(update_fields=["is_active"])
    cycle = ReviewCycleFactory(state="draft")
    services.launch_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    assert Review.objects.get(cycle=cycle, reviewee=company.nils).manager == company.skip


def test_population_by_department_and_by_start(company: Company, now: datetime) -> None:
    PersonFactory(name="Late Starter", department=company.dyehouse, starts_on=date(2027, 1, 4))
    cycle = ReviewCycleFactory(state="draft")
    cycle.departments.add(company.dyehouse)
    services.launch_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    assert set(Review.objects.filter(cycle=cycle).values_list("reviewee__name", flat=True)) == {
        person.name for person in (company.skip, company.manager, company.nils, company.peer, company.hr)
    }


def test_population_of_nobody_is_refused(company: Company, now: datetime) -> None:
    cycle = ReviewCycleFactory(state="draft")
    cycle.departments.add(DepartmentFactory())
    cycle.locations.add(LocationFactory())
    with pytest.raises(services.NobodyIsIn):
        services.launch_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    cycle.refresh_from_db()
    assert cycle.state == State.DRAFT


STEPS = {
    "launch_cycle": {"draft"},
    "open_sharing": {"writing"},
    "close_cycle": {"sharing"},
    "cancel_cycle": {"draft", "writing", "sharing"},
}


@pytest.mark.parametrize("state", State.values)
@pytest.mark.parametrize("service", STEPS)
def test_every_step_is_taken_from_where_it_is_legal_and_refused_elsewhere(
    company: Company, now: datetime, service: str, state: str
) -> None:
    cycle = ReviewCycleFactory(state=state)
    if state in STEPS[service]:
        getattr(services, service)(cycle=cycle, actor=company.hr_admin, now=now)
        cycle.refresh_from_db()
        assert cycle.state != state
    else:
        with pytest.raises(services.CycleHasMovedOn):
            getattr(services, service)(cycle=cycle, actor=company.hr_admin, now=now)
        cycle.refresh_from_db()
        assert cycle.state == state


def test_cancelling_tells_whoever_had_something_to_write(
    company: Company, review: Review, own: Part, now: datetime
) -> None:
    Part.objects.filter(pk=own.pk).update(submitted_at=now)
    services.cancel_cycle(cycle=review.cycle, actor=company.hr_admin, now=now)
    assert told(company.manager) == {"review_cycle_cancelled"}
    assert told(company.nils) == set()


def test_closing_writes_a_row_for_each_review_and_clears_the_inbox(
    company: Company, asked: Asked, now: datetime
) -> None:
    cycle = ReviewCycleFactory(state="draft", template=asked.template)
    count = services.launch_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    services.open_sharing(cycle=cycle, actor=company.hr_admin, now=now)
    assert services.close_cycle(cycle=cycle, actor=company.hr_admin, now=now) == count
    assert Closing.objects.waiting().count() == count
    assert told(company.nils) == set()


def test_dates_move_while_it_runs(company: Company, cycle: ReviewCycle, now: datetime) -> None:
    moved = {"self_due_on": date(2026, 12, 1), "name": "not a date"}
    services.extend_cycle(cycle=cycle, dates=moved, actor=company.hr_admin, now=now)
    cycle.refresh_from_db()
    assert cycle.self_due_on == date(2026, 12, 1)
    assert cycle.name != "not a date"


def test_dates_in_the_wrong_order_are_refused(company: Company, cycle: ReviewCycle, now: datetime) -> None:
    with pytest.raises(services.DatesDoNotFit):
        services.extend_cycle(cycle=cycle, dates={"self_due_on": date(2026, 12, 30)}, actor=company.hr_admin, now=now)
    with pytest.raises(services.CycleHasMovedOn):
        services.extend_cycle(cycle=ReviewCycleFactory(state="draft"), dates={}, actor=company.hr_admin, now=now)


@pytest.mark.parametrize(
    ("state", "day", "then"),
    [
        ("writing", date(2026, 12, 6), "writing"),
        ("writing", date(2026, 12, 7), "sharing"),
        ("sharing", date(2026, 12, 18), "sharing"),
        ("sharing", date(2026, 12, 19), "closing"),
        ("draft", date(2027, 12, 7), "draft"),
        ("writing", date(2027, 12, 7), "closing"),
    ],
)
def test_due_steps_are_taken_by_the_organisations_calendar(
    company: Company, now: datetime, state: str, day: date, then: str
) -> None:
    cycle = ReviewCycleFactory(state=state)
    services.take_due_steps(now=datetime.combine(day, now.timetz()))
    cycle.refresh_from_db()
    assert cycle.state == then


def test_due_steps_without_an_organisation(db: None, now: datetime) -> None:
    cycle = ReviewCycleFactory(share_from=now.date())
    services.take_due_steps(now=now)
    cycle.refresh_from_db()
    assert cycle.state == State.SHARING


def test_retry_hands_a_failed_closing_over_again(company: Company, review: Review, now: datetime) -> None:
    closing = Closing.objects.create(review=review, carry_at=now, state="failed", error="CycleIsClosed", attempts=5)
    services.retry_closing(closing=closing, actor=company.hr_admin, now=now)
    closing.refresh_from_db()
    assert (closing.state, closing.attempts, closing.error) == (Closing.State.WAITING, 0, "")
    with pytest.raises(services.CycleHasMovedOn):
        services.retry_closing(closing=closing, actor=company.hr_admin, now=now)


# --- templates ---


def test_a_template_changes_in_place_until_it_is_locked(company: Company, asked: Asked, now: datetime) -> None:
    assert services.change_template(template=asked.template, actor=company.hr_admin, now=now) == asked.template
    ReviewTemplate.objects.update(locked_at=now)
    second = services.change_template(template=asked.template, actor=company.hr_admin, now=now)
    assert (second.name, second.version, second.locked_at) == ("Half-year", 2, None)
    assert services.change_template(template=asked.template, actor=company.hr_admin, now=now) == second

    def texts(template: ReviewTemplate) -> list[str]:
        return [question.text for question in Question.objects.filter(section__template=template).in_order()]

    assert texts(second) == texts(asked.template)
    assert len(texts(second)) == 5


# --- writing ---


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


# --- sharing ---


@pytest.fixture
def sharing(review: Review) -> Review:
    ReviewCycle.objects.filter(pk=review.cycle.pk).update(state="sharing")
    review.cycle.refresh_from_db()
    return review


def test_sharing_and_acknowledging(company: Company, sharing: Review, managers: Part, now: datetime) -> None:
    Part.objects.filter(pk=managers.pk).update(submitted_at=now)
    with pytest.raises(services.NothingToShare):
        services.acknowledge_review(review=sharing, actor=company.nils, now=now)
    assert services.share_review(review=sharing, actor=company.manager, now=now).shared_at == now
    assert told(company.nils) == {"review_shared"}
    with pytest.raises(services.AlreadyShared):
        services.share_review(review=sharing, actor=company.manager, now=now)
    answered = services.acknowledge_review(review=sharing, comment=" Thank you. ", actor=company.nils, now=now)
    assert (answered.acknowledged_at, answered.comment) == (now, "Thank you.")
    assert told(company.manager) == {"review_acknowledged"}
    with pytest.raises(services.AlreadyAcknowledged):
        services.acknowledge_review(review=sharing, actor=company.nils, now=now)


def test_a_draft_is_not_shared(company: Company, sharing: Review, now: datetime) -> None:
    with pytest.raises(services.NothingToShare):
        services.share_review(review=sharing, actor=company.manager, now=now)


def test_sharing_waits_for_its_phase(company: Company, review: Review, managers: Part, now: datetime) -> None:
    Part.objects.filter(pk=managers.pk).update(submitted_at=now)
    with pytest.raises(services.NothingToShare):
        services.share_review(review=review, actor=company.manager, now=now)

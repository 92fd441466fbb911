"""Figures, standings, what waits, and where things came from."""

from datetime import date, datetime
from typing import Any

import pytest

from people.models import Person
from reviews import closing, queries, services
from reviews.models import Closing, NextGoal, Part, Review, ReviewCycle
from reviews.queries import Stage
from tests.cast import Company
from tests.people.factories import PersonFactory
from tests.reviews.conftest import Asked
from tests.reviews.factories import (
    AnswerFactory,
    GrowthProposalFactory,
    ProposedGoalFactory,
    ReviewCycleFactory,
    ReviewFactory,
    part_of,
)


def send(review: Review, direction: str, now: datetime) -> Part:
    part = part_of(review, direction)
    Part.objects.filter(pk=part.pk).update(submitted_at=now)
    return part


def test_planned_reviews_say_what_hr_should_know(company: Company) -> None:
    company.manager.is_active = False
    company.manager.save(update_fields=["is_active"])
    PersonFactory(name="Nowhere Newcomer", manager=company.top, department=None)
    planned = {plan.person.name: plan for plan in queries.planned_reviews(ReviewCycleFactory(state="draft"))}
    assert planned["Declan Top"].manager is None
    assert "self-review that HR reads" in planned["Declan Top"].concerns[0]
    assert planned["Nils Employee"].manager == company.skip
    assert planned["Nils Employee"].concerns == ["has a manager who left: the review goes to Marta Skip"]
    assert planned["Nowhere Newcomer"].concerns == ["belongs to no department"]
    assert planned["Chidi Othermanager"].concerns == []
    assert "Gustav Gone" not in planned


def test_progress_counts_by_department(company: Company, cycle: ReviewCycle, now: datetime) -> None:
    nils = ReviewFactory(cycle=cycle, reviewee=company.nils)
    peer = ReviewFactory(cycle=cycle, reviewee=company.peer, shared_at=now, acknowledged_at=now)
    ReviewFactory(cycle=cycle, reviewee=company.other)
    ReviewFactory(cycle=cycle, reviewee=PersonFactory(manager=company.top, department=None))
    ReviewFactory(cycle=ReviewCycleFactory(), reviewee=company.nils)
    send(nils, "self", now)
    send(peer, "self", now)
    send(peer, "manager", now)
    Closing.objects.create(review=nils, carry_at=now, state="done", done_at=now)
    Closing.objects.create(review=peer, carry_at=now, state="failed", error="ValueError")
    progress = queries.progress_of(cycle, company.hr_admin)
    dyehouse, office, nowhere = progress.departments
    assert (dyehouse.department, office.department, nowhere.department) == ("Dye house", "Office", "No department")
    assert (dyehouse.people, dyehouse.self_sent, dyehouse.manager_sent) == (2, 2, 1)
    assert (dyehouse.shared, dyehouse.acknowledged, dyehouse.closed, dyehouse.failed) == (1, 1, 1, 1)
    assert (progress.total.people, progress.total.self_sent) == (4, 2)
    assert [row.review for row in progress.failed] == [peer]


def test_a_partner_sees_the_figures_of_their_scope_less_themselves(company: Company, cycle: ReviewCycle) -> None:
    for person in (company.nils, company.other, company.hr):
        ReviewFactory(cycle=cycle, reviewee=person)
    assert queries.progress_of(cycle, company.hr).total.people == 1
    assert queries.progress_of(cycle, company.hr_far).total.people == 1
    assert queries.progress_of(cycle, company.hr_admin).total.people == 3


@pytest.mark.parametrize("size", [1, 3])
def test_progress_costs_the_same_however_many(
    company: Company, cycle: ReviewCycle, now: datetime, django_assert_num_queries: Any, size: int
) -> None:
    for _number in range(size):
        review = ReviewFactory(cycle=cycle, reviewee=PersonFactory(manager=company.manager))
        Closing.objects.create(review=review, carry_at=now, state="failed", error="ValueError")
    assert company.hr_admin.is_hr_admin
    assert not company.hr_admin.hr_scope
    with django_assert_num_queries(2):
        queries.progress_of(cycle, company.hr_admin)


STAGES = [
    ({}, [], Stage.SELF),
    ({}, ["self"], Stage.MANAGER),
    ({}, ["self", "manager"], Stage.SENT),
    ({}, ["manager"], Stage.SENT),
    ({"shared_at": True}, ["manager"], Stage.SHARED),
    ({"shared_at": True, "acknowledged_at": True}, ["manager"], Stage.ACKNOWLEDGED),
]


@pytest.mark.parametrize(("columns", "sent", "stage"), STAGES)
def test_stages(
    company: Company, cycle: ReviewCycle, now: datetime, columns: dict[str, bool], sent: list[str], stage: Stage
) -> None:
    review = ReviewFactory(cycle=cycle, reviewee=company.nils, **dict.fromkeys(columns, now))
    for direction in sent:
        send(review, direction, now)
    assert queries.stage_of(Review.objects.get(pk=review.pk)) == stage


def test_stages_beside_the_usual_way(company: Company, cycle: ReviewCycle, now: datetime) -> None:
    top = ReviewFactory(cycle=cycle, reviewee=company.top)
    send(top, "self", now)
    assert queries.stage_of(Review.objects.get(pk=top.pk)) == Stage.READ_BY_HR
    for state, stage in [("cancelled", Stage.CANCELLED), ("closing", Stage.CLOSED), ("closed", Stage.CLOSED)]:
        review = ReviewFactory(cycle=ReviewCycleFactory(state=state), reviewee=company.nils)
        assert queries.stage_of(review) == stage
    states = [step["state"] for step in queries.steps_of(Review.objects.with_people().get(pk=top.pk))]
    assert states == ["done"] * (len(states) - 1) + ["now"]


BOTH = ["self", "manager"]
STEPS: list[tuple[list[str], list[str], str, str]] = [
    # what was sent, what was done, the steps while people write and share, the steps once the close has begun
    ([], [], "now ahead ahead ahead ahead", "missed missed missed missed now"),
    (["self"], [], "done now ahead ahead ahead", "done missed missed missed now"),
    (["manager"], [], "ahead done now ahead ahead", "missed done missed missed now"),
    (BOTH, [], "done done now ahead ahead", "done done missed missed now"),
    (BOTH, ["shared_at"], "done done done now ahead", "done done done now ahead"),
    (BOTH, ["shared_at", "acknowledged_at"], "done done done done now", "done done done done now"),
]


def steps_in(review: Review, state: str) -> list[dict[str, str]]:
    """Its steps, if its cycle were in that state."""
    found = Review.objects.with_people().get(pk=review.pk)
    found.cycle.state = state
    return queries.steps_of(found)


@pytest.mark.parametrize(("sent", "columns", "running", "closing"), STEPS)
def test_each_step_is_ticked_by_what_has_happened(
    company: Company, cycle: ReviewCycle, now: datetime, sent: list[str], columns: list[str], running: str, closing: str
) -> None:
    review = ReviewFactory(cycle=cycle, reviewee=company.nils, **dict.fromkeys(columns, now))
    for direction in sent:
        send(review, direction, now)

    def states(state: str) -> str:
        return " ".join(step["state"] for step in steps_in(review, state))

    people = closing.rsplit(" ", 1)[0]
    assert states("sharing") == running
    assert states("cancelled") == f"{people} missed"
    row = Closing.objects.create(review=review, carry_at=now)
    assert states("closing") == states("closed") == closing
    Closing.objects.filter(pk=row.pk).update(state="failed", error="ValueError")
    assert states("closing") == states("closed") == f"{people} missed"
    Closing.objects.filter(pk=row.pk).update(state="done", error="", done_at=now)
    assert states("closing") == states("closed") == f"{people} done"


def test_what_has_not_happened_is_said(company: Company, cycle: ReviewCycle, now: datetime) -> None:
    review = ReviewFactory(cycle=cycle, reviewee=company.nils)
    said = ["not sent", "not sent", "not shared", "not acknowledged"]
    assert [step["note"] for step in steps_in(review, "cancelled")] == [*said, "cancelled"]
    Closing.objects.create(review=review, carry_at=now, state="failed", error="ValueError")
    assert [step["note"] for step in steps_in(review, "closed")] == [*said, "not ready"]


@pytest.mark.parametrize("size", [1, 3])
def test_standing_of_a_team(
    company: Company, cycle: ReviewCycle, now: datetime, django_assert_num_queries: Any, size: int
) -> None:
    team = PersonFactory.create_batch(size, manager=company.manager)
    for person in team:
        old = ReviewCycleFactory(launched_at=datetime(2026, 1, 5, tzinfo=now.tzinfo), state="closed")
        ReviewFactory(cycle=old, reviewee=person)
        ReviewFactory(cycle=cycle, reviewee=person)
    assert not company.manager.hr_scope
    with django_assert_num_queries(2):
        standing = queries.standing_of(team, company.manager, now)
    assert {row.words for row in standing.values()} == {"Self-review being written"}
    assert {row.cycle for row in standing.values()} == {cycle.name}
    assert len(standing) == size
    assert queries.standing_of(team, company.peer, now) == {}


def waiting(person: Any, now: datetime) -> list[tuple[str, date | None]]:
    return [(one.title, one.due_on) for one in queries.waiting_for(person, now)]


def test_what_waits_for_whom(company: Company, cycle: ReviewCycle, now: datetime) -> None:
    review = ReviewFactory(cycle=cycle, reviewee=company.nils)
    assert waiting(company.nils, now) == [("Write your self-review", date(2026, 11, 27))]
    assert waiting(company.manager, now) == [("Write the review of Nils", date(2026, 12, 4))]
    assert waiting(company.skip, now) == waiting(company.hr, now) == []
    send(review, "self", now)
    send(review, "manager", now)
    assert waiting(company.nils, now) == waiting(company.manager, now) == []
    ReviewCycle.objects.filter(pk=cycle.pk).update(state="sharing")
    assert waiting(company.manager, now) == [("Share the review of Nils", date(2026, 12, 18))]
    Review.objects.filter(pk=review.pk).update(shared_at=now)
    assert waiting(company.manager, now) == []
    assert waiting(company.nils, now) == [("Read your review and acknowledge it", None)]
    assert [one.since for one in queries.waiting_for(company.nils, now)] == [company.nils.today(now)]
    Review.objects.filter(pk=review.pk).update(acknowledged_at=now)
    assert waiting(company.nils, now) == []


def test_nothing_waits_in_a_cancelled_cycle_nor_about_a_leaver(
    company: Company, cycle: ReviewCycle, now: datetime
) -> None:
    ReviewFactory(cycle=ReviewCycleFactory(state="cancelled"), reviewee=company.nils)
    ReviewFactory(cycle=cycle, reviewee=company.gone)
    assert waiting(company.nils, now) == waiting(company.manager, now) == []


@pytest.mark.parametrize("size", [1, 3])
def test_waiting_costs_the_same_however_much(
    company: Company, cycle: ReviewCycle, now: datetime, django_assert_num_queries: Any, size: int
) -> None:
    for _number in range(size):
        ReviewFactory(cycle=cycle, reviewee=PersonFactory(manager=company.manager))
    assert not company.manager.hr_scope
    with django_assert_num_queries(1):
        assert len(queries.waiting_for(company.manager, now)) == size


def what_came_of(review: Review, viewer: Person) -> queries.Outcome:
    read = queries.review_for(viewer, review.pk)
    return queries.what_came_of(answer for one in (read.parts if read else []) for answer in one.answers)


def test_from_a_goal_and_a_plan_back_to_the_sentence(
    company: Company, cycle: ReviewCycle, asked: Asked, now: datetime
) -> None:
    ReviewCycle.objects.filter(pk=cycle.pk).update(state="sharing")
    review = ReviewFactory(cycle=cycle, reviewee=company.nils)
    part = send(review, "self", now)
    proposed = ProposedGoalFactory(answer=AnswerFactory(part=part, question=asked.next_goals))
    GrowthProposalFactory(answer=AnswerFactory(part=part, question=asked.growth))
    services.close_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    closing.close_review(review_id=review.pk, now=now)
    came_of = what_came_of(review, company.nils)
    goals, areas = came_of.goals, came_of.growth
    origin = queries.origin_of_goal(goals[0].goal_id, company.nils)
    assert origin
    assert (origin.sentence, origin.writer, origin.review) == (proposed.title, company.nils, review)
    assert origin.url == f"{review.get_absolute_url()}#answer-{proposed.answer_id}"
    assert queries.origin_of_growth_area(areas[0].growth_area_id, company.manager)
    for stranger in (company.skip, company.peer, company.it_admin):
        assert queries.origin_of_goal(goals[0].goal_id, stranger) is None
        assert queries.origin_of_growth_area(areas[0].growth_area_id, stranger) is None
        assert not what_came_of(review, stranger)
    assert {goal.pk for goal in NextGoal.objects.visible_to(company.hr)} == {goals[0].pk}


def test_the_last_shared_review(company: Company, review: Review, now: datetime) -> None:
    assert queries.last_shared(company.nils, company.nils) is None
    Review.objects.filter(pk=review.pk).update(shared_at=now)
    assert queries.last_shared(company.nils, company.manager) == review
    assert queries.last_shared(company.nils, company.peer) is None
    assert queries.last_shared(company.nils, company.nils, before=review) is None

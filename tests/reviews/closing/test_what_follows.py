"""What follows from a review."""

from datetime import datetime, timedelta

import pytest

from core.models import Notice
from development.models import Action, GrowthArea, Plan
from goals.models import Goal, GoalCycle
from goals.rules import can_agree, can_propose
from people.models import Person
from people.services import change_manager
from reviews import closing
from reviews.models import Closing, GrowthFrom, NextGoal, Part, Review, ReviewCycle
from reviews.services import hand_over_review
from tests.cast import Company
from tests.goals.factories import GoalFactory
from tests.reviews.closing.deeds import begin, close, measured, propose
from tests.reviews.conftest import Asked
from tests.reviews.factories import AnswerFactory, GoalCycleFactory, GrowthProposalFactory, ReviewFactory

Status = Goal.Status


def test_open_goals_end_by_their_figures(company: Company, review: Review, period: GoalCycle, now: datetime) -> None:
    goals = {
        Status.ACHIEVED: measured(company.nils, period, 10),
        Status.PARTLY: measured(company.nils, period, 6),
        Status.MISSED: measured(company.nils, period, 0),
    }
    untold = GoalFactory(owner=company.nils, cycle=period)
    told = GoalFactory(owner=company.nils, cycle=period, last_updated_at=now)
    begin(company, review.cycle, now)
    close(review, now)
    for outcome, goal in [*goals.items(), (Status.MISSED, untold), (Status.PARTLY, told)]:
        goal.refresh_from_db()
        assert (goal.status, goal.settled_at) == (outcome, now)
        assert "close of" in goal.look_back
    carried = Goal.objects.filter(cycle=review.cycle.next_goal_cycle)
    assert {goal.carried_from for goal in carried} == {goals[Status.PARTLY], goals[Status.MISSED], untold, told}
    assert {goal.status for goal in carried} == {Status.DRAFT}


def test_what_people_settled_themselves_stays(
    company: Company, review: Review, period: GoalCycle, now: datetime
) -> None:
    said = {"look_back": "We stopped in time.", "settled_at": now - timedelta(days=3)}
    dropped = measured(company.nils, period, 3, status=Status.DROPPED, **said)
    partly = measured(company.nils, period, 3, status=Status.PARTLY, **said)
    draft = GoalFactory(owner=company.nils, cycle=period, status=Status.DRAFT)
    elsewhere = GoalFactory(owner=company.nils, cycle=GoalCycleFactory())
    of_team = GoalFactory(owner=company.nils, cycle=period, belongs_to="team", team=company.dyehouse)
    begin(company, review.cycle, now)
    close(review, now)
    before = {goal.pk: goal.status for goal in (dropped, partly, draft, elsewhere, of_team)}
    assert before == dict(Goal.objects.filter(pk__in=before).values_list("pk", "status"))
    partly.refresh_from_db()
    assert partly.look_back == "We stopped in time."
    assert [goal.carried_from for goal in Goal.objects.filter(cycle=review.cycle.next_goal_cycle)] == [partly]


def test_proposals_become_drafts_and_a_plan_linked_to_their_sentences(
    company: Company, review: Review, own: Part, period: GoalCycle, asked: Asked, now: datetime
) -> None:
    proposed, growth = propose(own, asked, now)
    begin(company, review.cycle, now)
    close(review, now)
    link = NextGoal.objects.get()
    assert link.proposal == proposed
    assert (link.goal.owner, link.goal.title, link.goal.description) == (company.nils, proposed.title, proposed.measure)
    assert (link.goal.cycle, link.goal.status, link.goal.proposed_by) == (
        review.cycle.next_goal_cycle,
        Status.DRAFT,
        None,
    )
    from_growth = GrowthFrom.objects.get()
    assert from_growth.proposal == growth
    assert from_growth.growth_area.plan == Plan.objects.get(person=company.nils)
    assert [action.text for action in Action.objects.filter(growth_area=from_growth.growth_area)] == [growth.first_step]
    row = Closing.objects.get(review=review)
    assert (row.state, row.done_at, row.attempts) == (Closing.State.DONE, now, 1)
    assert Notice.objects.filter(recipient=company.nils, kind="review_closed").count() == 1
    assert (str(link), str(from_growth)) == (proposed.title, growth.title)


def test_a_growth_area_without_a_first_step(
    company: Company, review: Review, own: Part, period: GoalCycle, asked: Asked, now: datetime
) -> None:
    Part.objects.filter(pk=own.pk).update(submitted_at=now)
    GrowthProposalFactory(answer=AnswerFactory(part=own, question=asked.growth), first_step="")
    begin(company, review.cycle, now)
    close(review, now)
    assert GrowthArea.objects.count() == 1
    assert not Action.objects.exists()


@pytest.mark.parametrize("is_shared", [False, True])
def test_the_managers_proposals_follow_from_a_shared_review_only(
    company: Company,
    review: Review,
    managers: Part,
    period: GoalCycle,
    asked: Asked,
    now: datetime,
    is_shared: bool,  # noqa: FBT001
) -> None:
    propose(managers, asked, now)
    Review.objects.filter(pk=review.pk).update(shared_at=now if is_shared else None)
    begin(company, review.cycle, now)
    close(review, now)
    assert [goal.proposed_by for goal in Goal.objects.all()] == ([company.manager] if is_shared else [])
    assert GrowthArea.objects.count() == int(is_shared)
    assert Plan.objects.filter(person=company.nils).count() == 1


@pytest.mark.parametrize("since", ["moved", "handed over", "left"])
def test_what_a_former_manager_proposed_is_a_draft_for_the_two_of_today(
    company: Company, review: Review, managers: Part, period: GoalCycle, asked: Asked, now: datetime, since: str
) -> None:
    propose(managers, asked, now)
    if since == "handed over":
        part = hand_over_review(review=review, to=company.other, actor=company.hr_admin, now=now)
        propose(part, asked, now)
    Review.objects.filter(pk=review.pk).update(shared_at=now)
    if since == "left":
        Person.objects.filter(pk=company.manager.pk).update(is_active=False)
    else:
        change_manager(person=company.nils, manager=company.other, actor=None, now=now)
    begin(company, review.cycle, now)
    close(review, now)
    proposers = [None, company.other] if since == "handed over" else [None]
    assert [goal.proposed_by for goal in Goal.objects.order_by("pk")] == proposers
    draft = Goal.objects.with_people().get(proposed_by=None)
    if since == "left":
        assert can_agree(company.nils, draft)
    else:
        assert can_propose(company.nils, draft)
        assert can_propose(company.other, draft)


def test_what_was_not_sent_leads_to_nothing(
    company: Company, review: Review, own: Part, period: GoalCycle, asked: Asked, now: datetime
) -> None:
    propose(own, asked, now, is_sent=False)
    begin(company, review.cycle, now)
    close(review, now)
    assert not Goal.objects.exists()
    assert not GrowthArea.objects.exists()


def test_a_leavers_goals_end_and_nothing_follows(
    company: Company, review: Review, own: Part, period: GoalCycle, asked: Asked, now: datetime
) -> None:
    goal = measured(company.nils, period, 6)
    propose(own, asked, now)
    company.nils.is_active = False
    company.nils.save(update_fields=["is_active"])
    begin(company, review.cycle, now)
    close(review, now)
    assert [(one.pk, one.status) for one in Goal.objects.all()] == [(goal.pk, Status.PARTLY)]
    assert not Plan.objects.exists()


def test_closing_twice_does_nothing_more(
    company: Company, review: Review, own: Part, period: GoalCycle, asked: Asked, now: datetime
) -> None:
    measured(company.nils, period, 6)
    propose(own, asked, now)
    begin(company, review.cycle, now)
    close(review, now)
    goals, areas = Goal.objects.count(), GrowthArea.objects.count()
    close(review, now)
    closing.make_what_follows(review_id=review.pk, actor=None, now=now)
    assert (Goal.objects.count(), GrowthArea.objects.count()) == (goals, areas) == (3, 1)
    assert Closing.objects.get().attempts == 1


def test_the_last_review_closes_the_cycle_and_tells_hr(
    company: Company, review: Review, period: GoalCycle, now: datetime
) -> None:
    other = ReviewFactory(cycle=review.cycle, reviewee=company.peer)
    begin(company, review.cycle, now)
    close(review, now)
    assert ReviewCycle.objects.get(pk=review.cycle.pk).state == "closing"
    close(other, now)
    cycle = ReviewCycle.objects.get(pk=review.cycle.pk)
    assert (cycle.state, cycle.closed_at) == ("closed", now)
    told = Notice.objects.get(recipient=company.hr_admin, kind="review_cycle_closed")
    assert told.text == f"{cycle.name} is closed. Everyone’s next goals and plans are ready."
    closing.finish_cycle(cycle=cycle, actor=None, now=now)
    assert Notice.objects.filter(kind="review_cycle_closed").count() == 1


def test_the_next_goal_cycle_is_open_from_the_close_on(
    company: Company, review: Review, period: GoalCycle, now: datetime
) -> None:
    GoalCycle.objects.filter(pk=review.cycle.next_goal_cycle.pk).update(closed_at=now)
    begin(company, review.cycle, now)
    assert GoalCycle.objects.get(pk=review.cycle.next_goal_cycle.pk).closed_at is None

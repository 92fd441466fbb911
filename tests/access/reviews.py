"""Reviews: who knows of one, who writes, shares and acknowledges it, and who follows a cycle."""

from datetime import timedelta

from django.utils import timezone

from goals.models import Goal
from reviews.models import Answer, Closing, GrowthFrom, NextGoal, Part, Question, Quote, Review, ReviewCycle
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.development.factories import GrowthAreaFactory
from tests.goals.factories import GoalFactory
from tests.reviews.factories import (
    AnswerFactory,
    GrowthProposalFactory,
    PartFactory,
    ProposedGoalFactory,
    QuestionFactory,
    ReviewCycleFactory,
    ReviewFactory,
    part_of,
)


def review_of(company: Company, **of_cycle: object) -> Review:
    """A review whose last days lie ahead, whenever the table is asked."""
    ahead = timezone.localdate() + timedelta(days=30)
    dates = dict.fromkeys(("self_due_on", "manager_due_on", "share_from", "closes_on"), ahead)
    cycle = ReviewCycleFactory(**{**dates, "period_end": ahead, **of_cycle})
    return ReviewFactory(cycle=cycle, reviewee=company.nils)


def sent(review: Review) -> Part:
    part = part_of(review, "manager", review.manager)
    Part.objects.filter(pk=part.pk).update(submitted_at=timezone.now())
    return part


def begun(company: Company) -> Made:
    return {"review_id": review_of(company).pk}


def shared(company: Company) -> Made:
    review = review_of(company, state="sharing")
    sent(review)
    Review.objects.filter(pk=review.pk).update(shared_at=timezone.now())
    return {"review_id": review.pk}


def ready_to_share(company: Company) -> Made:
    review = review_of(company, state="sharing")
    sent(review)
    return {"review_id": review.pk}


def handed_over(company: Company, state: str = "sharing") -> Review:
    """A review that `former` began as the manager and Samira goes on with."""
    review = review_of(company, state=state)
    AnswerFactory(part=PartFactory(review=review, writer=company.former, direction="manager"))
    sent(review)
    return review


def begun_by_former(company: Company) -> Made:
    return {"part_id": part_of(handed_over(company), "manager", company.former).pk}


def overtaken(company: Company) -> Made:
    made = begun_by_former(company)
    Review.objects.filter(parts=made["part_id"]).update(shared_at=timezone.now())
    return made


def own(company: Company) -> Made:
    return {"part_id": part_of(review_of(company), "self").pk}


def managers(company: Company) -> Made:
    return {"part_id": part_of(review_of(company), "manager").pk}


def own_sent(company: Company) -> Made:
    part = part_of(review_of(company), "self")
    Part.objects.filter(pk=part.pk).update(submitted_at=timezone.now())
    return {"part_id": part.pk}


def _asked(part_id: object, **of_question: object) -> Question:
    part = Part.objects.get(pk=part_id)
    return QuestionFactory(section__template=part.review.cycle.template, **of_question)


def own_question(company: Company) -> Made:
    part = own(company)
    return {**part, "question_id": _asked(part["part_id"]).pk}


def managers_question(company: Company) -> Made:
    part = managers(company)
    return {**part, "question_id": _asked(part["part_id"]).pk}


def sent_question(company: Company) -> Made:
    part = own_sent(company)
    return {**part, "question_id": _asked(part["part_id"]).pk}


def foreign_question(company: Company) -> Made:
    return {**own(company), "question_id": QuestionFactory().pk}


def typed(company: Company) -> Made:
    return {**own_question(company), "data": {"text": "Two mills more.", "version": "0", "go": "next"}}


def too_late(company: Company) -> Made:
    return {**sent_question(company), "data": {"text": "One more thing.", "version": "0"}}


def quoting(company: Company) -> Made:
    made = managers_question(company)
    goal = GoalFactory(owner=company.nils, status=Goal.Status.ACHIEVED, settled_at=timezone.now())
    return {**made, "data": {"kind": "goal", "source": str(goal.pk)}}


def _answer(company: Company, kind: str = "text", *, is_sent: bool = False) -> Answer:
    part = Part.objects.get(pk=managers(company)["part_id"])
    answer = AnswerFactory(part=part, question=_asked(part.pk, kind=kind))
    if is_sent:
        sent(part.review)
    return answer


def _quote(answer: Answer) -> Made:
    day = timezone.localdate()
    return {
        "quote_id": Quote.objects.create(answer=answer, kind="goal", source=answer.pk, text="!", happened_on=day).pk
    }


def quoted(company: Company) -> Made:
    return _quote(_answer(company))


def quoted_and_sent(company: Company) -> Made:
    return _quote(_answer(company, is_sent=True))


def proposed_goal(company: Company) -> Made:
    return {"proposal_id": ProposedGoalFactory(answer=_answer(company, "next_goals")).pk}


def proposed_goal_sent(company: Company) -> Made:
    return {"proposal_id": ProposedGoalFactory(answer=_answer(company, "next_goals", is_sent=True)).pk}


def proposed_growth(company: Company) -> Made:
    return {"proposal_id": GrowthProposalFactory(answer=_answer(company, "growth_areas")).pk}


def running(company: Company) -> Made:
    return {"cycle_id": review_of(company).cycle_id}


def in_preparation(company: Company) -> Made:
    return {"cycle_id": ReviewCycleFactory(state=ReviewCycle.State.DRAFT).pk}


def failed(company: Company) -> Made:
    review = review_of(company, state="closing")
    row = Closing.objects.create(review=review, state="failed", error="ValueError", carry_at=timezone.now())
    return {"closing_id": row.pk}


def waiting(company: Company) -> Made:
    review = review_of(company, state="closing")
    return {"closing_id": Closing.objects.create(review=review, carry_at=timezone.now()).pk}


def goal_from(company: Company) -> Made:
    answer = _answer(company, "next_goals", is_sent=True)
    goal = GoalFactory(owner=company.nils)
    NextGoal.objects.create(proposal=ProposedGoalFactory(answer=answer), goal=goal)
    return {"goal_id": goal.pk}


def growth_from(company: Company) -> Made:
    answer = _answer(company, "growth_areas", is_sent=True)
    area = GrowthAreaFactory(plan__person=company.nils)
    GrowthFrom.objects.create(proposal=GrowthProposalFactory(answer=answer), growth_area=area)
    return {"area_id": area.pk}


def known(**more: int) -> dict[str, int]:
    """Those who know that there is a review: 403 where they may not do this, others find nothing."""
    return {**dict.fromkeys(("nils", "manager", "skip", "top", "hr"), 403), **more, "*": 404}


READ = known(nils=200, manager=200, skip=200, top=200, hr=200)
EVERYONE = {"*": 200}

ROWS = [
    Row("reviews:list", EVERYONE),
    Row("reviews:detail", READ, begun, state="begun"),
    Row("reviews:detail", READ, shared, state="shared"),
    Row("reviews:preview", known(manager=200), begun),
    Row("reviews:share", known(manager=409), begun, "post", "not sent"),
    Row("reviews:share", known(manager=302), ready_to_share, "post", "sent"),
    Row("reviews:share", known(manager=409), shared, "post", "shared"),
    Row("reviews:acknowledge", known(nils=302), begun, state="not shared"),
    Row("reviews:acknowledge", known(nils=200), shared, state="shared"),
    Row("reviews:acknowledge", known(nils=409), begun, "post", "not shared"),
    Row("reviews:acknowledge", known(nils=302), shared, "post", "shared"),
    Row("reviews:write", known(nils=302), own, state="self"),
    Row("reviews:write", known(manager=302), managers, state="manager"),
    Row("reviews:submit", known(nils=200), own, state="self"),
    Row("reviews:submit", known(nils=302), own_sent, state="sent"),
    Row("reviews:submit", known(manager=302), managers, "post", "manager"),
    Row("reviews:submit", known(nils=409), own_sent, "post", "sent"),
    Row("reviews:write", known(former=302), begun_by_former, state="of a former manager"),
    Row("reviews:submit", known(former=302), begun_by_former, "post", "of a former manager"),
    Row("reviews:submit", known(former=409), overtaken, "post", "of a former manager, shared"),
    Row("reviews:question", known(nils=200), own_question, state="self"),
    Row("reviews:question", known(manager=200), managers_question, state="manager"),
    Row("reviews:question", known(nils=302), sent_question, state="sent"),
    Row("reviews:question", known(nils=404), foreign_question, state="of another template"),
    Row("reviews:question", known(nils=302), typed, "post", "self"),
    Row("reviews:question", known(nils=409), too_late, "post", "sent"),
    Row("reviews:autosave", known(nils=200), typed, "post", "self"),
    Row("reviews:autosave", known(nils=409), too_late, "post", "sent"),
    Row("reviews:beside", known(nils=200), own_question, state="self"),
    Row("reviews:beside", known(manager=200), managers_question, state="manager"),
    Row("reviews:quote", known(manager=302), quoting, "post"),
    Row("reviews:take_out", {"manager": 302, "*": 404}, quoted, "post", "draft"),
    Row(
        "reviews:take_out",
        {"manager": 409, "skip": 403, "top": 403, "hr": 403, "*": 404},
        quoted_and_sent,
        "post",
        "sent",
    ),
    Row("reviews:remove_goal", {"manager": 302, "*": 404}, proposed_goal, "post", "draft"),
    Row(
        "reviews:remove_goal",
        {"manager": 409, "skip": 403, "top": 403, "hr": 403, "*": 404},
        proposed_goal_sent,
        "post",
        "sent",
    ),
    Row("reviews:remove_growth", {"manager": 302, "*": 404}, proposed_growth, "post", "draft"),
    Row("reviews:progress", {"hr": 200, "hr_far": 200, "hr_admin": 200, "*": 403}, running, state="running"),
    Row("reviews:progress", {"hr_admin": 403, "*": 404}, in_preparation, state="draft"),
    Row("reviews:retry", {"hr_admin": 302, "hr": 403, "*": 404}, failed, "post", "failed"),
    Row("reviews:retry", {"hr_admin": 409, "hr": 403, "*": 404}, waiting, "post", "waiting"),
    Row("reviews:origin_goal", EVERYONE, goal_from),
    Row("reviews:origin_growth", EVERYONE, growth_from),
]

"""A company in which all that people write has a word of its own, and who has it in the copy of their data."""

from core.models import Draft, NoticeSchedule
from core.notices import notify
from feedback.models import Audience
from goals.models import Goal
from people.models import ApiToken
from reviews.models import Quote
from tests.cast import Company
from tests.checkins.factories import (
    THEN,
    ActionFactory,
    CheckInFactory,
    NoteFactory,
    PreparationFactory,
    PriorityFactory,
    SeriesFactory,
    SkipReasonFactory,
    TalkingPointFactory,
)
from tests.development.factories import ActionFactory as StepFactory
from tests.development.factories import GrowthAreaFactory, PlanFactory
from tests.feedback.factories import AskFactory, FeedbackFactory, FeedbackRequestFactory
from tests.feedback.factories import NoteFactory as ToSelfFactory
from tests.goals.factories import (
    GoalCommentFactory,
    GoalFactory,
    GoalTemplateFactory,
    GoalUpdateFactory,
    KeyResultFactory,
    RebaselineFactory,
    TemplateKeyResultFactory,
)
from tests.reviews.factories import (
    LAUNCHED,
    AnswerFactory,
    GrowthProposalFactory,
    ProposedGoalFactory,
    QuestionFactory,
    ReviewFactory,
    part_of,
)

NOBODY: set[str] = set()
BOTH = {"nils", "manager"}

# The word, and the parts of the cast whose copy has it; nobody else's may.
GOALS = {
    "goal-draft": {"nils"},
    "goal-line": {"nils"},
    "goal-above": {"skip"},
    "goal-of-the-peer": {"peer"},
    "goal-sent-back": {"nils"},
    "goal-update": {"nils"},
    "goal-update-by-the-manager": BOTH,
    "goal-comment-by-the-manager": BOTH,
    "goal-comment-by-other": {"nils", "other"},
    "goal-comment-among-others": {"skip", "manager"},
    "goal-reason": {"nils"},
    "goal-key-result": {"nils"},
    "goal-template": {"manager"},
    "goal-template-retired": NOBODY,
    "goal-template-figure": {"manager"},
    "plan-wish": {"nils"},
    "plan-area": {"nils"},
    "plan-step": {"nils"},
}
FEEDBACK = {
    "feedback-recipient": {"peer", "nils"},
    "feedback-with-manager": {"peer", "nils", "manager"},
    "feedback-manager-only": {"peer", "manager"},
    "feedback-of-the-former": {"other", "former"},
    "feedback-praise": {"peer", "nils"},
    "feedback-question": {"nils", "manager", "peer", "other"},
    "feedback-declined": {"nils", "manager", "peer"},
    "to-self-about-nils": {"manager"},
    "to-self-about-the-manager": {"nils"},
}
CHECKINS = {
    "point-shared": BOTH,
    "point-private-nils": {"nils"},
    "point-private-manager": {"manager"},
    "note-shared": BOTH,
    "note-private-nils": {"nils"},
    "note-private-manager": {"manager"},
    "checkin-action": BOTH,
    "checkin-skip": BOTH,
    "told-before": BOTH,
    "told-answered": BOTH,
    "priority": BOTH,
    "note-of-the-former": {"nils", "former"},
}
REVIEWS = {
    "self-unsent": {"nils"},
    "manager-unshared": {"manager"},
    "quote-unshared": {"manager"},
    "next-goal-unshared": {"manager"},
    "growth-unshared": {"manager"},
    "self-sent": {"nils"},
    "manager-shared": BOTH,
    "quote-shared": BOTH,
    "manager-private": {"manager"},
    "manager-for-hr": {"manager"},
    "review-comment": {"nils"},
}
OWN = {
    "draft-of-nils": {"nils"},
    "notice-to-nils": {"nils"},
    "notice-closed-to-the-former": NOBODY,
    "token-of-nils": {"nils"},
    "chat-address-of-nils": NOBODY,
}
EXPECTED = GOALS | FEEDBACK | CHECKINS | REVIEWS | OWN


def word(name: str) -> str:
    """What stands in the text: it cannot be part of another word, nor of any other text."""
    return f"<{name}>"


def scatter(company: Company) -> None:
    """Write each of the words once."""
    _goals(company)
    _goals_of_others(company)
    _feedback(company)
    _checkins(company)
    _unshared(company)
    _shared(company)
    _own(company)


def _goals(company: Company) -> None:
    nils = company.nils
    above = GoalFactory(owner=company.skip, title=word("goal-above"))
    GoalFactory(
        owner=nils,
        status=Goal.Status.DRAFT,
        description=word("goal-draft"),
        parent=above,
        sent_back_note=word("goal-sent-back"),
    )
    goal = GoalFactory(owner=nils, description=word("goal-line"), audience=Goal.Audience.COMPANY)
    GoalUpdateFactory(goal=goal, note=word("goal-update"))
    GoalUpdateFactory(goal=goal, author=company.manager, note=word("goal-update-by-the-manager"))
    GoalCommentFactory(goal=goal, author=company.manager, text=word("goal-comment-by-the-manager"))
    GoalCommentFactory(goal=goal, author=company.other, text=word("goal-comment-by-other"))
    GoalCommentFactory(goal=above, author=company.skip, text="First.")
    RebaselineFactory(goal=goal, reason=word("goal-reason"))
    KeyResultFactory(goal=goal, title=word("goal-key-result"))
    area = GrowthAreaFactory(plan=PlanFactory(person=nils, aspirations=word("plan-wish")), title=word("plan-area"))
    StepFactory(growth_area=area, text=word("plan-step"))


def _goals_of_others(company: Company) -> None:
    manager = company.manager
    theirs = GoalFactory(owner=company.skip, audience=Goal.Audience.COMPANY)
    GoalCommentFactory(goal=theirs, author=manager, text=word("goal-comment-among-others"))
    template = GoalTemplateFactory(author=manager, title=word("goal-template"))
    TemplateKeyResultFactory(template=template, title=word("goal-template-figure"))
    GoalTemplateFactory(author=manager, title=word("goal-template-retired"), is_offered=False)


def _feedback(company: Company) -> None:
    nils, peer = company.nils, company.peer
    named = GoalFactory(owner=peer, title=word("goal-of-the-peer"))
    FeedbackFactory(giver=peer, recipient=nils, text=word("feedback-recipient"), goal=named)
    to_manager = {"giver": peer, "recipient": nils, "manager_then": company.manager}
    FeedbackFactory(**to_manager, text=word("feedback-with-manager"), audience=Audience.WITH_MANAGER)
    FeedbackFactory(**to_manager, text=word("feedback-manager-only"), audience=Audience.MANAGER)
    once = {"giver": company.other, "recipient": nils, "manager_then": company.former}
    FeedbackFactory(**once, text=word("feedback-of-the-former"), audience=Audience.MANAGER)
    FeedbackFactory(giver=peer, recipient=nils, text=word("feedback-praise"), audience=Audience.EVERYONE)
    ToSelfFactory(author=company.manager, person=nils, text=word("to-self-about-nils"))
    ToSelfFactory(author=nils, person=company.manager, text=word("to-self-about-the-manager"))
    request = FeedbackRequestFactory(
        requester=company.manager, subject=nils, questions=[word("feedback-question")], created_at=THEN
    )
    AskFactory(request=request, asked=peer, declined_at=THEN, decline_reason=word("feedback-declined"))
    AskFactory(request=request, asked=company.other)


def _checkins(company: Company) -> None:
    nils, manager = company.nils, company.manager
    series = SeriesFactory(report=nils, manager=manager)
    checkin = CheckInFactory(series=series)
    TalkingPointFactory(added_for=checkin, author=manager, text=word("point-shared"))
    NoteFactory(checkin=checkin, text=word("note-shared"))
    for part, person in (("nils", nils), ("manager", manager)):
        TalkingPointFactory(added_for=checkin, author=person, is_private=True, text=word(f"point-private-{part}"))
        NoteFactory(checkin=checkin, private_to=person, text=word(f"note-private-{part}"))
    ActionFactory(agreed_in=checkin, text=word("checkin-action"))
    answered = {"reply": word("told-answered"), "replied_at": THEN}
    PreparationFactory(checkin=checkin, answers=[["How?", word("told-before")]], **answered)
    PriorityFactory(added_for=checkin, text=word("priority"))
    skipped = CheckInFactory(series=series, state="skipped", starts_at=THEN)
    SkipReasonFactory(checkin=skipped, text=word("checkin-skip"))
    before = SeriesFactory(report=nils, manager=company.former, ended_at=THEN, follows_line=False)
    held = CheckInFactory(series=before, state="held", starts_at=THEN)
    NoteFactory(checkin=held, text=word("note-of-the-former"))


def _unshared(company: Company) -> None:
    review = ReviewFactory(reviewee=company.nils)
    AnswerFactory(part=part_of(review, "self"), text=word("self-unsent"))
    sent = part_of(review, "manager")
    sent.submitted_at = LAUNCHED
    sent.save()
    answer = AnswerFactory(part=sent, text=word("manager-unshared"))
    Quote.objects.create(
        answer=answer, kind="goal", source=review.pk, text=word("quote-unshared"), happened_on="2026-10-01"
    )
    ProposedGoalFactory(answer=answer, title=word("next-goal-unshared"))
    GrowthProposalFactory(answer=answer, title=word("growth-unshared"))


def _shared(company: Company) -> None:
    comment = {"acknowledged_at": LAUNCHED, "comment": word("review-comment")}
    review = ReviewFactory(reviewee=company.nils, shared_at=LAUNCHED, **comment)
    for part in review.parts.all():
        part.submitted_at = LAUNCHED
        part.save()
    AnswerFactory(part=part_of(review, "self"), text=word("self-sent"))
    answer = AnswerFactory(part=part_of(review, "manager"), text=word("manager-shared"))
    Quote.objects.create(
        answer=answer, kind="goal", source=review.pk, text=word("quote-shared"), happened_on="2026-10-01"
    )
    for private_to, name in (("manager", "manager-private"), ("hr", "manager-for-hr")):
        template = review.cycle.template
        question = QuestionFactory(section__template=template, asked_of="manager", private_to=private_to)
        AnswerFactory(part=part_of(review, "manager"), question=question, text=word(name))


def _own(company: Company) -> None:
    nils = company.nils
    Draft.objects.create(owner=nils, key="feedback:new", text=word("draft-of-nils"), saved_at=THEN)
    notify(nils, kind="goal_agreed", text=word("notice-to-nils"), url="/", cause="told")
    draft = GoalFactory(owner=nils, status=Goal.Status.DRAFT)
    closed = word("notice-closed-to-the-former")
    notify(company.former, kind="goal_proposed", text=closed, url="/", cause="closed", about=draft)
    ApiToken.objects.create(user=nils, name=word("token-of-nils"))
    NoticeSchedule.objects.create(person=nils, chat_address=word("chat-address-of-nils"))

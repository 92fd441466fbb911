"""Writing a part: answers that save themselves, quotes, proposals, and the signature under it all."""

from datetime import date, datetime
from typing import TYPE_CHECKING, TypedDict
from uuid import UUID

from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.autosave import TextHasMovedOn
from core.deeds import deed
from core.notices import day_in_words, notify
from core.refusals import Refusal
from reviews.evidence import find_evidence
from reviews.models import (
    Answer,
    GrowthProposal,
    Part,
    ProposedGoal,
    Question,
    Quote,
    RatingPoint,
    Review,
    ReviewCycle,
)
from reviews.services.reminding import withdraw_task

if TYPE_CHECKING:
    from people.models import Person


class PartIsSubmitted(Refusal):
    """What was signed no longer changes."""


class ReviewIsShared(Refusal):
    """The person reads the manager's review already: nothing is added to it behind the back of who shared it."""


class CycleIsNotRunning(Refusal):
    """The cycle is closing, closed or cancelled."""


class TimeIsOver(Refusal):
    """The last day for writing has passed in the writer's own time zone."""


class QuestionIsNotAsked(Refusal):
    """The question, or a rating in a cycle without a scale, is no part of this review."""


class EvidenceIsGone(Refusal):
    """The writer may no longer read what they wanted to quote, or it lies outside the period."""


class AnswersAreMissing(Refusal):
    """Required questions are open; `questions` names them."""

    def __init__(self, questions: list[Question]) -> None:
        words = ", ".join(f"“{question}”" for question in questions)
        super().__init__(_("Before you send it, please answer: %(questions)s") % {"questions": words})
        self.questions = questions


class Given(TypedDict, total=False):
    """What one form of a question sends; what is left out is not touched."""

    text: str
    version: int
    point: RatingPoint | None
    is_not_applicable: bool
    title: str
    measure: str
    first_step: str


@deed
def keep_answer(*, part: Part, question: Question, given: Given, actor: "Person", now: datetime) -> None:
    """Keep all that one form sent, or nothing of it. Raises what the single deeds raise."""
    if given.get("title") and question.kind == Question.Kind.NEXT_GOALS:
        title, measure = given["title"], given.get("measure", "")
        propose_next_goal(part=part, question=question, title=title, measure=measure, actor=actor, now=now)
    elif given.get("title"):
        title, step = given["title"], given.get("first_step", "")
        propose_growth(part=part, question=question, title=title, first_step=step, actor=actor, now=now)
    if "point" in given:
        point, none = given["point"], given.get("is_not_applicable", False)
        choose_rating(part=part, question=question, point=point, is_not_applicable=none, actor=actor, now=now)
    if "text" in given:
        text, version = given["text"], given["version"]
        save_answer(part=part, question=question, text=text, version=version, actor=actor, now=now)


@deed
def save_answer(*, part: Part, question: Question, text: str, version: int, actor: "Person", now: datetime) -> Answer:
    """Keep the text if it grew from the version that is stored.

    Raises PartIsSubmitted, ReviewIsShared, CycleIsNotRunning, TimeIsOver, QuestionIsNotAsked, and TextHasMovedOn where
    another window has saved a different text meanwhile.
    """
    answer = _open_answer(part, question, actor, now)
    if answer.version != version and answer.text != text:
        raise TextHasMovedOn(yours=text, theirs=answer.text, version=answer.version)
    answer.text, answer.version, answer.saved_at = text, answer.version + 1, now
    answer.save(update_fields=["text", "version", "saved_at"])
    return answer


@deed
def choose_rating(
    *,
    part: Part,
    question: Question,
    point: RatingPoint | None,
    is_not_applicable: bool = False,
    actor: "Person",
    now: datetime,
) -> Answer:
    """Choose a point of the cycle's scale, or say that none applies; neither takes the choice back.

    Raises what save_answer raises, less the conflict.
    """
    answer = _open_answer(part, question, actor, now, kind=Question.Kind.RATING)
    if point and point.scale_id != part.review.cycle.scale_id:
        raise QuestionIsNotAsked(_("That point is not on the scale of this cycle."))
    answer.rating, answer.is_not_applicable, answer.saved_at = point, is_not_applicable, now
    answer.save(update_fields=["rating", "is_not_applicable", "saved_at"])
    return answer


@deed
def quote_evidence(*, part: Part, question: Question, kind: str, source: UUID, actor: "Person", now: datetime) -> Quote:
    """Put a piece of evidence under an answer; quoting it twice quotes it once.

    Raises EvidenceIsGone where the writer may not, or may no longer, read it.
    """
    answer = _open_answer(part, question, actor, now)
    evidence = find_evidence(part=part, kind=kind, source=source)
    if evidence is None:
        raise EvidenceIsGone(_("This can no longer be quoted: it is gone, or you may not read it any more."))
    return answer.quotes.get_or_create(
        kind=kind, source=source, defaults={"text": evidence.kept, "happened_on": evidence.happened_on}
    )[0]


@deed
def take_out_quote(*, quote: Quote, actor: "Person", now: datetime) -> None:
    """Remove a quote from an answer that is still being written; a second removal finds nothing to do."""
    _open_part(quote.answer.part, actor, now)
    Quote.objects.filter(pk=quote.pk).delete()


@deed
def propose_next_goal(
    *, part: Part, question: Question, title: str, measure: str = "", actor: "Person", now: datetime
) -> ProposedGoal:
    """Propose a goal; the close makes it a draft of the person under review. Sent twice it is proposed once."""
    answer = _open_answer(part, question, actor, now, kind=Question.Kind.NEXT_GOALS)
    goal = answer.goals.filter(title=title).first() or ProposedGoal(answer=answer, title=title)
    goal.measure = measure or goal.measure
    goal.save()
    return goal


@deed
def withdraw_next_goal(*, proposal: ProposedGoal, actor: "Person", now: datetime) -> None:
    """Remove a proposal from an answer that is still being written."""
    _open_part(proposal.answer.part, actor, now)
    ProposedGoal.objects.filter(pk=proposal.pk).delete()


@deed
def propose_growth(
    *, part: Part, question: Question, title: str, first_step: str = "", actor: "Person", now: datetime
) -> GrowthProposal:
    """Propose something to grow in; the close makes it a growth area of the plan. Sent twice it is proposed once."""
    answer = _open_answer(part, question, actor, now, kind=Question.Kind.GROWTH_AREAS)
    area = answer.growth_areas.filter(title=title).first() or GrowthProposal(answer=answer, title=title)
    area.first_step = first_step or area.first_step
    area.save()
    return area


@deed
def withdraw_growth(*, proposal: GrowthProposal, actor: "Person", now: datetime) -> None:
    """Remove a proposal from an answer that is still being written."""
    _open_part(proposal.answer.part, actor, now)
    GrowthProposal.objects.filter(pk=proposal.pk).delete()


@deed
def submit_part(*, part: Part, actor: "Person", now: datetime) -> Part:
    """Sign and lock it; the manager is told of a self-review, the task leaves the writer's inbox.

    Raises PartIsSubmitted, ReviewIsShared, CycleIsNotRunning, TimeIsOver, AnswersAreMissing.
    """
    part = _open_part(part, actor, now)
    missing = open_questions(part)
    if missing:
        raise AnswersAreMissing(missing)
    part.submitted_at = now
    part.save(update_fields=["submitted_at"])
    withdraw_task(part)
    review = part.review
    if part.direction == Part.Direction.SELF and review.manager:
        notify(
            review.manager,
            kind="self_review_sent",
            text=format_lazy(gettext_lazy("{name} has sent the self-review."), name=review.reviewee.short_name),
            url=review.get_absolute_url(),
            cause=f"review_part:{part.pk}:sent",
            about=review,
            by=actor,
        )
    return part


@deed
def extend_part(*, part: Part, until: date, actor: "Person", now: datetime) -> Part:
    """Give one writer more time, within the cycle.

    Raises PartIsSubmitted, ReviewIsShared, CycleIsNotRunning, TimeIsOver.
    """
    part = _running_part(part)
    first, last = part.days_to_extend_to(part.writer.today(now))
    if not first <= until <= last:
        raise TimeIsOver(_("Choose a day after it is due, up to the last day of the cycle."))
    part.extended_to = until
    part.save(update_fields=["extended_to"])
    notify(
        part.writer,
        kind="review_extended",
        text=format_lazy(
            gettext_lazy("You have until {day} for the review of {name}."),
            day=day_in_words(until),
            name=part.review.reviewee.short_name,
        ),
        url=part.get_absolute_url(),
        cause=f"review_part:{part.pk}:extended:{until}",
        about=part,
        by=actor,
    )
    return part


def open_questions(part: Part) -> list[Question]:
    """Required questions of the part without an answer, in their order; a rating is a choice, if there is a scale."""
    answers = {answer.question_id: answer for answer in Answer.objects.filter(part=part).with_content()}
    asked = Question.objects.filter(section__template=part.review.cycle.template_id, is_required=True)
    return [
        question
        for question in asked.asked_in(part.direction).in_order()
        if not _is_answered(question, answers.get(question.pk), has_scale=part.review.cycle.scale_id is not None)
    ]


def _is_answered(question: Question, answer: Answer | None, *, has_scale: bool) -> bool:
    if question.kind == Question.Kind.RATING:
        return not has_scale or (answer is not None and answer.is_rated)
    return answer is not None and bool(answer.text.strip() or answer.goals.all() or answer.growth_areas.all())


def _running_part(part: Part) -> Part:
    """The part under a lock, with its review read after the lock was taken."""
    locked = Part.objects.with_due_on().select_for_update(of=("self",)).get(pk=part.pk)
    locked.review = Review.objects.select_related("cycle", "reviewee", "manager").get(pk=locked.review_id)
    if locked.is_submitted:
        raise PartIsSubmitted(_("This was sent and can no longer change."))
    if locked.is_overtaken:
        name = {"name": locked.review.reviewee.short_name}
        raise ReviewIsShared(_("This review is shared with %(name)s already, so nothing is added to it.") % name)
    if locked.review.cycle.state not in ReviewCycle.RUNNING:
        raise CycleIsNotRunning(_("%(cycle)s is no longer open for writing.") % {"cycle": locked.review.cycle})
    return locked


def _open_part(part: Part, actor: "Person", now: datetime) -> Part:
    part = _running_part(part)
    if actor.today(now) > part.due_on:
        raise TimeIsOver(
            _("The last day for writing was %(day)s. HR can give you more time.") % {"day": date_format(part.due_on)}
        )
    return part


def _open_answer(part: Part, question: Question, actor: "Person", now: datetime, *, kind: str = "") -> Answer:
    """The answer under the lock of its part, begun if there is none. A rating question takes words as well."""
    part = _open_part(part, actor, now)
    is_of_template = question.section.template_id == part.review.cycle.template_id
    if not is_of_template or not question.is_asked_in(part.direction) or (kind and question.kind != kind):
        raise QuestionIsNotAsked(_("This question is not asked here."))
    return Answer.objects.get_or_create(part=part, question=question, defaults={"saved_at": now})[0]

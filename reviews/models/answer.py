"""Answers, what they quote, and what they propose."""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import DelegateOf, HRFor, Is, Line, ReadableQuerySet, Readers, ReadersOf
from people.models import Person
from reviews.models.cycle import RatingPoint
from reviews.models.review import Part
from reviews.models.template import Question

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager

LONGEST_ANSWER = 20_000

SENT = Q(part__submitted_at__isnull=False)
SELF_REVIEW = Q(part__direction="self")
MANAGERS = Q(part__direction="manager", question__private_to="none")
SHARED = Q(part__review__shared_at__isnull=False)


class AnswerQuerySet(ReadableQuerySet["Answer"]):
    """Answers, with what a page shows of them."""

    def with_content(self) -> "AnswerQuerySet":
        """With rating, quotes and proposals, in a constant number of queries."""
        return self.select_related("rating", "question").prefetch_related("quotes", "goals", "growth_areas")

    def with_marks(self) -> "AnswerQuerySet":
        """With what a list of questions says of them: the rating, `quote_count` and `has_proposals`."""
        goals = ProposedGoal.objects.filter(answer=OuterRef("pk"))
        areas = GrowthProposal.objects.filter(answer=OuterRef("pk"))
        marks: dict[str, Any] = {"quote_count": Count("quotes"), "has_proposals": Exists(goals) | Exists(areas)}
        return self.select_related("rating").annotate(**marks)


@tracked
class Answer(models.Model):
    """What a part says to one question. A draft belongs to its writer alone."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    part = models.ForeignKey(Part, models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, models.PROTECT, related_name="answers")
    text = models.TextField(blank=True, max_length=LONGEST_ANSWER)
    rating = models.ForeignKey(RatingPoint, models.PROTECT, null=True, blank=True, related_name="+")
    is_not_applicable = models.BooleanField(default=False, db_default=False)
    version = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField()

    if TYPE_CHECKING:
        quote_count: int
        has_proposals: bool
        quotes: RelatedManager["Quote"]
        goals: RelatedManager["ProposedGoal"]
        growth_areas: RelatedManager["GrowthProposal"]

    readers = Readers(
        Is("part__writer", _("writes it")),
        Is("part__review__manager", _("is the manager in this cycle"), when=SENT & (SELF_REVIEW | MANAGERS)),
        DelegateOf("part__review__reviewee", of="part__review__manager", when=SENT & (SELF_REVIEW | MANAGERS)),
        Line("part__review__reviewee", when=SENT & MANAGERS),
        HRFor("part__review__reviewee", when=SENT),
        Is("part__review__reviewee", _("is reviewed, and it was shared"), when=SENT & MANAGERS & SHARED),
    )
    objects = AnswerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["part", "question"], name="question_is_answered_once_in_a_part"),
            models.CheckConstraint(
                condition=Q(is_not_applicable=False) | Q(rating=None),
                name="answer_that_is_not_applicable_has_no_point",
            ),
        ]

    def __str__(self) -> str:
        return str(self.question)

    @property
    def is_rated(self) -> bool:
        """Whether a point was chosen, or that none applies."""
        return self.rating_id is not None or self.is_not_applicable

    def get_absolute_url(self) -> str:
        """Its place on the page of the review."""
        return f"{self.part.review.get_absolute_url()}#answer-{self.pk}"


def given_words(giver: str, text: str) -> str:
    """Feedback as evidence."""
    return f"{giver}: {text}"


def agreed_words(action: str, *, is_done: bool) -> str:
    """An action of a check-in as evidence."""
    return (gettext("Action done: %(action)s") if is_done else gettext("Action agreed: %(action)s")) % {
        "action": action
    }


class QuoteQuerySet(ReadableQuerySet["Quote"]):
    """Quotes, read by whoever reads the answer they stand in."""


@tracked
class Quote(models.Model):
    """A piece of evidence in an answer: a pointer, read by whoever reads the answer.

    `text` is how a goal, a promise or a note of the writer's own read on the day it was quoted; later edits do not
    reach it. What people said to one another is never copied. Nobody reads `words` who may not read where they come
    from: see `evidence.quotes_for`.
    """

    class Kind(models.TextChoices):
        GOAL = "goal", _("Goal")
        FEEDBACK = "feedback", _("Feedback")
        CHECK_IN = "check_in", _("Check-in")
        LAST_REVIEW = "last_review", _("Last review")
        NOTE = "note", _("Note to self")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    answer = models.ForeignKey(Answer, models.CASCADE, related_name="quotes")
    kind = models.CharField(max_length=12, choices=Kind)
    source = models.UUIDField()
    text = models.TextField(max_length=LONGEST_ANSWER)
    happened_on = models.DateField()

    SAID = (Kind.FEEDBACK, Kind.CHECK_IN)

    told: dict[str, Any] | None = None  # what one reader may read of it, where that was asked for

    readers = Readers(ReadersOf("answer"))
    objects = QuoteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["answer", "kind", "source"], name="evidence_is_quoted_once_in_an_answer"),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def words(self) -> str:
        """What it says to whom it was asked for; nothing where it is for others alone."""
        if self.told is None:
            return ""
        text = str(self.told["text"])
        if self.kind == self.Kind.FEEDBACK:
            giver = Person(name=self.told["name"] or "", preferred_name=self.told["preferred_name"] or "")
            return given_words(self.told["outside"] or giver.short_name, text)
        if self.kind == self.Kind.CHECK_IN:
            return agreed_words(text, is_done=self.told["done_at"] is not None)
        return text


class ProposedGoalQuerySet(ReadableQuerySet["ProposedGoal"]):
    """Proposed goals, read by whoever reads the answer they stand in."""


@tracked
class ProposedGoal(models.Model):
    """A goal somebody wants to see next; at the close it becomes a draft."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    answer = models.ForeignKey(Answer, models.CASCADE, related_name="goals")
    title = models.CharField(_("goal"), max_length=200)
    measure = models.CharField(_("how will we know?"), max_length=300, blank=True)

    readers = Readers(ReadersOf("answer"))
    objects = ProposedGoalQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="proposed_goal_has_a_title")]

    def __str__(self) -> str:
        return self.title


class GrowthProposalQuerySet(ReadableQuerySet["GrowthProposal"]):
    """Proposed growth areas, read by whoever reads the answer they stand in."""


@tracked
class GrowthProposal(models.Model):
    """Something to grow in; at the close it becomes a growth area of the plan, with its first step as an action."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    answer = models.ForeignKey(Answer, models.CASCADE, related_name="growth_areas")
    title = models.CharField(_("what to grow in"), max_length=160)
    first_step = models.CharField(_("first step"), max_length=300, blank=True)

    readers = Readers(ReadersOf("answer"))
    objects = GrowthProposalQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="growth_proposal_has_a_title")]

    def __str__(self) -> str:
        return self.title

"""The evidence of the period beside a question; the only reader of the apps below.

Everything comes from what the writer may read. A quote travels with the review, so feedback and check-in actions have
to be open to the person under review too, and for a self-review to the manager who will read it. Others who read the
answer learn that something is quoted, and not its words. Notes to self are the writer's own words, and become readable
by quoting alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Case, Exists, OuterRef, Q, Subquery, When
from django.db.models.functions import JSONObject
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from checkins.models import Action
from checkins.queries import actions_between
from core.prepared import any_of, lay, prepared
from core.readers import Is
from feedback.models import NOT_AS_HR, Feedback
from feedback.queries import given_between, notes_between
from goals.models import Goal, GoalUpdate, Rebaseline
from goals.models.event import OWNER, STATUS
from goals.models.progress import progress_of_goal
from goals.queries import GoalEvent, goals_between, updates_between
from people.models import Person
from reviews.models import Answer, GrowthProposal, Part, ProposedGoal, Quote, Review
from reviews.models.answer import QuoteQuerySet, agreed_words, given_words
from reviews.queries import shared_with

Kind = Quote.Kind
AGREED_ANEW = gettext_lazy("“%(goal)s” was agreed anew: %(text)s")
ANEW = {
    OWNER: gettext_lazy("“%(goal)s” was handed over: %(text)s"),
    STATUS: gettext_lazy("“%(goal)s” was opened again: %(text)s"),
}


@dataclass(frozen=True)
class Evidence:
    """One thing that happened in the period, as it reads today."""

    kind: str
    source: UUID
    text: str
    happened_on: date
    url: str

    @property
    def is_said(self) -> bool:
        """Whether it is what people said to one another."""
        return self.kind in Quote.SAID

    @property
    def kept(self) -> str:
        """What a quote keeps of it."""
        return "" if self.is_said else self.text

    @property
    def label(self) -> str:
        """What kind of thing it is, in words."""
        return str(Kind(self.kind).label)


@dataclass(frozen=True)
class Month:
    """A month of the period with its evidence, the newest first."""

    starts_on: date
    evidence: list[Evidence]


def evidence_for(review: Review, viewer: Person) -> list[Evidence]:
    """All evidence of the period that `viewer` may read and quote as a writer of this review, the newest first."""
    found = [
        *_goals(review, viewer),
        *_feedback(review, viewer),
        *_checkin_actions(review, viewer),
        *_last_promises(review, viewer),
        *_notes(review, viewer),
    ]
    return sorted(found, key=lambda evidence: (evidence.happened_on, str(evidence.source)), reverse=True)


def find_evidence(*, part: Part, kind: str, source: UUID) -> Evidence | None:
    """One piece of evidence, if the part's writer may quote it now."""
    return next(
        (one for one in evidence_for(part.review, part.writer) if one.kind == kind and one.source == source), None
    )


def quotes_for(viewer: Person) -> QuoteQuerySet:
    """Quotes, each with what it `told` as far as `viewer`, who reads the answer, may read what it quotes.

    What people said to one another is read where it stands, so what was withdrawn there is gone here.
    """
    source = {"pk": OuterRef("source")}
    giver = {"name": "giver__name", "preferred_name": "giver__preferred_name", "outside": "outside_giver"}
    given = Feedback.objects.visible_to(viewer, by=NOT_AS_HR).standing().filter(**source)
    agreed = Action.objects.visible_to(viewer, by=(Is,)).filter(**source)
    goals = (model.objects.visible_to(viewer).filter(**source) for model in (Goal, GoalUpdate, Rebaseline))
    is_open = reduce(or_, map(Exists, goals))
    told = Case(
        When(kind=Kind.FEEDBACK, then=Subquery(given.values(told=JSONObject(text="text", **giver)))),
        When(kind=Kind.CHECK_IN, then=Subquery(agreed.values(told=JSONObject(text="text", done_at="done_at")))),
        When(Q(kind=Kind.GOAL) & ~Q(is_open), then=None),
        default=JSONObject(text="text"),
    )
    shown: dict[str, Any] = {"told": told}
    return Quote.objects.annotate(**shown).order_by("happened_on", "pk")


@prepared
def quotes_in(viewer: Person, part: UUID, question: UUID) -> QuoteQuerySet:
    """Those in the answer of a part's writer to one question."""
    return quotes_for(viewer).filter(answer__part=part, answer__question=question)


@prepared
def _quotes_of(viewer: Person, answers: list[UUID]) -> QuoteQuerySet:
    return quotes_for(viewer).filter(any_of("answer", answers))


def lay_quotes(answers: Iterable[Answer], viewer: Person) -> None:
    """Lay under each answer, which `viewer` may read, what it quotes; one query."""
    read = list(answers)
    found = _quotes_of(viewer, answers=[answer.pk for answer in read])
    lay(read, "quotes", ((quote.answer_id, quote) for quote in found))


def by_month(review: Review, evidence: Iterable[Evidence]) -> list[Month]:
    """The months of the period, the newest first, those without evidence too."""
    months: dict[date, list[Evidence]] = {month: [] for month in _months(review)}
    for one in evidence:
        months.setdefault(one.happened_on.replace(day=1), []).append(one)
    return [Month(starts_on, months[starts_on]) for starts_on in sorted(months, reverse=True)]


def _months(review: Review) -> Iterator[date]:
    month = review.cycle.period_start.replace(day=1)
    while month <= review.cycle.period_end:
        yield month
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _others(review: Review, viewer: Person) -> list[Person]:
    """Who has to be able to read, beside the writer, what people said to one another."""
    if viewer != review.reviewee:
        return [review.reviewee]
    return [review.manager] if review.manager else []


def _day(at: datetime, viewer: Person) -> date:
    return at.astimezone(viewer.zone).date()


def _goals(review: Review, viewer: Person) -> Iterator[Evidence]:
    start, end = review.cycle.period_start, review.cycle.period_end
    has_news = set()
    for event in updates_between(review.reviewee, viewer, start, end):
        has_news.add(event.goal.pk)
        page = event.goal.get_absolute_url()
        yield Evidence(Kind.GOAL, event.pk, _told(event), _day(event.at, viewer), page)
    reckoned: dict[str, Any] = {"so_far": progress_of_goal()}
    for goal in goals_between(review.reviewee, viewer, start, end).prefetch_related(None).annotate(**reckoned):
        ended_on = _day(goal.settled_at, viewer) if goal.settled_at else None
        page = goal.get_absolute_url()
        if ended_on and start <= ended_on <= end:
            yield Evidence(Kind.GOAL, goal.pk, _ended(goal), ended_on, page)
        elif goal.pk not in has_news and (ended_on is None or ended_on > end):
            agreed_on = _day(goal.agreed_at, viewer) if goal.agreed_at else goal.starts_on
            words = _silent(goal, vars(goal)["so_far"])
            yield Evidence(Kind.GOAL, goal.pk, words, min(max(agreed_on, start), end), page)


def _ended(goal: Goal) -> str:
    words = _("“%(goal)s” ended: %(outcome)s. %(look_back)s") % {
        "goal": goal,
        "outcome": goal.get_status_display(),
        "look_back": goal.look_back,
    }
    return words.strip()


def _silent(goal: Goal, so_far: Decimal | None) -> str:
    """Of a goal nobody told anything about; how far it is today only while it is under way."""
    if goal.status != Goal.Status.ACTIVE:
        return _("“%(goal)s” was under way; no update in these months.") % {"goal": goal}
    if so_far is None:
        return _("“%(goal)s” is under way; no update in these months.") % {"goal": goal}
    words = _("“%(goal)s” is under way, at %(percent)d %%; no update in these months.")
    return words % {"goal": goal, "percent": round(so_far * 100)}


def _told(event: GoalEvent) -> str:
    if event.former_title:
        words = _("“%(goal)s” has another title. Before: “%(before)s”")
        return words % {"goal": event.goal, "before": event.former_title}
    if event.is_rebaseline:
        words = str(ANEW.get(event.changes[0]["what"], AGREED_ANEW))
    elif event.progress is not None:
        words = _("“%(goal)s”, at %(percent)d %%: %(text)s")
    else:
        words = _("“%(goal)s”: %(text)s")
    percent = round((event.progress or 0) * 100)
    return (words % {"goal": event.goal, "percent": percent, "text": event.text}).rstrip(": ")


def _feedback(review: Review, viewer: Person) -> Iterator[Evidence]:
    cycle = review.cycle
    given = given_between(review.reviewee, viewer, cycle.period_start, cycle.period_end)
    for other in _others(review, viewer):
        given = given.visible_to(other)
    for feedback in given:
        page = feedback.get_absolute_url()
        yield Evidence(
            Kind.FEEDBACK,
            feedback.pk,
            given_words(feedback.giver_short_name, feedback.text),
            _day(feedback.sent_at, viewer),
            page,
        )


def _checkin_actions(review: Review, viewer: Person) -> Iterator[Evidence]:
    start, end = review.cycle.period_start, review.cycle.period_end
    actions = actions_between(review.reviewee, viewer, start, end)
    for other in _others(review, viewer):
        actions = actions.visible_to(other)
    for action in actions:
        day = _day(action.done_at or action.created_at, viewer)
        page = action.series.get_absolute_url()
        yield Evidence(
            Kind.CHECK_IN, action.pk, agreed_words(action.text, is_done=action.done_at is not None), day, page
        )


def _last_promises(review: Review, viewer: Person) -> Iterator[Evidence]:
    """What the review before this one proposed, as far as the writer and the person may read it."""
    last = shared_with(review.reviewee, viewer, before=review).values("pk")[:1]
    goals, areas = (
        model.objects.visible_to(viewer)
        .visible_to(review.reviewee)
        .filter(answer__part__review=Subquery(last))
        .values_list("pk", "title", "answer__part__review", "answer__part__review__shared_at")
        for model in (ProposedGoal, GrowthProposal)
    )
    for source, title, review_id, shared_at in goals.union(areas, all=True):
        words, page = _("Promised: %(title)s") % {"title": title}, Review(pk=review_id).get_absolute_url()
        if shared_at:
            yield Evidence(Kind.LAST_REVIEW, source, words, _day(shared_at, viewer), page)


def _notes(review: Review, viewer: Person) -> Iterator[Evidence]:
    """What the writer wrote down for nobody else; without what it is about, which its readers may not know."""
    start, end = review.cycle.period_start, review.cycle.period_end
    for note in notes_between(review.reviewee, viewer, start, end).prefetch_related(None):
        yield Evidence(Kind.NOTE, note.pk, note.text, _day(note.created_at, viewer), note.get_absolute_url())

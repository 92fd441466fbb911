"""The evidence of the period beside a question; the only reader of the apps below.

Everything comes from what the writer may read. A quote travels with the review, so feedback and check-in actions have
to be open to the person under review too, and for a self-review to the manager who will read it. Notes to self are the
writer's own words, and become readable by quoting alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Subquery
from django.utils.translation import gettext as _

from checkins.queries import actions_between
from feedback.queries import given_between, notes_between
from goals.queries import GoalEvent, goals_between, updates_between
from people.models import Person
from reviews.models import GrowthProposal, Part, ProposedGoal, Quote, Review
from reviews.queries import shared_with

Kind = Quote.Kind


@dataclass(frozen=True)
class Evidence:
    """One thing that happened in the period, as it reads today."""

    kind: str
    source: UUID
    text: str
    happened_on: date
    url: str

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
    for event in updates_between(review.reviewee, viewer, start, end):
        page = event.goal.get_absolute_url()
        yield Evidence(Kind.GOAL, event.pk, _told(event), _day(event.at, viewer), page)
    for goal in goals_between(review.reviewee, viewer, start, end).prefetch_related(None):
        ended_on = _day(goal.settled_at, viewer) if goal.settled_at else None
        if ended_on and start <= ended_on <= end:
            words = _("“%(goal)s” ended: %(outcome)s. %(look_back)s") % {
                "goal": goal,
                "outcome": goal.get_status_display(),
                "look_back": goal.look_back,
            }
            yield Evidence(Kind.GOAL, goal.pk, words.strip(), ended_on, goal.get_absolute_url())


def _told(event: GoalEvent) -> str:
    if event.former_title:
        words = _("“%(goal)s” has another title. Before: “%(before)s”")
        return words % {"goal": event.goal, "before": event.former_title}
    if event.is_rebaseline:
        words = _("“%(goal)s” was agreed anew: %(text)s")
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
        words = f"{feedback.giver_short_name}: {feedback.text}"
        page = feedback.get_absolute_url()
        yield Evidence(Kind.FEEDBACK, feedback.pk, words, _day(feedback.sent_at, viewer), page)


def _checkin_actions(review: Review, viewer: Person) -> Iterator[Evidence]:
    start, end = review.cycle.period_start, review.cycle.period_end
    actions = actions_between(review.reviewee, viewer, start, end)
    for other in _others(review, viewer):
        actions = actions.visible_to(other)
    for action in actions:
        words = _("Action done: %(action)s") if action.done_at else _("Action agreed: %(action)s")
        day = _day(action.done_at or action.created_at, viewer)
        page = action.series.get_absolute_url()
        yield Evidence(Kind.CHECK_IN, action.pk, words % {"action": action}, day, page)


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

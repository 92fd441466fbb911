"""The golden thread: where a goal came from and what came of it, across cycles."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from core.looking import record_look
from core.templatetags.wording import local_day, signed
from core.web import PersonRequest
from feedback.models import NOT_AS_HR, Feedback
from goals.models import Goal, GoalUpdate, Rebaseline
from goals.models.event import OWNER, STATUS, TITLE
from goals.queries import carried_along, name_goals
from people.models import Person
from reviews.models import NextGoal, Quote, Review

AGREED_ANEW = gettext_lazy("%(name)s agreed it anew")
DONE = {
    OWNER: gettext_lazy("%(name)s handed it over"),
    TITLE: gettext_lazy("%(name)s gave it another title"),
    STATUS: gettext_lazy("%(name)s opened it again"),
}


@dataclass(frozen=True)
class Knot:
    """One thing on the thread, in words, with its page."""

    at: datetime
    kind: str
    icon: str
    title: str
    text: str
    url: str
    is_here: bool = False
    review: Review | None = None

    @property
    def on(self) -> date:
        """Its day, by the reader's clock."""
        return local_day(self.at)


@require_safe
def thread(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Everything of a goal's story that the reader may read, oldest first."""
    goal = get_object_or_404(Goal.objects.visible_to(request.user).with_people(), pk=goal_id)
    knots = knots_of(goal, request.user)
    for review in {knot.review for knot in knots if knot.review}:
        record_look(review, about="reviewee", viewer=request.user, now=timezone.now())
    return render(request, "perfmgmt/thread.html", {"goal": goal, "knots": knots})


def knots_of(goal: Goal, viewer: Person) -> list[Knot]:
    """The goals this one was carried from and into, the sentences they came from, what was told, said and quoted."""
    chain = carried_along(goal, viewer)
    ids = [one.pk for one in chain]
    knots = [
        *_origins(ids, viewer),
        *_outcomes(chain),  # a goal is carried over in the moment in which it ends
        *(_goal(one, is_here=one == goal) for one in chain),
        *_updates(ids, viewer),
        *_rebaselines(ids, viewer),
        *_feedback(ids, viewer),
        *_quotes(ids, viewer),
    ]
    return sorted(knots, key=lambda knot: knot.at)


def _goal(goal: Goal, *, is_here: bool) -> Knot:
    at = goal.agreed_at or goal.created_at
    text = _("Carried over") if goal.carried_from_id else (_("Agreed") if goal.agreed_at else _("A draft"))
    return Knot(at, str(goal.cycle), "goal", goal.title, text, goal.get_absolute_url(), is_here)


def _outcomes(chain: list[Goal]) -> Iterator[Knot]:
    for goal in chain:
        if goal.settled_at:
            title = goal.get_status_display()
            if goal.settled_by:
                name = signed(goal.settled_by, goal.settled_for)
                title = _("%(name)s: %(outcome)s") % {"name": name, "outcome": title}
            url = goal.get_absolute_url()
            yield Knot(goal.settled_at, str(goal.cycle), "check", title, goal.look_back, url)


def _origins(ids: list[UUID], viewer: Person) -> Iterator[Knot]:
    links = NextGoal.objects.visible_to(viewer).filter(goal__in=ids)
    for link in links.select_related("proposal__answer__part__writer", "proposal__answer__part__review__cycle"):
        answer = link.proposal.answer
        review = answer.part.review
        title = _("%(name)s proposed it in the review") % {"name": answer.part.writer.short_name}
        at = answer.part.submitted_at or answer.saved_at
        yield Knot(at, str(review.cycle), "review", title, str(link.proposal), answer.get_absolute_url(), review=review)


def _updates(ids: list[UUID], viewer: Person) -> Iterator[Knot]:
    updates = GoalUpdate.objects.visible_to(viewer).filter(goal__in=ids).exclude(note="")
    for update in updates.select_related("author", "acting_for", "goal"):
        name = signed(update.author, update.acting_for)
        title = _("%(name)s: %(health)s") % {"name": name, "health": update.get_health_display()}
        url = update.goal.get_absolute_url()
        yield Knot(update.created_at, _("Update"), "goal", title, update.note, url)


def _rebaselines(ids: list[UUID], viewer: Person) -> Iterator[Knot]:
    """What was agreed anew and why; hand-overs, new titles and goals opened again, too."""
    changed = Rebaseline.objects.visible_to(viewer).filter(goal__in=ids)
    changed = changed.select_related("author", "acting_for", "goal")
    name_goals(changed)
    for one in changed:
        title = DONE.get(one.changes[0]["what"], AGREED_ANEW) % {"name": signed(one.author, one.acting_for)}
        moves = "; ".join(map(_move, one.told_changes))
        text = f"{one.reason} ({moves})" if one.reason else moves
        yield Knot(one.created_at, one.deed, "goal", title, text, one.goal.get_absolute_url())


def _move(change: dict[str, str]) -> str:
    label = f"{change['of']}, {change['label']}" if change["of"] else change["label"]
    return f"{label}: {change['before']} → {change['after']}"


def _feedback(ids: list[UUID], viewer: Person) -> Iterator[Knot]:
    given = Feedback.objects.visible_to(viewer, by=NOT_AS_HR).standing().filter(goal__in=ids)
    for feedback in given.select_related("giver"):
        title = _("Feedback from %(name)s") % {"name": feedback.giver_short_name}
        url = feedback.get_absolute_url()
        yield Knot(feedback.sent_at, _("Feedback"), "feedback", title, feedback.text, url)


def _quotes(ids: list[UUID], viewer: Person) -> Iterator[Knot]:
    updates, changes = (
        model.objects.visible_to(viewer).filter(goal__in=ids).values("pk") for model in (GoalUpdate, Rebaseline)
    )
    told = Q(source__in=updates) | Q(source__in=changes) | Q(source__in=ids)  # by a goal's own key its end is quoted
    quotes = Quote.objects.visible_to(viewer).filter(told, kind=Quote.Kind.GOAL)
    for quote in quotes.select_related("answer__part__writer", "answer__part__review__cycle", "answer__question"):
        part = quote.answer.part
        title = _("Quoted by %(name)s in the review") % {"name": part.writer.short_name}
        at = part.submitted_at or quote.answer.saved_at
        url = quote.answer.get_absolute_url()
        yield Knot(at, str(part.review.cycle), "review", title, quote.text, url, review=part.review)

"""What the home page brings together from every app."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import checkins.queries
import development.queries
import feedback.queries
import goals.queries
import goals.rules
import reviews.queries
from checkins.models import TalkingPoint
from core.templatetags.wording import local_day, short_day
from core.waiting import Source, Waiting
from development.models import Action, GrowthArea
from feedback.models import Feedback
from goals.models import Goal, GoalCycle
from people.models import Person
from perfmgmt.cases import queries as cases
from reviews.models import GrowthFrom
from reviews.queries.standing import Stage

SOURCES: tuple[Source, ...] = (
    *(goals.queries, feedback.queries, checkins.queries, reviews.queries, development.queries),
    cases,
)
WEEK = 7
AGREE, UPDATE, CHECK_IN, REVIEW = 0, 1, 3, 4  # places in the loop
UNDER_REVIEW = {Stage.SELF, Stage.MANAGER, Stage.SENT, Stage.SHARED}


def waiting_for(viewer: Person, now: datetime) -> list[Waiting]:
    """Everything that waits for the viewer, in order of date."""
    found = chain.from_iterable(source.waiting_for(viewer, now) for source in SOURCES)
    return sorted(found, key=lambda waiting: waiting.day)


def greeting(viewer: Person, now: datetime) -> str:
    """Good morning, afternoon or evening, by the viewer's clock."""
    hour = now.astimezone(viewer.zone).hour
    name = {"name": viewer.short_name}
    if hour < 12:  # noqa: PLR2004 - noon
        return _("Good morning, %(name)s") % name
    return (_("Good afternoon, %(name)s") if hour < 18 else _("Good evening, %(name)s")) % name  # noqa: PLR2004


@dataclass(frozen=True)
class Step:
    """One step of the loop, as far as this person has come."""

    name: str
    note: str
    state: str
    url: str


@dataclass(frozen=True)
class Standing:
    """How the viewer's own cycle stands: the parts of the home page that load behind the first."""

    cycle: GoalCycle | None
    goals: list[goals.queries.GoalRow]
    feedback: list[Feedback]
    next_checkin: checkins.queries.NextCheckIn | None
    points: list[TalkingPoint]
    review: reviews.queries.ReviewStanding | None
    today: date
    updatable: set[UUID]
    endable: set[UUID]  # in a closed cycle: only how they ended is left to say

    @property
    def week(self) -> tuple[int, int] | None:
        """The number of this week in the cycle, and how many there are."""
        if self.cycle is None:
            return None
        weeks = ((self.cycle.ends_on - self.cycle.starts_on).days + WEEK) // WEEK
        return (self.today - self.cycle.starts_on).days // WEEK + 1, weeks


def standing_of(viewer: Person, now: datetime) -> Standing:
    """The goals one works on, feedback lately, next check-in and latest review."""
    today = viewer.today(now)
    cycle = goals.queries.current_cycle(today)
    mine = Goal.objects.visible_to(viewer).worked_on_by(viewer).active()
    mine = mine.select_related("owner", "cycle").with_leave().with_key_results().order_by("due_on", "pk")
    rows = goals.queries.rows_of(mine, viewer, now)
    upcoming = checkins.queries.next_for(viewer, now)
    return Standing(
        cycle=cycle,
        goals=sorted(rows, key=lambda row: row.health != "stale"),
        feedback=list(feedback.queries.latest_for(viewer, 3)),
        next_checkin=upcoming,
        points=checkins.queries.agenda_of(upcoming.checkin, viewer).points if upcoming else [],
        review=reviews.queries.standing_of([viewer], viewer, now).get(viewer.pk),
        today=today,
        updatable={row.goal.pk for row in rows if goals.rules.can_update(viewer, row.goal)},
        endable={row.goal.pk for row in rows if goals.rules.can_only_settle(viewer, row.goal)},
    )


def loop_of(standing: Standing) -> list[Step]:
    """The six steps with what this person has done in each; the present one is the next that has a date."""
    told = max((row.goal.last_updated_at for row in standing.goals if row.goal.last_updated_at), default=None)
    given = standing.feedback[0].sent_at if standing.feedback else None
    upcoming = standing.next_checkin
    number = len(standing.goals)
    ends = _("After %(day)s") % {"day": _day(standing.cycle.ends_on)} if standing.cycle else ""
    steps = [
        (_("Agree"), ngettext("%(n)s goal", "%(n)s goals", number) % {"n": number}, "goals:list"),
        (_("Update"), _last(told), "goals:list"),
        (_("Feedback"), _last(given), "feedback:list"),
        (_("Check-in"), _day(upcoming.checkin.starts_at) if upcoming else _("None planned"), "checkins:list"),
        (_("Review"), standing.review.words if standing.review else _("None yet"), "reviews:list"),
        (_("Next goals"), ends, "goals:list"),
    ]
    present = _present(standing)
    return [
        Step(name, note, "done" if number < present else "now" if number == present else "ahead", reverse(route))
        for number, (name, note, route) in enumerate(steps)
    ]


def _day(moment: date | datetime) -> str:
    return short_day(local_day(moment))


def _last(moment: datetime | None) -> str:
    return _("Last on %(day)s") % {"day": _day(moment)} if moment else _("Nothing yet")


def _present(standing: Standing) -> int:
    """Which step is the one to take now, counted from 0."""
    if not standing.goals:
        return AGREE
    if any(row.health == "stale" for row in standing.goals):
        return UPDATE
    if standing.review and standing.review.stage in UNDER_REVIEW:
        return REVIEW
    return CHECK_IN


@dataclass(frozen=True)
class Growing:
    """A growth area of the viewer, its next step, and the review it came from, if it came from one."""

    area: GrowthArea
    next_action: Action | None
    origin: GrowthFrom | None


def growth_of(viewer: Person, *, most: int = 3) -> list[Growing]:
    """The open growth areas of the viewer's own plan."""
    plan = development.queries.plan_for(viewer, viewer)
    if plan is None:
        return []
    areas = list(development.queries.areas_of(plan, viewer).unfinished()[:most])
    came = GrowthFrom.objects.visible_to(viewer).filter(growth_area__in=areas)
    origins = {link.growth_area_id: link for link in came.select_related("proposal__answer__part__review__cycle")}
    return [Growing(area, _next_action(area), origins.get(area.pk)) for area in areas]


def _next_action(area: GrowthArea) -> Action | None:
    return next((action for action in area.actions.all() if action.done_at is None), None)

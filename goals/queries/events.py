"""What happened to goals in a stretch of time, as events that pages and reviews can show; days are the reader’s."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, OuterRef, Subquery, TextField, When
from django.db.models.functions import Cast, JSONObject

from goals.models import Goal, GoalQuerySet, GoalUpdate, KeyResult, Rebaseline, UpdateValue
from goals.models.event import TITLE, GoalUpdateQuerySet, RebaselineQuerySet
from goals.queries.reactions import Response, reactions_to, responses_from
from people.models import Person

EVER = (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


@dataclass(frozen=True)
class ToldFigure:
    """A figure told with an update, in words, and what it measures."""

    title: str
    told: str


@dataclass(frozen=True)
class GoalEvent:
    """An update or a re-baseline; `pk` is its key, `text` the sentence or the reason, `deed` what was done in words.

    `responses` to an update are there where the whole history was asked for.
    """

    pk: UUID
    goal: Goal
    at: datetime
    author: Person
    text: str
    acting_for: Person | None = None
    deed: str = ""
    health: str = ""
    confidence: str = ""
    progress: Decimal | None = None
    values: list[ToldFigure] = field(default_factory=list)
    changes: list[dict[str, str]] = field(default_factory=list)
    responses: list[Response] = field(default_factory=list)

    @property
    def former_title(self) -> str:
        """What the goal was called before."""
        return next((change["before"] for change in self.changes if change["what"] == TITLE), "")

    @property
    def is_rebaseline(self) -> bool:
        """Whether it changed what was agreed."""
        return bool(self.changes)


@dataclass(frozen=True)
class Latest:
    """What happened to a goal lately, newest first; `line` has when it was told how far it is, from the first on."""

    events: list[GoalEvent]
    has_older: bool
    line: list[tuple[datetime, Decimal]]


@dataclass(frozen=True)
class History:
    """Everything told of a goal the caller may read, newest first; what is older than a stretch is not asked for."""

    goal: Goal

    def __getitem__(self, stretch: slice) -> list[GoalEvent]:
        """With what people clicked."""
        updates = _updates([self.goal], *EVER, stretch.stop, reacted=reactions_to("update"))
        return _merged(updates, _rebaselines([self.goal], *EVER, stretch.stop))[stretch]


def latest_of(goal: Goal, most: int) -> Latest:
    """The latest of a goal the caller may read, in as many queries as a stretch: its newest update brings the line."""
    told = GoalUpdate.objects.filter(goal=goal)
    rows = told.filter(progress__isnull=False).order_by("created_at", "pk")
    line = ArraySubquery(rows.values(told=JSONObject(at="created_at", progress=Cast("progress", TextField()))))
    newest = told.order_by("-created_at", "-pk").values("pk")[:1]
    carried: dict[str, Any] = {"line": Case(When(pk=Subquery(newest), then=line)), "reacted": reactions_to("update")}
    updates = list(_updates([goal], *EVER, most + 1, **carried))
    events = _merged(updates, _rebaselines([goal], *EVER, most + 1))
    points = vars(updates[0])["line"] if updates else []
    return Latest(
        events[:most],
        len(events) > most,
        [(datetime.fromisoformat(point["at"]), Decimal(point["progress"])) for point in points or []],
    )


def goals_between(owner: Person, viewer: Person, start: date, end: date) -> GoalQuerySet:
    """A person's agreed goals whose time touches these days, as far as the viewer may read them."""
    return (
        Goal.objects.visible_to(viewer)
        .filter(owner=owner, agreed_at__isnull=False, starts_on__lte=end, due_on__gte=start)
        .with_people()
        .with_key_results()
        .order_by("due_on", "pk")
    )


def updates_between(owner: Person, viewer: Person, start: date, end: date) -> list[GoalEvent]:
    """Updates and re-baselines of a person's goals on these days, newest first, as far as the viewer may read them."""
    goals = Goal.objects.visible_to(viewer).filter(owner=owner)
    after, before = (datetime.combine(day, time.min, viewer.zone) for day in (start, end + timedelta(days=1)))
    return _events(goals, after, before)


def goals_with_events(owner: Person, viewer: Person, since: date, today: date) -> list[tuple[Goal, list[GoalEvent]]]:
    """A person's goals under way, each with what happened to it since a day; those with news first."""
    goals = list(goals_between(owner, viewer, since, today).active())
    events = _events(goals, datetime.combine(since, time.min, viewer.zone), EVER[1])
    of = {goal.pk: [event for event in events if event.goal.pk == goal.pk] for goal in goals}
    return sorted(((goal, of[goal.pk]) for goal in goals), key=lambda pair: not pair[1])


def events_since(goal: Goal, viewer: Person, since: date) -> list[GoalEvent]:
    """What happened to a goal that `viewer` may read since a day, newest first."""
    return _events([goal], datetime.combine(since, time.min, viewer.zone), EVER[1])


def name_goals(events: Iterable[GoalEvent | Rebaseline]) -> None:
    """Say which goal a weight is of, where everyone may read that goal still."""
    changes = [change for event in events for change in event.changes if change.get("goal")]
    if changes:
        ids = {UUID(change["goal"]) for change in changes}
        titles = dict(Goal.objects.for_everyone().filter(pk__in=ids).values_list("pk", "title"))
        for change in changes:
            change["of"] = titles.get(UUID(change["goal"]), "")


def _events(goals: Iterable[Goal] | GoalQuerySet, after: datetime, before: datetime) -> list[GoalEvent]:
    """In two queries, however many goals; in one more where a weight of another goal was changed."""
    return _merged(_updates(goals, after, before), _rebaselines(goals, after, before))


def _updates(
    goals: Iterable[Goal] | GoalQuerySet, after: datetime, before: datetime, most: int | None = None, **carried: Any
) -> GoalUpdateQuerySet:
    figures = UpdateValue.objects.filter(update=OuterRef("pk")).order_by("key_result__position", "pk")
    told = JSONObject(
        title="key_result__title",
        kind="key_result__kind",
        unit="key_result__unit",
        value=Cast("value", TextField()),
    )
    updates = (
        GoalUpdate.objects.filter(goal__in=goals, created_at__gte=after, created_at__lt=before)
        .select_related("goal", "author", "acting_for")
        .annotate(figures=ArraySubquery(figures.values(told=told)), **carried)
    )
    return updates.order_by("-created_at", "-pk")[:most]


def _rebaselines(
    goals: Iterable[Goal] | GoalQuerySet, after: datetime, before: datetime, most: int | None = None
) -> RebaselineQuerySet:
    changed = Rebaseline.objects.filter(goal__in=goals, created_at__gte=after, created_at__lt=before)
    return changed.select_related("goal", "author", "acting_for").order_by("-created_at", "-pk")[:most]


def _merged(updates: Iterable[GoalUpdate], rebaselines: Iterable[Rebaseline]) -> list[GoalEvent]:
    events = [_told(update) for update in updates] + [_changed(rebaseline) for rebaseline in rebaselines]
    name_goals(events)
    return sorted(events, key=lambda event: event.at, reverse=True)


def _told(update: GoalUpdate) -> GoalEvent:
    loaded = vars(update)
    return GoalEvent(
        pk=update.pk,
        goal=update.goal,
        at=update.created_at,
        author=update.author,
        acting_for=update.acting_for,
        text=update.note,
        health=update.health,
        confidence=update.get_confidence_display() if update.confidence else "",
        progress=update.progress,
        values=[_figure(**figure) for figure in loaded["figures"]],
        responses=responses_from(loaded["reacted"]) if "reacted" in loaded else [],
    )


def _figure(*, title: str, kind: str, unit: str, value: str) -> ToldFigure:
    return ToldFigure(title, KeyResult(kind=kind, unit=unit).told(Decimal(value)))


def _changed(rebaseline: Rebaseline) -> GoalEvent:
    return GoalEvent(
        pk=rebaseline.pk,
        goal=rebaseline.goal,
        at=rebaseline.created_at,
        author=rebaseline.author,
        acting_for=rebaseline.acting_for,
        text=rebaseline.reason,
        deed=rebaseline.deed,
        changes=rebaseline.told_changes,
    )

"""What happened to goals in a stretch of time, as events that pages and reviews can show."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, TextField
from django.db.models.functions import Cast, JSONObject

from goals.models import Goal, GoalQuerySet, GoalUpdate, KeyResult, Rebaseline, UpdateValue
from goals.queries.reactions import Response, reactions_to, responses_from
from people.models import Person


@dataclass(frozen=True)
class ToldFigure:
    """A figure told with an update, in words, and what it measures."""

    title: str
    told: str


@dataclass(frozen=True)
class GoalEvent:
    """An update or a re-baseline; `pk` is its key, `text` the sentence or the reason.

    `responses` to an update are there where the whole history was asked for.
    """

    pk: UUID
    goal: Goal
    at: datetime
    author: Person
    text: str
    acting_for: Person | None = None
    health: str = ""
    confidence: str = ""
    progress: Decimal | None = None
    values: list[ToldFigure] = field(default_factory=list)
    changes: list[dict[str, str]] = field(default_factory=list)
    responses: list[Response] = field(default_factory=list)

    @property
    def is_rebaseline(self) -> bool:
        """Whether it changed what was agreed."""
        return bool(self.changes)


def history_of(goal: Goal) -> list[GoalEvent]:
    """Everything told of a goal the caller may read, newest first."""
    return _events([goal], datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC), with_reactions=True)


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
    after, before = datetime.combine(start, time.min, UTC), datetime.combine(end + timedelta(days=1), time.min, UTC)
    return _events(goals, after, before)


def goals_with_events(owner: Person, viewer: Person, since: date, today: date) -> list[tuple[Goal, list[GoalEvent]]]:
    """A person's goals under way, each with what happened to it since a day; those with news first."""
    goals = list(goals_between(owner, viewer, since, today).active())
    events = _events(goals, datetime.combine(since, time.min, UTC), datetime.max.replace(tzinfo=UTC))
    of = {goal.pk: [event for event in events if event.goal.pk == goal.pk] for goal in goals}
    return sorted(((goal, of[goal.pk]) for goal in goals), key=lambda pair: not pair[1])


def events_since(goal: Goal, since: date) -> list[GoalEvent]:
    """What happened to a goal the caller may read since a day, newest first."""
    return _events([goal], datetime.combine(since, time.min, UTC), datetime.max.replace(tzinfo=UTC))


def _events(
    goals: Iterable[Goal] | GoalQuerySet, after: datetime, before: datetime, *, with_reactions: bool = False
) -> list[GoalEvent]:
    """In two queries, however many goals; in one more where a weight of another goal was changed."""
    figures = UpdateValue.objects.filter(update=OuterRef("pk")).order_by("key_result__position", "pk")
    told = JSONObject(
        title="key_result__title",
        kind="key_result__kind",
        unit="key_result__unit",
        value=Cast("value", TextField()),
    )
    period = {"goal__in": goals, "created_at__gte": after, "created_at__lt": before}
    updates = (
        GoalUpdate.objects.filter(**period)
        .select_related("goal", "author", "acting_for")
        .annotate(figures=ArraySubquery(figures.values(told=told)))
    )
    if with_reactions:
        updates = updates.annotate(reacted=reactions_to("update"))
    rebaselines = Rebaseline.objects.filter(**period).select_related("goal", "author", "acting_for")
    events = [_told(update) for update in updates]
    events += [_changed(rebaseline) for rebaseline in rebaselines]
    _name_goals(events)
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


def _name_goals(events: Iterable[GoalEvent]) -> None:
    """Say which goal a weight is of, where everyone may read that goal still."""
    changes = [change for event in events for change in event.changes if change.get("goal")]
    if changes:
        ids = {UUID(change["goal"]) for change in changes}
        titles = dict(Goal.objects.for_everyone().filter(pk__in=ids).values_list("pk", "title"))
        for change in changes:
            change["of"] = titles.get(UUID(change["goal"]), "")


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
        changes=rebaseline.told_changes,
    )

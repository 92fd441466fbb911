"""Telling how a goal goes, and changing what was agreed."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TypedDict, Unpack
from uuid import UUID

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.prepared import prepared
from goals import queries
from goals.models import Goal, GoalNews, GoalUpdate, KeyResult, Rebaseline, UpdateValue
from goals.models.event import DAY, LABELS
from goals.models.key_result import plain
from goals.models.progress import progress_of_parts
from goals.services.following import tell_followers
from goals.services.refusals import FigureDoesNotFit, NothingChanges, locked, refuse_closed, refuse_unless_active
from goals.services.rolling import reckon_figure_of
from goals.services.saying import tell, the_two
from goals.services.versions import Compared, refuse_moved
from goals.services.weighing import WHAT_COUNTS, move_what_counts
from people.models import Person, ServiceToken
from people.services import acted_for

TWICE = timedelta(minutes=1)  # the same words again within this time are the same click
Figures = Mapping[UUID, Decimal]


class Baseline(TypedDict, total=False):
    """What a re-baseline may change."""

    starts_on: date
    due_on: date
    targets: Figures
    uppers: Figures
    progress_from: str
    weights: Mapping[UUID, int]


@deed
def update_goal(  # noqa: PLR0913 - each is one thing an update says
    *,
    goal: Goal,
    health: str,
    confidence: int | None = None,
    note: str = "",
    values: Figures | None = None,
    shown: Figures | None = None,
    actor: Person,
    now: datetime,
) -> GoalUpdate:
    """Add an update and move the figures, in one line behind a lock, so that none of many at once is lost.

    `values` are new figures by key result; one that is not told stays. `shown` is where they stood when the author
    looked. Raises CycleIsClosed, GoalHasMovedOn, GoalHasTwoVersions, FigureDoesNotFit.
    """
    goal = locked(goal, actor)
    refuse_closed(goal.cycle)
    refuse_unless_active(goal)
    told_before = _told_just_now(goal, actor, (health, confidence, note), now)
    results = {result.pk: result for result in queries.measures_of(goal)}
    moved = _moved(results, values or {})
    if shown:
        refuse_moved(goal, [_figure(result, "current", shown, values or {}) for result in moved])
    if told_before and not moved:
        return told_before
    before = {result.pk: result.current for result in moved}
    for result in moved:
        result.current = (values or {})[result.pk]
        result.save(update_fields=["current"])
    update = GoalUpdate.objects.create(
        goal=goal,
        author=actor,
        acting_for=acted_for(actor, goal.owner),
        health=health,
        confidence=confidence,
        note=note,
        progress=progress_of_parts(results.values(), goal.rolled_up),
        created_at=now,
    )
    UpdateValue.objects.bulk_create(
        UpdateValue(update=update, key_result=result, before=before[result.pk], value=result.current)
        for result in moved
    )
    goal.health, goal.last_updated_at = health, now
    goal.save(update_fields=["health", "last_updated_at"])
    cause = f"goal:{goal.pk}:update:{update.pk}"
    tell_followers(goal, kind=GoalNews.Kind.UPDATED, cause=cause, by=actor, now=now)
    return update


@deed
def rebaseline(
    *,
    goal: Goal,
    reason: str,
    shown: Baseline | None = None,
    actor: Person,
    now: datetime,
    **baseline: Unpack[Baseline],
) -> Rebaseline:
    """Change dates, targets or what counts of an agreed goal: why, and what they were, stays in its history.

    `weights` are those of goals that support it, by goal. `shown` is what stood there when the author looked. Tells
    the other of the two. Raises CycleIsClosed, GoalHasMovedOn, GoalHasTwoVersions, FigureDoesNotFit, NothingChanges.
    """
    goal = locked(goal, actor)
    refuse_closed(goal.cycle)
    refuse_unless_active(goal)
    if shown:
        refuse_moved(goal, _compared(goal, baseline, shown))
    changes = [
        *_move_dates(goal, baseline),
        *_move_targets(goal, baseline),
        *move_what_counts(goal, progress_from=baseline.get("progress_from"), weights=baseline.get("weights", {})),
    ]
    if not changes:
        raise NothingChanges(_("Nothing is different from what was agreed, so there is nothing to re-baseline."))
    event = Rebaseline.objects.create(
        goal=goal,
        author=actor,
        acting_for=acted_for(actor, goal.owner),
        reason=reason,
        changes=changes,
        created_at=now,
    )
    if any(change["what"] in WHAT_COUNTS for change in changes):
        reckon_figure_of(goal=goal, actor=actor, now=now)
    words = gettext_lazy("{name} changed what was agreed for: {goal}")
    cause = f"goal:{goal.pk}:rebaseline:{event.pk}"
    tell(the_two(goal), goal, kind="goal_rebaselined", words=words, cause=cause, by=actor)
    tell_followers(goal, kind=GoalNews.Kind.REBASELINED, cause=cause, by=actor, now=now)
    return event


@deed
def feed_key_result(
    *, key_result: KeyResult, value: Decimal, source: str, actor: Person | ServiceToken, now: datetime
) -> KeyResult:
    """Take a figure from another system, which is named beside it. Nobody is told and no update is written.

    How the goal goes stays for people to say: a goal that is only fed grows stale like any other. Raises CycleIsClosed,
    GoalHasMovedOn, FigureDoesNotFit.
    """
    goal = locked(key_result.goal, actor if isinstance(actor, Person) else None)
    refuse_closed(goal.cycle)
    refuse_unless_active(goal)
    results = {result.pk: result for result in queries.measures_of(goal)}
    _moved(results, {key_result.pk: value})
    fed = results[key_result.pk]
    fed.current, fed.source, fed.fed_at = value, source, now
    fed.save(update_fields=["current", "source", "fed_at"])
    return fed


def _told_just_now(goal: Goal, actor: Person, words: tuple[str, int | None, str], now: datetime) -> GoalUpdate | None:
    if goal.last_updated_at is None or now - goal.last_updated_at >= TWICE:
        return None
    last = next(iter(_last_told(goal=goal.pk)), None)
    is_the_same = last and last.author_id == actor.pk and (last.health, last.confidence, last.note) == words
    return last if is_the_same else None


@prepared
def _last_told(goal: UUID) -> QuerySet[GoalUpdate]:
    return GoalUpdate.objects.filter(goal=goal).newest_first()[:1]


def _moved(results: Mapping[UUID, KeyResult], values: Figures) -> list[KeyResult]:
    """The key results whose figure changes."""
    for pk, value in values.items():
        if pk not in results:
            raise FigureDoesNotFit(_("This key result does not belong to the goal; it may have been replaced."))
        if not results[pk].fits(value):
            raise FigureDoesNotFit(
                _("“%(result)s” cannot stand at %(value)s.") % {"result": results[pk], "value": value}
            )
    return [results[pk] for pk, value in values.items() if results[pk].current != value]


def _figure(result: KeyResult, name: str, shown: Figures, asked: Figures) -> Compared:
    label = result.title if name == "current" else f"{result.title}, {LABELS[name]}"
    return Compared(label, result.told, shown.get(result.pk), asked.get(result.pk), getattr(result, name))


def _compared(goal: Goal, baseline: Baseline, shown: Baseline) -> Iterator[Compared]:
    """What is to change, with what was shown and what stands there."""
    for name in ("starts_on", "due_on"):
        yield Compared(str(LABELS[name]), date_format, shown.get(name), baseline.get(name), getattr(goal, name))
    seen_from, from_now_on = shown.get("progress_from"), baseline.get("progress_from")
    yield Compared(str(LABELS["progress_from"]), _choice, seen_from, from_now_on, goal.progress_from)
    for result in queries.measures_of(goal):
        yield _figure(result, "target", shown.get("targets", {}), baseline.get("targets", {}))
        yield _figure(result, "upper", shown.get("uppers", {}), baseline.get("uppers", {}))
    seen, asked = shown.get("weights", {}), baseline.get("weights", {})
    for aligned in queries.counting_in(goal).filter(pk__in=list(seen)) if seen else ():
        there = vars(aligned)["weight_there"]
        yield Compared(f"{LABELS['weight']}, {aligned}", str, seen.get(aligned.pk), asked.get(aligned.pk), there)


def _choice(value: str) -> str:
    return str(Goal.ProgressFrom(value).label)


def _move_dates(goal: Goal, baseline: Baseline) -> list[dict[str, str]]:
    changes = []
    for name in ("starts_on", "due_on"):
        before: date = getattr(goal, name)
        after: date = baseline.get(name, before)  # type: ignore[assignment]
        if before != after:
            setattr(goal, name, after)
            changes.append({"what": name, "of": "", "kind": DAY, "before": str(before), "after": str(after)})
    if goal.due_on < goal.starts_on:
        raise FigureDoesNotFit(_("It would be due before it starts."))
    goal.save(update_fields=["starts_on", "due_on"])
    return changes


def _move_targets(goal: Goal, baseline: Baseline) -> list[dict[str, str]]:
    changes = []
    results = KeyResult.objects.filter(goal=goal).in_order()
    _refuse_misfits({result.pk: result for result in results}, baseline)
    for result in results:
        asked = {
            "target": baseline.get("targets", {}).get(result.pk, result.target),
            "upper": baseline.get("uppers", {}).get(result.pk, result.upper),
        }
        for name, after in asked.items():
            before = getattr(result, name)
            if before != after:
                setattr(result, name, after)
                said = {"what": name, "of": result.title, "kind": result.kind, "unit": result.unit}
                changes.append({**said, "before": _kept(before), "after": _kept(after)})
        if not result.has_a_way():
            raise FigureDoesNotFit(_("“%(result)s” would be there before it starts.") % {"result": result})
        if not result.fits(result.current):
            raise FigureDoesNotFit(
                _("“%(result)s” cannot stand at %(value)s.") % {"result": result, "value": result.current_told}
            )
        result.save(update_fields=["target", "upper"])
    return changes


def _refuse_misfits(results: Mapping[UUID, KeyResult], baseline: Baseline) -> None:
    """Targets of another goal, steps that are not whole, and a far end where there is no range."""
    targets, uppers = baseline.get("targets", {}), baseline.get("uppers", {})
    if (targets.keys() | uppers.keys()) - results.keys():
        raise FigureDoesNotFit(_("This key result does not belong to the goal; it may have been replaced."))
    for pk in uppers.keys() & results.keys():
        if results[pk].upper is None:
            raise FigureDoesNotFit(_("“%(result)s” is not kept within a range.") % {"result": results[pk]})
    for pk, target in targets.items():
        result = results[pk]
        to = KeyResult(kind=result.kind, start=result.start, target=target)
        if target != result.target and not to.fits(target):
            words = _("“%(result)s” cannot get to %(value)s.")
            raise FigureDoesNotFit(words % {"result": result, "value": result.told(target)})


def _kept(figure: Decimal | None) -> str:
    return "" if figure is None else str(plain(figure))

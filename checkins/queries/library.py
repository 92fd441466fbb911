"""Questions to begin with: which occasion it is, as facts have it, and what people are asked before a check-in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, gettext_lazy

from checkins.models import CheckIn, Occasion, PreparationQuestion, SuggestedQuestion
from checkins.queries.reading import last_held_before
from development.models import Action as PlanAction
from goals.models import GoalCycle
from people.models import Department, Leave, Person

JUST_BACK = timedelta(days=14)
REAL_LEAVE = timedelta(days=4)  # five days or more: less is no occasion
NEAR = timedelta(days=21)

STARTING_QUESTIONS = {
    Occasion.FIRST: (
        gettext_lazy("How do you like to work, and what should I know about it?"),
        gettext_lazy("What would you like us to use this time for?"),
        gettext_lazy("How do you like to hear feedback?"),
        gettext_lazy("What do you expect of me?"),
    ),
    Occasion.BACK: (
        gettext_lazy("How has it been to come back?"),
        gettext_lazy("What has changed that you should know of?"),
        gettext_lazy("What can wait for another week?"),
    ),
    Occasion.SKIP_LEVEL: (
        gettext_lazy("What goes better than people above you think?"),
        gettext_lazy("What should I hear that I do not hear?"),
        gettext_lazy("What would you change first, if you could?"),
    ),
    Occasion.GOALS: (
        gettext_lazy("Which goal would you put first, and why?"),
        gettext_lazy("What has turned out differently than we thought?"),
        gettext_lazy("Is there a goal we should change or drop?"),
    ),
    Occasion.GROWTH: (
        gettext_lazy("What have you learned lately?"),
        gettext_lazy("What would you like to try that you have not tried yet?"),
        gettext_lazy("Who could you learn this from?"),
    ),
    Occasion.ANY: (
        gettext_lazy("What would make next week easier?"),
        gettext_lazy("Where could I help more?"),
        gettext_lazy("What are you proud of since last time?"),
        gettext_lazy("What takes longer than it should?"),
    ),
}
STARTING_PREPARATION = (
    (PreparationQuestion.Kind.MOOD, gettext_lazy("How are you at work these days?")),
    (PreparationQuestion.Kind.TEXT, gettext_lazy("What went well?")),
    (PreparationQuestion.Kind.TEXT, gettext_lazy("What is in the way?")),
    (PreparationQuestion.Kind.PRIORITIES, gettext_lazy("What comes first until next time?")),
    (PreparationQuestion.Kind.TEXT, gettext_lazy("What do you need?")),
)


@dataclass(frozen=True)
class Proposal:
    """An occasion, and the fact that makes it one."""

    occasion: Occasion
    why: str = ""


def proposal_for(checkin: CheckIn, viewer: Person) -> Proposal:
    """The occasion of a check-in, by what the viewer may know: each fact is asked only where none before it holds."""
    series, name = checkin.series, {"name": checkin.series.report.short_name}
    if series.manager_id in series.report.above and series.manager_id != series.report.manager_id:
        return Proposal(Occasion.SKIP_LEVEL, gettext("You are not in each other’s direct line."))
    last = last_held_before(checkin, viewer)
    if last is None:
        return Proposal(Occasion.FIRST, gettext("You two have not met here before."))
    back_on = _back_on(checkin, last.on, viewer)
    if back_on and viewer.pk == series.report_id:
        return Proposal(Occasion.BACK, gettext("You are back since %(day)s.") % {"day": _day(back_on)})
    if back_on:
        return Proposal(Occasion.BACK, gettext("%(name)s is back since %(day)s.") % {**name, "day": _day(back_on)})
    return _near(checkin, viewer) or Proposal(Occasion.ANY)


def _back_on(checkin: CheckIn, last: date, viewer: Person) -> date | None:
    """The day after a leave of the report, of some days, that ended since the last time, lately."""
    since = max(last, checkin.on - JUST_BACK)
    leaves = Leave.objects.visible_to(viewer).filter(person=checkin.series.report_id)
    over = leaves.filter(ends_on__gte=since, ends_on__lt=checkin.on, starts_on__lte=F("ends_on") - REAL_LEAVE)
    ended = over.order_by("-ends_on").first()
    return ended.ends_on + timedelta(days=1) if ended else None


def _near(checkin: CheckIn, viewer: Person) -> Proposal | None:
    """What comes to its end soon: a goal cycle, else an action of the report's plan that the viewer reads."""
    soon = (checkin.on, checkin.on + NEAR)
    cycle = GoalCycle.objects.unclosed().filter(ends_on__range=soon).order_by("ends_on").first()
    if cycle:
        ends = {"cycle": cycle.name, "day": _day(cycle.ends_on)}
        return Proposal(Occasion.GOALS, gettext("%(cycle)s ends on %(day)s.") % ends)
    actions = PlanAction.objects.visible_to(viewer).unfinished().filter(due_on__range=soon)
    action = actions.filter(growth_area__plan__person=checkin.series.report_id).order_by("due_on", "pk").first()
    if action and action.due_on:
        due = {"action": action.text, "day": _day(action.due_on)}
        return Proposal(Occasion.GROWTH, gettext("“%(action)s” is due on %(day)s.") % due)
    return None


def _day(day: date) -> str:
    return date_format(day, "j F")


def questions_for(occasion: Occasion) -> list[str]:
    """What HR's library has for an occasion in the reader's language; where it is all empty, what we begin with."""
    spoken = Q(language="") | Q(language=(get_language() or "").partition("-")[0])
    texts = SuggestedQuestion.objects.filter(spoken, occasion=occasion).order_by("pk").values_list("text", flat=True)
    found = list(texts)
    if found or SuggestedQuestion.objects.exists():
        return found
    return [str(text) for text in STARTING_QUESTIONS[occasion]]


def asked_before(report: Person) -> list[PreparationQuestion]:
    """What somebody is asked before a check-in: by their own department, else the nearest it lies in, else everywhere.

    Where HR has set nothing at all, what we begin with, unsaved.
    """
    rows = list(PreparationQuestion.objects.order_by("position", "pk"))
    above = dict(Department.objects.values_list("pk", "parent")) if any(row.department_id for row in rows) else {}
    for place in _outwards(report.department_id, above):
        here = [row for row in rows if row.department_id == place]
        if here:
            return here
    return [
        PreparationQuestion(kind=kind, text=str(text), position=place)
        for place, (kind, text) in enumerate(STARTING_PREPARATION)
    ]


def _outwards(department: UUID | None, above: dict[UUID, UUID | None]) -> Iterable[UUID | None]:
    """A department, those it lies in, and everywhere."""
    while department is not None:
        yield department
        department = above.get(department)
    yield None

"""What can be done with a plan, and with the company’s values."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.autosave import TextHasMovedOn
from core.deeds import deed
from core.notices import notify
from core.refusals import Refusal
from development.models import Action, CompanyValue, GrowthArea, Plan
from people.services import act_for_manager, signed

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

    from people.models import Person

COMPLETE = 100


class AreaIsClosed(Refusal):
    """The growth area was closed, so nothing is added to it."""


class MentorIsNobodyElse(Refusal):
    """A person needs no invitation to their own plan."""


def plan_of(person: "Person") -> Plan:
    """The one plan of a person, begun now if there is none; two at once begin the same."""
    return Plan.objects.get_or_create(person=person)[0]


@deed
def write_aspirations(*, person: "Person", text: str, version: int, actor: "Person", now: datetime) -> Plan:
    """Keep the text if it grew from the version that is stored.

    Raises TextHasMovedOn where another window has saved a different text meanwhile.
    """
    plan = Plan.objects.select_for_update(of=("self",)).get(pk=plan_of(person).pk)
    if plan.version != version and plan.aspirations != text:
        raise TextHasMovedOn(yours=text, theirs=plan.aspirations, version=plan.version)
    plan.aspirations, plan.version = text, plan.version + 1
    plan.save(update_fields=["aspirations", "version"])
    return plan


@deed
def add_growth_area(
    *, person: "Person", title: str, description: str = "", actor: "Person | None", now: datetime
) -> GrowthArea:
    """Add to the person's plan, which begins here if there is none; the person is told of another's hand."""
    if actor:
        act_for_manager(of=person, actor=actor)
    plan = plan_of(person)
    area = GrowthArea.objects.create(plan=plan, title=title, description=description, created_at=now)
    _tell(
        area, cause=f"growth_area:{area.pk}:added", text=_("{name} added a growth area to your plan: {what}"), by=actor
    )
    return area


@deed
def edit_growth_area(*, area: GrowthArea, title: str, description: str, actor: "Person", now: datetime) -> GrowthArea:
    """Reword a growth area. Raises AreaIsClosed."""
    area = _open_area(area, actor)
    area.title, area.description = title, description
    area.save(update_fields=["title", "description"])
    _tell(
        area,
        cause=f"growth_area:{area.pk}:edited:{now:%F}",
        text=_("{name} changed a growth area of yours: {what}"),
        by=actor,
    )
    return area


@deed
def close_growth_area(*, area: GrowthArea, actor: "Person", now: datetime) -> GrowthArea:
    """Put a growth area to rest, with whatever is still open in it; closing twice changes nothing."""
    area = _locked(area, actor)
    if area.closed_at is None:
        area.closed_at = now
        area.save(update_fields=["closed_at"])
        _tell(
            area,
            cause=f"growth_area:{area.pk}:closed:{now:%F}",
            text=_("{name} closed a growth area of yours: {what}"),
            by=actor,
        )
    return area


@deed
def reopen_growth_area(*, area: GrowthArea, actor: "Person", now: datetime) -> GrowthArea:
    """Take a growth area up again; one that is open stays as it is."""
    area = _locked(area, actor)
    if area.closed_at is not None:
        area.closed_at = None
        area.save(update_fields=["closed_at"])
        _tell(
            area,
            cause=f"growth_area:{area.pk}:reopened:{now.isoformat()}",
            text=_("{name} opened a growth area of yours again: {what}"),
            by=actor,
        )
    return area


@deed
def add_action(
    *,
    growth_area: GrowthArea,
    text: str,
    kind: str = Action.Kind.EXPERIENCE,
    due_on: date | None = None,
    promised_support: str = "",
    actor: "Person | None",
    now: datetime,
) -> Action:
    """Add a step to a growth area that is open. Raises AreaIsClosed."""
    area = _open_area(growth_area, actor)
    action = Action.objects.create(
        growth_area=area, kind=kind, text=text, due_on=due_on, promised_support=promised_support, created_at=now
    )
    _tell(
        area,
        cause=f"growth_action:{action.pk}:added",
        text=_("{name} added an action to your plan: {what}"),
        by=actor,
        what=text,
    )
    return action


@deed
def edit_action(*, action: Action, values: Mapping[str, Any], actor: "Person", now: datetime) -> Action:
    """Change an action; a progress of 100 % is done, anything less is not. Raises AreaIsClosed."""
    area, action = _open_action(action, actor)
    for name, value in values.items():
        setattr(action, name, value)
    _settle(action, now)
    action.save(update_fields=[*values, "done_at"])
    cause = f"growth_action:{action.pk}:edited:{now:%F}"
    _tell(area, cause=cause, text=_("{name} changed an action of your plan: {what}"), by=actor, what=action.text)
    return action


@deed
def mark_done(*, action: Action, actor: "Person", now: datetime) -> Action:
    """Tick an action off; ticking twice keeps the first time. Raises AreaIsClosed."""
    area, action = _open_action(action, actor)
    if action.done_at is None:
        action.progress, action.done_at = COMPLETE, now
        action.save(update_fields=["progress", "done_at"])
        cause = f"growth_action:{action.pk}:done:{now.isoformat()}"
        _tell(area, cause=cause, text=_("{name} ticked off an action of your plan: {what}"), by=actor, what=action.text)
    return action


@deed
def mark_undone(*, action: Action, actor: "Person", now: datetime) -> Action:
    """Take a tick back, if there is one. Raises AreaIsClosed."""
    area, action = _open_action(action, actor)
    if action.done_at is not None:
        action.progress, action.done_at = 0, None
        action.save(update_fields=["progress", "done_at"])
        cause = f"growth_action:{action.pk}:undone:{now.isoformat()}"
        words = _("{name} took back the tick of an action of your plan: {what}")
        _tell(area, cause=cause, text=words, by=actor, what=action.text)
    return action


@deed
def invite_mentor(*, person: "Person", mentor: "Person", actor: "Person", now: datetime) -> Plan:
    """Open the plan to a mentor, who is told. Raises MentorIsNobodyElse."""
    if mentor == person:
        raise MentorIsNobodyElse(_("This is your own plan; invite somebody else."))
    plan = plan_of(person)
    plan.mentors.add(mentor)
    notify(
        mentor,
        kind="mentor_invited",
        text=format_lazy(
            _("{name} invites you as a mentor and shares a development plan with you."), name=person.short_name
        ),
        url=plan.get_absolute_url(),
        cause=f"plan:{plan.pk}:mentor:{mentor.pk}:{now:%F}",
        about=plan,
        by=actor,
    )
    return plan


@deed
def remove_mentor(*, plan: Plan, mentor: "Person", actor: "Person", now: datetime) -> Plan:
    """Close the plan to a mentor again."""
    plan.mentors.remove(mentor)
    return plan


@deed
def keep_value(*, value: CompanyValue, actor: "Person", now: datetime) -> CompanyValue:
    """Store a value of the company; where it was named before it shows as it is called now."""
    value.save()
    return value


def _locked(area: GrowthArea, actor: "Person | None") -> GrowthArea:
    """As it is now; the history says for whom a delegate acts."""
    if actor:
        act_for_manager(of=area.plan.person, actor=actor)
    return GrowthArea.objects.select_for_update(of=("self",)).select_related("plan__person").get(pk=area.pk)


def _open_area(area: GrowthArea, actor: "Person | None") -> GrowthArea:
    area = _locked(area, actor)
    if area.closed_at is not None:
        raise AreaIsClosed(_("This growth area is closed. Open it again to change it."))
    return area


def _open_action(action: Action, actor: "Person | None") -> tuple[GrowthArea, Action]:
    """Both as they are now."""
    area = _open_area(action.growth_area, actor)
    return area, Action.objects.select_for_update(of=("self",)).get(pk=action.pk)


def _settle(action: Action, now: datetime) -> None:
    if action.progress < COMPLETE:
        action.done_at = None
    elif action.done_at is None:
        action.done_at = now


def _tell(area: GrowthArea, *, cause: str, text: "StrPromise", by: "Person | None", what: str = "") -> None:
    """Of what somebody else did; what follows from a review is told of with the review."""
    if by is None:
        return
    person = area.plan.person
    notify(
        person,
        kind="plan_changed",
        text=format_lazy(text, name=signed(by, person), what=what or area.title),
        url=reverse("development:plan"),
        cause=cause,
        about=area,
        by=by,
    )

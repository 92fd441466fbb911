"""The library of goal templates: kept, dropped, and handed to people."""

from collections.abc import Iterable
from datetime import datetime
from typing import TypedDict

from django.utils.translation import gettext_lazy

from core.deeds import deed
from goals.models import Goal, GoalCycle, GoalTemplate, HandedTemplate, KeyResult, Measure, TemplateKeyResult
from goals.services.drafting import draft_goal
from goals.services.refusals import still_open
from goals.services.saying import tell
from people.models import Person
from people.rules import leads


class TemplateWords(TypedDict):
    """What a template says beside its key results."""

    title: str
    description: str
    tags: list[str]


@deed
def keep_template(*, row: GoalTemplate | TemplateKeyResult, actor: Person, now: datetime) -> None:
    """Store a template, or a key result of one, as HR filled it in."""
    row.save()


@deed
def remove_template_key_result(*, row: TemplateKeyResult, actor: Person, now: datetime) -> None:
    """A template goes on without it; goals that began with it keep theirs."""
    row.delete()


@deed
def keep_as_template(*, goal: Goal, actor: Person, now: datetime) -> GoalTemplate:
    """The words and key results of a goal as a template of one's own."""
    template = GoalTemplate.objects.create(author=actor, title=goal.title, description=goal.description, tags=goal.tags)
    _write_measures(template, KeyResult.objects.filter(goal=goal).in_order())
    return template


@deed
def write_template(*, words: TemplateWords, measures: Iterable[Measure], actor: Person, now: datetime) -> GoalTemplate:
    """A template of one's own, written from scratch."""
    template = GoalTemplate.objects.create(author=actor, **words)
    _write_measures(template, measures)
    return template


@deed
def rewrite_template(
    *, template: GoalTemplate, words: TemplateWords, measures: Iterable[Measure], actor: Person, now: datetime
) -> GoalTemplate:
    """Other words and key results; goals that began with it keep theirs."""
    template = GoalTemplate.objects.select_for_update().get(pk=template.pk)
    for name, value in words.items():
        setattr(template, name, value)
    template.save(update_fields=list(words))
    template.key_results.all().delete()
    _write_measures(template, measures)
    return template


@deed
def drop_template(*, template: GoalTemplate, actor: Person, now: datetime) -> None:
    """Offer it no more; goals that began with it stay. A second call changes nothing."""
    template.is_offered = False
    template.save(update_fields=["is_offered"])


@deed
def hand_out_template(
    *, template: GoalTemplate, people: Iterable[Person], cycle: GoalCycle, actor: Person, now: datetime
) -> list[Goal]:
    """A draft for each, once per person, template and cycle: whoever has one is left out.

    What a manager hands out is proposed to each. HR does not agree goals, so what HR hands out is a draft of each
    owner's, who is told, to propose to their manager or drop. Raises CycleIsClosed.
    """
    cycle = still_open(cycle)
    template = GoalTemplate.objects.select_for_update(no_key=True).get(pk=template.pk)
    have = set(HandedTemplate.objects.filter(template=template, cycle=cycle).values_list("person", flat=True))
    new = sorted({person.pk: person for person in people if person.pk not in have}.values(), key=lambda one: one.pk)
    return [_hand_out(template, person, cycle, actor, now=now) for person in new]


def _write_measures(template: GoalTemplate, measures: Iterable[Measure] | Iterable[KeyResult]) -> None:
    names = ("title", "kind", "unit", "start", "target", "upper", "weight")
    TemplateKeyResult.objects.bulk_create(
        TemplateKeyResult(template=template, position=place, **{name: getattr(measure, name) for name in names})
        for place, measure in enumerate(measures)
    )


def _hand_out(template: GoalTemplate, person: Person, cycle: GoalCycle, actor: Person, *, now: datetime) -> Goal:
    is_led = leads(actor, person)
    goal = draft_goal(
        owner=person,
        cycle=cycle,
        title=template.title,
        description=template.description,
        tags=template.tags,
        key_results=template.measures,
        proposed_by=actor if is_led else None,
        actor=actor,
        now=now,
    )
    HandedTemplate.objects.create(template=template, person=person, cycle=cycle, goal=goal)
    if not is_led:
        words = gettext_lazy("{name} put a goal of the library among your drafts: {goal}")
        tell([person], goal, kind="goal_handed_out", words=words, cause=f"goal:{goal.pk}:handed_out", by=actor)
    return goal

"""A goal as the form that changes it needs it: in one query, and one more for the people it names."""

from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, TextField
from django.db.models.functions import Cast, JSONObject

from goals.models import Goal, GoalQuerySet, KeyResult, Measure
from people.models import Person

FIGURES = ("start", "target", "upper")
PEOPLE = ("contributors", "shared_with")


def goals_to_edit(viewer: Person) -> GoalQuerySet:
    """What the viewer may read, each ready for rules and for `measures_written`."""
    results = KeyResult.objects.filter(goal=OuterRef("pk")).order_by("position", "pk")
    figures = {name: Cast(name, TextField()) for name in FIGURES}
    written = JSONObject(title="title", kind="kind", unit="unit", weight="weight", **figures)
    goals = Goal.objects.visible_to(viewer).select_related("owner__manager", "cycle", "team")
    return goals.annotate(written=ArraySubquery(results.values(written=written)))


def measures_written(goal: Goal) -> list[Measure]:
    """The key results of one of `goals_to_edit`, in order."""
    return [_measure(**written) for written in vars(goal)["written"]]


def people_named(goal: Goal) -> dict[str, list[Person]]:
    """Contributors, and who was chosen to read it, each under the name of the field."""
    named = {name: getattr(Goal, name).through.objects.filter(goal=goal.pk) for name in PEOPLE}
    either = named["contributors"].values("person").union(named["shared_with"].values("person"))
    is_in = {f"is_in_{name}": Exists(rows.filter(person=OuterRef("pk"))) for name, rows in named.items()}
    people = list(Person.objects.filter(pk__in=either).annotate(**is_in).by_name())
    return {name: [person for person in people if vars(person)[f"is_in_{name}"]] for name in PEOPLE}


def _measure(**written: Any) -> Measure:
    figures = {name: Decimal(written.pop(name)) for name in FIGURES if written[name] is not None}
    return Measure(**{**written, **figures})

"""Reads over notes to self; all of them begin at what the viewer wrote."""

from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from feedback.models import Note, NoteQuerySet
from goals.models import Goal
from people.models import Person


def notes_of(viewer: Person) -> NoteQuerySet:
    """The viewer's own, with whom or what each is about; a goal that they may no longer read is None."""
    own = Note.objects.visible_to(viewer).select_related("person")
    return own.prefetch_related(Prefetch("goal", Goal.objects.visible_to(viewer)))


def notes_on_person(person: Person, viewer: Person) -> NoteQuerySet:
    """The viewer's notes about a person, and about goals of that person that the viewer may read."""
    goals = Goal.objects.visible_to(viewer).filter(owner=person).values("pk")
    return notes_of(viewer).filter(Q(person=person) | Q(goal__in=goals)).newest_first()


def notes_on_goal(goal: Goal, viewer: Person) -> NoteQuerySet:
    """The viewer's notes about a goal that they may read."""
    return notes_of(viewer).filter(goal__in=Goal.objects.visible_to(viewer).filter(pk=goal.pk)).newest_first()


def notes_between(person: Person, viewer: Person, start: date, end: date) -> NoteQuerySet:
    """What the viewer wrote down about a person and their goals on these days, both included."""
    return notes_on_person(person, viewer).written_between(start, end)


def people_noted(viewer: Person) -> QuerySet[Person]:
    """Whom the viewer has notes about."""
    about = Note.objects.visible_to(viewer).filter(person__isnull=False)
    people: QuerySet[Person] = Person.objects.visible_to(viewer).filter(pk__in=about.values("person")).by_name()
    return people


def goals_noted(viewer: Person) -> QuerySet[Goal]:
    """What the viewer has notes about, as far as they may still read it."""
    about = Note.objects.visible_to(viewer).filter(goal__isnull=False)
    return Goal.objects.visible_to(viewer).filter(pk__in=about.values("goal")).order_by("title", "pk")

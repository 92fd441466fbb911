"""What it means that people leave, before they do."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.db import transaction

from core.refusals import Refusal
from people.models import Person
from people.queries import next_above
from people.rules import can_keep_people
from people.services.leaving import deactivate_person
from people.services.open_tasks import tasks_foreseen


@dataclass(frozen=True)
class Foreseen:
    """What follows at once when an account closes: who is told, and who takes over; or why it stays open."""

    person: Person
    above: Person | None
    reports: list[str] = field(default_factory=list)
    tasks: list[str] = field(default_factory=list)
    refusal: str = ""


def foresee_leaving(person: Person, now: datetime) -> Foreseen:
    """For one person."""
    reports = [report.name for report in person.reports.active().by_name()]  # type: ignore[attr-defined]
    return Foreseen(person, next_above(person, besides=person), reports, tasks_foreseen(person, now))


def foresee_leavings(*, people: Iterable[Person], actor: Person, now: datetime) -> list[Foreseen]:
    """For several, one after the other: each as it will be once those before are gone.

    Closes the accounts by the very deed and takes it back, so nobody is named to take over who leaves too. Who writes
    whose review and the like is for HR alone: IT is told what becomes of the accounts and of the reporting line.
    """
    with transaction.atomic():
        foreseen = [_closed(person, actor, now) for person in from_the_top(people)]
        transaction.set_rollback(True)
    return foreseen if can_keep_people(actor) else [replace(one, tasks=[]) for one in foreseen]


def from_the_top(people: Iterable[Person]) -> list[Person]:
    """Managers before their reports: what is handed on goes past all who leave."""
    return sorted(people, key=lambda person: (len(person.above), person.search_name, person.pk))


def _closed(person: Person, actor: Person, now: datetime) -> Foreseen:
    foreseen = foresee_leaving(person, now)
    try:
        deactivate_person(person=person, actor=actor, now=now)
    except Refusal as refusal:
        return replace(foreseen, refusal=str(refusal))
    return foreseen

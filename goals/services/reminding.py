"""Telling people what is left before drafting in a goal cycle closes, and before the cycle ends."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy, ngettext_lazy

from core.deeds import deed
from core.notices import day_in_words, listed, notify
from goals import queries
from goals.models import CycleReminder, GoalCycle
from goals.queries.reminding import Closing
from people.models import Person
from people.queries import on_leave, working_times_of

AT_ONCE = 20_000  # people handed over by one sweep
WORDS = {
    CycleReminder.Kind.DRAFTS: gettext_lazy("Drafting in {cycle} ends on {day}. Not agreed yet: {what}."),
    CycleReminder.Kind.ENDINGS: gettext_lazy("{cycle} ends on {day}. Without an outcome: {what}."),
}


def due_cycle_reminders(*, now: datetime) -> list[tuple[UUID, UUID, str]]:
    """Keys of cycle and person, and of what to remind them; a sweep hands each to a worker."""
    return list(islice(_due(now), AT_ONCE))


@deed
def remind_of_cycle(*, cycle_id: UUID, person_id: UUID, kind: str, actor: None, now: datetime) -> bool:
    """Tell somebody once what they and their team have left, where it is still so and still time; whether it was told.

    The row that says so is unique: of two at once the second waits for the first, and finds it done.
    """
    cycle, person = GoalCycle.objects.get(pk=cycle_id), Person.objects.get(pk=person_id)
    closing, works = queries.closing_of(cycle, kind), working_times_of([person])[person.pk]
    if closing is None or not closing.concerns(person, works, now) or on_leave(person, person.today(now)):
        return False
    own, of_team = queries.left_of(closing, person)
    if not own and not of_team:
        return False
    _reminder, is_new = CycleReminder.objects.get_or_create(
        cycle=cycle, person=person, kind=kind, day=closing.day, defaults={"sent_at": now}
    )
    if is_new:
        _tell(person, closing, own, of_team)
    return is_new


def _due(now: datetime) -> Iterator[tuple[UUID, UUID, str]]:
    for closing in queries.closings_near(now):
        for person in queries.people_to_remind(closing, now):
            yield closing.cycle.pk, person.pk, closing.kind.value


def _tell(person: Person, closing: Closing, own: int, of_team: int) -> None:
    counted = [
        (own, ngettext_lazy("{n} goal of yours", "{n} goals of yours", own)),
        (of_team, ngettext_lazy("{n} goal of your team", "{n} goals of your team", of_team)),
    ]
    what = listed([format_lazy(words, n=number) for number, words in counted if number])
    notify(
        person,
        kind=closing.kind,
        text=format_lazy(WORDS[closing.kind], cycle=closing.cycle, day=day_in_words(closing.day), what=what),
        url=_address(closing, is_own=bool(own)),
        cause=f"goal_cycle:{closing.cycle.pk}:{closing.kind}:{closing.day}",
        about=closing.cycle,
    )


def _address(closing: Closing, *, is_own: bool) -> str:
    """Where they settle it: the page of endings has those of the team, too."""
    if closing.kind == CycleReminder.Kind.ENDINGS:
        return reverse("goals:endings")
    asked = {"status": "draft", "cycle": closing.cycle.pk} | ({} if is_own else {"scope": "team"})
    return f"{reverse('goals:list')}?{urlencode(asked)}"

"""Prompts for managers: a fact about one of their reports, what they could do about it, and how it is known.

Drawn from what the manager may read, for that manager alone, and no score: each is one fact of a person. One that was
put aside is not told again, nor a part of it; where more becomes true, that may be.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import feedback.queries
import goals.queries
from core.prepared import any_of
from core.templatetags.wording import short_day, span
from people.models import Leave, Person, ReportingSpell
from perfmgmt.models import DismissedPrompt, PromptChoice
from perfmgmt.team.queries import reports_of

QUIET = timedelta(days=60)
NEW_FROM, NEW_UNTIL = timedelta(days=14), timedelta(days=60)
BACK_FOR = timedelta(days=7)
LONG_AWAY = timedelta(days=5)


@dataclass(frozen=True)
class Prompt:
    """One fact about one report.

    `fact` is its kind, the person, and how far it goes in words that compare: what goes no further says nothing new.
    """

    fact: str
    person: Person
    sentence: str
    why: str
    action: str
    url: str


@dataclass(frozen=True)
class Known:
    """What is known of one report."""

    person: Person
    today: date
    now: datetime
    goals: goals.queries.GoalStanding
    feedback: feedback.queries.FeedbackStanding
    with_manager_since: date | None
    back_since: date | None

    @property
    def name(self) -> dict[str, str]:
        """For sentences."""
        return {"name": self.person.short_name}


def are_shown(manager: Person) -> bool:
    """Whether this manager wants any."""
    return not PromptChoice.objects.visible_to(manager).filter(person=manager, are_shown=False).exists()


def prompts_for(manager: Person, now: datetime) -> list[Prompt]:
    """Those not put aside, of the manager's own reports who are here, by name; six queries for any number."""
    today = manager.today(now)
    reports = [one for one in reports_of(manager, today=today) if one.manager_id == manager.pk and not one.is_away]
    if not reports:
        return []
    aside = [fact.split(":") for fact in DismissedPrompt.objects.visible_to(manager).values_list("fact", flat=True)]
    found = (prompt for known in _known_of(reports, manager, now) for prompt in _prompts(known))
    return [prompt for prompt in found if not any(_says_no_more(prompt.fact.split(":"), than) for than in aside)]


def _says_no_more(fact: list[str], than: list[str]) -> bool:
    return fact[:2] == than[:2] and all(mine <= theirs for mine, theirs in zip(fact[2:], than[2:], strict=False))


def _known_of(reports: list[Person], manager: Person, now: datetime) -> Iterator[Known]:
    today, ids = manager.today(now), [person.pk for person in reports]
    of_goals = goals.queries.standing_of(reports, manager, now)
    of_feedback = feedback.queries.standing_of(reports, manager, now)
    since, back = _with_manager_since(ids, manager), _back_since(ids, manager, today)
    for person in reports:
        pk = person.pk
        yield Known(person, today, now, of_goals[pk], of_feedback[pk], since.get(pk), back.get(pk))


def _with_manager_since(ids: list[UUID], manager: Person) -> dict[UUID, date]:
    spells = ReportingSpell.objects.visible_to(manager).filter(any_of("person", ids), manager=manager)
    begun = ((spell.person_id, spell.during.lower) for spell in spells.filter(during__upper_inf=True))
    return {pk: day for pk, day in begun if day}


def _back_since(ids: list[UUID], manager: Person, today: date) -> dict[UUID, date]:
    leaves = Leave.objects.visible_to(manager).filter(any_of("person", ids), ends_on__range=(today - BACK_FOR, today))
    return {
        one.person_id: one.ends_on for one in leaves if one.ends_on - one.starts_on + timedelta(days=1) >= LONG_AWAY
    }


def _prompts(known: Known) -> Iterator[Prompt]:
    yield from _of_feedback(known)
    yield from _of_goals(known)
    yield from _of_beginnings(known)
    yield from _of_leave(known)


def _of_feedback(known: Known) -> Iterator[Prompt]:
    person, last = known.person, known.feedback.last_received_on
    here_since = max(filter(None, (person.starts_on, known.with_manager_since)), default=None)
    if known.today - (last or here_since or date.min) <= QUIET:
        return
    sentence, why = _("No feedback to %(name)s so far."), _("There is none that you may read.")
    if last:
        sentence = _("No feedback to %(name)s for %(span)s.")
        why = _("The last that you may read is of %(day)s.") % {"day": short_day(last)}
    words = known.name | {"span": span(known.today - last) if last else ""}
    url = f"{reverse('feedback:new')}?to={person.pk}"
    yield Prompt(f"feedback:{person.pk}:{last or ''}", person, sentence % words, why, _("Give feedback"), url)


def _of_goals(known: Known) -> Iterator[Prompt]:
    person, number = known.person, known.goals.stale
    quiet, last = known.goals.quiet_since, known.goals.last_quiet_since
    if quiet is None or last is None:
        return
    sentence = ngettext("A goal of %(name)s is stale.", "%(n)s goals of %(name)s are stale.", number)
    why = _("Without an update for %(span)s, longer than the cycle lets pass.") % {"span": span(known.now - quiet)}
    url = f"{reverse('goals:list')}?owner={person.pk}"
    fact = f"stale:{person.pk}:{number:04}:{last.date()}"
    yield Prompt(fact, person, sentence % (known.name | {"n": number}), why, _("See goals"), url)


def _of_beginnings(known: Known) -> Iterator[Prompt]:
    person, since = known.person, known.with_manager_since
    begun = person.starts_on if person.starts_on and _is_new(known.today - person.starts_on) else since
    if begun is None or not _is_new(known.today - begun):
        return
    words = known.name | {"span": span(known.today - begun)}
    sentence = _("%(name)s has been new in the role for %(span)s.") % words
    why = _("The start date is %(day)s.") % {"day": short_day(begun)}
    if begun != person.starts_on:
        sentence = _("%(name)s has reported to you for %(span)s.") % words
        why = _("You have been the manager since %(day)s.") % {"day": short_day(begun)}
    yield Prompt(
        f"new:{person.pk}:{begun}", person, sentence, why, _("Ask how the start goes"), reverse("checkins:list")
    )


def _is_new(span: timedelta) -> bool:
    return NEW_FROM <= span <= NEW_UNTIL


def _of_leave(known: Known) -> Iterator[Prompt]:
    if known.back_since is None:
        return
    person, last = known.person, known.back_since
    sentence = _("%(name)s is back from leave.") % known.name
    why = _("The last day away was %(day)s.") % {"day": short_day(last)}
    yield Prompt(f"back:{person.pk}:{last}", person, sentence, why, _("Catch up"), reverse("checkins:list"))

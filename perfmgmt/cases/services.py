"""A legal case is asked for, agreed to, and closed."""

from datetime import datetime, timedelta

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.deeds import deed
from core.models import LegalCase
from core.notices import moment_in_words, notify, withdraw
from core.refusals import Refusal
from people.models import Person, Role
from perfmgmt.cases import rules


class CaseIsTheirOwn(Refusal):
    """Nobody opens what passed between themselves and somebody else, and it takes two to pass something."""


class CaseIsNotPast(Refusal):
    """It is about what was written before it was asked for."""


class NobodyAgrees(Refusal):
    """There is nobody who could be the second."""


class RoleDoesNotFit(Refusal):
    """It takes HR to ask, and IT without a part in HR to agree."""


class CaseIsSettled(Refusal):
    """Agreed to, refused, lapsed or over meanwhile."""


@deed
def ask_for_case(  # noqa: PLR0913 - each is a fact of the case
    *,
    first: Person,
    second: Person,
    covers_from: datetime,
    covers_until: datetime,
    reason: str,
    hours: int,
    actor: Person,
    now: datetime,
) -> LegalCase:
    """Ask IT administrators to open with the actor what passed between two people; nothing is open yet.

    The same asked twice is one. Raises RoleDoesNotFit, CaseIsTheirOwn, CaseIsNotPast, NobodyAgrees.
    """
    covers_until = min(covers_until, now)
    if not rules.can_ask(actor):
        raise RoleDoesNotFit(_("Only HR administrators who are not in IT ask for a legal case."))
    if first == second or actor in (first, second):
        raise CaseIsTheirOwn(_("A case is about two other people. Another HR administrator asks where you are one."))
    if covers_from >= covers_until:
        raise CaseIsNotPast(_("A case is about what was written before it was asked for."))
    facts = {"first": first, "second": second, "covers_from": covers_from, "reason": reason, "hours": hours}
    Person.objects.select_for_update().get(pk=actor.pk)  # two clicks come one after the other
    waiting = LegalCase.objects.filter(**facts, asked_by=actor, opened_at=None, closed_at=None)
    if former := waiting.filter(asked_at__gt=now - timedelta(hours=1)).first():
        return former
    case = LegalCase.objects.create(**facts, covers_until=covers_until, asked_by=actor, asked_at=now)
    _tell_who_could_agree(case)
    return case


@deed
def agree_to_case(*, case: LegalCase, actor: Person, now: datetime) -> LegalCase:
    """Open it to whoever asked and to the actor, for its hours; the two it concerns are told at once.

    Raises RoleDoesNotFit, CaseIsSettled.
    """
    case = _locked(case)
    if not rules.can_agree(actor, case) or not rules.can_ask(case.asked_by):
        raise RoleDoesNotFit(_("It takes an HR administrator who asks, and an IT administrator from outside HR."))
    if not rules.is_waiting(case, now):
        raise CaseIsSettled(_("This can no longer be agreed to."))
    case.agreed_by, case.opened_at, case.ends_at = actor, now, now + timedelta(hours=case.hours)
    case.save(update_fields=["agreed_by", "opened_at", "ends_at"])
    withdraw(cause=_cause(case, "asked"))
    _tell_concerned(case, actor, now)
    _answer(case, actor, is_open=True)
    return case


@deed
def close_case(*, case: LegalCase, actor: Person, now: datetime) -> LegalCase:
    """End it before its time: refuse it, take the request back, or stop reading, of which the two it concerns are told.

    Raises RoleDoesNotFit, CaseIsSettled.
    """
    case = _locked(case)
    if not rules.can_close(actor, case):
        raise RoleDoesNotFit(_("The two who opened it close it."))
    if not (rules.is_waiting(case, now) or rules.is_running(case, now)):
        raise CaseIsSettled(_("It is over already."))
    case.closed_by, case.closed_at = actor, now
    case.save(update_fields=["closed_by", "closed_at"])
    withdraw(cause=_cause(case, "asked"))
    if case.opened_at is None:
        _answer(case, actor, is_open=False)
    else:
        _tell_of_the_end(case, actor)
    return case


def _locked(case: LegalCase) -> LegalCase:
    locked: LegalCase = LegalCase.objects.with_people().select_for_update(of=("self",)).get(pk=case.pk)
    return locked


def _cause(case: LegalCase, what: str) -> str:
    return f"case:{case.pk}:{what}"


def _tell_who_could_agree(case: LegalCase) -> None:
    could = [one for one in Person.objects.holding(Role.IT_ADMIN).with_grants() if rules.can_agree(one, case)]
    if not could:
        raise NobodyAgrees(_("No IT administrator could agree: it takes one from outside HR who is not concerned."))
    text = _("{name} asks you to open with them what passed between two people, in a legal case.")
    for admin in could:
        notify(
            admin,
            kind="case_asked",
            text=format_lazy(text, name=case.asked_by.short_name),
            url=case.get_absolute_url(),
            cause=_cause(case, "asked"),
            about=case,
            by=case.asked_by,
        )


def _tell_concerned(case: LegalCase, actor: Person, now: datetime) -> None:
    text = _("{asked} and {agreed} opened what passed between you and {other} in a legal case, until {until}.")
    for person, other in ((case.first, case.second), (case.second, case.first)):
        names = {"asked": case.asked_by.name, "agreed": actor.name, "other": other.name}
        until = moment_in_words(now + timedelta(hours=case.hours), "j F, H:i")
        notify(
            person,
            kind="case_opened",
            text=format_lazy(text, **names, until=until),
            url=case.get_absolute_url(),
            cause=_cause(case, "opened"),
            about=case,
            by=actor,
        )


def _tell_of_the_end(case: LegalCase, actor: Person) -> None:
    text = _("{name} closed the legal case about you and {other} before its time. It opens nothing any more.")
    for person, other in ((case.first, case.second), (case.second, case.first)):
        notify(
            person,
            kind="case_closed",
            text=format_lazy(text, name=actor.name, other=other.name),
            url=case.get_absolute_url(),
            cause=_cause(case, "closed"),
            about=case,
            by=actor,
        )


def _answer(case: LegalCase, actor: Person, *, is_open: bool) -> None:
    """Tell whoever asked, unless they take it back themselves."""
    agreed = _("{name} agreed: what you asked to open in a legal case is open.")
    text = agreed if is_open else _("{name} did not agree to a legal case you asked for.")
    notify(
        case.asked_by,
        kind="case_answered",
        text=format_lazy(text, name=actor.short_name),
        url=case.get_absolute_url(),
        cause=_cause(case, "answered"),
        about=case,
        by=actor,
    )

"""Somebody stands in for a manager, between two days."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

import pghistory
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import Q
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import day_in_words, notify, withdraw
from core.refusals import Refusal
from core.templatetags import wording
from people import rules
from people.models import Delegation, Person
from people.models.delegation import moments_of
from people.services.violations import refusing

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise, StrPromise

FAR = timedelta(days=366)
NAMED = (
    gettext_lazy("{delegate} stands in for you from {first} until {last}."),
    gettext_lazy("You stand in for {manager} from {first} until {last}."),
)
ENDED = (
    gettext_lazy("{delegate} no longer stands in for you."),
    gettext_lazy("You no longer stand in for {manager}."),
)


class CannotStandIn(Refusal):
    """Nobody stands in for themself, because they say so, for ever, after the last day, or once they have left."""


class HasADelegateThen(Refusal):
    """A manager has one delegate at a time."""


class DelegatesWouldChain(Refusal):
    """Who stands in for somebody has nobody who stands in for them."""


@deed
def name_delegate(
    *, manager: Person, delegate: Person, starts_on: date, ends_on: date, actor: Person | None, now: datetime
) -> Delegation:
    """Let somebody act for a manager from the first day to the end of the last, on the manager's calendar.

    Both people are locked, so that of two that would make a chain together the second is refused. Raises
    CannotStandIn, HasADelegateThen, DelegatesWouldChain.
    """
    _refuse_nonsense(manager, delegate, actor)
    today = manager.today(now)
    if ends_on < max(starts_on, today):
        raise CannotStandIn(_("The last day is over, or comes before the first."))
    if starts_on < today - FAR or ends_on > today + FAR:
        raise CannotStandIn(_("Choose days within a year from today: whoever stands in for longer is the manager."))
    list(Person.objects.select_for_update(no_key=True).filter(pk__in=[manager.pk, delegate.pk]).order_by("pk"))
    during = moments_of(manager, starts_on, ends_on, now=now)
    _refuse_chain(manager, delegate, during)
    taken = HasADelegateThen(_("Somebody else stands in for %(name)s on some of these days.") % {"name": manager.name})
    with refusing({"delegations_of_a_manager_never_overlap": taken}):
        delegation = Delegation.objects.create(
            manager=manager, delegate=delegate, starts_on=starts_on, ends_on=ends_on, during=during
        )
    _tell(delegation, NAMED, actor, kind="delegate_named", cause=_cause(delegation, "delegate_named"))
    return delegation


@deed
def end_delegation(*, delegation: Delegation, actor: Person | None, now: datetime) -> None:
    """It ends with this transaction; one that has not begun goes without a trace but in the history."""
    found = Delegation.objects.select_for_update(of=("self",)).select_related("manager", "delegate")
    delegation = found.get(pk=delegation.pk)
    begins_at, ends_at = cast("tuple[datetime, datetime]", (delegation.during.lower, delegation.during.upper))
    if ends_at <= now:
        return
    withdraw(cause=_cause(delegation, "delegate_named"))
    if begins_at >= now:
        delegation.delete()
    else:
        delegation.ends_on = max(delegation.starts_on, delegation.manager.today(now))
        delegation.during = DateTimeTZRange(begins_at, now)
        delegation.save(update_fields=["ends_on", "during"])
    _tell(delegation, ENDED, actor, kind="delegate_ended", cause=_cause(delegation, "delegate_ended"))


def end_delegations(*, person: Person, actor: Person | None, now: datetime) -> None:
    """All that somebody who leaves gave or held."""
    theirs = Delegation.objects.not_over(now).filter(Q(manager=person) | Q(delegate=person))
    for delegation in theirs.order_by("pk"):
        end_delegation(delegation=delegation, actor=actor, now=now)


def act_for_manager(*, of: Person, actor: Person) -> None:
    """Say in the history for whom a delegate acts on what is of a person; one acts for oneself else."""
    if rules.stands_in(actor, of):
        pghistory.context(acting_for=str(of.manager_id))


def acted_for(actor: Person, of: Person) -> Person | None:
    """The manager for whom a delegate acts on what is of a person; nobody where one acts for oneself."""
    return of.manager if rules.stands_in(actor, of) else None


def signed(actor: Person, of: Person) -> "StrOrPromise":
    """How the actor of a deed on what is of a person is named to others: a delegate with the manager they act for."""
    return wording.signed(actor, acted_for(actor, of))


def _refuse_nonsense(manager: Person, delegate: Person, actor: Person | None) -> None:
    if manager == delegate:
        raise CannotStandIn(_("Nobody stands in for themself."))
    if actor == delegate:
        raise CannotStandIn(_("Nobody names themself. Ask %(name)s, or somebody else in HR.") % {"name": manager.name})
    for person in (manager, delegate):
        if not person.is_active:
            raise CannotStandIn(_("%(name)s is no longer active.") % {"name": person.name})


def _refuse_chain(manager: Person, delegate: Person, during: Any) -> None:
    then = Delegation.objects.touching(during).select_related("manager", "delegate")
    for before in then.filter(Q(delegate=manager) | Q(manager=delegate)).order_by("pk")[:1]:
        raise DelegatesWouldChain(
            _("%(delegate)s stands in for %(manager)s then, and what is delegated is not passed on.")
            % {"delegate": before.delegate.name, "manager": before.manager.name}
        )


def _tell(
    delegation: Delegation, words: "tuple[StrPromise, StrPromise]", actor: Person | None, *, kind: str, cause: str
) -> None:
    for person, sentence in zip((delegation.manager, delegation.delegate), words, strict=True):
        text = format_lazy(
            sentence,
            manager=delegation.manager.name,
            delegate=delegation.delegate.name,
            first=day_in_words(delegation.starts_on, "j F"),
            last=day_in_words(delegation.ends_on, "j F"),
        )
        notify(person, kind=kind, text=text, url=delegation.get_absolute_url(), cause=cause, by=actor)


def _cause(delegation: Delegation, kind: str) -> str:
    return f"delegation:{delegation.pk}:{kind}"

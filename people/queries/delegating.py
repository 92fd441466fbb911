"""Who stands in for whom."""

from datetime import datetime
from uuid import UUID

from people.models import Delegation, Leave, Person
from people.models.delegation import Acting, DelegationQuerySet


def delegations_of(person: Person, now: datetime) -> DelegationQuerySet:
    """Those of a manager that hold or are to come."""
    return _with_people(Delegation.objects.filter(manager=person).not_over(now))


def delegations_held_by(person: Person, now: datetime) -> DelegationQuerySet:
    """Those in which somebody stands in, now or later."""
    return _with_people(Delegation.objects.filter(delegate=person).not_over(now))


def delegation_for(leave: Leave, now: datetime) -> Delegation | None:
    """Who stands in on the very days somebody is away, as far as they are not over."""
    return delegations_of(leave.person, now).filter(starts_on=leave.starts_on, ends_on=leave.ends_on).first()


def acting_as(viewer: Person) -> dict[UUID, Acting]:
    """By manager: for whom somebody acts this moment, and until when; asks nothing for whoever acts for nobody."""
    if not viewer.stands_in_for:
        return {}
    held = Delegation.objects.visible_to(viewer).in_force().filter(delegate=viewer).select_related("manager")
    return {one.manager_id: Acting(one.manager.short_name, one.ends_on) for one in held}


def stand_ins(manager: Person) -> list[Person]:
    """Who acts for a manager this moment, to be told what the manager is told."""
    holding = Delegation.objects.in_force().filter(manager=manager).select_related("delegate")
    return [delegation.delegate for delegation in holding.order_by("pk")]


def _with_people(delegations: DelegationQuerySet) -> DelegationQuerySet:
    return delegations.select_related("manager", "delegate").order_by("during", "pk")

"""Who may do what about people."""

from datetime import datetime

from people.models import Delegation, Person, Role, Scope, ServiceToken


def can_keep_people(viewer: Person) -> bool:
    """Add people, change facts about them, move them in the reporting line, record leave."""
    return viewer.is_active and viewer.has_role(Role.HR_ADMIN)


def looks_after_people(viewer: Person) -> bool:
    """HR: administrators after everybody, partners after those in their scope."""
    return viewer.is_active and bool(viewer.is_hr_admin or viewer.hr_scope)


def can_keep_accounts(viewer: Person) -> bool:
    """Look after accounts, not after facts about people."""
    return viewer.is_active and viewer.has_role(Role.IT_ADMIN)


def can_see_last_day(viewer: Person, person: Person, now: datetime) -> bool:
    """Be told when somebody is to leave: themself, their line and HR; everybody once they have."""
    in_hr = can_keep_people(viewer) or viewer.hr_scope.covers(person)
    return person.has_ended(now) or viewer == person or viewer.pk in person.above or in_hr


def can_give_role(viewer: Person, role: str) -> bool:
    """Give and take a role: HR its own, IT its own, so that nobody in IT opens what HR reads."""
    return can_keep_accounts(viewer) if role == Role.IT_ADMIN else can_keep_people(viewer)


def can_give_scope(viewer: Person, scope: str) -> bool:
    """Let a system do what the giver may: who writes facts about people says who reads what is written about them."""
    return can_keep_people(viewer) or (can_keep_accounts(viewer) and scope != Scope.WRITE_PEOPLE)


def can_provision(caller: Person | ServiceToken) -> bool:
    """Say by the API who works here: HR administrators, and systems with that scope."""
    return caller.may(Scope.WRITE_PEOPLE) if isinstance(caller, ServiceToken) else can_keep_people(caller)


def can_deactivate(viewer: Person, person: Person) -> bool:
    """Close or open an account; never one's own."""
    return viewer != person and (can_keep_people(viewer) or can_keep_accounts(viewer))


def stands_in(viewer: Person, person: Person) -> bool:
    """Act today for the manager of `person`, as a delegate; never about oneself."""
    return viewer != person and person.manager_id != viewer.pk and person.manager_id in viewer.stands_in_for


def leads(viewer: Person, person: Person) -> bool:
    """Be the manager of `person`, or stand in for them today."""
    return person.manager_id == viewer.pk or stands_in(viewer, person)


def can_delegate(viewer: Person, manager: Person) -> bool:
    """Name who stands in for a manager, and end it: the manager or HR."""
    return viewer.is_active and (viewer == manager or can_keep_people(viewer))


def can_end_delegation(viewer: Person, delegation: Delegation) -> bool:
    """The manager, HR, and the delegate, who may give it back."""
    return viewer.pk == delegation.delegate_id or can_delegate(viewer, delegation.manager)

"""Who may do what about people."""

from people.models import Person, Role


def can_keep_people(viewer: Person) -> bool:
    """Add people, change facts about them, move them in the reporting line, record leave."""
    return viewer.is_active and viewer.has_role(Role.HR_ADMIN)


def can_keep_accounts(viewer: Person) -> bool:
    """Look after accounts, not after facts about people."""
    return viewer.is_active and viewer.has_role(Role.IT_ADMIN)


def can_give_role(viewer: Person, role: str) -> bool:
    """Give and take a role: HR its own, IT its own, so that nobody in IT opens what HR reads."""
    return can_keep_accounts(viewer) if role == Role.IT_ADMIN else can_keep_people(viewer)


def can_deactivate(viewer: Person, person: Person) -> bool:
    """Close or open an account; never one's own."""
    return viewer != person and (can_keep_people(viewer) or can_keep_accounts(viewer))

"""Who may do what about people."""

from people.models import Person, Role


def can_keep_people(viewer: Person) -> bool:
    """Add people, change facts about them, move them in the reporting line, record leave."""
    return viewer.is_active and viewer.has_role(Role.HR_ADMIN)


def can_keep_accounts(viewer: Person) -> bool:
    """Close and open accounts, give and take roles."""
    return viewer.is_active and viewer.has_role(Role.IT_ADMIN)


def can_deactivate(viewer: Person, person: Person) -> bool:
    """Close or open an account; never one's own."""
    return viewer != person and (can_keep_people(viewer) or can_keep_accounts(viewer))

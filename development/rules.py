"""Who may do what with a plan they can read."""

from development.models import Plan
from people.models import Person
from people.rules import leads


def can_write_aspirations(viewer: Person, plan: Plan) -> bool:
    """What somebody wishes for is in their own words."""
    return viewer.pk == plan.person_id


def can_change_plan(viewer: Person, plan: Plan) -> bool:
    """Growth areas and actions: the person and, with the person told, whoever leads them. Mentors read."""
    return viewer.pk == plan.person_id or leads(viewer, plan.person)

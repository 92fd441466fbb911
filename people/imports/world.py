"""What an import has to know of the people who are already there."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import date
from uuid import UUID

from people.models import Department, Location, Person, RoleGrant
from people.models.roles import ADMIN_ROLES


def folded(text: str) -> str:
    """For comparing names of people and places."""
    return " ".join(text.casefold().split())


@dataclass(frozen=True, slots=True)
class Known:
    """One person as they are stored; fields are columns of Person."""

    id: UUID
    employee_id: str | None
    email: str
    name: str
    preferred_name: str
    pronouns: str
    job_title: str
    level: str
    department_id: UUID | None
    location_id: UUID | None
    time_zone: str
    language: str
    starts_on: date | None
    ends_on: date | None
    manager_id: UUID | None
    is_active: bool


@dataclass
class World:
    """Everybody and every place, by the names a file may use."""

    people: dict[UUID, Known]
    departments: dict[str, UUID]
    locations: dict[str, UUID]
    places: dict[UUID | None, str]
    last_administrators: set[UUID]
    by_employee_id: dict[str, Known] = field(default_factory=dict)
    by_email: dict[str, Known] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.by_employee_id = {known.employee_id: known for known in self.people.values() if known.employee_id}
        self.by_email = {known.email: known for known in self.people.values()}


def look_around() -> World:
    """Read the world in five queries."""
    columns = [column.name for column in fields(Known)]
    rows = Person.objects.values_list(*columns).iterator(chunk_size=5000)
    departments = list(Department.objects.values_list("pk", "name"))
    locations = list(Location.objects.values_list("pk", "name"))
    return World(
        people={row[0]: Known(*row) for row in rows},
        departments={folded(name): pk for pk, name in departments},
        locations={folded(name): pk for pk, name in locations},
        places=dict([*departments, *locations]),
        last_administrators=_last_administrators(),
    )


def _last_administrators() -> set[UUID]:
    held: Iterable[tuple[str, UUID]] = RoleGrant.objects.filter(
        role__in=ADMIN_ROLES, person__is_active=True
    ).values_list("role", "person")
    pairs = list(held)
    holders = Counter(role for role, _person in pairs)
    return {person for role, person in pairs if holders[role] == 1}

"""The cast of every access test: one person for each way of standing to Nils."""

from dataclasses import dataclass, fields

from people.models import Department, Organisation, Person, Role, RoleGrant
from tests.people.factories import DepartmentFactory, PersonFactory


@dataclass(frozen=True)
class Company:
    """Larkfell Looms, as small as it can be."""

    top: Person
    skip: Person
    manager: Person
    nils: Person
    peer: Person
    other_manager: Person
    other: Person
    former: Person
    hr: Person
    hr_far: Person
    hr_admin: Person
    it_admin: Person
    gone: Person
    dyehouse: Department
    office: Department

    @property
    def people(self) -> dict[str, Person]:
        """Everybody by the name of their part."""
        named = {part.name: getattr(self, part.name) for part in fields(self)}
        return {name: value for name, value in named.items() if isinstance(value, Person)}


# From the top down, since each line is continued from the manager's: part, name, manager, department.
GENERATIONS: list[list[tuple[str, str, str | None, str]]] = [
    [("top", "Declan Top", None, "office")],
    [
        ("skip", "Marta Skip", "top", "dyehouse"),
        ("other_manager", "Chidi Othermanager", "top", "office"),
        ("former", "Fiona Former", "top", "office"),
        ("hr", "Hana Partner", "top", "dyehouse"),
        ("hr_far", "Hugo Farpartner", "top", "office"),
        ("hr_admin", "Heidi Hradmin", "top", "office"),
        ("it_admin", "Ivo Itadmin", "top", "office"),
    ],
    [("manager", "Samira Manager", "skip", "dyehouse"), ("other", "Oluwaseun Other", "other_manager", "office")],
    [
        ("nils", "Nils Employee", "manager", "dyehouse"),
        ("peer", "Priya Peer", "manager", "dyehouse"),
        ("gone", "Gustav Gone", "manager", "dyehouse"),
    ],
]


def build_company() -> Company:
    """Nils reports to his manager, she to the skip-level, he to the top; the other branch hangs beside."""
    Organisation.objects.create(name="Larkfell Looms", time_zone="Europe/Lisbon")
    departments = {"dyehouse": DepartmentFactory(name="Dye house"), "office": DepartmentFactory(name="Office")}
    people: dict[str | None, Person | None] = {None: None}
    for generation in GENERATIONS:
        hired = Person.objects.bulk_create(
            PersonFactory.build(
                name=name, manager=people[manager], department=departments[department], is_active=part != "gone"
            )
            for part, name, manager, department in generation
        )
        people |= {part: person for (part, *_), person in zip(generation, hired, strict=True)}
    del people[None]
    above = dict(Person.objects.values_list("pk", "above"))
    for person in people.values():
        person.above = above[person.pk]
    RoleGrant.objects.bulk_create(
        [
            RoleGrant(person=people["hr"], role=Role.HR_PARTNER, department=departments["dyehouse"]),
            RoleGrant(person=people["hr_far"], role=Role.HR_PARTNER, department=departments["office"]),
            RoleGrant(person=people["hr_admin"], role=Role.HR_ADMIN),
            RoleGrant(person=people["it_admin"], role=Role.IT_ADMIN),
        ]
    )
    return Company(**people, **departments)

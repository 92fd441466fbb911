"""The cast of every access test: one person for each way of standing to Nils."""

from dataclasses import dataclass, fields

from people.models import Department, Organisation, Person, Role
from tests.people.factories import DepartmentFactory, PersonFactory, RoleGrantFactory


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


def build_company() -> Company:
    """Nils reports to his manager, she to the skip-level, he to the top; the other branch hangs beside."""
    Organisation.objects.create(name="Larkfell Looms", time_zone="Europe/Lisbon")
    dyehouse, office = DepartmentFactory(name="Dye house"), DepartmentFactory(name="Office")
    top = PersonFactory(name="Declan Top", department=office)
    skip = PersonFactory(name="Marta Skip", manager=top, department=dyehouse)
    manager = PersonFactory(name="Samira Manager", manager=skip, department=dyehouse)
    other_manager = PersonFactory(name="Chidi Othermanager", manager=top, department=office)
    hr = PersonFactory(name="Hana Partner", manager=top, department=dyehouse)
    hr_far = PersonFactory(name="Hugo Farpartner", manager=top, department=office)
    hr_admin = PersonFactory(name="Heidi Hradmin", manager=top, department=office)
    it_admin = PersonFactory(name="Ivo Itadmin", manager=top, department=office)
    RoleGrantFactory(person=hr, role=Role.HR_PARTNER, department=dyehouse)
    RoleGrantFactory(person=hr_far, role=Role.HR_PARTNER, department=office)
    RoleGrantFactory(person=hr_admin, role=Role.HR_ADMIN)
    RoleGrantFactory(person=it_admin, role=Role.IT_ADMIN)
    return Company(
        top=top,
        skip=skip,
        manager=manager,
        nils=PersonFactory(name="Nils Employee", manager=manager, department=dyehouse),
        peer=PersonFactory(name="Priya Peer", manager=manager, department=dyehouse),
        other_manager=other_manager,
        other=PersonFactory(name="Oluwaseun Other", manager=other_manager, department=office),
        former=PersonFactory(name="Fiona Former", manager=top, department=office),
        hr=hr,
        hr_far=hr_far,
        hr_admin=hr_admin,
        it_admin=it_admin,
        gone=PersonFactory(name="Gustav Gone", manager=manager, department=dyehouse, is_active=False),
        dyehouse=dyehouse,
        office=office,
    )

"""Larkfell Looms: who works there, where, and who reports to whom."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import islice
from random import Random
from typing import TypeVar
from uuid import UUID

import pgtrigger
from django.contrib.auth.hashers import make_password
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange

from people.models import (
    Delegation,
    Department,
    Leave,
    Location,
    Organisation,
    Person,
    ReportingSpell,
    Role,
    RoleGrant,
)
from people.models.delegation import moments_of
from perfmgmt.demo.dates import turn_of
from perfmgmt.demo.names import DOMAIN, address, full_names

T = TypeVar("T")

PASSWORD = "weave-a-little-daily"  # noqa: S105 - of people who do not exist, printed at the start
BATCH = 1000
SPAN = 8
CAME_OVER = timedelta(days=42)  # since Jakub has another manager
DAYS_SO_FAR, DAYS_LEFT = timedelta(days=3), timedelta(days=8)  # of Kofi standing in for Chidi
MANY = 500  # in a larger company each person says a little less, and no history is kept
HISTORY = {"insert_insert", "update_update", "delete_delete"}
PLACES = [
    ("Guimarães", "Europe/Lisbon"),
    ("Cork", "Europe/Dublin"),
    ("Accra", "Africa/Accra"),
    ("Pune", "Asia/Kolkata"),
]
DEPARTMENTS: dict[str, list[str]] = {
    "Dye house": ["Dyer", "Colour chemist", "Dye house technician", "Quality analyst"],
    "Weaving": ["Weaver", "Loom technician", "Warp planner", "Finishing operator"],
    "Design": ["Textile designer", "Pattern maker", "Sample maker"],
    "Yarn and supply": ["Yarn buyer", "Logistics coordinator", "Warehouse lead"],
    "Sales": ["Account manager", "Showroom host", "Order planner"],
    "People and offices": ["People partner", "Payroll clerk", "Office manager", "Systems engineer"],
}


@dataclass(frozen=True)
class Known:
    """Somebody the tour meets by name; `manager` is the key of another."""

    key: str
    name: str
    title: str
    department: str
    manager: str
    level: str = "L2"


KNOWN = [
    Known("top", "Amara Lindqvist", "Managing director", "People and offices", "", "L6"),
    Known("skip", "Declan Brennan", "Head of the dye house", "Dye house", "top", "L5"),
    Known("weaving", "Ngozi Adeyemi", "Head of weaving", "Weaving", "top", "L5"),
    Known("design", "Camila Montenegro", "Head of design", "Design", "top", "L5"),
    Known("supply", "Bartosz Mazur", "Head of supply", "Yarn and supply", "top", "L5"),
    Known("sales", "Aiko Tanaka", "Head of sales", "Sales", "top", "L5"),
    Known("office", "Solveig Haugen", "Head of people and offices", "People and offices", "top", "L5"),
    Known("manager", "Samira Haddad", "Quality manager", "Dye house", "skip", "L4"),
    Known("other_manager", "Chidi Okafor", "Finishing manager", "Weaving", "weaving", "L4"),
    Known("hr", "Marta Kowalczyk", "HR partner", "People and offices", "office", "L4"),
    Known("hr_admin", "Ingrid Solheim", "HR operations lead", "People and offices", "office", "L4"),
    Known("it_admin", "Rohan Iyer", "Systems engineer", "People and offices", "office", "L3"),
    Known("employee", "Priya Raghunathan", "Quality analyst", "Dye house", "manager"),
    Known("nils", "Nils Bergström", "Dye house lead", "Dye house", "manager", "L3"),
    Known("tomas", "Tomás Echeverría", "Loom technician", "Dye house", "manager"),
    Known("oluwaseun", "Oluwaseun Adébáyọ̀-Whitcombe", "Warp planner", "Dye house", "manager", "L3"),
    Known("meiling", "Mei-Ling Zhao", "Yarn buyer", "Dye house", "manager"),
    Known("hana", "Hana Novotná", "Sample maker", "Dye house", "manager"),
    Known("jakub", "Jakub Wiśniewski", "Apprentice weaver", "Dye house", "manager", "L1"),
    Known("aroha", "Aroha Te Whata", "Logistics coordinator", "Dye house", "manager"),
    Known("colleague", "Kofi Mensah", "Finishing lead", "Weaving", "other_manager", "L3"),
]
FEWEST = len(KNOWN)


@dataclass
class Company:
    """What the later chapters of the demo need of the people, without holding the people themselves."""

    today: date
    random: Random
    known: dict[str, Person] = field(default_factory=dict)
    manager_of: dict[UUID, UUID | None] = field(default_factory=dict)
    department_of: dict[UUID, UUID | None] = field(default_factory=dict)
    started_on: dict[UUID, date | None] = field(default_factory=dict)
    gone: set[UUID] = field(default_factory=set)

    def remember(self, person: Person) -> None:
        """Note what later chapters ask about somebody who is about to be written."""
        self.manager_of[person.pk] = person.manager_id
        self.department_of[person.pk] = person.department_id
        self.started_on[person.pk] = person.starts_on

    @property
    def everyone(self) -> list[UUID]:
        """Ids of all who still work there, top first."""
        return [person for person in self.manager_of if person not in self.gone]

    @property
    def is_large(self) -> bool:
        """Whether each person says a little less."""
        return len(self.manager_of) > MANY

    @property
    def turn(self) -> datetime:
        """When the last reviews were closed and the goals of the present quarter were drafted."""
        return turn_of(self.today)

    def is_known(self, person: UUID, key: str) -> bool:
        """Whether it is this one of the tour."""
        return self.known[key].pk == person

    def team_of(self, key: str) -> list[UUID]:
        """Who reports to this one of the tour."""
        return [person for person in self.everyone if self.manager_of[person] == self.known[key].pk]

    def manager_on(self, person: UUID, day: date) -> UUID | None:
        """Who managed somebody on a day."""
        if self.is_known(person, "jakub") and day < self.today - CAME_OVER:
            return self.known["other_manager"].pk
        return self.manager_of[person]


def found_company(*, people: int, seed: int, today: date) -> Company:
    """Fill an empty database with `people` people (at least FEWEST); the same seed gives the same people."""
    random = Random(seed)
    company = Company(today=today, random=random)
    Organisation.objects.create(name="Larkfell Looms", time_zone="Europe/Lisbon")
    departments = {name: Department.objects.create(name=name) for name in DEPARTMENTS}
    places = [Location.objects.create(name=name, time_zone=zone) for name, zone in PLACES]
    for batch in in_batches(_people(company, departments, places, people)):
        Person.objects.bulk_create(batch)
    company.known = known_people()
    _grant_roles(company.known)
    _take_leave(company)
    _stand_in(company)
    _let_one_go(company)
    _write_spells(company)
    analyse()
    return company


def known_people() -> dict[str, Person]:
    """The people of the tour, by their key; empty where there is no demo company."""
    numbers = {employee_number(number): known.key for number, known in enumerate(KNOWN)}
    found = Person.objects.filter(employee_id__in=numbers, email__endswith=DOMAIN)
    return {numbers[person.employee_id or ""]: person for person in found}


def employee_number(number: int) -> str:
    """The badge of the person hired as number `number`, counted from 0."""
    return f"L{number + 1:05}"


def _people(
    company: Company, departments: dict[str, Department], places: list[Location], people: int
) -> Iterator[Person]:
    random, password = company.random, make_password(PASSWORD)
    ids: dict[str, UUID] = {}
    taken: set[str] = set()
    openings: dict[str, deque[UUID]] = defaultdict(deque)
    names = full_names(random)
    for number in range(people):
        is_known = number < FEWEST
        known = KNOWN[number] if is_known else _somebody(random, next(names), number)
        manager = ids.get(known.manager) if is_known else openings[known.department].popleft()
        place = random.choice(places)
        person = Person(
            name=known.name,
            email=address(known.name, taken),
            employee_id=employee_number(number),
            job_title=known.title,
            level=known.level,
            department=departments[known.department],
            location=place,
            time_zone=place.time_zone,
            starts_on=company.today - timedelta(days=random.randint(300, 3000)),
            manager_id=manager,
            password=password,
        )
        ids[known.key] = person.pk
        if not is_known or known.level == "L5":
            openings[known.department].extend([person.pk] * SPAN)
        company.remember(person)
        yield person


def _somebody(random: Random, name: str, number: int) -> Known:
    department = random.choice(list(DEPARTMENTS))
    level = random.choice(["L1", "L2", "L2", "L3"])
    return Known(f"person-{number}", name, random.choice(DEPARTMENTS[department]), department, "", level)


def _grant_roles(known: dict[str, Person]) -> None:
    RoleGrant.objects.create(person=known["hr"], role=Role.HR_PARTNER, for_everyone=True)
    RoleGrant.objects.create(person=known["office"], role=Role.HR_PARTNER, department=known["weaving"].department)
    RoleGrant.objects.create(person=known["hr_admin"], role=Role.HR_ADMIN)
    RoleGrant.objects.create(person=known["it_admin"], role=Role.IT_ADMIN)


def _take_leave(company: Company) -> None:
    """Aroha is away these weeks."""
    today = company.today
    Leave.objects.create(
        person=company.known["aroha"], starts_on=today - timedelta(days=12), ends_on=today + timedelta(days=9)
    )


def _stand_in(company: Company) -> None:
    """Kofi stands in for Chidi these days. Oluwaseun, who plans warps, reports to the head of weaving too."""
    manager, first, last = company.known["other_manager"], company.today - DAYS_SO_FAR, company.today + DAYS_LEFT
    Delegation.objects.create(
        manager=manager,
        delegate=company.known["colleague"],
        starts_on=first,
        ends_on=last,
        during=moments_of(manager, first, last, now=datetime.combine(first, time.min, manager.zone)),
    )
    company.known["oluwaseun"].dotted_managers.add(company.known["weaving"])


def _let_one_go(company: Company) -> None:
    """The last to be hired has already left."""
    leaver = [person for person in company.manager_of if person not in company.manager_of.values()][-1]
    Person.objects.filter(pk=leaver).update(is_active=False, ends_on=company.today - timedelta(days=20))
    company.gone.add(leaver)


def _write_spells(company: Company) -> None:
    """Everyone has reported to one manager since the start; Jakub came over from finishing six weeks ago."""
    moved, moved_on = company.known["jakub"], company.today - CAME_OVER
    ReportingSpell.objects.create(
        person=moved,
        manager=company.known["other_manager"],
        during=DateRange(company.started_on[moved.pk], moved_on),
    )
    spells = (
        ReportingSpell(
            person_id=person,
            manager_id=manager,
            during=DateRange(moved_on if person == moved.pk else company.started_on[person], None),
        )
        for person, manager in company.manager_of.items()
        if manager
    )
    for batch in in_batches(spells):
        ReportingSpell.objects.bulk_create(batch)


def in_batches(rows: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """Lists of `size` rows, made one at a time so that memory stays flat."""
    rows = iter(rows)
    while batch := list(islice(rows, size)):
        yield batch


def analyse() -> None:
    """Tell the planner how large the tables have grown, inside the one transaction that nobody else looks into.

    Triggers keep the plans they made while the tables were empty, until they are told.
    """
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def ignore_no_trigger() -> None:
    """Say once that no trigger is to be ignored.

    Unsaid, every call of a trigger finds it out by an exception, and to roll that back PostgreSQL walks through all
    the checks that wait for the commit: the more rows, the slower each one.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL pgtrigger.ignore = '{}'")


def without_history() -> None:
    """Keep no history for the rest of this database's life: for a company so large that only its size matters."""
    for model, trigger in pgtrigger.registered():
        if trigger.name in HISTORY:
            trigger.disable(model)

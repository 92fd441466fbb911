"""Which column means what: by its name, in any order, or as somebody said before."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy

from core.refusals import Refusal
from people.imports.sensitive import is_sensitive

SYNONYMS: dict[str, str] = {
    "employee_id": "employee id, employee no, employee number, emp id, staff id, personnel number, worker id, id",
    "first_name": "first name, given name, forename",
    "last_name": "last name, family name, surname",
    "name": "name, full name, employee name, display name",
    "preferred_name": "preferred name, known as, nickname",
    "pronouns": "pronouns",
    "email": "email, e mail, email address, e mail address, mail, work email",
    "job_title": "job title, title, job, position, role",
    "level": "level, job level, grade",
    "department": "department, dept, department name, team",
    "location": "location, office, site, city",
    "time_zone": "time zone, timezone",
    "language": "language, locale",
    "starts_on": "start date, starts on, hire date, hired on, date of hire, joined, entry date",
    "ends_on": "end date, ends on, leaving date, termination date, exit date, last day",
    "manager": "manager, manager id, manager email, manager e mail, manager name, supervisor, reports to, line manager",
    "active": "active, is active, status, employment status",
}
FIELDS = frozenset(SYNONYMS)
LABELS = {
    "employee_id": gettext_lazy("employee id"),
    "first_name": gettext_lazy("first name"),
    "last_name": gettext_lazy("last name"),
    "name": gettext_lazy("full name"),
    "preferred_name": gettext_lazy("preferred name"),
    "pronouns": gettext_lazy("pronouns"),
    "email": gettext_lazy("e-mail address"),
    "job_title": gettext_lazy("job title"),
    "level": gettext_lazy("level"),
    "department": gettext_lazy("department"),
    "location": gettext_lazy("location"),
    "time_zone": gettext_lazy("time zone"),
    "language": gettext_lazy("language"),
    "starts_on": gettext_lazy("first day"),
    "ends_on": gettext_lazy("last day"),
    "manager": gettext_lazy("manager"),
    "active": gettext_lazy("active or not"),
}
NAMES = {name: target for target, names in SYNONYMS.items() for name in names.split(", ")}
AGAIN = re.compile(r" \(\d+\)$")
LONGEST_NAME = 120  # as long as the column that remembers it
ACCENTS = re.compile("[\u0300-\u036f]")
CAMELS = re.compile("(?<=[a-z])(?=[A-Z])")
LETTERS = "LMN"  # with the signs some alphabets write vowels by, and numbers


QUESTIONS = {
    "no_employee_id": gettext_lazy(
        "No column holds the employee id. The first line of the file has to name the columns: %(found)s."
    ),
    "two_columns": gettext_lazy("Both “%(one)s” and “%(other)s” could be “%(field)s”. Say below which of them is."),
}


class HeadingsAreUnclear(Refusal):
    """Without an employee id, or with two columns for one field, no row can be read safely."""

    def __init__(self, code: str, **more: str) -> None:
        super().__init__(str(QUESTIONS[code]) % more)
        self.code, self.more = code, more


@dataclass
class Columns:
    """The place of each field, and what is left out."""

    place: dict[str, int] = field(default_factory=dict)
    headings: list[str] = field(default_factory=list)
    sensitive: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def heading(self, name: str) -> str:
        """What the file calls a field."""
        return self.headings[self.place[name]] if name in self.place else name.replace("_", " ")


def folded(heading: str) -> str:
    """A heading without case, accents and marks, in any alphabet: `E-Mail_Address ` is `e mail address`."""
    plain = ACCENTS.sub("", unicodedata.normalize("NFKD", CAMELS.sub(" ", heading)))
    spaced = "".join(sign if unicodedata.category(sign)[0] in LETTERS else " " for sign in plain)
    return " ".join(unicodedata.normalize("NFC", spaced).casefold().split())


def meaning(heading: str, said: Mapping[str, str]) -> str:
    """The field a heading stands for, as far as it can be told."""
    name = folded(heading)
    return said.get(name, "" if is_sensitive(name) else NAMES.get(name, ""))


def can_be_asked(heading: str) -> bool:
    """Whether somebody may say what a heading means: it has a name to remember and is not sensitive."""
    name = folded(heading)
    return 0 < len(name) <= LONGEST_NAME and not is_sensitive(name)


def columns_of(headings: list[str], said: Mapping[str, str]) -> Columns:
    """Place every field. `said` maps folded headings to fields, "" for a column to leave out, and beats the synonyms.

    Raises HeadingsAreUnclear.
    """
    columns = Columns(headings=headings)
    for index, heading in enumerate(headings):
        name = folded(heading)
        if target := meaning(heading, said) or _meant_again(heading, said):
            if target in columns.place:
                raise HeadingsAreUnclear("two_columns", one=columns.heading(target), other=heading, field=target)
            columns.place[target] = index
        elif is_sensitive(name):
            columns.sensitive.append(heading)
        elif heading:
            columns.unknown.append(heading)
    if "employee_id" not in columns.place:
        raise HeadingsAreUnclear("no_employee_id", found=", ".join(headings))
    return columns


def _meant_again(heading: str, said: Mapping[str, str]) -> str:
    """What the second column of the same name would mean; until somebody says so, neither of them is taken."""
    first = AGAIN.sub("", heading)
    return "" if first == heading or folded(heading) in said else meaning(first, said)

"""What an import would do, or has done: the sums, and row by row what and why."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people.imports.read import ENCODINGS


class Outcome(TextChoices):
    """What becomes of a row."""

    ADDED = "added", _("added")
    CHANGED = "changed", _("changed")
    UNCHANGED = "unchanged", _("unchanged")
    DEACTIVATED = "deactivated", _("deactivated")
    RESTORED = "restored", _("restored")
    REFUSED = "refused", _("refused")


SENTENCES = {
    "changed": _("%(before)s → %(after)s"),
    "missing": _("is missing"),
    "missing_of_new": _("is missing, and this is somebody new"),
    "taken": _("%(value)s belongs to %(name)s"),
    "too_long": _("is longer than %(longest)s characters"),
    "no_email": _("“%(value)s” is not an e-mail address"),
    "no_date": _("“%(value)s” is not a date such as 2024-03-12"),
    "two_dates": _("“%(value)s” could be two dates. Write it as 2024-03-12"),
    "no_time_zone": _("“%(value)s” is not a time zone such as Europe/Lisbon"),
    "no_language": _("“%(value)s” is none of the languages here: %(known)s"),
    "no_activity": _("“%(value)s” is neither active nor inactive"),
    "formula_failed": _("“%(value)s” is a formula that failed"),
    "ends_first": _("is before the start date"),
    "last_administrator": _("leaves nobody as administrator, so the account cannot be closed"),
    "oneself": _("is your own account; somebody else has to close it"),
    "more_cells": _("has more cells than there are headings"),
    "twice": _("“%(value)s” is in %(times)s rows"),
    "several_managers": _("several people are called “%(value)s”"),
    "no_manager": _("nobody in the file or here is “%(value)s”"),
    "loop": _("closes a loop in the reporting line"),
    "manager_refused": _("the manager’s own row is refused"),
    "manager_left": _("the manager is no longer active"),
    "leaves": _("active people who report to them: %(reports)s"),
    "stays_closed": _("the account is closed, and stays so unless you choose to open it"),
}


@dataclass(frozen=True, slots=True)
class Note:
    """About one cell, or about the row where `column` is empty; kept as a code, read in the reader's language."""

    column: str
    code: str
    value: str = ""
    more: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The sentence."""
        return str(SENTENCES[self.code]) % {"value": self.value, **self.more}

    def __str__(self) -> str:
        return f"{self.column}: {self.text}" if self.column else self.text


@dataclass(frozen=True, slots=True)
class RowReport:
    """One row of the file."""

    number: int
    who: str
    outcome: Outcome
    notes: list[Note]

    @classmethod
    def stored(cls, number: int, who: str, outcome: str, notes: list[dict[str, Any]]) -> "RowReport":
        """As the database has it."""
        return cls(number, who, Outcome(outcome), [Note(**note) for note in notes])

    @property
    def leaver(self) -> str:
        """Whose account closes, by their key; nobody's where none does."""
        return next((note.more["person"] for note in self.notes if note.code == "leaves"), "")


@dataclass
class Report:
    """The whole file, less its rows; `is_applied` once it is stored."""

    totals: dict[str, int] = field(default_factory=dict)  # rows by outcome
    columns: dict[str, int] = field(default_factory=dict)  # rows by column that something is said about
    sensitive: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    new_departments: list[str] = field(default_factory=list)
    new_locations: list[str] = field(default_factory=list)
    dates: list[dict[str, Any]] = field(default_factory=list)  # columns whose dates could be read in two ways
    unsettled: list[dict[str, Any]] = field(default_factory=list)  # spellings of managers that mean nobody or several
    more_unsettled: int = 0
    returning: list[dict[str, str]] = field(default_factory=list)  # whose closed accounts the file calls active
    more_returning: int = 0
    encoding: str = ""  # of a CSV
    is_assumed: bool = False  # since nothing said which it is
    digest: str = ""
    is_applied: bool = False

    @property
    def counts(self) -> Counter[Outcome]:
        """Rows by outcome."""
        return Counter({Outcome(name): number for name, number in self.totals.items()})

    @property
    def letters(self) -> str:
        """How they were read, where that could be otherwise."""
        if not self.encoding:
            return ""
        label = ENCODINGS[self.encoding.removesuffix("-sig")]
        if not self.is_assumed:
            return gettext("The letters were read as “%(encoding)s”.") % {"encoding": label}
        return gettext(
            "The letters were read as “%(encoding)s”: they are not UTF-8, and the file does not say what they are."
            " Do names look wrong? Send it again and choose."
        ) % {"encoding": label}

    @property
    def number(self) -> int:
        """All rows."""
        return sum(self.totals.values())

    @property
    def refused(self) -> int:
        """Rows that cannot be taken."""
        return self.counts[Outcome.REFUSED]

    def as_json(self) -> dict[str, Any]:
        """To keep it between two steps."""
        return {name: value for name, value in asdict(self).items() if name != "is_applied"}

"""What an import would do, or has done, row by row."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Outcome(TextChoices):
    """What becomes of a row."""

    ADDED = "added", _("added")
    CHANGED = "changed", _("changed")
    UNCHANGED = "unchanged", _("unchanged")
    DEACTIVATED = "deactivated", _("deactivated")
    RESTORED = "restored", _("restored")
    REFUSED = "refused", _("refused")


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about one cell, or about the row where `column` is empty."""

    column: str
    text: str

    def __str__(self) -> str:
        return f"{self.column}: {self.text}" if self.column else self.text


@dataclass(frozen=True, slots=True)
class RowReport:
    """One row of the file."""

    number: int
    who: str
    outcome: Outcome
    notes: list[Note]


@dataclass
class Report:
    """The whole file; `is_applied` once it is stored."""

    rows: list[RowReport] = field(default_factory=list)
    sensitive: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    new_departments: list[str] = field(default_factory=list)
    new_locations: list[str] = field(default_factory=list)
    is_applied: bool = False

    @property
    def counts(self) -> Counter[Outcome]:
        """Rows by outcome."""
        return Counter(row.outcome for row in self.rows)

    @property
    def refused(self) -> list[RowReport]:
        """Rows that cannot be taken."""
        return [row for row in self.rows if row.outcome == Outcome.REFUSED]

    def as_json(self) -> dict[str, Any]:
        """To keep it between two steps."""
        return {name: value for name, value in asdict(self).items() if name != "is_applied"}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Report":
        """What was kept."""
        rows = [
            RowReport(**{**row, "outcome": Outcome(row["outcome"]), "notes": [Note(**note) for note in row["notes"]]})
            for row in kept["rows"]
        ]
        return cls(**{**kept, "rows": rows})

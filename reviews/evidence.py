"""The evidence of the period beside a question; the only reader of the apps below.

Everything comes from what the writer may read. Feedback has to be readable by the person under review as well,
because a quote travels with the review to that person.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from people.models import Person
from reviews.models import Part, Quote, Review

Kind = Quote.Kind


@dataclass(frozen=True)
class Evidence:
    """One thing that happened in the period, as it reads today."""

    kind: str
    source: UUID
    text: str
    happened_on: date
    url: str

    @property
    def label(self) -> str:
        """What kind of thing it is, in words."""
        return str(Kind(self.kind).label)


@dataclass(frozen=True)
class Month:
    """A month of the period with its evidence, the newest first."""

    starts_on: date
    evidence: list[Evidence]


def evidence_for(review: Review, viewer: Person) -> list[Evidence]:
    """All evidence of the period that `viewer` may read and quote, the newest first."""
    found: list[Evidence] = []
    return sorted(found, key=lambda evidence: (evidence.happened_on, str(evidence.source)), reverse=True)


def find_evidence(*, part: Part, kind: str, source: UUID) -> Evidence | None:
    """One piece of evidence, if the part's writer may quote it now."""
    return next(
        (one for one in evidence_for(part.review, part.writer) if one.kind == kind and one.source == source), None
    )


def by_month(review: Review, evidence: Iterable[Evidence]) -> list[Month]:
    """The months of the period, the newest first, those without evidence too."""
    months: dict[date, list[Evidence]] = {month: [] for month in _months(review)}
    for one in evidence:
        months.setdefault(one.happened_on.replace(day=1), []).append(one)
    return [Month(starts_on, months[starts_on]) for starts_on in sorted(months, reverse=True)]


def _months(review: Review) -> Iterator[date]:
    month = review.cycle.period_start.replace(day=1)
    while month <= review.cycle.period_end:
        yield month
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)

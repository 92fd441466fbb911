"""The one thing a reader can do next with a review, for rows and for the head of its page."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from reviews import queries, rules
from reviews.models import Part, Review

if TYPE_CHECKING:
    from people.models import Person


@dataclass(frozen=True)
class NextStep:
    """A button."""

    label: str
    url: str


@dataclass(frozen=True)
class Row:
    """A review in a list: where it stands, what its reader can do, and by when where they write as the manager."""

    review: Review
    steps: list[dict[str, Any]]
    stage: str
    step: NextStep | None
    due_on: date | None


def row_of(review: Review, viewer: "Person") -> Row:
    """The row of a review whose people and parts are loaded."""
    mine = (part for part in review.parts.all() if part.direction == Part.Direction.MANAGER)
    due_on = next((part.due_on for part in mine if part.writer_id == viewer.pk), None)
    stage = str(queries.stage_of(review).label)
    return Row(review, queries.steps_of(review), stage, next_step(review, viewer), due_on)


def next_step(review: Review, viewer: "Person") -> NextStep | None:
    """Writing first, then sharing, then acknowledging; None where there is only to read."""
    for part in review.parts.all():
        part.review = review
        if rules.can_write(viewer, part):
            is_own = part.direction == Part.Direction.SELF
            return NextStep(_("Write your self-review") if is_own else _("Write the review"), part.get_absolute_url())
    if rules.can_share(viewer, review):
        return NextStep(_("Preview and share"), reverse("reviews:preview", args=[review.pk]))
    if rules.can_acknowledge(viewer, review):
        return NextStep(_("Acknowledge"), reverse("reviews:acknowledge", args=[review.pk]))
    return None

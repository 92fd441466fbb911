"""What the lists of reviews show, and what HR sees of a cycle beside its figures."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Prefetch, Q, QuerySet
from django.db.models.functions import Lower
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from people.models import Person
from reviews.models import Part, Review, ReviewCycle

TEN = 10
State = ReviewCycle.State


@dataclass(frozen=True)
class HeldUp:
    """Somebody others wait for, with what for."""

    person: Person
    to_write: int
    to_share: int

    @property
    def words(self) -> str:
        """2 to write, 1 to share."""
        write = ngettext("%(number)d to write", "%(number)d to write", self.to_write) % {"number": self.to_write}
        share = ngettext("%(number)d to share", "%(number)d to share", self.to_share) % {"number": self.to_share}
        return ", ".join(words for words, number in ((write, self.to_write), (share, self.to_share)) if number)


def reviews_of(person: Person) -> QuerySet[Review]:
    """The person's own reviews, the newest first."""
    return _with_people(Review.objects.visible_to(person).filter(reviewee=person.pk)).order_by(
        "-cycle__period_end", "-pk"
    )


def written_by(person: Person) -> QuerySet[Review]:
    """The reviews the person writes as a manager: the newest cycle first, then by name."""
    written = Review.objects.visible_to(person).filter(parts__writer=person.pk, parts__direction=Part.Direction.MANAGER)
    return _with_people(written).order_by("-cycle__period_end", "cycle", Lower("reviewee__name"), "pk")


def watched_by(viewer: Person) -> QuerySet[ReviewCycle]:
    """Cycles that HR follows, the newest first; nobody else follows any."""
    if not (viewer.is_hr_admin or viewer.hr_scope):
        return ReviewCycle.objects.none()
    return ReviewCycle.objects.visible_to(viewer).exclude(launched_at=None).order_by("-period_end", "-pk")


def phases_of(cycle: ReviewCycle, today: date) -> list[dict[str, Any]]:
    """The phases of a cycle as a stepper: name, dates and state."""
    dates = [
        (_("Self-reviews"), _("due %(day)s"), cycle.self_due_on),
        (_("Managers' reviews"), _("due %(day)s"), cycle.manager_due_on),
        (_("Sharing"), _("from %(day)s"), cycle.share_from),
        (_("Closing"), _("after %(day)s"), cycle.closes_on),
    ]
    present = _present(cycle, today)
    return [
        {
            "name": name,
            "note": note % {"day": date_format(day, "j M")},
            "state": "done" if place < present else "now" if place == present else "ahead",
        }
        for place, (name, note, day) in enumerate(dates)
    ]


def holding_up(cycle: ReviewCycle, viewer: Person) -> list[HeldUp]:
    """The ten for whom most reviews wait; for HR partners within their scope, and never about one's own review."""
    if not cycle.is_running:
        return []
    scope = Q() if viewer.is_hr_admin else viewer.hr_scope.covering("review__reviewee__")
    parts = Part.objects.filter(scope, review__cycle=cycle).exclude(review__reviewee=viewer.pk)
    to_write = _by_person(parts.filter(submitted_at=None), "writer")
    to_share = {}
    if cycle.state == State.SHARING:
        sent = parts.submitted().filter(direction=Part.Direction.MANAGER, writer=F("review__manager"))
        to_share = _by_person(sent.filter(review__shared_at=None), "writer")
    people = Person.objects.in_bulk({*to_write, *to_share})
    held = [HeldUp(person, to_write.get(pk, 0), to_share.get(pk, 0)) for pk, person in people.items()]
    return sorted(held, key=lambda one: (-one.to_write - one.to_share, one.person.name.lower(), one.person.pk))[:TEN]


def _by_person(parts: QuerySet[Part], who: str) -> dict[UUID, int]:
    """The people with most of these parts, and how many; no more than the list can show."""
    counted = parts.values(who).annotate(number=Count("pk")).order_by("-number", Lower(f"{who}__name"), who)
    return {row[who]: row["number"] for row in counted[:TEN]}


def _present(cycle: ReviewCycle, today: date) -> int:
    """The place of the present phase; past the end when closed or cancelled."""
    if cycle.state == State.WRITING:
        return 0 if today <= cycle.self_due_on else 1
    return {State.SHARING: 2, State.CLOSING: 3}.get(State(cycle.state), 4)


def _with_people(reviews: QuerySet[Review]) -> QuerySet[Review]:
    parts = Prefetch("parts", Part.objects.select_related("writer"))
    return reviews.select_related("cycle", "reviewee", "manager").prefetch_related(parts)

"""What the lists of reviews show, and what HR sees of a cycle beside its figures."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Lower
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from people.models import Person
from reviews.models import Part, Review, ReviewCycle
from reviews.models.review import PartQuerySet, ReviewQuerySet

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


def reviews_of(person: Person) -> ReviewQuerySet:
    """The person's own reviews, the newest first."""
    own = Review.objects.visible_to(person).filter(reviewee=person.pk)
    return own.with_people().order_by("-cycle__period_end", "-pk")


def written_by(person: Person) -> ReviewQuerySet:
    """The reviews the person writes as a manager: the newest cycle first, then by name."""
    written = Review.objects.visible_to(person).filter(parts__writer=person.pk, parts__direction=Part.Direction.MANAGER)
    return written.with_people().order_by("-cycle__period_end", "cycle", Lower("reviewee__name"), "pk")


def watched_by(viewer: Person) -> QuerySet[ReviewCycle]:
    """Cycles that HR follows, the newest first; nobody else follows any."""
    if not (viewer.is_hr_admin or viewer.hr_scope):
        return ReviewCycle.objects.none()
    return ReviewCycle.objects.visible_to(viewer).exclude(launched_at=None).order_by("-period_end", "-pk")


def phases_of(cycle: ReviewCycle, today: date) -> list[dict[str, Any]]:
    """The phases of a cycle as a stepper: name, dates and state; of a cancelled one none is ticked."""
    dates = [
        (_("Self-reviews"), _("due %(day)s"), cycle.self_due_on),
        (_("Managers’ reviews"), _("due %(day)s"), cycle.manager_due_on),
        (_("Sharing"), _("from %(day)s"), cycle.share_from),
        (_("Closing"), _("after %(day)s"), cycle.closes_on),
    ]
    if cycle.state == State.CANCELLED:
        return [{"name": name, "note": _("cancelled"), "state": "missed"} for name, _note, _day in dates]
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
    parts = parts_followed_by(viewer).filter(review__cycle=cycle, review__reviewee__is_active=True)
    to_write = _by_person(parts.open(), "writer")
    to_share = {}
    if cycle.state == State.SHARING:
        sent = parts.submitted().filter(direction=Part.Direction.MANAGER, writer=F("review__manager"))
        to_share = _by_person(sent.filter(review__shared_at=None), "writer")
    people = Person.objects.in_bulk({*to_write, *to_share})
    held = [HeldUp(person, to_write.get(pk, 0), to_share.get(pk, 0)) for pk, person in people.items()]
    return sorted(held, key=lambda one: (-one.to_write - one.to_share, one.person.name.lower(), one.person.pk))[:TEN]


def reviews_followed_by(viewer: Person) -> ReviewQuerySet:
    """That they are there and who writes them, no answers: all for HR administrators, their scope for HR partners."""
    return Review.objects.filter(_followed(viewer, "reviewee")).exclude(reviewee=viewer.pk)


def parts_followed_by(viewer: Person) -> PartQuerySet:
    """The parts of these reviews."""
    return Part.objects.filter(_followed(viewer, "review__reviewee")).exclude(review__reviewee=viewer.pk)


def open_in(cycle: ReviewCycle, viewer: Person) -> ReviewQuerySet:
    """Reviews of a running cycle in which something is still to be written or shared, by name; none of a leaver."""
    to_write = Part.objects.open().filter(review=OuterRef("pk"))
    unshared = Q(shared_at=None, manager__isnull=False)
    reviews = reviews_followed_by(viewer).running().filter(Exists(to_write) | unshared, cycle=cycle)
    reviews = reviews.filter(reviewee__is_active=True)
    return reviews.with_people().select_related("reviewee__manager").order_by(Lower("reviewee__name"), "pk")


def _followed(viewer: Person, reviewee: str) -> Q:
    return Q() if viewer.is_hr_admin else viewer.hr_scope.covering(f"{reviewee}__")


def _by_person(parts: QuerySet[Part], who: str) -> dict[UUID, int]:
    """The people with most of these parts, and how many; no more than the list can show."""
    counted = parts.values(who).annotate(number=Count("pk")).order_by("-number", Lower(f"{who}__name"), who)
    return {row[who]: row["number"] for row in counted[:TEN]}


def _present(cycle: ReviewCycle, today: date) -> int:
    """The place of the present phase; past the end when closed."""
    if cycle.state == State.WRITING:
        return 0 if today <= cycle.self_due_on else 1
    return {State.SHARING: 2, State.CLOSING: 3}.get(State(cycle.state), 4)

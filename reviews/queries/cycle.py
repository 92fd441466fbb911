"""Who a launch would take in, and how far a cycle has come."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from people.models import Person
from people.models.person import PersonQuerySet
from reviews.models import Closing, Part, Review, ReviewCycle
from reviews.queries.watching import reviews_followed_by

if TYPE_CHECKING:
    from uuid import UUID

AT_ONCE = 500


@dataclass(frozen=True)
class PlannedReview:
    """A review the launch would begin, and what HR should know about it beforehand."""

    person: Person
    manager: Person | None
    concerns: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class DepartmentProgress:
    """How many reviews of a department have come how far; each figure includes the later steps' people."""

    department: str
    people: int
    self_sent: int
    manager_sent: int
    shared: int
    acknowledged: int
    closed: int
    failed: int


@dataclass(frozen=True)
class Progress:
    """A cycle as HR follows it: figures by department, and the closings that were given up."""

    departments: list[DepartmentProgress]
    failed: list[Closing]

    @property
    def total(self) -> DepartmentProgress:
        """All departments together."""
        figures = {
            name: sum(getattr(row, name) for row in self.departments)
            for name in ("people", "self_sent", "manager_sent", "shared", "acknowledged", "closed", "failed")
        }
        return DepartmentProgress(department=_("All departments"), **figures)


def planned_reviews(cycle: ReviewCycle) -> Iterator[PlannedReview]:
    """The population with its managers: active people of the chosen departments and locations, or everyone.

    Nobody who starts after the period is in. A manager who has left is replaced by the next one above who has not.
    People are loaded some hundreds at a time.
    """
    ids = list(_population(cycle).by_name().values_list("pk", flat=True))
    for first in range(0, len(ids), AT_ONCE):
        some = ids[first : first + AT_ONCE]
        people = Person.objects.select_related("department", "manager").in_bulk(some)
        active = Person.objects.active().in_bulk({pk for person in people.values() for pk in person.above})
        for pk in some:
            yield _plan(people[pk], active)


def progress_of(cycle: ReviewCycle, viewer: Person) -> Progress:
    """Figures of the whole cycle for HR administrators, of their scope for HR partners; never one's own row."""
    reviews = reviews_followed_by(viewer).filter(cycle=cycle)
    failed = Closing.objects.visible_to(viewer).failed().filter(review__cycle=cycle)
    return Progress(
        departments=[
            DepartmentProgress(department=row.pop("name") or _("No department"), **row) for row in _figures(reviews)
        ],
        failed=list(failed.select_related("review__reviewee").order_by(Lower("review__reviewee__name"), "pk")),
    )


def _population(cycle: ReviewCycle) -> PersonQuerySet:
    people: PersonQuerySet = Person.objects.active().exclude(starts_on__gt=cycle.period_end)
    departments, locations = cycle.departments.all(), cycle.locations.all()
    if departments or locations:
        people = people.filter(Q(department__in=departments) | Q(location__in=locations))
    return people


def _plan(person: Person, active: "dict[UUID, Person]") -> PlannedReview:
    manager = next((active[pk] for pk in reversed(person.above) if pk in active), None)
    concerns = []
    if manager is None:
        concerns.append(_("has no manager: writes a self-review that HR reads, and nothing is shared"))
    elif manager.pk != person.manager_id:
        concerns.append(_("has a manager who left: the review goes to %(name)s") % {"name": manager})
    if person.department_id is None:
        concerns.append(_("belongs to no department"))
    return PlannedReview(person=person, manager=manager, concerns=concerns)


def _figures(reviews: QuerySet[Review]) -> Iterable[dict[str, Any]]:
    sent = Part.objects.submitted().filter(review=OuterRef("pk"))
    by_manager = sent.filter(direction=Part.Direction.MANAGER, writer=OuterRef("manager"))
    rows = (
        reviews.annotate(has_self=Exists(sent.filter(direction=Part.Direction.SELF)), has_manager=Exists(by_manager))
        .values(name=F("department__name"))
        .annotate(
            people=Count("pk"),
            self_sent=Count("pk", filter=Q(has_self=True)),
            manager_sent=Count("pk", filter=Q(has_manager=True)),
            shared=Count("shared_at"),
            acknowledged=Count("acknowledged_at"),
            closed=Count("pk", filter=Q(closing__state=Closing.State.DONE)),
            failed=Count("pk", filter=Q(closing__state=Closing.State.FAILED)),
        )
        .order_by(Lower("name"))
    )
    return cast("Iterable[dict[str, Any]]", rows)

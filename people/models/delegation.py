"""Who stands in for a manager, between two days."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import F, Q
from django.db.models.functions import Cast, JSONObject, Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.prepared import any_of
from core.readers import HRAdmin, HRFor, Is, Line, ReadableQuerySet, Readers

if TYPE_CHECKING:
    from people.models.person import Person


class DelegationQuerySet(ReadableQuerySet["Delegation"]):
    """Delegations, by whether they hold."""

    def in_force(self) -> "DelegationQuerySet":
        """Those that hold this moment, by the clock of the database: nothing has to run for one to begin or end.

        None holds for a manager who has left, however they left.
        """
        return self.filter(during__contains=Now(), manager__is_active=True)

    def not_over(self, now: datetime) -> "DelegationQuerySet":
        """Those that hold or are to come."""
        return self.filter(during__endswith__gt=now)

    def touching(self, during: DateTimeTZRange) -> "DelegationQuerySet":
        """Those that share a moment with `during`."""
        return self.filter(during__overlap=during)


@tracked
class Delegation(models.Model):
    """A delegate reads and does for a manager what the manager may, from the first day to the end of the last.

    `during` says the same in moments, on the manager's calendar. Nothing is passed on: who stands in for a delegate
    reads nothing of those the delegate stands in for.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    manager = models.ForeignKey(
        "people.Person", models.CASCADE, related_name="delegations", verbose_name=_("stood in for")
    )
    delegate = models.ForeignKey(
        "people.Person", models.CASCADE, related_name="delegations_held", verbose_name=_("delegate")
    )
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    during = DateTimeRangeField(editable=False)

    readers = Readers(
        Is("manager", _("is stood in for")),
        Is("delegate", _("stands in")),
        Line("manager"),
        HRFor("manager"),
        HRAdmin(reason=_("records who stands in")),
    )
    objects = DelegationQuerySet.as_manager()

    class Meta:
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")
        constraints = [
            models.CheckConstraint(
                condition=~Q(manager=F("delegate")),
                name="delegation_is_to_somebody_else",
                violation_error_message=_("Nobody stands in for themself."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="delegation_ends_after_it_starts",
                violation_error_message=_("The last day cannot come before the first."),
            ),
            models.CheckConstraint(condition=Q(during__isempty=False), name="delegation_lasts"),
            ExclusionConstraint(
                name="delegations_of_a_manager_never_overlap",
                expressions=[("manager", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.delegate} for {self.manager}"

    def get_absolute_url(self) -> str:
        """Where both see who stands in for whom."""
        return reverse("people:delegations")


def moments_of(manager: "Person", starts_on: date, ends_on: date, *, now: datetime) -> DateTimeTZRange:
    """From the first midnight to the one after the last day where the manager lives; never from before `now`."""
    first = datetime.combine(starts_on, time.min, manager.zone)
    return DateTimeTZRange(max(first, now), datetime.combine(ends_on + timedelta(days=1), time.min, manager.zone))


def stood_in_for_by(delegate: Any) -> models.QuerySet[Delegation, UUID]:
    """Ids of the managers somebody stands in for this moment, for a filter."""
    return Delegation.objects.in_force().filter(delegate=delegate).values_list("manager__pk", flat=True)


class Acting(NamedTuple):
    """For whom somebody acts, as colleagues say, and until when."""

    name: str
    day: date


def acting_of(told: Iterable[dict[str, Any]]) -> dict[UUID, Acting]:
    """For whom somebody acts as it was loaded with them, in JSON."""
    return {
        UUID(one["manager"]): Acting(
            one["preferred"] or one["name"].split(maxsplit=1)[0], date.fromisoformat(one["day"])
        )
        for one in told
    }


def among(managers: Iterable[UUID]) -> DelegationQuerySet:
    """In force this moment, of these managers."""
    return Delegation.objects.in_force().filter(any_of("manager", managers))


AS_ACTED = JSONObject(
    manager="manager",
    name="manager__name",
    preferred="manager__preferred_name",
    day=Cast("ends_on", models.TextField()),
)

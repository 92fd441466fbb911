"""Roles beside the ones that follow from the reporting line."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import JSONObject
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.prepared import any_of, prepared

if TYPE_CHECKING:
    from people.models.person import Person


class Role(models.TextChoices):
    """What a person may do for the organisation, beyond their own work."""

    HR_PARTNER = "hr_partner", _("HR partner")
    HR_ADMIN = "hr_admin", _("HR administrator")
    IT_ADMIN = "it_admin", _("IT administrator")


ADMIN_ROLES = frozenset({Role.HR_ADMIN, Role.IT_ADMIN})  # who may enter the admin


@dataclass(frozen=True)
class HRScope:
    """Whom an HR partner looks after: everyone, or some departments, with all that lie in them, and locations."""

    everyone: bool = False
    departments: frozenset[UUID] = frozenset()
    locations: frozenset[UUID] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.everyone or self.departments or self.locations)

    def covering(self, prefix: str = "") -> Q:
        """People in scope, as a condition behind `prefix`."""
        if self.everyone:
            return Q((f"{prefix}pk__isnull", False))
        return Q((f"{prefix}department__in", self.departments)) | Q((f"{prefix}location__in", self.locations))

    def covers(self, person: "Person") -> bool:
        """Whether one person is in scope."""
        return self.everyone or person.department_id in self.departments or person.location_id in self.locations


@tracked
class RoleGrant(models.Model):
    """A role given to a person; an HR partner's grant says for whom."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="grants", verbose_name=_("person"))
    role = models.CharField(_("role"), max_length=20, choices=Role)
    department = models.ForeignKey(
        "people.Department", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("department")
    )
    location = models.ForeignKey(
        "people.Location", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("location")
    )
    for_everyone = models.BooleanField(_("for everyone"), default=False)

    within: Iterable[UUID] = ()  # the department and all that lie in it, where the grant was loaded with its person

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "role", "department", "location", "for_everyone"],
                nulls_distinct=False,
                name="role_is_granted_once",
            ),
            models.CheckConstraint(
                condition=Q(role="hr_partner", for_everyone=True, department=None, location=None)
                | Q(role="hr_partner", for_everyone=False, department__isnull=False, location=None)
                | Q(role="hr_partner", for_everyone=False, department=None, location__isnull=False)
                | (~Q(role="hr_partner") & Q(for_everyone=False, department=None, location=None)),
                name="role_has_one_scope_iff_hr_partner",
                violation_error_message=_(
                    "Say whom an HR partner looks after: one department, one location or everyone."
                    " Other roles have no scope."
                ),
            ),
        ]

    def __str__(self) -> str:
        scope = self.department or self.location or (_("everyone") if self.for_everyone else "")
        return f"{self.get_role_display()} {scope}".strip()


AS_TOLD = JSONObject(
    role="role",
    department="department",
    within=Func(F("department"), function="departments_within", output_field=ArrayField(models.UUIDField())),
    location="location",
    for_everyone="for_everyone",
)


def grant_of(told: dict[str, Any]) -> RoleGrant:
    """A grant as it was loaded with its person, in JSON."""
    where = {f"{name}_id": told[name] and UUID(told[name]) for name in ("department", "location")}
    grant = RoleGrant(role=told["role"], for_everyone=told["for_everyone"], **where)
    grant.within = [UUID(one) for one in told["within"] or ()]
    return grant


@prepared
def partners_covering(person: UUID, department: UUID | None, location: UUID | None) -> models.QuerySet[RoleGrant, UUID]:
    """Ids of the active HR partners whose scope covers a person who works there; never the person themselves."""
    around = Func(department, function="departments_around", output_field=ArrayField(models.UUIDField()))
    in_scope = Q(for_everyone=True) | Q(any_of("department", around)) | Q(location=location)
    partners = RoleGrant.objects.filter(in_scope, role=Role.HR_PARTNER, person__is_active=True).exclude(person=person)
    return partners.values_list("person", flat=True).distinct()

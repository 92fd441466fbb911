"""Which rule of how often to meet holds for whom."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from checkins.models import CadenceRule, Series
from checkins.models.series import cadence_in_words
from people.models import Department, Person

USUAL = Series.Cadence.TWO_WEEKLY


@dataclass(frozen=True)
class Rule:
    """How often, and for whom it was said: a department by its name, everybody, or nobody in particular."""

    cadence: str
    every_weeks: int | None = None
    department: str = ""
    is_for_everybody: bool = False

    @property
    def words(self) -> str:
        """Every two weeks, as set for Dye house."""
        how = {"cadence": cadence_in_words(self.cadence, self.every_weeks), "department": self.department}
        if self.department:
            return _("%(cadence)s, as set for %(department)s") % how
        if self.is_for_everybody:
            return _("%(cadence)s, as set for everybody here") % how
        return _("%(cadence)s, as is usual where nothing else is set") % how

    @property
    def as_of_series(self) -> Q:
        """Series that are as it says."""
        weeks = Q(every_weeks__isnull=True) if self.every_weeks is None else Q(every_weeks=self.every_weeks)
        return Q(cadence=self.cadence) & weeks


@dataclass(frozen=True)
class Rules:
    """All rules, looked up once for any number of people."""

    everywhere: Rule = field(default_factory=lambda: Rule(USUAL))
    by_department: dict[UUID, Rule] = field(default_factory=dict)

    def for_person(self, person: Person) -> Rule:
        """The nearest."""
        if person.department_id is None:
            return self.everywhere
        return self.by_department.get(person.department_id, self.everywhere)

    def out_of_step(self) -> Q:
        """Series whose report has another rule by now."""
        elsewhere = Q(report__department=None) | ~Q(report__department__in=list(self.by_department))
        wrong = elsewhere & ~self.everywhere.as_of_series
        for as_there in {rule.as_of_series for rule in self.by_department.values()}:
            there = [pk for pk, rule in self.by_department.items() if rule.as_of_series == as_there]
            wrong |= Q(report__department__in=there) & ~as_there
        return wrong


def rules_in_force() -> Rules:
    """What HR has set; one query, and one more where it has set something for departments."""
    rules = list(CadenceRule.objects.select_related("department"))
    for_all = [Rule(rule.cadence, rule.every_weeks, is_for_everybody=True) for rule in rules if not rule.department]
    named = {
        rule.department_id: Rule(rule.cadence, rule.every_weeks, rule.department.name)
        for rule in rules
        if rule.department
    }
    parents = dict(Department.objects.values_list("pk", "parent")) if named else {}
    nearest = {pk: _nearest(_with_those_above(pk, parents), named) for pk in parents}
    return Rules(
        everywhere=for_all[0] if for_all else Rule(USUAL),
        by_department={pk: rule for pk, rule in nearest.items() if rule},
    )


def _nearest(departments: Iterable[UUID], named: dict[UUID | None, Rule]) -> Rule | None:
    return next((named[pk] for pk in departments if pk in named), None)


def _with_those_above(department: UUID, parents: dict[UUID, UUID | None]) -> list[UUID]:
    """The department and those it lies in, nearest first."""
    found, here = [department], parents.get(department)
    while here is not None:
        found.append(here)
        here = parents.get(here)
    return found

"""Goals, in words that read in a chain."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q

from core.prepared import any_of
from core.readers import ReadableQuerySet
from goals.models.progress import progress_of_goal
from goals.models.silence import is_stale, last_away, quiet_from, stale_from
from people.models import Person

if TYPE_CHECKING:
    from goals.models.goal import Goal  # noqa: F401 - named in a type
    from people.models import Department

STALE = "stale"  # how a goal shows that nobody has told of for long


class GoalQuerySet(ReadableQuerySet["Goal"]):
    """Goals, in words that read in a chain."""

    def drafts(self) -> "GoalQuerySet":
        """Not agreed yet."""
        return self.filter(status=self.model.Status.DRAFT)

    def active(self) -> "GoalQuerySet":
        """Agreed and under way."""
        return self.filter(status=self.model.Status.ACTIVE)

    def unfinished(self) -> "GoalQuerySet":
        """Draft or active."""
        return self.filter(status__in=self.model.UNFINISHED)

    def with_silence(self) -> "GoalQuerySet":
        """With `quiet_from` and `stale_from` to ask for: `Goal.heard_of_at`, and when it counts as stale."""
        return self.alias(quiet_from=quiet_from()).alias(stale_from=stale_from())

    def with_leave(self) -> "GoalQuerySet":
        """With what `Goal.last_away_on` would ask for row by row."""
        return self.annotate(last_away_on=last_away())  # type: ignore[no-redef]  # in place of the property

    def stale(self, now: datetime) -> "GoalQuerySet":
        """Active and quiet for longer than their cycle allows: `Goal.is_stale` for the database."""
        return self.active().filter(is_stale(now))

    def worked_on_by(self, person: Person) -> "GoalQuerySet":
        """Their own, and those they contribute to: two short looks into an index rather than one at every goal."""
        own = self.model.objects.filter(owner=person.pk).values("pk")
        shared = self.model.contributors.through.objects.filter(person=person.pk).values("goal")
        return self.filter(pk__in=own.union(shared, all=True))

    def of_team(self, manager: Person) -> "GoalQuerySet":
        """Those of who reports to somebody, and those of their department."""
        of_reports = self.model.objects.filter(owner__manager=manager.pk).values("pk")
        of_department = self.model.objects.filter(team=manager.department_id, team__isnull=False).values("pk")
        return self.filter(pk__in=of_reports.union(of_department, all=True))

    def of_department(self, department: "Department") -> "GoalQuerySet":
        """Unfinished ones of the department itself, and of its people those that are no team's; by two indexes."""
        people = ArraySubquery(Person.objects.filter(department=department.pk).values("pk"))
        return self.unfinished().filter(Q(team=department.pk) | Q(any_of("owner", people), team=None))

    def of_health(self, health: str, now: datetime) -> "GoalQuerySet":
        """As they show: one that is stale under STALE alone, whatever was told last."""
        if health == STALE:
            return self.stale(now)
        return (
            self.with_silence().filter(health=health).exclude(Q(status=self.model.Status.ACTIVE, stale_from__lte=now))
        )

    def any_of_them(self, most: int) -> "GoalQuerySet":
        """So many at most, whichever come first: to be put in order without sorting a hundred thousand."""
        some: GoalQuerySet = self.model.objects.filter(pk__in=self.order_by().values("pk")[:most])
        return some

    def with_progress(self) -> "GoalQuerySet":
        """Each with `progress_now`, 0 to 1, or None where nothing measures it."""
        return self.annotate(progress_now=progress_of_goal())

    def for_everyone(self) -> "GoalQuerySet":
        """Those that whoever works here may read."""
        return self.filter(audience=self.model.Audience.COMPANY).exclude(status=self.model.Status.DRAFT)

    def that_count(self) -> "GoalQuerySet":
        """Those whose progress counts in the goal they support, where that one rolls up: for everyone, and not dropped.

        One that went on in another cycle counts no longer once what it became counts in the same goal.
        """
        counting = self.model.objects.for_everyone().exclude(status=self.model.Status.DROPPED)
        became = counting.filter(carried_from=OuterRef("pk"), parent=OuterRef("parent"))
        return self.for_everyone().exclude(status=self.model.Status.DROPPED).exclude(Exists(became))

    def with_people(self) -> "GoalQuerySet":
        """With those whom rules and rows ask about."""
        people = self.select_related("owner__manager", "cycle", "team", "proposed_by", "agreed_by")
        return people.with_leave().prefetch_related("contributors")

    def with_key_results(self) -> "GoalQuerySet":
        """With what their figures are made of."""
        return self.select_related("roll_up").prefetch_related("key_results")

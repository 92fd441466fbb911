"""A person's cycles one after the other: goals with their outcomes, reviews, and what they began to grow in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

import development.queries
from core.looking import record_look
from core.pages import page_of
from core.templatetags.wording import local_day
from core.web import PersonRequest
from development.models import GrowthArea
from goals.models import Goal, GoalCycle
from people.models import Person
from reviews.models import Review

PAGE_SIZE = 12


@dataclass(frozen=True)
class Stretch:
    """One goal cycle of a person, as far as the viewer may read it."""

    cycle: GoalCycle
    goals: list[Goal]
    reviews: list[Review]
    growth: list[GrowthArea]


@require_safe
def timeline(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """The cycles in which there is something the reader may read, the latest first."""
    person = get_object_or_404(Person.objects.visible_to(request.user), pk=person_id)
    page = page_of(_cycles(person, request.user), request.GET.get("page"), size=PAGE_SIZE)
    growth = _growth(request, person)
    context = {"person": person, "page": page, "stretches": stretches_of(person, request.user, page, growth)}
    return render(request, "perfmgmt/timeline.html", context)


def stretches_of(
    person: Person, viewer: Person, cycles: Iterable[GoalCycle], growth: Iterable[GrowthArea]
) -> list[Stretch]:
    """What the viewer may read of each cycle: goals by date, reviews that look at it, what growth began in it."""
    cycles, growth = list(cycles), list(growth)
    goals = Goal.objects.visible_to(viewer).filter(owner=person, cycle__in=cycles).order_by("due_on", "pk")
    of_cycles = Prefetch("cycle__goal_cycles", GoalCycle.objects.only("pk"))
    reviews = Review.objects.visible_to(viewer).filter(reviewee=person, cycle__goal_cycles__in=cycles).distinct()
    found = list(reviews.select_related("cycle").prefetch_related(of_cycles).order_by("cycle__period_end", "pk"))
    return [
        Stretch(
            cycle=cycle,
            goals=[goal for goal in goals if goal.cycle_id == cycle.pk],
            reviews=[review for review in found if cycle in review.cycle.goal_cycles.all()],
            growth=[area for area in growth if _covers(cycle, local_day(area.created_at))],
        )
        for cycle in cycles
    ]


def _cycles(person: Person, viewer: Person) -> QuerySet[GoalCycle]:
    goals = Goal.objects.visible_to(viewer).filter(owner=person).values("cycle")
    return GoalCycle.objects.filter(pk__in=goals).order_by("-starts_on", "pk")


def _growth(request: PersonRequest, person: Person) -> Iterable[GrowthArea]:
    """Of the person's plan, if the reader reads that; it is a look as well."""
    plan = development.queries.plan_for(request.user, person)
    if plan is None:
        return []
    record_look(plan, about="person", viewer=request.user, now=timezone.now())
    return [] if plan._state.adding else development.queries.areas_of(plan, request.user).select_related("plan")


def _covers(cycle: GoalCycle, day: date) -> bool:
    return cycle.starts_on <= day <= cycle.ends_on

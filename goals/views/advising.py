"""Advice while a goal is written: worked out anew each time, stored nowhere."""

from dataclasses import replace
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from core.web import PersonRequest, allow
from goals import queries, rules
from goals.advice import Advice, advise
from goals.forms import WritingForm
from goals.forms.advice import whole_measures
from goals.forms.parent import parents_for
from goals.models import Goal
from goals.views.shared import owner_named, readable
from people.models import Person


@require_POST
def advice(request: PersonRequest) -> HttpResponse:
    """What would make the goal in the form clearer; it changes nothing."""
    found = found_in(request, WritingForm(request.POST), owner_named(request))
    return render(request, "goals/advice.html", {"advice": found})


@require_POST
def advice_on_goal(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """The same for a goal that is edited."""
    goal = readable(request, goal_id)
    allow(is_allowed=rules.can_edit(request.user, goal))
    found = found_in(request, WritingForm(request.POST), goal.owner, goal)
    return render(request, "goals/advice.html", {"advice": found})


def found_in(request: PersonRequest, form: WritingForm, owner: Person, goal: Goal | None = None) -> list[Advice]:
    """What would make it clearer, as the form stands."""
    agreed = goal.key_results.all() if goal else []
    writing = form.writing(
        whole_measures(request.POST) if "measures-TOTAL_FORMS" in request.POST else agreed,
        goal=goal,
        could_have_a_parent=parents_for(request.user, owner, goal).exists(),
    )
    return list(advise(replace(writing, others=queries.open_beside(goal, owner, request.user, writing.cycle))))

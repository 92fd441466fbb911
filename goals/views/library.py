"""The library of goal templates."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from core.pages import page_of
from core.web import PersonRequest
from goals import queries, rules, services
from goals.forms import HandOutForm
from goals.models import GoalTemplate
from goals.views.shared import INVALID, allowed, posted, readable, require_form

PAGE_SIZE = 20


@require_safe
def library(request: PersonRequest) -> HttpResponse:
    """Goals to begin with: one's own and those of the organisation."""
    page = page_of(queries.library_of(request.user), request.GET.get("page"), size=PAGE_SIZE)
    return render(request, "goals/library.html", {"page": page, "can_hand_out": _hands_out(request)})


@require_form
def hand_out(request: PersonRequest, template_id: UUID) -> HttpResponse:
    """To several people at once, each once in a cycle."""
    template = _template(request, template_id)
    allowed(_hands_out(request))
    form = HandOutForm(posted(request), viewer=request.user, today=timezone.localdate())
    if not form.is_valid():
        status = INVALID if form.is_bound else 200
        return render(request, "goals/hand_out.html", {"template": template, "form": form}, status=status)
    goals = services.hand_out_template(template=template, actor=request.user, now=timezone.now(), **form.cleaned_data)
    words = ngettext(
        "%(n)s draft is made; who had one already got no second.",
        "%(n)s drafts are made; who had one already got no second.",
        len(goals),
    )
    messages.success(request, words % {"n": len(goals)})
    return redirect("goals:library")


@require_POST
def keep(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """A goal as a template of one's own."""
    goal = readable(request, goal_id)
    allowed(rules.can_keep_as_template(request.user, goal))
    services.keep_as_template(goal=goal, actor=request.user, now=timezone.now())
    messages.success(request, _("Kept in your library. Nobody else sees it there."))
    return redirect("goals:library")


@require_POST
def drop(request: PersonRequest, template_id: UUID) -> HttpResponse:
    """Out of one's own library."""
    template = _template(request, template_id)
    allowed(rules.can_drop_template(request.user, template))
    services.drop_template(template=template, actor=request.user, now=timezone.now())
    messages.success(request, _("Taken out of your library. Goals that began with it stay."))
    return redirect("goals:library")


def _template(request: PersonRequest, template_id: UUID) -> GoalTemplate:
    return get_object_or_404(queries.library_of(request.user), pk=template_id)


def _hands_out(request: PersonRequest) -> bool:
    return request.user.is_hr_admin or queries.people_led_by(request.user).exists()

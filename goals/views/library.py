"""The library of goal templates."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from core.pages import page_of
from core.web import PersonRequest, allow
from goals import queries, rules, services
from goals.forms import HandOutForm, MeasureFormSet, TemplateForm
from goals.forms.goal import words_of
from goals.forms.measures import rows_of
from goals.models import GoalTemplate
from goals.views.shared import INVALID, posted, readable, require_form

PAGE_SIZE = 20
Written = tuple[TemplateForm, MeasureFormSet, bool]


@require_safe
def library(request: PersonRequest) -> HttpResponse:
    """Goals to begin with: one's own and those of the organisation."""
    page = page_of(queries.library_of(request.user), request.GET.get("page"), size=PAGE_SIZE)
    return render(request, "goals/library.html", {"page": page, "can_hand_out": _hands_out(request)})


@require_form
def hand_out(request: PersonRequest, template_id: UUID) -> HttpResponse:
    """To several people at once, each once in a cycle."""
    template = _template(request, template_id)
    allow(is_allowed=_hands_out(request))
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


@require_form
def new(request: PersonRequest) -> HttpResponse:
    """A template of one's own from scratch, for the people one leads."""
    allow(is_allowed=_hands_out(request))
    form, measures, is_ready = _written(request, {}, [])
    if not is_ready:
        return _form_page(request, form, measures)
    said = {"words": form.cleaned_data, "measures": measures.measures}
    services.write_template(actor=request.user, now=timezone.now(), **said)
    messages.success(request, _("Kept in your library. Nobody else sees it there until you hand it to them."))
    return redirect("goals:library")


@require_form
def edit(request: PersonRequest, template_id: UUID) -> HttpResponse:
    """Other words and key results for one's own."""
    template = _template(request, template_id)
    allow(is_allowed=rules.can_rewrite_template(request.user, template))
    form, measures, is_ready = _written(request, words_of(template), rows_of(template.measures))
    if not is_ready:
        return _form_page(request, form, measures, template)
    said = {"words": form.cleaned_data, "measures": measures.measures}
    services.rewrite_template(template=template, actor=request.user, now=timezone.now(), **said)
    messages.success(request, _("Saved. Goals that began with it stay as they are."))
    return redirect("goals:library")


@require_POST
def keep(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """A goal as a template of one's own."""
    goal = readable(request, goal_id)
    allow(is_allowed=rules.can_keep_as_template(request.user, goal))
    services.keep_as_template(goal=goal, actor=request.user, now=timezone.now())
    messages.success(request, _("Kept in your library. Nobody else sees it there."))
    return redirect("goals:library")


@require_POST
def drop(request: PersonRequest, template_id: UUID) -> HttpResponse:
    """Out of one's own library."""
    template = _template(request, template_id)
    allow(is_allowed=rules.can_drop_template(request.user, template))
    services.drop_template(template=template, actor=request.user, now=timezone.now())
    messages.success(request, _("Taken out of your library. Goals that began with it stay."))
    return redirect("goals:library")


def _written(request: PersonRequest, words: dict[str, Any], rows: list[dict[str, Any]]) -> Written:
    """The form, its key results, and whether both are ready; "Another key result" posts the form and brings a row."""
    if request.method != "POST":
        return TemplateForm(initial=words), MeasureFormSet.showing(rows), False
    if "add" in request.POST:
        return TemplateForm(initial=request.POST.dict()), MeasureFormSet.typed(request.POST), False
    form, measures = TemplateForm(request.POST), MeasureFormSet(request.POST, prefix="measures")
    return form, measures, bool(form.is_valid() & measures.is_valid())


def _form_page(
    request: PersonRequest, form: TemplateForm, measures: MeasureFormSet, template: GoalTemplate | None = None
) -> HttpResponse:
    context = {"form": form, "measures": measures, "template": template}
    return render(request, "goals/template.html", context, status=INVALID if form.is_bound else 200)


def _template(request: PersonRequest, template_id: UUID) -> GoalTemplate:
    return get_object_or_404(queries.library_of(request.user), pk=template_id)


def _hands_out(request: PersonRequest) -> bool:
    return request.user.is_hr_admin or queries.people_led_by(request.user).exists()

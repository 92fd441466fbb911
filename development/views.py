"""The plan's page and the forms that change it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from core.autosave import autosave_answer
from core.drafts import draft_of, forget_draft
from core.looking import looks_at, record_look
from core.models import Draft
from core.readers import readers_of
from core.web import HasAddress, PersonRequest, page_or_partial, swap_or_redirect
from development import queries, rules, services
from development.forms import ActionEditForm, ActionForm, AspirationsForm, GrowthAreaForm, MentorForm
from development.models import Action, GrowthArea, Plan
from people.models import Person

require_form = require_http_methods(["GET", "HEAD", "POST"])
INVALID = 422


@require_safe
def plan(request: PersonRequest) -> HttpResponse:
    """The reader's own plan."""
    return render(request, "development/plan.html", _page(request, _readable_plan(request, request.user.pk)))


@require_safe
def detail(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """A person's plan, for those they and their work let in."""
    plan = _readable_plan(request, person_id)
    record_look(plan, about="person", viewer=request.user, now=timezone.now())
    return render(request, "development/plan.html", _page(request, plan))


@require_safe
def beside(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """What a person means to grow in and does for it, to stand beside something else; opening it is a look, too."""
    person = get_object_or_404(Person.objects.visible_to(request.user), pk=person_id)
    plan = queries.plan_for(request.user, person)
    if plan:
        record_look(plan, about="person", viewer=request.user, now=timezone.now())
    areas = queries.areas_of(plan, request.user).filter(closed_at=None) if plan else ()
    left = [(area, [action for action in area.actions.all() if action.done_at is None]) for area in areas]
    context = {"person": person, "plan": plan, "areas": left}
    return page_or_partial(request, "development/beside.html", partial="list", context=context)


@require_POST
def aspirations(request: PersonRequest) -> HttpResponseBase:
    """Save the reader's own aspirations, while they write or by the button."""
    form = AspirationsForm(request.POST)
    wants_json = request.headers.get("Accept", "").startswith("application/json")
    if not form.is_valid():
        if wants_json:
            return JsonResponse({"errors": form.errors}, status=400)
        page = _page(request, _readable_plan(request, request.user.pk), aspirations_form=form)
        return render(request, "development/plan.html", page, status=INVALID)
    now = timezone.now()
    kept = services.write_aspirations(person=request.user, **form.cleaned_data, actor=request.user, now=now)
    return autosave_answer(version=kept.version, saved_at=now) if wants_json else redirect("development:plan")


@require_form
def area_new(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """Add a growth area."""
    plan = _changeable(request, _readable_plan(request, person_id))
    draft = draft_of(request.user, f"growth-area:new:{person_id}")
    form = GrowthAreaForm(request.POST if request.method == "POST" else None, initial={"description": draft.text})
    if not form.is_valid():
        return _form_page(request, form, plan, title=_("Add a growth area"), label=_("Add it"), draft=draft)
    area = services.add_growth_area(person=plan.person, **form.cleaned_data, actor=request.user, now=timezone.now())
    forget_draft(request.user, draft.key)
    return _saved(request, area, _("Growth area added."))


@require_form
def area_edit(request: PersonRequest, area_id: UUID) -> HttpResponse:
    """Reword a growth area."""
    area = _changeable_area(request, area_id)
    draft = draft_of(request.user, f"growth-area:{area.pk}", otherwise=area.description)
    form = GrowthAreaForm(
        request.POST if request.method == "POST" else None, initial={"title": area.title, "description": draft.text}
    )
    if not form.is_valid():
        return _form_page(request, form, area.plan, title=_("Edit growth area"), label=_("Save"), draft=draft)
    services.edit_growth_area(area=area, **form.cleaned_data, actor=request.user, now=timezone.now())
    forget_draft(request.user, draft.key)
    return _saved(request, area, _("Growth area saved."))


@require_POST
def area_close(request: PersonRequest, area_id: UUID) -> HttpResponse:
    """Put a growth area to rest."""
    area = _changeable_area(request, area_id)
    services.close_growth_area(area=area, actor=request.user, now=timezone.now())
    return _area_card(request, area, _("Growth area closed."))


@require_POST
def area_reopen(request: PersonRequest, area_id: UUID) -> HttpResponse:
    """Take a growth area up again."""
    area = _changeable_area(request, area_id)
    services.reopen_growth_area(area=area, actor=request.user, now=timezone.now())
    return _area_card(request, area, _("Growth area opened again."))


@require_form
def action_new(request: PersonRequest, area_id: UUID) -> HttpResponse:
    """Add an action."""
    area = _changeable_area(request, area_id)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _form_page(request, form, area.plan, title=_("Add an action"), label=_("Add it"), about=area.title)
    action = services.add_action(growth_area=area, **form.cleaned_data, actor=request.user, now=timezone.now())
    return _saved(request, action, _("Action added."))


@require_form
def action_edit(request: PersonRequest, action_id: UUID) -> HttpResponse:
    """Change an action or say how far it is."""
    action = _changeable_action(request, action_id)
    initial = {name: getattr(action, name) for name in ActionEditForm.base_fields}
    form = ActionEditForm(request.POST if request.method == "POST" else None, initial=initial)
    area = action.growth_area
    if not form.is_valid():
        return _form_page(request, form, area.plan, title=_("Edit action"), label=_("Save"), about=area.title)
    services.edit_action(action=action, values=form.cleaned_data, actor=request.user, now=timezone.now())
    return _saved(request, action, _("Action saved."))


@require_POST
def action_done(request: PersonRequest, action_id: UUID) -> HttpResponse:
    """Tick an action off."""
    action = _changeable_action(request, action_id)
    services.mark_done(action=action, actor=request.user, now=timezone.now())
    return _area_card(request, action.growth_area, _("Done. Well on the way."))


@require_POST
def action_undone(request: PersonRequest, action_id: UUID) -> HttpResponse:
    """Take a tick back."""
    action = _changeable_action(request, action_id)
    services.mark_undone(action=action, actor=request.user, now=timezone.now())
    return _area_card(request, action.growth_area, _("Open again."))


@require_form
def mentor_invite(request: PersonRequest) -> HttpResponse:
    """Let a mentor read the reader's own plan."""
    form = MentorForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        plan = _readable_plan(request, request.user.pk)
        return _form_page(request, form, plan, title=_("Invite a mentor"), label=_("Share my plan"))
    plan = services.invite_mentor(
        person=request.user, mentor=form.cleaned_data["mentor"], actor=request.user, now=timezone.now()
    )
    return _saved(request, plan, _("Your plan is shared."))


@require_POST
def mentor_remove(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """Close the reader's own plan to a mentor."""
    plan = get_object_or_404(Plan.objects.visible_to(request.user), person=request.user, mentors=person_id)
    mentor = plan.mentors.get(pk=person_id)
    services.remove_mentor(plan=plan, mentor=mentor, actor=request.user, now=timezone.now())
    return _saved(request, plan, _("%(name)s no longer reads your plan.") % {"name": mentor.short_name})


def _readable_plan(request: PersonRequest, person_id: UUID) -> Plan:
    person = get_object_or_404(Person.objects.visible_to(request.user).select_related("manager"), pk=person_id)
    plan = queries.plan_for(request.user, person)
    if plan is None:
        raise Http404
    return plan


def _changeable(request: PersonRequest, plan: Plan) -> Plan:
    """The plan, for whoever may change it; a form or an answer shows what stands in it, so it is a look as well."""
    if not rules.can_change_plan(request.user, plan):
        raise PermissionDenied
    record_look(plan, about="person", viewer=request.user, now=timezone.now())
    return plan


def _changeable_area(request: PersonRequest, area_id: UUID) -> GrowthArea:
    areas = GrowthArea.objects.visible_to(request.user).select_related("plan__person")
    area = get_object_or_404(areas, pk=area_id)
    _changeable(request, area.plan)
    return area


def _changeable_action(request: PersonRequest, action_id: UUID) -> Action:
    actions = Action.objects.visible_to(request.user).select_related("growth_area__plan__person")
    action = get_object_or_404(actions, pk=action_id)
    _changeable(request, action.growth_area.plan)
    return action


def _page(request: PersonRequest, plan: Plan, *, aspirations_form: Form | None = None) -> dict[str, Any]:
    begun = {"text": plan.aspirations, "version": plan.version}
    return {
        "plan": plan,
        "person": plan.person,
        "areas": [] if plan._state.adding else queries.areas_of(plan, request.user),
        "readers": readers_of(plan),
        "mentors": [] if plan._state.adding else plan.mentors.active().by_name(),
        "looks": looks_at(plan, request.user) if request.user.pk == plan.person_id else None,
        "shared": queries.shared_with(request.user),
        "is_own": rules.can_write_aspirations(request.user, plan),
        "can_change": rules.can_change_plan(request.user, plan),
        "aspirations_form": aspirations_form or AspirationsForm(initial=begun),
        "today": request.user.today(timezone.now()),
    }


def _form_page(
    request: PersonRequest,
    form: Form,
    plan: Plan,
    *,
    title: str | Promise,
    label: str | Promise,
    about: str = "",
    draft: Draft | None = None,
) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "label": label,
        "about": about,
        "draft": draft,
        "back": plan,
        "readers": readers_of(plan),
        "action": request.path,
    }
    return page_or_partial(
        request, "development/form.html", partial="form", context=context, status=INVALID if form.is_bound else 200
    )


def _area_card(request: PersonRequest, area: GrowthArea, message: str | Promise) -> HttpResponse:
    def context() -> dict[str, Any]:
        fresh = queries.areas_of(area.plan, request.user).get(pk=area.pk)
        return {"area": fresh, "can_change": True, "today": request.user.today(timezone.now())}

    return swap_or_redirect(request, "development/plan.html", partial="area", context=context, to=area, message=message)


def _saved(request: PersonRequest, to: HasAddress, message: str | Promise) -> HttpResponse:
    messages.success(request, str(message))
    return HttpResponseClientRefresh() if request.htmx else redirect(to)

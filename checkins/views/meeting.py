"""The page two people meet on, and what becomes of the check-in itself."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from checkins import rules, services
from checkins.forms import MoveForm, SkipForm
from checkins.models import CheckIn
from checkins.services.slots import is_day_off
from checkins.views.pages import (
    INVALID,
    action_form,
    actions_part,
    my_checkin,
    open_page,
    part_after,
    require_form,
    whole_page,
)
from core.autosave import autosave_answer
from core.forms import AutosaveForm
from core.web import PersonRequest, allow, page_or_partial, swap_or_redirect


@require_safe
def detail(request: PersonRequest, checkin_id: UUID) -> HttpResponse:
    """Agenda, notes and actions of a check-in, for the two alone."""
    return render(request, "checkins/detail.html", whole_page(request, open_page(request, checkin_id)))


@require_POST
def hold(request: PersonRequest, checkin_id: UUID) -> HttpResponse:
    """The two have met."""
    checkin = my_checkin(request, checkin_id)
    allow(is_allowed=rules.can_hold(request.user, checkin))
    checkin = services.hold_checkin(checkin=checkin, actor=request.user, now=timezone.now())
    messages.success(request, _("Held. What is still open comes along to the next one."))
    return redirect(checkin)


@require_POST
def reopen(request: PersonRequest, checkin_id: UUID) -> HttpResponse:
    """The two have not met after all."""
    checkin, now = my_checkin(request, checkin_id), timezone.now()
    allow(is_allowed=rules.can_reopen(request.user, checkin, now))
    checkin = services.reopen_checkin(checkin=checkin, actor=request.user, now=now)
    messages.success(request, _("Taken back. Everything stands as it did before."))
    return redirect(checkin)


@require_form
def move(request: PersonRequest, checkin_id: UUID) -> HttpResponseBase:
    """To another day and time."""
    checkin = my_checkin(request, checkin_id)
    allow(is_allowed=rules.can_fill(request.user, checkin))
    now = timezone.now()
    form = MoveForm(request.POST if request.method == "POST" else None, checkin=checkin, now=now)
    if not form.is_valid():
        return _form_page(request, "checkins/move.html", checkin, form)
    checkin = services.move_checkin(checkin=checkin, starts_at=form.starts_at, actor=request.user, now=now)
    is_off = is_day_off(checkin.series, checkin.on)
    return _back_to(request, checkin, _("Moved, onto a public holiday for one of you.") if is_off else _("Moved."))


@require_form
def skip(request: PersonRequest, checkin_id: UUID) -> HttpResponseBase:
    """Leave it out this once, and say why."""
    checkin = my_checkin(request, checkin_id)
    allow(is_allowed=rules.can_fill(request.user, checkin))
    form = SkipForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _form_page(request, "checkins/skip.html", checkin, form)
    services.skip_checkin(checkin=checkin, **form.cleaned_data, actor=request.user, now=timezone.now())
    return _back_to(request, checkin, _("Skipped. The next one is planned."))


@require_POST
def shared_note(request: PersonRequest, checkin_id: UUID) -> HttpResponseBase:
    """The notes both write: saved while one of them types, or by the button."""
    return _save_note(request, my_checkin(request, checkin_id), "shared")


@require_POST
def private_note(request: PersonRequest, checkin_id: UUID) -> HttpResponseBase:
    """Notes to oneself, saved likewise."""
    return _save_note(request, my_checkin(request, checkin_id), "private")


@require_POST
def action_add(request: PersonRequest, checkin_id: UUID) -> HttpResponse:
    """Write down who does what until when."""
    checkin = my_checkin(request, checkin_id)
    allow(is_allowed=rules.can_write(request.user, checkin))
    form = action_form(request, checkin, request.POST)
    if not form.is_valid():
        page = whole_page(request, checkin, action_form=form)
        return page_or_partial(request, "checkins/detail.html", partial="actions", context=page, status=INVALID)
    services.add_action(checkin=checkin, **form.cleaned_data, actor=request.user, now=timezone.now())
    part = partial(part_after, actions_part, request, checkin)
    return swap_or_redirect(request, "checkins/detail.html", partial="actions", context=part, to=checkin)


def _save_note(request: PersonRequest, checkin: CheckIn, which: str) -> HttpResponseBase:
    allow(is_allowed=rules.can_write(request.user, checkin))
    wants_json = request.headers.get("Accept", "").startswith("application/json")
    form = AutosaveForm(request.POST)
    if not form.is_valid():
        return _refuse_note(request, checkin, which, form, wants_json=wants_json)
    save = services.save_shared_note if which == "shared" else services.save_private_note
    note = save(checkin=checkin, **form.cleaned_data, actor=request.user, now=timezone.now())
    return autosave_answer(version=note.version, saved_at=note.saved_at) if wants_json else redirect(checkin)


def _refuse_note(
    request: PersonRequest, checkin: CheckIn, which: str, form: AutosaveForm, *, wants_json: bool
) -> HttpResponse:
    """Why it was not kept; on the page what was typed is still in its field."""
    if wants_json:
        return JsonResponse({"errors": form.errors}, status=400)
    page = whole_page(request, checkin)
    page[which].text = request.POST.get("text", "")
    return render(request, "checkins/detail.html", {**page, f"{which}_form": form}, status=INVALID)


def _form_page(request: PersonRequest, template: str, checkin: CheckIn, form: MoveForm | SkipForm) -> HttpResponse:
    context = {"checkin": checkin, "other": checkin.series.other(request.user), "form": form}
    status = INVALID if form.is_bound else 200
    return page_or_partial(request, template, partial="form", context=context, status=status)


def _back_to(request: PersonRequest, checkin: CheckIn, message: str) -> HttpResponseBase:
    messages.success(request, message)
    return HttpResponseClientRedirect(checkin.get_absolute_url()) if request.htmx else redirect(checkin)

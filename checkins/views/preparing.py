"""What the report tells before a check-in, and the other's answer."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from checkins import queries, rules, services
from checkins.forms import AnswerForm, PreparationForm, SwitchForm
from checkins.models import CheckIn, Preparation, Priority
from checkins.views.pages import INVALID, my_checkin, open_page, part_after, require_form
from core.drafts import draft_of, drafts_of, forget_draft
from core.models import Draft
from core.readers import Is, readers_of
from core.web import PersonRequest, allow, first_or_404, page_or_partial, swap_or_redirect

CARD = "checkins/preparation.html"


def preparation_part(request: PersonRequest, checkin: CheckIn) -> dict[str, Any]:
    """The card that says how it has been."""
    return {
        "checkin": checkin,
        "other": checkin.series.other(request.user),
        "told": queries.preparation_of(checkin, request.user),
        "priorities": queries.priorities_of(checkin, request.user),
        "is_report": request.user.pk == checkin.series.report_id,
        "can_prepare": rules.can_prepare(request.user, checkin),
        "can_answer": rules.can_answer(request.user, checkin),
        "can_settle": rules.can_settle_priorities(request.user, checkin),
    }


@require_safe
def preparation(request: PersonRequest, checkin_id: UUID) -> HttpResponse:
    """What was told, to stand on the page of the check-in."""
    part = preparation_part(request, open_page(request, checkin_id))
    return page_or_partial(request, CARD, partial="card", context=part)


@require_form
def prepare(request: PersonRequest, checkin_id: UUID) -> HttpResponse:
    """The report writes how it has been, and shares it."""
    checkin = my_checkin(request, checkin_id)
    allow(is_allowed=rules.can_prepare(request.user, checkin))
    form, drafts = _form(request, checkin)
    if not form.is_valid():
        return _writing(request, checkin, form, drafts)
    services.share_preparation(checkin=checkin, **form.told, actor=request.user, now=timezone.now())
    for draft in drafts.values():
        forget_draft(request.user, draft.key)
    messages.success(request, _("You are prepared. %(name)s is told.") % {"name": checkin.series.manager.short_name})
    return redirect(checkin)


@require_POST
def preparation_read(request: PersonRequest, checkin_id: UUID) -> HttpResponse:
    """The other has read it."""
    checkin = my_checkin(request, checkin_id)
    told = _told(request, checkin)
    allow(is_allowed=rules.can_answer(request.user, checkin))
    services.read_preparation(preparation=told, actor=request.user, now=timezone.now())
    return _card(request, checkin)


@require_form
def preparation_answer(request: PersonRequest, checkin_id: UUID) -> HttpResponse:
    """The other answers; the text saves itself as a draft until it is sent."""
    checkin = my_checkin(request, checkin_id)
    told = _told(request, checkin)
    allow(is_allowed=rules.can_answer(request.user, checkin))
    draft = draft_of(request.user, f"preparation-answer:{told.pk}", otherwise=told.reply)
    form = AnswerForm(request.POST if request.method == "POST" else None, initial={"reply": draft.text})
    if not form.is_valid():
        context = {"checkin": checkin, "other": checkin.series.other(request.user), "form": form, "draft": draft}
        status = INVALID if form.is_bound else 200
        return page_or_partial(request, "checkins/answer.html", partial="form", context=context, status=status)
    services.answer_preparation(preparation=told, **form.cleaned_data, actor=request.user, now=timezone.now())
    forget_draft(request.user, draft.key)
    return _answered(request, checkin)


@require_POST
def priority_tick(request: PersonRequest, checkin_id: UUID, priority_id: UUID) -> HttpResponse:
    """Done, or open after all."""
    checkin, form = my_checkin(request, checkin_id), SwitchForm(request.POST)
    priority = _priority(request, checkin, priority_id)
    allow(is_allowed=rules.can_settle_priorities(request.user, checkin))
    if not form.is_valid():
        return HttpResponseBadRequest()
    is_done, now = form.cleaned_data["done"], timezone.now()
    services.settle_priority(priority=priority, checkin=checkin, is_done=is_done, actor=request.user, now=now)
    return _card(request, checkin)


@require_POST
def priority_remove(request: PersonRequest, checkin_id: UUID, priority_id: UUID) -> HttpResponse:
    """It is none any more."""
    checkin = my_checkin(request, checkin_id)
    priority = _priority(request, checkin, priority_id)
    allow(is_allowed=rules.can_settle_priorities(request.user, checkin) and priority.done_at is None)
    services.drop_priority(priority=priority, actor=request.user, now=timezone.now())
    return _card(request, checkin)


def _form(request: PersonRequest, checkin: CheckIn) -> tuple[PreparationForm, dict[str, Draft]]:
    """The questions of now, with what was begun and else what was told before; a draft for each text, by its field."""
    told = queries.preparation_of(checkin, request.user)
    data = request.POST if request.method == "POST" else None
    form = PreparationForm(data, questions=queries.asked_before(checkin.series.report), told=told)
    keys = {name: f"preparation:{checkin.pk}:{name}" for name in form.texts}
    begun = drafts_of(request.user, keys.values())
    drafts = {name: begun[key] for name, key in keys.items()}
    form.initial.update({name: draft.text for name, draft in drafts.items() if draft.version})
    return form, drafts


def _writing(request: PersonRequest, checkin: CheckIn, form: PreparationForm, drafts: dict[str, Draft]) -> HttpResponse:
    context = {
        "checkin": checkin,
        "other": checkin.series.other(request.user),
        "form": form,
        "fields": [(form[name], drafts.get(name)) for name in form.fields],
        "priorities": [one for one in queries.priorities_of(checkin, request.user) if one.done_at is None],
        "readers": readers_of(Preparation(checkin=checkin)),
    }
    return render(request, "checkins/prepare.html", context, status=INVALID if form.is_bound else 200)


def _told(request: PersonRequest, checkin: CheckIn) -> Preparation:
    told = queries.preparation_of(checkin, request.user)
    return first_or_404([told] if told else [])


def _priority(request: PersonRequest, checkin: CheckIn, priority_id: UUID) -> Priority:
    standing = Priority.objects.visible_to(request.user, by=(Is,)).standing_for(checkin.series_id, checkin.pk)
    return get_object_or_404(standing.select_related("series__report", "series__manager"), pk=priority_id)


def _card(request: PersonRequest, checkin: CheckIn) -> HttpResponse:
    part = partial(part_after, preparation_part, request, checkin)
    return swap_or_redirect(request, CARD, partial="card", context=part, to=checkin)


def _answered(request: PersonRequest, checkin: CheckIn) -> HttpResponse:
    answer = _card(request, checkin)
    if request.htmx:
        answer["HX-Retarget"], answer["HX-Reswap"], answer["HX-Trigger"] = "#preparation", "outerHTML", "close-dialog"
    return answer

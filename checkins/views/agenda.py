"""Points on the agenda and promises beside it; every answer is the changed card, or a redirect to the page."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from checkins import rules, services
from checkins.forms import OrderForm, PointForm, ShiftForm, SwitchForm
from checkins.models import Action, CheckIn, TalkingPoint
from checkins.views.pages import (
    INVALID,
    actions_part,
    agenda_part,
    my_checkin,
    part_after,
    require_form,
    whole_page,
)
from core.readers import Is
from core.web import PersonRequest, allow, page_or_partial, swap_or_redirect

PAGE = "checkins/detail.html"
UNCHANGED = 204


@require_POST
def point_add(request: PersonRequest, checkin_id: UUID) -> HttpResponse:
    """A line typed and sent with Enter, or taken over from beside the agenda."""
    checkin = my_checkin(request, checkin_id)
    allow(is_allowed=rules.can_fill(request.user, checkin))
    form = PointForm(request.POST, auto_id="point_%s")
    if not form.is_valid():
        return render(request, PAGE, whole_page(request, checkin, point_form=form), status=INVALID)
    services.add_point(checkin=checkin, **form.cleaned_data, actor=request.user, now=timezone.now())
    return _agenda(request, checkin)


@require_POST
def points_order(request: PersonRequest, checkin_id: UUID) -> HttpResponse:
    """One point in its new place, as the reader has dragged it."""
    checkin = my_checkin(request, checkin_id)
    allow(is_allowed=rules.can_fill(request.user, checkin))
    form = OrderForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest()
    point, order = _point(request, checkin, form.cleaned_data["moved"]), form.cleaned_data["order"]
    services.place_point(point=point, checkin=checkin, order=order, actor=request.user, now=timezone.now())
    return HttpResponse(status=UNCHANGED)


@require_POST
def point_shift(request: PersonRequest, checkin_id: UUID, point_id: UUID) -> HttpResponse:
    """One place up or down."""
    checkin = my_checkin(request, checkin_id)
    allow(is_allowed=rules.can_fill(request.user, checkin))
    point, form = _point(request, checkin, point_id), ShiftForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest()
    services.shift_point(point=point, checkin=checkin, **form.cleaned_data, actor=request.user, now=timezone.now())
    return _agenda(request, checkin)


@require_POST
def point_tick(request: PersonRequest, checkin_id: UUID, point_id: UUID) -> HttpResponse:
    """Talked about, or not after all."""
    checkin = my_checkin(request, checkin_id)
    point, form = _point(request, checkin, point_id), SwitchForm(request.POST)
    allow(is_allowed=rules.can_tick(request.user, point))
    if not form.is_valid():
        return HttpResponseBadRequest()
    is_done = form.cleaned_data["done"]
    services.tick_point(point=point, checkin=checkin, is_done=is_done, actor=request.user, now=timezone.now())
    return _agenda(request, checkin)


@require_form
def point_edit(request: PersonRequest, checkin_id: UUID, point_id: UUID) -> HttpResponse:
    """Word one's own point anew, keep it to oneself or share it."""
    checkin = my_checkin(request, checkin_id)
    point = _point(request, checkin, point_id)
    allow(is_allowed=rules.can_edit(request.user, point))
    initial = {"text": point.text, "is_private": point.is_private}
    form = PointForm(request.POST if request.method == "POST" else None, initial=initial, auto_id="edit_%s")
    if not form.is_valid():
        context = {"checkin": checkin, "point": point, "form": form, "other": checkin.series.other(request.user)}
        status = INVALID if form.is_bound else 200
        return page_or_partial(request, "checkins/point_edit.html", partial="form", context=context, status=status)
    services.edit_point(point=point, **form.cleaned_data, actor=request.user, now=timezone.now())
    return _edited(request, checkin)


@require_POST
def point_remove(request: PersonRequest, checkin_id: UUID, point_id: UUID) -> HttpResponse:
    """Take one's own point off."""
    checkin = my_checkin(request, checkin_id)
    point = _point(request, checkin, point_id)
    allow(is_allowed=rules.can_remove(request.user, point))
    services.remove_point(point=point, actor=request.user, now=timezone.now())
    return _agenda(request, checkin)


@require_POST
def action_tick(request: PersonRequest, checkin_id: UUID, action_id: UUID) -> HttpResponse:
    """Done, or open again."""
    checkin = my_checkin(request, checkin_id)
    mine = Action.objects.visible_to(request.user, by=(Is,)).filter(series=checkin.series_id)
    action = get_object_or_404(mine.select_related("series__report", "series__manager"), pk=action_id)
    allow(is_allowed=rules.can_settle(request.user, action))
    form = SwitchForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest()
    services.settle_action(action=action, is_done=form.cleaned_data["done"], actor=request.user, now=timezone.now())
    part = partial(part_after, actions_part, request, checkin)
    return swap_or_redirect(request, PAGE, partial="action_list", context=part, to=checkin)


def _point(request: PersonRequest, checkin: CheckIn, point_id: UUID) -> TalkingPoint:
    points = TalkingPoint.objects.visible_to(request.user, by=(Is,)).on_agenda_of(checkin)
    return get_object_or_404(points.select_related("series__report", "series__manager"), pk=point_id)


def _edited(request: PersonRequest, checkin: CheckIn) -> HttpResponse:
    """The agenda anew, behind the dialog that closes."""
    answer = _agenda(request, checkin)
    if request.htmx:
        answer["HX-Retarget"], answer["HX-Reswap"], answer["HX-Trigger"] = "#points", "outerHTML", "close-dialog"
    return answer


def _agenda(request: PersonRequest, checkin: CheckIn) -> HttpResponse:
    part = partial(part_after, agenda_part, request, checkin)
    return swap_or_redirect(request, PAGE, partial="points", context=part, to=checkin)

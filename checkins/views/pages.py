"""What the pages and their parts are made of."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.http import QueryDict
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from checkins import queries, rules
from checkins.forms import ActionForm, PointForm
from checkins.models import CheckIn, Note, Series
from core.readers import readers_of
from core.web import PersonRequest, first_or_404

Part = Callable[[PersonRequest, CheckIn], dict[str, Any]]

INVALID = 422
BEGINS_SOON = timedelta(minutes=30)

require_form = require_http_methods(["GET", "HEAD", "POST"])


def my_checkin(request: PersonRequest, checkin_id: UUID) -> CheckIn:
    """One of the reader's own check-ins, else 404."""
    return first_or_404(queries.my_checkin(request.user, checkin=checkin_id))


def open_page(request: PersonRequest, checkin_id: UUID) -> CheckIn:
    """The same with the marks of its parts, which the page asks "anything new?" with."""
    return first_or_404(queries.open_checkin(request.user, checkin=checkin_id))


def my_series(request: PersonRequest, series_id: UUID) -> Series:
    """One of the reader's own series, else 404."""
    return get_object_or_404(Series.objects.visible_to(request.user).of(request.user).with_people(), pk=series_id)


def head_part(request: PersonRequest, checkin: CheckIn) -> dict[str, Any]:
    """How the check-in stands and what can be done about it."""
    return {
        "checkin": checkin,
        "other": checkin.series.other(request.user),
        "can_fill": rules.can_fill(request.user, checkin),
        **_deeds(request, checkin, timezone.now()),
        "away": queries.away_on([checkin]).get(checkin.pk) if checkin.is_ahead else None,
        "skip_reason": queries.skip_reason_of(checkin, request.user),
        "next": None if checkin.is_ahead else queries.ahead_of(checkin.series, request.user),
    }


def agenda_part(request: PersonRequest, checkin: CheckIn, form: PointForm | None = None) -> dict[str, Any]:
    """The card with the points."""
    return {
        "checkin": checkin,
        "agenda": queries.agenda_of(checkin, request.user),
        "other": checkin.series.other(request.user),
        "point_form": form or PointForm(auto_id="point_%s"),
        "can_fill": rules.can_fill(request.user, checkin),
        "can_tick": rules.can_write(request.user, checkin),
    }


def actions_part(request: PersonRequest, checkin: CheckIn, form: ActionForm | None = None) -> dict[str, Any]:
    """The card with what was promised."""
    return {
        "checkin": checkin,
        "other": checkin.series.other(request.user),
        "actions": queries.actions_of(checkin, request.user),
        "action_form": form or action_form(request, checkin),
        "can_write": rules.can_write(request.user, checkin),
        "can_fill": rules.can_fill(request.user, checkin),
        "today": request.user.today(timezone.now()),
    }


def part_after(part: Part, request: PersonRequest, checkin: CheckIn) -> dict[str, Any]:
    """A part as a deed has left it, with the marks of now."""
    return part(request, open_page(request, checkin.pk))


def action_form(request: PersonRequest, checkin: CheckIn, data: QueryDict | None = None) -> ActionForm:
    """A form for an action of these two, empty or with what was sent."""
    today = request.user.today(timezone.now())
    return ActionForm(data, series=checkin.series, viewer=request.user, today=today, auto_id="action_%s")


def whole_page(request: PersonRequest, checkin: CheckIn, **forms: Any) -> dict[str, Any]:
    """The page the two meet on; a form with errors replaces its empty one."""
    last = queries.last_held_before(checkin, request.user)
    notes = queries.notes_of([one for one in (checkin, last) if one], request.user)
    return {
        **agenda_part(request, checkin, forms.get("point_form")),
        **actions_part(request, checkin, forms.get("action_form")),
        **_notes_part(checkin, notes, last),
        **head_part(request, checkin),
    }


def _notes_part(checkin: CheckIn, notes: dict[tuple[UUID, bool], Note], last: CheckIn | None) -> dict[str, Any]:
    shared = notes.get((checkin.pk, False)) or Note(checkin=checkin)
    return {
        "shared": shared,
        "private": notes.get((checkin.pk, True)) or Note(checkin=checkin),
        "shared_readers": readers_of(shared),
        "last": last,
        "last_note": notes.get((last.pk, False)) if last else None,
        "since": queries.since(checkin, last),
    }


def _deeds(request: PersonRequest, checkin: CheckIn, now: datetime) -> dict[str, bool]:
    return {
        "can_prepare": rules.can_prepare(request.user, checkin),
        "can_hold": rules.can_hold(request.user, checkin),
        "can_reopen": rules.can_reopen(request.user, checkin, now),
        "is_time": checkin.starts_at <= now + BEGINS_SOON,
    }

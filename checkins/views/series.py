"""Lists of check-ins, and how two people arrange them."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from checkins import queries, rules, services
from checkins.cadences import rules_in_force
from checkins.forms import SeriesForm, StartForm, place
from checkins.views.pages import INVALID, my_series, require_form
from core.pages import page_of
from core.web import PersonRequest, allow

PAGE_SIZE = 20


@require_safe
def checkins(request: PersonRequest) -> HttpResponse:
    """The reader's check-ins: ahead, and past ones by page."""
    ahead = list(queries.upcoming(request.user))
    page = page_of(queries.past(request.user), request.GET.get("page"), size=PAGE_SIZE)
    away = queries.away_on(ahead)
    context = {
        "upcoming": [
            {"checkin": one, "other": one.series.other(request.user), "away": away.get(one.pk)} for one in ahead
        ],
        "past": [{"checkin": one, "other": one.series.other(request.user)} for one in page],
        "page": page,
        "now": timezone.now(),
    }
    return render(request, "checkins/list.html", context)


@require_form
def start(request: PersonRequest) -> HttpResponse:
    """Begin regular check-ins with anybody."""
    form = StartForm(request.POST if request.method == "POST" else None, viewer=request.user)
    if not form.is_valid():
        return render(request, "checkins/start.html", {"form": form}, status=INVALID if form.is_bound else 200)
    series = services.start_series(**form.two, arrangement=form.arrangement, actor=request.user, now=timezone.now())
    messages.success(request, _("Planned. %(name)s is told.") % {"name": series.other(request.user).short_name})
    return redirect("checkins:list")


@require_form
def series(request: PersonRequest, series_id: UUID) -> HttpResponse:
    """How often and when the two meet; the same page is read-only where it has ended."""
    series = my_series(request, series_id)
    can_arrange = rules.can_arrange(request.user, series)
    if request.method == "POST":
        allow(is_allowed=can_arrange)
    rule = rules_in_force().for_person(series.report) if series.follows_line else None
    two = [series.report, series.manager]
    form = SeriesForm(request.POST if request.method == "POST" else None, series=series, people=two, rule=rule)
    if form.is_valid():
        moves = form.arrangement.slots != series.arrangement.slots
        services.change_series(series=series, arrangement=form.arrangement, actor=request.user, now=timezone.now())
        messages.success(request, _("Saved. The check-in ahead has moved along.") if moves else _("Saved."))
        return redirect(series)
    context = {
        "series": series,
        "other": series.other(request.user),
        "place": place(series.time_zone),
        "form": form,
        "rule": rule,
        "can_arrange": can_arrange,
        "can_end": rules.can_end(request.user, series),
        "ahead": queries.ahead_of(series, request.user),
    }
    return render(request, "checkins/series.html", context, status=INVALID if form.is_bound else 200)


@require_POST
def series_end(request: PersonRequest, series_id: UUID) -> HttpResponse:
    """Stop meeting; what was written stays."""
    series = my_series(request, series_id)
    allow(is_allowed=rules.can_end(request.user, series))
    services.end_series(series=series, actor=request.user, now=timezone.now())
    messages.success(request, _("Ended. What you both wrote stays to read."))
    return redirect("checkins:list")

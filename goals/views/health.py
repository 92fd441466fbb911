"""How healthy goals are, for HR."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from core.web import PersonRequest, allow
from goals import queries, rules
from goals.forms import CycleForm


@require_safe
def health(request: PersonRequest) -> HttpResponse:
    """The goals of one cycle by department: how many support others, are stale, or lack a measure."""
    allow(is_allowed=rules.can_see_health(request.user))
    now = timezone.now()
    form = CycleForm(request.GET.get("cycle", ""), otherwise=queries.current_cycle(request.user.today(now)))
    counted = queries.health_of(request.user, form.chosen, now) if form.chosen else None
    context = {"form": form, "cycle": form.chosen, "rows": counted.rows if counted else [], "counted": counted}
    return render(request, "goals/health.html", context)

"""How regularly people meet, for HR."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from checkins import rules
from checkins.forms import RatesForm
from checkins.rates import locations_of, rates_of
from core.web import PersonRequest, allow


@require_safe
def rates(request: PersonRequest) -> HttpResponse:
    """By department: how many check-ins were held, missed and skipped, and how many days lie between."""
    allow(is_allowed=rules.can_see_rates(request.user))
    form = RatesForm(request.GET, locations=locations_of(request.user))
    rates = rates_of(request.user, form.since(timezone.now().date()), form.location)
    return render(request, "checkins/rates.html", {"form": form, "rates": rates})

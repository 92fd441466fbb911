"""The very first page of an empty copy."""

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from people import services
from people.forms import SetupForm
from people.models import Person


@login_not_required
@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def set_up(request: HttpRequest) -> HttpResponse:
    """The very first page of an empty copy, for whoever has the key; afterwards there is no such page."""
    key = settings.SETUP_KEY
    if not key or not constant_time_compare(request.GET.get("key", ""), key) or Person.objects.exists():
        raise Http404
    form = SetupForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(request, "people/setup.html", {"form": form}, status=422 if form.errors else 200)
    first = services.set_up(actor=None, now=timezone.now(), **form.cleaned_data)
    login(request, first, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect("home")

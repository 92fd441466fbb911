"""The way in for whoever was invited."""

from allauth.account.forms import SetPasswordForm
from allauth.account.utils import perform_login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from people import services

GONE = 410


@login_not_required
@sensitive_post_parameters("password1", "password2")
@sensitive_variables("key")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, key: str) -> HttpResponse:
    """Choose a first password and be signed in with it; the link works once."""
    invited = services.invitation_for(key, timezone.now())
    if invited is None:
        return render(request, "account/invitation.html", status=GONE)
    sent = request.POST if request.method == "POST" else None
    form = SetPasswordForm(user=invited.person, data=sent)
    if not form.is_valid():
        context = {"form": form, "person": invited.person}
        return render(request, "account/invitation.html", context, status=422 if form.errors else 200)
    password = form.cleaned_data["password1"]
    person = services.accept_invitation(key=key, password=password, actor=None, now=timezone.now())
    answer: HttpResponse = perform_login(request, person)
    return answer

"""The page behind a link that went outside: open without an account, once, and silent about everything else."""

from copy import copy
from datetime import datetime

from allauth.core.ratelimit import consume_or_429
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_safe

from feedback import services
from feedback.forms import OutsideAnswerForm, OutsideDeclineForm
from feedback.models import OutsideAsk

GONE, INVALID = 410, 422
TRIES = {"outside": "60/m/ip"}


@login_not_required
@csrf_exempt  # there is no session to misuse; the key of the link says who answers
@sensitive_post_parameters()
@sensitive_variables("key")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def outside(request: HttpRequest, key: str) -> HttpResponse:
    """Show the questions; only a POST answers: whatever scans mail follows its links, and uses none up."""
    counted = copy(request)
    counted.method = "POST"  # where somebody reads, nothing would be counted
    held_up: HttpResponse | None = consume_or_429(counted, action="outside", config=TRIES)
    if held_up:
        return _quiet(held_up)
    now = timezone.now()
    ask = services.outside_ask_for(key, now)
    if ask is None:
        return _quiet(render(request, "feedback/outside_over.html", status=GONE))
    with translation.override(ask.request.requester.language), timezone.override(ask.request.requester.zone):
        return _quiet(_answer(request, ask, key, now))


@login_not_required
@never_cache
@require_safe
def outside_thanks(request: HttpRequest) -> HttpResponse:
    """After an answer: an address without a key."""
    return _quiet(render(request, "feedback/outside_thanks.html"))


def _answer(request: HttpRequest, ask: OutsideAsk, key: str, now: datetime) -> HttpResponse:
    sent, declines = request.POST if request.method == "POST" else None, "decline" in request.POST
    form = OutsideAnswerForm(None if declines else sent)
    decline = OutsideDeclineForm(sent if declines else None)
    chosen = decline if declines else form
    if not chosen.is_valid():
        context = {"ask": ask, "asked": ask.request, "form": form, "decline": decline}
        return render(request, "feedback/outside.html", context, status=INVALID if chosen.is_bound else 200)
    deed = services.decline_outside if declines else services.answer_outside
    deed(key=key, **chosen.cleaned_data, actor=None, now=now)
    return redirect("feedback:outside_thanks")


def _quiet(answer: HttpResponse) -> HttpResponse:
    """Found by nobody, and told to no other site; `never_cache` sees to it that nobody keeps it."""
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return answer

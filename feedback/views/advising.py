"""Advice while feedback is written: worked out anew each time, stored nowhere."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from core.web import PersonRequest
from feedback.advice import Advice, advise
from feedback.models import LONGEST_TEXT


@require_POST
def advice(request: PersonRequest) -> HttpResponse:
    """What would make the words of a form clearer; it changes nothing."""
    return render(request, "feedback/advice.html", {"advice": _found(request.POST.get("text", ""))})


def found_in(form: forms.Form) -> list[Advice]:
    """What would make a form clearer that was sent and comes back; a fresh page asks by itself."""
    return _found(str(form["text"].value() or "")) if form.is_bound else []


def _found(text: str) -> list[Advice]:
    """Whoever reads the pages in another language writes in another, as a rule: silence is better than a guess."""
    return list(advise(text[:LONGEST_TEXT])) if (get_language() or "").startswith("en") else []

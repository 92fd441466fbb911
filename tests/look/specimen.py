"""Every component of the product on one page, without a database."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django import forms
from django.contrib.auth.models import AnonymousUser
from django.template import Template
from django.template.context import make_context
from django.test import RequestFactory
from django.urls import resolve
from django.utils import timezone

from core.pages import page_of
from core.readers import Reader, ReaderList
from people.models import Person

NAMES = ["Priya Raghunathan", "Samira Haddad", "Nils Bergström", "Oluwaseun Adébáyọ̀-Whitcombe", "Jakub Wiśniewski"]
KINDS = [("praise", "Praise"), ("suggestion", "Suggestion")]
HEALTHS = [("on_track", "On track"), ("at_risk", "At risk"), ("off_track", "Off track")]


class SpecimenForm(forms.Form):
    to = forms.CharField(label="To")
    title = forms.CharField(label="Title", help_text="What will be different, and how anyone would notice.")
    kind = forms.ChoiceField(label="Kind", choices=KINDS)
    amount = forms.DecimalField(label="Now at")
    due = forms.DateField(label="Due", widget=forms.DateInput(attrs={"type": "date"}))
    health = forms.ChoiceField(label="How is it going?", choices=HEALTHS, widget=forms.RadioSelect)
    text = forms.CharField(label="In a sentence", widget=forms.Textarea, required=False)
    shared = forms.BooleanField(label="Show it to everyone", required=False, help_text="You can change this later.")


def people() -> list[Person]:
    return [
        Person(
            id=uuid5(NAMESPACE_URL, name), name=name, email=f"{name[0]}@larkfell.example".lower(), job_title="Weaver"
        )
        for name in NAMES
    ]


def context(*, signed_in: bool = True, cookies: dict[str, str] | None = None) -> dict[str, Any]:
    cast = people()
    request = RequestFactory().get("/")
    request.COOKIES |= cookies or {}
    request.resolver_match = resolve("/")
    request.user = cast[0] if signed_in else AnonymousUser()
    today = timezone.localdate()
    readers = ReaderList(people=[Reader(person, ["owns this goal", "wrote it"]) for person in cast])
    return {
        "request": request,
        "user": request.user,
        "csrf_token": "a-token",
        "shell": SimpleNamespace(organisation="Larkfell Looms", unread=2, has_team=True, can_admin=True),
        "people": cast,
        "shapes": ["on-track", "at_risk", "off-track", "stale"],
        "readers": readers,
        "today": today,
        "soon": today + timedelta(days=9),
        "now": datetime(2026, 11, 17, 10, 2, tzinfo=UTC),
        "form": SpecimenForm({"to": "Ni", "title": "", "health": "at_risk", "text": "The new controller runs."}),
        "text": "Two lines run.\n\nBoth of them <b>since May</b>.",
        "page": page_of(range(95), "2", size=30),
        "tab_items": [
            {"text": "Evidence", "url": "#", "is_current": True, "count": 23},
            {"text": "Last review", "url": "#", "is_current": False},
        ],
        "goals": [_goal(health) for health in ("stale", "at-risk", "off-track", "on-track")],
        "loop_steps": _steps("Agree", "Update", "Feedback", "Check-in", "Review", "Next goals", now=3),
        "review_steps": _steps("Colleagues", "Self-review", "Your review", "Calibration", "Shared", now=2),
    }


def page(*, signed_in: bool = True, cookies: dict[str, str] | None = None) -> str:
    """The whole page, as the server would send it."""
    source = Path(__file__).with_name("specimen.html").read_text()
    values = context(signed_in=signed_in, cookies=cookies)
    return Template(source).render(make_context(values, values["request"]))


def _goal(health: str) -> dict[str, Any]:
    return {
        "title": "Every lot inspected within a day",
        "health": health,
        "note": "3 weeks" if health == "stale" else "",
        "points": [(0.0, 62), (0.2, 70), (0.4, 77), (0.6, 81)],
        "expected": (60, 95),
        "label": "From 62 to 81 %, expected 86 % by today",
        "rows": [("1 Jul", "62 %"), ("12 Nov", "81 %")],
        "figure": "81 %",
        "percent": 60,
    }


def _steps(*names: str, now: int) -> list[dict[str, str]]:
    states = ["done"] * now + ["now"] + ["ahead"] * (len(names) - now - 1)
    return [{"name": name, "note": "9 July", "state": state} for name, state in zip(names, states, strict=True)]

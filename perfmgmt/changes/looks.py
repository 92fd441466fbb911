"""Who looked (Y2), page by page: for the one it is about, and for HR about the people they look after."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from core.models import Look
from core.models.looks import LookQuerySet
from core.pages import page_of
from core.readers import HRAdmin, HRFor, Is
from core.web import PersonRequest
from people.forms import PersonField
from people.models import Person
from people.rules import looks_after_people
from perfmgmt.changes.forms import DayField
from perfmgmt.changes.queries import day_of
from perfmgmt.changes.tabs import tabs_for

PAGE_SIZE = 30


class LooksFilter(forms.Form):
    """About whom, by whom, on which day, or at one thing; what cannot be read is left out."""

    person = PersonField(label=gettext_lazy("About"), required=False)
    by = PersonField(label=gettext_lazy("Opened by"), required=False)
    day = DayField()
    at = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def narrow(self, looks: LookQuerySet, viewer: Person) -> LookQuerySet:
        """Those that are asked for."""
        self.full_clean()
        asked = self.cleaned_data
        wanted = {"subject": asked.get("person"), "viewer": asked.get("by"), "about_id": asked.get("at")}
        looks = looks.filter(**{name: value for name, value in wanted.items() if value})
        return looks.filter(at__range=day_of(asked["day"], viewer)) if asked.get("day") else looks

    @property
    def chosen(self) -> dict[str, Person | None]:
        """The people who are asked for."""
        return {name: self.cleaned_data.get(name) for name in ("person", "by")}

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was asked for."""
        return any(self.cleaned_data.values())


@require_safe
def own(request: PersonRequest) -> HttpResponse:
    """Who opened what is about the reader."""
    looks = Look.objects.visible_to(request.user, by=(Is,))
    return _page(request, looks, title=_("Who opened what is about you"))


@require_safe
def people(request: PersonRequest) -> HttpResponse:
    """For HR, about others: HR partners within their scope."""
    if not looks_after_people(request.user):
        raise PermissionDenied
    looks = Look.objects.visible_to(request.user, by=(HRFor, HRAdmin)).exclude(subject=request.user)
    return _page(request, looks, title=_("Who opened what"), of_others=True)


def _page(request: PersonRequest, looks: LookQuerySet, *, title: str, of_others: bool = False) -> HttpResponse:
    narrowed = LooksFilter(request.GET)
    found = narrowed.narrow(looks, request.user).newest().select_related("subject")
    page = page_of(found, request.GET.get("page"), size=PAGE_SIZE)
    context = {
        "page": page,
        "rows": [(look, *thing) for look, thing in zip(page, _things(page.items, request.user), strict=True)],
        "filter": narrowed,
        "title": title,
        "of_others": of_others,
        "tabs": tabs_for(request),
    }
    return render(request, "perfmgmt/looks.html", context)


def _things(looks: Sequence[Look], viewer: Person) -> list[tuple[str, str]]:
    """What was opened, and its address; by its name where the viewer reads it, else by its sort. A query each sort."""
    readable: dict[Any, Any] = {}
    for label in {look.about_model for look in looks}:
        ids = {look.about_id for look in looks if look.about_model == label}
        readable |= apps.get_model(label).objects.visible_to(viewer).in_bulk(ids)
    found = []
    for look in looks:
        sort = capfirst(str(apps.get_model(look.about_model)._meta.verbose_name))
        thing = readable.get(look.about_id)
        found.append((f"{sort}: {thing}", thing.get_absolute_url()) if thing else (sort, ""))
    return found

"""Putting a person, with everybody below, under another manager."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core.web import PersonRequest
from people import queries, rules, services
from people.forms import MoveForm
from people.models import Person


@require_http_methods(["GET", "HEAD", "POST"])
def move(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """Under whom, what that would change, and the deed; the address holds what is shown before it."""
    if not rules.can_keep_people(request.user):
        raise PermissionDenied
    people = Person.objects.visible_to(request.user).active().select_related("manager")
    person = get_object_or_404(people, pk=person_id)
    asked = request.POST if request.method == "POST" else request.GET
    form = MoveForm(asked if "manager" in asked else None, person=person)
    if request.method == "POST" and form.is_valid():
        manager = form.cleaned_data["manager"]
        services.change_manager(person=person, manager=manager, actor=request.user, now=timezone.now())
        messages.success(request, _("%(name)s has moved, with everybody below.") % {"name": person.name})
        return redirect(person)
    context = {"person": person, "form": form}
    if form.is_valid():
        context["change"] = queries.move_of(person, form.cleaned_data["manager"])
    return render(request, "people/move.html", context, status=422 if request.method == "POST" else 200)

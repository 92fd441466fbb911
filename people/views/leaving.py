"""Closing the account of somebody who leaves."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core.web import PersonRequest
from people import rules, services
from people.models import Person


@require_http_methods(["GET", "HEAD", "POST"])
def leaving(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """What becomes of everything that is open, and the deed."""
    if not rules.can_keep_people(request.user):
        raise PermissionDenied
    person = get_object_or_404(Person.objects.visible_to(request.user).active(), pk=person_id)
    if not rules.can_deactivate(request.user, person):
        raise PermissionDenied
    now = timezone.now()
    if request.method == "POST":
        services.deactivate_person(person=person, actor=request.user, now=now)
        messages.success(request, _("%(name)s’s account is closed.") % {"name": person.name})
        return redirect(person)
    context = {"person": person, "one": services.foresee_leaving(person, now)}
    return render(request, "people/leaving.html", context)

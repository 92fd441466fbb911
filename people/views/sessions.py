"""Where somebody is signed in."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.web import PersonRequest
from people import services
from people.models import Session
from people.sign_in.sessions import open_sessions


@require_safe
def sessions(request: PersonRequest) -> HttpResponse:
    """Every open session of one's own, this one first."""
    here = request.session.session_key
    found = open_sessions(request.user, timezone.now())
    found.sort(key=lambda session: session.session_key != here)
    return render(request, "people/sessions.html", {"sessions": found, "here": here})


@require_POST
def session_end(request: PersonRequest, handle: UUID) -> HttpResponse:
    """Sign out in one place."""
    session = get_object_or_404(Session.objects.visible_to(request.user), handle=handle)
    services.end_session(session=session, actor=request.user, now=timezone.now())
    messages.success(request, _("You are signed out there."))
    return redirect("sessions")


@require_POST
def sessions_end(request: PersonRequest) -> HttpResponse:
    """Sign out everywhere but here."""
    services.end_sessions(person=request.user, actor=request.user, now=timezone.now())
    update_session_auth_hash(request, request.user)
    messages.success(request, _("You are signed out everywhere else."))
    return redirect("sessions")

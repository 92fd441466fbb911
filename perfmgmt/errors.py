"""The last resort: what a person sees when something broke."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.defaults import server_error

SOON = "5"  # seconds until it is worth another try


def broken(request: HttpRequest) -> HttpResponse:
    """Django's `handler500`, which also sees what fails in a middleware: a database that is away is no defect of ours.

    The pages it gives ask the database for nothing.
    """
    if not isinstance(sys.exception(), OperationalError | InterfaceError):
        return server_error(request)
    if request.path.startswith("/api/") or request.headers.get("Accept", "").startswith("application/json"):
        answer: HttpResponse = JsonResponse(
            {"detail": _("Out of reach for a moment. Nothing was changed.")}, status=503
        )
    else:
        answer = HttpResponse(render_to_string("503.html"), status=503)
    answer["Retry-After"] = SOON
    answer["Cache-Control"] = "no-store"
    return answer

"""For whoever watches the processes: alive, and ready to take requests."""

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe


@require_safe
@login_not_required
def live(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("alive\n", content_type="text/plain; charset=utf-8")


@require_safe
@login_not_required
def ready(_request: HttpRequest) -> HttpResponse:
    """The database decides: without it no page can be given. Without the broker all of them can."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("select 1")
    except DatabaseError:
        return HttpResponse("the database is away\n", content_type="text/plain; charset=utf-8", status=503)
    return HttpResponse("ready\n", content_type="text/plain; charset=utf-8")

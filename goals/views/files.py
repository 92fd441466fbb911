"""Goals out to a file, and in from one."""

from django.http import StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from core.tables import table_lines
from core.web import PersonRequest
from goals import queries
from goals.forms import GoalFilter
from goals.models import Goal
from people.sign_in.step_up import ask_once_more


@require_safe
def export(request: PersonRequest) -> StreamingHttpResponse:
    """The goals of the list, narrowed by the same address, for a spreadsheet; it asks who one is."""
    ask_once_more(request)
    readable = Goal.objects.visible_to(request.user)
    goals = GoalFilter(request.GET).apply(readable, viewer=request.user, now=timezone.now())
    rows = queries.filed(goals.values_list("pk", flat=True), request.user, request.build_absolute_uri("/").rstrip("/"))
    answer = StreamingHttpResponse(table_lines(rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="goals.csv"'
    answer["Cache-Control"] = "no-store"
    return answer

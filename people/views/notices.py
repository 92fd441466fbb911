"""What a person chooses of notices."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core.choices import choices_of, schedule_of
from core.notices.forms import NoticesForm
from core.notices.services import choose_notices
from core.topics import topics
from core.web import PersonRequest


@require_http_methods(["GET", "HEAD", "POST"])
def notices(request: PersonRequest) -> HttpResponse:
    """What reaches a person beside standing in their inbox, how and when."""
    sent = request.POST if request.method == "POST" else None
    form = NoticesForm(sent, choices=choices_of(request.user), instance=schedule_of(request.user))
    if not form.is_valid():
        always = [topic for topic in topics() if not topic.is_optional]
        context = {"form": form, "always": always}
        return render(request, "people/notices.html", context, status=422 if form.errors else 200)
    choose_notices(
        person=request.user, wanted=form.wanted, schedule=form.schedule, actor=request.user, now=timezone.now()
    )
    messages.success(request, _("Your choice is saved."))
    return redirect("people:notices")

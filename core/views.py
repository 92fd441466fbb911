"""The inbox, mail that is stopped, the drafts."""

import re
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.autosave import autosave_answer
from core.drafts import save_draft
from core.forms import AutosaveForm
from core.models import Notice
from core.notices import services
from core.notices.closed import closed_to
from core.notices.stopping import stop_for
from core.notices.wording import words_of
from core.pages import page_of
from core.web import PersonRequest

PAGE_SIZE = 30
GONE = 410
KEY = re.compile(r"[\w:.-]{1,200}", re.ASCII)  # what a page calls the draft of one of its texts


@require_safe
def inbox(request: PersonRequest) -> HttpResponse:
    """What the reader was told, newest first."""
    notices = Notice.objects.visible_to(request.user).select_related("by").order_by("-created_at", "pk")
    page = page_of(notices, request.GET.get("page"), size=PAGE_SIZE)
    told = list(zip(page, words_of(page.items, request.user), strict=True))
    context = {"page": page, "told": told, "closed": closed_to(request.user, page)}
    return render(request, "core/inbox.html", context)


@require_POST
def notice_open(request: PersonRequest, notice_id: UUID) -> HttpResponse:
    """Mark a notice as read and go where it points."""
    notice = get_object_or_404(Notice.objects.visible_to(request.user), pk=notice_id)
    Notice.objects.visible_to(request.user).unread().filter(pk=notice.pk).update(read_at=timezone.now())
    return redirect(notice.url)


@require_POST
def notices_read(request: PersonRequest) -> HttpResponse:
    """Mark everything as read."""
    Notice.objects.visible_to(request.user).unread().update(read_at=timezone.now())
    return redirect("core:inbox")


@login_not_required
@csrf_exempt  # mail programs post here; the key says who wants it
@sensitive_variables("key")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stop_mail(request: HttpRequest, key: str) -> HttpResponse:
    """Have no more mail of some topics. Only a POST does it: who scans mail for dangers follows its links."""
    stop = stop_for(key)
    if stop is None:
        return render(request, "core/stop_mail.html", status=GONE)
    is_done = request.method == "POST"
    if is_done:
        services.stop_mail(person=stop.person, stopped=stop.topics, actor=stop.person, now=timezone.now())
    return render(request, "core/stop_mail.html", {"stop": stop, "is_done": is_done})


@require_POST
def draft(request: PersonRequest, key: str) -> HttpResponse:
    """Save the reader's own draft; answers the version, or 409 with both texts."""
    if not KEY.fullmatch(key):
        raise Http404
    form = AutosaveForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=400)
    saved = save_draft(owner=request.user, key=key, now=timezone.now(), **form.cleaned_data)
    return autosave_answer(version=saved.version, saved_at=saved.saved_at)

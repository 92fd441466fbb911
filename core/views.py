"""The inbox and the drafts."""

from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from core.autosave import autosave_answer
from core.drafts import save_draft
from core.forms import AutosaveForm
from core.models import Notice
from core.pages import page_of
from core.web import PersonRequest

PAGE_SIZE = 30


@require_safe
def inbox(request: PersonRequest) -> HttpResponse:
    """What the reader was told, newest first."""
    notices = Notice.objects.visible_to(request.user).select_related("by").order_by("-created_at", "pk")
    page = page_of(notices, request.GET.get("page"), size=PAGE_SIZE)
    return render(request, "core/inbox.html", {"page": page})


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


@require_POST
def draft(request: PersonRequest, key: str) -> HttpResponse:
    """Save the reader's own draft; answers the version, or 409 with both texts."""
    form = AutosaveForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=400)
    saved = save_draft(owner=request.user, key=key, now=timezone.now(), **form.cleaned_data)
    return autosave_answer(version=saved.version, saved_at=saved.saved_at)

"""Somebody's picture: seen, and by oneself changed."""

from uuid import UUID

from csp.decorators import csp_replace
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.web import PersonRequest
from people import services
from people.forms import PictureForm
from people.models import Picture
from people.pictures import CONTENT_TYPE
from people.views.oneself import settings_of

WEEK = 7 * 24 * 60 * 60


@csp_replace({"sandbox": True})  # type: ignore[arg-type]
@require_safe
def picture(request: PersonRequest, person_id: UUID, key: UUID) -> HttpResponse:
    """The picture itself. Another picture has another address, so the browser of the one who sees it may keep it."""
    found = get_object_or_404(Picture.objects.visible_to(request.user), person=person_id, key=key)
    answer = HttpResponse(bytes(found.body), content_type=CONTENT_TYPE)
    answer["Cache-Control"] = f"private, max-age={WEEK}, immutable"
    answer["Content-Disposition"] = 'inline; filename="picture.jpg"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@require_POST
def picture_change(request: PersonRequest) -> HttpResponse:
    """Show the picture that was sent."""
    form = PictureForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "people/settings.html", settings_of(request, picture_form=form), status=422)
    body = form.cleaned_data["picture"]
    services.keep_picture(person=request.user, body=body, actor=request.user, now=timezone.now())
    messages.success(request, _("Colleagues see your new picture beside your name."))
    return redirect("people:settings")


@require_POST
def picture_remove(request: PersonRequest) -> HttpResponse:
    """Show one's initials again."""
    services.remove_picture(person=request.user, actor=request.user, now=timezone.now())
    messages.success(request, _("Your picture is gone. Colleagues see your initials."))
    return redirect("people:settings")

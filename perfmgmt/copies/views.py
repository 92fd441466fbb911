"""A copy of one's data: the page, asking for it, and the file itself. Who takes it shows once more who they are."""

from collections.abc import Iterator
from uuid import UUID

from csp.decorators import csp_replace
from django.contrib import messages
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from core.web import PersonRequest
from people.models import Person
from people.sign_in.step_up import ask_once_more, was_just_asked
from perfmgmt.copies import services
from perfmgmt.models import DataCopy, DataCopyPiece

FETCH = "fetch"  # stands in the address of whoever comes to fetch the file and is asked first


@require_safe
def page(request: PersonRequest) -> HttpResponse:
    """What a copy holds, and how far the reader's is."""
    if FETCH in request.GET:
        ask_once_more(request)
    copy = DataCopy.objects.visible_to(request.user).kept(timezone.now()).first()
    context = {"copy": copy, "days": services.KEPT_FOR.days, "was_just_asked": was_just_asked(request)}
    return render(request, "perfmgmt/copy.html", context)


@require_POST
def ask(request: PersonRequest) -> HttpResponse:
    """Have one made."""
    ask_once_more(request)
    services.ask_for_copy(person=request.user, actor=request.user, now=timezone.now())
    messages.success(request, _("The copy is being put together. You are told when it is ready."))
    return redirect("copy")


@csp_replace({"sandbox": True})  # type: ignore[arg-type]
@require_safe
@never_cache
def file(request: PersonRequest, copy_id: UUID) -> StreamingHttpResponse:
    """The copy itself, for nobody else."""
    ready = DataCopy.objects.visible_to(request.user).ready().kept(timezone.now())
    copy = get_object_or_404(ready, pk=copy_id)
    ask_once_more(request)
    answer = StreamingHttpResponse(_pieces(copy, request.user), content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="my-data-{request.user.today(copy.ready_at)}.zip"'
    answer["Content-Length"] = str(copy.size)
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _pieces(copy: DataCopy, reader: Person) -> Iterator[bytes]:
    """One piece at a time, each asked for anew."""
    pieces = DataCopyPiece.objects.visible_to(reader).filter(copy=copy)
    number = 0
    while piece := pieces.filter(number=number).first():
        yield bytes(piece.body)
        number += 1

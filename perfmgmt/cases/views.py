"""Legal cases: whoever is concerned finds theirs, HR asks, IT agrees, both read and close."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from checkins.queries import checkins_opened_in
from core.models import LegalCase
from core.pages import page_of
from core.readers import readers_of
from core.web import PersonRequest
from people.sign_in.step_up import ask_once_more
from perfmgmt.cases import queries, rules, services
from perfmgmt.cases.forms import CaseForm
from perfmgmt.changes.tabs import tabs_for

PAGE_SIZE = 20
MOST_CHECKINS = 200  # more than three years of a pair that meets each week
INVALID = 422


@require_safe
def cases(request: PersonRequest) -> HttpResponse:
    """Those the reader has to do with."""
    page, now = page_of(queries.cases_for(request.user), request.GET.get("page"), size=PAGE_SIZE), timezone.now()
    context = {
        "page": page,
        "rows": [(case, queries.standing(case, now)) for case in page],
        "can_ask": rules.can_ask(request.user),
        "tabs": tabs_for(request),
    }
    return render(request, "perfmgmt/cases.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: PersonRequest) -> HttpResponse:
    """Ask IT to open something together."""
    if not rules.can_ask(request.user):
        raise PermissionDenied
    form = CaseForm(request.POST if request.method == "POST" else None, viewer=request.user)
    if not form.is_valid():
        return render(request, "perfmgmt/case_new.html", {"form": form}, status=INVALID if form.is_bound else 200)
    ask_once_more(request)
    asked = services.ask_for_case(**form.facts, actor=request.user, now=timezone.now())
    messages.success(request, _("Asked. Nothing is open until an IT administrator agrees."))
    return redirect(asked)


@require_safe
def case(request: PersonRequest, case_id: UUID) -> HttpResponse:
    """One case: how it stands, and to the two who opened it what it opens."""
    found, now, viewer = _found(request, case_id), timezone.now(), request.user
    feedback = queries.feedback_opened(found, viewer)
    is_opener = viewer.pk in {found.asked_by_id, found.agreed_by_id}
    context = {
        "case": found,
        "standing": queries.standing(found, now),
        "readers": readers_of(found),
        "is_opener": is_opener and rules.is_running(found, now),
        "page": page_of(feedback if is_opener else feedback.none(), request.GET.get("page"), size=PAGE_SIZE),
        "checkins": page_of(checkins_opened_in(found, viewer), None, size=MOST_CHECKINS) if is_opener else (),
        "can_agree": rules.can_agree(viewer, found) and rules.is_waiting(found, now),
        "can_close": rules.can_close(viewer, found) and (rules.is_waiting(found, now) or rules.is_running(found, now)),
    }
    return render(request, "perfmgmt/case.html", context)


@require_POST
def agree(request: PersonRequest, case_id: UUID) -> HttpResponse:
    """Open it."""
    found = _found(request, case_id)
    if not rules.can_agree(request.user, found):
        raise PermissionDenied
    ask_once_more(request)
    services.agree_to_case(case=found, actor=request.user, now=timezone.now())
    messages.success(request, _("It is open to both of you, and the two it concerns are told."))
    return redirect(found)


@require_POST
def close(request: PersonRequest, case_id: UUID) -> HttpResponse:
    """End it, or have it never begin."""
    found = _found(request, case_id)
    if not rules.can_close(request.user, found):
        raise PermissionDenied
    services.close_case(case=found, actor=request.user, now=timezone.now())
    told = _("Closed. It opens nothing any more, and the two it concerns are told.")
    messages.success(request, told if found.opened_at else _("Closed. It opens nothing any more."))
    return redirect(found)


def _found(request: PersonRequest, case_id: UUID) -> LegalCase:
    visible = LegalCase.objects.visible_to(request.user).with_people()
    found: LegalCase = get_object_or_404(visible, pk=case_id)
    return found

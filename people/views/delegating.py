"""Who stands in for oneself as a manager, and for whom one stands in."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from core.web import PersonRequest
from people import queries, rules, services
from people.forms import DelegationForm
from people.models import Delegation
from people.sign_in.step_up import ask_once_more


@require_http_methods(["GET", "HEAD", "POST"])
def delegations(request: PersonRequest) -> HttpResponse:
    """Both lists, and the form that names a delegate."""
    viewer, now = request.user, timezone.now()
    form = DelegationForm(request.POST if request.method == "POST" else None, manager=viewer)
    if form.is_valid():
        ask_once_more(request)
        services.name_delegate(manager=viewer, actor=viewer, now=now, **form.cleaned_data)
        messages.success(request, _("Both of you are told."))
        return redirect("people:delegations")
    context = {
        "form": form,
        "given": queries.delegations_of(viewer, now),
        "held": queries.delegations_held_by(viewer, now),
    }
    return render(request, "people/delegations.html", context, status=422 if form.is_bound else 200)


@require_POST
def delegation_end(request: PersonRequest, delegation_id: UUID) -> HttpResponse:
    """It holds no longer."""
    visible = Delegation.objects.visible_to(request.user).select_related("manager", "delegate")
    delegation = get_object_or_404(visible, pk=delegation_id)
    if not rules.can_end_delegation(request.user, delegation):
        raise PermissionDenied
    services.end_delegation(delegation=delegation, actor=request.user, now=timezone.now())
    messages.success(request, _("It has ended, and both of you are told."))
    return redirect("people:delegations")

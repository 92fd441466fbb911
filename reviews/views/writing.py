"""Writing a part, question by question, and sending it."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.autosave import autosave_answer
from core.forms import AutosaveForm
from core.web import PersonRequest
from reviews import queries, services
from reviews.models import GrowthProposal, Part, ProposedGoal
from reviews.views.desk import Desk, desk_for, desk_page, is_open, own_part

require_form = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def write(request: PersonRequest, part_id: UUID) -> HttpResponse:
    """Go on where the writer left off."""
    part = own_part(request, part_id)
    asked = queries.asked_in(part)
    if not is_open(part) or not asked:
        return redirect(part.review)
    first = next((one for one in asked if not one.is_begun), asked[0])
    return redirect("reviews:question", part.pk, first.question.pk)


@require_form
def question(request: PersonRequest, part_id: UUID, question_id: UUID) -> HttpResponse:
    """One question: what was written so far, and what is sent with Back, Next and Add."""
    desk = desk_for(request, part_id, question_id)
    if request.method != "POST":
        return desk_page(request, desk, desk.form()) if is_open(desk.part) else redirect(desk.part.review)
    form = desk.form(request.POST)
    if not form.is_valid():
        return desk_page(request, desk, form)
    desk.keep(form, timezone.now())
    if request.htmx:
        return _fresh(request, desk)
    return redirect(desk.way(request.POST.get("go", "")))


@require_POST
def autosave(request: PersonRequest, part_id: UUID, question_id: UUID) -> HttpResponseBase:
    """Save the text while it is being written; 409 with both texts where another window was quicker."""
    part = own_part(request, part_id)
    question = queries.question_in(part, question_id)
    if question is None:
        raise Http404
    form = AutosaveForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=400)
    answer = services.save_answer(
        part=part, question=question, **form.cleaned_data, actor=request.user, now=timezone.now()
    )
    return autosave_answer(version=answer.version, saved_at=answer.saved_at)


@require_POST
def remove_goal(request: PersonRequest, proposal_id: UUID) -> HttpResponse:
    """Take a proposed goal back."""
    goals = ProposedGoal.objects.visible_to(request.user).select_related("answer__part__review__cycle")
    return _remove(request, get_object_or_404(goals, pk=proposal_id), services.withdraw_next_goal)


@require_POST
def remove_growth(request: PersonRequest, proposal_id: UUID) -> HttpResponse:
    """Take a proposed growth area back."""
    areas = GrowthProposal.objects.visible_to(request.user).select_related("answer__part__review__cycle")
    return _remove(request, get_object_or_404(areas, pk=proposal_id), services.withdraw_growth)


@require_form
def submit(request: PersonRequest, part_id: UUID) -> HttpResponse:
    """What is missing, who reads it from then on, and the signature."""
    part = own_part(request, part_id)
    if request.method == "POST":
        services.submit_part(part=part, actor=request.user, now=timezone.now())
        messages.success(request, _("Sent. It can no longer change."))
        return redirect(part.review)
    if not is_open(part):
        return redirect(part.review)
    return render(request, "reviews/submit.html", _sending(part))


def _remove(
    request: PersonRequest, proposal: ProposedGoal | GrowthProposal, withdraw: Callable[..., None]
) -> HttpResponse:
    """Without a script the button sends the whole form: what was typed is kept first."""
    desk = desk_for(request, proposal.answer.part_id, proposal.answer.question_id)
    form = desk.form(request.POST)
    if not form.is_valid():
        return desk_page(request, desk, form)
    desk.keep(form, timezone.now())
    withdraw(proposal=proposal, actor=request.user, now=timezone.now())
    return _fresh(request, desk)


def _fresh(request: PersonRequest, desk: Desk) -> HttpResponse:
    """The open question as it stands now: its proposals for htmx, else the page again."""
    if not request.htmx:
        return redirect(desk.way("add"))
    desk = desk_for(request, desk.part.pk, desk.current.question.pk)
    return desk_page(request, desk, desk.form())


def _sending(part: Part) -> dict[str, object]:
    queries.load_parts(part.review)
    asked = queries.asked_in(part)
    kinds = {one.question.is_private: one.question for one in asked}
    now = timezone.now()
    return {
        "part": part,
        "review": part.review,
        "asked": asked,
        "missing": [one for one in asked if one.is_missing],
        "steps": queries.steps_of(part.review),
        "open": queries.readers_ahead(part, kinds[False], at=now) if False in kinds else None,
        "private": queries.readers_ahead(part, kinds[True], at=now) if True in kinds else None,
        "is_own": part.direction == Part.Direction.SELF,
    }

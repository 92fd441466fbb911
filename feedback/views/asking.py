"""Requests: making one, reading it, answering and declining."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.drafts import draft_of, forget_draft
from core.readers import readers_of
from core.web import PersonRequest, allow, page_or_partial
from feedback import queries, rules, services
from feedback.forms import AnswerForm, AskForm, DeclineForm, ExtendForm
from feedback.models import Ask, Feedback, FeedbackRequest, OutsideAsk
from feedback.views.advising import found_in
from people.models import Person

require_form = require_http_methods(["GET", "HEAD", "POST"])
INVALID = 422


@require_form
def ask(request: PersonRequest) -> HttpResponse:
    """Ask several people about oneself or about a report, once the page has shown who will read the answers."""
    if request.method != "POST":
        today = request.user.today(timezone.now())
        form = AskForm.begin(requester=request.user, today=today, chosen=request.GET.dict())
        return page_or_partial(request, "feedback/ask.html", partial="audience", context={"form": form})
    form = AskForm(request.POST, requester=request.user)
    if not form.is_valid() or "preview" in request.POST or not form.says_who_reads:
        status = 200 if form.is_valid() else INVALID
        return render(request, "feedback/ask.html", {"form": form}, status=status)
    asked = services.request_feedback(**form.choices, actor=request.user, now=timezone.now())
    messages.success(request, _("Your request is on its way."))
    return redirect(asked)


@require_safe
def request_detail(request: PersonRequest, request_id: UUID) -> HttpResponse:
    """A request: its questions, and as far as the reader may see, who was asked and what came of it."""
    readable = FeedbackRequest.objects.visible_to(request.user).with_people()
    asked = get_object_or_404(readable, pk=request_id)
    now, asks = timezone.now(), queries.asks_of(asked, request.user)
    mine = next((ask for ask in asks if ask.asked_id == request.user.pk), None)
    context = {
        **_of_asker(asked, request.user, now),
        "asked": asked,
        "asks": [(ask, rules.is_too_late(ask, now), rules.can_remind(request.user, ask, now)) for ask in asks],
        "due_on": mine.due_on if mine else asked.due_on,
        "is_over": rules.is_too_late(mine, now) if mine else rules.is_over(asked, request.user, now),
        "is_asker": request.user.pk in {asked.requester_id, asked.subject_id},
        "answer_readers": readers_of(_answer(asked, Person())),
    }
    return render(request, "feedback/request.html", context)


@require_form
def answer(request: PersonRequest, ask_id: UUID) -> HttpResponse:
    """Answer a request; who will read the answer was settled by it."""
    asked = _own_ask(request, ask_id)
    draft = draft_of(request.user, f"feedback:answer:{asked.pk}")
    form = AnswerForm(request.POST if request.method == "POST" else None, initial={"text": draft.text})
    if not form.is_valid() or "advise" in request.POST:
        context = {**_ask_context(asked), "form": form, "draft": draft, "advice": found_in(form)}
        return render(request, "feedback/answer.html", context, status=INVALID if form.errors else 200)
    feedback = services.answer_ask(ask=asked, **form.cleaned_data, actor=request.user, now=timezone.now())
    forget_draft(request.user, draft.key)
    messages.success(request, _("Your answer is sent."))
    return redirect(feedback)


@require_form
def decline(request: PersonRequest, ask_id: UUID) -> HttpResponse:
    """Say no to a request."""
    asked = _own_ask(request, ask_id)
    form = DeclineForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = {**_ask_context(asked), "form": form, "readers": readers_of(asked)}
        return render(request, "feedback/decline.html", context, status=INVALID if form.is_bound else 200)
    services.decline_ask(ask=asked, **form.cleaned_data, actor=request.user, now=timezone.now())
    messages.success(request, _("Declined. %(name)s is told.") % {"name": asked.request.requester.short_name})
    return redirect("feedback:list")


@require_POST
def remind(request: PersonRequest, ask_id: UUID) -> HttpResponse:
    """Ask somebody once more, which is all they get."""
    people = ("asked", "request__requester", "request__subject__manager", "request__manager_then")
    asks = Ask.objects.visible_to(request.user).with_due_on().select_related(*people)
    ask = get_object_or_404(asks, pk=ask_id)
    allow(is_allowed=rules.has_asked(request.user, ask.request))
    services.remind_by_hand(ask=ask, actor=request.user, now=timezone.now())
    messages.success(request, _("%(name)s is reminded.") % {"name": ask.asked.short_name})
    return redirect(ask.request)


@require_POST
def remind_outside(request: PersonRequest, ask_id: UUID) -> HttpResponse:
    """Mail the link to somebody outside once more."""
    ask = get_object_or_404(OutsideAsk.objects.visible_to(request.user).with_people(), pk=ask_id)
    allow(is_allowed=rules.has_asked(request.user, ask.request))
    services.remind_outside_by_hand(ask=ask, actor=request.user, now=timezone.now())
    messages.success(request, _("%(name)s is reminded.") % {"name": ask.name})
    return redirect(ask.request)


@require_form
def extend(request: PersonRequest, request_id: UUID) -> HttpResponse:
    """Give more time to whoever has not answered."""
    asked = get_object_or_404(FeedbackRequest.objects.visible_to(request.user).with_people(), pk=request_id)
    allow(is_allowed=rules.has_asked(request.user, asked))
    form = ExtendForm(request.POST if request.method == "POST" else None, asked=asked)
    if not form.is_valid():
        context = {"asked": asked, "form": form, "can_extend": rules.can_extend(request.user, asked)}
        return render(request, "feedback/extend.html", context, status=INVALID if form.is_bound else 200)
    services.extend_request(request=asked, **form.cleaned_data, actor=request.user, now=timezone.now())
    messages.success(request, _("Whoever has not answered is told of the new date."))
    return redirect(asked)


def _of_asker(asked: FeedbackRequest, viewer: Person, now: datetime) -> dict[str, object]:
    """Who was asked outside, and whether there can be more time."""
    outside = queries.outside_asks_of(asked, viewer) if viewer.pk in {asked.requester_id, asked.subject_id} else []
    return {
        "outside": [(ask, rules.can_remind_outside(viewer, ask, now)) for ask in outside],
        "can_extend": rules.can_extend(viewer, asked),
    }


def _own_ask(request: PersonRequest, ask_id: UUID) -> Ask:
    people = ("asked", "request__requester", "request__subject__manager", "request__manager_then")
    readable = Ask.objects.visible_to(request.user).with_due_on().select_related(*people)
    asked = get_object_or_404(readable, pk=ask_id)
    allow(is_allowed=rules.can_answer(request.user, asked))
    return asked


def _ask_context(asked: Ask) -> dict[str, object]:
    is_over = rules.is_too_late(asked, timezone.now()) or rules.manager_has_changed(asked.request)
    return {
        "ask": asked,
        "asked": asked.request,
        "is_open": not is_over and not asked.is_settled,
        "answer_readers": readers_of(_answer(asked.request, asked.asked)),
    }


def _answer(asked: FeedbackRequest, giver: Person) -> Feedback:
    """What an answer would be, to show who reads it."""
    return Feedback(giver=giver, recipient=asked.subject, audience=asked.audience, manager_then=asked.manager_then)

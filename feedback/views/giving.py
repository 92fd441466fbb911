"""Writing, sending, correcting and withdrawing."""

import json
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core.drafts import draft_of, forget_draft
from core.readers import readers_of
from core.templatetags.wording import in_sentence
from core.web import PersonRequest, page_or_partial
from feedback import rules, services
from feedback.forms import CorrectForm, FeedbackForm
from feedback.models import Audience, Feedback
from feedback.views.advising import found_in
from people.models import Person

require_form = require_http_methods(["GET", "HEAD", "POST"])
INVALID = 422
PLACES = {"new", "quick", "home"}


@require_form
def new(request: PersonRequest) -> HttpResponse:
    """Give feedback: it is sent once the page has shown who will read it."""
    if request.method != "POST":
        return _form_page(request, _begin(request, "new"))
    form = FeedbackForm(request.POST, giver=request.user, place=_place(request.POST))
    if not form.is_valid():
        return _form_page(request, form, status=INVALID)
    if "preview" in request.POST or not form.says_who_reads:
        return _form_page(request, form, is_preview=True)
    feedback = services.send_feedback(**form.choices, actor=request.user, now=timezone.now())
    forget_draft(request.user, form.cleaned_data["draft"])
    return _sent(request, feedback, form)


@require_safe
def quick(request: PersonRequest) -> HttpResponse:
    """The form alone, for the dialog and for home's card; without a script the page."""
    if not request.htmx:
        return redirect("feedback:new")
    return _form_page(request, _begin(request, _place(request.GET, "quick")))


@require_safe
def readers(request: PersonRequest) -> HttpResponse:
    """Who would read it, as the form stands now."""
    chosen: dict[str, Any] = {name: request.GET.get(name) for name in ("kind", "audience", "goal")}
    chosen |= {"recipient": ", ".join(request.GET.getlist("recipient")), "values": request.GET.getlist("values")}
    form = FeedbackForm(giver=request.user, place=_place(request.GET), initial=chosen)
    return render(request, "feedback/audience.html", {"form": form})


@require_form
def correct(request: PersonRequest, feedback_id: UUID) -> HttpResponse:
    """Reword what was sent, for half an hour."""
    feedback = _own(request, feedback_id)
    form = CorrectForm(request.POST if request.method == "POST" else None, initial={"text": feedback.text})
    if not form.is_valid() or "advise" in request.POST:
        context = {
            "form": form,
            "feedback": feedback,
            "readers": readers_of(feedback),
            "is_late": not rules.can_correct(request.user, feedback, timezone.now()),
            "advice": found_in(form),
        }
        return render(request, "feedback/correct.html", context, status=INVALID if form.errors else 200)
    services.correct_feedback(feedback=feedback, **form.cleaned_data, actor=request.user, now=timezone.now())
    messages.success(request, _("Corrected."))
    return redirect(feedback)


@require_form
def withdraw(request: PersonRequest, feedback_id: UUID) -> HttpResponse:
    """Take the words away, after a question."""
    feedback = _own(request, feedback_id)
    if request.method != "POST":
        return render(request, "feedback/withdraw.html", {"feedback": feedback, "readers": readers_of(feedback)})
    services.withdraw_feedback(feedback=feedback, actor=request.user, now=timezone.now())
    return redirect(feedback)


def _own(request: PersonRequest, feedback_id: UUID) -> Feedback:
    feedback = get_object_or_404(Feedback.objects.visible_to(request.user).with_people(), pk=feedback_id)
    if not rules.can_withdraw(request.user, feedback):
        raise PermissionDenied
    return feedback


def _place(data: QueryDict, otherwise: str = "new") -> str:
    place = data.get("place") or otherwise
    return place if place in PLACES else otherwise


def _begin(request: PersonRequest, place: str) -> FeedbackForm:
    recipient = _named(request)
    key = f"feedback:new:{recipient.pk}" if recipient else "feedback:new"
    return FeedbackForm.begin(giver=request.user, recipient=recipient, draft=draft_of(request.user, key), place=place)


def _named(request: PersonRequest) -> Person | None:
    try:
        wanted = UUID(request.GET.get("to", ""))
    except ValueError:
        return None
    people = Person.objects.visible_to(request.user).active().select_related("manager")
    named: Person | None = people.exclude(pk=request.user.pk).filter(pk=wanted).first()
    return named


def _form_page(
    request: PersonRequest, form: FeedbackForm, *, is_preview: bool = False, status: int = 200
) -> HttpResponse:
    draft = draft_of(request.user, form.draft_key)
    context: dict[str, Any] = {"form": form, "is_preview": is_preview, "draft": draft, "advice": found_in(form)}
    return page_or_partial(request, "feedback/new.html", partial="form", context=context, status=status)


def _sent(request: PersonRequest, feedback: Feedback, form: FeedbackForm) -> HttpResponse:
    people = form.cleaned_data["recipient"]
    if feedback.audience == Audience.MANAGER:
        people = list(dict.fromkeys(filter(None, map(rules.manager_of, people))))
    message = _("Sent to %(name)s.") % {"name": in_sentence([person.short_name for person in people])}
    if not request.htmx:
        messages.success(request, message)
        return redirect(f"{reverse('feedback:list')}?tab=given" if form.is_for_each_alone else feedback)
    answer = _form_page(request, _begin(request, form.place))
    answer["HX-Trigger"] = json.dumps({"close-dialog": "", "toast": message})
    return answer

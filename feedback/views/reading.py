"""The lists, one piece of feedback, and the fragment beside a check-in."""

from datetime import datetime
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from core.pages import page_of
from core.readers import readers_of
from core.web import PersonRequest, page_or_partial
from feedback import queries, rules, services
from feedback.forms import FeedbackFilter, PraiseCommentForm, SinceForm
from feedback.models import CORRECTABLE_FOR, Feedback, FeedbackQuerySet
from feedback.views.tabs import tabs_of
from people.models import Person

PAGE_SIZE = 20


@require_safe
def feedback_list(request: PersonRequest) -> HttpResponse:
    """What the reader received and gave, and what is asked of them."""
    tab = request.GET.get("tab", "received")
    if tab == "praise":
        return redirect("feedback:wall")
    tabs = tabs_of(request, tab)
    if tab == "requests":
        return render(request, "feedback/requests.html", {"tabs": tabs, **_requests(request, timezone.now())})
    narrowing = FeedbackFilter(request.GET)
    rows = narrowing.apply(_shelf(request, tab)).with_all_recipients().newest_first()
    page = page_of(rows, request.GET.get("page"), size=PAGE_SIZE)
    context = {"tabs": tabs, "tab": tab, "page": page, "filter": narrowing}
    return page_or_partial(request, "feedback/list.html", partial="rows", context=context)


@require_safe
def detail(request: PersonRequest, feedback_id: UUID) -> HttpResponse:
    """One piece of feedback, with everybody who can read it."""
    readable = queries.with_answers(Feedback.objects.visible_to(request.user).with_all_recipients())
    feedback = get_object_or_404(queries.with_goal_for(request.user, readable), pk=feedback_id)
    if feedback.lead_id:
        return redirect(feedback)
    services.note_look(feedback, request.user, timezone.now())
    matter = queries.matter_of(feedback, request.user)
    context = {
        "feedback": feedback,
        "readers": readers_of(feedback),
        "can_correct": rules.can_correct(request.user, feedback, timezone.now()),
        "can_withdraw": rules.can_withdraw(request.user, feedback),
        "can_respond": rules.can_respond(request.user, feedback),
        "can_report": rules.can_report(request.user, feedback) and not (matter and matter.own),
        "matter": matter,
    }
    if context["can_respond"]:
        [praise] = queries.as_praise([feedback])
        comments = queries.comments_on_praise(feedback, request.user)
        context |= {"praise": praise, "comments": comments, "form": PraiseCommentForm()}
        context["correctable_from"] = timezone.now() - CORRECTABLE_FOR
    return render(request, "feedback/detail.html", context)


@require_safe
def beside(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """What the reader and a person may both read about them, for the page they talk over."""
    person = get_object_or_404(Person.objects.visible_to(request.user), pk=person_id)
    since = SinceForm(request.GET).day(request.user.today(timezone.now()))
    feedback = queries.beside(person, request.user, since)[:PAGE_SIZE]
    return render(request, "feedback/beside.html", {"person": person, "feedback": feedback, "since": since})


def _shelf(request: PersonRequest, tab: str) -> FeedbackQuerySet:
    readable = Feedback.objects.visible_to(request.user)
    if tab == "given":
        return readable.filter(giver=request.user).leading()
    if tab == "team":
        return readable.filter(manager_then=request.user)
    return readable.filter(recipient=request.user)


def _requests(request: PersonRequest, now: datetime) -> dict[str, object]:
    mine = queries.requests_of(request.user).order_by("-created_at", "-pk")
    return {
        "asks": queries.asks_waiting_for(request.user, now),
        "page": page_of(mine, request.GET.get("page"), size=PAGE_SIZE),
        "today": request.user.today(now),
    }

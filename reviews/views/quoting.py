"""What lies beside a question: evidence of the period to quote, the self-review, the last review."""

from collections import Counter
from functools import partial
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from core.looking import record_look
from core.web import PersonRequest, page_or_partial, swap_or_redirect
from reviews import queries, services
from reviews.evidence import Evidence, Month, by_month, evidence_for, lay_quotes, quotes_in
from reviews.forms import QuoteForm
from reviews.models import Part, Question, Quote
from reviews.views.desk import desk_for, desk_page, own_part

Kind = Quote.Kind
Piece = tuple[Evidence, str, Quote | None]
PAGE = "reviews/beside.html"
AT_ONCE = 3
PLURALS = {
    Kind.GOAL: gettext_lazy("Goals"),
    Kind.FEEDBACK: gettext_lazy("Feedback"),
    Kind.CHECK_IN: gettext_lazy("Check-ins"),
    Kind.LAST_REVIEW: gettext_lazy("Last review"),
    Kind.NOTE: gettext_lazy("Your notes"),
}
ICONS = {
    Kind.GOAL: "goal",
    Kind.FEEDBACK: "feedback",
    Kind.CHECK_IN: "talk",
    Kind.LAST_REVIEW: "review",
    Kind.NOTE: "lock",
}


@require_safe
def beside(request: PersonRequest, part_id: UUID, question_id: UUID) -> HttpResponse:
    """A page of its own, and a fragment beside the question."""
    part = own_part(request, part_id)
    question = None if request.htmx else queries.question_in(part, question_id)
    if question is None and not request.htmx:
        raise Http404
    context = {"question": question, **_page(request, part, question_id)}
    return page_or_partial(request, PAGE, partial="beside", context=context)


@require_POST
def quote(request: PersonRequest, part_id: UUID, question_id: UUID) -> HttpResponse:
    """Put a piece of evidence under the answer."""
    part, question = _open(request, part_id, question_id)
    form = QuoteForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest()
    services.quote_evidence(part=part, question=question, **form.cleaned_data, actor=request.user, now=timezone.now())
    return _changed(request, part, question)


@require_POST
def take_out(request: PersonRequest, quote_id: UUID) -> HttpResponse:
    """Take a quote out again; a text that was sent with the button is kept first."""
    quotes = Quote.objects.visible_to(request.user).select_related("answer__part__review__cycle")
    quote = get_object_or_404(quotes, pk=quote_id)
    desk = desk_for(request, quote.answer.part_id, quote.answer.question_id)
    form = desk.form(request.POST)
    if not form.is_valid():
        return desk_page(request, desk, form)
    desk.keep(form, timezone.now())
    services.take_out_quote(quote=quote, actor=request.user, now=timezone.now())
    if "text" in form.data:
        return redirect(desk.url())
    return _changed(request, desk.part, desk.current.question)


def _open(request: PersonRequest, part_id: UUID, question_id: UUID) -> tuple[Part, Question]:
    part = own_part(request, part_id)
    question = queries.question_in(part, question_id)
    if question is None:
        raise Http404
    return part, question


def _changed(request: PersonRequest, part: Part, question: Question) -> HttpResponse:
    address = f"{reverse('reviews:beside', args=[part.pk, question.pk])}?{request.GET.urlencode()}"
    context = partial(_page, request, part, question.pk)
    return swap_or_redirect(request, PAGE, partial="beside", context=context, to=address)


def _page(request: PersonRequest, part: Part, question_id: UUID) -> dict[str, Any]:
    tab = request.GET.get("tab", "")
    is_own = part.direction == Part.Direction.SELF
    shown = {"self": _self_review, "last": _last_review}.get(tab)
    return {
        "part": part,
        "review": part.review,
        "question_id": question_id,
        "question_url": reverse("reviews:question", args=[part.pk, question_id]),
        "tab": tab if shown else "evidence",
        "tabs": [
            _link(part, question_id, words, is_current=(tab if shown else "") == name, tab=name)
            for name, words in _tabs(is_own=is_own).items()
        ],
        **(shown(request, part) if shown else _evidence(request, part, question_id)),
    }


def _evidence(request: PersonRequest, part: Part, question_id: UUID) -> dict[str, Any]:
    evidence = evidence_for(part.review, request.user)
    kinds = [kind for kind in request.GET.getlist("kind") if kind in Kind.values]
    quotes = quotes_in(request.user, part=part.pk, question=question_id)
    quoted = {(quote.kind, quote.source): quote for quote in quotes}
    shown = [one for one in evidence if not kinds or one.kind in kinds]
    return {
        "months": [(month, *_folded(month, quoted)) for month in by_month(part.review, shown)],
        "filters": _filters(part, question_id, evidence, kinds),
        "total": len(evidence),
        "quotes": list(quoted.values()),
        "coverage": queries.coverage_of(
            {month.starts_on: len(month.evidence) for month in by_month(part.review, evidence)},
            quoted.values(),
            today=request.user.today(timezone.now()),
        ),
    }


def _folded(month: Month, quoted: dict[tuple[str, UUID], Quote]) -> tuple[list[Piece], dict[str, Any] | None]:
    """What of a month is shown at once, and the rest, which stays open while something in it is quoted."""
    pieces = [(one, ICONS[Kind(one.kind)], quoted.get((one.kind, one.source))) for one in month.evidence]
    rest = pieces[AT_ONCE:] if len(pieces) > AT_ONCE + 1 else []
    is_quoted = any(quote for _one, _sign, quote in rest)
    return (pieces[:AT_ONCE], {"pieces": rest, "is_quoted": is_quoted}) if rest else (pieces, None)


def _self_review(request: PersonRequest, part: Part) -> dict[str, Any]:
    answers = queries.answers_in(part.review, Part.Direction.SELF, request.user)
    lay_quotes(answers, request.user)
    if answers:
        record_look(part.review, about="reviewee", viewer=request.user, now=timezone.now())
    return {"answers": answers}


def _last_review(request: PersonRequest, part: Part) -> dict[str, Any]:
    last = queries.last_shared(part.review.reviewee, request.user)
    if last:
        record_look(last, about="reviewee", viewer=request.user, now=timezone.now())
    answers = queries.answers_in(last, Part.Direction.MANAGER, request.user) if last else []
    lay_quotes(answers, request.user)
    return {"last": last, "answers": answers}


def _tabs(*, is_own: bool) -> dict[str, str]:
    self_review = {} if is_own else {"self": _("Self-review")}
    return {"": _("Evidence"), **self_review, "last": _("Last review")}


def _filters(part: Part, question_id: UUID, evidence: list[Evidence], chosen: list[str]) -> list[dict[str, Any]]:
    counts = Counter(one.kind for one in evidence)
    every = {"count": len(evidence), **_link(part, question_id, _("All"), is_current=not chosen)}
    return [
        every,
        *(
            {
                "count": counts[kind],
                **_link(part, question_id, str(PLURALS[kind]), is_current=kind in chosen, kind=kind),
            }
            for kind in Kind
            if counts[kind] or kind in chosen
        ),
    ]


def _link(part: Part, question_id: UUID, text: str, *, is_current: bool, **query: str) -> dict[str, Any]:
    """A link inside the fragment: `url` is where it leads, `place` the same on the page of the question."""
    where = [part.pk, question_id]
    address = urlencode({name: value for name, value in query.items() if value})
    tail = f"?{address}" if address else ""
    return {
        "text": text,
        "url": reverse("reviews:beside", args=where) + tail,
        "place": reverse("reviews:question", args=where) + tail,
        "is_current": is_current,
    }

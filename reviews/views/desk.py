"""What every page of writing begins with: the part on the desk, its questions, and the one that is open."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from core.web import PersonRequest, page_or_partial
from reviews import queries, rules, services
from reviews.evidence import quotes_in
from reviews.forms import NOT_APPLICABLE, AnswerForm
from reviews.models import Part, Question, Quote
from reviews.queries import AskedQuestion

INVALID = 422


@dataclass(frozen=True)
class Desk:
    """A part in the hands of its writer."""

    part: Part
    asked: list[AskedQuestion]
    current: AskedQuestion

    @property
    def before(self) -> AskedQuestion | None:
        """The question before the open one."""
        return self.asked[self.current.number - 2] if self.current.number > 1 else None

    @property
    def after(self) -> AskedQuestion | None:
        """The question after the open one."""
        return self.asked[self.current.number] if self.current.number < len(self.asked) else None

    @property
    def others(self) -> list[AskedQuestion]:
        """All but the open one."""
        return [asked for asked in self.asked if asked is not self.current]

    @cached_property
    def proposals(self) -> list[Any]:
        """Next goals or growth areas proposed in the open answer."""
        answer = self.current.answer
        rows: Any = answer.goals if self.current.question.kind == Question.Kind.NEXT_GOALS else answer.growth_areas
        return list(rows.order_by("pk"))

    @property
    def quotes(self) -> list[Quote]:
        """What the open answer quotes, the earliest first."""
        return quotes_in(self.part.writer, part=self.part.pk, question=self.current.question.pk)

    @property
    def text_attributes(self) -> dict[str, str]:
        """What makes the text save itself."""
        where = [self.part.pk, self.current.question.pk]
        return {
            "data-autosave": reverse("reviews:autosave", args=where),
            "data-version": str(self.current.answer.version),
        }

    def form(self, data: QueryDict | None = None) -> AnswerForm:
        """The form of the open question."""
        answer = self.current.answer
        chosen = NOT_APPLICABLE if answer.is_not_applicable else answer.rating_id
        begun = {"text": answer.text, "version": answer.version, "rating": chosen}
        return AnswerForm(data, question=self.current.question, scale=self.part.review.cycle.scale_id, initial=begun)

    def keep(self, form: AnswerForm, now: datetime) -> None:
        """Save what was sent, all of it or nothing."""
        part, question = self.part, self.current.question
        services.keep_answer(part=part, question=question, given=_given(form), actor=part.writer, now=now)

    def url(self, asked: AskedQuestion | None = None) -> str:
        """The page of a question, the open one if none is given."""
        return reverse("reviews:question", args=[self.part.pk, (asked or self.current).question.pk])

    def way(self, go: str) -> str:
        """Where a button of the form leads."""
        sending = reverse("reviews:submit", args=[self.part.pk])
        ways = {
            "next": self.url(self.after) if self.after else sending,
            "back": self.url(self.before),
            "send": sending,
            "beside": reverse("reviews:beside", args=[self.part.pk, self.current.question.pk]),
            "preview": reverse("reviews:preview", args=[self.part.review_id]),
            "add": f"{self.url()}#proposals",
        }
        numbered = {str(asked.number): self.url(asked) for asked in self.asked}
        return (ways | numbered).get(go, self.url())


def _given(form: AnswerForm) -> services.Given:
    """What was sent with a field that the question has."""
    values, sent = form.cleaned_data, form.data
    given = services.Given(
        title=values.get("title", ""), measure=values.get("measure", ""), first_step=values.get("first_step", "")
    )
    if "rating" in values and "rating" in sent:
        is_not_applicable = values["is_not_applicable"]
        given["is_not_applicable"], given["point"] = is_not_applicable, None if is_not_applicable else values["rating"]
    if "text" in sent:
        given["text"], given["version"] = values["text"], values["version"]
    return given


def own_part(request: PersonRequest, part_id: UUID) -> Part:
    """The part, for its writer alone: others who know of it may not write it."""
    for part in queries.own_part(request.user, part=part_id):
        part.writer = request.user
        return part
    get_object_or_404(Part.objects.visible_to(request.user), pk=part_id)
    raise PermissionDenied


def desk_for(request: PersonRequest, part_id: UUID, question_id: UUID) -> Desk:
    """The part with the question open."""
    part = own_part(request, part_id)
    asked = queries.asked_in(part)
    current = next((one for one in asked if one.question.pk == question_id), None)
    if current is None:
        raise Http404
    return Desk(part, asked, current)


def is_open(part: Part) -> bool:
    """Whether its writer can write on today; the deeds themselves refuse what comes too late."""
    return rules.can_write(part.writer, part) and part.writer.today(timezone.now()) <= part.due_on


def desk_page(request: PersonRequest, desk: Desk, form: AnswerForm) -> HttpResponse:
    """The page of a question; with what was typed and what is wrong with it, if something is."""
    queries.load_parts(desk.part.review)
    context = {
        "desk": desk,
        "part": desk.part,
        "review": desk.part.review,
        "form": form,
        "steps": queries.steps_of(desk.part.review),
        "ahead": queries.readers_ahead(desk.part, desk.current.question, at=timezone.now()),
        "is_own": desk.part.direction == Part.Direction.SELF,
    }
    status = INVALID if form.is_bound and not form.is_valid() else 200
    partial = "rating" if "rating" in form.fields else "proposals"
    return page_or_partial(request, "reviews/question.html", partial=partial, context=context, status=status)

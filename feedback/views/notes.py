"""Notes to self: the list, writing, changing, deleting, and the fragments beside what they are about."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core.drafts import draft_of, forget_draft
from core.pages import page_of
from core.web import PersonRequest, page_or_partial, swap_or_redirect
from feedback import queries, services
from feedback.forms import NoteFilter, NoteForm, RewordForm
from feedback.models import Note
from goals.models import Goal
from people.models import Person

require_form = require_http_methods(["GET", "HEAD", "POST"])
INVALID = 422
PAGE_SIZE, BESIDE = 20, 5


@require_safe
def note_list(request: PersonRequest) -> HttpResponse:
    """What the reader wrote down for themselves."""
    narrowing = NoteFilter(request.GET, author=request.user)
    rows = narrowing.apply(queries.notes_of(request.user)).newest_first()
    context = {"page": page_of(rows, request.GET.get("page"), size=PAGE_SIZE), "filter": narrowing}
    return page_or_partial(request, "feedback/notes.html", partial="rows", context=context)


@require_form
def note_new(request: PersonRequest) -> HttpResponse:
    """Write one: about the person or the goal of the address, or about somebody who is named in the form."""
    about = _about(request)
    if request.method != "POST":
        return render(request, "feedback/note_new.html", _writing(request, about))
    form = NoteForm(request.POST, about=about)
    if not form.is_valid():
        context = {**_writing(request, about), "form": form}
        return page_or_partial(request, "feedback/note_new.html", partial="beside", context=context, status=INVALID)
    subject = about or form.cleaned_data["person"]
    words = {name: form.cleaned_data[name] for name in ("text", "token")}
    services.write_note(**words, **_named(subject), actor=request.user, now=timezone.now())
    forget_draft(request.user, _draft_key(about))
    return _kept(request, subject)


@require_form
def note(request: PersonRequest, note_id: UUID) -> HttpResponse:
    """Read and change one."""
    own = _own(request, note_id)
    draft = draft_of(request.user, f"feedback:note:{own.pk}", otherwise=own.text)
    form = RewordForm(request.POST if request.method == "POST" else None, initial={"text": draft.text})
    if not form.is_valid():
        context = {"note": own, "form": form, "draft": draft}
        return render(request, "feedback/note.html", context, status=INVALID if form.is_bound else 200)
    services.change_note(note=own, **form.cleaned_data, actor=request.user, now=timezone.now())
    forget_draft(request.user, draft.key)
    messages.success(request, _("Kept, for your eyes only."))
    return redirect("feedback:notes")


@require_form
def note_delete(request: PersonRequest, note_id: UUID) -> HttpResponse:
    """Take one away for good, after a question."""
    own = _own(request, note_id)
    if request.method != "POST":
        return render(request, "feedback/note_delete.html", {"note": own})
    services.delete_note(note=own, actor=request.user, now=timezone.now())
    forget_draft(request.user, f"feedback:note:{own.pk}")
    messages.success(request, _("The note is gone, and nothing of it is kept."))
    return redirect("feedback:notes")


@require_safe
def notes_on_person(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """The reader's notes about a person, beside whatever is about that person."""
    return _fragment(request, get_object_or_404(Person.objects.visible_to(request.user), pk=person_id))


@require_safe
def notes_on_goal(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """The reader's notes about a goal, beside it."""
    return _fragment(request, get_object_or_404(Goal.objects.visible_to(request.user), pk=goal_id))


def _own(request: PersonRequest, note_id: UUID) -> Note:
    found: Note = get_object_or_404(queries.notes_of(request.user), pk=note_id)
    return found


def _about(request: PersonRequest) -> Person | Goal | None:
    """What the address names; 404 for what the reader may not read, and for nonsense."""
    for name, model in (("person", Person), ("goal", Goal)):
        if name in request.GET:
            try:
                wanted = UUID(request.GET[name])
            except ValueError as error:
                raise Http404 from error
            found: Person | Goal = get_object_or_404(model.objects.visible_to(request.user), pk=wanted)
            return found
    return None


def _named(about: Person | Goal) -> dict[str, Any]:
    return {"goal" if isinstance(about, Goal) else "person": about}


def _draft_key(about: Person | Goal | None) -> str:
    return f"feedback:note:{about.pk}" if about else "feedback:note"


def _writing(request: PersonRequest, about: Person | Goal | None) -> dict[str, Any]:
    draft = draft_of(request.user, _draft_key(about))
    return {"about": about, "form": NoteForm.begin(about=about, draft=draft), "draft": draft, **_around(request, about)}


def _around(request: PersonRequest, about: Person | Goal | None) -> dict[str, Any]:
    """The latest notes on it, and where it is chosen in the list."""
    if about is None:
        return {"notes": [], "query": ""}
    on = queries.notes_on_goal if isinstance(about, Goal) else queries.notes_on_person
    notes = on(about, request.user)[:BESIDE]  # type: ignore[arg-type]
    return {"notes": notes, "query": f"?{next(iter(_named(about)))}={about.pk}"}


def _fragment(request: PersonRequest, about: Person | Goal) -> HttpResponse:
    return render(request, "feedback/notes_beside.html", _writing(request, about))


def _kept(request: PersonRequest, about: Person | Goal) -> HttpResponse:
    return swap_or_redirect(
        request,
        "feedback/note_new.html",
        partial="beside",
        context=lambda: _writing(request, about),
        to=about,
        message=_("Kept, for your eyes only."),
    )

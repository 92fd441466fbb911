"""Writing a goal down and changing it."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.drafts import draft_of, drafts_begun, forget_draft, forget_drafts
from core.models import Draft
from core.readers import ReaderList, readers_of_each
from core.web import PersonRequest, allow
from goals import queries, rules, services
from goals.forms import AudienceForm, GoalForm, MeasureFormSet, WordsForm, WritingForm
from goals.forms.goal import initial_of, words_of
from goals.forms.measures import rows_of
from goals.models import Goal
from goals.views.advising import found_in
from goals.views.shared import (
    INVALID,
    owner_named,
    posted,
    readable,
    readable_alone,
    require_form,
    uuid_in,
    version_read,
)
from people.models import Department, Person

Begun = tuple[dict[str, Any], list[dict[str, Any]]]
Made = tuple[GoalForm, MeasureFormSet, bool]


@require_form
def new(request: PersonRequest) -> HttpResponse:
    """Write a goal for oneself, or for a report; it may begin with the words of another one."""
    owner = owner_named(request)
    make = partial(GoalForm, viewer=request.user, owner=owner, today=timezone.localdate())
    draft, begun, rows = _begun(request, owner)
    form, measures, is_ready = _forms(request, make, begun, rows)
    if not is_ready:
        return _page(request, owner, form, measures, draft=draft)
    asked = {"key_results": measures.measures, "proposed_by": _proposer(request, owner), **form.cleaned_data}
    goal = services.draft_goal(owner=owner, actor=request.user, now=timezone.now(), **asked)
    forget_draft(request.user, draft.key)
    messages.success(request, _("Goal written down."))
    return redirect(goal)


@require_form
def edit(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Change a draft; of an agreed goal, its words and readers."""
    goal = get_object_or_404(queries.goals_to_edit(request.user), pk=goal_id)
    allow(is_allowed=rules.can_edit(request.user, goal))
    return _edit_draft(request, goal) if goal.status == Goal.Status.DRAFT else _edit_words(request, goal)


@require_safe
def audience(request: PersonRequest) -> HttpResponse:
    """Who will read a goal like the one in the form: now, and once it is agreed."""
    owner = owner_named(request)
    form = AudienceForm(request.GET)
    form.full_clean()
    return render(request, "goals/audience.html", _readers(owner, form))


@require_safe
def parents(request: PersonRequest, goal_id: UUID | None = None) -> JsonResponse:
    """What fits what is typed so far, of the goals that this one, or a new one, may support."""
    goal = readable_alone(request, goal_id) if goal_id else None
    found = queries.goals_called(queries.goals_to_support(request.user, goal), request.GET.get("q", ""))
    return JsonResponse({"goals": [queries.suggestion(one) for one in found]})


def _edit_draft(request: PersonRequest, goal: Goal) -> HttpResponse:
    make = partial(GoalForm, viewer=request.user, owner=goal.owner, goal=goal, today=timezone.localdate())
    rows = rows_of(queries.measures_written(goal))
    draft, left = _drafts_of(request, goal)
    begun = {**initial_of(goal, queries.people_named(goal)), "description": draft.text}
    form, measures, is_ready = _forms(request, make, begun, rows)
    if not is_ready:
        return _page(request, goal.owner, form, measures, draft=draft, goal=goal, left=left)
    changes = {"key_results": measures.measures, "version": _version_begun(request), **form.cleaned_data}
    services.edit_goal(goal=goal, actor=request.user, now=timezone.now(), **changes)
    return _saved(request, goal)


def _edit_words(request: PersonRequest, goal: Goal) -> HttpResponse:
    draft, left = _drafts_of(request, goal)
    begun = {**initial_of(goal, queries.people_named(goal)), "description": draft.text}
    form = WordsForm(posted(request), initial=begun, viewer=request.user, owner=goal.owner, goal=goal)
    if not form.is_valid():
        return _page(request, goal.owner, form, None, draft=draft, goal=goal, left=left)
    words = {name: value for name, value in form.cleaned_data.items() if name not in {"belongs_to", "team"}}
    services.edit_goal(goal=goal, version=_version_begun(request), actor=request.user, now=timezone.now(), **words)
    return _saved(request, goal)


def _drafts_of(request: PersonRequest, goal: Goal) -> tuple[Draft, Draft | None]:
    """The description as its editor left it, else as it stands; and what they began before it was edited elsewhere."""
    begun = drafts_begun(request.user, _drafts_key(goal))
    fresh = Draft(owner=request.user, key=f"{_drafts_key(goal)}:{goal.version}", text=goal.description)
    draft = next((one for one in begun if one.key == fresh.key), fresh)
    return draft, next((one for one in begun if one != draft and one.text not in {draft.text, goal.description}), None)


def _drafts_key(goal: Goal) -> str:
    return f"goals:edit:{goal.pk}"


def _version_begun(request: PersonRequest) -> int | None:
    """The version that stood in the form; not asked of what comes without one."""
    return version_read(request) if "version" in request.POST else None


def _forms(request: PersonRequest, make: Any, initial: dict[str, Any], rows: list[dict[str, Any]]) -> Made:
    """The form, its key results, and whether both are ready; "Add another" posts the form and brings an empty row."""
    if request.method != "POST":
        return make(initial=initial), MeasureFormSet.showing(rows), False
    if request.POST.keys() & {"add", "advise"}:
        return make(initial=request.POST.dict()), MeasureFormSet.typed(request.POST), False
    form, measures = make(request.POST), MeasureFormSet(request.POST, prefix="measures")
    return form, measures, bool(form.is_valid() & measures.is_valid())


def _saved(request: PersonRequest, goal: Goal) -> HttpResponse:
    forget_drafts(request.user, _drafts_key(goal))
    messages.success(request, _("Goal saved."))
    return redirect(goal)


def _page(
    request: PersonRequest,
    owner: Person,
    form: WordsForm,
    measures: MeasureFormSet | None,
    *,
    draft: Draft,
    goal: Goal | None = None,
    left: Draft | None = None,
) -> HttpResponse:
    context = {
        "form": form,
        "measures": measures,
        "goal": goal,
        "owner": owner,
        "draft": draft,
        "left": left,
        "version": request.POST.get("version", goal.version) if goal else None,
        "advice": found_in(request, WritingForm.of(form), owner, goal) if request.method == "POST" else [],
        **_readers(owner, form),
    }
    return render(request, "goals/form.html", context, status=INVALID if form.is_bound else 200)


def _proposer(request: PersonRequest, owner: Person) -> Person | None:
    """Whoever pressed "Propose", where somebody's yes is needed."""
    needs_a_yes = owner != request.user or rules.has_manager(owner)
    return request.user if "propose" in request.POST and needs_a_yes else None


def _begun(request: PersonRequest, owner: Person) -> tuple[Draft, dict[str, Any], list[dict[str, Any]]]:
    """The description as it was left, what stands in the form, and its key results."""
    words, rows = _words_taken(request)
    taken = "".join(f":{uuid_in(request.GET[name])}" for name in ("copy", "template") if request.GET.get(name))
    key = f"goals:new:{owner.pk}{taken}"
    draft = draft_of(request.user, key, otherwise=words.get("description", ""))
    asked = {"parent": uuid_in(request.GET.get("parent", "")), "title": request.GET.get("title", "")}
    cycle = queries.current_cycle(timezone.localdate())
    return draft, {"cycle": cycle, **asked, **words, "description": draft.text}, rows


def _words_taken(request: PersonRequest) -> Begun:
    """What it takes from a goal or a template one may read: no people, no readers, no dates."""
    if request.GET.get("copy"):
        goal = readable(request, uuid_in(request.GET["copy"]))
        return words_of(goal), rows_of(sorted(goal.key_results.all(), key=lambda result: result.position))
    if request.GET.get("template"):
        template = get_object_or_404(queries.library_of(request.user), pk=uuid_in(request.GET["template"]))
        return words_of(template), rows_of(template.measures)
    return {}, []


def _readers(owner: Person, form: AudienceForm) -> dict[str, ReaderList]:
    """Readers of the draft, and of the goal once it is agreed, as far as the form already says."""
    said = getattr(form, "cleaned_data", None) or form.initial
    draft = Goal(owner=owner, status=Goal.Status.DRAFT)
    later = Goal(owner=owner, status=Goal.Status.ACTIVE, audience=said.get("audience") or Goal.Audience.LINE)
    if isinstance(said.get("team"), Department):
        later.belongs_to, later.team = Goal.BelongsTo.TEAM, said["team"]
    chosen = {name: said[name] if isinstance(said.get(name), list) else [] for name in ("shared_with", "contributors")}
    now, then = readers_of_each([draft, later], chosen=chosen)
    return {"readers_of_draft": now, "readers_later": then}

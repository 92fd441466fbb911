"""What several pages of goals need: the goal its reader asked for, and what they may do with it."""

from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, QueryDict
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from core.readers import ReaderList, readers_of
from core.web import PersonRequest, allow
from goals import queries, rules
from goals.models import Goal
from people.models import Person

require_form = require_http_methods(["GET", "HEAD", "POST"])
INVALID = 422
PIECES = {
    "card": "goals/card.html",
    "detail": "goals/card.html",
    "row": "goals/row.html",
    "beside": "goals/beside_row.html",
}
NEVER, LONGEST_NUMBER = -1, 10
A_MONTH = timedelta(days=30)


def readable(request: PersonRequest, goal_id: UUID | None) -> Goal:
    """The goal, or 404 as if it did not exist."""
    goal = queries.readable_goal(request.user, goal_id)
    if goal is None:
        raise Http404
    return goal


def readable_to_tell_of(request: PersonRequest, goal_id: UUID) -> Goal:
    """The goal for an update: its contributors are asked for only where the owner and the manager do not ask."""
    goal = queries.goal_to_tell_of(request.user, goal_id)
    if goal is None:
        raise Http404
    return goal


def readable_alone(request: PersonRequest, goal_id: UUID) -> Goal:
    """The goal with its people, without its figures; or 404 as if it did not exist."""
    return get_object_or_404(Goal.objects.visible_to(request.user).with_people(), pk=goal_id)


def readers_on_page(goal: Goal) -> ReaderList:
    """Who may read a goal that is loaded with its people."""
    return readers_of(goal, chosen={"contributors": goal.contributors.all()})


def owner_named(request: PersonRequest) -> Person:
    """Oneself, or the person in `?for=`: 404 for whom one cannot draft, as for nobody."""
    asked = request.GET.get("for", "")
    if not asked:
        return request.user
    people = Person.objects.visible_to(request.user).active()
    owner: Person = get_object_or_404(people, pk=uuid_in(asked))
    allow(is_allowed=rules.can_draft_for(request.user, owner))
    return owner


def uuid_in(words: str) -> UUID | None:
    try:
        return UUID(words)
    except ValueError:
        return None


def version_read(request: PersonRequest) -> int:
    """Which version of a goal its page showed: one that never was where it does not say."""
    typed = request.POST.get("version", "")
    return int(typed) if typed.isdecimal() and len(typed) < LONGEST_NUMBER else NEVER


def posted(request: PersonRequest) -> QueryDict | None:
    """What was sent, even if it is nothing; None for a page that is only asked for."""
    return request.POST if request.method == "POST" else None


def piece(request: PersonRequest) -> str:
    """The part of a page that asked: a card of the list, or a row of another page."""
    return PIECES.get(request.GET.get("in", ""), PIECES["card"])


def piece_context(request: PersonRequest, goal: Goal, **more: Any) -> dict[str, Any]:
    """What a card or a row shows."""
    row = queries.rows_of([goal], request.user, timezone.now())[0]
    asked = request.GET.get("in", "card")
    if asked == "beside":
        more |= {"events": queries.events_since(goal, request.user, since_named(request)), **passed_on(request)}
    may = {"updatable": updatable(request, [goal]), "endable": endable(request, [goal])}
    return {"row": row, "kind": asked if asked in PIECES else "card", **may, **more}


def since_named(request: PersonRequest) -> date:
    """The day in `?since=`; a month ago where it names none."""
    try:
        named = parse_date(request.GET.get("since", ""))
    except ValueError:
        named = None
    return named or timezone.localdate() - A_MONTH


def way_back(request: PersonRequest) -> str:
    """The page in `?back=` that the reader came from; nothing unless it is one of this site."""
    back = request.GET.get("back", "")
    return back if back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None) else ""


def passed_on(request: PersonRequest) -> dict[str, Any]:
    """What goals beside something else hand from address to address: since when, and where to go back to."""
    since, back = since_named(request), way_back(request)
    return {"since": since, "back": back, "passed": f"&{urlencode({'since': since, 'back': back})}"}


def updatable(request: PersonRequest, goals: list[Goal]) -> set[UUID]:
    """Those the reader may update."""
    return {goal.pk for goal in goals if rules.can_update(request.user, goal)}


def endable(request: PersonRequest, goals: list[Goal]) -> set[UUID]:
    """Those of which the reader may say how they ended, and nothing else."""
    return {goal.pk for goal in goals if rules.can_only_settle(request.user, goal)}


def deeds(request: PersonRequest, goal: Goal) -> dict[str, bool]:
    """What the reader may do with the goal."""
    asked = {
        "can_edit": rules.can_edit,
        "can_propose": rules.can_propose,
        "can_agree": rules.can_agree,
        "can_send_back": rules.can_send_back,
        "can_update": rules.can_update,
        "can_rebaseline": rules.can_rebaseline,
        "can_hand_over": rules.can_hand_over,
        "can_keep_as_template": rules.can_keep_as_template,
        "can_settle": rules.can_settle,
        "can_reopen": rules.can_reopen,
        "can_carry_over": rules.can_carry_over,
        "can_comment": rules.can_comment,
    }
    return {name: rule(request.user, goal) for name, rule in asked.items()}

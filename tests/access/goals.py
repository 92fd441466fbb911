"""Goals in every state and audience: who is answered what."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any
from uuid import uuid4

from goals.models import GoalCycle
from tests.access.admin import HR, admin_rows
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.goals.factories import AGREED, GoalCycleFactory, GoalFactory

HIDDEN = {"*": 404}
READS_DRAFT = {"nils": 200, "manager": 200, "*": 404}
READS_LINE = {**READS_DRAFT, "skip": 200, "top": 200, "hr": 200}
READS_SHARED = {**READS_LINE, "peer": 200}
READS_CHOSEN = {**READS_DRAFT, "other": 200}
READS_ALL = {"*": 200}
STATES: dict[str, tuple[dict[str, Any], dict[str, int]]] = {
    "draft": ({"status": "draft"}, READS_DRAFT),
    "draft for everyone": ({"status": "draft", "audience": "company"}, READS_DRAFT),
    "active": ({}, READS_LINE),
    "active with a contributor": ({"contributors": ["peer"]}, READS_SHARED),
    "settled": ({"status": "missed"}, READS_LINE),
    "for everyone": ({"audience": "company"}, READS_ALL),
    "for chosen people": ({"audience": "chosen", "shared_with": ["other"]}, READS_CHOSEN),
    "of the team": ({"belongs_to": "team"}, READS_SHARED),
}
PROPOSED = {"status": "draft", "proposed_at": AGREED, "proposed_by": "nils"}
WORDS = {
    "title": "Fewer metres dyed twice",
    "audience": "line",
    "measures-TOTAL_FORMS": "0",
    "measures-INITIAL_FORMS": "0",
}
READ = {"version": "0"}
OFFERED = {"status": "draft", "proposed_at": AGREED, "proposed_by": "manager"}


def goal(company: Company, state: dict[str, Any], key: str = "goal_id", data: Any = None) -> Made:
    given = dict(state)
    for name in ("contributors", "shared_with"):
        given[name] = [company.people[part] for part in given.get(name, [])]
    if "proposed_by" in given:
        given["proposed_by"] = company.people[given["proposed_by"]]
    if given.get("belongs_to") == "team":
        given["team"] = company.dyehouse
    made = GoalFactory(owner=company.nils, **given)
    GoalCycleFactory(name="After", starts_on=date(2027, 1, 1), ends_on=date(2099, 12, 31))
    return {key: made.pk, "data": data or {}}


def in_state(state: dict[str, Any], **more: Any) -> Callable[[Company], Made]:
    return partial(goal, state=state, **more)


def may(*parts: str, status: int = 302, readers: dict[str, int] = READS_LINE) -> dict[str, int]:
    """Those who may get `status`; other readers are refused, and the rest find nothing."""
    return {part: 403 if code == 200 else code for part, code in readers.items()} | dict.fromkeys(parts, status)


def for_report(company: Company) -> Made:
    GoalCycleFactory()
    return {"data": {"for": str(company.nils.pk)}}


def nils(company: Company) -> Made:
    return {"person_id": company.nils.pk}


def written(_company: Company) -> Made:
    cycle = GoalCycleFactory(ends_on=date(2099, 12, 31))
    return {"data": {**WORDS, "cycle": str(cycle.pk)}}


def rewritten(state: dict[str, Any], **more: str) -> Callable[[Company], Made]:
    def make(company: Company) -> Made:
        made = goal(company, state)
        later = GoalCycle.objects.get(name="After")
        return {**made, "data": {**WORDS, "cycle": str(later.pk), **more}}

    return make


def copied(company: Company) -> Made:
    return {"data": {"copy": str(goal(company, ACTIVE)["goal_id"])}}


REASON = {"reason": "The wrong button."}


def closed(state: dict[str, Any]) -> Callable[[Company], Made]:
    def make(company: Company) -> Made:
        made = goal(company, state)
        GoalCycle.objects.update(closed_at=AGREED)
        return made

    return make


DRAFT: dict[str, Any] = {"status": "draft"}
ACTIVE: dict[str, Any] = {}
MISSED = {"status": "missed"}
SHARED = {"contributors": ["peer"]}
TOLD = {"health": "on-track"}

ROWS = [
    Row("goals:reopen", may("nils", "manager"), in_state(MISSED, data=REASON), method="post", state="settled"),
    Row("goals:reopen", may("nils", "manager", status=422), in_state(MISSED), method="post", state="without a reason"),
    Row("goals:reopen", may(), closed(MISSED), method="post", state="settled in a closed cycle"),
    Row("goals:reopen", may(), in_state(ACTIVE, data=REASON), method="post", state="active"),
    Row("goals:reopen", {"*": 405}, in_state(MISSED)),
    *(
        Row(name, expect, in_state(state), state=words)
        for words, (state, expect) in STATES.items()
        for name in ("goals:detail", "goals:card", "goals:history")
    ),
    Row("goals:detail", HIDDEN, lambda _company: {"goal_id": uuid4()}, state="that does not exist"),
    Row("goals:detail", {"*": 405}, in_state(ACTIVE), method="post"),
    Row("goals:list", {"*": 302}, lambda _company: {"data": {"fetch": "1"}}, state="on the way to the file"),
    Row("goals:list", READS_ALL, lambda company: {"data": {"owner": company.nils.pk}}),
    Row("goals:new", READS_ALL),
    Row("goals:new", {"manager": 200, "nils": 200, "*": 403}, for_report, state="for a report"),
    Row("goals:parents", READS_ALL, lambda _company: {"data": {"q": "dye"}}),
    Row("goals:parents", {"*": 405}, method="post"),
    *(Row("goals:parents_of", expect, in_state(state), state=words) for words, (state, expect) in STATES.items()),
    Row("goals:parents_of", {"*": 405}, in_state(ACTIVE), method="post"),
    Row("goals:audience", READS_ALL),
    Row("goals:audience", {"manager": 200, "nils": 200, "*": 403}, for_report, state="for a report"),
    Row("goals:endings", READS_ALL),
    Row("goals:endings", {"manager": 200, "nils": 200, "*": 403}, nils, state="of a report"),
    Row(
        "goals:endings",
        {"manager": 200, "*": 403},
        lambda company: {"person_id": company.gone.pk},
        state="of a report who has left",
    ),
    Row("goals:endings", HIDDEN, lambda _company: {"person_id": uuid4()}, state="of nobody"),
    Row("goals:end", may("nils", "manager"), in_state(ACTIVE, data={"outcome": "achieved"}), method="post"),
    Row("goals:end", may("nils", "manager", status=422), in_state(ACTIVE), method="post", state="with nothing said"),
    Row("goals:end", may(), in_state(MISSED, data={"outcome": "achieved"}), method="post", state="settled"),
    Row("goals:end", {"*": 405}, in_state(ACTIVE)),
    Row("goals:health", {"hr": 200, "hr_far": 200, "*": 403}),
    Row("goals:map", READS_ALL, lambda company: {"data": {"owner": company.nils.email}}),
    *(Row("goals:below", expect, in_state(state), state=words) for words, (state, expect) in STATES.items()),
    Row("goals:advice", READS_ALL, method="post"),
    Row("goals:advice", {"*": 405}),
    Row("goals:advice_on", may("nils", "manager", status=200, readers=READS_DRAFT), in_state(DRAFT), method="post"),
    Row("goals:advice_on", may("nils", status=200), in_state(ACTIVE), method="post", state="active"),
    Row("goals:advice_on", {"*": 405}, in_state(DRAFT)),
    Row("goals:beside", READS_ALL, nils),
    Row("goals:beside", HIDDEN, lambda _company: {"person_id": uuid4()}, state="of nobody"),
    Row("goals:new", {"*": 302}, written, method="post"),
    Row("goals:new", {"*": 422}, method="post", state="empty"),
    Row("goals:edit", may("nils", "manager", status=200, readers=READS_DRAFT), in_state(DRAFT), state="draft"),
    Row("goals:edit", may("nils", "manager", readers=READS_DRAFT), rewritten(DRAFT), method="post", state="draft"),
    Row(
        "goals:edit",
        may("nils", "manager", status=409, readers=READS_DRAFT),
        rewritten({**DRAFT, "version": 1}, version="0"),
        method="post",
        state="draft, edited since",
    ),
    Row("goals:edit", may("nils"), rewritten(ACTIVE), method="post", state="active"),
    Row("goals:edit", may(), rewritten(MISSED), method="post", state="settled"),
    Row("goals:edit", may(readers=READS_DRAFT), closed(DRAFT), method="post", state="draft in a closed cycle"),
    Row("goals:edit", may("nils", status=200), in_state(ACTIVE), state="active"),
    Row("goals:edit", may(), in_state(MISSED), state="settled"),
    Row("goals:edit", may(readers=READS_DRAFT), closed(DRAFT), state="draft in a closed cycle"),
    Row("goals:propose", may("nils", "manager", readers=READS_DRAFT), in_state(DRAFT, data=READ), method="post"),
    Row(
        "goals:propose",
        may("nils", "manager", status=409, readers=READS_DRAFT),
        in_state(DRAFT),
        method="post",
        state="edited since",
    ),
    Row("goals:propose", {"*": 405}, in_state(DRAFT)),
    *(
        Row("goals:agree", may(who, readers=READS_DRAFT), in_state(state, data=READ), method="post", state=f"by {by}")
        for who, state, by in (("manager", PROPOSED, "its owner"), ("nils", OFFERED, "the manager"))
    ),
    *(
        Row(
            "goals:agree",
            may(who, status=409, readers=READS_DRAFT),
            in_state({**state, "version": 1}, data=READ),
            method="post",
            state=f"by {by}, edited since",
        )
        for who, state, by in (("manager", PROPOSED, "its owner"), ("nils", OFFERED, "the manager"))
    ),
    Row("goals:agree", may(readers=READS_DRAFT), in_state(DRAFT, data=READ), method="post", state="not proposed"),
    Row("goals:agree", {"*": 405}, in_state(PROPOSED)),
    Row(
        "goals:send_back",
        may("manager", readers=READS_DRAFT),
        in_state(PROPOSED, data={"words": "By when?"}),
        method="post",
    ),
    Row("goals:send_back", {"*": 405}, in_state(PROPOSED)),
    Row("goals:update", may("nils", "manager", "peer", status=200, readers=READS_SHARED), in_state(SHARED)),
    Row(
        "goals:update", may("nils", "manager", "peer", readers=READS_SHARED), in_state(SHARED, data=TOLD), method="post"
    ),
    Row("goals:update", may(readers=READS_DRAFT), in_state(DRAFT, data=TOLD), method="post", state="draft"),
    Row("goals:rebaseline", may("nils", "manager", status=200), in_state(ACTIVE)),
    Row("goals:rebaseline", may("nils", "manager", status=422), in_state(ACTIVE), method="post"),
    Row("goals:settle", may("nils", "manager", status=200), in_state(ACTIVE)),
    Row("goals:settle", may("nils", "manager"), in_state(ACTIVE, data={"outcome": "missed"}), method="post"),
    Row("goals:settle", may(), in_state(MISSED), method="post", state="settled"),
    Row("goals:hand_over", may("nils", "manager", status=200), in_state(ACTIVE)),
    Row("goals:hand_over", may("nils", "manager", status=422), in_state(ACTIVE), method="post"),
    Row("goals:hand_over", may(), in_state(MISSED), state="settled"),
    Row("goals:hand_over", may(readers=READS_DRAFT), closed(DRAFT), state="draft in a closed cycle"),
    Row("goals:new", READS_LINE, copied, state="copied"),
    Row("goals:carry", may("nils", "manager"), in_state(MISSED), method="post"),
    Row("goals:carry", {"*": 405}, in_state(MISSED)),
    *admin_rows("goals_goalcycle", lambda _company: GoalCycleFactory().pk, view=HR, add=HR, change=HR),
]

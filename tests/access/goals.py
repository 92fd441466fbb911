"""Goals in every state and audience: who is answered what."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any
from uuid import uuid4

from core.drafts import save_draft
from goals.models import Goal, GoalCycle
from goals.services.filing import FILE
from tests.access.admin import HR, admin_rows
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.goals.factories import (
    AGREED,
    GoalCommentFactory,
    GoalCycleFactory,
    GoalFactory,
    GoalFollowFactory,
    GoalReactionFactory,
    GoalTemplateFactory,
    GoalUpdateFactory,
    KeyResultFactory,
)

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


def fed(state: dict[str, Any]) -> Callable[[Company], Made]:
    def make(company: Company) -> Made:
        result = KeyResultFactory(goal=Goal.objects.get(pk=goal(company, state)["goal_id"]))
        return {"pk": result.pk, "data": {"value": "3", "source": "Warehouse"}}

    return make


def nils(company: Company) -> Made:
    return {"person_id": company.nils.pk}


def written(_company: Company) -> Made:
    cycle = GoalCycleFactory(ends_on=date(2099, 12, 31))
    return {"data": {**WORDS, "cycle": str(cycle.pk)}}


def rewritten(state: dict[str, Any]) -> Callable[[Company], Made]:
    def make(company: Company) -> Made:
        made = goal(company, state)
        later = GoalCycle.objects.get(name="After")
        return {**made, "data": {**WORDS, "cycle": str(later.pk)}}

    return make


def file_of_nils(company: Company) -> Made:
    GoalCycleFactory(ends_on=date(2099, 12, 31))
    save_draft(owner=company.nils, key=FILE, text="title\nFewer metres dyed twice\n", version=0, now=AGREED)
    return {}


def copied(company: Company) -> Made:
    return {"data": {"copy": str(goal(company, ACTIVE)["goal_id"])}}


def several(company: Company) -> Made:
    return {"data": {"goal": [str(goal(company, ACTIVE)["goal_id"])], "outcome": "dropped"}}


def unreadable(status: int) -> dict[str, int]:
    """Readers get `status`; for the rest there is no such goal to choose."""
    return {part: status if code == 200 else 422 for part, code in READS_LINE.items()}


LEADS = ("top", "skip", "manager", "hr_admin")
HANDS_OUT = {**dict.fromkeys(LEADS, 200), "*": 403}
NOT_SENT = {**dict.fromkeys(LEADS, 422), "*": 403}


def template(author: str | None) -> Callable[[Company], Made]:
    def make(company: Company) -> Made:
        GoalCycleFactory(ends_on=date(2099, 12, 31))
        return {"template_id": GoalTemplateFactory(author=company.people[author] if author else None).pk}

    return make


def begun_with(author: str | None) -> Callable[[Company], Made]:
    return lambda company: {"data": {"template": str(template(author)(company)["template_id"])}}


def library(_company: Company) -> Made:
    GoalTemplateFactory()
    return {}


def in_admin(_company: Company) -> Made:
    return {"object_id": GoalTemplateFactory().pk}


def draft_by_api(company: Company) -> Made:
    cycle = GoalCycleFactory(ends_on=date(2099, 12, 31))
    return {"data": {"title": "Fewer metres dyed twice", "cycle": str(cycle.pk), "owner": str(company.nils.pk)}}


def comment(company: Company, state: dict[str, Any], *, by_api: bool = False) -> Made:
    """What the peer has said about a goal that may since be nobody's but the two's."""
    made = goal(company, state)
    of = Goal.objects.get(pk=made["goal_id"])
    said = GoalCommentFactory(goal=of, author=company.peer)
    return {"pk": of.pk, "comment_pk": said.pk} if by_api else {"comment_id": said.pk}


def talked_about(company: Company) -> Made:
    """A goal with something of everything said about it."""
    made = goal(company, SHARED)
    of = Goal.objects.get(pk=made["goal_id"])
    said = GoalCommentFactory(goal=of, mentioned=[company.peer])
    GoalReactionFactory(comment=said, person=company.nils)
    GoalCommentFactory(goal=of, text="", withdrawn_at=AGREED)
    GoalFollowFactory(goal=of, person=company.manager)
    return made


def reaction(company: Company, state: dict[str, Any], thing: str, *, by_api: bool = False) -> Made:
    """To a comment or an update of a goal."""
    made = goal(company, state)
    of = Goal.objects.get(pk=made["goal_id"])
    to = GoalCommentFactory(goal=of) if thing == "comment" else GoalUpdateFactory(goal=of)
    if by_api:
        return {"pk": of.pk, f"{thing}_pk": to.pk, "data": {"kind": "thumb"}}
    return {f"{thing}_id": to.pk, "kind": "thumb"}


def readers_among(readers: dict[str, int]) -> list[str]:
    """The parts that read a goal."""
    return [part for part, status in readers.items() if status == 200]


def following(readers: dict[str, int]) -> dict[str, int]:
    """Whoever reads it may follow it, but for its owner."""
    return {**readers, **dict.fromkeys(readers_among(readers), 302), "nils": 403}


def reacting(thing: str) -> list[Row]:
    """Who may respond to a comment, or to an update."""
    name, by_api = f"goals:react_to_{thing}", f"api-{thing}-reactions"
    rows = []
    for words, (state, readers) in STATES.items():
        allowed = [] if state.get("status") == "draft" else readers_among(readers)
        make = partial(reaction, state=state, thing=thing)
        rows.append(Row(name, may(*allowed, readers=readers), make, method="post", state=words))
        answers = may(*allowed, status=200, readers=readers)
        rows.append(Row(by_api, answers, partial(make, by_api=True), method="post", state=words))
    return [*rows, Row(name, {"*": 405}, partial(reaction, state=ACTIVE, thing=thing))]


def cycle(_company: Company) -> Made:
    return {"object_id": GoalCycleFactory().pk}


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
OPEN = {"audience": "company"}
SAID = {"text": "Well done."}
READERS_SHARED = [part for part, status in READS_SHARED.items() if status == 200]
ADMIN = {"hr_admin": 200, "it_admin": 403, "*": 302}

ROWS = [
    *(
        Row(name, expect, in_state(state), state=words)
        for words, (state, expect) in STATES.items()
        for name in ("goals:detail", "goals:card")
    ),
    *(
        Row("api-goal-detail", expect, in_state(state, key="pk"), state=words)
        for words, (state, expect) in STATES.items()
    ),
    *(
        Row("api-update-list", expect, in_state(state, key="pk"), state=words)
        for words, (state, expect) in STATES.items()
    ),
    Row("goals:detail", HIDDEN, lambda _company: {"goal_id": uuid4()}, state="that does not exist"),
    Row("goals:detail", {"*": 405}, in_state(ACTIVE), method="post"),
    Row("goals:list", READS_ALL, lambda company: {"data": {"owner": company.nils.pk}}),
    Row("goals:new", READS_ALL),
    Row("goals:new", {"manager": 200, "nils": 200, "*": 403}, for_report, state="for a report"),
    Row("goals:audience", READS_ALL),
    Row("goals:audience", {"manager": 200, "nils": 200, "*": 403}, for_report, state="for a report"),
    Row("goals:endings", READS_ALL),
    Row("goals:endings", {"manager": 200, "nils": 200, "*": 403}, nils, state="of a report"),
    Row("goals:endings", HIDDEN, lambda _company: {"person_id": uuid4()}, state="of nobody"),
    Row("goals:end", may("nils", "manager"), in_state(ACTIVE, data={"outcome": "achieved"}), method="post"),
    Row("goals:end", may("nils", "manager", status=422), in_state(ACTIVE), method="post", state="with nothing said"),
    Row("goals:end", may(), in_state(MISSED, data={"outcome": "achieved"}), method="post", state="settled"),
    Row("goals:end", {"*": 405}, in_state(ACTIVE)),
    Row("api-key-result", may("nils", "manager", status=200), fed(ACTIVE), method="put"),
    Row(
        "api-key-result",
        may("nils", "manager", "peer", status=200, readers=READS_SHARED),
        fed(SHARED),
        method="put",
        state="with a contributor",
    ),
    Row("api-key-result", may(), fed(MISSED), method="put", state="settled"),
    Row("api-key-result", {"*": 405}, fed(ACTIVE)),
    Row("goals:health", {"hr": 200, "hr_far": 200, "*": 403}),
    Row("goals:export", {"*": 302}, lambda company: {"data": {"owner": company.nils.pk}}, state="asks once more"),
    Row("goals:import", READS_ALL),
    Row("goals:import_check", {"nils": 200, "*": 302}, file_of_nils),
    Row("goals:import_check", {"*": 405}, file_of_nils, method="post"),
    Row("goals:import_apply", {"*": 409}, file_of_nils, method="post", state="not as it was shown"),
    Row("goals:import_apply", {"*": 405}, file_of_nils),
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
    Row("goals:edit", may("nils"), rewritten(ACTIVE), method="post", state="active"),
    Row("goals:edit", may(), rewritten(MISSED), method="post", state="settled"),
    Row("goals:edit", may(readers=READS_DRAFT), closed(DRAFT), method="post", state="draft in a closed cycle"),
    Row("goals:edit", may("nils", status=200), in_state(ACTIVE), state="active"),
    Row("goals:edit", may(), in_state(MISSED), state="settled"),
    Row("goals:edit", may(readers=READS_DRAFT), closed(DRAFT), state="draft in a closed cycle"),
    Row("goals:propose", may("nils", "manager", readers=READS_DRAFT), in_state(DRAFT), method="post"),
    Row("goals:propose", {"*": 405}, in_state(DRAFT)),
    Row("goals:agree", may("manager", readers=READS_DRAFT), in_state(PROPOSED), method="post", state="by its owner"),
    Row("goals:agree", may("nils", readers=READS_DRAFT), in_state(OFFERED), method="post", state="by the manager"),
    Row("goals:agree", may(readers=READS_DRAFT), in_state(DRAFT), method="post", state="not proposed"),
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
    Row("goals:library", READS_ALL, library),
    Row("goals:new", READS_ALL, begun_with(None), state="begun with a template"),
    Row("goals:new", {"manager": 200, "*": 404}, begun_with("manager"), state="begun with a manager’s own"),
    Row("goals:hand_out", HANDS_OUT, template(None)),
    Row("goals:hand_out", {"manager": 200, "*": 404}, template("manager"), state="a manager’s own"),
    Row("goals:hand_out", NOT_SENT, template(None), method="post", state="to nobody"),
    Row("goals:drop_template", {"manager": 302, "*": 404}, template("manager"), method="post"),
    Row("goals:drop_template", {"*": 403}, template(None), method="post", state="of the organisation"),
    Row("goals:drop_template", {"*": 405}, template("manager")),
    Row("goals:keep_as_template", may("nils", "manager"), in_state(ACTIVE), method="post"),
    Row("goals:keep_as_template", {"*": 405}, in_state(ACTIVE)),
    Row("admin:goals_goaltemplate_changelist", ADMIN),
    Row("admin:goals_goaltemplate_add", ADMIN),
    Row("admin:goals_goaltemplate_change", ADMIN, in_admin),
    Row("admin:goals_goaltemplate_history", ADMIN, in_admin),
    Row("admin:goals_goaltemplate_delete", {"hr_admin": 403, "it_admin": 403, "*": 302}, in_admin),
    Row("goals:close", READS_ALL),
    Row("goals:close", {"*": 405}, method="post"),
    Row("goals:close_check", unreadable(200), several),
    Row("goals:close_check", {"*": 405}, several, method="post"),
    Row("goals:close_apply", {**unreadable(403), "nils": 302, "manager": 302}, several, method="post"),
    Row("goals:close_apply", {"*": 405}, several),
    Row("goals:carry", may("nils", "manager"), in_state(MISSED), method="post"),
    Row("goals:carry", {"*": 405}, in_state(MISSED)),
    Row("api-goal-list", READS_ALL),
    Row("api-goal-list", {"manager": 201, "nils": 201, "*": 403}, draft_by_api, method="post", state="for Nils"),
    Row(
        "api-goal-detail",
        may("nils", "manager", status=200, readers=READS_DRAFT),
        in_state(DRAFT, key="pk", data={"title": "New words"}),
        method="patch",
        state="draft",
    ),
    Row(
        "api-goal-detail",
        may("nils", status=409),
        in_state(ACTIVE, key="pk", data={"due_on": "2026-12-01"}),
        method="patch",
        state="active",
    ),
    Row(
        "api-update-list",
        may("nils", "manager", "peer", status=201, readers=READS_SHARED),
        in_state(SHARED, key="pk", data=TOLD),
        method="post",
    ),
    *admin_rows("goals_goalcycle", lambda _company: GoalCycleFactory().pk, view=HR, add=HR, change=HR),
    Row("goals:talk", READS_SHARED, talked_about, state="with a conversation"),
    *(Row("goals:talk", expect, in_state(state), state=words) for words, (state, expect) in STATES.items()),
    Row("goals:talk", {"*": 302}, in_state(OPEN, data=SAID), method="post", state="for everyone"),
    Row("goals:talk", may(*READERS_SHARED, readers=READS_SHARED), in_state(SHARED, data=SAID), method="post"),
    Row("goals:talk", may(readers=READS_DRAFT), in_state(DRAFT, data=SAID), method="post", state="draft"),
    Row("goals:talk", may(), closed(ACTIVE), method="post", state="in a closed cycle"),
    *(Row("goals:readers", expect, in_state(state), state=words) for words, (state, expect) in STATES.items()),
    Row("goals:withdraw_comment", may("peer", readers=READS_SHARED), partial(comment, state=SHARED), method="post"),
    Row("goals:withdraw_comment", may(), partial(comment, state=ACTIVE), method="post", state="no longer readable"),
    Row("goals:withdraw_comment", {"*": 405}, partial(comment, state=SHARED)),
    *(
        Row("goals:follow", following(readers), in_state(state), method="post", state=words)
        for words, (state, readers) in STATES.items()
    ),
    *(
        Row(
            "goals:unfollow",
            {**readers, **dict.fromkeys(readers_among(readers), 302)},
            in_state(state),
            method="post",
            state=words,
        )
        for words, (state, readers) in STATES.items()
    ),
    Row("goals:follow", {"*": 405}, in_state(ACTIVE)),
    Row("goals:unfollow", {"*": 405}, in_state(ACTIVE)),
    Row("api-following", READS_SHARED, in_state(SHARED, key="pk")),
    Row("api-following", {**READS_SHARED, "nils": 403}, in_state(SHARED, key="pk"), method="put"),
    Row("api-following", READS_SHARED, in_state(SHARED, key="pk"), method="delete"),
    *reacting("comment"),
    *reacting("update"),
    *(
        Row("api-comment-list", expect, in_state(state, key="pk"), state=words)
        for words, (state, expect) in STATES.items()
    ),
    Row(
        "api-comment-list",
        may(*READERS_SHARED, status=201, readers=READS_SHARED),
        in_state(SHARED, key="pk", data=SAID),
        method="post",
    ),
    Row(
        "api-comment-list", may(readers=READS_DRAFT), in_state(DRAFT, key="pk", data=SAID), method="post", state="draft"
    ),
    Row(
        "api-comment-detail",
        may("peer", status=200, readers=READS_SHARED),
        partial(comment, state=SHARED, by_api=True),
        method="delete",
    ),
    Row("admin:goals_goalcycle_changelist", ADMIN),
    Row("admin:goals_goalcycle_add", ADMIN),
    Row("admin:goals_goalcycle_change", ADMIN, cycle),
    Row("admin:goals_goalcycle_history", ADMIN, cycle),
    Row("admin:goals_goalcycle_delete", {"hr_admin": 403, "it_admin": 403, "*": 302}, cycle),
]

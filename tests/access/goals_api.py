"""Goals over the API: as on the pages; a service reads what everyone does, and tells figures there."""

from collections.abc import Callable
from datetime import date
from typing import Any

from goals.models import Goal, GoalCycle
from tests.access.goals import (
    ACTIVE,
    DRAFT,
    MISSED,
    OFFERED,
    PROPOSED,
    READS_ALL,
    READS_DRAFT,
    READS_SHARED,
    REASON,
    SHARED,
    STATES,
    TOLD,
    closed,
    goal,
    in_state,
    may,
)
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.goals.factories import GoalCycleFactory, KeyResultFactory

READ = {"version": 0}
SOON = {"due_on": "2026-12-01", **REASON}


def cycles(_company: Company) -> Made:
    GoalCycleFactory()
    return {}


def carried(state: dict[str, Any]) -> Callable[[Company], Made]:
    def make(company: Company) -> Made:
        made = goal(company, state, key="pk")
        return {**made, "data": {"into": str(GoalCycle.objects.get(name="After").pk)}}

    return make


def handed(state: dict[str, Any]) -> Callable[[Company], Made]:
    def make(company: Company) -> Made:
        return goal(company, state, key="pk", data={"to": str(company.peer.pk), **REASON})

    return make


def late(state: dict[str, Any], **data: Any) -> Callable[[Company], Made]:
    """In a cycle that is closed."""

    def make(company: Company) -> Made:
        return {"pk": closed(state)(company)["goal_id"], "data": data}

    return make


def fed(state: dict[str, Any]) -> Callable[[Company], Made]:
    def make(company: Company) -> Made:
        result = KeyResultFactory(goal=Goal.objects.get(pk=goal(company, state)["goal_id"]))
        return {"pk": result.pk, "data": {"value": "3", "source": "Warehouse"}}

    return make


def written(company: Company) -> Made:
    cycle = GoalCycleFactory(ends_on=date(2099, 12, 31))
    return {"data": {"title": "Fewer metres dyed twice", "cycle": str(cycle.pk), "owner": str(company.nils.pk)}}


def sent(name: str, expect: dict[str, int], state: dict[str, Any], told: str = "", **data: Any) -> Row:
    return Row(name, expect, in_state(state, key="pk", data=data), method="post", state=told)


BOTH_OF_DRAFT = may("nils", "manager", status=200, readers=READS_DRAFT)
BOTH = may("nils", "manager", status=200)
NOBODY_OF_DRAFT = may(readers=READS_DRAFT)

ROWS = [
    *(
        Row("api-goal-detail", {**expect, "service": expect["*"]}, in_state(state, key="pk"), state=words)
        for words, (state, expect) in STATES.items()
    ),
    *(
        Row("api-update-list", expect, in_state(state, key="pk"), state=words)
        for words, (state, expect) in STATES.items()
    ),
    Row("api-key-result", {**may("nils", "manager", status=200), "service": 404}, fed(ACTIVE), method="put"),
    Row(
        "api-key-result",
        {**may("nils", "manager", "peer", status=200, readers=READS_SHARED), "service": 404},
        fed(SHARED),
        method="put",
        state="with a contributor",
    ),
    Row("api-key-result", {**may(), "service": 404}, fed(MISSED), method="put", state="settled"),
    Row(
        "api-key-result",
        may("nils", "manager", "service", status=200, readers=READS_ALL),
        fed({"audience": "company"}),
        method="put",
        state="for everyone",
    ),
    Row(
        "api-key-result",
        {**may(readers=READS_DRAFT), "service": 404},
        fed({"status": "draft", "audience": "company"}),
        method="put",
        state="draft for everyone",
    ),
    Row("api-key-result", {"*": 405}, fed(ACTIVE)),
    Row("api-goal-list", {**READS_ALL, "service": 200}),
    Row("api-goal-list", {"manager": 201, "nils": 201, "*": 403}, written, method="post", state="for Nils"),
    Row(
        "api-goal-detail",
        may("nils", "manager", status=200, readers=READS_DRAFT),
        in_state(DRAFT, key="pk", data={"title": "New words"}),
        method="patch",
        state="draft",
    ),
    Row(
        "api-goal-detail",
        may("nils", "manager", status=409, readers=READS_DRAFT),
        in_state({**DRAFT, "version": 1}, key="pk", data={"title": "New words", **READ}),
        method="patch",
        state="draft, edited since",
    ),
    Row(
        "api-goal-detail",
        may("nils", status=409),
        in_state(ACTIVE, key="pk", data={"due_on": "2026-12-01"}),
        method="patch",
        state="active",
    ),
    *(Row("api-roll-up", expect, in_state(state, key="pk"), state=words) for words, (state, expect) in STATES.items()),
    Row(
        "api-roll-up",
        may("nils", "manager", status=200),
        in_state(ACTIVE, key="pk", data={"progress_from": "aligned", "reason": "So."}),
        method="patch",
    ),
    Row("api-roll-up", may(), in_state(MISSED, key="pk"), method="patch", state="settled"),
    Row(
        "api-update-list",
        may("nils", "manager", "peer", status=201, readers=READS_SHARED),
        in_state(SHARED, key="pk", data=TOLD),
        method="post",
    ),
    Row("api-goal-cycle-list", {**READS_ALL, "service": 200}, cycles),
    sent("api-goal-propose", BOTH_OF_DRAFT, DRAFT, **READ),
    sent("api-goal-propose", NOBODY_OF_DRAFT, PROPOSED, "proposed", **READ),
    sent("api-goal-propose", may("nils", "manager", status=400, readers=READS_DRAFT), DRAFT, "unread"),
    sent(
        "api-goal-propose",
        may("nils", "manager", status=409, readers=READS_DRAFT),
        {**DRAFT, "version": 1},
        "edited since",
        **READ,
    ),
    Row("api-goal-propose", NOBODY_OF_DRAFT, late(DRAFT, **READ), method="post", state="in a closed cycle"),
    Row("api-goal-propose", {"*": 405}, in_state(DRAFT, key="pk")),
    sent("api-goal-agree", NOBODY_OF_DRAFT, DRAFT, "not proposed", **READ),
    *(
        row
        for who, state, by in (("manager", PROPOSED, "its owner"), ("nils", OFFERED, "the manager"))
        for row in (
            sent("api-goal-agree", may(who, status=200, readers=READS_DRAFT), state, f"by {by}", **READ),
            sent(
                "api-goal-agree",
                may(who, status=409, readers=READS_DRAFT),
                {**state, "version": 1},
                f"by {by}, edited since",
                **READ,
            ),
            sent("api-goal-send-back", may(who, status=200, readers=READS_DRAFT), state, f"by {by}", words="By when?"),
        )
    ),
    sent("api-goal-agree", may(), ACTIVE, "active", **READ),
    sent("api-goal-send-back", NOBODY_OF_DRAFT, DRAFT, "not proposed", words="By when?"),
    sent("api-goal-send-back", may("manager", status=400, readers=READS_DRAFT), PROPOSED, "without a word"),
    sent("api-goal-settle", BOTH, ACTIVE, outcome="missed"),
    sent("api-goal-settle", may("nils", "manager", status=400), ACTIVE, "with nothing said"),
    sent("api-goal-settle", BOTH_OF_DRAFT, DRAFT, "draft", outcome="dropped"),
    sent("api-goal-settle", may(), MISSED, "settled", outcome="achieved"),
    Row("api-goal-settle", BOTH, late(ACTIVE, outcome="missed"), method="post", state="in a closed cycle"),
    sent("api-goal-reopen", BOTH, MISSED, "settled", **REASON),
    sent("api-goal-reopen", may("nils", "manager", status=400), MISSED, "without a reason"),
    sent("api-goal-reopen", may(), ACTIVE, "active", **REASON),
    Row("api-goal-reopen", may(), late(MISSED, **REASON), method="post", state="settled in a closed cycle"),
    Row("api-goal-carry-over", BOTH, carried(MISSED), method="post"),
    Row("api-goal-carry-over", NOBODY_OF_DRAFT, carried(DRAFT), method="post", state="draft"),
    sent("api-goal-carry-over", may("nils", "manager", status=400), MISSED, "to nowhere"),
    Row("api-goal-hand-over", may("nils", "manager", status=204), handed(ACTIVE), method="post"),
    Row("api-goal-hand-over", may(), handed(MISSED), method="post", state="settled"),
    sent("api-goal-hand-over", may("nils", "manager", status=400), ACTIVE, "to nobody"),
    *(
        Row("api-rebaseline-list", expect, in_state(state, key="pk"), state=words)
        for words, (state, expect) in STATES.items()
    ),
    sent("api-rebaseline-list", may("nils", "manager", status=201), ACTIVE, **SOON),
    sent("api-rebaseline-list", may("nils", "manager", status=409), ACTIVE, "with nothing changed", **REASON),
    sent("api-rebaseline-list", may(), MISSED, "settled", **SOON),
    sent("api-rebaseline-list", NOBODY_OF_DRAFT, DRAFT, "draft", **SOON),
]

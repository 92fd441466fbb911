"""What is done with goals over the API: as on the pages, and by no service."""

from collections.abc import Callable
from typing import Any

from goals.models import GoalCycle
from tests.access.goals import (
    ACTIVE,
    DRAFT,
    MISSED,
    OFFERED,
    PROPOSED,
    READS_ALL,
    READS_DRAFT,
    REASON,
    STATES,
    closed,
    goal,
    in_state,
    may,
)
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.goals.factories import GoalCycleFactory

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


def sent(name: str, expect: dict[str, int], state: dict[str, Any], told: str = "", **data: Any) -> Row:
    return Row(name, expect, in_state(state, key="pk", data=data), method="post", state=told)


BOTH_OF_DRAFT = may("nils", "manager", status=200, readers=READS_DRAFT)
BOTH = may("nils", "manager", status=200)
NOBODY_OF_DRAFT = may(readers=READS_DRAFT)

ROWS = [
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

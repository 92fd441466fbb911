"""Conversations about goals: who may say, answer and follow what."""

from functools import partial
from typing import Any

from goals.models import Goal
from tests.access.goals import ACTIVE, DRAFT, READS_DRAFT, READS_SHARED, SHARED, STATES, closed, goal, in_state, may
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.goals.factories import (
    AGREED,
    GoalCommentFactory,
    GoalFollowFactory,
    GoalReactionFactory,
    GoalUpdateFactory,
)

OPEN = {"audience": "company"}
SAID = {"text": "Well done."}
READERS_SHARED = [part for part, status in READS_SHARED.items() if status == 200]


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


ROWS = [
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
    Row("goals:correct_comment", may("peer", status=200, readers=READS_SHARED), partial(comment, state=SHARED)),
    Row(
        "goals:correct_comment",
        may("peer", status=422, readers=READS_SHARED),
        partial(comment, state=SHARED),
        method="post",
        state="without words",
    ),
    Row("goals:correct_comment", may(), partial(comment, state=ACTIVE), method="post", state="no longer readable"),
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
        may("peer", status=409, readers=READS_SHARED),
        partial(comment, state=SHARED, by_api=True),
        method="patch",
        state="after half an hour",
    ),
    Row(
        "api-comment-detail",
        may("peer", status=200, readers=READS_SHARED),
        partial(comment, state=SHARED, by_api=True),
        method="delete",
    ),
]

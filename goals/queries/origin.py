"""Where a goal came from: what it was carried over from, and with what it was sent back before it was agreed."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Func, Min, UUIDField, Value
from django.db.models.functions import JSONObject

from core.readers import DelegateOf, Is, ManagerOf
from goals.models import Goal
from goals.queries.naming import names_of, signed
from people.models import Person
from people.models.person import names_at

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

WHO = ("sent_back_by", "sent_back_for")

CARRIED = """
(WITH RECURSIVE back(id, carried_from_id) AS (
    SELECT id, carried_from_id FROM goals_goal WHERE id = %(expressions)s
    UNION
    SELECT g.id, g.carried_from_id FROM goals_goal g JOIN back ON g.id = back.carried_from_id
), onwards(id) AS (
    SELECT id FROM back
    UNION
    SELECT g.id FROM goals_goal g JOIN onwards ON g.carried_from_id = onwards.id
)
SELECT id FROM onwards)
"""


def carried_along(goal: Goal, viewer: Person) -> list[Goal]:
    """The goal with those it was carried over from and into, whoever owned them, the first first; one query.

    The chain ends where the viewer may not read on.
    """
    every = Func(Value(goal.pk, UUIDField()), template=CARRIED, output_field=UUIDField())
    readable = Goal.objects.visible_to(viewer).filter(pk__in=every).select_related("cycle", "settled_by", "settled_for")
    by_id: dict[UUID | None, Goal] = {one.pk: one for one in readable}
    into = {one.carried_from_id: one for one in by_id.values() if one.carried_from_id}
    chain = [by_id[goal.pk]]
    while (before := by_id.get(chain[0].carried_from_id)) is not None:
        chain.insert(0, before)
    while (after := into.get(chain[-1].pk)) is not None:
        chain.append(after)
    return chain


@dataclass(frozen=True)
class SentBack:
    """That a draft was sent back, by whom as far as that was kept, and the sentence that came with it."""

    at: datetime
    words: str
    by: "StrOrPromise" = ""


def sent_back(viewer: Person, goal: UUID) -> ArraySubquery:
    """Each sentence from the history of one goal, the earliest first; none to whom would not read it as a draft.

    What was said to a former owner is not for the next one.
    """
    drafts = Goal.objects.visible_to(viewer, by=(Is, ManagerOf, DelegateOf)).filter(pk=goal).values("pk")
    events = Goal.pgh_event_model.objects.filter(pgh_obj__in=drafts, owner=F("pgh_obj__owner"))  # type: ignore[attr-defined]
    said = events.exclude(sent_back_note="").values("sent_back_note", *names_at(*WHO))
    names = {who: names_of(who) for who in WHO}
    sentences = said.annotate(at=Min("pgh_created_at")).order_by("at")
    return ArraySubquery(sentences.values(told=JSONObject(at="at", words="sent_back_note", **names)))


def sent_back_of(goal: Goal) -> list[SentBack]:
    """The same, of a goal that was asked for with it."""
    told = vars(goal).get("sent_back", [])
    return [
        SentBack(datetime.fromisoformat(each["at"]), each["words"], signed(*(each[who] for who in WHO)))
        for each in told
    ]

"""How a goal came to be agreed: with what it was sent back on the way."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Min
from django.db.models.functions import JSONObject

from core.readers import DelegateOf, Is, ManagerOf
from goals.models import Goal
from goals.queries.naming import names_of, signed
from people.models import Person
from people.models.person import names_at

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

WHO = ("sent_back_by", "sent_back_for")


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

"""Who responded how, as it stands under a comment or an update."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from goals.models import GoalComment, GoalReaction, GoalUpdate
from people.models import Person

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ICONS = {"thumb": "thumb", "celebrate": "star", "support": "heart"}
AS_TOLD = JSONObject(
    kind="kind", person="person_id", name="person__name", preferred="person__preferred_name", email="person__email"
)


@dataclass(frozen=True)
class Response:
    """One kind of reaction to one thing, and who gave it, by id with the short name."""

    kind: str
    label: "StrOrPromise"
    people: dict[UUID, str] = field(default_factory=dict)

    @property
    def icon(self) -> str:
        """Its sign in the sprite."""
        return ICONS[self.kind]

    @property
    def names(self) -> str:
        """Who, in the order they came."""
        return ", ".join(self.people.values())


def reactions_to(thing: str) -> ArraySubquery:
    """For comments or updates to carry: who reacted to each, in the same query."""
    given = GoalReaction.objects.filter(**{thing: OuterRef("pk")}).order_by("created_at", "pk")
    return ArraySubquery(given.values(told=AS_TOLD))


def responses_from(told: Iterable[dict[str, str]]) -> list[Response]:
    """Every kind with its people, from what `reactions_to` loaded."""
    responses = {kind.value: Response(kind.value, kind.label) for kind in GoalReaction.Kind}
    for one in told:
        person = Person(name=one["name"], preferred_name=one["preferred"], email=one["email"])
        responses[one["kind"]].people[UUID(one["person"])] = person.short_name
    return list(responses.values())


def responses_to(thing: GoalComment | GoalUpdate) -> list[Response]:
    """The same for one comment or update that the caller may read."""
    return responses_from(thing.reactions.order_by("created_at", "pk").values_list(AS_TOLD, flat=True))

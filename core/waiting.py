"""What waits for a person: each app lists its part, the home page brings the parts together.

An app with something to wait for has `waiting_for` in its queries, and perfmgmt names it among its sources: so home
depends on the apps, and no app on home or on another.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from people.models import Person


@dataclass(frozen=True)
class Waiting:
    """One thing somebody can do now, in words, with the way to do it.

    `due_on` is the day by which; what has none tells by `since` from which day on somebody waits for it. `action` is
    the label of the button that leads to `url`.
    """

    title: str
    note: str
    url: str
    action: str
    due_on: date | None = None
    since: date | None = None

    @property
    def day(self) -> date:
        """Where it stands among others: by its date, so that who waits already stands before what is due later."""
        return self.due_on or self.since or date.max


class Source(Protocol):
    """The queries of an app that has something to wait for."""

    def waiting_for(self, viewer: "Person", now: datetime) -> list[Waiting]:
        """All that the viewer can do now, from what they may read; as many queries for one thing as for a hundred."""

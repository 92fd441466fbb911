"""What waits for a person: each app lists its part, the home page brings the parts together."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Waiting:
    """One thing somebody can do now, in words, with the way to do it.

    `due_on` is None where nothing presses; `action` is the label of the button that leads to `url`.
    """

    title: str
    note: str
    url: str
    action: str
    due_on: date | None = None

"""What a leaver leaves to do, by a rule that each app above states."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from people.models import Person


@dataclass(frozen=True)
class OpenTask:
    """A kind of task: what will become of a leaver’s, in sentences, and the deed that does it."""

    foresee: Callable[[Person, datetime], list[str]]
    settle: Callable[..., None]


_open_tasks: list[OpenTask] = []


def add_open_task(task: OpenTask) -> None:
    """Let an app above settle what a leaver leaves, when the account closes and in the same transaction."""
    _open_tasks.append(task)


def tasks_foreseen(leaver: Person, now: datetime) -> list[str]:
    """What will become of everything that is open, before it happens."""
    return [sentence for task in _open_tasks for sentence in task.foresee(leaver, now)]


def settle_open_tasks(*, leaver: Person, actor: Person | None, now: datetime) -> None:
    """Cancel them or hand them on; everybody concerned is told."""
    for task in _open_tasks:
        task.settle(leaver=leaver, actor=actor, now=now)

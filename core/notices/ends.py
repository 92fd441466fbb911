"""From when on a notice is of no use to anybody, so that nothing is sent of it any more."""

from collections.abc import Callable
from datetime import datetime

from core.models import Notice

IsOver = Callable[[Notice, datetime], bool]

_ends: dict[str, IsOver] = {}


def add_end(kind: str, is_over: IsOver) -> None:
    """Let notices of this kind have an end: asked whenever one of them is about to go out."""
    _ends[kind] = is_over


def is_over(notice: Notice, now: datetime) -> bool:
    """Whether what it tells of has passed."""
    return notice.kind in _ends and _ends[notice.kind](notice, now)

"""Room for the frames of nested calls, in one piece; see docs/decisions/0029."""

from collections.abc import Callable
from functools import partial
from types import FunctionType
from typing import Any, TypeVar

Answer = TypeVar("Answer")

WIDTH = 70_000  # words; CPython takes the next power of two, and nearly half of it is left to the calls inside


def roomy(run: Callable[..., Answer]) -> Callable[..., Answer]:
    """The same, called from a frame so wide that the frames of all it calls lie in one piece of memory with it."""
    return partial(_wide, run)


def _call(run: Callable[..., Any], *args: Any, **named: Any) -> Any:
    return run(*args, **named)


_wide = FunctionType(_call.__code__.replace(co_stacksize=WIDTH), globals())

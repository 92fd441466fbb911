"""Words to the person at the terminal."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Trouble(Exception):  # noqa: N818  it is told to a person, not caught by name
    """Something a person has to mend; its text is one line that says what and how."""


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print what is being done and, when done, how long it took."""
    print(f"  {name} …".ljust(46), end="", flush=True)
    started = time.monotonic()
    try:
        yield
    except BaseException:
        print("stopped" if sys.exc_info()[0] is KeyboardInterrupt else "failed", flush=True)
        raise
    print(f"{time.monotonic() - started:6.1f} s", flush=True)

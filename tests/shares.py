"""Tests in an order in which processes that run them side by side end together.

Each of so many processes begins with an equal part of the list, and who is done takes from the end of what others have.
So what is slow stands at the beginning of the parts, the slowest first, and each part has as much of it.
"""

from collections import defaultdict
from collections.abc import Iterable

import pytest

MOST_FREE = 1_000


def seconds(item: pytest.Item) -> float:
    """Of `pytest.mark.slow(seconds)`; one if it does not say, and for the others nothing that counts."""
    mark = item.get_closest_marker("slow")
    return 0 if mark is None else float((*mark.args, 1)[0])


def needs_database(item: pytest.Item) -> bool:
    """Whether it asks for one."""
    asked = set(getattr(item, "fixturenames", ())) & {"db", "transactional_db", "live_server"}
    return bool(asked) or item.get_closest_marker("django_db") is not None


def in_shares(items: list[pytest.Item], processes: int) -> list[pytest.Item]:
    """One equal part after another; the slow tests of a file stay together, since they share what they set up.

    While the first process makes the database, the others begin with what needs none.
    """
    slow = sorted(filter(seconds, items), key=seconds, reverse=True)
    quick = [item for item in items if not seconds(item)]
    begun = deal(slow, processes)
    if processes > 1:
        free = [item for item in quick if not needs_database(item)][:MOST_FREE]
        taken = set(free)
        quick = [item for item in quick if item not in taken]
        begun[-1] = free + begun[-1]
    ordered = []
    for place, share in enumerate(begun):
        room = len(items) * (place + 1) // processes - len(items) * place // processes - len(share)
        ordered += share + quick[: max(room, 0)]
        del quick[: max(room, 0)]
    return ordered + quick


def deal(slow: Iterable[pytest.Item], processes: int) -> list[list[pytest.Item]]:
    """The longest file to whoever has least so far."""
    files = defaultdict(list)
    for item in slow:
        files[item.path].append(item)
    shares: list[list[pytest.Item]] = [[] for _ in range(processes)]
    for file in sorted(files.values(), key=lambda file: sum(map(seconds, file)), reverse=True):
        min(shares, key=lambda share: sum(map(seconds, share))).extend(file)
    return [sorted(share, key=seconds, reverse=True) for share in shares]

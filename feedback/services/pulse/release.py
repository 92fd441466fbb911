"""Which groups may be shown together, so that nothing can be worked out of fewer than `k` answers.

Groups lie within each other as the reporting line does: two of them are either apart or one holds the other. Take the
groups that are shown, and of each the rest: its answers less those of the shown groups within it. Every shown figure
is a sum of such rests, and the rests have no answer in common; so whatever can be worked out of all shown figures, by
sums and subtractions in any number, is made of whole rests. No rest of one to `k - 1` answers, and nobody can be
singled out, nor any group smaller than `k`. A rest without an answer tells that of each in it; so where those who could
answer are known, no rest has one to `k - 1` of these either.

A group of at least `k` is always shown, the company first of all; where its rest would be too small, the group within
that costs least is left out instead.
"""

from collections.abc import Hashable, Mapping
from typing import Generic, TypeVar

G = TypeVar("G", bound=Hashable)


def releasable(
    sizes: Mapping[G, int], parents: Mapping[G, G | None], k: int, *, among: Mapping[G, int] | None = None
) -> set[G]:
    """The groups that can be shown together; `sizes` are answers, those of the groups within a group included.

    Groups that are missing in `sizes` have no answers. `among` counts likewise who was asked, where not all have
    answered. The same input gives the same choice.
    """
    if k < 1:
        raise ValueError("k is at least one answer")
    choice = _Choice(sizes, parents, among or sizes)
    for group in choice.innermost_first():
        choice.take(group, k)
    return set(choice.rests)


class _Choice(Generic[G]):
    """Groups taken so far, each with its rest and the largest taken ones within it."""

    def __init__(self, sizes: Mapping[G, int], parents: Mapping[G, G | None], among: Mapping[G, int]) -> None:
        self.sizes, self.parents, self.among = sizes, parents, among
        self.rests: dict[G, int] = {}
        self.within: dict[G, list[G]] = {group: [] for group in parents}

    def innermost_first(self) -> list[G]:
        """Groups, each after all that lie within it, the same order every time."""
        return sorted(self.parents, key=lambda group: (-self._depth(group), str(group)))

    def take(self, group: G, k: int) -> None:
        """Take the group if it is large enough, at the cost of one within it where its rest is too small."""
        size = self.sizes.get(group, 0)
        if size >= k:
            while self._leaves_too_few(group, k):
                self._leave_out(group)
            self.rests[group] = self._rest(group, self.sizes)
        outer = self.parents[group]
        if outer is not None:
            self.within[outer] += [group] if group in self.rests else self.within[group]

    def _leaves_too_few(self, group: G, k: int) -> bool:
        return any(0 < self._rest(group, people) < k for people in (self.sizes, self.among))

    def _rest(self, group: G, people: Mapping[G, int]) -> int:
        return people[group] - sum(people[inner] for inner in self.within[group])

    def _leave_out(self, group: G) -> None:
        """The smallest of the largest within it; what lies within that one then stands for itself."""
        smallest = min(self.within[group], key=lambda inner: (self.rests[inner] == 0, self.sizes[inner], str(inner)))
        del self.rests[smallest]
        self.within[group].remove(smallest)
        self.within[group] += self.within[smallest]

    def _depth(self, group: G) -> int:
        depth, outer = 0, self.parents[group]
        while outer is not None:
            depth, outer = depth + 1, self.parents[outer]
        return depth

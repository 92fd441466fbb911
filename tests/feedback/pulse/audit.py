"""What can be worked out of figures that are shown, by linear algebra alone, without knowing how they were chosen.

Each answer is an unknown; each shown group is the sum of its members' unknowns. Whoever sees several groups can work
out any linear combination of them. The audit looks for a combination in which fewer than `k` people have a part.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from fractions import Fraction
from itertools import combinations

Person = int


def can_be_derived(shown: Iterable[Collection[Person]], k: int) -> set[Person] | None:
    """Fewer than `k` people of whom something can be worked out, or None.

    People who are in the same groups always have the same part in a combination, so they are taken together.
    """
    groups = [frozenset(group) for group in shown]
    alike: Counter[frozenset[int]] = Counter()
    members: dict[frozenset[int], set[Person]] = {}
    for person in frozenset().union(*groups):
        signature = frozenset(place for place, group in enumerate(groups) if person in group)
        alike[signature] += 1
        members.setdefault(signature, set()).add(person)
    atoms = list(alike)
    rows = [[Fraction(place in atom) for atom in atoms] for place in range(len(groups))]
    everything = rank(rows)
    small = [place for place, atom in enumerate(atoms) if alike[atom] < k]
    for number in range(1, k):
        for some in combinations(small, number):
            if sum(alike[atoms[place]] for place in some) >= k:
                continue
            others = [[row[place] for place in range(len(atoms)) if place not in some] for row in rows]
            if rank(others) < everything:
                return set().union(*(members[atoms[place]] for place in some))
    return None


def rank(rows: list[list[Fraction]]) -> int:
    """Of a matrix, by elimination."""
    left, found = [list(row) for row in rows if any(row)], 0
    while left:
        pivot = left.pop()
        column = next((place for place, value in enumerate(pivot) if value), None)
        if column is None:
            continue
        found += 1
        left = [
            [value - row[column] / pivot[column] * own for value, own in zip(row, pivot, strict=True)] for row in left
        ]
        left = [row for row in left if any(row)]
    return found

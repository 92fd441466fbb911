"""Whether two series of times differ, told by their ranks: a few slow ones among many do not matter."""

from collections.abc import Sequence
from itertools import groupby
from math import sqrt
from statistics import NormalDist
from typing import NamedTuple


class Difference(NamedTuple):
    """`ahead`: how often one of the first series takes longer than one of the second, 0.5 for series that are alike.

    `chance`: how likely series that are alike are to differ at least so much (two-sided rank-sum test, corrected for
    ties, by the normal approximation).
    """

    ahead: float
    chance: float


def compare(first: Sequence[float], second: Sequence[float]) -> Difference:
    """Rank all, and see where the first ones stand."""
    a, b = len(first), len(second)
    ordered = sorted([(value, True) for value in first] + [(value, False) for value in second])
    rank_sum, place, ties = 0.0, 0, 0
    for _value, group in groupby(ordered, key=lambda pair: pair[0]):
        alike = [is_first for _same, is_first in group]
        rank_sum += sum(alike) * (place + (len(alike) + 1) / 2)
        place += len(alike)
        ties += len(alike) ** 3 - len(alike)
    above = rank_sum - a * (a + 1) / 2
    spread = sqrt(a * b / 12 * ((a + b + 1) - ties / ((a + b) * (a + b - 1))))
    deviation = abs(above - a * b / 2) / spread if spread else 0.0
    return Difference(above / (a * b), 2 * (1 - NormalDist().cdf(deviation)))

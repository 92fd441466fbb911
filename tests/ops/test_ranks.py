"""The rank-sum test of the benches, by examples that can be worked out by hand."""

import random

import pytest

from bench.ranks import compare


def test_series_that_are_alike() -> None:
    assert compare([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]) == (0.5, 1)
    assert compare([7, 7, 7], [7, 7]) == (0.5, 1)


def test_series_apart() -> None:
    found = compare([10, 11, 12, 13], [1, 2, 3, 4])
    assert found.ahead == 1
    assert found.chance == pytest.approx(0.0209, abs=0.0001)  # (16 - 8) / sqrt(4 * 4 * 9 / 12) deviations


def test_ties_count_half() -> None:
    assert compare([1, 2], [2, 3]).ahead == 0.125


def test_a_few_that_took_long_do_not_matter() -> None:
    chance = random.Random(7)  # noqa: S311 - no secret
    usual = [chance.gauss(20, 2) for _ in range(200)]
    other = [chance.gauss(20, 2) for _ in range(200)]
    assert compare([*other[:-5], *[900.0] * 5], usual).chance > 0.05
    assert compare([time + 1 for time in other], usual).chance < 0.001

"""Nested calls do not ask the system for memory again and again."""

from resource import RUSAGE_SELF, getrusage

from perfmgmt.stack import roomy

CALLS, DEPTH = 200, 400  # deeper than one piece of 16 kB
FEW = 100  # pages that are needed for the first time


def faults_down_to(depth: int) -> int:
    """Pages of memory that were missing while something was called again and again at each depth."""
    return faults_here() + (faults_down_to(depth - 1) if depth else 0)


def faults_here() -> int:
    before = getrusage(RUSAGE_SELF).ru_minflt
    for _call in range(CALLS):
        nothing()
    return getrusage(RUSAGE_SELF).ru_minflt - before


def nothing() -> None:
    """A frame, and no more."""


def test_no_depth_asks_for_memory_at_each_call() -> None:
    assert roomy(faults_down_to)(DEPTH) < FEW


def test_it_passes_on_what_it_is_told_and_answers() -> None:
    assert roomy(dict)([("a", 1)], b=2) == {"a": 1, "b": 2}

"""The list of how others failed: whatever it names is there, and each line says how one sees that its test notices."""

import re

from bench.drills.guards import guards
from perfmgmt.local.places import CHECKOUT
from tests.ops.test_asvs import defined_in, places

LIST = CHECKOUT / "docs" / "security" / "failures.md"
ROW = re.compile(r"^\| (\d+) \| (.+?) \| \*\*(Held|In part|Not here)\*\*: (.+) \| ((?:twin|without).+) \|$")
LINES = [line for line in LIST.read_text().splitlines() if re.match(r"\| \d", line)]
ROWS = [found for line in LINES if (found := ROW.match(line))]
ALL = 41


def test_each_failure_stands_once_and_can_be_read() -> None:
    assert [int(row[1]) for row in ROWS] == list(range(1, ALL + 1))
    assert len(LINES) == ALL


def test_what_holds_it_is_there() -> None:
    for row in ROWS:
        found = places(row[4])
        assert any(test for _path, test in found), row[1]
        for path, test in [*found, *places(row[5])]:
            assert not test or test in defined_in(path), f"{row[1]}: {path}::{test}"


def test_each_test_has_a_twin_or_a_guard_that_can_be_taken_away() -> None:
    guarded = {guard.failure for guard in guards()}
    for row in ROWS:
        assert ("without: " in row[5]) == (int(row[1]) in guarded), row[1]


def test_each_guard_stands_where_it_is_said_to() -> None:
    for guard in guards():
        path, _colons, test = guard.test.partition("::")
        assert (CHECKOUT / guard.file).read_text().count(guard.stands) == 1, guard
        assert test.partition("[")[0] in defined_in(path), guard
        assert f"`{path}::{test.partition('[')[0]}`" in ROWS[guard.failure - 1][4], guard

"""The list of what OWASP's standard asks: nothing is missing, and whatever it names is there."""

import ast
import re
from functools import cache

from perfmgmt.local.places import CHECKOUT

LIST = CHECKOUT / "docs" / "security" / "asvs.md"
ROW = re.compile(r"^\| ([\d.]+) \| ([12]) \| (.+?) \| \*\*(Held|In part|Not yet|Yours|Not here)\*\*: (.+) \|$")
PLACE = re.compile(r"`([\w./-]+?)(?:::(test_\w+))?`")
ROWS = [found for line in LIST.read_text().splitlines() if (found := ROW.match(line))]
OF_LEVEL = {"1": 70, "2": 183}  # in version 5.0.0


def places(here: str) -> list[tuple[str, str]]:
    """Files it names, and tests in them; what is no path is the name of a setting or the like."""
    return [(path, test) for path, test in PLACE.findall(here) if "/" in path.strip("/") or (CHECKOUT / path).exists()]


@cache
def defined_in(path: str) -> frozenset[str]:
    tree = ast.parse((CHECKOUT / path).read_text())
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_every_line_of_the_tables_can_be_read() -> None:
    lines = [line for line in LIST.read_text().splitlines() if re.match(r"\| \d", line)]
    assert [line for line in lines if not ROW.match(line)] == []


def test_each_requirement_stands_once_and_in_its_order() -> None:
    numbers = [tuple(int(part) for part in row[1].split(".")) for row in ROWS]
    assert numbers == sorted(set(numbers))
    assert {level: sum(row[2] == level for row in ROWS) for level in OF_LEVEL} == OF_LEVEL


def test_what_holds_it_is_there() -> None:
    for row in ROWS:
        found = places(row[5])
        assert found or row[4] != "Held", row[1]
        for path, test in found:
            assert (CHECKOUT / path).exists(), f"{row[1]}: {path}"
            assert not test or test in defined_in(path), f"{row[1]}: {path}::{test}"

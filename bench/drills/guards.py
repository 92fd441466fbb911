"""`make guards`: takes away what keeps failures of others away from us, one at a time, and asks whether a test notices.

ARGS="14 26" for some failures by their number. Each guard of guards.toml is taken away in a copy of the source, and its
test runs there. It has to fail; one that passes holds nothing.
"""

import re
import subprocess
import sys
import tomllib
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory

from perfmgmt.local.places import CHECKOUT

LIST = Path(__file__).with_name("guards.toml")
LEFT_OUT = ignore_patterns(".*", "node_modules", "collected")
FAILED = 1  # what pytest says where tests ran and failed


@dataclass(frozen=True)
class Guard:
    """What stands in a file, what would stand there without it, and the test that has to notice."""

    failure: int
    file: str
    stands: str
    without: str
    test: str


def guards() -> list[Guard]:
    """All that are written down."""
    rows = tomllib.loads(LIST.read_text())["guard"]
    return [Guard(row["failure"], row["file"], row["is"], row["without"], row["test"]) for row in rows]


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("failures", type=int, nargs="*", help="by their number; all of them where none is named")
    wanted = options.parse_args().failures
    chosen = [guard for guard in guards() if not wanted or guard.failure in wanted]
    unseen = [guard for guard, is_seen in _taken_away(chosen) if not is_seen]
    if unseen:
        raise SystemExit("guards: nobody noticed " + ", ".join(f"{one.failure} ({one.file})" for one in unseen))


def _taken_away(chosen: list[Guard]) -> Iterator[tuple[Guard, bool]]:
    with TemporaryDirectory() as folder:
        copy = copytree(CHECKOUT, Path(folder) / "copy", ignore=LEFT_OUT, symlinks=True)
        for guard in chosen:
            is_seen = _is_seen(guard, copy)
            print(f"{guard.failure:>3}  {'seen' if is_seen else 'NOT SEEN':<9} {guard.test}", flush=True)
            yield guard, is_seen


def _is_seen(guard: Guard, copy: Path) -> bool:
    place = copy / guard.file
    whole = place.read_text()
    place.write_text(whole.replace(guard.stands, guard.without))
    command = [sys.executable, "-m", "pytest", "--reuse-db", "-q", "-x", "-p", "no:cacheprovider", guard.test]
    try:
        answer = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    finally:
        place.write_text(whole)
    if answer.returncode not in {0, FAILED}:
        raise SystemExit(f"guards: {guard.test} did not run.\n{answer.stdout[-2000:]}{answer.stderr[-2000:]}")
    return bool(re.search(r"\d failed", answer.stdout.splitlines()[-1]))  # an error before it began is no failure


if __name__ == "__main__":
    main()

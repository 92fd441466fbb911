"""`make arrivals`: the import of people from files of 10,000 and of 100,000 rows, as CSV and as XLSX.

ARGS="--rows 10000 100000". Each row is a process of its own on the same database: seconds beside the goal, and by how
many MB its memory grew beyond what the application takes at rest. The first apply adds everybody, the second changes
every tenth and moves every fiftieth.
"""

import csv
import io
import subprocess
import sys
import time
import zipfile
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

import django

from bench.serving import choose_settings

GOALS = {10_000: 15, 100_000: 120}
SPAN = 7
HEAD = [
    *("Employee ID", "First name", "Last name", "E-mail", "Job title"),
    *("Department", "Location", "Manager", "Hire date", "Salary"),
]
MEGABYTE = 1024


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, nargs="+", default=[10_000, 100_000])
    options.add_argument("--one", nargs=2, metavar=("FILE", "WHAT"), help="what each row of the table runs")
    wanted = options.parse_args()
    choose_settings()
    if wanted.one:
        _one(Path(wanted.one[0]), wanted.one[1])
        return
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], check=True)
    print(f"{'rows':>8} {'what':<28}{'seconds':>9}{'goal':>7}{'MB more':>9}")
    for rows in wanted.rows:
        with TemporaryDirectory() as folder:
            _measure(rows, Path(folder))


def _measure(rows: int, folder: Path) -> None:
    table, later, book = folder / "people.csv", folder / "later.csv", folder / "people.xlsx"
    _write(table, _people(rows, turn=0))
    _write(later, _people(rows, turn=1))
    book.write_bytes(_workbook(_people(rows, turn=0)))
    for name, file, what in (
        ("XLSX to CSV", book, "unfold"),
        ("dry run, all new", table, "dry"),
        ("apply, all new", table, "apply"),
        ("dry run, some changed", later, "dry"),
        ("apply, some changed", later, "apply"),
    ):
        command = [sys.executable, "-m", "bench.arrivals", "--one", str(file), what]
        seconds, grown = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        goal = GOALS.get(rows, "")
        print(f"{rows:>8,} {name:<28}{float(seconds):>9.1f}{goal:>7}{int(grown):>9}", flush=True)


def _people(rows: int, *, turn: int) -> list[list[str]]:
    """A tree in which seven report to one; `turn` 1 changes some titles and managers. Each size has its own people."""
    people = [HEAD]
    for n in range(1, rows + 1):
        boss = "" if n == 1 else f"{rows}-{(n - 2) // SPAN + 1 if not turn or n % 50 else 1}"
        title = f"Weaver {n % 30}" if not turn or n % 10 else "Dyer"
        name = [f"Priya{n % 97}", f"Ramaswamy {n}", f"p{n}.{rows}@arrivals.example"]
        place = [f"Part {n % 40}", f"Town {n % 10}"]
        people.append([f"{rows}-{n}", *name, title, *place, boss, f"{2000 + n % 25}-03-12", str(n)])
    return people


def _write(file: Path, people: list[list[str]]) -> None:
    with file.open("w", newline="") as lines:
        csv.writer(lines).writerows(people)


def _workbook(people: list[list[str]]) -> bytes:
    """One sheet of texts, with no more around it than a reader needs."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    lines = "".join(
        f'<row r="{r}">{"".join(_cell(c, r, cell) for c, cell in enumerate(row))}</row>'
        for r, row in enumerate(people, start=1)
    )
    parts = {
        "_rels/.rels": f'<Relationships {package}><Relationship Id="r" Type="{links}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{links}"><sheets><sheet name="People" sheetId="1" r:id="r"/>'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships {package}><Relationship Id="r" Type="{links}/worksheet"'
        ' Target="worksheets/s1.xml"/></Relationships>',
        "xl/worksheets/s1.xml": f"<worksheet {main}><sheetData>{lines}</sheetData></worksheet>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def _cell(column: int, row: int, text: str) -> str:
    return f'<c r="{chr(ord("A") + column)}{row}" t="inlineStr"><is><t>{text}</t></is></c>'


def _one(file: Path, what: str) -> None:
    """In a process of its own; says seconds, and by how much its peak of memory rose."""
    django.setup()
    from django.utils import timezone  # noqa: PLC0415 - Django is set up by now

    from people.imports import Answers, import_people  # noqa: PLC0415
    from people.imports.workbook import sheets_of  # noqa: PLC0415

    data = file.read_bytes()
    before = peak()
    begun = time.perf_counter()
    if what == "unfold":
        sheets_of(data)
    else:
        import_people(data=data, answers=Answers(), dry_run=what == "dry", actor=None, now=timezone.now())
    seconds = time.perf_counter() - begun
    print(seconds, (peak() - before) // MEGABYTE)


def peak() -> int:
    """Kilobytes of this process alone; what getrusage says begins with those of the parent."""
    [line] = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1])


if __name__ == "__main__":
    main()

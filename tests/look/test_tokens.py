"""The colours of both themes, by the formula of WCAG 2.2."""

import re
from pathlib import Path

import pytest

from tests.ops.test_floors import FLOOR_OF

CSS = Path(__file__).parents[2] / "static" / "css"
TOKENS = {
    name: (light, dark)
    for name, light, dark in re.findall(r"--([\w-]+): light-dark\((#\w+), (#\w+)\)", (CSS / "tokens.css").read_text())
}
GROUNDS = ["paper", "sheet", "well"]
TEXTS = ["ink", "ink-soft", "ink-faint", "accent", "accent-strong", "good", "warn", "bad", "stale"]
MADE_UP = re.compile(r"hue-\d|is-(good|bad|mark)|htmx-request")  # put together from a word, or by htmx
PAIRS = [
    *((text, ground) for text in TEXTS for ground in GROUNDS),
    ("ink", "desk"),
    ("ink-soft", "desk"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("accent", "accent-soft"),
    ("ink", "accent-soft"),
    ("ink-soft", "accent-soft"),
    ("ink", "mark"),
    ("good", "good-soft"),
    ("warn", "warn-soft"),
    ("bad", "bad-soft"),
    ("ink", "bad-soft"),
    ("ink-soft", "warn-soft"),
    ("paper", "ink"),
]


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_is_readable(text: str, ground: str, theme: int) -> None:
    assert contrast(TOKENS[text][theme], TOKENS[ground][theme]) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("edge", ["edge", "accent"])
def test_edges_of_fields_are_seen(edge: str, ground: str, theme: int) -> None:
    assert contrast(TOKENS[edge][theme], TOKENS[ground][theme]) >= 3


def test_no_sheet_has_a_colour_of_its_own() -> None:
    own = {
        f"{sheet.relative_to(CSS)}: {colour}"
        for sheet in CSS.rglob("*.css")
        if sheet.name != "tokens.css"
        for colour in re.findall(r"#[0-9a-f]{3,8}\b(?=[;,) ])", sheet.read_text())
        if colour not in {"#000", "#fff"}
    }
    assert not own


def test_every_class_is_worn_by_something() -> None:
    """Somewhere in a template, in Python or in a script; the admin's own pages are Django's."""
    root = CSS.parents[1]
    sheets = [sheet for sheet in CSS.rglob("*.css") if sheet.parent.name != "admin"]
    styled = {
        name
        for sheet in sheets
        for name in re.findall(r"\.([a-z][\w-]*)(?=[^{};]*\{)", without_comments(sheet.read_text()))
    }
    sources = [
        *(root / "templates").rglob("*.html"),
        *(root / "static" / "js").rglob("*.js"),
        *(path for app in FLOOR_OF for path in (root / app).rglob("*.py")),
    ]
    words = {word for source in sources for word in re.findall(r"[\w-]+", source.read_text())}
    assert not {name for name in styled - words if not MADE_UP.fullmatch(name)}


def without_comments(sheet: str) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

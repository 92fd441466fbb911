"""Drawings in SVG, coloured by the style sheet: the length of a bar, the points of a trend, the squares of a code."""

from collections.abc import Sequence
from functools import lru_cache

import qrcode  # type: ignore[import-untyped]
from django.forms.utils import flatatt
from django.template.defaultfilters import floatformat
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

Point = tuple[float, float]

_MARK = '<rect class="expected" x="{}%" y="0" width="2" height="12" rx="1"/>'
_WAY = '<line class="expected" x1="{}" y1="{}" x2="{}" y2="{}"/>'
_TABLE = "components/as_table.html"
LEFT, RIGHT, TOP, BOTTOM, FLOOR = 3.0, 107.0, 4.0, 28.0, 32.0


def progress(percent: float, *, expected: float | None = None, health: str = "", label: str = "") -> SafeString:
    """How far something is, with a mark for where it was expected to stand today."""
    should = None if expected is None else _within(expected)
    return _progress(_within(percent), should, health, label, get_language())


def spark(
    points: Sequence[float | Point],
    *,
    expected: tuple[float, float] | None = None,
    health: str = "",
    label: str = "",
    rows: Sequence[tuple[str, str]] = (),
) -> SafeString | str:
    """A trend on a field of 112 by 32: values, or pairs of a fraction of the period and a value.

    `expected` is the straight way from first to last day; `label` says the trend in words, `rows` gives it as a table.
    """
    if not points:
        return ""
    drawn = _spark(_pairs(points), expected, health, label)
    if not rows:
        return drawn
    return format_html('<div class="sparkline">{}{}</div>', drawn, render_to_string(_TABLE, {"rows": rows}))


def qr_path(text: str) -> tuple[int, str]:
    """The size of a QR code and the path of its dark squares."""
    code = qrcode.QRCode(border=0)
    code.add_data(text)
    rows = code.get_matrix()
    squares = (f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return len(rows), "".join(squares)


# A drawing is a function of its figures and of the language, and the same goal is drawn on many pages: the last
# drawings are kept.
@lru_cache(maxsize=4096)
def _progress(done: float, should: float | None, health: str, label: str, _language: str | None) -> SafeString:
    return format_html(
        '<svg{}><rect class="track" y="3" width="100%" height="6" rx="3"/>'
        '<rect class="bar" y="3" width="{}%" height="6" rx="3"/>{}</svg>',
        _attributes("progress", health, label or _progress_in_words(done, should)),
        done,
        "" if should is None else format_html(_MARK, should),
    )


@lru_cache(maxsize=1024)
def _spark(pairs: tuple[Point, ...], expected: tuple[float, float] | None, health: str, label: str) -> SafeString:
    heights = [value for _fraction, value in pairs] + list(expected or ())
    low, high = min(heights), max(heights)

    def place(fraction: float, value: float) -> Point:
        share = (value - low) / (high - low) if high > low else 0.5
        return round(LEFT + (RIGHT - LEFT) * fraction, 1), round(BOTTOM - (BOTTOM - TOP) * share, 1)

    placed = [place(fraction, value) for fraction, value in pairs]
    return format_html(
        '<svg{} viewBox="0 0 112 32"><polygon class="area" points="{}"/>{}<polyline class="line" points="{}"/>'
        '<circle class="now" cx="{}" cy="{}" r="3.5"/></svg>',
        _attributes("spark", health, label),
        _text([(placed[0][0], FLOOR), *placed, (placed[-1][0], FLOOR)]),
        format_html(_WAY, *place(0, expected[0]), *place(1, expected[1])) if expected else "",
        _text(placed),
        *placed[-1],
    )


def _pairs(points: Sequence[float | Point]) -> tuple[Point, ...]:
    last = max(len(points) - 1, 1)
    return tuple(
        (float(point[0]), float(point[1])) if isinstance(point, tuple) else (index / last, float(point))
        for index, point in enumerate(points)
    )


def _text(points: Sequence[Point]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in points)


def _within(percent: float) -> float:
    return round(max(0.0, min(100.0, float(percent))), 1)


def _attributes(kind: str, health: str, words: str) -> str:
    """Of a drawing: its colour, and what it says to those who do not see it; silent where the words stand beside it."""
    spoken = {"role": "img", "aria-label": words} if words else {"aria-hidden": "true"}
    return flatatt({"class": kind, "data-health": health.replace("_", "-") or None, **spoken})


def _progress_in_words(done: float, should: float | None) -> str:
    if should is None:
        return _("%(done)s %% done") % {"done": floatformat(done, 0)}
    figures = {"done": floatformat(done, 0), "should": floatformat(should, 0)}
    return _("%(done)s %% done, %(should)s %% expected by today") % figures

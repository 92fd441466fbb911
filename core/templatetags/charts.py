"""Where the points of a drawing lie. The drawing itself is SVG in templates/components, coloured by the style sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

import qrcode  # type: ignore[import-untyped]

Point = tuple[float, float]

LEFT, RIGHT, TOP, BOTTOM, FLOOR = 3.0, 107.0, 4.0, 28.0, 32.0


@dataclass(frozen=True)
class Spark:
    """A sparkline on a field of 112 by 32: what was measured, and the straight way to the target."""

    line: str
    area: str
    now: Point
    expected: tuple[Point, Point] | None


def spark(points: Sequence[float | Point], expected: tuple[float, float] | None) -> Spark | None:
    """Lays out values, or pairs of a fraction of the period and a value; `expected` runs from first to last day."""
    pairs = _pairs(points)
    if not pairs:
        return None
    heights = [value for _, value in pairs] + list(expected or ())
    low, high = min(heights), max(heights)

    def place(fraction: float, value: float) -> Point:
        share = (value - low) / (high - low) if high > low else 0.5
        return round(LEFT + (RIGHT - LEFT) * fraction, 1), round(BOTTOM - (BOTTOM - TOP) * share, 1)

    placed = [place(fraction, value) for fraction, value in pairs]
    return Spark(
        line=_text(placed),
        area=_text([(placed[0][0], FLOOR), *placed, (placed[-1][0], FLOOR)]),
        now=placed[-1],
        expected=(place(0, expected[0]), place(1, expected[1])) if expected else None,
    )


def qr_path(text: str) -> tuple[int, str]:
    """The size of a QR code and the path of its dark squares."""
    code = qrcode.QRCode(border=0)
    code.add_data(text)
    rows = code.get_matrix()
    squares = (f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return len(rows), "".join(squares)


def _pairs(points: Sequence[float | Point]) -> list[Point]:
    last = max(len(points) - 1, 1)
    return [
        (float(point[0]), float(point[1])) if isinstance(point, tuple) else (index / last, float(point))
        for index, point in enumerate(points)
    ]


def _text(points: Sequence[Point]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in points)

"""What a first visit weighs."""

import gzip
from pathlib import Path

import pytest

DIST = Path(__file__).parents[2] / "static" / "dist"
NEEDED = ["app.css", "app.js", "icons.svg", "favicon.svg", "inter-latin.woff2", "inter-latin-ext.woff2"]


@pytest.fixture(scope="module")
def weights() -> dict[str, int]:
    """Bytes on the wire; fonts are compressed already."""
    if not (DIST / "app.css").exists():
        pytest.skip("nothing built yet: npm ci --ignore-scripts && npm run build")
    return {
        path.name: path.stat().st_size if path.suffix == ".woff2" else len(gzip.compress(path.read_bytes(), 6))
        for path in DIST.iterdir()
    }


def test_first_visit_leaves_room_for_the_page(weights: dict[str, int]) -> None:
    assert sum(weights[name] for name in NEEDED) <= 110_000


def test_style_sheet_stays_small(weights: dict[str, int]) -> None:
    assert weights["app.css"] <= 14_000


def test_script_stays_small(weights: dict[str, int]) -> None:
    assert weights["app.js"] <= 30_000

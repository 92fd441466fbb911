"""What every template keeps to, whoever writes it."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SPRITE = set(re.findall(r'<symbol id="([\w-]+)"', (ROOT / "static" / "icons.svg").read_text()))
INLINE = re.compile(r"""<style|\sstyle=|\son\w+=["']|javascript:|hx-on|hx-vals=["']js:|<script(?![^>]*\ssrc=)""")
ICON = re.compile(r'{% icon "([\w-]+)"'), re.compile(r'{% nav_link [^%]*icon="([\w-]+)"')
MAIL = {path for path in TEMPLATES if "mail" in path.parts or "/email/" in str(path)}  # knows no style sheets of ours


def those(templates: Iterable[Path], is_wrong: Callable[[str], object]) -> list[str]:
    """Templates whose text is wrong."""
    return [str(path.relative_to(ROOT)) for path in templates if is_wrong(path.read_text())]


def test_policy_finds_nothing_inline() -> None:
    assert those(set(TEMPLATES) - MAIL, INLINE.search) == []


def test_template_fits_a_screen_or_two() -> None:
    assert those(TEMPLATES, lambda text: len(text.splitlines()) > 120) == []


def test_icons_exist() -> None:
    assert those(TEMPLATES, lambda text: {name for form in ICON for name in form.findall(text)} - SPRITE) == []


def test_nothing_is_called_safe() -> None:
    assert those(TEMPLATES, re.compile(r"\|\s*safe\b|{%\s*autoescape off").search) == []


def test_icons_have_one_name_each() -> None:
    names = re.findall(r'<symbol id="([\w-]+)"', (ROOT / "static" / "icons.svg").read_text())
    assert len(names) == len(set(names))

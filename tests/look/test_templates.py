"""What every template keeps to, whoever writes it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SPRITE = set(re.findall(r'<symbol id="([\w-]+)"', (ROOT / "static" / "icons.svg").read_text()))
INLINE = re.compile(r"""<style|\sstyle=|\son\w+=["']|javascript:|hx-on|hx-vals=["']js:|<script(?![^>]*\ssrc=)""")

every_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))


@every_template
def test_policy_finds_nothing_inline(template: Path) -> None:
    if "mail" in template.parts or "/email/" in str(template):
        pytest.skip("mail readers know no style sheets of ours")
    assert not INLINE.findall(template.read_text())


@every_template
def test_template_fits_a_screen_or_two(template: Path) -> None:
    assert len(template.read_text().splitlines()) <= 120


@every_template
def test_icons_exist(template: Path) -> None:
    text = template.read_text()
    used = set(re.findall(r'{% icon "([\w-]+)"', text)) | set(re.findall(r'{% nav_link [^%]*icon="([\w-]+)"', text))
    assert used <= SPRITE


@every_template
def test_nothing_is_called_safe(template: Path) -> None:
    assert not re.search(r"\|\s*safe\b|{%\s*autoescape off", template.read_text())


def test_icons_have_one_name_each() -> None:
    names = re.findall(r'<symbol id="([\w-]+)"', (ROOT / "static" / "icons.svg").read_text())
    assert len(names) == len(set(names))

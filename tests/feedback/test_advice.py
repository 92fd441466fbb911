"""Advice on the wording of feedback is held to the sentences that are published."""

import time
from pathlib import Path

import pytest
from django.conf import settings

from feedback.advice import CHECKS, advise, is_english

PAGE = Path(settings.BASE_DIR) / "docs" / "feedback-well-said.md"
KEYS = [advice.key for _applies, advice in CHECKS]
FALSE_ALARMS, RECALL = 0.1, 0.8

Example = tuple[str, set[str]]


def examples(heading: str) -> list[Example]:
    """The sentences under a heading of the page, each with what is to be pointed out."""
    _before, _heading, part = PAGE.read_text().partition(f"## {heading}\n")
    rows = [line.strip("|").split("|") for line in part.partition("\n## ")[0].splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in row] for row in rows[2:]]
    return [(text, set(expected[0].split(", ")) if expected else set()) for text, *expected in cells]


GOOD = examples("Clear enough: nothing to point out")
BAD = examples("Not clear yet: what is pointed out")
FOREIGN = examples("Other languages: silent")


def said(text: str) -> set[str]:
    return {advice.key for advice in advise(text)}


def test_advice_is_due_and_given_as_published(capsys: pytest.CaptureFixture[str]) -> None:
    alarms = {text: said(text) for text, _expected in GOOD if said(text)}
    lines = [f"{len(alarms)} of {len(GOOD)} good sentences with a false alarm", *map(str, alarms.items())]
    recalls = {}
    for key in KEYS:
        due = [text for text, expected in BAD if key in expected]
        given = [text for text, _expected in [*GOOD, *BAD] if key in said(text)]
        right = [text for text in due if text in given]
        recalls[key] = len(right) / len(due)
        precision = len(right) / len(given) if given else 1
        lines.append(f"{key:>10}: precision {precision:4.0%}, recall {recalls[key]:4.0%} of {len(due)}")
        lines += [f"    missed: {text}" for text in due if text not in given]
        lines += [f"    not due: {text}" for text in given if text not in due]
    with capsys.disabled():
        print("", *lines, sep="\n")  # noqa: T201 - the figures are what the test is for
    assert len(GOOD) + len(BAD) >= 120
    assert len(alarms) < len(GOOD) * FALSE_ALARMS
    assert all(recall >= RECALL for recall in recalls.values()), recalls


def test_every_piece_of_advice_is_published() -> None:
    assert set().union(*(expected for _text, expected in BAD)) == set(KEYS)
    assert all(f"\n| {key} | " in PAGE.read_text() for key in KEYS)
    assert all(advice.text and advice.example for _applies, advice in CHECKS)


@pytest.mark.parametrize("text", [text for text, _expected in FOREIGN])
def test_other_languages_are_left_alone(text: str) -> None:
    assert not is_english(text)
    assert not said(text)


def test_nothing_is_said_of_nothing() -> None:
    assert not said(" \n ")
    assert not said("???")


@pytest.mark.parametrize(
    "text",
    ["you " * 2_000, "your " + "a " * 4_000, "You had " * 1_000, "first, " * 1_200, '"' * 8_000, "the " + "ed" * 4_000],
)
def test_any_words_are_judged_in_no_time(text: str) -> None:
    began = time.monotonic()
    assert isinstance(said(text), set)
    assert time.monotonic() - began < 1

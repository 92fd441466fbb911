"""The components say what they should, to those who see and to those who listen."""

from datetime import date, timedelta
from typing import Any

import pytest
from django import forms
from django.template import Template
from django.template.context import make_context
from django.test import override_settings
from django.utils import timezone

from core.readers import Reader, ReaderList
from tests.look import specimen

pytestmark = pytest.mark.usefixtures("frame_urls")


@pytest.fixture
def frame_urls() -> Any:
    with override_settings(ROOT_URLCONF="tests.look.urls"):
        yield


def draw(source: str, **values: Any) -> str:
    context = specimen.context() | values
    return Template("{% load ui %}" + source).render(make_context(context, context["request"]))


def test_page_draws_every_component() -> None:
    page = specimen.page()
    for component in ("loop", "stepper", "entries", "who-reads", "progress", "spark", "form-errors", "picker", "qr"):
        assert f'class="{component}' in page


def test_signed_out_page_has_no_frame() -> None:
    page = specimen.page(signed_in=False)
    assert "topbar" not in page
    assert 'name="viewer"' not in page


def test_open_tab_is_marked_once() -> None:
    assert specimen.page().count('aria-current="page" data-go') == 1


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (1, "Only you can read this"),
        (2, "You and Samira can read this"),
        (3, "You, Samira and Nils can read this"),
        (5, "You, Samira, Nils and 2 others can read this"),
    ],
)
def test_readers_stand_in_a_sentence(number: int, sentence: str) -> None:
    cast = specimen.people()
    readers = ReaderList(people=[Reader(person, ["wrote it"]) for person in cast[:number]])
    request = specimen.context()["request"]
    request.user = cast[0]
    drawn = draw("{% who_reads readers %}", readers=readers, request=request)
    assert sentence in drawn
    assert all(person.name in drawn for person in cast[:number])


def test_private_text_says_who_is_shut_out() -> None:
    cast = specimen.people()
    readers = ReaderList(people=[Reader(person, []) for person in cast[1:3]])
    drawn = draw("{% who_reads readers private=True %}", readers=readers)
    assert "Samira and Nils. Nobody else reads this, HR and IT included." in drawn


def test_everyone_is_said_in_a_word() -> None:
    drawn = draw("{% who_reads readers will=True %}", readers=ReaderList(people=[], everyone=True))
    assert "Everyone here will read this" in drawn


def test_field_ties_help_and_error_to_the_control() -> None:
    form = specimen.SpecimenForm({})
    drawn = draw("{% field form.title %}", form=form)
    assert 'aria-invalid="true"' in drawn
    assert 'id="id_title_helptext"' in drawn
    assert 'id="id_title_error"' in drawn
    described = drawn.split('aria-describedby="')[1].split('"')[0].split()
    assert all(f'id="{one}"' in drawn for one in described)


def test_field_keeps_what_was_typed() -> None:
    form = specimen.SpecimenForm({"title": '<b>"half"</b>'})
    assert "&lt;b&gt;&quot;half&quot;&lt;/b&gt;" in draw("{% field form.title %}", form=form)


def test_text_that_saves_itself_has_a_mark() -> None:
    drawn = draw('{% field form.text autosave="/drafts/x/" version=3 %}', form=specimen.SpecimenForm())
    assert 'data-autosave="/drafts/x/"' in drawn
    assert 'data-version="3"' in drawn
    assert 'data-saved-for="id_text"' in drawn


def test_errors_are_listed_with_links() -> None:
    class Named(forms.Form):
        name = forms.CharField()

    drawn = draw("{% form_errors form %}", form=Named({}))
    assert '<a href="#id_name">' in drawn
    assert draw("{% form_errors form %}", form=Named({"name": "x"})).strip() == ""


@pytest.mark.parametrize("status", ["on_track", "at-risk", "off_track", "stale"])
def test_health_has_a_shape_and_a_word(status: str) -> None:
    drawn = draw("{% health status note='3 weeks' %}", status=status)
    name = status.replace("_", "-")
    assert f'data-health="{name}"' in drawn
    assert f"icons.svg#{name}" in drawn
    assert ", 3 weeks" in drawn


@pytest.mark.parametrize(("percent", "width"), [(-5, "0.0%"), (33.3, "33.3%"), (140, "100.0%")])
def test_progress_stays_in_its_track(percent: float, width: str) -> None:
    assert f'width="{width}"' in draw("{% progress percent %}", percent=percent)


def test_spark_without_points_is_nothing() -> None:
    assert draw("{% spark points %}", points=[]).strip() == ""


def test_spark_of_one_value_is_level() -> None:
    assert 'points="3,16"' in draw("{% spark points %}", points=[7])


def test_chart_brings_its_table() -> None:
    drawn = draw("{% spark points rows=rows %}", points=[1, 2], rows=[("1 Jul", "62 %")])
    assert "<th" in drawn
    assert "62 %" in drawn


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "Today"), (1, "Tomorrow"), (8, "In a week"), (15, "In 2 weeks"), (-1, "Yesterday"), (-22, "3 weeks ago")],
)
def test_days_are_near_or_far(days: int, words: str) -> None:
    assert draw("{{ day|nearby }}", day=timezone.localdate() + timedelta(days=days)) == words


def test_day_carries_its_full_date() -> None:
    drawn = draw("{% day day %}", day=date(2020, 3, 12))
    assert drawn == '<time datetime="2020-03-12" title="Thursday 12 March 2020">Thu 12 Mar 2020</time>'

"""The controls drawn at once are, to a browser, those of Django's templates."""

from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.test.html import parse_html
from django.utils.translation import gettext_lazy, override

from core.form_renderer import FormRenderer
from core.forms import FilterSelect

NASTY = "<b>\"&'"
CHOICES = [("", "None"), (NASTY, NASTY), ("Group & co", [(1, "One"), (2, "Two")])]
ATTRIBUTES = {"id": "id_x", "title": NASTY, "required": True, "hidden": False, "maxlength": 10}


@pytest.mark.parametrize("value", [None, "", NASTY, 1, "two\nlines"])
@pytest.mark.parametrize(
    "widget",
    [
        forms.TextInput(),
        forms.NumberInput(),
        forms.EmailInput(),
        forms.URLInput(),
        forms.HiddenInput(),
        forms.Textarea(),
        forms.Select(choices=CHOICES),
        forms.SelectMultiple(choices=CHOICES),
        forms.DateInput(attrs={"type": "date"}),
        forms.TimeInput(),
        forms.CheckboxInput(),
    ],
    ids=lambda widget: type(widget).__name__,
)
def test_a_control_is_that_of_djangos_templates(widget: forms.Widget, value: Any) -> None:
    drawn = widget.render("x", value, dict(ATTRIBUTES), renderer=FormRenderer())
    theirs = widget.render("x", value, dict(ATTRIBUTES), renderer=DjangoTemplates())
    assert parse_html(drawn) == parse_html(theirs)


@pytest.mark.parametrize("value", [None, "", NASTY, 2])
def test_a_filters_select_is_that_of_django_whoever_draws_it_first(value: Any) -> None:
    flat = [("", "None"), (NASTY, NASTY), (2, "Two")]
    drawn = [FilterSelect(choices=flat).render("x", value, dict(ATTRIBUTES)) for _time in range(2)]
    theirs = forms.Select(choices=flat).render("x", value, dict(ATTRIBUTES), renderer=DjangoTemplates())
    assert [parse_html(one) for one in drawn] == [parse_html(theirs)] * 2


def test_a_filters_select_follows_the_language() -> None:
    class Filter(forms.Form):
        status = forms.ChoiceField(choices=[("all", gettext_lazy("Monday"))], widget=FilterSelect)

    assert "Monday" in str(Filter()["status"])
    with override("de"):
        assert "Montag" in str(Filter()["status"])


def test_what_it_does_not_draw_is_left_to_django() -> None:
    ours, theirs = (
        forms.RadioSelect(choices=CHOICES).render("x", value=1, attrs=dict(ATTRIBUTES), renderer=renderer)
        for renderer in (FormRenderer(), DjangoTemplates())
    )
    assert parse_html(ours) == parse_html(theirs)


def test_a_text_that_begins_with_a_line_keeps_it() -> None:
    assert ">\n\nsecond</textarea>" in forms.Textarea().render("x", "\nsecond", renderer=FormRenderer())

"""The controls of forms, drawn at once.

Django draws a control with one template, its attributes with a second and each option of a select with two more:
half the cost of a page with filters. The HTML is the same; every other control is still drawn by Django's templates.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from django.forms.renderers import TemplatesSetting
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

Widget = Mapping[str, Any]
INPUTS = ("hidden", "text", "number", "email", "url", "date", "time", "checkbox", "input")


class FormRenderer(TemplatesSetting):
    """Django's templates, save for the controls that nearly every page has."""

    def render(self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None) -> str:
        """The HTML of a form, a field or a control."""
        draw = _DRAWN.get(template_name)
        return draw(context["widget"]) if draw else super().render(template_name, context, request)


def _input(widget: Widget) -> SafeString:
    value = widget["value"]
    written = "" if value is None else format_html(' value="{}"', value)
    return format_html('<input type="{}" name="{}"{}{}>', widget["type"], widget["name"], written, _attributes(widget))


def _textarea(widget: Widget) -> SafeString:
    shape = '<textarea name="{}"{}>\n{}</textarea>'
    return format_html(shape, widget["name"], _attributes(widget), widget["value"] or "")


def _select(widget: Widget) -> SafeString:
    groups = format_html_join("", "{}", ((_group(name, options),) for name, options, _index in widget["optgroups"]))
    return format_html('<select name="{}"{}>{}</select>', widget["name"], _attributes(widget), groups)


def _group(name: str | None, options: list[Widget]) -> SafeString:
    drawn = format_html_join(
        "", "{}", ((_option(str(each["value"]), _attributes(each), str(each["label"])),) for each in options)
    )
    return format_html('\n<optgroup label="{}">{}</optgroup>', name, drawn) if name else drawn


@lru_cache(maxsize=4096)
def _option(value: str, attributes: str, label: str) -> SafeString:
    """Kept for the next time: every page with the same filter offers the same options."""
    return format_html('\n<option value="{}"{}>{}</option>', value, attributes, label)


def _attributes(widget: Widget) -> str:
    return flatatt(widget["attrs"]) if widget["attrs"] else ""


_DRAWN: dict[str, Callable[[Widget], SafeString]] = {
    "django/forms/widgets/textarea.html": _textarea,
    "django/forms/widgets/select.html": _select,
    **{f"django/forms/widgets/{kind}.html": _input for kind in INPUTS},
}

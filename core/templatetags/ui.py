"""`{% load ui %}`: every component of the pages. What each looks like is in static/css/components/."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

from django import template
from django.http import HttpRequest
from django.template import Context
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from core.pages import Page
from core.templatetags import charts, faces, fields, wording

register = template.Library()

HEALTH = {
    "on-track": _("On track"),
    "at-risk": _("At risk"),
    "off-track": _("Off track"),
    "stale": _("Stale"),
}

register.simple_tag(charts.progress)
register.simple_tag(charts.spark)
register.simple_tag(faces.avatar)
register.simple_tag(faces.faces)
register.simple_tag(faces.person_chip)
register.inclusion_tag("components/who_reads.html", takes_context=True)(faces.who_reads)
register.inclusion_tag("components/field.html")(fields.field)
register.simple_tag(fields.widget)
register.inclusion_tag("components/form_errors.html")(fields.form_errors)
register.inclusion_tag("components/person_picker.html")(fields.person_picker)
register.simple_tag(wording.day)
register.simple_tag(wording.moment)
register.filter(wording.nearby)
register.filter(wording.span)
register.filter(wording.joined)
register.filter(wording.mid_sentence)
register.filter(wording.signed)


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """A sign from the sprite; silent unless it stands without words, then `label` says what it means."""
    if label:
        shape = '<svg class="icon" role="img" aria-label="{}"><use href="{}"/></svg>'
        return format_html(shape, label, _drawn(name))
    return _silent(name)


@cache
def _silent(name: str) -> SafeString:
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}"/></svg>', _drawn(name))


@cache
def _drawn(name: str) -> str:
    """The address of a drawing in the sprite."""
    return f"{static('dist/icons.svg')}#{name}"


@register.simple_tag
def health(status: str, note: str = "") -> SafeString:
    """Shape, word and colour; `note` follows the word: Stale, 3 weeks."""
    name = _health_name(status)
    return _health(name, f"{HEALTH[name]}, {note}" if note else str(HEALTH[name]))


@lru_cache
def _health(name: str, words: str) -> SafeString:
    shape = '<span class="health" data-health="{}"><svg aria-hidden="true"><use href="{}"/></svg>{}</span>'
    return format_html(shape, name, _drawn(name), words)


@register.simple_tag
def health_shapes(statuses: Iterable[str]) -> SafeString | str:
    """The shapes alone in a row, for the words beside it."""
    shapes = "".join(_health_shape(_health_name(status)) for status in statuses)
    return format_html('<span class="shapes">{}</span>', SafeString(shapes)) if shapes else ""


@cache
def _health_shape(name: str) -> SafeString:
    return format_html('<svg aria-hidden="true" data-health="{}"><use href="{}"/></svg>', name, _drawn(name))


@register.simple_tag
def badge(text: str, tone: str = "") -> SafeString:
    """A short fact; `tone` is accent, good, warn, bad or mark, and only where it matters."""
    return format_html('<span class="badge{}">{}</span>', f" is-{tone}" if tone else "", text)


@register.inclusion_tag("components/stepper.html")
def stepper(steps: Sequence[Any], label: str = "") -> dict[str, Any]:
    """Where one thing stands: steps with name, note and state (done, now, ahead, missed)."""
    return {"steps": steps, "label": label}


@register.inclusion_tag("components/loop.html")
def loop(steps: Sequence[Any], label: str = "") -> dict[str, Any]:
    """Where the reader's cycle stands: steps with name, note, state and, if there is a page, url."""
    return {"steps": steps, "label": label}


@register.inclusion_tag("components/tabs.html")
def tabs(items: Sequence[Any], label: str) -> dict[str, Any]:
    """Tabs that are links: items with text, url, is_current and, if it helps, count."""
    return {"items": items, "label": label}


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: Context, page: Page[Any]) -> dict[str, Any]:
    """Earlier and later pages of a list; the rest of the address stays as it is."""
    return {"page": page, "request": context["request"]}


@register.inclusion_tag("components/qr.html")
def qr(text: str, label: str) -> dict[str, Any]:
    """A QR code drawn in the page, since the policy lets no image in from the text of a page."""
    size, path = charts.qr_path(text)
    return {"size": size, "path": path, "label": label}


@register.inclusion_tag("components/nav_link.html", takes_context=True)
def nav_link(context: Context, name: str, text: str, *, icon: str, go: str = "", css: str = "") -> dict[str, Any]:
    """A link of the frame; the one whose part of the product is open is marked as current."""
    return {
        "url": reverse(name),
        "text": text,
        "icon": icon,
        "go": go,
        "css": css,
        "is_current": is_open(context, name),
    }


def is_open(context: Context, name: str) -> bool:
    """Whether the page is part of what the named route begins: the same app, or the very same page."""
    request: HttpRequest | None = context.get("request")
    match = request.resolver_match if request else None
    if match is None:
        return False
    app, _colon, route = name.rpartition(":")
    return match.namespace == app if app else match.view_name == route


@register.simple_tag(takes_context=True)
def theme(context: Context) -> str:
    """The theme of this device, else the one in the reader's settings; nothing where the system decides."""
    request: HttpRequest = context["request"]
    chosen = request.COOKIES.get("theme") or getattr(getattr(request, "user", None), "theme", "")
    return format_html(' data-theme="{}"', chosen) if chosen in {"light", "dark"} else ""


def _health_name(status: str) -> str:
    return str(status).replace("_", "-")

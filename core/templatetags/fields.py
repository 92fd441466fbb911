"""Forms on the page: label above, help and error below, each tied to the field for those who listen."""

import json
from typing import Any

from django.forms import BaseForm, BoundField, CheckboxInput, CheckboxSelectMultiple, RadioSelect


def field(  # noqa: PLR0913 - each is one thing a template may ask for
    bound: BoundField,
    *,
    label: str = "",
    unit: str = "",
    rows: int = 0,
    placeholder: str = "",
    autosave: str = "",
    version: int = 0,
    optional: bool = False,
    as_health: bool = False,
    hide_label: bool = False,
    css: str = "",
) -> dict[str, Any]:
    """One field of a form. `autosave` is the address a long text saves itself to, from `version` on."""
    wanted = {
        "rows": rows or None,
        "placeholder": placeholder or None,
        "data-autosave": autosave or None,
        "data-version": str(version) if autosave else None,
        "class": css or None,
    }
    widget = bound.field.widget
    return {
        "field": bound,
        "is_hidden": bound.is_hidden,
        "id": bound.id_for_label,
        "has_notes": bool(bound.help_text or bound.errors),
        "attributes": {name: value for name, value in wanted.items() if value is not None},
        "label": label or bound.label,
        "unit": unit,
        "autosave": autosave,
        "optional": optional,
        "as_health": as_health,
        "hide_label": hide_label,
        "is_check": isinstance(widget, CheckboxInput),
        "is_group": isinstance(widget, RadioSelect | CheckboxSelectMultiple),
    }


def widget(bound: BoundField, attributes: dict[str, Any]) -> str:
    """The control itself, with the attributes the template asked for."""
    return bound.as_widget(attrs=attributes)


def form_errors(form: BaseForm) -> dict[str, Any]:
    """What has to be mended, listed above the form with links to the fields."""
    return {
        "general": form.non_field_errors(),
        "fields": [bound for bound in form if bound.errors and not bound.is_hidden],
    }


def person_picker(
    bound: BoundField,
    *,
    label: str = "",
    many: bool = False,
    optional: bool = False,
    chosen: Any = None,
    search: str = "",
) -> dict[str, Any]:
    """A field for a person: a plain text field, and a combobox where scripts run. `chosen` is a person already set.

    With `many`, `chosen` are the people already set. `search` is the address that suggests people, where not
    everybody may be chosen.
    """
    known = None
    if chosen:
        known = json.dumps([_known(person) for person in chosen] if many else _known(chosen))
    return {
        "field": bound,
        "label": label or bound.label,
        "many": many,
        "optional": optional,
        "search": search,
        "known": known,
        "value": _addresses(chosen, many=many) if chosen else bound.value() or "",
    }


def _known(person: Any) -> dict[str, str]:
    facts = {"name": person.name, "initials": person.initials, "hue": person.hue, "email": person.email}
    return {"id": str(person.pk), **facts}


def _addresses(chosen: Any, *, many: bool) -> str:
    """What the plain field says."""
    return ", ".join(person.email for person in chosen) if many else chosen.email

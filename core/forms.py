"""Input of the shared pages, and the selects of filters."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer
from django.utils.safestring import SafeString

LONGEST_TEXT = 20_000


class AutosaveForm(forms.Form):
    """A long text and the version it grew from."""

    text = forms.CharField(required=False, strip=False, max_length=LONGEST_TEXT)
    version = forms.IntegerField(min_value=0, max_value=2_000_000_000)


class FilterSelect(forms.Select):
    """A select that looks the same to everybody who chose the same: drawn once, then kept. It knows no groups."""

    def use_required_attribute(self, initial: Any) -> bool:
        """Never: nobody has to narrow a list."""
        return False

    def render(
        self,
        name: str,
        value: Any,
        attrs: Mapping[str, Any] | None = None,
        renderer: BaseRenderer | None = None,
    ) -> SafeString:
        """The control in the reader's language."""
        options = tuple((str(key), str(label)) for key, label in self.choices)
        return _drawn(
            name, "" if value is None else str(value), tuple({**self.attrs, **(attrs or {})}.items()), options
        )


@lru_cache(maxsize=1024)
def _drawn(
    name: str, value: str, attributes: tuple[tuple[str, Any], ...], options: tuple[tuple[str, str], ...]
) -> SafeString:
    return forms.Select(choices=options).render(name, value, dict(attributes))

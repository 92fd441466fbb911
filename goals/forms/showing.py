"""Forms that say what they showed: a field that was left as it was opened overwrites nothing."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _


class ShowingForm(forms.Form):
    """Beside some of its fields goes, hidden, what stood in them when the page was opened.

    What differs from that was changed. Where it was changed elsewhere too, the field says what stands there by now and
    the form is not valid; sent once more it is. What comes without the hidden part counts as it is.
    """

    showing: tuple[str, ...] = ()

    def show(self, names: Iterable[str]) -> None:
        """Say of these fields what they showed."""
        self.showing = tuple(names)
        self.moved: set[str] = set()

    @property
    def shown(self) -> Iterator[tuple[str, str]]:
        """The hidden fields with their values."""
        for name in self.showing:
            value = self._was(name) if self.is_bound and name not in self.moved else self._stands(name)
            if value is not None:
                yield f"was_{name}", value

    def is_changed(self, name: str) -> bool:
        """Whether somebody typed something else into the field than it showed."""
        value = self.cleaned_data.get(name)
        return value not in (None, "") and _key(value) != self._was(name)

    def is_compared(self, name: str) -> bool:
        """Whether it came with what it showed."""
        return self._was(name) is not None

    def point_out_moved(self) -> None:
        """Add what was changed elsewhere to the errors, of the fields that are right otherwise."""
        for name in self.showing:
            if self.is_changed(name) and self._stands(name) not in {self._was(name), _key(self.cleaned_data[name])}:
                self._point_out(name)

    def _point_out(self, name: str) -> None:
        if self.is_compared(name):
            self.moved.add(name)
            words = _("Changed meanwhile to %(now)s. Save again to have yours.")
            self.add_error(name, words % {"now": self._told(name)})

    def _was(self, name: str) -> str | None:
        return self.data.get(f"was_{name}")

    def _stands(self, name: str) -> str:
        return _key(self.get_initial_for_field(self.fields[name], name))

    def _told(self, name: str) -> str:
        """What stands there, as the page would say it."""
        field, value = self.fields[name], self.get_initial_for_field(self.fields[name], name)
        if isinstance(field, forms.ChoiceField):
            labels: dict[Any, Any] = dict(field.choices)  # type: ignore[arg-type]
            return str(labels.get(value, value))
        if isinstance(value, date):
            return date_format(value)
        return number_format(value, force_grouping=True)


def _key(value: Any) -> str:
    """The same for what is the same, in every language."""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)

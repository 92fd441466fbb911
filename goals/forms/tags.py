"""Another name for a tag."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from goals.models.goal import LONGEST_TAG


class TagForm(forms.Form):
    """One word or a few, as the form of a goal could take them."""

    after = forms.CharField(
        label=_("New name"),
        max_length=LONGEST_TAG,
        help_text=_("One that is there already merges the two, once you have seen what changes."),
    )

    def __init__(self, before: str, *sent: Any) -> None:
        super().__init__(*sent)
        self.before = before

    def clean_after(self) -> str:
        """Not the name it has, and nothing that the form of a goal would take for two."""
        after: str = self.cleaned_data["after"]
        if after == self.before:
            raise ValidationError(_("That is its name already."))
        if "," in after:
            raise ValidationError(_("Leave out the comma: in the form of a goal it would make two tags of it."))
        return after

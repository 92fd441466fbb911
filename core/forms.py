"""Input of the shared pages, and fields that refuse what no text column can hold."""

from django import forms

LONGEST_TEXT = 20_000


class AutosaveForm(forms.Form):
    """A long text and the version it grew from."""

    text = forms.CharField(required=False, strip=False, max_length=LONGEST_TEXT)
    version = forms.IntegerField(min_value=0, max_value=2_000_000_000)

"""What people say about a goal."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from goals.forms.fields import text_field
from goals.models import LONGEST_COMMENT


class CommentForm(forms.Form):
    """Words for everybody who may read the goal."""

    text = text_field(_("Your comment"), longest=LONGEST_COMMENT)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "id_talk_%s", **kwargs})  # it stands on the goal's page with other forms

"""What people say about a goal."""

import re
from contextlib import suppress
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.readers import ReaderList
from goals.forms.fields import text_field
from goals.models import LONGEST_COMMENT, GoalComment
from goals.queries import readers_meant_by
from people.forms import PeopleField
from people.models import Person

WORD = r"[\w.'’-]+"
MENTION = re.compile(rf"(?<![\w@])@({WORD}@{WORD}|{WORD}(?: {WORD}){{0,3}})")
MOST_MENTIONS = 20


class ReadersField(PeopleField):
    """Some of those who may read the goal; whoever may not is as unknown as whoever does not exist."""

    default_error_messages = {
        "nobody": _("Nobody who can read this goal is called “%(words)s”."),
        "several": _("Several people who can read this goal are called “%(words)s”. Give the e-mail address."),
    }
    readers = ReaderList()

    def prepare_value(self, value: Any) -> Any:
        """Addresses, of those who were chosen by id too: what comes back with an error is read by people."""
        if not isinstance(value, str):
            return super().prepare_value(value)
        words = [word.strip() for word in value.split(",") if word.strip()]
        return ", ".join(found[0].email if len(found := self.meant_by(word)) == 1 else word for word in words)

    def meant_by(self, words: str) -> list[Person]:
        """Those among the readers."""
        return readers_meant_by(self.readers, words)

    def mentioned_in(self, text: str) -> list[Person]:
        """Whoever stands behind an @ in a text, each by as many words as make a name."""
        found = list(dict.fromkeys(MENTION.findall(text)))
        if len(found) > MOST_MENTIONS:
            raise ValidationError(self.error_messages["crowd"], code="crowd", params={"most": MOST_MENTIONS})
        return [self._mentioned(words) for words in found]

    def _mentioned(self, words: str) -> Person:
        parts = words.split()
        names = [" ".join(parts[:number]).rstrip(".'’-") for number in range(len(parts), 0, -1)]
        for name in names:
            if len(people := self.meant_by(name)) == 1:
                return people[0]
        return self.person(names[-1])


class CommentForm(forms.Form):
    """Words for everybody who may read the goal, and to whom of them in particular."""

    text = text_field(
        _("Your comment"),
        longest=LONGEST_COMMENT,
        help_text=_("An @ before a name tells that person, if they can read this goal."),
    )
    tell = ReadersField(label=_("Tell"), required=False)

    def __init__(self, *args: Any, readers: ReaderList, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "id_talk_%s", **kwargs})  # it stands on the goal's page with other forms
        field: Any = self.fields["tell"]
        self.who: ReadersField = field
        self.who.readers = self.readers = readers

    @classmethod
    def again(cls, comment: GoalComment, *sent: Any, readers: ReaderList) -> "CommentForm":
        """To correct it: what it says, and whom it tells beside those behind an @."""
        form = cls(*sent, readers=readers, initial={"text": comment.text}, auto_id=f"id_{comment.pk}_%s")
        named: list[Person] = []
        with suppress(ValidationError):  # somebody may read the goal no longer
            named = form.who.mentioned_in(comment.text)
        form.initial["tell"] = [person for person in comment.mentioned.all() if person not in named]
        return form

    def clean_text(self) -> str:
        """Behind an @ stand people who may read the goal."""
        text: str = self.cleaned_data["text"]
        self.mentioned = self.who.mentioned_in(text)
        return text

    @property
    def said(self) -> dict[str, Any]:
        """What the service takes."""
        mentioned = dict.fromkeys([*self.cleaned_data["tell"], *self.mentioned])
        return {"text": self.cleaned_data["text"], "mentioned": list(mentioned)}

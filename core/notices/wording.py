"""HR's own words in notices: plain text with a few names in braces, and nothing that could reach further."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.models import Notice, NoticeWording
from core.notices.closed import closed_to
from core.topics import kind_in_words

if TYPE_CHECKING:
    from people.models import Person

KNOWN = {
    "sentence": gettext_lazy("our own sentence, such as “Samira agreed your goal.”"),
    "name": gettext_lazy("what colleagues call the reader"),
    "by": gettext_lazy("the name of whoever did it, or nothing"),
}
LOOKED_THROUGH = 50  # of the latest of a kind, to find one the viewer may read of
_PLACE = re.compile(r"\{(\w+)\}", re.ASCII)


@dataclass(frozen=True)
class Words:
    """Of one notice: the sentence that stands alone, and the text that a mail has."""

    subject: str
    text: str

    @property
    def more(self) -> str:
        """What the text says beyond the subject, for ways that show both together."""
        return "" if self.text.strip() == self.subject.strip() else self.text


@dataclass(frozen=True)
class Preview:
    """What a wording makes of a notice: of which recipient, where it is one that was sent."""

    words: Words
    recipient: "Person | None"


def check_places(words: str) -> None:
    """Refuse braces with anything in them that is not known, and say what is."""
    left = _PLACE.sub(lambda place: "" if place[1] in KNOWN else place[0], words)
    if found := re.search(r"\{[^{}]*\}?|\}", left):
        known = ", ".join(f"{{{name}}}" for name in KNOWN)
        raise ValidationError(
            _("“%(found)s” means nothing here. These do: %(known)s."), params={"found": found[0], "known": known}
        )


def words_for(notice: Notice) -> Words:
    """HR's words where they are in use, else ours."""
    return words_of([notice], notice.recipient)[0]


def words_of(notices: Sequence[Notice], recipient: "Person") -> list[Words]:
    """The same for several notices of one person, in one query."""
    kinds = {notice.kind for notice in notices}
    used = NoticeWording.objects.filter(kind__in=kinds, language=recipient.language, is_used=True)
    wordings = {wording.kind: wording for wording in used}
    return [
        filled(wordings[notice.kind], notice, recipient) if notice.kind in wordings else Words(notice.text, notice.text)
        for notice in notices
    ]


def filled(wording: NoticeWording, notice: Notice, recipient: "Person") -> Words:
    """Those of HR, about this notice; only whole known names are replaced, and once."""
    by = notice.by.name if notice.by else ""
    return _put(wording, {"sentence": notice.text, "name": recipient.short_name, "by": by})


def preview(wording: NoticeWording, viewer: "Person") -> Preview:
    """About the last notice of that kind which the viewer got, else about one whose matter they may read themselves.

    Where there is neither, about a sentence of the same build.
    """
    sent = Notice.objects.filter(kind=wording.kind).select_related("recipient", "by").order_by("-created_at", "pk")
    own = sent.filter(recipient=viewer).first()
    latest = list(sent.exclude(about_model="")[:LOOKED_THROUGH]) if own is None else []
    shut = closed_to(viewer, latest)
    found = own or next((notice for notice in latest if notice.pk not in shut), None)
    if found:
        return Preview(filled(wording, found, found.recipient), found.recipient)
    example = {"sentence": kind_in_words(wording.kind) + ".", "name": viewer.short_name, "by": _("Samira Haddad")}
    return Preview(_put(wording, example), None)


def _put(wording: NoticeWording, values: dict[str, str]) -> Words:
    def value(place: re.Match[str]) -> str:
        return values.get(place[1], place[0])

    return Words(_PLACE.sub(value, wording.subject), _PLACE.sub(value, wording.text))

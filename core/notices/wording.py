"""HR's own words in mail: plain text with a few names in braces, and nothing that could reach further."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.models import Notice, NoticeWording

if TYPE_CHECKING:
    from people.models import Person

KNOWN = {
    "sentence": gettext_lazy("our own sentence, such as “Samira agreed your goal.”"),
    "name": gettext_lazy("what colleagues call the reader"),
    "by": gettext_lazy("the name of whoever did it, or nothing"),
}
_PLACE = re.compile(r"\{(\w+)\}", re.ASCII)


@dataclass(frozen=True)
class Words:
    """Of one mail."""

    subject: str
    text: str


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
    language = notice.recipient.language
    wording = NoticeWording.objects.filter(kind=notice.kind, language=language, is_used=True).first()
    return filled(wording, notice) if wording else Words(notice.text, notice.text)


def filled(wording: NoticeWording, notice: Notice) -> Words:
    """Those of HR, about this notice; only whole known names are replaced, and once."""
    values = {
        "sentence": notice.text,
        "name": notice.recipient.short_name,
        "by": notice.by.name if notice.by else "",
    }

    def value(place: re.Match[str]) -> str:
        return values.get(place[1], place[0])

    return Words(_PLACE.sub(value, wording.subject), _PLACE.sub(value, wording.text))


def preview(wording: NoticeWording, viewer: "Person") -> Words | None:
    """About the last notice of that kind which the viewer got; nothing where there is none."""
    own = Notice.objects.visible_to(viewer).filter(kind=wording.kind).select_related("recipient", "by")
    last = own.order_by("-created_at", "pk").first()
    return filled(wording, last) if last else None

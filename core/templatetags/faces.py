"""People on the page: initials, chips, rows of faces, and the list of who reads a thing."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.addresses import address
from core.readers import Reader, ReaderList
from core.templatetags.wording import in_sentence

if TYPE_CHECKING:
    from people.models import Person

SHOWN_FACES = 5
PICTURE = '<span class="avatar{}"><img src="{}" alt="" width="64" height="64" loading="lazy" decoding="async"></span>'


def avatar(person: "Person", *, small: bool = False, large: bool = False) -> SafeString:
    """The picture, else initials in the person's own hue. The name stands beside it, so it is silent."""
    size = " is-small" if small else " is-large" if large else ""
    if person.picture_key:
        picture = address("people:picture", person.pk, person.picture_key)
        return format_html(PICTURE, size, picture)
    return format_html('<span class="avatar hue-{}{}" aria-hidden="true">{}</span>', person.hue, size, person.initials)


def faces(people: Iterable["Person"], *, on_paper: bool = False) -> SafeString:
    """A row of small avatars; the words beside them name the people."""
    shown = list(people)[:SHOWN_FACES]
    return format_html(
        '<span class="faces{}">{}</span>',
        " is-on-paper" if on_paper else "",
        format_html_join("", "{}", ((avatar(person, small=True),) for person in shown)),
    )


def person_chip(
    person: "Person", *, sub: str = "", small: bool = False, link: bool = True, short: bool = False
) -> SafeString:
    """Avatar and name, linked to the person's page; `sub` is a second line."""
    chip = format_html(
        '{}<span class="person-text"><span class="person-name">{}</span>{}</span>',
        avatar(person, small=small),
        person.short_name if short else person.name,
        format_html('<span class="person-sub">{}</span>', sub) if sub else "",
    )
    if not link:
        return format_html('<span class="person">{}</span>', chip)
    return format_html('<a class="person" href="{}">{}</a>', person.get_absolute_url(), chip)


def who_reads(
    context: Context, readers: ReaderList, *, private: bool = False, will: bool = False, opened: bool = False
) -> dict[str, Any]:
    """Faces and a sentence, opening to every reader with the reason; the viewer comes first, as "You"."""
    viewer = context["request"].user
    people = sorted(readers.people, key=lambda reader: reader.person != viewer)
    return {
        "readers": readers,
        "people": people,
        "faces": [reader.person for reader in people],
        "sentence": _sentence(people, viewer, everyone=readers.everyone, private=private, will=will),
        "private": private,
        "opened": opened,
    }


def _sentence(people: list[Reader], viewer: "Person", *, everyone: bool, private: bool, will: bool) -> str:
    if everyone:
        return _("Everyone here will read this") if will else _("Everyone here can read this")
    alone = [reader.person for reader in people] == [viewer]
    if alone:
        return _("Only you. Nobody else reads this, HR and IT included.") if private else _("Only you can read this")
    names = in_sentence([_("You") if reader.person == viewer else reader.person.short_name for reader in people])
    if private:
        return _("%(names)s. Nobody else reads this, HR and IT included.") % {"names": names}
    if will:
        return _("%(names)s will read this") % {"names": names}
    return _("%(names)s can read this") % {"names": names}

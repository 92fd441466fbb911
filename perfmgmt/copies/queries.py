"""All that goes into a copy of somebody's data, as each app says, and what changed about the person."""

from collections.abc import Iterator
from datetime import datetime
from operator import attrgetter

from django.utils.translation import gettext_lazy as _

import checkins.copies
import core.copies
import development.copies
import feedback.copies
import goals.copies
import people.copies
import reviews.copies
from core.copying import STRETCH, Enclosure, Part, Row, part
from people.models import Person
from perfmgmt.changes.kinds import OF_ONESELF
from perfmgmt.changes.queries import Asked, Changes
from perfmgmt.models import DismissedPrompt, PromptChoice

CHANGE = ("at", "what", "kind", "sentence", "differences", "by")
DIFFERENCE = ("field", "before", "now")


def parts_of(person: Person, now: datetime) -> list[Part | Enclosure]:
    """The files of a copy, in the order in which one reads them: as the person may read all this now."""
    return [
        *people.copies.parts_of(person, now),
        *goals.copies.parts_of(person),
        *feedback.copies.parts_of(person),
        *checkins.copies.parts_of(person),
        *reviews.copies.parts_of(person),
        *development.copies.parts_of(person),
        *core.copies.parts_of(person),
        part(
            "prompts",
            _("Whether you are prompted about your reports"),
            PromptChoice.objects.visible_to(person),
            are_shown="are_shown",
        ),
        part(
            "prompts-put-aside",
            _("What you do not want to be prompted of again"),
            DismissedPrompt.objects.visible_to(person),
            fact="fact",
            at="dismissed_at",
        ),
        Part("changes", _("What changed about you, when and by whom"), CHANGE, _changes(person)),
    ]


def _changes(person: Person) -> Iterator[Row]:
    changes = Changes(OF_ONESELF, Asked(person=person.pk), person)
    start = 0
    while stretch := changes[start : start + STRETCH]:
        for change in stretch:
            told = [dict(zip(DIFFERENCE, attrgetter(*DIFFERENCE)(one), strict=True)) for one in change.differences]
            by = change.actor or change.service
            values = (change.at, str(change.kind.label), change.what, change.sentence, told, by.name if by else None)
            yield dict(zip(CHANGE, values, strict=True))
        start += STRETCH

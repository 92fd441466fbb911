"""Goals from a file: kept between the dry run and the writing, written once."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from core.deeds import deed
from core.drafts import forget_draft, save_draft
from core.models import Draft
from core.refusals import Refusal
from goals.models import Goal
from goals.services.drafting import draft_goal
from people.models import Person

FILE = "goals:file"


class FileHasMovedOn(Refusal):
    """What was shown is not what would be done now."""


@deed
def keep_goal_file(*, text: str, actor: Person, now: datetime) -> None:
    """Keep a file for whoever sent it, in place of an earlier one of theirs."""
    forget_draft(actor, FILE)
    save_draft(owner=actor, key=FILE, text=text, version=0, now=now)


@deed
def take_in_goals(
    *, drafts: Iterable[Mapping[str, Any]], text: str, shows: str, seen: str, actor: Person, now: datetime
) -> list[Goal]:
    """Write the drafts of a kept file, all or none and only once; `seen` is what its reader was shown, `shows` what it
    shows now. Raises FileHasMovedOn, CycleIsClosed.
    """
    kept = Draft.objects.visible_to(actor).select_for_update(of=("self",)).filter(key=FILE, text=text).first()
    if kept is None:
        raise FileHasMovedOn(_("This file is no longer kept: it was taken in, or a later one took its place."))
    if seen != shows:
        raise FileHasMovedOn(
            _("Something has changed since you saw what the file would make. Go back and read it again.")
        )
    kept.delete()
    return [draft_goal(actor=actor, now=now, **draft) for draft in drafts]

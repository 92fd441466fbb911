"""Drafts of long texts that have no row of their own yet."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from core.autosave import TextHasMovedOn
from core.models import Draft

if TYPE_CHECKING:
    from people.models import Person


def draft_of(owner: "Person", key: str, *, otherwise: str = "") -> Draft:
    """What `owner` has written so far under `key`; `otherwise` at version 0 while they have written nothing."""
    begun = Draft.objects.visible_to(owner).filter(key=key).first()
    return begun or Draft(owner=owner, key=key, text=otherwise)


def drafts_of(owner: "Person", keys: Iterable[str]) -> dict[str, Draft]:
    """`draft_of` for several texts of one page, in one query."""
    keys = list(keys)
    begun = {draft.key: draft for draft in Draft.objects.visible_to(owner).filter(key__in=keys)}
    return {key: begun.get(key) or Draft(owner=owner, key=key) for key in keys}


@transaction.atomic
def save_draft(*, owner: "Person", key: str, text: str, version: int, now: datetime) -> Draft:
    """Keep the text if it grew from the version that is stored.

    Raises TextHasMovedOn where another window has saved a different text meanwhile.
    """
    Draft.objects.get_or_create(owner=owner, key=key, defaults={"saved_at": now})
    draft = Draft.objects.visible_to(owner).select_for_update(of=("self",)).get(key=key)
    if draft.version != version and draft.text != text:
        raise TextHasMovedOn(yours=text, theirs=draft.text, version=draft.version)
    draft.text, draft.version, draft.saved_at = text, draft.version + 1, now
    draft.save(update_fields=["text", "version", "saved_at"])
    return draft


def drafts_begun(owner: "Person", beginning: str) -> list[Draft]:
    """What `owner` has written under keys that begin like this, the latest first."""
    begun = Draft.objects.visible_to(owner).filter(key__startswith=beginning)
    return list(begun.order_by("-saved_at", "-pk"))


def forget_drafts(owner: "Person", beginning: str) -> None:
    """`forget_draft` for all of those."""
    Draft.objects.visible_to(owner).filter(key__startswith=beginning).delete()


def forget_draft(owner: "Person", key: str) -> None:
    """The text has found its place, so the draft goes."""
    Draft.objects.visible_to(owner).filter(key=key).delete()

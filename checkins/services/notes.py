"""Notes that save themselves; the older version never overwrites the newer."""

from datetime import datetime

from checkins.models import CheckIn, Note
from checkins.services.locks import locked_checkin
from core.autosave import TextHasMovedOn
from core.deeds import deed
from people.models import Person


@deed
def save_shared_note(*, checkin: CheckIn, text: str, version: int, actor: Person, now: datetime) -> Note:
    """The notes both read and both write. Raises TextHasMovedOn with both texts, SeriesHasEnded."""
    return _save(checkin, text, version, private_to=None, now=now)


@deed
def save_private_note(*, checkin: CheckIn, text: str, version: int, actor: Person, now: datetime) -> Note:
    """Notes to oneself. Raises TextHasMovedOn with both texts, SeriesHasEnded."""
    return _save(checkin, text, version, private_to=actor, now=now)


def _save(checkin: CheckIn, text: str, version: int, *, private_to: Person | None, now: datetime) -> Note:
    """The lock on the series lets one writer in at a time, so the first note is made only once too."""
    checkin = locked_checkin(checkin)
    note = Note.objects.filter(checkin=checkin, private_to=private_to).first() or Note(
        checkin=checkin, private_to=private_to
    )
    if note.text == text:
        return note if note.version else _keep(note, now)
    if note.version != version:
        raise TextHasMovedOn(yours=text, theirs=note.text, version=note.version)
    note.text = text
    return _keep(note, now)


def _keep(note: Note, now: datetime) -> Note:
    note.version += 1
    note.saved_at = now
    note.save()
    return note

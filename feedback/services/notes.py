"""Notes to self: written, changed and deleted for good."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from core.deeds import deed
from feedback.models import Note
from feedback.services.refusals import GoalIsNotShared, NoteIsGone
from goals.models import Goal

if TYPE_CHECKING:
    from people.models import Person


@deed
def write_note(
    *, text: str, token: UUID, person: "Person | None" = None, goal: Goal | None = None, actor: "Person", now: datetime
) -> Note:
    """Keep it for the actor alone, once for each form. Raises GoalIsNotShared for a goal that they may not read."""
    if goal and not Goal.objects.visible_to(actor).filter(pk=goal.pk).exists():
        raise GoalIsNotShared(_("You cannot read this goal any more, so no note can be about it."))
    words = {"text": text, "person": person, "goal": goal, "created_at": now}
    return Note.objects.get_or_create(author=actor, written_key=token, defaults=words)[0]


@deed
def change_note(*, note: Note, text: str, actor: "Person", now: datetime) -> Note:
    """Put other words; the former ones are gone. Raises NoteIsGone."""
    note = _locked(note, actor)
    note.text, note.changed_at = text, now
    note.save(update_fields=["text", "changed_at"])
    return note


@deed
def delete_note(*, note: Note, actor: "Person", now: datetime) -> None:
    """Take it away for good; a second time there is nothing left to do."""
    Note.objects.visible_to(actor).filter(pk=note.pk).delete()


def _locked(note: Note, actor: "Person") -> Note:
    found = Note.objects.visible_to(actor).select_for_update(of=("self",)).filter(pk=note.pk).first()
    if found is None:
        raise NoteIsGone(_("You have deleted this note meanwhile. Your words are still in the form."))
    return found

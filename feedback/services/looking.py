"""That HR opened feedback which was reported is written down: where the one it is about finds it, if they read it."""

from datetime import datetime

from core.looking import record_look
from feedback import rules
from feedback.models import RECIPIENT_AUDIENCES, Feedback
from people.models import Person


def note_look(feedback: Feedback, viewer: Person, now: datetime) -> None:
    """Write it down, unless it was sent to the viewer or by them.

    What only the manager reads stands in the list of its giver, or of the manager where it came from outside: its
    recipient is not to learn that there is any.
    """
    if not rules.reads_as_sent(viewer, feedback):
        hidden = "giver" if feedback.giver_id else "manager_then"
        about = "recipient" if feedback.audience in RECIPIENT_AUDIENCES else hidden
        record_look(feedback, about=about, viewer=viewer, now=now)

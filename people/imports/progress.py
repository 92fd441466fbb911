"""How far an import is, told while it is under way."""

from collections.abc import Callable

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Step(TextChoices):
    """What an import is at."""

    WAITING = "waiting", _("Waiting for its turn")
    READING = "reading", _("Reading the rows")
    CHECKING = "checking", _("Comparing with the people who are here")
    WRITING = "writing", _("Writing")


READING, CHECKING, WRITING = Step.READING, Step.CHECKING, Step.WRITING
Progress = Callable[[Step, int, int], None]  # the step, how much of it is done, of how much; may raise to stop


def quietly(_step: Step, _done: int, _total: int) -> None:
    """For whoever does not ask."""

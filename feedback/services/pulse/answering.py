"""Answering once, without leaving a trace of who answered what."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.refusals import Refusal
from feedback.models import LONGEST_COMMENT, PulseInvitation, PulseSeal, PulseWave
from feedback.services.pulse.holding import hold_open
from feedback.services.pulse.sealing import Answers, close_up
from people.models import Person


class WaveIsOver(Refusal):
    """It has closed meanwhile."""


class WaveIsAnswered(Refusal):
    """Once for each person, and nobody knows any more with what."""


class AnswerIsNotOnTheScale(Refusal):
    """A value or a question that the wave does not know."""


@transaction.atomic
def answer_wave(
    *, wave: PulseWave, values: Mapping[UUID, int], comment: str = "", actor: Person, now: datetime
) -> None:
    """Take out the invitation and put down a seal that names nobody; questions that are missing were skipped.

    No deed: a deed tells the history who did it in the words of each statement, and here a log of slow or failed
    statements would hold person and seal in one line.

    They count in the groups of the launch, wherever the person works by now. The wave is held open meanwhile, so that
    a close comes either before, and the answer is refused, or after, and it is counted.
    Raises WaveIsOver, WaveIsAnswered, AnswerIsNotOnTheScale.
    """
    scales = {item.pk: item.question.scale for item in wave.items.select_related("question")}
    if any(value not in scales.get(item, ()) for item, value in values.items()) or len(comment) > LONGEST_COMMENT:
        raise AnswerIsNotOnTheScale(_("Choose one of the answers that are offered."))
    if wave.public_key is None or not hold_open(wave.pk, now):
        raise WaveIsOver(_("This round is over. The next one comes by itself."))
    invitation = PulseInvitation.objects.filter(wave=wave, person=actor)
    groups = invitation.values_list("groups", flat=True).first()
    innermost = (groups or [])[-1:]  # those around it are found again at the close, however many there are
    answers = Answers(values=dict(values), groups=innermost, comment=comment)
    PulseSeal.objects.create(wave=wave, box=close_up(answers, bytes(wave.public_key)))
    taken, _rows = invitation.delete()
    if not taken:
        raise WaveIsAnswered(
            _("You have answered already, or were not here when it went out. Nobody can tell any more what you said.")
        )

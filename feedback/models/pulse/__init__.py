"""Short surveys on a cadence: the bank of questions, the waves, and what is released of them."""

from feedback.models.pulse.bank import LEAST_K, MOST_QUESTIONS_ASKED, Driver, PulsePlan, PulseQuestion
from feedback.models.pulse.results import PulseAction, PulseCell, PulseComment, PulseGroup
from feedback.models.pulse.wave import LONGEST_COMMENT, PulseInvitation, PulseItem, PulseKey, PulseSeal, PulseWave

__all__ = [
    "LEAST_K",
    "LONGEST_COMMENT",
    "MOST_QUESTIONS_ASKED",
    "Driver",
    "PulseAction",
    "PulseCell",
    "PulseComment",
    "PulseGroup",
    "PulseInvitation",
    "PulseItem",
    "PulseKey",
    "PulsePlan",
    "PulseQuestion",
    "PulseSeal",
    "PulseWave",
]

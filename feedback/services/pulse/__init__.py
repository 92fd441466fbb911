"""What can be done with the pulse: plan it, send a wave, answer it, close it, act on it."""

from feedback.services.pulse.acting import add_pulse_action, settle_pulse_action
from feedback.services.pulse.answering import AnswerIsNotOnTheScale, WaveIsAnswered, WaveIsOver, answer_wave
from feedback.services.pulse.bank import begin_bank
from feedback.services.pulse.closing import KeyIsLost, close_again, close_wave, try_to_close
from feedback.services.pulse.launching import (
    NothingToAsk,
    ThresholdsNeverFall,
    WaveIsOpen,
    keep_plan,
    keep_question,
    launch_planned_wave,
    launch_wave,
    next_questions,
    raise_thresholds,
)
from feedback.services.pulse.telling import tell_invited

__all__ = [
    "AnswerIsNotOnTheScale",
    "KeyIsLost",
    "NothingToAsk",
    "ThresholdsNeverFall",
    "WaveIsAnswered",
    "WaveIsOpen",
    "WaveIsOver",
    "add_pulse_action",
    "answer_wave",
    "begin_bank",
    "close_again",
    "close_wave",
    "keep_plan",
    "keep_question",
    "launch_planned_wave",
    "launch_wave",
    "next_questions",
    "raise_thresholds",
    "settle_pulse_action",
    "tell_invited",
    "try_to_close",
]

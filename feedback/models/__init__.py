"""Feedback, what HR allows of it, reports of it, requests for it, and the pulse."""

from feedback.models.audience import MANAGER_AUDIENCES, RECIPIENT_AUDIENCES, Audience, Kind
from feedback.models.feedback import (
    CORRECTABLE_FOR,
    LONGEST_TEXT,
    MOST_RECIPIENTS,
    NOT_AS_HR,
    NOT_IN_A_CASE,
    Feedback,
    FeedbackQuerySet,
)
from feedback.models.note import Note, NoteQuerySet
from feedback.models.outside import MOST_OUTSIDERS, MOST_OUTSIDERS_A_DAY, OutsideAsk, Outsider
from feedback.models.policy import FeedbackPolicy
from feedback.models.pulse import (
    LEAST_K,
    LONGEST_COMMENT,
    Driver,
    PulseAction,
    PulseCell,
    PulseComment,
    PulseGroup,
    PulseInvitation,
    PulseItem,
    PulseKey,
    PulsePlan,
    PulseQuestion,
    PulseSeal,
    PulseWave,
)
from feedback.models.report import LONGEST_REASON, FeedbackReport, FeedbackRuling
from feedback.models.request import MOST_ASKED, MOST_QUESTIONS, Ask, FeedbackRequest
from feedback.models.value import NamedValue
from feedback.models.wall import LONGEST_PRAISE_COMMENT, PraiseComment, PraiseReaction

__all__ = [
    "CORRECTABLE_FOR",
    "LEAST_K",
    "LONGEST_COMMENT",
    "LONGEST_PRAISE_COMMENT",
    "LONGEST_REASON",
    "LONGEST_TEXT",
    "MANAGER_AUDIENCES",
    "MOST_ASKED",
    "MOST_OUTSIDERS",
    "MOST_OUTSIDERS_A_DAY",
    "MOST_QUESTIONS",
    "MOST_RECIPIENTS",
    "NOT_AS_HR",
    "NOT_IN_A_CASE",
    "RECIPIENT_AUDIENCES",
    "Ask",
    "Audience",
    "Driver",
    "Feedback",
    "FeedbackPolicy",
    "FeedbackQuerySet",
    "FeedbackReport",
    "FeedbackRequest",
    "FeedbackRuling",
    "Kind",
    "NamedValue",
    "Note",
    "NoteQuerySet",
    "OutsideAsk",
    "Outsider",
    "PraiseComment",
    "PraiseReaction",
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

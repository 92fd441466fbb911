"""Feedback, what HR allows of it, and requests for it."""

from feedback.models.audience import MANAGER_AUDIENCES, RECIPIENT_AUDIENCES, Audience, Kind
from feedback.models.feedback import CORRECTABLE_FOR, LONGEST_TEXT, Feedback, FeedbackQuerySet
from feedback.models.policy import FeedbackPolicy
from feedback.models.request import MOST_ASKED, MOST_QUESTIONS, Ask, FeedbackRequest

__all__ = [
    "CORRECTABLE_FOR",
    "LONGEST_TEXT",
    "MANAGER_AUDIENCES",
    "MOST_ASKED",
    "MOST_QUESTIONS",
    "RECIPIENT_AUDIENCES",
    "Ask",
    "Audience",
    "Feedback",
    "FeedbackPolicy",
    "FeedbackQuerySet",
    "FeedbackRequest",
    "Kind",
]

"""What can be done with feedback and with requests for it."""

from feedback.services.asking import answer_ask, decline_ask, remind_ask, request_feedback
from feedback.services.giving import correct_feedback, send_feedback, withdraw_feedback
from feedback.services.policy import keep_policy
from feedback.services.refusals import (
    AskedIsConcerned,
    AskIsSettled,
    AudienceIsNotOffered,
    FeedbackIsWithdrawn,
    FeedbackToOneself,
    RequestIsOver,
    TooLateToCorrect,
)

__all__ = [
    "AskIsSettled",
    "AskedIsConcerned",
    "AudienceIsNotOffered",
    "FeedbackIsWithdrawn",
    "FeedbackToOneself",
    "RequestIsOver",
    "TooLateToCorrect",
    "answer_ask",
    "correct_feedback",
    "decline_ask",
    "keep_policy",
    "remind_ask",
    "request_feedback",
    "send_feedback",
    "withdraw_feedback",
]

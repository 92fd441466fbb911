"""What can be done with feedback and with requests for it."""

from feedback.services.giving import (
    AskedIsConcerned,
    AskIsSettled,
    AudienceIsNotOffered,
    FeedbackIsWithdrawn,
    FeedbackToOneself,
    RequestIsOver,
    TooLateToCorrect,
    answer_ask,
    correct_feedback,
    decline_ask,
    remind_ask,
    request_feedback,
    send_feedback,
    withdraw_feedback,
)
from feedback.services.policy import keep_policy

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

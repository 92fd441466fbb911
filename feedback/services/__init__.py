"""What can be done with feedback, with requests for it, and with the pulse."""

from feedback.services.asking import answer_ask, decline_ask, remind_ask, request_feedback
from feedback.services.giving import correct_feedback, send_feedback, withdraw_feedback
from feedback.services.notes import change_note, delete_note, write_note
from feedback.services.policy import keep_policy
from feedback.services.pulse import (
    add_pulse_action,
    answer_wave,
    begin_bank,
    close_wave,
    keep_plan,
    keep_question,
    launch_planned_wave,
    launch_wave,
    next_questions,
    raise_thresholds,
    settle_pulse_action,
    tell_invited,
)
from feedback.services.refusals import (
    AskedIsConcerned,
    AskIsSettled,
    AudienceIsNotOffered,
    FeedbackIsWithdrawn,
    FeedbackToOneself,
    GoalIsNotShared,
    NoteIsGone,
    RequestIsOver,
    TooLateToCorrect,
    TooManyRecipients,
    ValueIsNotOffered,
)
from feedback.services.wall import comment_on_praise, react_to_praise, withdraw_praise_comment

__all__ = [
    "AskIsSettled",
    "AskedIsConcerned",
    "AudienceIsNotOffered",
    "FeedbackIsWithdrawn",
    "FeedbackToOneself",
    "GoalIsNotShared",
    "NoteIsGone",
    "RequestIsOver",
    "TooLateToCorrect",
    "TooManyRecipients",
    "ValueIsNotOffered",
    "add_pulse_action",
    "answer_ask",
    "answer_wave",
    "begin_bank",
    "change_note",
    "close_wave",
    "comment_on_praise",
    "correct_feedback",
    "decline_ask",
    "delete_note",
    "keep_plan",
    "keep_policy",
    "keep_question",
    "launch_planned_wave",
    "launch_wave",
    "next_questions",
    "raise_thresholds",
    "react_to_praise",
    "remind_ask",
    "request_feedback",
    "send_feedback",
    "settle_pulse_action",
    "tell_invited",
    "withdraw_feedback",
    "withdraw_praise_comment",
    "write_note",
]

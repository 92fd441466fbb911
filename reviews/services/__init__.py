"""What can be done with cycles, templates and reviews."""

from reviews.services.cycle import (
    DatesDoNotFit,
    cancel_cycle,
    close_cycle,
    extend_cycle,
    open_sharing,
    retry_closing,
    take_due_steps,
)
from reviews.services.handover import CannotTakeItOver, hand_over_review
from reviews.services.launching import NobodyIsIn, launch_cycle
from reviews.services.reminding import due_reminders, remind_writer
from reviews.services.setup import SettingIsLocked, keep_population, keep_setting, remove_setting
from reviews.services.sharing import (
    AlreadyAcknowledged,
    AlreadyShared,
    MoreWasSent,
    NothingToShare,
    acknowledge_review,
    share_review,
)
from reviews.services.stepping import CycleHasMovedOn
from reviews.services.template import change_template
from reviews.services.writing import (
    AnswersAreMissing,
    CycleIsNotRunning,
    EvidenceIsGone,
    PartIsSubmitted,
    QuestionIsNotAsked,
    ReviewIsShared,
    TimeIsOver,
    choose_rating,
    extend_part,
    propose_growth,
    propose_next_goal,
    quote_evidence,
    save_answer,
    submit_part,
    take_out_quote,
    withdraw_growth,
    withdraw_next_goal,
)

__all__ = [
    "AlreadyAcknowledged",
    "AlreadyShared",
    "AnswersAreMissing",
    "CannotTakeItOver",
    "CycleHasMovedOn",
    "CycleIsNotRunning",
    "DatesDoNotFit",
    "EvidenceIsGone",
    "MoreWasSent",
    "NobodyIsIn",
    "NothingToShare",
    "PartIsSubmitted",
    "QuestionIsNotAsked",
    "ReviewIsShared",
    "SettingIsLocked",
    "TimeIsOver",
    "acknowledge_review",
    "cancel_cycle",
    "change_template",
    "choose_rating",
    "close_cycle",
    "due_reminders",
    "extend_cycle",
    "extend_part",
    "hand_over_review",
    "keep_population",
    "keep_setting",
    "launch_cycle",
    "open_sharing",
    "propose_growth",
    "propose_next_goal",
    "quote_evidence",
    "remind_writer",
    "remove_setting",
    "retry_closing",
    "save_answer",
    "share_review",
    "submit_part",
    "take_due_steps",
    "take_out_quote",
    "withdraw_growth",
    "withdraw_next_goal",
]

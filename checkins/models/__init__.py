"""Series of check-ins between two people, the single check-ins, and what the two write for them."""

from checkins.models.cadence import CadenceRule
from checkins.models.calendar import CalendarFeed
from checkins.models.checkin import CheckIn, Reminder, SkipReason
from checkins.models.library import Occasion, PreparationQuestion, SuggestedQuestion
from checkins.models.preparation import Preparation, Priority
from checkins.models.rates import GapCount, RateCount
from checkins.models.series import Arrangement, Series
from checkins.models.words import Action, Note, TalkingPoint

__all__ = [
    "Action",
    "Arrangement",
    "CadenceRule",
    "CalendarFeed",
    "CheckIn",
    "GapCount",
    "Note",
    "Occasion",
    "Preparation",
    "PreparationQuestion",
    "Priority",
    "RateCount",
    "Reminder",
    "Series",
    "SkipReason",
    "SuggestedQuestion",
    "TalkingPoint",
]

"""Check-ins over the API: the same readers, rules and services as the pages."""

from checkins.api.actions import ActionDetail, ActionList
from checkins.api.calendar import Calendar
from checkins.api.meetings import CheckInDetail, CheckInList, Hold, Skip
from checkins.api.notes import NoteDetail
from checkins.api.points import Agenda, PointDetail, PointList
from checkins.api.preparations import PreparationDetail, PreparationList
from checkins.api.priorities import PriorityDetail, PriorityList
from checkins.api.questions import Questions
from checkins.api.rates import Rates
from checkins.api.series import SeriesDetail, SeriesEnd, SeriesList

__all__ = [
    "ActionDetail",
    "ActionList",
    "Agenda",
    "Calendar",
    "CheckInDetail",
    "CheckInList",
    "Hold",
    "NoteDetail",
    "PointDetail",
    "PointList",
    "PreparationDetail",
    "PreparationList",
    "PriorityDetail",
    "PriorityList",
    "Questions",
    "Rates",
    "SeriesDetail",
    "SeriesEnd",
    "SeriesList",
    "Skip",
]

"""Check-ins over the API: the same readers, rules and services as the pages."""

from checkins.api.actions import ActionDetail, ActionList
from checkins.api.points import PointDetail, PointList
from checkins.api.preparations import PreparationDetail, PreparationList

__all__ = ["ActionDetail", "ActionList", "PointDetail", "PointList", "PreparationDetail", "PreparationList"]

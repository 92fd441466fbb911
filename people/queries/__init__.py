"""Reads about people: the directory, the reporting line, who is away."""

from people.queries.chart import chart_level, line_above
from people.queries.leave import leavers, on_leave, people_on_leave
from people.queries.moving import Move, Sight, move_of
from people.queries.search import people_called, people_meant_by

__all__ = [
    "Move",
    "Sight",
    "chart_level",
    "leavers",
    "line_above",
    "move_of",
    "on_leave",
    "people_called",
    "people_meant_by",
    "people_on_leave",
]

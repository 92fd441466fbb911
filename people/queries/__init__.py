"""Reads about people: the directory, the reporting line, who is away."""

from people.queries.chart import Node, chart_level, chart_nodes, line_above, next_above, reports_of
from people.queries.delegating import acting_as, delegation_for, delegations_held_by, delegations_of, stand_ins
from people.queries.holidays import is_holiday
from people.queries.leave import first_from_the_top, leavers, on_leave, people_on_leave
from people.queries.moving import Move, Sight, move_of
from people.queries.search import people_called, people_meant_by, suggestion
from people.queries.working_time import WorkingTime, mark_at, working_times_of

__all__ = [
    "Move",
    "Node",
    "Sight",
    "WorkingTime",
    "acting_as",
    "chart_level",
    "chart_nodes",
    "delegation_for",
    "delegations_held_by",
    "delegations_of",
    "first_from_the_top",
    "is_holiday",
    "leavers",
    "line_above",
    "mark_at",
    "move_of",
    "next_above",
    "on_leave",
    "people_called",
    "people_meant_by",
    "people_on_leave",
    "reports_of",
    "stand_ins",
    "suggestion",
    "working_times_of",
]

"""Reads over feedback, requests for it, and the pulse."""

from feedback.queries.pulse import (
    Result,
    Team,
    actions_of,
    closed_waves,
    comments_of,
    heat_map,
    invitation_for,
    results_of,
    teams_for,
)
from feedback.queries.reading import (
    FeedbackStanding,
    asks_of,
    asks_to_remind,
    asks_waiting_for,
    beside,
    given_between,
    goals_both_read,
    goals_to_name,
    latest_for,
    requests_of,
    standing_of,
    with_goal_for,
)
from feedback.queries.waiting import waiting_for

__all__ = [
    "FeedbackStanding",
    "Result",
    "Team",
    "actions_of",
    "asks_of",
    "asks_to_remind",
    "asks_waiting_for",
    "beside",
    "closed_waves",
    "comments_of",
    "given_between",
    "goals_both_read",
    "goals_to_name",
    "heat_map",
    "invitation_for",
    "latest_for",
    "requests_of",
    "results_of",
    "standing_of",
    "teams_for",
    "waiting_for",
    "with_goal_for",
]

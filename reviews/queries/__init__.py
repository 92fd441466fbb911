"""Reads about cycles and reviews."""

from reviews.queries.cycle import DepartmentProgress, PlannedReview, Progress, planned_reviews, progress_of
from reviews.queries.origin import Origin, last_shared, origin_of_goal, origin_of_growth_area, what_came_of
from reviews.queries.page import (
    AskedQuestion,
    ReadPart,
    ReadReview,
    asked_in,
    preview_of,
    question_in,
    readers_ahead,
    readers_of_answer,
    review_for,
    steps_of,
)
from reviews.queries.standing import ReviewStanding, Stage, stage_of, standing_of, waiting_for

__all__ = [
    "AskedQuestion",
    "DepartmentProgress",
    "Origin",
    "PlannedReview",
    "Progress",
    "ReadPart",
    "ReadReview",
    "ReviewStanding",
    "Stage",
    "asked_in",
    "last_shared",
    "origin_of_goal",
    "origin_of_growth_area",
    "planned_reviews",
    "preview_of",
    "progress_of",
    "question_in",
    "readers_ahead",
    "readers_of_answer",
    "review_for",
    "stage_of",
    "standing_of",
    "steps_of",
    "waiting_for",
    "what_came_of",
]

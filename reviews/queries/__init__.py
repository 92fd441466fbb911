"""Reads about cycles and reviews."""

from reviews.queries.coverage import Coverage, MonthBar, coverage_of
from reviews.queries.cycle import DepartmentProgress, PlannedReview, Progress, planned_reviews, progress_of
from reviews.queries.origin import Origin, last_shared, origin_of_goal, origin_of_growth_area, shared_with, what_came_of
from reviews.queries.page import (
    AskedQuestion,
    ReadersAhead,
    ReadPart,
    ReadReview,
    answers_in,
    asked_in,
    own_part,
    preview_of,
    question_in,
    readers_ahead,
    readers_of_answer,
    review_for,
    steps_of,
)
from reviews.queries.standing import ReviewStanding, Stage, stage_of, standing_of, waiting_for
from reviews.queries.watching import HeldUp, holding_up, phases_of, reviews_of, watched_by, written_by

__all__ = [
    "AskedQuestion",
    "Coverage",
    "DepartmentProgress",
    "HeldUp",
    "MonthBar",
    "Origin",
    "PlannedReview",
    "Progress",
    "ReadPart",
    "ReadReview",
    "ReadersAhead",
    "ReviewStanding",
    "Stage",
    "answers_in",
    "asked_in",
    "coverage_of",
    "holding_up",
    "last_shared",
    "origin_of_goal",
    "origin_of_growth_area",
    "own_part",
    "phases_of",
    "planned_reviews",
    "preview_of",
    "progress_of",
    "question_in",
    "readers_ahead",
    "readers_of_answer",
    "review_for",
    "reviews_of",
    "shared_with",
    "stage_of",
    "standing_of",
    "steps_of",
    "waiting_for",
    "watched_by",
    "what_came_of",
    "written_by",
]

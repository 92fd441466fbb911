"""A company that does not exist, to try everything on; each chapter adds its part."""

from collections.abc import Callable
from datetime import datetime

from perfmgmt.demo.checkins import write_checkins
from perfmgmt.demo.company import Company
from perfmgmt.demo.feedback import write_feedback
from perfmgmt.demo.goals import write_goals

CHAPTERS: dict[str, Callable[[Company, datetime], None]] = {
    "goals": write_goals,
    "feedback": write_feedback,
    "check-ins": write_checkins,
}

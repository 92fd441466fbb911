"""A company that does not exist, to try everything on; each chapter adds its part."""

from collections.abc import Callable
from datetime import datetime

from perfmgmt.demo.checkins import write_checkins
from perfmgmt.demo.company import Company
from perfmgmt.demo.conversations import write_conversations
from perfmgmt.demo.development import write_plans
from perfmgmt.demo.feedback import write_feedback
from perfmgmt.demo.goals import write_goals
from perfmgmt.demo.notices import write_notices
from perfmgmt.demo.praise import write_praise
from perfmgmt.demo.pulse import write_pulse
from perfmgmt.demo.reviews import write_reviews

CHAPTERS: dict[str, Callable[[Company, datetime], None]] = {
    "goals": write_goals,
    "feedback": write_feedback,
    "check-ins": write_checkins,
    "plans": write_plans,
    "reviews": write_reviews,
    "conversations": write_conversations,
    "praise": write_praise,
    "pulse": write_pulse,
    "notices": write_notices,
}

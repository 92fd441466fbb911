"""A company that does not exist, to try everything on; each chapter adds its part."""

from collections.abc import Callable
from datetime import datetime

from perfmgmt.demo.company import Company
from perfmgmt.demo.goals import write_goals

CHAPTERS: dict[str, Callable[[Company, datetime], None]] = {"goals": write_goals}

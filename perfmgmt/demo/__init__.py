"""A company that does not exist, to try everything on; each chapter adds its part."""

from collections.abc import Callable
from datetime import datetime

from perfmgmt.demo.company import Company

CHAPTERS: dict[str, Callable[[Company, datetime], None]] = {}

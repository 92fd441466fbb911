"""How HR sets up cycles, templates and scales, takes the steps of a cycle, and retries what failed at its close."""

from reviews.admin.closing import ClosingAdmin
from reviews.admin.cycle import ReviewCycleAdmin
from reviews.admin.setup import RatingScaleAdmin, ReviewTemplateAdmin, SectionAdmin

__all__ = ["ClosingAdmin", "RatingScaleAdmin", "ReviewCycleAdmin", "ReviewTemplateAdmin", "SectionAdmin"]

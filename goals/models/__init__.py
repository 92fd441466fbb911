"""Goal cycles, goals, what measures them, and what happened to them."""

from goals.models.comment import LONGEST_COMMENT, GoalComment
from goals.models.cycle import GoalCycle, GoalCycleQuerySet
from goals.models.event import GoalUpdate, Rebaseline, UpdateValue
from goals.models.follow import GoalFollow
from goals.models.goal import Goal
from goals.models.goal_set import GoalQuerySet
from goals.models.health_count import HealthCount
from goals.models.key_result import KeyResult, Measure
from goals.models.named import GoalContributor, GoalShare
from goals.models.news import GoalNews
from goals.models.reaction import GoalReaction
from goals.models.reminder import CycleReminder
from goals.models.roll_up import HEAVIEST, USUAL_WEIGHT, AlignedWeight, FigureDue, RollUp
from goals.models.tag_change import TagChange
from goals.models.template import GoalTemplate, GoalTemplateQuerySet, HandedTemplate, TemplateKeyResult

__all__ = [
    "HEAVIEST",
    "LONGEST_COMMENT",
    "USUAL_WEIGHT",
    "AlignedWeight",
    "CycleReminder",
    "FigureDue",
    "Goal",
    "GoalComment",
    "GoalContributor",
    "GoalCycle",
    "GoalCycleQuerySet",
    "GoalFollow",
    "GoalNews",
    "GoalQuerySet",
    "GoalReaction",
    "GoalShare",
    "GoalTemplate",
    "GoalTemplateQuerySet",
    "GoalUpdate",
    "HandedTemplate",
    "HealthCount",
    "KeyResult",
    "Measure",
    "Rebaseline",
    "RollUp",
    "TagChange",
    "TemplateKeyResult",
    "UpdateValue",
]

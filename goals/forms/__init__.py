"""What people type about goals."""

from goals.forms.advice import WritingForm
from goals.forms.closing import CloseForm, ReopenForm
from goals.forms.file import GoalFileForm, plan_of
from goals.forms.filter import CycleForm, GoalFilter
from goals.forms.goal import AudienceForm, GoalForm, WordsForm
from goals.forms.handing import HandOverForm
from goals.forms.library import HandOutForm, TemplateForm
from goals.forms.map import MapFilter
from goals.forms.measures import MeasureFormSet
from goals.forms.progress import CarryForm, RebaselineForm, SendBackForm, SettleForm, UpdateForm
from goals.forms.tags import TagForm
from goals.forms.talking import CommentForm

__all__ = [
    "AudienceForm",
    "CarryForm",
    "CloseForm",
    "CommentForm",
    "CycleForm",
    "GoalFileForm",
    "GoalFilter",
    "GoalForm",
    "HandOutForm",
    "HandOverForm",
    "MapFilter",
    "MeasureFormSet",
    "RebaselineForm",
    "ReopenForm",
    "SendBackForm",
    "SettleForm",
    "TagForm",
    "TemplateForm",
    "UpdateForm",
    "WordsForm",
    "WritingForm",
    "plan_of",
]

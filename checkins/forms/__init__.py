"""What the two type."""

from checkins.forms.agenda import ActionForm, OrderForm, PointForm, ShiftForm, SwitchForm
from checkins.forms.fields import FURTHEST, LONGEST_LINE, MOST_PRIORITIES, place
from checkins.forms.meeting import MoveForm, SkipForm
from checkins.forms.preparing import LONGEST_ANSWER, AnswerForm, PreparationForm
from checkins.forms.rates import RatesForm
from checkins.forms.series import SeriesForm, StartForm

__all__ = [
    "FURTHEST",
    "LONGEST_ANSWER",
    "LONGEST_LINE",
    "MOST_PRIORITIES",
    "ActionForm",
    "AnswerForm",
    "MoveForm",
    "OrderForm",
    "PointForm",
    "PreparationForm",
    "RatesForm",
    "SeriesForm",
    "ShiftForm",
    "SkipForm",
    "StartForm",
    "SwitchForm",
    "place",
]

"""What the two type."""

from checkins.forms.agenda import ActionForm, OrderForm, PointForm, ShiftForm, SwitchForm
from checkins.forms.fields import FURTHEST, LONGEST_LINE, MOST_POINTS, MOST_PRIORITIES, place
from checkins.forms.meeting import LONGEST_REASON, MoveForm, SkipForm
from checkins.forms.preparing import LONGEST_ANSWER, AnswerForm, PreparationForm
from checkins.forms.rates import MONTHS, USUAL_MONTHS, RatesForm, first_of_months
from checkins.forms.series import BY_RULE, SeriesForm, StartForm, usual_series

__all__ = [
    "BY_RULE",
    "FURTHEST",
    "LONGEST_ANSWER",
    "LONGEST_LINE",
    "LONGEST_REASON",
    "MONTHS",
    "MOST_POINTS",
    "MOST_PRIORITIES",
    "USUAL_MONTHS",
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
    "first_of_months",
    "place",
    "usual_series",
]

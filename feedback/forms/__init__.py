"""Input of the feedback pages."""

from feedback.forms.asking import AnswerForm, AskForm, DeclineForm, day_to_answer_by
from feedback.forms.giving import CorrectForm, FeedbackForm
from feedback.forms.notes import NoteFilter, NoteForm, RewordForm
from feedback.forms.outside import ExtendForm, OutsideAnswerForm, OutsideDeclineForm, OutsidersField
from feedback.forms.pulse import PulseActionForm, PulseForm
from feedback.forms.reading import FeedbackFilter, SinceForm
from feedback.forms.reporting import ReportForm, RulingForm
from feedback.forms.wall import NewsForm, PraiseCommentForm, WallFilter

__all__ = [
    "AnswerForm",
    "AskForm",
    "CorrectForm",
    "DeclineForm",
    "ExtendForm",
    "FeedbackFilter",
    "FeedbackForm",
    "NewsForm",
    "NoteFilter",
    "NoteForm",
    "OutsideAnswerForm",
    "OutsideDeclineForm",
    "OutsidersField",
    "PraiseCommentForm",
    "PulseActionForm",
    "PulseForm",
    "ReportForm",
    "RewordForm",
    "RulingForm",
    "SinceForm",
    "WallFilter",
    "day_to_answer_by",
]

"""Pages of goals: to one service or one query and back."""

from goals.views.advising import advice, advice_on_goal
from goals.views.agreeing import agree, propose, send_back
from goals.views.closing import close, close_apply, close_check
from goals.views.drafting import audience, edit, new, parents
from goals.views.ending import carry, end, endings, reopen, settle
from goals.views.files import export, take_in, take_in_apply, take_in_check
from goals.views.following import follow, unfollow
from goals.views.handing import hand_over
from goals.views.health import health
from goals.views.library import drop as drop_template
from goals.views.library import edit as edit_template
from goals.views.library import hand_out, library
from goals.views.library import keep as keep_as_template
from goals.views.library import new as new_template
from goals.views.map import below, goal_map
from goals.views.reacting import react_to_comment, react_to_update
from goals.views.reading import beside, card, detail, goal_list, history
from goals.views.talking import correct_comment, readers, talk, withdraw_comment
from goals.views.telling import rebaseline, update

__all__ = [
    "advice",
    "advice_on_goal",
    "agree",
    "audience",
    "below",
    "beside",
    "card",
    "carry",
    "close",
    "close_apply",
    "close_check",
    "correct_comment",
    "detail",
    "drop_template",
    "edit",
    "edit_template",
    "end",
    "endings",
    "export",
    "follow",
    "goal_list",
    "goal_map",
    "hand_out",
    "hand_over",
    "health",
    "history",
    "keep_as_template",
    "library",
    "new",
    "new_template",
    "parents",
    "propose",
    "react_to_comment",
    "react_to_update",
    "readers",
    "rebaseline",
    "reopen",
    "send_back",
    "settle",
    "take_in",
    "take_in_apply",
    "take_in_check",
    "talk",
    "unfollow",
    "update",
    "withdraw_comment",
]

"""Everything that writes goals."""

from goals.models import Measure
from goals.services.agreeing import agree_goal, propose_goal, send_back_goal
from goals.services.drafting import draft_goal, edit_goal
from goals.services.ending import carry_over_goal, close_cycle, keep_cycle, open_cycle, settle_goal, settle_goals
from goals.services.filing import FileHasMovedOn, keep_goal_file, take_in_goals
from goals.services.following import due_news, follow_goal, tell_again, tell_of_news, unfollow_goal
from goals.services.handing import hand_over_goal
from goals.services.health import count_health, count_health_in
from goals.services.library import (
    drop_template,
    hand_out_template,
    keep_as_template,
    keep_template,
    remove_template_key_result,
    rewrite_template,
    write_template,
)
from goals.services.reacting import react
from goals.services.refusals import (
    CannotHandOver,
    CommentIsWithdrawn,
    CycleIsClosed,
    DraftingIsNotOpen,
    DraftingIsOver,
    FigureDoesNotFit,
    GoalHasMovedOn,
    GoalHasTwoVersions,
    GoalReadsOtherwise,
    GoalsWouldLoop,
    NotAReader,
    NothingChanges,
    NothingToCarry,
    TooLateToCorrect,
)
from goals.services.reminding import due_cycle_reminders, remind_of_cycle
from goals.services.reopening import reopen_goal
from goals.services.rolling import reckon_figure_of, reckon_figures, reckon_round
from goals.services.tagging import (
    TagIsChanging,
    TagIsGone,
    TagIsTaken,
    change_some,
    change_tag,
    due_tag_changes,
    go_on_with_tag,
)
from goals.services.talking import comment_on_goal, correct_comment, withdraw_comment
from goals.services.telling import feed_key_result, rebaseline, update_goal

__all__ = [
    "CannotHandOver",
    "CommentIsWithdrawn",
    "CycleIsClosed",
    "DraftingIsNotOpen",
    "DraftingIsOver",
    "FigureDoesNotFit",
    "FileHasMovedOn",
    "GoalHasMovedOn",
    "GoalHasTwoVersions",
    "GoalReadsOtherwise",
    "GoalsWouldLoop",
    "Measure",
    "NotAReader",
    "NothingChanges",
    "NothingToCarry",
    "TagIsChanging",
    "TagIsGone",
    "TagIsTaken",
    "TooLateToCorrect",
    "agree_goal",
    "carry_over_goal",
    "change_some",
    "change_tag",
    "close_cycle",
    "comment_on_goal",
    "correct_comment",
    "count_health",
    "count_health_in",
    "draft_goal",
    "drop_template",
    "due_cycle_reminders",
    "due_news",
    "due_tag_changes",
    "edit_goal",
    "feed_key_result",
    "follow_goal",
    "go_on_with_tag",
    "hand_out_template",
    "hand_over_goal",
    "keep_as_template",
    "keep_cycle",
    "keep_goal_file",
    "keep_template",
    "open_cycle",
    "propose_goal",
    "react",
    "rebaseline",
    "reckon_figure_of",
    "reckon_figures",
    "reckon_round",
    "remind_of_cycle",
    "remove_template_key_result",
    "reopen_goal",
    "rewrite_template",
    "send_back_goal",
    "settle_goal",
    "settle_goals",
    "take_in_goals",
    "tell_again",
    "tell_of_news",
    "unfollow_goal",
    "update_goal",
    "withdraw_comment",
    "write_template",
]

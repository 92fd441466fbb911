"""Everything that is written in check-ins."""

from checkins.services.actions import ActionNeedsOneOfTheTwo, add_action, settle_action
from checkins.services.agenda import (
    PointIsGone,
    add_point,
    edit_point,
    place_point,
    remove_point,
    shift_point,
    tick_point,
)
from checkins.services.cadences import CadenceIsSetAlready, drop_cadence, follow_cadences, keep_cadence
from checkins.services.clocks import follow_clocks
from checkins.services.feeds import digest_of, make_feed, remove_feed
from checkins.services.leave import follow_leave
from checkins.services.library import drop_question, keep_question, load_starting_questions
from checkins.services.line import (
    begin_series_of_new_lines,
    end_series_of_past_lines,
    follow_reporting_line,
    plan_checkins_ahead,
    settle_past_checkins,
)
from checkins.services.locks import CheckInHasMovedOn, SeriesHasEnded
from checkins.services.meetings import (
    CheckInWouldBeInThePast,
    hold_checkin,
    move_checkin,
    prepare_checkin,
    skip_checkin,
)
from checkins.services.notes import save_private_note, save_shared_note
from checkins.services.preparing import (
    PriorityIsGone,
    answer_preparation,
    drop_priority,
    read_preparation,
    settle_priority,
    share_preparation,
)
from checkins.services.rates import count_rates, count_rates_in
from checkins.services.reminders import send_reminder, send_reminders, take_due_reminders
from checkins.services.reopening import NextOneHasBegun, reopen_checkin
from checkins.services.series import (
    SeriesFollowsTheLine,
    TheTwoMeetAlready,
    change_series,
    end_series,
    start_series,
)

__all__ = [
    "ActionNeedsOneOfTheTwo",
    "CadenceIsSetAlready",
    "CheckInHasMovedOn",
    "CheckInWouldBeInThePast",
    "NextOneHasBegun",
    "PointIsGone",
    "PriorityIsGone",
    "SeriesFollowsTheLine",
    "SeriesHasEnded",
    "TheTwoMeetAlready",
    "add_action",
    "add_point",
    "answer_preparation",
    "begin_series_of_new_lines",
    "change_series",
    "count_rates",
    "count_rates_in",
    "digest_of",
    "drop_cadence",
    "drop_priority",
    "drop_question",
    "edit_point",
    "end_series",
    "end_series_of_past_lines",
    "follow_cadences",
    "follow_clocks",
    "follow_leave",
    "follow_reporting_line",
    "hold_checkin",
    "keep_cadence",
    "keep_question",
    "load_starting_questions",
    "make_feed",
    "move_checkin",
    "place_point",
    "plan_checkins_ahead",
    "prepare_checkin",
    "read_preparation",
    "remove_feed",
    "remove_point",
    "reopen_checkin",
    "save_private_note",
    "save_shared_note",
    "send_reminder",
    "send_reminders",
    "settle_action",
    "settle_past_checkins",
    "settle_priority",
    "share_preparation",
    "shift_point",
    "skip_checkin",
    "start_series",
    "take_due_reminders",
    "tick_point",
]

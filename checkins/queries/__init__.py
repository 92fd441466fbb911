"""Every read of check-ins: lists, the page of one, what waits, what other apps show of them."""

from checkins.queries.library import Proposal, asked_before, proposal_for, questions_for
from checkins.queries.live import open_checkin
from checkins.queries.opened import Opened, checkins_opened, checkins_opened_in, words_opened
from checkins.queries.preparing import preparation_of, priorities_of
from checkins.queries.reading import (
    Agenda,
    NextCheckIn,
    actions_between,
    actions_of,
    agenda_of,
    ahead_of,
    away_on,
    last_held_before,
    my_checkin,
    my_checkins,
    next_for,
    notes_of,
    past,
    since,
    skip_reason_of,
    upcoming,
    waiting_for,
)
from checkins.queries.standing import CheckInStanding, standing_of
from checkins.queries.team import meetings_between

__all__ = [
    "Agenda",
    "CheckInStanding",
    "NextCheckIn",
    "Opened",
    "Proposal",
    "actions_between",
    "actions_of",
    "agenda_of",
    "ahead_of",
    "asked_before",
    "away_on",
    "checkins_opened",
    "checkins_opened_in",
    "last_held_before",
    "meetings_between",
    "my_checkin",
    "my_checkins",
    "next_for",
    "notes_of",
    "open_checkin",
    "past",
    "preparation_of",
    "priorities_of",
    "proposal_for",
    "questions_for",
    "since",
    "skip_reason_of",
    "standing_of",
    "upcoming",
    "waiting_for",
    "words_opened",
]

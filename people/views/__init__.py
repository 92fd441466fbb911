"""Pages about people: to one service or one query and back."""

from people.views.chart import below, chart
from people.views.delegating import delegation_end, delegations
from people.views.directory import directory, search
from people.views.first_person import set_up
from people.views.invitation import invitation
from people.views.leaving import leaving
from people.views.moving import move
from people.views.notices import notices
from people.views.oneself import settings, token_create, token_revoke
from people.views.person import detail
from people.views.pictures import picture, picture_change, picture_remove
from people.views.sessions import session_end, sessions, sessions_end

__all__ = [
    "below",
    "chart",
    "delegation_end",
    "delegations",
    "detail",
    "directory",
    "invitation",
    "leaving",
    "move",
    "notices",
    "picture",
    "picture_change",
    "picture_remove",
    "search",
    "session_end",
    "sessions",
    "sessions_end",
    "set_up",
    "settings",
    "token_create",
    "token_revoke",
]

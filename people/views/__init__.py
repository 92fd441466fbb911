"""Pages about people: to one service or one query and back."""

from people.views.chart import below, chart
from people.views.directory import directory, search
from people.views.first_person import set_up
from people.views.invitation import invitation
from people.views.moving import move
from people.views.oneself import notices, sessions_end, settings, token_create, token_revoke
from people.views.person import detail

__all__ = [
    "below",
    "chart",
    "detail",
    "directory",
    "invitation",
    "move",
    "notices",
    "search",
    "sessions_end",
    "set_up",
    "settings",
    "token_create",
    "token_revoke",
]

"""Telling people: one notice per person and cause, written with the change that causes it."""

from core.notices.ends import add_end
from core.notices.mail import Invitation, add_mail_invitation, add_mail_link
from core.notices.pauses import FIRST_PAUSE, MOST_ATTEMPTS
from core.notices.saying import day_in_words, listed, moment_in_words
from core.notices.sending import deliver, due_deliveries
from core.notices.telling import Telling, forget, lead_to, notify, notify_many, take_back, withdraw

__all__ = [
    "FIRST_PAUSE",
    "MOST_ATTEMPTS",
    "Invitation",
    "Telling",
    "add_end",
    "add_mail_invitation",
    "add_mail_link",
    "day_in_words",
    "deliver",
    "due_deliveries",
    "forget",
    "lead_to",
    "listed",
    "moment_in_words",
    "notify",
    "notify_many",
    "take_back",
    "withdraw",
]

"""Rows that every app shares: notices, deliveries and choices, drafts, legal cases, who looked, who came how often."""

from core.models.cases import LegalCase
from core.models.choices import NoticeChoice, NoticeSchedule
from core.models.drafts import Draft
from core.models.keys import uuid7
from core.models.looks import Look
from core.models.notices import Delivery, Digest, Notice
from core.models.tallies import Tally
from core.models.wording import NoticeWording

__all__ = [
    "Delivery",
    "Digest",
    "Draft",
    "LegalCase",
    "Look",
    "Notice",
    "NoticeChoice",
    "NoticeSchedule",
    "NoticeWording",
    "Tally",
    "uuid7",
]

"""Rows that every app shares: notices and their deliveries, what people choose of them, drafts of long texts."""

from core.models.choices import NoticeChoice, NoticeSchedule
from core.models.drafts import Draft
from core.models.keys import uuid7
from core.models.notices import Delivery, Digest, Notice
from core.models.wording import NoticeWording

__all__ = ["Delivery", "Digest", "Draft", "Notice", "NoticeChoice", "NoticeSchedule", "NoticeWording", "uuid7"]

"""What people choose: which notices reach them outside the inbox, in which rhythm, and when not."""

from datetime import time

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked, tracked_except
from core.models.keys import uuid7
from core.readers import Is, ReadableQuerySet, Readers


class NoticeChoiceQuerySet(ReadableQuerySet["NoticeChoice"]):
    """Choices; only whoever made them sees them."""


@tracked
class NoticeChoice(models.Model):
    """How notices of a topic reach a person beside the inbox; where there is no row, by mail as the topic says."""

    class Rhythm(models.TextChoices):
        NOW = "now", _("At once")
        DAILY = "daily", _("Once a day")
        WEEKLY = "weekly", _("Once a week")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notice_choices")
    topic = models.CharField(_("topic"), max_length=40)
    by_mail = models.BooleanField(_("by mail"))
    rhythm = models.CharField(_("how often"), max_length=10, choices=Rhythm, default=Rhythm.NOW, db_default=Rhythm.NOW)
    by_chat = models.BooleanField(_("by chat"), default=False, db_default=False)

    readers = Readers(Is("person", _("chose it")))
    objects = NoticeChoiceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "topic"], name="notice_choice_once_per_person_and_topic"),
        ]

    def __str__(self) -> str:
        return self.topic


class NoticeScheduleQuerySet(ReadableQuerySet["NoticeSchedule"]):
    """Schedules; only whoever made them sees them."""


def monday_to_friday() -> list[int]:
    """The working days of whoever has said nothing else, as ISO counts them."""
    return [1, 2, 3, 4, 5]


@tracked_except("chat_address")
class NoticeSchedule(models.Model):
    """When mail and chat reach a person; where there is no row, at any time, and digests on weekday mornings.

    With quiet hours, days off are quiet all day. `quiet_from` after `quiet_until` is a night.
    `invites`: mail about a meeting has an invitation with it that calendars read.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notice_schedule")
    working_days: models.Field[list[int], list[int]] = ArrayField(
        models.PositiveSmallIntegerField(), verbose_name=_("working days"), default=monday_to_friday
    )
    digest_at = models.TimeField(_("digests come at"), default=time(8))
    quiet_from = models.TimeField(_("quiet from"), null=True)
    quiet_until = models.TimeField(_("quiet until"), null=True)
    invites = models.BooleanField(_("with invitations for your calendar"), default=False, db_default=False)
    chat_address = models.TextField(blank=True, default="")  # sealed: whoever knows it can write into that chat

    readers = Readers(Is("person", _("chose it")))
    objects = NoticeScheduleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(quiet_from=None, quiet_until=None)
                | Q(quiet_from__isnull=False, quiet_until__isnull=False) & ~Q(quiet_from=models.F("quiet_until")),
                name="notice_schedule_quiet_hours_begin_and_end",
            ),
            models.CheckConstraint(
                condition=Q(working_days__len__gte=1, working_days__contained_by=[1, 2, 3, 4, 5, 6, 7]),
                name="notice_schedule_has_a_working_day",
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)

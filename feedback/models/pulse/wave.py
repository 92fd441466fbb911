"""One round of questions, who may still answer, and what was answered while it is open.

Who has answered and what was answered share no key, no order and no time: an invitation is taken out when it is
used, and a seal names nobody, can be opened with the key of its wave alone, and has the length of every other seal.
Neither of the two has a history, nor has the key; their tables are emptied whole when the wave closes.
"""

from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.emptying import emptied_whole
from core.history import tracked, tracked_except
from core.models import uuid7
from core.readers import Everyone, Is, ReadableQuerySet, Readers, ReadersOf
from feedback.models.pulse.bank import LEAST_K, PulseQuestion

if TYPE_CHECKING:
    from datetime import datetime

    from django_stubs_ext.db.models.manager import RelatedManager

    from feedback.models.pulse.results import PulseGroup

LONGEST_COMMENT = 300
MOST_ATTEMPTS = 12  # to close a wave, one with each sweep: an hour


class PulseWaveQuerySet(ReadableQuerySet["PulseWave"]):
    """Waves, by where they stand."""

    def open(self, now: "datetime") -> "PulseWaveQuerySet":
        """Can be answered at this moment."""
        return self.filter(closed_at=None, opens_at__lte=now, closes_at__gt=now)

    def to_close(self, now: "datetime") -> "PulseWaveQuerySet":
        """Over, and not opened yet."""
        return self.filter(closed_at=None, closes_at__lte=now)

    def to_try(self, now: "datetime") -> "PulseWaveQuerySet":
        """Likewise, and not given up."""
        return self.to_close(now).filter(attempts__lt=MOST_ATTEMPTS)

    def given_up(self, now: "datetime") -> "PulseWaveQuerySet":
        """Over, but closing failed again and again: it waits for somebody to have it tried anew."""
        return self.to_close(now).filter(attempts__gte=MOST_ATTEMPTS)

    def closed(self) -> "PulseWaveQuerySet":
        """Whose released figures stand."""
        return self.exclude(closed_at=None)


@tracked_except("public_key", "sealed_key", "attempts")
class PulseWave(models.Model):
    """A round of a few questions to everybody. Its key is made at the launch and destroyed at the close."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    opens_at = models.DateTimeField(_("opened"))
    closes_at = models.DateTimeField(_("closes"))
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True, editable=False)
    k = models.PositiveSmallIntegerField(_("answers from which a group is shown"))
    comment_k = models.PositiveSmallIntegerField(_("comments from which a group’s are shown"))
    invited = models.PositiveIntegerField(_("invited"), editable=False)
    public_key = models.BinaryField(null=True, editable=False)
    sealed_key = models.TextField(blank=True, default="", db_default="", editable=False)  # where no `PulseKey` is
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)

    if TYPE_CHECKING:
        items: RelatedManager["PulseItem"]
        invitations: RelatedManager["PulseInvitation"]
        seals: RelatedManager["PulseSeal"]
        groups: RelatedManager["PulseGroup"]
        key: "PulseKey"

    readers = Readers(Everyone())
    objects = PulseWaveQuerySet.as_manager()

    class Meta:
        verbose_name = _("pulse wave")
        verbose_name_plural = _("pulse waves")
        constraints = [
            models.CheckConstraint(condition=Q(closes_at__gt=F("opens_at")), name="pulse_wave_closes_after_it_opens"),
            models.CheckConstraint(
                condition=Q(k__gte=LEAST_K, comment_k__gte=F("k")),
                name="pulse_wave_shows_nothing_of_fewer_than_three",
                violation_error_message=_("At least 3 answers, and for comments at least as many."),
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None, public_key__isnull=False)
                | Q(closed_at__isnull=False, public_key=None, sealed_key=""),
                name="pulse_wave_has_a_key_until_it_is_closed",
            ),
            models.UniqueConstraint(
                fields=["closed_at"],
                condition=Q(closed_at=None),
                nulls_distinct=False,
                name="pulse_wave_is_open_alone",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="thresholds_never_fall",
                operation=pgtrigger.UpdateOf("k", "comment_k"),  # type: ignore[no-untyped-call]
                when=pgtrigger.Before,
                condition=pgtrigger.Q(new__k__lt=pgtrigger.F("old__k"))
                | pgtrigger.Q(new__comment_k__lt=pgtrigger.F("old__comment_k")),
                func="""
RAISE EXCEPTION 'the thresholds of a wave never fall'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'pulse_wave_thresholds_never_fall';
""",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.opens_at:%Y-%m-%d}"

    def get_absolute_url(self) -> str:
        """What is released of it."""
        return reverse("feedback:pulse_results", args=[self.pk])

    @property
    def is_given_up(self) -> bool:
        """Whether closing it failed again and again."""
        return self.closed_at is None and self.attempts >= MOST_ATTEMPTS


@tracked
class PulseItem(models.Model):
    """A question as a wave asks it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    wave = models.ForeignKey(PulseWave, models.CASCADE, related_name="items")
    question = models.ForeignKey(PulseQuestion, models.PROTECT, related_name="items")
    place = models.PositiveSmallIntegerField()

    readers = Readers(ReadersOf("wave"))
    objects = ReadableQuerySet["PulseItem"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["wave", "question"], name="pulse_item_asks_a_question_once"),
            models.UniqueConstraint(fields=["wave", "place"], name="pulse_item_has_a_place_of_its_own"),
        ]

    def __str__(self) -> str:
        return str(self.question)


@emptied_whole
class PulseInvitation(models.Model):
    """Who may still answer. It is taken out by answering, so that those who have leave neither order nor time.

    `groups` are those the answer counts in: the company, and everybody's below a leader above, as it was at the launch.
    Groups lie within each other only as long as nobody moves between them.
    """

    wave = models.ForeignKey(PulseWave, models.CASCADE, related_name="invitations")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    groups = ArrayField(models.UUIDField(), null=True)
    is_told = models.BooleanField(default=False)
    is_reminded = models.BooleanField(default=False)

    readers = Readers(Is("person", _("is invited")))
    objects = ReadableQuerySet["PulseInvitation"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["wave", "person"], name="pulse_invitation_is_one_for_each_person"),
            models.CheckConstraint(
                condition=Q(is_reminded=False) | Q(is_told=True), name="pulse_invitation_is_told_before_a_reminder"
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)


def random_key() -> Any:
    """A key that says nothing of when it was made."""
    return uuid4()


@emptied_whole
class PulseKey(models.Model):
    """What opens the seals of the wave that is open, sealed by the key of the installation. Nobody reads it."""

    wave = models.OneToOneField(PulseWave, models.CASCADE, primary_key=True, related_name="key")
    sealed = models.TextField()

    def __str__(self) -> str:
        return str(self.pk)


@emptied_whole
class PulseSeal(models.Model):
    """One person's answers, closed to everybody until the wave closes, and gone then. Nobody reads it."""

    id = models.UUIDField(primary_key=True, default=random_key, editable=False)
    wave = models.ForeignKey(PulseWave, models.CASCADE, related_name="seals")
    box = models.BinaryField()

    def __str__(self) -> str:
        return str(self.pk)

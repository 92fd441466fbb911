"""Legal cases: two people with different roles open together what passed between two others."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pgtrigger
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models.keys import uuid7
from core.readers import HRAdmin, Is, ITAdmin, ReadableQuerySet, Readers
from core.readers.cases import IT

if TYPE_CHECKING:
    from people.models import Person

LONGEST_REASON = 1_000
MOST_HOURS = 72
WAITS_FOR = timedelta(days=7)  # to be agreed to
SETTLED_WHEN_ASKED = ["first", "second", "covers_from", "covers_until", "reason", "hours", "asked_by", "asked_at"]


class LegalCaseQuerySet(ReadableQuerySet["LegalCase"]):
    """Cases, by whether they are open."""

    def open(self) -> "LegalCaseQuerySet":
        """Agreed to and not over, this moment by the clock of the database: nothing has to run for one to end.

        One that has lost its role, or has left, ends it for both.
        """
        people: Any = get_user_model().objects
        running = self.filter(ends_at__gt=Now(), closed_at=None)
        return running.filter(
            asked_by__in=people.hr_admins().values("pk"), agreed_by__in=people.holding(IT).values("pk")
        )

    def waiting(self, now: datetime) -> "LegalCaseQuerySet":
        """Neither agreed to nor closed nor lapsed, and asked for by somebody who may still ask."""
        people: Any = get_user_model().objects
        may_ask = people.hr_admins().exclude(pk__in=people.holding(IT).values("pk"))
        waiting = self.filter(opened_at=None, closed_at=None, asked_at__gte=now - WAITS_FOR)
        return waiting.filter(asked_by__in=may_ask.values("pk"))

    def held_by(self, viewer: Any) -> "LegalCaseQuerySet":
        """Those this person opened with another."""
        return self.filter(Q(asked_by=viewer) | Q(agreed_by=viewer))

    def covering(self, one: Any, other: Any, at: Any) -> "LegalCaseQuerySet":
        """About what passed between these two at that moment; values, or where a query finds them."""
        pair = Q(first=one, second=other) | Q(first=other, second=one)
        return self.filter(pair, covers_from__lte=at, covers_until__gt=at)

    def with_people(self) -> "LegalCaseQuerySet":
        """With everybody it names."""
        return self.select_related("first", "second", "asked_by", "agreed_by", "closed_by")

    def newest_first(self) -> "LegalCaseQuerySet":
        """As lists show them."""
        return self.order_by("-asked_at", "-pk")


@tracked
class LegalCase(models.Model):
    """Asked for by one, agreed to by another: for some hours both read what passed between two people in a period.

    Nothing of what was asked can be altered afterwards, and a case is never removed: the two find it for good.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    first = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    second = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    covers_from = models.DateTimeField()
    covers_until = models.DateTimeField()
    reason = models.CharField(_("reason"), max_length=LONGEST_REASON)
    hours = models.PositiveSmallIntegerField(_("hours"))
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    agreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    opened_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    closed_at = models.DateTimeField(null=True)

    readers = Readers(
        Is("asked_by", _("asks for it")),
        Is("agreed_by", _("agreed to it")),
        Is("first", _("is one of the two it concerns"), when=Q(opened_at__isnull=False)),
        Is("second", _("is one of the two it concerns"), when=Q(opened_at__isnull=False)),
        HRAdmin(about=("first", "second")),
        ITAdmin(about=("first", "second"), when=Q(opened_at__isnull=True, closed_at__isnull=True)),
    )
    objects = LegalCaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("legal case")
        verbose_name_plural = _("legal cases")
        constraints = [
            models.CheckConstraint(condition=~Q(first=F("second")), name="legal_case_is_between_two"),
            models.CheckConstraint(condition=~Q(reason=""), name="legal_case_has_a_reason"),
            models.CheckConstraint(
                condition=Q(covers_from__lt=F("covers_until"), covers_until__lte=F("asked_at")),
                name="legal_case_is_about_the_past",
            ),
            models.CheckConstraint(
                condition=Q(agreed_by=None, opened_at=None, ends_at=None)
                | Q(agreed_by__isnull=False, opened_at__isnull=False, ends_at__isnull=False),
                name="legal_case_is_opened_by_somebody_until_some_time",
            ),
            models.CheckConstraint(
                condition=~Q(asked_by=F("first"))
                & ~Q(asked_by=F("second"))
                & (
                    Q(agreed_by=None)
                    | (~Q(agreed_by=F("asked_by")) & ~Q(agreed_by=F("first")) & ~Q(agreed_by=F("second")))
                ),
                name="legal_case_is_opened_by_two_others",
            ),
            models.CheckConstraint(
                condition=Q(hours__gte=1, hours__lte=MOST_HOURS)
                & (Q(ends_at=None) | Q(ends_at__lte=F("opened_at") + timedelta(hours=MOST_HOURS))),
                name="legal_case_is_open_for_hours",
            ),
            models.CheckConstraint(
                condition=Q(opened_at=None) | Q(opened_at__lte=F("asked_at") + WAITS_FOR),
                name="legal_case_is_agreed_to_within_a_week",
            ),
            models.CheckConstraint(
                condition=Q(closed_by=None, closed_at=None) | Q(closed_by__isnull=False, closed_at__isnull=False),
                name="legal_case_is_closed_by_somebody",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="keep_what_was_asked", fields=SETTLED_WHEN_ASKED),
            pgtrigger.Protect(name="keep_every_case", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.first} – {self.second}"

    def get_absolute_url(self) -> str:
        """Where it is agreed to, read and closed."""
        return reverse("case", args=[self.pk])

    @property
    def concerned(self) -> list["Person"]:
        """The two between whom it passed."""
        return [self.first, self.second]

    @property
    def waits_until(self) -> datetime:
        """Nobody can agree to it afterwards."""
        return self.asked_at + WAITS_FOR

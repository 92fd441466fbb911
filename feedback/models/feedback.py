"""One piece of feedback from one person to another."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import Everyone, HRAdmin, Is, OpenedInCase, ReadableQuerySet, Readers
from core.templatetags.wording import in_sentence
from feedback.models.audience import (
    BETWEEN_TWO,
    MANAGER_AUDIENCES,
    RECIPIENT_AUDIENCES,
    Audience,
    Kind,
    manager_is_named,
)

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager

    from people.models import Person

LONGEST_TEXT = 8_000
CORRECTABLE_FOR = timedelta(minutes=30)
MOST_RECIPIENTS = 10
NOT_AS_HR = (Is, Everyone)  # the ways for lists and searches: what was reported or opened is read on its own page
NOT_IN_A_CASE = (*NOT_AS_HR, HRAdmin)  # and those for scripts


class FeedbackQuerySet(ReadableQuerySet["Feedback"]):
    """Feedback, in adjectives."""

    def standing(self) -> "FeedbackQuerySet":
        """Not withdrawn."""
        return self.filter(withdrawn_at=None)

    def given_between(self, start: date, end: date) -> "FeedbackQuerySet":
        """Sent on one of these days of the reader's calendar, both included."""
        zone = timezone.get_current_timezone()
        first = datetime.combine(start, time.min, zone)
        return self.filter(sent_at__gte=first, sent_at__lt=datetime.combine(end + timedelta(days=1), time.min, zone))

    def passed_between(self, one: "Person", other: "Person") -> "FeedbackQuerySet":
        """From one of two people to the other: to a manager, where only they read it; not what is for everyone."""
        to_recipient = Q(audience__in=BETWEEN_TWO) & (Q(giver=one, recipient=other) | Q(giver=other, recipient=one))
        to_manager = Q(giver=one, manager_then=other) | Q(giver=other, manager_then=one)
        return self.filter(to_recipient | (Q(audience=Audience.MANAGER) & to_manager))

    def with_people(self) -> "FeedbackQuerySet":
        """Those it names."""
        return self.select_related("giver", "recipient", "manager_then")

    def with_all_recipients(self) -> "FeedbackQuerySet":
        """Those it names, and whoever else the same praise for everyone is to."""
        others = Feedback.objects.select_related("recipient").order_by("pk")
        return self.with_people().prefetch_related(models.Prefetch("others", others))

    def on_the_wall(self) -> "FeedbackQuerySet":
        """Praise for everyone, once each."""
        return self.standing().leading().filter(audience=Audience.EVERYONE)

    def leading(self) -> "FeedbackQuerySet":
        """Praise to several people once: the first of its pieces, which all of them are shown as."""
        return self.filter(lead=None)

    def newest_first(self) -> "FeedbackQuerySet":
        """As lists show it."""
        return self.order_by("-sent_at", "-pk")


@tracked
class Feedback(models.Model):
    """What one person tells another. Who reads it is settled when it is sent.

    One text to several people is a piece for each, and none says that there are others. Only praise for everyone
    goes out together: its pieces have a `lead`, the first of them, and are shown, corrected and withdrawn as that one.

    The manager who may read it is kept by name, so that whoever manages the recipient later reads none of it.
    Withdrawing takes the words away and leaves the trace that there were some.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    giver = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="feedback_given")
    outside_giver = models.CharField(
        max_length=150, blank=True, db_default=""
    )  # the name of whoever does not work here
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="feedback_received")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    text = models.TextField(_("feedback"), max_length=LONGEST_TEXT, blank=True)
    goal = models.ForeignKey("goals.Goal", models.SET_NULL, null=True, blank=True, related_name="+")
    values = models.ManyToManyField(
        "development.CompanyValue", through="feedback.NamedValue", related_name="+", blank=True
    )
    audience = models.CharField(_("who can read it"), max_length=24, choices=Audience)
    manager_then = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    lead = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="others", editable=False)
    ask = models.OneToOneField("feedback.Ask", models.PROTECT, null=True, blank=True, related_name="feedback")
    outside_ask = models.OneToOneField(
        "feedback.OutsideAsk", models.PROTECT, null=True, blank=True, related_name="feedback"
    )
    sent_key = models.UUIDField(editable=False)  # the same form with the same words, sent twice, is sent once
    sent_at = models.DateTimeField()
    corrected_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    reported_at = models.DateTimeField(null=True, editable=False)  # for the first time
    taken_down_at = models.DateTimeField(null=True, editable=False)

    if TYPE_CHECKING:
        others: RelatedManager["Feedback"]

    readers = Readers(
        Is("giver", _("gives it")),
        Is("recipient", _("receives it"), when=Q(audience__in=RECIPIENT_AUDIENCES)),
        Is("manager_then", _("is the manager at the time of sending"), when=Q(audience__in=MANAGER_AUDIENCES)),
        HRAdmin(
            _("is an HR administrator, and it was reported"),
            about=("giver", "recipient"),
            when=Q(reported_at__isnull=False),
        ),
        OpenedInCase("giver", "recipient", at="sent_at", when=Q(audience__in=BETWEEN_TWO)),
        OpenedInCase("giver", "manager_then", at="sent_at", when=Q(audience=Audience.MANAGER)),
        Everyone(when=Q(audience=Audience.EVERYONE)),
    )
    objects = FeedbackQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["giver", "sent_key"], name="feedback_is_sent_once"),
            models.CheckConstraint(condition=~Q(giver=F("recipient")), name="feedback_is_to_somebody_else"),
            models.CheckConstraint(
                condition=Q(giver__isnull=False, outside_giver="", outside_ask=None)
                | (Q(giver=None, outside_ask__isnull=False) & ~Q(outside_giver="")),
                name="feedback_is_given_by_a_colleague_or_from_outside",
            ),
            models.CheckConstraint(
                condition=~Q(audience="everyone") | Q(kind="praise"), name="feedback_to_everyone_is_praise"
            ),
            models.CheckConstraint(condition=manager_is_named(), name="feedback_names_the_manager_iff_they_read"),
            models.CheckConstraint(
                condition=(Q(withdrawn_at=None) & ~Q(text="")) | Q(withdrawn_at__isnull=False, text=""),
                name="feedback_has_words_until_withdrawn",
            ),
            models.CheckConstraint(
                condition=Q(corrected_at=None) | Q(corrected_at__lte=F("sent_at") + CORRECTABLE_FOR),
                name="feedback_is_corrected_within_half_an_hour",
            ),
            models.CheckConstraint(
                condition=Q(lead=None) | (Q(audience="everyone") & ~Q(lead=F("id"))),
                name="feedback_goes_out_together_to_everyone_only",
            ),
            models.UniqueConstraint(
                Coalesce("lead", "id"),
                "recipient",
                condition=Q(audience="everyone"),
                name="praise_goes_out_to_each_recipient_once",
            ),
            models.CheckConstraint(
                condition=Q(taken_down_at=None) | Q(reported_at__isnull=False, withdrawn_at__isnull=False),
                name="feedback_is_taken_down_only_where_reported",
            ),
        ]
        indexes = [
            models.Index(fields=["recipient", "-sent_at"], name="feedback_received"),
            models.Index(fields=["giver", "-sent_at"], name="feedback_given"),
            models.Index(
                fields=["manager_then", "-sent_at"], name="feedback_of_a_team", condition=Q(manager_then__isnull=False)
            ),
            models.Index(
                fields=["-sent_at", "-id"],
                name="feedback_on_the_wall",
                condition=Q(audience="everyone", lead=None, withdrawn_at=None),
            ),
            models.Index(fields=["-reported_at"], name="feedback_reported", condition=Q(reported_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return _("%(giver)s to %(recipient)s") % {"giver": self.giver_name, "recipient": self.recipient}

    def get_absolute_url(self) -> str:
        """The page of this feedback; of praise to several people there is one."""
        return reverse("feedback:detail", args=[self.lead_id or self.pk])

    @property
    def recipients(self) -> list["Person"]:
        """Everybody it is to, as far as this may be said: `with_all_recipients` has loaded them."""
        return [self.recipient, *(other.recipient for other in self.others.all())]

    @property
    def recipient_names(self) -> str:
        """Likewise in words; a single one by the full name."""
        people = self.recipients
        return in_sentence([person.short_name for person in people]) if len(people) > 1 else self.recipient.name

    @property
    def giver_name(self) -> str:
        """Of a colleague, or as the one who asked calls somebody outside."""
        return self.giver.name if self.giver else self.outside_giver

    @property
    def giver_short_name(self) -> str:
        """How one calls a colleague; outsiders by their whole name."""
        return self.giver.short_name if self.giver else self.outside_giver

    @property
    def correctable_until(self) -> datetime:
        """Afterwards it can only be withdrawn."""
        return self.sent_at + CORRECTABLE_FOR

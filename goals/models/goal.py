"""A goal: what somebody means to reach, by when, and how it stands."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.addresses import address
from core.history import tracked
from core.models import uuid7
from core.readers import Chosen, DelegateOf, DottedManagerOf, Everyone, HRFor, Is, Line, ManagerOf, MembersOf, Readers
from goals.models.constraints import WHAT_A_GOAL_MUST_BE
from goals.models.goal_set import GoalQuerySet
from goals.models.progress import expected_on, progress_of_parts
from goals.models.silence import heard_of, last_away
from goals.models.triggers import CHANGED_GOAL_IS_DUE, REFUSE_ALIGNMENT_LOOP

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager

    from goals.models.event import GoalUpdate, Rebaseline
    from goals.models.key_result import KeyResult
    from goals.models.roll_up import RollUp

TITLE_LENGTH = 200
LONGEST_TAG = 40
IN_THE_LINE = Q(audience="line") & ~Q(status="draft")
OPEN = Q(status__in=["draft", "active"])


@tracked
class Goal(models.Model):
    """Owned by one person, for themself, their team or the company.

    A draft waits for the manager's yes when its owner proposed it, and for the owner's when the manager did.
    `proposed_for`, `sent_back_for`, `agreed_for` and `settled_for` name the manager where a delegate did it for them.
    `version` counts how often it was edited: who agrees, or edits it again, says which one they read.
    """

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        ACTIVE = "active", _("Active")
        ACHIEVED = "achieved", _("Achieved")
        PARTLY = "partly", _("Partly achieved")
        MISSED = "missed", pgettext_lazy("of a goal", "Missed")
        DROPPED = "dropped", _("Dropped")

    class Health(models.TextChoices):
        ON_TRACK = "on-track", _("On track")
        AT_RISK = "at-risk", _("At risk")
        OFF_TRACK = "off-track", _("Off track")

    class Audience(models.TextChoices):
        LINE = "line", _("Your line")
        COMPANY = "company", _("Everyone")
        CHOSEN = "chosen", _("People you choose")

    class BelongsTo(models.TextChoices):
        PERSON = "person", _("One person")
        TEAM = "team", _("A team")
        COMPANY = "company", _("The company")

    class ProgressFrom(models.TextChoices):
        KEY_RESULTS = "key_results", _("Its key results")
        ALIGNED = "aligned", _("Goals that support it too")

    UNFINISHED = frozenset({Status.DRAFT, Status.ACTIVE})
    OUTCOMES = (Status.ACHIEVED, Status.PARTLY, Status.MISSED, Status.DROPPED)

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey("people.Person", models.PROTECT, related_name="+", verbose_name=_("owner"))
    belongs_to = models.CharField(_("whose goal"), max_length=10, choices=BelongsTo, default=BelongsTo.PERSON)
    team = models.ForeignKey(
        "people.Department", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("team")
    )
    cycle = models.ForeignKey("goals.GoalCycle", models.PROTECT, related_name="goals", verbose_name=_("goal cycle"))
    title = models.CharField(_("title"), max_length=TITLE_LENGTH)
    description = models.TextField(_("description"), blank=True)
    tags = ArrayField(models.CharField(max_length=LONGEST_TAG), default=list, blank=True, verbose_name=_("tags"))
    starts_on = models.DateField(_("start"))
    due_on = models.DateField(_("due"))
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
    health = models.CharField(_("health"), max_length=10, choices=Health, blank=True)
    audience = models.CharField(_("who can read it"), max_length=10, choices=Audience, default=Audience.LINE)
    shared_with = models.ManyToManyField("people.Person", related_name="+", blank=True, verbose_name=_("chosen people"))
    contributors = models.ManyToManyField("people.Person", related_name="+", blank=True, verbose_name=_("contributors"))
    parent = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="aligned", verbose_name=_("supports")
    )
    progress_from = models.CharField(
        _("progress comes from"), max_length=12, choices=ProgressFrom, default="key_results", db_default="key_results"
    )
    carried_from = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="carried_into", editable=False
    )
    proposed_by = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    proposed_for = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    proposed_at = models.DateTimeField(null=True, blank=True)
    sent_back_note = models.TextField(blank=True)
    sent_back_by = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    sent_back_for = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    agreed_by = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    agreed_for = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    agreed_at = models.DateTimeField(null=True, blank=True)
    score = models.PositiveSmallIntegerField(_("score"), null=True, blank=True)
    look_back = models.TextField(_("look back"), blank=True)
    settled_by = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    settled_for = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    last_updated_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=0, db_default=0, editable=False)

    if TYPE_CHECKING:
        aligned: RelatedManager["Goal"]
        key_results: RelatedManager[KeyResult]
        roll_up: RollUp
        updates: RelatedManager[GoalUpdate]
        rebaselines: RelatedManager[Rebaseline]
        carried_into: "Goal"

    readers = Readers(
        Is("owner", _("owns this goal")),
        ManagerOf("owner"),
        DelegateOf("owner"),
        Line("owner", when=IN_THE_LINE),
        DottedManagerOf("owner", when=IN_THE_LINE),
        Chosen("contributors", _("contributes to it"), when=~Q(status="draft")),
        MembersOf("team", when=IN_THE_LINE & Q(belongs_to="team")),
        HRFor("owner", when=IN_THE_LINE),
        Chosen("shared_with", when=Q(audience="chosen") & ~Q(status="draft")),
        Everyone(when=Q(audience="company") & ~Q(status="draft")),
    )
    objects = GoalQuerySet.as_manager()

    class Meta:
        verbose_name = _("goal")
        verbose_name_plural = _("goals")
        constraints = WHAT_A_GOAL_MUST_BE
        indexes = [
            models.Index(fields=["owner", "status"], name="goal_by_owner"),
            models.Index(fields=["owner"], include=["id"], name="goal_open_of_person", condition=OPEN & Q(team=None)),
            models.Index(fields=["team"], name="goal_by_team", condition=Q(team__isnull=False)),
            models.Index(
                fields=["belongs_to", "title"], name="goal_of_more_than_one", condition=~Q(belongs_to="person")
            ),
            GinIndex(OpClass(Upper("title"), "gin_trgm_ops"), name="goal_title_trigrams"),
            GinIndex(fields=["tags"], name="goal_by_tag"),
            models.Index(fields=["cycle", "id"], name="goal_for_everyone", condition=Q(audience="company")),
            models.Index(
                fields=["due_on", "id"], name="goal_for_everyone_by_date", condition=Q(audience="company") & OPEN
            ),
            models.Index(
                fields=["due_on", "id"], name="goal_for_everyone_ever_by_date", condition=Q(audience="company")
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="refuse_alignment_loop",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("parent_id"),  # type: ignore[no-untyped-call]
                func=REFUSE_ALIGNMENT_LOOP,
            ),
            pgtrigger.Trigger(
                name="figure_is_due",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func=CHANGED_GOAL_IS_DUE,
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The goal's page."""
        return address("goals:detail", self.pk)

    @property
    def is_settled(self) -> bool:
        """Whether it has an outcome."""
        return self.status not in self.UNFINISHED

    @property
    def has_only_its_end_left(self) -> bool:
        """Whether its cycle was closed before anybody said how it ended."""
        return self.cycle.closed_at is not None and not self.is_settled

    @property
    def is_late(self) -> bool:
        """Whether it was written down when the drafting in its cycle was over."""
        return self.cycle.is_past_drafting(self.owner.today(self.created_at))

    @property
    def waits_for_manager(self) -> bool:
        """A draft its owner has proposed."""
        return self.status == self.Status.DRAFT and self.proposed_by_id == self.owner_id

    @property
    def waits_for_owner(self) -> bool:
        """A draft the manager of today, or a delegate for them, has proposed to its owner.

        What a former manager has proposed waits for nobody: it is a draft like any other for the two of today.
        """
        proposer = self.proposed_for_id or self.proposed_by_id
        return self.status == self.Status.DRAFT and proposer is not None and proposer == self.owner.manager_id

    @property
    def waits_for_a_yes(self) -> bool:
        """A draft that one of the two has proposed to the other."""
        return self.waits_for_manager or self.waits_for_owner

    @property
    def is_back_with_manager(self) -> bool:
        """A draft of the manager that its owner has sent back: theirs to change, as long as they are here."""
        is_by_owner = bool(self.sent_back_note) and self.sent_back_by_id == self.owner_id
        return is_by_owner and self.owner.manager is not None and self.owner.manager.is_active

    @property
    def rolled_up(self) -> "RollUp | None":
        """What aligned goals bring, where its owner has them count; lists load it `with_key_results`."""
        return getattr(self, "roll_up", None) if self.progress_from == self.ProgressFrom.ALIGNED else None

    @property
    def progress(self) -> Decimal | None:
        """How far it has come, from its loaded key results and what aligned goals bring."""
        return progress_of_parts(self.key_results.all(), self.rolled_up)

    def expected(self, day: date) -> Decimal:
        """How far an even pace would have come by that day."""
        return expected_on(day, self.starts_on, self.due_on)

    @cached_property
    def last_away_on(self) -> date | None:
        """The last day of its owner's latest leave that has begun; lists load it `with_leave`."""
        return Goal.objects.filter(pk=self.pk).values_list(last_away(), flat=True).first()

    @property
    def heard_of_at(self) -> datetime | None:
        """Since when it may be called quiet: the last update, else the agreement; never while its owner is away."""
        last = self.last_updated_at or self.agreed_at
        return heard_of(last, self.starts_on, self.last_away_on) if last else None

    @property
    def stale_at(self) -> datetime | None:
        """When an active one has gone without an update for longer than its cycle allows: silence is not green."""
        if self.status != self.Status.ACTIVE or self.heard_of_at is None:
            return None
        return self.heard_of_at + timedelta(days=self.cycle.stale_after_days)

    def is_stale(self, now: datetime) -> bool:
        """Whether that is past."""
        return self.stale_at is not None and self.stale_at <= now

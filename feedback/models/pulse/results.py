"""What a wave releases at its close: figures of groups, chosen once and together, and what people do about them."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import HRAdmin, HRFor, Is, ReadableQuerySet, Readers, ReadersOf
from feedback.models.pulse.wave import PulseItem, PulseWave, random_key

if TYPE_CHECKING:
    from datetime import date

    from django_stubs_ext.db.models.manager import RelatedManager


class PulseGroup(models.Model):
    """Everybody below a leader, or the company, as it was at the launch; groups lie within each other as the line does.

    `answered` is empty where it is not released. What is released is kept as it was chosen at the close: no history.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    wave = models.ForeignKey(PulseWave, models.CASCADE, related_name="groups")
    leader = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="+")
    invited = models.PositiveIntegerField()
    answered = models.PositiveIntegerField(null=True)

    if TYPE_CHECKING:
        cells: RelatedManager["PulseCell"]
        comments: RelatedManager["PulseComment"]

    readers = Readers(Is("leader", _("leads this group")), HRFor("leader"), HRAdmin(when=Q(parent=None)))
    objects = ReadableQuerySet["PulseGroup"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["wave", "leader"], nulls_distinct=False, name="pulse_group_is_one_for_each_leader"
            ),
            models.UniqueConstraint(
                fields=["wave"], condition=Q(parent=None), name="pulse_group_of_the_company_is_the_only_one"
            ),
            models.CheckConstraint(
                condition=Q(answered=None) | Q(answered__lte=F("invited")), name="pulse_group_answers_as_far_as_invited"
            ),
        ]

    def __str__(self) -> str:
        return str(_("Everybody")) if self.parent_id is None else str(self.leader)

    def get_absolute_url(self) -> str:
        """Its part of the results of the wave."""
        return f"{reverse('feedback:pulse_results', args=[self.wave_id])}?group={self.pk}"

    @property
    def is_company(self) -> bool:
        """Whether it is everybody."""
        return self.parent_id is None


class PulseCell(models.Model):
    """How a group answered one question: how many chose each point of the scale, from the lowest."""

    group = models.ForeignKey(PulseGroup, models.CASCADE, related_name="cells")
    item = models.ForeignKey(PulseItem, models.CASCADE, related_name="cells")
    counts = ArrayField(models.PositiveIntegerField())

    readers = Readers(ReadersOf("group"))
    objects = ReadableQuerySet["PulseCell"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group", "item"], name="pulse_cell_is_one_for_each_question"),
        ]

    def __str__(self) -> str:
        return f"{self.group}: {self.item}"


class PulseComment(models.Model):
    """What one of a group wrote, in no order and without a time."""

    id = models.UUIDField(primary_key=True, default=random_key, editable=False)
    group = models.ForeignKey(PulseGroup, models.CASCADE, related_name="comments")
    text = models.TextField()

    readers = Readers(ReadersOf("group"))
    objects = ReadableQuerySet["PulseComment"].as_manager()

    def __str__(self) -> str:
        return self.text


@tracked
class PulseAction(models.Model):
    """What somebody does about a result, and by when."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    group = models.ForeignKey(PulseGroup, models.PROTECT, related_name="actions")
    text = models.CharField(_("what you will do"), max_length=300)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("who will do it")
    )
    due_on: "models.DateField[date, date]" = models.DateField(_("by when"))
    created_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    readers = Readers(Is("owner", _("will do it")), ReadersOf("group"))
    objects = ReadableQuerySet["PulseAction"].as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="pulse_action_says_what_to_do"),
            models.CheckConstraint(
                condition=Q(done_at=None) | Q(done_at__gte=F("created_at")),
                name="pulse_action_is_done_after_it_is_made",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        """Where its owner finds it, who need not be one of those who read the results."""
        return reverse("feedback:pulse_waves")

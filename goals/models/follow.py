"""Who wants to hear how a goal goes on."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import ReadableQuerySet, ReaderList, Readers, ReadersOf


class GoalFollowQuerySet(ReadableQuerySet["GoalFollow"]):
    """Follows, by who may still read the goal."""

    def among(self, readers: ReaderList) -> "GoalFollowQuerySet":
        """Those of the goal's readers of today: whoever may no longer read it hears nothing and shows nowhere."""
        active = self.filter(person__is_active=True)
        if readers.everyone:
            return active
        return active.filter(person__in=[reader.person.pk for reader in readers.people])


@tracked
class GoalFollow(models.Model):
    """A reader follows a goal; it lasts while they may read it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    goal = models.ForeignKey("goals.Goal", models.CASCADE, related_name="follows")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    created_at = models.DateTimeField()

    readers = Readers(ReadersOf("goal"))
    objects = GoalFollowQuerySet.as_manager()

    class Meta:
        verbose_name = _("follower")
        verbose_name_plural = _("followers")
        constraints = [models.UniqueConstraint(fields=["goal", "person"], name="goal_is_followed_once_by_each")]

    def __str__(self) -> str:
        return str(self.person)

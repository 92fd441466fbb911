"""The work of closing one review, as a row, and the links from what it made to where that came from."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import HRAdmin, HRFor, ReadableQuerySet, Readers, ReadersOf
from reviews.models.answer import GrowthProposal, ProposedGoal
from reviews.models.review import Review

WORKER_LOST, CYCLE_CLOSED = "WorkerLost", "CycleIsClosed"
UNKNOWN = _("Something in it could not be worked out. Try again; if it fails again, IT finds why in the log.")
NO_ANSWER = _("The database did not answer. Try again.")
REASONS = {
    CYCLE_CLOSED: _("The next goal cycle was closed meanwhile. Trying again opens it."),
    "OperationalError": NO_ANSWER,
    "InterfaceError": NO_ANSWER,
    WORKER_LOST: _("It was broken off each time. Try again; if it breaks off again, let IT look at the workers."),
}


class ClosingQuerySet(ReadableQuerySet["Closing"]):
    """Rows of work, by whether they are done."""

    def waiting(self) -> "ClosingQuerySet":
        """Not done, and not given up."""
        return self.filter(state=Closing.State.WAITING)

    def failed(self) -> "ClosingQuerySet":
        """Given up; somebody has to look."""
        return self.filter(state=Closing.State.FAILED)


@tracked
class Closing(models.Model):
    """Whether a review is closed. The row is the truth; tasks only carry its review's id."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    review = models.OneToOneField(Review, models.CASCADE, related_name="closing", verbose_name=_("review"))
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    carry_at = models.DateTimeField(_("next attempt"))  # when the sweep hands it over again
    done_at = models.DateTimeField(_("done"), null=True)
    error = models.CharField(_("error"), max_length=200, blank=True)

    readers = Readers(HRAdmin(), HRFor("review__reviewee"))
    objects = ClosingQuerySet.as_manager()

    class Meta:
        verbose_name = _("closing of a review")
        verbose_name_plural = _("closings of reviews")
        constraints = [
            models.CheckConstraint(
                condition=Q(state="done", done_at__isnull=False) | (~Q(state="done") & Q(done_at=None)),
                name="closing_has_a_time_iff_done",
            ),
            models.CheckConstraint(condition=~Q(state="failed", error=""), name="closing_that_failed_says_why"),
        ]
        indexes = [models.Index(fields=["carry_at"], name="closing_waiting", condition=Q(state="waiting"))]

    def __str__(self) -> str:
        return f"{self.review}: {self.get_state_display()}"

    @property
    def reason(self) -> str:
        """Why it was given up, and what to do about it; nothing where it was not."""
        return str(REASONS.get(self.error, UNKNOWN)) if self.state == self.State.FAILED else ""


class NextGoalQuerySet(ReadableQuerySet["NextGoal"]):
    """Links, read by whoever reads the proposal."""


@tracked
class NextGoal(models.Model):
    """The draft goal a proposal became; there is one for each, however often the closing runs."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    proposal = models.OneToOneField(ProposedGoal, models.PROTECT, related_name="next_goal")
    goal = models.OneToOneField("goals.Goal", models.CASCADE, related_name="came_from_review")

    readers = Readers(ReadersOf("proposal"))
    objects = NextGoalQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.goal)

    @property
    def review(self) -> Review:
        """The review whose sentence became the goal."""
        return self.proposal.answer.part.review


class GrowthFromQuerySet(ReadableQuerySet["GrowthFrom"]):
    """Links, read by whoever reads the proposal."""


@tracked
class GrowthFrom(models.Model):
    """The growth area a proposal became; there is one for each, however often the closing runs."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    proposal = models.OneToOneField(GrowthProposal, models.PROTECT, related_name="became")
    growth_area = models.OneToOneField("development.GrowthArea", models.CASCADE, related_name="came_from_review")

    readers = Readers(ReadersOf("proposal"))
    objects = GrowthFromQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.growth_area)

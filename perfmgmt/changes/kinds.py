"""Which changes the pages show, and which of their fields: what is not named here never appears there."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F, Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.models import NoticeChoice, NoticeSchedule
from feedback.models import FeedbackPolicy
from goals.models import GoalCycle
from people.models import Delegation, Department, Invitation, Leave, Location, Organisation, Person, RoleGrant
from reviews.models import ReviewCycle


@dataclass(frozen=True)
class Kind:
    """Changes of one model: `about` is the path to the person concerned, where there is one."""

    name: str
    label: str | Promise
    model: type[Model]
    fields: Sequence[str]
    about: str = ""

    @property
    def events(self) -> type[Model]:
        """The table that keeps them."""
        events: type[Model] = self.model.pgh_event_model  # type: ignore[attr-defined]
        return events

    @property
    def person(self) -> F | None:
        """The column with the person's id."""
        return F(self.about) if self.about else None


ACCOUNT = ("email", "name", "is_active")
WORK = ("employee_id", "job_title", "level", "department", "location", "starts_on", "ends_on", "manager")
OWN = ("preferred_name", "pronouns", "time_zone", "language", "theme")
CYCLE = ("self_due_on", "manager_due_on", "share_from", "closes_on")

ROLE = Kind("role", _("Roles"), RoleGrant, ("role", "department", "location", "for_everyone"), "person_id")
LEAVE = Kind("leave", _("Leave"), Leave, ("starts_on", "ends_on"), "person_id")
STANDING_IN = Kind(
    "delegation", _("Standing in"), Delegation, ("manager", "delegate", "starts_on", "ends_on"), "manager_id"
)
STANDING_IN_FOR = Kind("delegate", _("Standing in for somebody"), Delegation, STANDING_IN.fields, "delegate_id")
INVITATION = Kind("invitation", _("Invitations"), Invitation, ("sent_at", "accepted_at"), "person_id")
NOTICES = Kind("notices", _("Notices"), NoticeChoice, ("topic", "by_mail", "rhythm"), "person_id")
SCHEDULE = Kind(
    "schedule", _("When notices come"), NoticeSchedule, ("digest_at", "quiet_from", "quiet_until"), "person_id"
)


def profile(*fields: str) -> Kind:
    """Facts about a person."""
    return Kind("profile", _("Profile"), Person, fields, "pgh_obj_id")


OF_ONESELF = (profile(*ACCOUNT, *WORK, *OWN), ROLE, LEAVE, STANDING_IN, STANDING_IN_FOR, INVITATION, NOTICES, SCHEDULE)
FOR_HR = (
    profile(*ACCOUNT, *WORK),
    ROLE,
    LEAVE,
    STANDING_IN,
    Kind("review-cycle", _("Review cycles"), ReviewCycle, ("name", "state", "period_start", "period_end", *CYCLE)),
    Kind(
        "goal-cycle", _("Goal cycles"), GoalCycle, ("name", "starts_on", "ends_on", "requires_agreement", "closed_at")
    ),
    Kind("department", _("Departments"), Department, ("name", "parent")),
    Kind("location", _("Locations"), Location, ("name", "time_zone")),
    Kind(
        "feedback",
        _("Rules of feedback"),
        FeedbackPolicy,
        ("allows_recipient", "allows_with_manager", "allows_manager", "allows_everyone"),
    ),
)
FOR_IT = (
    profile(*ACCOUNT),
    ROLE,
    INVITATION,
    Kind("organisation", _("Settings"), Organisation, ("name", "time_zone", "language")),
)

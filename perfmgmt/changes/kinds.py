"""Which changes the pages show, and which of their fields: what is not named here never appears there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from checkins.models import CadenceRule, PreparationQuestion, SuggestedQuestion
from core.models import NoticeChoice, NoticeSchedule, NoticeWording
from development.models import CompanyValue, Mentor
from feedback.models import FeedbackPolicy, PulsePlan, PulseQuestion
from goals.models import GoalContributor, GoalCycle, GoalShare
from people.models import (
    AccountNote,
    Delegation,
    Department,
    DottedLine,
    Invitation,
    Leave,
    Location,
    Organisation,
    Person,
    RoleGrant,
    ServiceToken,
)
from perfmgmt.models import DataCopy, TeamSettings
from reviews.models import CycleDepartment, CycleGoals, CycleLocation, ReviewCycle


@dataclass(frozen=True)
class Kind:
    """Changes of one model: `about` is the path to the person concerned, where there is one.

    `said` has sentences for what is new and what is removed; facts they do not name stand below.
    """

    name: str
    label: str | Promise
    model: type[Model]
    fields: Sequence[str]
    about: str = ""
    said: Mapping[str, str | Promise] = field(default_factory=dict)

    @property
    def events(self) -> type[Model]:
        """The table that keeps them."""
        events: type[Model] = self.model.pgh_event_model  # type: ignore[attr-defined]
        return events

    def says(self, what: str, field: str) -> bool:
        """Whether the sentence for this names the field."""
        return f"%({field})s" in str(self.said.get(what, ""))


ACCOUNT = ("email", "name", "is_active")
WORK = ("employee_id", "job_title", "level", "department", "location", "starts_on", "ends_on", "manager")
OWN = ("preferred_name", "pronouns", "time_zone", "language", "theme")
CYCLE = (
    "name", "state", "period_start", "period_end", "template", "scale", "next_goal_cycle",
    "self_due_on", "manager_due_on", "share_from", "closes_on",
)  # fmt: skip

ROLE = Kind("role", _("Roles"), RoleGrant, ("role", "department", "location", "for_everyone"), "person_id")
LEAVE = Kind("leave", _("Leave"), Leave, ("starts_on", "ends_on"), "person_id")
STANDING_IN = Kind(
    "delegation", _("Standing in"), Delegation, ("manager", "delegate", "starts_on", "ends_on"), "manager_id"
)
STANDING_IN_FOR = Kind("delegate", _("Standing in for somebody"), Delegation, STANDING_IN.fields, "delegate_id")
INVITATION = Kind("invitation", _("Invitations"), Invitation, ("sent_at", "accepted_at"), "person_id")
NOTICES = Kind("notices", _("Notices"), NoticeChoice, ("topic", "by_mail", "rhythm", "by_chat"), "person_id")
DATA_COPY = Kind(
    "copy",
    _("Copy of your data"),
    DataCopy,
    ("asked_at", "ready_at"),
    "person_id",
    said={"insert": _("A copy of your data was asked for"), "delete": _("The copy of your data was removed")},
)
SCHEDULE = Kind(
    "schedule",
    _("When notices come"),
    NoticeSchedule,
    ("working_days", "digest_at", "quiet_from", "quiet_until", "invites"),
    "person_id",
)
ACCOUNT_NOTES = Kind("account", _("Account"), AccountNote, ("what", "name"), "person_id", said={"insert": "%(what)s"})
DOTTED_LINE = Kind(
    "dotted-line",
    _("Dotted line"),
    DottedLine,
    ("from_person", "to_person"),
    "from_person_id",
    said={
        "insert": _("%(from_person)s now reports to %(to_person)s by a dotted line"),
        "delete": _("%(from_person)s no longer reports to %(to_person)s by a dotted line"),
    },
)
CONTRIBUTOR = Kind(
    "contributor",
    _("Who contributes to your goals"),
    GoalContributor,
    ("goal", "person"),
    "goal__owner_id",
    said={
        "insert": _("%(person)s now contributes to “%(goal)s”"),
        "delete": _("%(person)s no longer contributes to “%(goal)s”"),
    },
)
SHARED_GOAL = Kind(
    "shared-goal",
    _("Whom your goals are shared with"),
    GoalShare,
    ("goal", "person"),
    "goal__owner_id",
    said={
        "insert": _("“%(goal)s” is now shared with %(person)s"),
        "delete": _("“%(goal)s” is no longer shared with %(person)s"),
    },
)
MENTOR = Kind(
    "mentor",
    _("Mentors of your plan"),
    Mentor,
    ("person",),
    "plan__person_id",
    said={"insert": _("%(person)s is now a mentor"), "delete": _("%(person)s is no longer a mentor")},
)
COVERED = (
    Kind(
        "cycle-department",
        _("Departments of a review cycle"),
        CycleDepartment,
        ("reviewcycle", "department"),
        said={
            "insert": _("“%(reviewcycle)s” now covers %(department)s"),
            "delete": _("“%(reviewcycle)s” no longer covers %(department)s"),
        },
    ),
    Kind(
        "cycle-location",
        _("Locations of a review cycle"),
        CycleLocation,
        ("reviewcycle", "location"),
        said={
            "insert": _("“%(reviewcycle)s” now covers %(location)s"),
            "delete": _("“%(reviewcycle)s” no longer covers %(location)s"),
        },
    ),
    Kind(
        "cycle-goals",
        _("Goal cycles of a review cycle"),
        CycleGoals,
        ("reviewcycle", "goalcycle"),
        said={
            "insert": _("“%(reviewcycle)s” now covers the goals of %(goalcycle)s"),
            "delete": _("“%(reviewcycle)s” no longer covers the goals of %(goalcycle)s"),
        },
    ),
)


def profile(*fields: str) -> Kind:
    """Facts about a person."""
    return Kind("profile", _("Profile"), Person, fields, "pgh_obj_id")


OF_ONESELF = (
    profile(*ACCOUNT, *WORK, *OWN),
    DOTTED_LINE,
    ROLE,
    LEAVE,
    STANDING_IN,
    STANDING_IN_FOR,
    INVITATION,
    ACCOUNT_NOTES,
    DATA_COPY,
    CONTRIBUTOR,
    SHARED_GOAL,
    MENTOR,
    NOTICES,
    SCHEDULE,
)
DAYS = ("starts_on", "ends_on", "drafting_from", "drafting_until", "takes_late_goals")
SERVICE = Kind("service", _("Service tokens"), ServiceToken, ("name", "scopes", "made_by", "expires_at", "revoked_at"))
FOR_HR = (
    profile(*ACCOUNT, *WORK),
    DOTTED_LINE,
    ROLE,
    LEAVE,
    STANDING_IN,
    Kind("review-cycle", _("Review cycles"), ReviewCycle, CYCLE),
    *COVERED,
    SERVICE,
    Kind(
        "goal-cycle",
        _("Goal cycles"),
        GoalCycle,
        ("name", *DAYS, "stale_after_days", "requires_agreement", "closed_at"),
    ),
    Kind("department", _("Departments"), Department, ("name", "parent")),
    Kind("cadence", _("How often people meet"), CadenceRule, ("department", "cadence", "every_weeks")),
    Kind("question", _("Suggested questions for check-ins"), SuggestedQuestion, ("occasion", "text", "language")),
    Kind(
        "asked",
        _("Questions before check-ins"),
        PreparationQuestion,
        ("department", "position", "kind", "text"),
    ),
    Kind("location", _("Locations"), Location, ("name", "time_zone", "country", "region")),
    Kind(
        "feedback",
        _("Rules of feedback"),
        FeedbackPolicy,
        (
            "allows_recipient",
            "allows_with_manager",
            "allows_manager",
            "allows_everyone",
            "allows_outsiders",
            "suggested",
            "introduction",
            "prompt",
        ),
    ),
    Kind(
        "pulse",
        _("Pulse"),
        PulsePlan,
        ("is_on", "every_weeks", "next_on", "open_days", "questions_asked", "k", "comment_k"),
    ),
    Kind("pulse-question", _("Pulse questions"), PulseQuestion, ("driver", "text", "is_in_use")),
    Kind("wording", _("Texts of notices"), NoticeWording, ("kind", "language", "subject", "text", "is_used")),
    Kind("team", _("Team dashboard"), TeamSettings, ("shows_teams_below",)),
    Kind("value", _("Company values"), CompanyValue, ("name", "meaning", "position", "is_offered")),
)
FOR_IT = (
    profile(*ACCOUNT),
    ROLE,
    INVITATION,
    SERVICE,
    replace(ACCOUNT_NOTES, fields=("what",)),  # how somebody calls a token is their own business
    Kind("organisation", _("Settings"), Organisation, ("name", "time_zone", "language")),
)

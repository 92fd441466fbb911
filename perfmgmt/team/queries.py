"""A row for each report, and for those of a manager one stands in for, from what every app knows of them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

import checkins.queries
import development.queries
import feedback.queries
import goals.queries
import reviews.queries
from core.prepared import prepared
from core.templatetags.wording import day, day_and_month
from people.models import Leave, Person
from people.models.delegation import Acting
from people.models.person import PersonQuerySet
from people.queries import acting_as
from perfmgmt.models import PromptChoice, TeamSettings
from perfmgmt.team.reasons import Reason, reasons_for

OFF_TRACK, AT_RISK, STALE = gettext_lazy("off track"), gettext_lazy("at risk"), gettext_lazy("stale")
UNTOLD = gettext_lazy("without an update")
SHAPES = ("on-track", "at-risk", "off-track", "stale")


@dataclass(frozen=True)
class Row:
    """One report as their manager sees them today, or whoever stands in for that manager.

    Check-ins and feedback stay with the manager: nothing of them is counted for a stand-in.
    """

    person: Person
    goals: goals.queries.GoalStanding
    checkins: checkins.queries.CheckInStanding | None
    feedback: feedback.queries.FeedbackStanding | None
    plan: development.queries.PlanStanding | None
    review: reviews.queries.ReviewStanding | None
    is_away: bool
    today: date
    leads: bool = False  # a team that whoever looks may see
    is_prompted: bool = False  # whether whoever looks wants prompts about them
    acting: Acting | None = None
    lead: Person | None = None  # whom they report to, where that is somebody further down
    reasons: list[Reason] = field(default_factory=list)

    @property
    def waits(self) -> bool:
        """Whether something is for the manager to do."""
        return bool(self.reasons) and not self.is_away

    @property
    def why(self) -> str:
        """The sentence of the row."""
        if self.is_away:
            return _("On leave. Reminders are paused.")
        if self.reasons:
            return " ".join(reason.sentence for reason in self.reasons[:2])
        return self._goals_in_a_sentence

    @property
    def action(self) -> Reason:
        """What the button of the row does."""
        if self.waits:
            return self.reasons[0]
        return Reason("", _("See goals"), f"{reverse('goals:list')}?owner={self.person.pk}")

    @property
    def _goals_in_a_sentence(self) -> str:
        if not self.goals.active:
            return _("No goals yet.")
        if number := self.goals.at_risk:
            return ngettext("A goal is at risk.", "%(n)s goals are at risk.", number) % {"n": number}
        if number := self.goals.untold:
            words = ngettext("A goal has no update yet.", "%(n)s goals have no update yet.", number)
            return words % {"n": number}
        return _("All goals on track.")

    @property
    def goals_in_words(self) -> str:
        """What calls for attention among the goals: 1 off track, 2 stale."""
        goals = self.goals
        found = [(goals.off_track, OFF_TRACK), (goals.at_risk, AT_RISK), (goals.stale, STALE), (goals.untold, UNTOLD)]
        words = ", ".join(f"{number} {word}" for number, word in found if number)
        return words or (_("All on track") if self.goals.active else _("None"))

    @property
    def marked(self) -> str:
        """For whom one stands in here; nothing where they are one's own report."""
        if self.acting is None:
            return ""
        return _("for %(name)s, until %(day)s") % {"name": self.acting.name, "day": day_and_month(self.acting.day)}

    @property
    def stays(self) -> str:
        """With whom check-ins and feedback stay while one stands in; nothing where they are one's own report."""
        return _("Stays with %(name)s") % {"name": self.acting.name} if self.acting else ""

    @property
    def next_checkin_in_words(self) -> str:
        """The day the two meet next."""
        if self.stays or self.checkins is None:
            return self.stays or _("None planned")
        if unsettled := self.checkins.unsettled_at:
            return _("%(day)s, not settled") % {"day": day_and_month(unsettled)}
        return day(self.checkins.next_at) or _("None planned")

    @property
    def last_received_in_words(self) -> str:
        """The day the report last got feedback, as far as the manager may know."""
        return (
            self.stays
            or (self.feedback and day(self.feedback.last_received_on))
            or pgettext("feedback or review", "None")
        )

    @property
    def open_actions_in_words(self) -> str:
        """How many actions from check-ins are not done; of a team further down they are nobody else's to count."""
        if self.lead:
            return _("Stays with %(name)s") % {"name": self.lead.short_name}
        number = self.checkins.open_actions if self.checkins else 0
        return self.stays or (_("%(n)s open") % {"n": number} if number else _("None"))

    @property
    def last_checkin_in_words(self) -> str:
        """When the two last met; nothing where they never did."""
        last = self.checkins and self.checkins.last_on
        return _("Last %(day)s") % {"day": day_and_month(last)} if last else ""

    @property
    def last_given_in_words(self) -> str:
        """When the report last gave feedback, as far as the manager may know."""
        last = self.feedback and self.feedback.last_given_on
        return _("Gave %(day)s") % {"day": day_and_month(last)} if last else ""

    @property
    def plan_in_words(self) -> str:
        """What is still to do in the development plan."""
        steps = self.plan.open_actions if self.plan else 0
        return ngettext("Plan: %(n)s step", "Plan: %(n)s steps", steps) % {"n": steps} if steps else _("Plan: no step")

    @property
    def shapes(self) -> list[str]:
        """A sign for each goal under way, the good ones first."""
        goals = self.goals
        return [
            health
            for health, number in zip(
                SHAPES, (goals.on_track, goals.at_risk, goals.off_track, goals.stale), strict=True
            )
            for _one in range(number)
        ]


@prepared
def reports_of(viewer: Person, today: date) -> QuerySet[Any, Any]:
    """Those the viewer leads, as manager or stand-in, by name: with `is_away`, and with `leads` a team one may see.

    `is_prompted` says whether the viewer wants prompts about them, which are for managers alone.
    """
    unwanted = PromptChoice.objects.visible_to(viewer).filter(person=viewer.pk, are_shown=False)
    away = Exists(Leave.objects.visible_to(viewer).on(today).filter(person=OuterRef("pk")))
    led = Q(manager=viewer.pk)
    if viewer.stands_in_for:
        led |= Q(manager__in=Person.objects.stood_in_for_by(viewer.pk)) & ~Q(pk=viewer.pk)
    reports = Person.objects.visible_to(viewer).filter(led).active().annotate(is_away=away, leads=_leads())
    reports = reports.annotate(is_prompted=Q(manager=viewer.pk) & ~Exists(unwanted))
    in_order: QuerySet[Any, Any] = reports.by_name()
    return in_order


@prepared
def _reports_below(viewer: Person, lead: UUID, today: date) -> QuerySet[Any, Any]:
    away = Exists(Leave.objects.visible_to(viewer).on(today).filter(person=OuterRef("pk")))
    reports = Person.objects.visible_to(viewer).filter(manager=lead).active()
    in_order: QuerySet[Any, Any] = reports.annotate(is_away=away, leads=_leads()).by_name()
    return in_order


def _leads() -> Q:
    """Whether somebody has a team that those above may look at, as HR lets them or not."""
    led = Person.objects.active().filter(manager=OuterRef("pk"))
    return Q(Exists(led), Exists(TeamSettings.objects.filter(shows_teams_below=True)))


def teams_below(viewer: Person) -> PersonQuerySet:
    """Those in the viewer's line who lead somebody, where HR allows to look at their teams."""
    led: PersonQuerySet = Person.objects.visible_to(viewer).active()
    return led.filter(_leads(), above__contains=[viewer.pk])


def rows_for(manager: Person, now: datetime) -> list[Row]:
    """A row for each active report and for each one stood in for, those who need somebody first.

    The same queries for one or forty.
    """
    reports, acting = reports_of(manager, today=manager.today(now)), acting_as(manager)
    own = [person for person in reports if person.manager_id == manager.pk]
    return _rows(manager, now, reports, own, acting)


def rows_below(lead: Person, viewer: Person, now: datetime) -> list[Row]:
    """A row for each report of somebody in the viewer's line, from what the viewer may read of them."""
    reports = _reports_below(viewer, lead=lead.pk, today=viewer.today(now))
    return _rows(viewer, now, reports, reports, {}, lead=lead)


def _rows(  # noqa: PLR0917 - whose row it is, and what of
    viewer: Person,
    now: datetime,
    reports: list[Any],
    own: list[Any],
    acting: dict[UUID, Acting],
    *,
    lead: Person | None = None,
) -> list[Row]:
    of_goals = goals.queries.standing_of(reports, viewer, now)
    of_checkins = checkins.queries.standing_of(own, viewer, now)
    of_feedback = feedback.queries.standing_of(own, viewer, now)
    of_plans = development.queries.standing_of(reports, viewer, now)
    of_reviews = reviews.queries.standing_of(reports, viewer, now)
    rows = [
        Row(
            person=person,
            goals=of_goals[person.pk],
            checkins=of_checkins.get(person.pk),
            feedback=of_feedback.get(person.pk),
            plan=of_plans.get(person.pk),
            review=of_reviews.get(person.pk),
            is_away=person.is_away,
            leads=person.leads,
            is_prompted=lead is None and person.is_prompted,
            today=viewer.today(now),
            acting=acting.get(person.manager_id),
            lead=lead,
        )
        for person in reports
    ]
    for row in rows:
        row.reasons.extend(reasons_for(row, now))
    return sorted(rows, key=lambda row: (not row.waits, -len(row.reasons)))

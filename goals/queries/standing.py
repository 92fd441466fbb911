"""How people's goals stand, and what waits for somebody."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Max, Min, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.prepared import any_of, prepared
from core.readers import DelegateOf, Is, Line, ManagerOf
from core.templatetags.wording import signed, span
from core.waiting import Waiting
from goals.models import Goal, GoalCycle, GoalQuerySet
from people.models import Person, names_at


@dataclass(frozen=True)
class GoalStanding:
    """One person's unfinished goals in figures; a stale one counts as stale and as nothing else."""

    on_track: int = 0
    at_risk: int = 0
    off_track: int = 0
    untold: int = 0
    stale: int = 0
    waiting_drafts: int = 0
    overdue: int = 0
    quiet_since: datetime | None = None
    last_quiet_since: datetime | None = None

    @property
    def active(self) -> int:
        """Goals under way."""
        return self.on_track + self.at_risk + self.off_track + self.untold + self.stale


ASKED = ("title", "due_on", "proposed_at", "sent_back_note", "owner__manager__is_active")  # what a proposal waits for
TOLD = ("status", "starts_on", "agreed_at", "last_updated_at", "cycle__stale_after_days")  # what makes one stale
CLOSED = ("cycle__closed_at",)  # from when on only its end is left to tell
LEFT = ("owner__is_active", "owner__ends_on")  # whose goals wait for the manager instead, and since when

PROPOSER = ("proposed_by", "proposed_for", "sent_back_by", "sent_back_for")


def standing_of(people: Iterable[Person], viewer: Person, now: datetime) -> dict[UUID, GoalStanding]:
    """Each person's own unfinished goals as the viewer may read them from above, in one query for any number of people.

    Who stands in for their manager counts what the manager does.
    `quiet_since` is the longest silence of a stale one, `last_quiet_since` the shortest; `waiting_drafts` wait for the
    manager's yes, `overdue` ones were due before today, whatever else they are, and their owner is not away.
    """
    ids, today = [person.pk for person in people], viewer.today(now)
    counted = {row.pop("owner"): GoalStanding(**row) for row in _counted(viewer, people=ids, now=now, today=today)}
    return {pk: counted.get(pk, GoalStanding()) for pk in ids}


@prepared
def _counted(viewer: Person, people: list[UUID], now: datetime, today: date) -> QuerySet[Any, Any]:
    stale = Q(status=Goal.Status.ACTIVE, stale_from__lte=now)
    fresh = Q(status=Goal.Status.ACTIVE, stale_from__gt=now)
    proposed = Q(status=Goal.Status.DRAFT, proposed_by=F("owner"), cycle__closed_at=None)
    goals = (
        Goal.objects.visible_to(viewer, by=(Is, ManagerOf, DelegateOf, Line))
        .filter(any_of("owner", people))
        .unfinished()
    )
    return (
        goals.with_silence()
        .values("owner")
        .annotate(
            on_track=Count("pk", filter=fresh & Q(health=Goal.Health.ON_TRACK)),
            at_risk=Count("pk", filter=fresh & Q(health=Goal.Health.AT_RISK)),
            off_track=Count("pk", filter=fresh & Q(health=Goal.Health.OFF_TRACK)),
            untold=Count("pk", filter=fresh & Q(health="")),
            stale=Count("pk", filter=stale),
            waiting_drafts=Count("pk", filter=proposed),
            overdue=Count("pk", filter=Q(status=Goal.Status.ACTIVE, due_on__lt=today, quiet_from__lte=now)),
            quiet_since=Min("quiet_from", filter=stale),
            last_quiet_since=Max("quiet_from", filter=stale),
        )
    )


def open_beside(goal: Goal | None, owner: Person, viewer: Person, cycle: GoalCycle | None) -> int:
    """How many unfinished goals the owner has in a cycle beside this one, as far as the viewer may read them."""
    others = Goal.objects.visible_to(viewer).unfinished().filter(owner=owner, cycle=cycle)
    return others.exclude(pk=goal.pk).count() if goal else others.count()


def waiting_for(viewer: Person, now: datetime) -> list[Waiting]:
    """One's own drafts and quiet goals, what one's reports have proposed, and those who left behind; in one query."""
    goals = list(_to_look_at(viewer))
    waiting = [_waiting(goal, viewer, now) for goal in goals if goal.owner.is_active]
    return [one for one in waiting if one] + _waiting_of_leavers(goals)


@prepared
def _to_look_at(viewer: Person) -> GoalQuerySet:
    return (
        Goal.objects.visible_to(viewer, by=(Is, ManagerOf, DelegateOf))
        .unfinished()
        .filter(Q(owner=viewer.pk) | Q(status=Goal.Status.DRAFT) | Q(owner__is_active=False))
        .select_related("owner__manager", "cycle", *PROPOSER)
        .only(*TOLD, *CLOSED, *LEFT, *ASKED, *PROPOSER, *names_at("owner", "owner__manager", *PROPOSER))
        .with_leave()
        .order_by("due_on", "pk")
    )


def _waiting_of_leavers(goals: list[Goal]) -> list[Waiting]:
    """What reports who have left leave open: once for each of them, on a page that has all of their goals."""
    left: dict[Person, int] = Counter(goal.owner for goal in goals if not goal.owner.is_active)
    return [
        Waiting(
            _("Goals of %(name)s") % {"name": leaver.name},
            ngettext(
                "%(name)s has left: %(n)s goal to hand over or to end",
                "%(name)s has left: %(n)s goals to hand over or to end",
                number,
            )
            % {"name": leaver.short_name, "n": number},
            reverse("goals:endings", args=[leaver.pk]),
            _("See what is left"),
            since=leaver.ends_on,
        )
        for leaver, number in left.items()
    ]


def _waiting(goal: Goal, viewer: Person, now: datetime) -> Waiting | None:
    if goal.has_only_its_end_left:
        return _waiting_end(goal, viewer, now)
    return _waiting_update(goal, viewer, now) if goal.status == Goal.Status.ACTIVE else _waiting_draft(goal, viewer)


def _waiting_draft(goal: Goal, viewer: Person) -> Waiting | None:
    if goal.is_back_with_manager:
        return _waiting_change(goal) if goal.owner_id != viewer.pk else None
    page, since = goal.get_absolute_url(), viewer.today(goal.proposed_at) if goal.proposed_at else None
    if goal.owner_id != viewer.pk:
        note = _("%(name)s proposes it") % {"name": goal.owner.short_name}
        return Waiting(goal.title, note, page, _("Look at it"), since=since) if goal.waits_for_manager else None
    if goal.waits_for_manager:
        return _waiting_for_a_yes(goal, since)
    if goal.waits_for_owner and goal.proposed_by:
        note = _("%(name)s proposes it to you") % {"name": signed(goal.proposed_by, goal.proposed_for)}
        return Waiting(goal.title, note, page, _("Look at it"), since=since)
    if goal.sent_back_note:
        return _waiting_change(goal)
    return Waiting(goal.title, _("A draft, not proposed yet"), page, _("Finish it"), goal.starts_on)


def _waiting_change(goal: Goal) -> Waiting:
    """What was sent back, of the one who is to change it; older ones do not say by whom."""
    words, said = _("Sent back: %(words)s"), {"words": goal.sent_back_note}
    if goal.sent_back_by:
        words = _("Sent back by %(name)s: %(words)s")
        said["name"] = str(signed(goal.sent_back_by, goal.sent_back_for))
    return Waiting(goal.title, words % said, goal.get_absolute_url(), _("Change it"), goal.starts_on)


def _waiting_end(goal: Goal, viewer: Person, now: datetime) -> Waiting | None:
    """Of its owner, once the cycle is closed and as soon as they are here: nothing else can be done with it."""
    if goal.owner_id != viewer.pk or _is_away(goal, viewer, now):
        return None
    note = _("Its goal cycle is closed")
    if goal.status == Goal.Status.DRAFT:
        return Waiting(goal.title, note, reverse("goals:settle", args=[goal.pk]), _("Drop"), goal.due_on)
    ends = f"{reverse('goals:endings')}#goal-{goal.pk}"
    return Waiting(goal.title, note, ends, _("Say how it ended"), goal.due_on)


def _waiting_for_a_yes(goal: Goal, since: date | None) -> Waiting | None:
    """Nothing for its owner as long as somebody is there to agree; where the manager has left, to start it alone."""
    manager = goal.owner.manager
    if manager and manager.is_active:
        return None
    words = _("Nobody is there to agree: start it alone, or ask HR who your manager is")
    if manager:
        words = _("%(name)s has left and cannot agree: start it alone, or ask HR who your manager is")
    note = words % {"name": manager.short_name if manager else ""}
    return Waiting(goal.title, note, goal.get_absolute_url(), _("Start it"), since=since)


def _waiting_update(goal: Goal, viewer: Person, now: datetime) -> Waiting | None:
    """To say how it ended once it was due, on its owner's calendar and not while they are away; or what is new."""
    if goal.due_on < viewer.today(now) and not _is_away(goal, viewer, now):
        return Waiting(
            goal.title, _("Was due"), f"{reverse('goals:endings')}#goal-{goal.pk}", _("Say how it ended"), goal.due_on
        )
    if goal.stale_at is None or goal.heard_of_at is None or goal.stale_at > now:
        return None
    quiet = _("No update for %(span)s") % {"span": span(now - goal.heard_of_at)}
    update = reverse("goals:update", args=[goal.pk])
    return Waiting(goal.title, quiet, update, _("Update"), viewer.today(goal.stale_at))


def _is_away(goal: Goal, viewer: Person, now: datetime) -> bool:
    """Whether its owner, who asks, is away today."""
    return goal.last_away_on is not None and goal.last_away_on >= viewer.today(now)

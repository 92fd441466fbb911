"""Meetings that fall into a leave leave the calendars too, and come back with whoever comes back sooner."""

from datetime import datetime

from django.db.models import CharField, Exists, F, OuterRef, Q, Value
from django.db.models.functions import Cast, Concat

from checkins.models import CheckIn
from checkins.models.checkin import CheckInQuerySet
from checkins.services.invitations import AWAY, cause_of, send_invitations
from core.deeds import deed
from core.models import Notice, NoticeSchedule
from people.models import Leave, day_at

BATCH = 500


@deed
def follow_leave(*, actor: None, now: datetime) -> int:
    """Cancel what falls into a leave that was not known when it was planned, and invite anew to what no longer does.

    Whoever wants invitations hears of each turn once: the cause of the last mail says what their calendar holds. The
    second query sees what others have committed before we got the lock.
    """
    other = _told_otherwise(now)
    locked = [checkin.pk for checkin in other.select_for_update(of=("self",), skip_locked=True)[:BATCH]]
    turned = list(other.filter(pk__in=locked).with_people()) if locked else []
    CheckIn.objects.filter(pk__in=[checkin.pk for checkin in turned]).update(revision=F("revision") + 1)
    for checkin in turned:
        checkin.revision += 1
    send_invitations(turned)
    return len(locked)


def _told_otherwise(now: datetime) -> CheckInQuerySet:
    """Meetings ahead of which a calendar holds the opposite of what leave says today."""
    wanting = NoticeSchedule.objects.filter(invites=True).values("person")
    either = Q(person=OuterRef("series__report")) | Q(person=OuterRef("series__manager"))
    leaves = Leave.objects.filter(either, starts_on__lte=OuterRef("day"), ends_on__gte=OuterRef("day"))
    revision = Cast(F("revision") + F("series__revision"), CharField())
    before, after = cause_of("{}", AWAY, "{}").split("{}")[:2]
    cause = Concat(Value(before), Cast("pk", CharField()), Value(after), revision, output_field=CharField())
    ahead = CheckIn.objects.ahead().filter(starts_at__gt=now, series__ended_at=None)
    wanted = ahead.filter(Q(series__report__in=wanting) | Q(series__manager__in=wanting))
    known: CheckInQuerySet = wanted.annotate(day=day_at("series", F("starts_at")), cause=cause)
    is_away, was_told = Exists(leaves), Exists(Notice.objects.filter(cause=OuterRef("cause")))
    return known.filter(Q(is_away, ~was_told) | Q(~is_away, was_told)).order_by("pk")

"""Meetings that fall into a leave leave the calendars too, and come back with whoever comes back sooner."""

from datetime import datetime

from django.db.models import CharField, Exists, F, OuterRef, Q, Value
from django.db.models.functions import Cast, Concat

from checkins.models import CheckIn
from checkins.models.checkin import CheckInQuerySet
from checkins.services.invitations import AWAY, cause_of, send_invitations
from core.deeds import deed
from core.models import Notice, NoticeSchedule

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
    revision = Cast(F("revision") + F("series__revision"), CharField())
    before, after = cause_of("{}", AWAY, "{}").split("{}")[:2]
    cause = Concat(Value(before), Cast("pk", CharField()), Value(after), revision, output_field=CharField())
    ahead = CheckIn.objects.ahead().filter(starts_at__gt=now, series__ended_at=None)
    wanted = ahead.filter(Q(series__report__in=wanting) | Q(series__manager__in=wanting))
    known: CheckInQuerySet = wanted.with_leave().annotate(cause=cause)
    was_told = Exists(Notice.objects.filter(cause=OuterRef("cause")))
    return known.filter(Q(~was_told, is_on_leave=True) | Q(was_told, is_on_leave=False)).order_by("pk")

"""One lock for all that two people do: the row of their series, taken first."""

from django.utils.translation import gettext_lazy as _

from checkins.models import CheckIn, Series
from core.refusals import Refusal


class SeriesHasEnded(Refusal):
    """The two no longer meet, so what they wrote can only be read."""


class CheckInHasMovedOn(Refusal):
    """Somebody has settled this check-in meanwhile."""


def locked_series(series: Series) -> Series:
    """The series as it stands now, ours until the end of the transaction. Raises SeriesHasEnded."""
    fresh = Series.objects.select_for_update(of=("self",)).with_people().get(pk=series.pk)
    if not fresh.is_running:
        raise SeriesHasEnded(_("These check-ins have ended. What you both wrote stays here to read."))
    return fresh


def locked_checkin(checkin: CheckIn) -> CheckIn:
    """The check-in as it stands now, with its series locked. Raises SeriesHasEnded."""
    series = locked_series(checkin.series)
    fresh = CheckIn.objects.select_for_update(of=("self",)).get(pk=checkin.pk)
    fresh.series = series
    return fresh


def locked_checkin_ahead(checkin: CheckIn) -> CheckIn:
    """Like `locked_checkin`, and it is still ahead. Raises CheckInHasMovedOn."""
    fresh = locked_checkin(checkin)
    if not fresh.is_ahead:
        raise CheckInHasMovedOn(
            _("This check-in is already settled: %(state)s.") % {"state": fresh.get_state_display().lower()}
        )
    return fresh

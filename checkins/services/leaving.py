"""Check-ins with somebody who leaves."""

from datetime import datetime

from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from checkins.models import Series
from checkins.services.feeds import remove_feed
from checkins.services.series import close_series
from core.deeds import deed
from core.notices import notify
from core.templatetags.wording import in_sentence
from people.models import Person


def series_foreseen(leaver: Person, now: datetime) -> list[str]:
    """With whom check-ins end, in a sentence; nothing where there are none."""
    names = [series.other(leaver).short_name for series in Series.objects.running().of(leaver).with_people()]
    if not names:
        return []
    return [_("Check-ins with %(names)s end, and they are told. Notes stay.") % {"names": in_sentence(sorted(names))}]


@deed
def settle_series(*, leaver: Person, actor: Person | None, now: datetime) -> None:
    """End all check-ins with a leaver, and tell the other of the two; their address for calendars is gone."""
    remove_feed(person=leaver, actor=actor, now=now)
    theirs = Series.objects.running().of(leaver).select_for_update(of=("self",)).with_people()
    end_with_leaver(list(theirs.order_by("pk")), now)


def end_with_leaver(series: list[Series], now: datetime) -> None:
    """Close series one of whose two has left; whoever remains is told."""
    close_series(series, Series.EndedFor.LEFT, now)
    for one in series:
        for leaver in (one.report, one.manager):
            if not leaver.is_active:
                _tell(one, leaver)


def _tell(series: Series, leaver: Person) -> None:
    words = gettext_lazy("{name} has left, so your regular check-ins have ended. Your notes stay.")
    notify(
        series.other(leaver),
        kind="checkin_series_ended",
        text=format_lazy(words, name=leaver.short_name),
        url=series.get_absolute_url(),
        cause=f"series:{series.pk}:ended",
        about=series,
    )

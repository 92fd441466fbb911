"""Check-ins as calendars read them: whom one meets and when, and not a word of what the two write.

Each meeting is an event of its own, in UTC: the clock of its series has the last word on what ten o'clock is, on
either side of a change of the clocks. An event keeps its UID however often it is moved and however its series is
arranged anew, since it goes by the number of the meeting in its series.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parseaddr
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Max
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vCalAddress

from checkins.models import CalendarFeed, CheckIn, Series
from checkins.queries import away_on, my_checkins
from checkins.services import digest_of
from checkins.services.slots import WorkingTimes, meeting_on, slot_after
from core.models import Notice
from core.notices import Invitation
from core.readers import Is
from people.models import Person
from people.queries import working_times_of
from people.rules import can_see_last_day

BACK = timedelta(days=60)
AHEAD = timedelta(days=120)
READ_AGAIN = timedelta(hours=1)
OVER = (CheckIn.State.HELD, CheckIn.State.MISSED)
ATTENDING = {"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "FALSE"}
CONFIRMED, TENTATIVE, CANCELLED = "CONFIRMED", "TENTATIVE", "CANCELLED"


@dataclass(frozen=True)
class Meeting:
    """One event; its check-in may be foreseen, and not planned yet."""

    checkin: CheckIn
    status: str

    @property
    def uid(self) -> str:
        """The same for the same meeting, whatever becomes of it."""
        return f"{self.checkin.series_id}-{self.checkin.number}@{settings.SITE_HOST}"

    @property
    def sequence(self) -> int:
        """One more with each change of the meeting or its series."""
        return self.checkin.revision + self.checkin.series.revision


def address_of(key: str) -> str:
    """Where calendars read what this key opens."""
    return f"{settings.SITE_URL}{reverse('checkins:feed', args=[key])}"


def reader_of(key: str) -> Person | None:
    """Whose calendar this key opens; nobody's, where it was replaced or removed or its person has left."""
    feeds = CalendarFeed.objects.filter(digest=digest_of(key), person__is_active=True)
    feed = feeds.select_related("person").first()
    return feed.person if feed else None


def meetings_of(viewer: Person, now: datetime) -> list[Meeting]:
    """What the viewer may read of their meetings around now, as it stands; six queries."""
    planned = my_checkins(viewer).filter(starts_at__range=(now - BACK, now + AHEAD)).numbered()
    known = list(planned.order_by("starts_at", "pk"))
    running = _running(viewer)
    times = working_times_of(person for series in running for person in (series.report, series.manager))
    foreseen = [checkin for series in running for checkin in _foreseen(series, viewer, times, now)]
    away = away_on([checkin for checkin in known if checkin.is_ahead]) | away_on(foreseen, foreseen_by=viewer)
    return [Meeting(one, _status(one, CONFIRMED, away)) for one in known] + [
        Meeting(one, _status(one, TENTATIVE, away)) for one in foreseen
    ]


def calendar_of(viewer: Person, now: datetime) -> bytes:
    """The whole calendar of a person, in their language."""
    with translation.override(viewer.language):
        calendar = _empty("PUBLISH")
        name = _("Check-ins")
        calendar.add("NAME", name)
        calendar.add("X-WR-CALNAME", name)
        calendar.add("REFRESH-INTERVAL", READ_AGAIN, parameters={"VALUE": "DURATION"})
        calendar.add("X-PUBLISHED-TTL", "PT1H")
        for meeting in meetings_of(viewer, now):
            calendar.add_component(_event(meeting, viewer, now))
    written: bytes = calendar.to_ical()
    return written


def invitation_of(notice: Notice) -> Invitation | None:
    """The meeting a notice is about, for the calendar of its recipient: that it takes place, or that it does not.

    The application itself stands there as the organiser, so that no answer goes to anybody's mailbox by mistake.
    Nothing where it is over, at the time it was planned for, or is no longer the recipient's to read.
    """
    viewer, mine = notice.recipient, my_checkins(notice.recipient).numbered()
    is_about_series = notice.about_model == Series._meta.label
    about = mine.filter(**{"series" if is_about_series else "pk": notice.about_id})
    checkin = about.order_by("-slot_on").first()
    if checkin is None or (checkin.state in OVER and not checkin.is_brought_forward):
        return None
    meeting = Meeting(checkin, _status(checkin, CONFIRMED, away_on([checkin]) if checkin.is_ahead else {}))
    method = "CANCEL" if meeting.status == CANCELLED else "REQUEST"
    calendar, event = _empty(method), _event(meeting, viewer, timezone.now())
    event.add("ORGANIZER", _address(settings.SITE_HOST, parseaddr(settings.DEFAULT_FROM_EMAIL)[1]))
    for person in (viewer, checkin.series.other(viewer)):
        event.add("ATTENDEE", _address(person.name, person.email), parameters=ATTENDING)
    calendar.add_component(event)
    return Invitation(method, calendar.to_ical().decode())


def _address(name: str, mail: str) -> vCalAddress:
    address = vCalAddress(f"mailto:{mail}")
    address.params["CN"] = name
    return address


def _running(viewer: Person) -> list[Series]:
    series = Series.objects.visible_to(viewer, by=(Is,)).running().with_people().order_by("pk")
    series = series.select_related("report__location", "manager__location")
    counted = series.annotate(meetings=Count("checkins"), last_slot=Max("checkins__slot_on"))
    return [one for one in counted if one.is_running]


def _foreseen(series: Series, viewer: Person, times: WorkingTimes, now: datetime) -> Iterable[CheckIn]:
    """What comes after the last one planned, as the series is arranged, while both are here as far as one may know."""
    number: int = series.meetings  # type: ignore[attr-defined]  # counted by `_running`
    slot = slot_after(series, series.last_slot or series.starts_on - timedelta(days=1))  # type: ignore[attr-defined]
    known = [person for person in (series.report, series.manager) if can_see_last_day(viewer, person, now)]
    until = min([(now + AHEAD).date(), *(person.ends_on for person in known if person.ends_on)])
    while slot <= until:
        number += 1
        starts_at, _is_moved = meeting_on(series, slot, times)
        checkin = CheckIn(series=series, slot_on=slot, starts_at=starts_at)
        checkin.number = number
        if checkin.starts_at > now:
            yield checkin
        slot = slot_after(series, slot)


def _status(checkin: CheckIn, otherwise: str, away: dict[UUID, Person]) -> str:
    takes_no_place = checkin.is_ahead and (checkin.pk in away or not checkin.series.is_running)
    return CANCELLED if takes_no_place or checkin.state == CheckIn.State.SKIPPED else otherwise


def _empty(method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("PRODID", "-//perfmgmt//check-ins//EN")
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", method)
    return calendar


def _event(meeting: Meeting, viewer: Person, now: datetime) -> Event:
    checkin, event = meeting.checkin, Event()
    about = checkin.series if checkin._state.adding else checkin
    event.add("UID", meeting.uid)
    event.add("SEQUENCE", meeting.sequence)
    event.add("DTSTAMP", now)
    event.add("DTSTART", checkin.starts_at)
    event.add("DTEND", checkin.ends_at)
    event.add("SUMMARY", _("Check-in with %(name)s") % {"name": checkin.series.other(viewer).short_name})
    event.add("STATUS", meeting.status)
    event.add("TRANSP", "TRANSPARENT" if meeting.status == CANCELLED else "OPAQUE")
    event.add("CLASS", "PRIVATE")
    event.add("URL", f"{settings.SITE_URL}{about.get_absolute_url()}")
    return event

"""What waits for somebody: requests to answer, a pulse that is open, and what they set out to do about the last one."""

from datetime import date, datetime

from django.db.models import DateField, QuerySet, Value
from django.urls import reverse
from django.utils.translation import gettext as _

from core.prepared import prepared
from core.readers import Is
from core.waiting import Waiting
from feedback.models import PulseAction, PulseInvitation
from feedback.queries.reading import asks_waiting_for
from people.models import Person


def waiting_for(viewer: Person, now: datetime) -> list[Waiting]:
    """Requests and the pulse the viewer can still answer, and what they have to do about one."""
    return [*_asked(viewer, now), *_of_pulse(viewer, now)]


def _asked(viewer: Person, now: datetime) -> list[Waiting]:
    return [
        Waiting(
            title=_("Give feedback about %(name)s") % {"name": ask.request.subject.short_name},
            note=_("%(name)s asked you") % {"name": ask.request.requester.short_name},
            url=ask.get_absolute_url(),
            action=_("Answer"),
            due_on=ask.due_on,
        )
        for ask in asks_waiting_for(viewer, now)
    ]


def _of_pulse(viewer: Person, now: datetime) -> list[Waiting]:
    return [
        _to_do(text, due_on) if due_on else _to_answer(viewer.today(closes_at))
        for closes_at, text, due_on in _pulse_rows(viewer, now=now)
    ]


def _to_answer(due: date) -> Waiting:
    note = _("A minute, and nobody learns what you said")
    return Waiting(_("Answer the pulse"), note, reverse("feedback:pulse"), _("Answer"), due)


def _to_do(text: str, due: date) -> Waiting:
    return Waiting(text, _("After the pulse"), reverse("feedback:pulse_waves"), _("Open"), due)


@prepared
def _pulse_rows(viewer: Person, now: datetime) -> QuerySet[PulseInvitation, tuple[datetime, str, date | None]]:
    """When the wave closes, as a moment: it is another day for each reader. Of an action the words and the day."""
    open_now = {"wave__closed_at": None, "wave__opens_at__lte": now, "wave__closes_at__gt": now}
    invited = PulseInvitation.objects.visible_to(viewer, by=(Is,)).filter(person=viewer.pk, **open_now)
    to_do = PulseAction.objects.visible_to(viewer, by=(Is,)).filter(owner=viewer.pk, done_at=None)
    return (
        invited.order_by()
        .values_list("wave__closes_at", Value(""), Value(None, DateField()))
        .union(to_do.order_by().values_list("created_at", "text", "due_on"), all=True)
    )

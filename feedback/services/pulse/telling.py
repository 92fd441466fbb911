"""Those who are invited hear of it once, and once more before it closes if they have not answered."""

from datetime import datetime, timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.deeds import deed
from core.notices import forget, moment_in_words, notify
from feedback.models import PulseInvitation, PulseWave
from feedback.services.pulse.holding import hold_open
from people.queries import people_on_leave

AT_ONCE = 500
REMIND_BEFORE = timedelta(days=2)


@deed
def tell_invited(*, actor: None, now: datetime) -> int:
    """Tell some of those who do not know yet, or remind them; returns how many, so that one asks again until none.

    Which rows change says nothing of who answered: those have none.
    """
    wave = PulseWave.objects.open(now).first()
    if wave is None or not hold_open(wave.pk, now):
        return 0
    due = Q(is_told=False)
    if now >= wave.closes_at - REMIND_BEFORE and now >= wave.opens_at + REMIND_BEFORE:
        due |= Q(is_reminded=False)
    waiting = PulseInvitation.objects.filter(due, wave=wave, person__is_active=True).exclude(
        person__in=people_on_leave(now)
    )
    some = list(
        waiting.select_for_update(of=("self",), skip_locked=True).select_related("person").order_by("pk")[:AT_ONCE]
    )
    for invitation in some:
        _tell(invitation, wave)
    PulseInvitation.objects.bulk_update(some, ["is_told", "is_reminded"])
    return len(some)


def forget_told(wave: PulseWave) -> None:
    """Who was reminded had not answered, and when somebody opened the notice they did: with the close both go."""
    for which in ("open", "reminder"):
        forget(cause=f"pulse:{wave.pk}:{which}")


def _tell(invitation: PulseInvitation, wave: PulseWave) -> None:
    day = moment_in_words(wave.closes_at, "j F")
    if invitation.is_told:
        words = _("A few questions close on {day}. It takes a minute, and nobody learns what you answered.")
        notify(
            invitation.person,
            kind="pulse_reminder",
            text=format_lazy(words, day=day),
            url=reverse("feedback:pulse"),
            cause=f"pulse:{wave.pk}:reminder",
            about=wave,
        )
        invitation.is_reminded = True
        return
    words = _("A few questions are open until {day}. It takes a minute, and nobody learns what you answered.")
    notify(
        invitation.person,
        kind="pulse_open",
        text=format_lazy(words, day=day),
        url=reverse("feedback:pulse"),
        cause=f"pulse:{wave.pk}:open",
        about=wave,
    )
    invitation.is_told = True

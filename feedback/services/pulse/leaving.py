"""What somebody who leaves set out to do about results of a pulse."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.deeds import deed
from core.notices import notify
from feedback.models import PulseAction
from people.models import Person
from people.queries import next_above


def pulse_actions_foreseen(leaver: Person, now: datetime) -> list[str]:
    """What becomes of them, in a sentence; nothing where there are none."""
    number = _open_of(leaver).count()
    words = ngettext(
        "%(n)s thing they set out to do after a pulse goes to whoever leads that team, or to the next one above.",
        "%(n)s things they set out to do after a pulse go to whoever leads that team, or to the next one above.",
        number,
    )
    return [words % {"n": number}] if number else []


@deed
def settle_pulse_actions(*, leaver: Person, actor: Person | None, now: datetime) -> None:
    """Hand them to whoever leads the team they are about, else to the next one above or an HR administrator."""
    actions = list(_open_of(leaver).select_for_update(of=("self",)).select_related("group__leader").order_by("pk"))
    above = next_above(leaver, besides=leaver) if actions else None
    for action in actions:
        leader = action.group.leader
        heir = leader if leader and leader.is_active and leader != leaver else above
        heir = heir or Person.objects.hr_admins().exclude(pk=leaver.pk).by_name().first()
        if heir:
            _hand_on(action, leaver, heir)


def _hand_on(action: PulseAction, leaver: Person, heir: Person) -> None:
    action.owner = heir
    action.save(update_fields=["owner"])
    words = _("{name} has left. What they set out to do after a pulse is yours now.")
    notify(
        heir,
        kind="pulse_action",
        text=format_lazy(words, name=leaver.short_name),
        url=action.get_absolute_url(),
        cause=f"pulse-action:{action.pk}:of:{leaver.pk}",
        about=action,
    )


def _open_of(leaver: Person) -> QuerySet[PulseAction]:
    return PulseAction.objects.filter(owner=leaver, done_at=None)

"""Who reports to whom, from today on."""

from datetime import date, datetime

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from core.deeds import deed
from core.notices import notify
from core.refusals import Refusal
from people.models import Person, ReportingSpell
from people.services.violations import refusing


class LineWouldLoop(Refusal):
    """The new manager reports, directly or not, to the person who would report to them."""


class ManagerHasLeft(Refusal):
    """A deactivated person leads nobody."""


@deed
def change_manager(*, person: Person, manager: Person | None, actor: Person | None, now: datetime) -> Person:
    """Put a person, with everybody below, under another manager, or at the top where `manager` is None.

    The old spell ends today and the new one starts today; whoever read things by being the manager stops or starts
    in this transaction. The database keeps `above` and lets one move happen at a time, so of two moves that would
    close a loop together the second is refused. Raises LineWouldLoop, ManagerHasLeft.
    """
    if manager and not manager.is_active:
        raise ManagerHasLeft(_("%(name)s is no longer active and cannot be a manager.") % {"name": manager.name})
    words = {"name": person.name, "manager": manager.name if manager else ""}
    loop = LineWouldLoop(_("%(manager)s already reports to %(name)s, directly or further down.") % words)
    with refusing({"reporting_line_has_no_loop": loop, "person_does_not_manage_themself": loop}):
        Person.objects.filter(pk=person.pk).update(manager=manager)
    person.refresh_from_db(fields=["manager", "above"])
    if start_spell(person, manager, day=person.today(now)) and manager:
        _tell(person, manager, actor, now)
    return person


def start_spell(person: Person, manager: Person | None, *, day: date) -> bool:
    """End the open spell and start the next one; says whether anything changed.

    A spell that began today has not lasted a day and goes without a trace but in the history.
    """
    current = ReportingSpell.objects.filter(person=person, during__upper_inf=True).first()
    if (current.manager_id if current else None) == (manager.pk if manager else None):
        return False
    if current and current.during.lower and current.during.lower >= day:
        current.delete()
    elif current:
        current.during = DateRange(current.during.lower, day)
        current.save(update_fields=["during"])
    if manager:
        ReportingSpell.objects.create(person=person, manager=manager, during=DateRange(day, None))
    return True


def _tell(person: Person, manager: Person, actor: Person | None, now: datetime) -> None:
    cause = f"person:{person.pk}:manager:{manager.pk}:{person.today(now)}"
    words = {"name": person.name, "manager": manager.name}
    new_manager, new_report = _("%(manager)s is now your manager.") % words, _("%(name)s now reports to you.") % words
    notify(person, kind="manager_changed", text=new_manager, url=manager.get_absolute_url(), cause=cause, by=actor)
    notify(manager, kind="report_arrived", text=new_report, url=person.get_absolute_url(), cause=cause, by=actor)

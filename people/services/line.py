"""Who reports to whom, from today on."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from uuid import UUID

from django.contrib.postgres.fields import DateRangeField
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Func, Max, Value
from django.db.models.functions import Lower
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import notify
from core.refusals import Refusal
from people.models import Person, ReportingSpell, ServiceToken
from people.services.violations import refusing


class LineWouldLoop(Refusal):
    """The new manager reports, directly or not, to the person who would report to them."""


class ManagerHasLeft(Refusal):
    """A deactivated person leads nobody."""


@deed
def change_manager(
    *, person: Person, manager: Person | None, actor: Person | ServiceToken | None, now: datetime
) -> Person:
    """Put a person, with everybody below, under another manager, or at the top where `manager` is None.

    The old spell ends today and the new one starts today; whoever read things by being the manager stops or starts
    in this transaction. The database keeps `above` and lets one move happen at a time, so of two moves that would
    close a loop together the second is refused. Raises LineWouldLoop, ManagerHasLeft.
    """
    lock_the_line()
    if manager and not _is_still_here(manager, person):
        raise ManagerHasLeft(_("%(name)s is no longer active and cannot be a manager.") % {"name": manager.name})
    words = {"name": person.name, "manager": manager.name if manager else ""}
    loop = LineWouldLoop(_("%(manager)s already reports to %(name)s, directly or further down.") % words)
    with refusing({"reporting_line_has_no_loop": loop, "person_does_not_manage_themself": loop}):
        Person.objects.filter(pk=person.pk).update(manager=manager)
    person.refresh_from_db(fields=["manager", "above"])
    if start_spells({person.pk: person.manager_id}, day=person.today(now)) and manager:
        _tell(person, manager, actor, now)
    return person


@deed
def set_dotted_managers(*, person: Person, managers: Iterable[Person], actor: Person | None, now: datetime) -> Person:
    """Who leads a person beside the line: they read goals and write a part in reviews, no more."""
    person.dotted_managers.set(manager for manager in managers if manager != person)
    return person


def start_spells(managers: Mapping[UUID, UUID | None], *, day: date) -> set[UUID]:
    """End open spells and start the next ones, by person; says whose changed.

    A spell that began on the same day has not lasted and goes without a trace but in the history. Calendars differ:
    where the last spell that has lasted ended after `day`, the next one starts there.
    """
    current = ReportingSpell.objects.filter(person__in=managers, during__upper_inf=True)
    known = dict(current.values_list("person", "manager"))
    changed = {person for person, manager in managers.items() if known.get(person) != manager}
    ending = current.filter(person__in=changed)
    ending.filter(during__startswith__gte=day).delete()
    ending.update(during=Func(Lower("during"), Value(day), function="daterange", output_field=DateRangeField()))
    ended = ReportingSpell.objects.filter(person__in=changed).values_list("person").annotate(Max("during__endswith"))
    starts = dict.fromkeys(changed, day) | {person: max(day, end) for person, end in ended}
    ReportingSpell.objects.bulk_create(
        [
            ReportingSpell(person_id=person, manager_id=manager, during=DateRange(starts[person], None))
            for person in changed
            if (manager := managers[person])
        ],
        batch_size=1000,
    )
    return changed


def lock_the_line() -> None:
    """Let nobody else change the reporting line until the transaction ends; the triggers take the same lock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('people.reporting_line'))")


def _is_still_here(manager: Person, person: Person) -> bool:
    """Read anew, so that nobody comes under somebody whose account closes this moment; both stay locked."""
    both = Person.objects.select_for_update(no_key=True).filter(pk__in=[manager.pk, person.pk])
    found: dict[UUID, bool] = dict(both.order_by("pk").values_list("pk", "is_active"))
    return found.get(manager.pk, False)


def _tell(person: Person, manager: Person, actor: Person | ServiceToken | None, now: datetime) -> None:
    by = actor if isinstance(actor, Person) else None
    cause = f"person:{person.pk}:manager:{manager.pk}:{person.today(now)}"
    new_manager = format_lazy(gettext_lazy("{manager} is now your manager."), manager=manager.name)
    new_report = format_lazy(gettext_lazy("{name} now reports to you."), name=person.name)
    notify(person, kind="manager_changed", text=new_manager, url=manager.get_absolute_url(), cause=cause, by=by)
    notify(manager, kind="report_arrived", text=new_report, url=person.get_absolute_url(), cause=cause, by=by)

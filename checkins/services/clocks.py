"""Reminders keep to the working time of whom they remind, also when it has changed since they were planned."""

from datetime import datetime

from django.db import connection
from django.db.models import F

from checkins.models import Reminder
from checkins.services.planning import days_before, due_times
from core.deeds import deed
from people.queries import mark_at, working_times_of

BATCH = 500
RECKONED = """
UPDATE checkins_reminder SET due_at = new.due_at, clock = new.clock
  FROM unnest(%s::uuid[], %s::timestamptz[], %s::text[]) AS new (id, due_at, clock) WHERE checkins_reminder.id = new.id
"""


@deed
def follow_clocks(*, actor: None, now: datetime) -> int:
    """Somebody has moved to another time zone or location, or works on other days: what waits is reckoned anew.

    One whose new time has passed already goes out at the next sweep.
    """
    stale = Reminder.objects.waiting().annotate(mark=mark_at("person")).exclude(clock=F("mark"))
    rows = stale.select_for_update(of=("self",), skip_locked=True).select_related("person", "checkin__series")
    reminders = list(rows[:BATCH])
    if not reminders:
        return 0
    times = working_times_of(reminder.person for reminder in reminders)
    due_at, marks = [], []
    for reminder in reminders:
        works, checkin = times[reminder.person_id], reminder.checkin
        due = due_times(checkin, works, days_before(checkin.series, reminder.person_id))
        due_at.append(due[Reminder.Kind(reminder.kind)])
        marks.append(works.mark)
    with connection.cursor() as cursor:
        cursor.execute(RECKONED, [[reminder.pk for reminder in reminders], due_at, marks])
    return len(reminders)

"""Writing what was checked: in batches, managers before their reports, each batch one statement in the database."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from allauth.account.models import EmailAddress
from django.db import connection

from people.imports.progress import WRITING, Progress
from people.models import ApiToken, Department, Location, Organisation

BATCH = 5_000
NEW_PLACES: dict[type[Department | Location], str] = {
    Department: "SELECT min(department) FROM becoming WHERE department IS NOT NULL AND department_id IS NULL"
    " AND number NOT IN (SELECT number FROM noted) GROUP BY lower(department) ORDER BY 1",
    Location: "SELECT min(location) FROM becoming WHERE location IS NOT NULL AND location_id IS NULL"
    " AND number NOT IN (SELECT number FROM noted) GROUP BY lower(location) ORDER BY 1",
}
PLACED = """
UPDATE becoming SET department_id = d.id FROM people_department AS d
 WHERE department_id IS NULL AND lower(d.name) = lower(department);
UPDATE becoming SET location_id = l.id FROM people_location AS l
 WHERE location_id IS NULL AND lower(l.name) = lower(location)
"""
# Who is added comes level by level, so that nobody comes before their manager; `turn` has a gap between two levels.
QUEUE = """
CREATE TEMPORARY TABLE queue ON COMMIT DROP AS
WITH RECURSIVE coming AS (
    SELECT b.number, b.key, 0 AS depth FROM becoming AS b
      LEFT JOIN becoming AS above ON above.key = b.boss AND above.known IS NULL
     WHERE b.known IS NULL AND above.key IS NULL
     UNION ALL
    SELECT b.number, b.key, depth + 1 FROM coming JOIN becoming AS b ON b.boss = coming.key WHERE b.known IS NULL
), told AS (
    SELECT number, depth, 'added' AS work FROM coming
     UNION ALL
    SELECT number, 0, 'changed' FROM becoming JOIN result USING (number)
     WHERE known IS NOT NULL AND outcome <> 'unchanged'
     UNION ALL
    SELECT number, 0, 'moved' FROM becoming WHERE known IS NOT NULL AND boss IS DISTINCT FROM was_led_by
)
SELECT number, work, depth * 1000000 + row_number() OVER (PARTITION BY work, depth ORDER BY number) - 1 AS turn
  FROM told;
CREATE INDEX ON queue (work, turn);
ANALYZE queue
"""
BATCHES = "SELECT turn / %(size)s AS batch, count(*) FROM queue WHERE work = %(work)s GROUP BY batch ORDER BY batch"
QUEUED = """FROM becoming AS b JOIN queue AS q USING (number)
 WHERE q.work = %(work)s AND q.turn BETWEEN %(first)s AND %(last)s"""
ADD = f"""
INSERT INTO people_person (
    id, password, email, name, preferred_name, pronouns, employee_id, job_title, level, department_id, location_id,
    time_zone, language, theme, starts_on, ends_on, manager_id, above, is_active, search_name, session_epoch)
SELECT b.key, '!' || replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), b.email, b.name,
       b.preferred_name, b.pronouns, b.employee_id, b.job_title, b.level, b.department_id, b.location_id,
       b.time_zone, b.language, 'system', b.starts_on, b.ends_on, b.boss, '{{}}', b.is_active, '', 0
  {QUEUED}
"""
CHANGE = f"""
UPDATE people_person AS p
   SET email = n.email, name = n.name, preferred_name = n.preferred_name, pronouns = n.pronouns,
       employee_id = n.employee_id, job_title = n.job_title, level = n.level, department_id = n.department_id,
       location_id = n.location_id, time_zone = n.time_zone, language = n.language, starts_on = n.starts_on,
       ends_on = n.ends_on, is_active = n.is_active,
       session_epoch = session_epoch + (n.was_active AND NOT n.is_active)::integer
  FROM (SELECT b.* {QUEUED}) AS n
 WHERE p.id = n.known
"""  # noqa: S608 - constants
CLOSED = f"SELECT b.key {QUEUED} AND b.was_active AND NOT b.is_active"
READDRESSED = f"""
SELECT b.key {QUEUED} AND EXISTS (SELECT FROM people_person AS p WHERE p.id = b.key AND p.email <> b.email)
"""  # noqa: S608 - constants
LEAVE = f"UPDATE people_person SET manager_id = NULL WHERE id IN (SELECT b.key {QUEUED})"  # noqa: S608 - constants
JOIN = f"""
UPDATE people_person AS p SET manager_id = n.boss FROM (SELECT b.key, b.boss {QUEUED}) AS n
 WHERE p.id = n.key AND n.boss IS NOT NULL
"""  # noqa: S608 - constants
# As `start_spells` does for one person, here for all who come or move.
SPELLS = """
INSERT INTO people_reportingspell (id, person_id, manager_id, during)
SELECT gen_random_uuid(), key, boss, daterange(%(day)s, NULL) FROM becoming WHERE known IS NULL AND boss IS NOT NULL;

CREATE TEMPORARY TABLE reporting ON COMMIT DROP AS
SELECT key, boss, (SELECT s.manager_id FROM people_reportingspell AS s
                    WHERE s.person_id = key AND upper_inf(s.during)) AS was
  FROM becoming WHERE known IS NOT NULL AND boss IS DISTINCT FROM was_led_by;
DELETE FROM reporting WHERE boss IS NOT DISTINCT FROM was;
ANALYZE reporting;

DELETE FROM people_reportingspell AS s USING reporting AS r
 WHERE s.person_id = r.key AND upper_inf(s.during) AND lower(s.during) >= %(day)s;

UPDATE people_reportingspell AS s SET during = daterange(lower(s.during), %(day)s) FROM reporting AS r
 WHERE s.person_id = r.key AND upper_inf(s.during);

INSERT INTO people_reportingspell (id, person_id, manager_id, during)
SELECT gen_random_uuid(), key, boss, daterange(greatest(%(day)s, (
           SELECT max(upper(s.during)) FROM people_reportingspell AS s WHERE s.person_id = key)), NULL)
  FROM reporting WHERE boss IS NOT NULL;

DROP TABLE reporting
"""
# A trigger that asks for this setting where there is none catches an error, and each such error runs through every
# key that is still to be checked: with the rows the time would grow by their square.
NO_ERRORS = "SELECT set_config('pgtrigger.ignore', '{}', true)"


def new_places(model: type[Department | Location]) -> list[str]:
    """Departments or locations that nobody has heard of yet."""
    with connection.cursor() as cursor:
        cursor.execute(NEW_PLACES[model])
        return [name for (name,) in cursor.fetchall()]


def apply(home: Organisation, progress: Progress, now: datetime) -> list[UUID]:
    """Store every row of `becoming`, none of which is refused; the caller has the lock on the line.

    New places live by the clock of the organisation. Returns whose accounts it closed.
    """
    closed: list[UUID] = []
    Department.objects.bulk_create([Department(name=name) for name in new_places(Department)], batch_size=BATCH)
    locations = [Location(name=name, time_zone=home.time_zone) for name in new_places(Location)]
    Location.objects.bulk_create(locations, batch_size=BATCH)
    with connection.cursor() as cursor:
        cursor.execute(NO_ERRORS)
        cursor.execute(PLACED)
        cursor.execute(QUEUE)
        cursor.execute("SELECT count(*) + count(*) FILTER (WHERE work = 'moved') FROM queue")
        work = _Work(cursor, cursor.fetchone()[0], progress)
        for bounds in work.batches("added"):
            cursor.execute(ADD, bounds)
        for bounds in work.batches("changed"):
            closed += _close_and_readdress(cursor, bounds)
            cursor.execute(CHANGE, bounds)
        # All leave their managers before any of them gets the next, so that two may change places.
        for statement in (LEAVE, JOIN):
            for bounds in work.batches("moved"):
                cursor.execute(statement, bounds)
        cursor.execute(SPELLS, {"day": home.today(now)})
        work.tell(0)
    return closed


def _close_and_readdress(cursor: Any, bounds: dict[str, Any]) -> list[UUID]:
    closed = _keys(cursor, CLOSED, bounds)
    ApiToken.objects.filter(user__in=closed).delete()
    EmailAddress.objects.filter(user__in=_keys(cursor, READDRESSED, bounds)).delete()
    return closed


def _keys(cursor: Any, statement: str, bounds: dict[str, Any]) -> list[UUID]:
    cursor.execute(statement, dict(bounds))
    return [key for (key,) in cursor.fetchall()]


class _Work:
    """What is to be written, batch by batch; between two of them whoever waits may stop it."""

    def __init__(self, cursor: Any, total: int, progress: Progress) -> None:
        self.cursor, self.total, self.progress = cursor, total, progress
        self.done = 0

    def tell(self, more: int) -> None:
        self.done += more
        self.progress(WRITING, self.done, self.total)

    def batches(self, work: str) -> Iterator[dict[str, Any]]:
        self.cursor.execute(BATCHES, {"work": work, "size": BATCH})
        for batch, number in self.cursor.fetchall():
            self.tell(0)
            yield {"work": work, "first": batch * BATCH, "last": batch * BATCH + BATCH - 1}
            self.tell(number)

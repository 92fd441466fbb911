"""What becomes of each row, before anything is written; all rows at once, in the database.

`becoming` is each row's person as they will be; `noted` grows by what cannot be; `result` is what the report says.
"""

import json
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection

from people.imports import line, managers
from people.imports.headings import Columns
from people.imports.progress import CHECKING, Progress
from people.models import Organisation, Person
from people.models.roles import ADMIN_ROLES

STEPS = 6
MOST_RETURNING = 100
ZONES = """
SELECT time_zone FROM arriving WHERE time_zone IS NOT NULL
 UNION SELECT time_zone FROM people_person UNION SELECT time_zone FROM people_location
"""
# `last_day`: none where somebody has left before it comes.
# `would_open`: closed here, and the file calls them active; it opens only whose employee id somebody has chosen.
BECOMING = """
CREATE TEMPORARY TABLE becoming ON COMMIT DROP AS
SELECT a.number, coalesce(p.id, a.key) AS key, p.id AS known, a.employee_id,
       coalesce(a.name, p.name) AS name, coalesce(a.email, p.email) AS email,
       coalesce(a.preferred_name, p.preferred_name, '') AS preferred_name,
       coalesce(a.pronouns, p.pronouns, '') AS pronouns,
       clock.time_zone, coalesce(a.language, p.language, %(speech)s) AS language,
       coalesce(CASE WHEN %(job_title)s THEN a.job_title ELSE p.job_title END, '') AS job_title,
       coalesce(CASE WHEN %(level)s THEN a.level ELSE p.level END, '') AS level,
       days.starts_on,
       CASE WHEN p.is_active AND has_left AND last_day IS NULL THEN
                 CASE WHEN NOT %(ends_on)s AND p.ends_on <= today THEN p.ends_on
                      ELSE greatest(today, days.starts_on) END
            WHEN opens THEN last_day
            WHEN has_left AND NOT p.is_active THEN coalesce(last_day, p.ends_on)
            WHEN NOT p.is_active OR NOT %(ends_on)s THEN p.ends_on
            ELSE last_day
        END AS ends_on,
       CASE WHEN %(department)s THEN d.id ELSE p.department_id END AS department_id, a.department,
       CASE WHEN %(location)s THEN l.id ELSE p.location_id END AS location_id, a.location,
       p.manager_id AS was_led_by, CASE WHEN %(manager)s THEN NULL ELSE p.manager_id END AS boss, a.manager,
       p.is_active AS was_active, NOT has_left AND (coalesce(p.is_active, true) OR opens) AS is_active,
       would_open, would_open AND NOT opens AS stays_closed
  FROM arriving AS a
  LEFT JOIN people_person AS p ON p.id = coalesce(
       (SELECT id FROM people_person AS same WHERE same.employee_id = a.employee_id),
       (SELECT id FROM people_person AS same
         WHERE same.email = a.email AND coalesce(same.employee_id, '') = '' AND a.employee_id IS NOT NULL))
  LEFT JOIN people_department AS d ON lower(d.name) = lower(a.department)
  LEFT JOIN people_location AS l ON lower(l.name) = lower(a.location)
 CROSS JOIN LATERAL (SELECT coalesce(a.time_zone, p.time_zone, l.time_zone, %(zone)s) AS time_zone) AS clock
 CROSS JOIN LATERAL (SELECT (%(today)s::jsonb ->> clock.time_zone)::date AS today) AS calendar
 CROSS JOIN LATERAL (SELECT coalesce(NOT a.active OR a.ends_on < today, false) AS has_left) AS said
 CROSS JOIN LATERAL (SELECT CASE WHEN NOT has_left OR a.ends_on <= today THEN a.ends_on END AS last_day) AS named
 CROSS JOIN LATERAL (SELECT coalesce(
       NOT p.is_active AND NOT has_left AND coalesce(a.active, %(ends_on)s), false) AS would_open) AS asked
 CROSS JOIN LATERAL (SELECT would_open AND a.employee_id = ANY (%(restored)s::text[]) AS opens) AS told
 CROSS JOIN LATERAL (SELECT CASE WHEN %(starts_on)s AND (opens OR NOT would_open) THEN a.starts_on ELSE p.starts_on
                             END AS starts_on) AS days;
CREATE INDEX ON becoming (key);
ANALYZE becoming
"""
REFUSED = """
INSERT INTO noted (number, field, code)
SELECT b.number, empty.field, 'missing_of_new'
  FROM becoming AS b
 CROSS JOIN LATERAL (VALUES ('name', b.name), ('email', b.email)) AS empty (field, value)
 WHERE b.known IS NULL AND empty.value IS NULL AND b.number NOT IN (SELECT number FROM noted)
 ORDER BY b.number, empty.field DESC;

INSERT INTO noted (number, field, code, value, more)
SELECT b.number, 'email', 'taken', b.email, jsonb_build_object('name', p.name)
  FROM becoming AS b JOIN people_person AS p ON p.email = b.email
 WHERE b.employee_id IS NOT NULL AND p.id IS DISTINCT FROM b.known;

INSERT INTO noted (number, field, code, value)
SELECT number, CASE WHEN %(ends_on)s THEN 'ends_on' ELSE 'starts_on' END, 'ends_first',
       CASE WHEN %(ends_on)s THEN ends_on ELSE starts_on END
  FROM becoming WHERE ends_on < starts_on;

INSERT INTO noted (number, field, code)
SELECT number, 'active', 'oneself' FROM becoming WHERE known = %(actor)s AND was_active AND NOT is_active;

INSERT INTO noted (number, field, code)
SELECT b.number, 'active', 'last_administrator' FROM becoming AS b
 WHERE b.was_active AND NOT b.is_active AND EXISTS (
       SELECT FROM people_rolegrant AS g WHERE g.person_id = b.known AND g.role = ANY (%(administrators)s)
          AND NOT EXISTS (SELECT FROM people_rolegrant AS another
                            JOIN people_person AS p ON p.id = another.person_id AND p.is_active
                            LEFT JOIN becoming AS t ON t.known = p.id
                           WHERE another.role = g.role AND coalesce(t.is_active, true)));

INSERT INTO noted (number, field, code, value, more)
SELECT a.number, twice.field, 'twice', twice.value, jsonb_build_object('times', twice.times::text)
  FROM (SELECT field, value, count(*) AS times
          FROM arriving, LATERAL (VALUES ('employee_id', employee_id), ('email', email)) AS named (field, value)
         WHERE value IS NOT NULL GROUP BY field, value HAVING count(*) > 1) AS twice
  JOIN arriving AS a ON twice.value = CASE twice.field WHEN 'email' THEN a.email ELSE a.employee_id END
 ORDER BY twice.field DESC
"""
DIFFERING = """
CREATE TEMPORARY TABLE differing ON COMMIT DROP AS
SELECT b.number, jsonb_agg(jsonb_build_object(
           'column', %(headings)s::jsonb ->> f.field, 'code', 'changed', 'value', coalesce(f.after, ''),
           'more', jsonb_build_object('before', coalesce(nullif(f.before, ''), '–'),
                                      'after', coalesce(nullif(f.after, ''), '–'))) ORDER BY f.place) AS notes
  FROM becoming AS b
  JOIN people_person AS p ON p.id = b.known
  LEFT JOIN people_department AS d ON d.id = p.department_id
  LEFT JOIN people_location AS l ON l.id = p.location_id
  LEFT JOIN people_person AS was ON was.id = p.manager_id
  LEFT JOIN people_person AS here ON here.id = b.boss
  LEFT JOIN becoming AS new ON new.key = b.boss
 CROSS JOIN LATERAL (VALUES
       (1, 'job_title', p.job_title, b.job_title), (2, 'level', p.level, b.level),
       (3, 'starts_on', p.starts_on::text, b.starts_on::text), (4, 'ends_on', p.ends_on::text, b.ends_on::text),
       (5, 'employee_id', p.employee_id, b.employee_id), (6, 'name', p.name, b.name), (7, 'email', p.email, b.email),
       (8, 'preferred_name', p.preferred_name, b.preferred_name), (9, 'pronouns', p.pronouns, b.pronouns),
       (10, 'time_zone', p.time_zone, b.time_zone), (11, 'language', p.language, b.language),
       (12, 'department', d.name, CASE WHEN %(department)s AND b.department_id IS DISTINCT FROM p.department_id
            OR b.department_id IS NULL THEN b.department ELSE d.name END),
       (13, 'location', l.name, CASE WHEN %(location)s AND b.location_id IS DISTINCT FROM p.location_id
            OR b.location_id IS NULL THEN b.location ELSE l.name END),
       (14, 'manager', was.id::text, b.boss::text)) AS said (place, field, before_key, after_key)
 CROSS JOIN LATERAL (SELECT said.place, said.field,
       CASE said.field WHEN 'manager' THEN was.name ELSE said.before_key END,
       CASE said.field WHEN 'manager' THEN coalesce(new.name, here.name) ELSE said.after_key END
       ) AS f (place, field, before, after)
 WHERE coalesce(said.before_key, '') <> coalesce(said.after_key, '') AND b.number NOT IN (SELECT number FROM noted)
 GROUP BY b.number
"""
RESULT = """
CREATE TEMPORARY TABLE result ON COMMIT DROP AS
SELECT b.number, coalesce(concat_ws(' ', b.employee_id, b.name), '') AS who,
       CASE WHEN n.number IS NOT NULL THEN 'refused'
            WHEN b.known IS NULL THEN 'added'
            WHEN b.was_active AND NOT b.is_active THEN 'deactivated'
            WHEN b.is_active AND NOT b.was_active THEN 'restored'
            WHEN f.number IS NOT NULL THEN 'changed'
            ELSE 'unchanged'
        END AS outcome,
       coalesce(n.notes, coalesce(f.notes, '[]') || CASE
            WHEN b.was_active AND NOT b.is_active THEN jsonb_build_array(jsonb_build_object(
                 'column', '', 'code', 'leaves',
                 'more', jsonb_build_object('person', b.known, 'reports', led.number::text)))
            WHEN b.stays_closed THEN '[{"column": "", "code": "stays_closed"}]'
            ELSE '[]'
        END) AS notes
  FROM becoming AS b
  LEFT JOIN (SELECT number, jsonb_agg(jsonb_build_object(
                        'column', coalesce(%(headings)s::jsonb ->> field, ''), 'code', code,
                        'value', coalesce(value, ''), 'more', coalesce(more, '{}')) ORDER BY place) AS notes
               FROM noted GROUP BY number) AS n USING (number)
  LEFT JOIN differing AS f USING (number)
 CROSS JOIN LATERAL (SELECT count(*) AS number FROM line_after AS below
                       LEFT JOIN becoming AS t ON t.key = below.key
                       LEFT JOIN people_person AS p ON p.id = below.key
                      WHERE b.was_active AND NOT b.is_active AND below.boss = b.key
                        AND coalesce(t.is_active, p.is_active)) AS led;
CREATE UNIQUE INDEX ON result (number);
ANALYZE result
"""
RETURNING = """
SELECT b.employee_id, b.name, p.ends_on FROM becoming AS b JOIN people_person AS p ON p.id = b.known
 WHERE would_open ORDER BY b.number LIMIT %s
"""


def check(
    columns: Columns,
    home: Organisation,
    settled: Mapping[str, str],
    restored: Collection[str],
    *,
    now: datetime,
    actor: Person | None,
    progress: Progress,
) -> None:
    """Refuse what cannot be, and say of the rest what it changes; the order of rows does not matter."""
    administrators = {"administrators": sorted(ADMIN_ROLES), "actor": actor.pk if actor else None}
    known = _known_columns(columns, home)
    with connection.cursor() as cursor:
        progress(CHECKING, 0, STEPS)
        cursor.execute(BECOMING, known | {"today": _calendar(cursor, home, now), "restored": list(restored)})
        progress(CHECKING, 1, STEPS)
        cursor.execute(REFUSED, known | administrators)
        progress(CHECKING, 2, STEPS)
        if "manager" in columns.place:
            managers.find(cursor, settled)
        progress(CHECKING, 3, STEPS)
        line.refuse(cursor)
        progress(CHECKING, 4, STEPS)
        cursor.execute(DIFFERING, known)
        progress(CHECKING, 5, STEPS)
        cursor.execute(RESULT, known)
        progress(CHECKING, STEPS, STEPS)


def returning(cursor: Any) -> tuple[list[dict[str, str]], int]:
    """Whose closed accounts the file calls active, in its order; and how many more there are."""
    cursor.execute("SELECT count(*) FROM becoming WHERE would_open")
    number = cursor.fetchone()[0]
    cursor.execute(RETURNING, [MOST_RETURNING])
    asked = [{"id": one, "name": name, "ends_on": str(day or "")} for one, name, day in cursor.fetchall()]
    return asked, number - len(asked)


def _calendar(cursor: Any, home: Organisation, now: datetime) -> str:
    """Which day it is by each clock: PostgreSQL may know other names of time zones than we do."""
    cursor.execute(ZONES)
    zones = {home.time_zone, *(zone for (zone,) in cursor.fetchall())}
    return json.dumps({zone: now.astimezone(ZoneInfo(zone)).date().isoformat() for zone in zones})


def _known_columns(columns: Columns, home: Organisation) -> dict[str, Any]:
    """Which columns there are and what the file calls them, and what stands in for an empty cell of somebody new."""
    given = {name: name in columns.place for name in FIELDS_OF_STATEMENTS}
    defaults = {"zone": home.time_zone, "speech": home.language}
    headings = {name: columns.heading(name) for name in HEADED}
    return {**given, **defaults, "headings": json.dumps(headings)}


FIELDS_OF_STATEMENTS = ("job_title", "level", "starts_on", "ends_on", "department", "location", "manager")
HEADED = (
    *FIELDS_OF_STATEMENTS,
    *[
        "employee_id",
        "first_name",
        "last_name",
        "name",
        "email",
        "preferred_name",
        "pronouns",
        "time_zone",
        "language",
        "active",
    ],
)

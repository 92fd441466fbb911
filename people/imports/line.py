"""The reporting line as it would be: no loops, and nobody new under somebody who is not there."""

from typing import Any
from uuid import UUID

LINE = """
DROP TABLE IF EXISTS line_after;
CREATE TEMPORARY TABLE line_after ON COMMIT DROP AS
SELECT key, boss FROM becoming WHERE number NOT IN (SELECT number FROM noted)
 UNION ALL
SELECT id, manager_id FROM people_person AS p
 WHERE NOT EXISTS (SELECT FROM becoming WHERE key = p.id AND number NOT IN (SELECT number FROM noted));
CREATE INDEX ON line_after (boss);
ANALYZE line_after
"""
UNREACHED = """
WITH RECURSIVE reached AS (
    SELECT l.key FROM line_after AS l
      LEFT JOIN line_after AS above ON above.key = l.boss WHERE above.key IS NULL
     UNION ALL
    SELECT l.key FROM reached JOIN line_after AS l ON l.boss = reached.key
)
SELECT key, boss FROM line_after WHERE key NOT IN (SELECT key FROM reached)
"""
LOOPING = """
INSERT INTO noted (number, field, code, value)
SELECT number, 'manager', 'loop', manager FROM becoming
 WHERE key = ANY (%(keys)s::uuid[]) AND number NOT IN (SELECT number FROM noted)
"""
ORPHANED = """
INSERT INTO noted (number, field, code, value)
SELECT b.number, 'manager', CASE WHEN l.key IS NULL THEN 'manager_refused' ELSE 'manager_left' END, b.manager
  FROM becoming AS b
  LEFT JOIN line_after AS l ON l.key = b.boss
  LEFT JOIN becoming AS above ON above.key = b.boss AND above.number NOT IN (SELECT number FROM noted)
  LEFT JOIN people_person AS p ON p.id = b.boss
 WHERE b.boss IS NOT NULL AND b.boss IS DISTINCT FROM b.was_led_by AND b.number NOT IN (SELECT number FROM noted)
   AND (l.key IS NULL OR b.is_active AND NOT coalesce(above.is_active, p.is_active))
"""


def refuse(cursor: Any) -> None:
    """Until nothing more has to be: who is refused may have led somebody."""
    while True:
        cursor.execute(LINE)
        if _refuse_loops(cursor):
            continue
        cursor.execute(ORPHANED)
        if not cursor.rowcount:
            return


def _refuse_loops(cursor: Any) -> bool:
    """Whoever is not below somebody at the top is in a loop or below one; says whether it refused anybody."""
    cursor.execute(UNREACHED)
    keys = _in_loops(dict(cursor.fetchall()))
    if keys:
        cursor.execute(LOOPING, {"keys": keys})
    return bool(keys) and cursor.rowcount > 0


def _in_loops(above: dict[UUID, UUID]) -> list[UUID]:
    finished: set[UUID] = set()
    looping: list[UUID] = []
    for start in above:
        path: dict[UUID, None] = {}
        at = start
        while at not in finished and at not in path:
            path[at] = None
            at = above[at]
        if at in path:
            ordered = list(path)
            looping += ordered[ordered.index(at) :]
        finished.update(path)
    return looping

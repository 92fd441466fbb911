"""Who is meant by what stands under “manager”: an employee id, an e-mail address or a name, in the file or here."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

MOST_ASKED = 50
SPELT = """
CREATE TEMPORARY TABLE spelt ON COMMIT DROP AS
SELECT spelling, times, coalesce(%(settled)s::jsonb ->> spelling, spelling) AS word,
       %(settled)s::jsonb ? spelling AS is_settled, NULL::uuid[] AS found
  FROM (SELECT manager AS spelling, count(*) AS times FROM arriving WHERE manager IS NOT NULL GROUP BY manager) AS sums;
ANALYZE spelt
"""
MEANT = """
UPDATE spelt SET found = hit.keys
  FROM (SELECT s.spelling, coalesce(array_agg(DISTINCT w.key) FILTER (WHERE w.is_active), array_agg(DISTINCT w.key)
               ) AS keys
          FROM spelt AS s
          JOIN (SELECT {goes_by} AS word, key, is_active FROM becoming
                 UNION SELECT {goes_by}, id, is_active FROM people_person AS p WHERE {counts}) AS w ON w.word = {sought}
         WHERE s.found IS NULL AND s.word <> '' GROUP BY s.spelling) AS hit
 WHERE hit.spelling = spelt.spelling
"""
RENAMED = "NOT EXISTS (SELECT FROM becoming AS b WHERE b.key = p.id)"  # in the file: goes by the name that stands there
# Of several who go by a word it means those who are here, as long as there is one.
WAYS = [
    MEANT.format(goes_by="employee_id", counts="true", sought="s.word"),
    MEANT.format(goes_by="email", counts="true", sought="lower(s.word)"),
    MEANT.format(goes_by="lower(name)", counts=RENAMED, sought="lower(s.word)"),
    MEANT.format(goes_by="folded(name)", counts=RENAMED, sought="folded(s.word)"),
]
LED = """
UPDATE becoming SET boss = found[1] FROM spelt WHERE manager = spelling AND cardinality(found) = 1;

INSERT INTO noted (number, field, code, value)
SELECT number, 'manager', CASE WHEN found IS NULL THEN 'no_manager' ELSE 'several_managers' END, manager
  FROM becoming JOIN spelt ON spelling = manager
 WHERE (found IS NULL OR cardinality(found) > 1) AND word <> ''
"""
ASKED = """
CREATE TEMPORARY TABLE asked ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY times DESC, spelling) AS place, spelling, times, found, is_settled
  FROM spelt WHERE (found IS NULL AND word <> '') OR cardinality(found) > 1 OR is_settled
 ORDER BY place LIMIT %(most)s
"""
NAMED = """
CREATE TEMPORARY TABLE named ON COMMIT DROP AS
SELECT key, name, folded(name) AS sought, employee_id, email,
       concat_ws(' · ', nullif(job_title, ''), department, CASE WHEN NOT is_active THEN %(left)s END) AS what
  FROM becoming
 UNION ALL
SELECT p.id, p.name, folded(p.name), p.employee_id, p.email,
       concat_ws(' · ', nullif(p.job_title, ''), d.name, CASE WHEN NOT p.is_active THEN %(left)s END)
  FROM people_person AS p LEFT JOIN people_department AS d ON d.id = p.department_id
 WHERE NOT EXISTS (SELECT FROM becoming AS b WHERE b.key = p.id);
CREATE INDEX ON named USING gin (sought gin_trgm_ops);
CREATE INDEX ON named USING gin (email gin_trgm_ops);
CREATE INDEX ON named (ltrim(lower(employee_id), '0'));
CREATE INDEX ON named (key);
ANALYZE named
"""
CANDIDATES = """
SELECT a.spelling, a.times, coalesce(cardinality(a.found), 0) > 1 AS is_ambiguous,
       coalesce(jsonb_agg(jsonb_build_object('word', coalesce(nullif(c.employee_id, ''), c.email),
                          'label', concat_ws(' · ', c.name, nullif(c.employee_id, ''), c.email, nullif(c.what, '')))
                          ORDER BY c.nearness DESC, c.name, c.key) FILTER (WHERE c.key IS NOT NULL), '[]') AS candidates
  FROM asked AS a
  LEFT JOIN LATERAL (
       SELECT near.key, near.name, near.employee_id, near.email, near.what, max(near.nearness) AS nearness FROM (
           (SELECT n.*, 2 AS nearness FROM named AS n WHERE n.key = ANY (a.found) LIMIT 10)
            UNION ALL
           (SELECT n.*, 1.5 FROM named AS n
             WHERE ltrim(lower(n.employee_id), '0') = ltrim(lower(a.spelling), '0') AND a.found IS NULL LIMIT 3)
            UNION ALL
           (SELECT n.*, similarity(n.sought, folded(a.spelling)) AS alike FROM named AS n
             WHERE n.sought %% folded(a.spelling) AND a.found IS NULL ORDER BY alike DESC, n.name, n.key LIMIT 3)
            UNION ALL
           (SELECT n.*, similarity(n.email, lower(a.spelling)) AS alike FROM named AS n
             WHERE n.email %% lower(a.spelling) AND a.found IS NULL AND strpos(a.spelling, '@') > 0
               AND similarity(n.email, lower(a.spelling)) > 0.5
             ORDER BY alike DESC, n.name, n.key LIMIT 3)) AS near
        WHERE coalesce(nullif(near.employee_id, ''), near.email) IS NOT NULL
        GROUP BY near.key, near.name, near.employee_id, near.email, near.what) AS c ON true
 GROUP BY a.place, a.spelling, a.times, a.found
 ORDER BY a.place
"""


@dataclass(frozen=True)
class Unsettled:
    """A spelling that means nobody or several, and whom it may mean; `word` names one of them without doubt."""

    spelling: str
    times: int
    is_ambiguous: bool
    candidates: list[dict[str, str]]


def find(cursor: Any, settled: Mapping[str, str]) -> None:
    """Give each row its manager; `settled` says by spelling who is meant, "" for nobody."""
    cursor.execute(SPELT, {"settled": json.dumps(dict(settled))})
    for way in WAYS:
        cursor.execute(way)
    cursor.execute(LED)


def unsettled(cursor: Any) -> tuple[list[Unsettled], int]:
    """What is to be settled by hand, the most frequent first, with near misses; and how many more there are."""
    cursor.execute("SELECT count(*) FROM spelt WHERE (found IS NULL AND word <> '') OR cardinality(found) > 1")
    number = cursor.fetchone()[0]
    cursor.execute("SELECT count(*) FROM spelt WHERE is_settled")
    if not number and not cursor.fetchone()[0]:
        return [], 0
    cursor.execute("DROP TABLE IF EXISTS asked, named")
    cursor.execute(ASKED, {"most": MOST_ASKED})
    cursor.execute(NAMED, {"left": _("has left")})
    cursor.execute(CANDIDATES, {})
    asked = [
        Unsettled(spelling, times, is_ambiguous, json.loads(told))
        for spelling, times, is_ambiguous, told in cursor.fetchall()
    ]
    return asked, max(number - len(asked), 0)

"""A year of check-ins between all who report to somebody, every second week, made by a few statements."""

from django.db import connection, transaction

SERIES = """
INSERT INTO checkins_series (
    id, report_id, manager_id, follows_line, cadence, weekday, at, minutes, time_zone, starts_on)
SELECT md5('series' || id)::uuid, id, manager_id, true, 'two_weekly', 0, '10:00', 30, time_zone, current_date - 371
  FROM people_person WHERE manager_id IS NOT NULL AND email LIKE '%@crowd.example'
"""
# Of a hundred eighty were held, ten missed, five skipped with a reason, five fell on leave; a day earlier or later.
MEETINGS = """
INSERT INTO checkins_checkin (id, series_id, slot_on, starts_at, state, held_at, skipped_for)
SELECT md5(series.id::text || n)::uuid, series.id, slot, told.at, state,
       CASE state WHEN 'held' THEN told.at END,
       CASE WHEN state <> 'skipped' THEN '' WHEN chance < 95 THEN 'chosen' ELSE 'leave' END
  FROM checkins_series series
 CROSS JOIN generate_series(1, 26) n
 CROSS JOIN LATERAL (SELECT ('x' || substr(md5(series.id::text || n), 1, 4))::bit(16)::int % 100 AS chance) dice
 CROSS JOIN LATERAL (
    SELECT current_date - 14 * n AS slot, current_date - 14 * n + time '10:00' + (chance % 3) * interval '1 day' AS at,
           CASE WHEN chance < 80 THEN 'held' WHEN chance < 90 THEN 'missed' ELSE 'skipped' END AS state
 ) told
 WHERE series.id = md5('series' || series.report_id)::uuid
"""


def fill() -> int:
    """Add them between the people of the crowd, and say how many; the triggers that keep the history rest meanwhile."""
    tables = ("checkins_series", "checkins_checkin")
    with transaction.atomic(), connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(SERIES)
        cursor.execute(MEETINGS)
        number: int = cursor.rowcount
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
    with connection.cursor() as cursor:
        cursor.execute(f"VACUUM ANALYZE {', '.join(tables)}")
    return number

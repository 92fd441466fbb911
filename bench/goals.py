"""Goals for the crowd: some of the company, five of each team, ten of each person, in one tree; by a few statements."""

from uuid import UUID

from django.db import connection, transaction

OF_COMPANY, OF_TEAMS, OF_PERSON, TEAMS = 12, 200, 10, 40

WHAT = (  # noqa: SIM905 - as a list they fill a screen
    "water energy scrap returns orders stops overtime invoices claims visits offers dealers parcels samples looms yarn"
    " cloth dye lots audits tickets calls mails searches colleagues apprentices managers reviews drills repairs parts"
).split()
HOW = "Fewer More Half Twice Faster Shorter Cleaner Cheaper Safer Earlier".split()  # noqa: SIM905
WHERE = "at night/in spring/in hall 2/in Porto/on Mondays/for hotels/by rail/on paper/in the yard".split("/")  # noqa: SIM905

CYCLE = """
INSERT INTO goals_goalcycle (id, name, starts_on, ends_on, stale_after_days, requires_agreement)
VALUES (md5('cycle')::uuid, 'A year of a crowd',
        date_trunc('year', now()), date_trunc('year', now()) + '1 year - 1 day', 14, true)
"""

# The first goals are the company's, the next those of teams; of each person's, the first supports one of the manager's.
GOALS = """
INSERT INTO goals_goal (
    id, owner_id, belongs_to, team_id, cycle_id, title, description, tags, starts_on, due_on, status, health, audience,
    parent_id, sent_back_note, agreed_by_id, agreed_at, look_back, last_updated_at, created_at)
SELECT md5('goal' || n)::uuid, md5('crowd' || owner)::uuid, kind,
       CASE kind WHEN 'team' THEN md5('part' || n %% %(teams)s)::uuid END,
       md5('cycle')::uuid,
       concat_ws(' ', (%(how)s)[1 + n %% %(hows)s], (%(what)s)[1 + n / 7 %% %(whats)s],
                 (%(where)s)[1 + n / 3 %% %(wheres)s]),
       '', '{}', date_trunc('year', now()), date_trunc('year', now()) + '1 year - 1 day', 'active',
       (ARRAY['on-track', 'at-risk', 'off-track', ''])[1 + n %% 4],
       CASE WHEN kind = 'company' OR n %% 3 = 0 THEN 'company' ELSE 'line' END,
       CASE kind WHEN 'company' THEN NULL
                 WHEN 'team' THEN md5('goal' || n %% %(of_company)s)::uuid
                 ELSE CASE WHEN n %% 2 = 0 THEN md5('goal' || %(of_company)s + n %% %(of_teams)s)::uuid
                           WHEN boss IS NOT NULL
                           THEN md5('goal' || %(before)s + boss * %(of_person)s + n %% %(of_person)s)::uuid
                      END
       END,
       '', md5('crowd' || owner)::uuid, date_trunc('year', now()), '', now() - (n %% 40) * interval '1 day', now()
  FROM numbered
"""

NUMBERED = """
CREATE TEMPORARY TABLE numbered ON COMMIT DROP AS
SELECT n, CASE WHEN n < %(of_company)s THEN 'company' WHEN n < %(before)s THEN 'team' ELSE 'person' END AS kind,
       owner, (SELECT o.number FROM owners o WHERE o.id = mine.manager_id) AS boss
  FROM (SELECT n, greatest(0, n - %(before)s) / %(of_person)s AS owner
          FROM generate_series(0, %(before)s + %(people)s * %(of_person)s - 1) AS n) AS numbers
  JOIN owners mine ON mine.number = owner
"""

OWNERS = """
CREATE TEMPORARY TABLE owners ON COMMIT DROP AS
SELECT split_part(split_part(email, '@', 1), '.', 2)::int AS number, id, manager_id
  FROM people_person WHERE email LIKE '%%@crowd.example'
"""

RESULTS = """
INSERT INTO goals_keyresult (id, goal_id, title, kind, unit, start, target, current, weight, position)
SELECT md5('result' || n)::uuid, md5('goal' || n)::uuid, 'How many', 'number', '', 0, 100, n % 100, 1, 0 FROM numbered
"""


def key(number: int) -> UUID:
    """Of a goal: the first are the company's, then come those of the teams, then ten of each person."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT md5('goal' || %s)::uuid", [number])
        found: UUID = cursor.fetchone()[0]
    return found


def fill(people: int) -> int:
    """Give the crowd its goals and say how many; what keeps loops out and the history rests meanwhile."""
    before = OF_COMPANY + OF_TEAMS
    values: dict[str, int | list[str]] = {"people": people, "before": before, "of_company": OF_COMPANY}
    values |= {"of_teams": OF_TEAMS, "of_person": OF_PERSON, "teams": TEAMS}
    values |= {"how": HOW, "hows": len(HOW), "what": WHAT, "whats": len(WHAT), "where": WHERE, "wheres": len(WHERE)}
    with transaction.atomic(), connection.cursor() as cursor:
        for table in ("goals_goal", "goals_keyresult"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
        cursor.execute(CYCLE)
        cursor.execute(OWNERS, values)
        cursor.execute("CREATE INDEX ON owners (number); CREATE INDEX ON owners (id); ANALYZE owners")
        cursor.execute(NUMBERED, values)
        cursor.execute(GOALS, values)
        cursor.execute(RESULTS)
        for table in ("goals_goal", "goals_keyresult"):
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER ALL")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE goals_goal, goals_keyresult")
    return before + people * OF_PERSON

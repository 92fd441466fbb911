"""A company of any size, made of bare people by a few statements: branches of 5,000 under one person at the top."""

from uuid import UUID

from django.db import connection, transaction

from people.models import Person

BRANCH = 5_000
SPAN = 7  # people report to one, but for the head of the last branch
WIDE = 600  # who report to that one

FIRST = (  # noqa: SIM905 - as a list they fill a screen
    "Adaeze Ana Anders Björn Carmen Chidi Chloé Dag Declan Dilnoza Elif Émile Fatou Fiona Gunnar Hana Ines Ingrid İpek"
    " Jürgen Kofi Lars Łucja Maeve Marta Mehmet Minh Naledi Nils Noor Oluwaseun Oona Paweł Priya Quentin Rohan Rósa"
    " Samira Søren Stephen Tadeusz Tomás Uzma Valentina Wen Xiomara Yusuf Zoë"
).split()
LAST = (  # noqa: SIM905 - as a list they fill a screen
    "Abe Acheampong Adeyemi Ångström Bauer Bianchi Çelik Costa Dąbrowski Diallo Dubois Eze Ferrari Fischer García"
    " Gonçalves Haddad Hansen Hernández Ivanova Jansen Jovanović Kaya King Kjær Kowalski Lê Lindqvist Mbeki Mensah"
    " Müller Nair Nguyen Novák O'Brien Okafor Østergård Patel Peeters Quispe Ramaswamy Rodríguez Sato Şahin Silva"
    " Tanaka Ümit Vasquez Virtanen Wójcik Xu Zhang Zieliński"
).split()
TITLES = ["Weaver", "Dyer", "Spinner", "Planner", "Engineer", "Clerk", "Buyer", "Driver"]

PLACES = """
INSERT INTO people_department (id, name) SELECT md5('part' || n)::uuid, 'Part ' || n FROM generate_series(0, 39) n;
INSERT INTO people_location (id, name, time_zone)
SELECT md5('town' || n)::uuid, 'Town ' || n, 'UTC' FROM generate_series(0, 9) n
"""

MADE = """
CREATE TEMPORARY TABLE made ON COMMIT DROP AS
SELECT n, md5('crowd' || n)::uuid AS id,
       (%(first)s)[1 + n %% %(firsts)s] AS first,
       (%(last)s)[1 + n / %(firsts)s / %(lasts)s %% %(lasts)s] AS middle,
       (%(last)s)[1 + n / %(firsts)s %% %(lasts)s] AS last,
       (%(titles)s)[1 + n %% 8] AS title,
       CASE WHEN n = 0 THEN NULL
            WHEN place = 0 THEN 0
            WHEN place <= %(wide)s AND n - place > %(people)s - %(branch)s THEN n - place
            ELSE n - place + (place - 1) / %(span)s
        END AS boss
  FROM (SELECT n, (n - 1) %% %(branch)s AS place FROM generate_series(0, %(people)s - 1) AS n) AS numbers
"""

PEOPLE = """
WITH RECURSIVE line (n, above) AS (
    SELECT 0, '{}'::uuid[]
     UNION ALL
    SELECT made.n, line.above || md5('crowd' || line.n)::uuid FROM line JOIN made ON made.boss = line.n
)
INSERT INTO people_person (
    id, email, name, preferred_name, pronouns, job_title, level, time_zone, language, theme, password,
    is_active, session_epoch, search_name, department_id, location_id, manager_id, above)
SELECT id, lower(unaccent(first)) || '.' || n || '@crowd.example', first || ' ' || middle || ' ' || last,
       '', '', title, '', 'UTC', 'en', 'system', '!', true, 0, '',
       md5('part' || n % 40)::uuid, md5('town' || n % 10)::uuid, md5('crowd' || boss)::uuid, above
  FROM made JOIN line USING (n)
"""

SPELLS = """
INSERT INTO people_reportingspell (id, person_id, manager_id, during)
SELECT md5('spell' || id)::uuid, id, manager_id, '[2026-01-01,)' FROM people_person
 WHERE manager_id IS NOT NULL AND email LIKE '%@crowd.example'
"""


def key(number: int) -> UUID:
    """Of a person: 0 is at the top, 1, 5001, 10001 and so on lead branches."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT md5('crowd' || %s)::uuid", [number])
        found: UUID = cursor.fetchone()[0]
    return found


def fill(people: int) -> None:
    """Add them to what is there, in seconds: the triggers that would keep the line and the history rest meanwhile."""
    values: dict[str, int | list[str]] = {"people": people, "branch": BRANCH, "span": SPAN, "wide": WIDE}
    values |= {"first": FIRST, "firsts": len(FIRST), "last": LAST, "lasts": len(LAST), "titles": TITLES}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")  # keys would plan for the empty table it was
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE people_person DISABLE TRIGGER USER")
        cursor.execute(f"ALTER TABLE people_person ENABLE TRIGGER {_name_of('fold_name')}")
        cursor.execute(PLACES)
        cursor.execute(MADE, values)
        cursor.execute(PEOPLE)
        cursor.execute(SPELLS)
        cursor.execute("ALTER TABLE people_person ENABLE TRIGGER USER")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE people_person, people_reportingspell")


def _name_of(trigger: str) -> str:
    [found] = [one for one in Person._meta.triggers if one.name == trigger]  # type: ignore[attr-defined]
    return str(found.get_pgid(Person))

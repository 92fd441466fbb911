from django.db import migrations

MOVED = """
CREATE FUNCTION moved_by_leave(who uuid, since date, due date) RETURNS date LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    away record;
BEGIN
    FOR away IN
        SELECT starts_on, ends_on FROM people_leave WHERE person_id = who AND ends_on >= since ORDER BY starts_on
    LOOP
        EXIT WHEN away.starts_on > due;
        due := due + (away.ends_on - greatest(away.starts_on, since) + 1);
    END LOOP;
    RETURN due;
END
$$
"""


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0008_pictures'),
    ]

    operations = [
        migrations.RunSQL(MOVED, 'DROP FUNCTION moved_by_leave'),
    ]

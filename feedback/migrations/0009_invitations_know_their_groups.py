from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models

# Of a wave that is open meanwhile; from the next one on they are written at the launch.
FILL = """
UPDATE feedback_pulseinvitation AS invitation
   SET groups = ARRAY(
           SELECT one.id FROM feedback_pulsegroup AS one
            WHERE one.wave_id = invitation.wave_id AND (one.parent_id IS NULL OR one.leader_id = ANY (person.above)))
  FROM people_person AS person
 WHERE person.id = invitation.person_id
"""


class Migration(migrations.Migration):

    dependencies = [("feedback", "0008_praise_goes_out_to_each_recipient_once"), ("people", "0001_tables")]

    operations = [
        migrations.AddField(
            model_name="pulseinvitation",
            name="groups",
            field=ArrayField(base_field=models.UUIDField(), size=None, null=True),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]

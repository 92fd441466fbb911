from django.db import migrations, models
from django.db.models import Q

# Of a wave that is open meanwhile, the key too goes where the close empties it.
MOVE = """
INSERT INTO feedback_pulsekey (wave_id, sealed) SELECT id, sealed_key FROM feedback_pulsewave WHERE sealed_key <> '';
UPDATE feedback_pulsewave SET sealed_key = '' WHERE sealed_key <> '';
"""
# The planner's samples of who is still invited would outlive the invitations; its own type, set anew, drops former ones.
NO_SAMPLES = """
alter table feedback_pulseinvitation alter column person_id type uuid, alter column person_id set statistics 0;
"""


class Migration(migrations.Migration):

    dependencies = [("feedback", "0012_refusals_are_said_in_words")]

    operations = [
        migrations.CreateModel(
            name="PulseKey",
            fields=[
                (
                    "wave",
                    models.OneToOneField(
                        on_delete=models.CASCADE,
                        primary_key=True,
                        related_name="key",
                        serialize=False,
                        to="feedback.pulsewave",
                    ),
                ),
                ("sealed", models.TextField()),
            ],
        ),
        migrations.RemoveConstraint(model_name="pulsewave", name="pulse_wave_has_a_key_until_it_is_closed"),
        migrations.AlterField(
            model_name="pulsewave",
            name="sealed_key",
            field=models.TextField(blank=True, db_default="", default="", editable=False),
        ),
        migrations.AddConstraint(
            model_name="pulsewave",
            constraint=models.CheckConstraint(
                condition=Q(closed_at=None, public_key__isnull=False)
                | Q(closed_at__isnull=False, public_key=None, sealed_key=""),
                name="pulse_wave_has_a_key_until_it_is_closed",
            ),
        ),
        migrations.RunSQL(NO_SAMPLES, migrations.RunSQL.noop),
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
    ]

from django.db import migrations, models
from django.db.models import Q
from django.db.models.functions import Coalesce

NAME = "praise_goes_out_to_each_recipient_once"
DROP = f"DROP INDEX CONCURRENTLY IF EXISTS {NAME}"
CREATE = (
    f"CREATE UNIQUE INDEX CONCURRENTLY {NAME} ON feedback_feedback (COALESCE(lead_id, id), recipient_id)"
    " WHERE audience = 'everyone'"
)


class Migration(migrations.Migration):
    """Built beside the work of the day; where it fails on what stands there, it can be run again once that is mended."""

    atomic = False

    dependencies = [("feedback", "0001_feedback")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL(DROP, migrations.RunSQL.noop), migrations.RunSQL(CREATE, DROP)],
            state_operations=[
                migrations.AddConstraint(
                    model_name="feedback",
                    constraint=models.UniqueConstraint(
                        Coalesce("lead", "id"), "recipient", condition=Q(audience="everyone"), name=NAME
                    ),
                )
            ],
        )
    ]

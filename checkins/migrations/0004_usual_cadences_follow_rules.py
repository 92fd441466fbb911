"""Series of the line that meet every two weeks, which is what nobody chose, follow the rules from now on."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("checkins", "0003_cadence_rules")]

    operations = [
        migrations.RunSQL(
            "UPDATE checkins_series SET cadence_is_own = false"
            " WHERE follows_line AND ended_at IS NULL AND cadence = 'two_weekly'",
            migrations.RunSQL.noop,
        )
    ]

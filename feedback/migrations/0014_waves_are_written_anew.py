from django.db import migrations

# The table gets a new file, without the keys of former waves between its rows. Not in the migration that moved the last
# of them: what a transaction leaves behind is kept until it is over.
WRITE_ANEW = """
CLUSTER feedback_pulsewave USING feedback_pulsewave_pkey;
ALTER TABLE feedback_pulsewave SET WITHOUT CLUSTER;
"""


class Migration(migrations.Migration):

    dependencies = [("feedback", "0013_keys_of_the_pulse_are_emptied")]

    operations = [migrations.RunSQL(WRITE_ANEW, migrations.RunSQL.noop)]

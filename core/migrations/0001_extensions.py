"""What PostgreSQL needs for names, slips of the pen and ranges that never overlap."""

from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    run_before = [("people", "0001_tables")]
    operations = [BtreeGistExtension(), TrigramExtension(), UnaccentExtension()]

"""What is withdrawn goes by its cause; what failed and what was sent are counted."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # the tables are large and written to meanwhile

    dependencies = [
        ('core', '0004_schedules_and_digests'),
    ]

    operations = [
        AddIndexConcurrently(
            model_name='notice',
            index=models.Index(fields=['cause'], name='notice_by_cause'),
        ),
        AddIndexConcurrently(
            model_name='delivery',
            index=models.Index(condition=models.Q(('state', 'failed')), fields=['try_at'], name='delivery_failed'),
        ),
        AddIndexConcurrently(
            model_name='delivery',
            index=models.Index(condition=models.Q(('state', 'sent')), fields=['sent_at'], name='delivery_sent'),
        ),
    ]

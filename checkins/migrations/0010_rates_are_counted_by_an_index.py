from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('checkins', '0009_rates_are_counted_by_workers'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='checkin',
            name='checkin_of_series',
        ),
        migrations.AddIndex(
            model_name='checkin',
            index=models.Index(fields=['series', '-starts_at'], include=('state', 'skipped_for'), name='checkin_of_series'),
        ),
    ]

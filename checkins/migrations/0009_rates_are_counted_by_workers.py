import core.models.keys
import django.db.models.deletion
from core.migrating import at_once
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('checkins', '0008_own_cadences_and_clocks_of_reminders'),
        ('people', '0004_countries_of_locations'),
    ]

    operations = at_once([
        migrations.CreateModel(
            name='GapCount',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('month', models.DateField()),
                ('days', models.PositiveSmallIntegerField()),
                ('times', models.PositiveIntegerField()),
                ('department', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.department')),
                ('location', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.location')),
            ],
            options={
                'verbose_name': 'count of days between check-ins',
                'verbose_name_plural': 'counts of days between check-ins',
                'constraints': [models.UniqueConstraint(fields=('month', 'department', 'location', 'days'), name='days_between_checkins_are_counted_once_for_each_group', nulls_distinct=False)],
            },
        ),
        migrations.CreateModel(
            name='RateCount',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('month', models.DateField()),
                ('held', models.PositiveIntegerField()),
                ('missed', models.PositiveIntegerField()),
                ('skipped', models.PositiveIntegerField()),
                ('counted_at', models.DateTimeField()),
                ('department', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.department')),
                ('location', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.location')),
            ],
            options={
                'verbose_name': 'count of check-ins',
                'verbose_name_plural': 'counts of check-ins',
                'constraints': [models.UniqueConstraint(fields=('month', 'department', 'location'), name='checkins_are_counted_once_for_each_group', nulls_distinct=False), models.CheckConstraint(condition=models.Q(('month__day', 1)), name='checkins_are_counted_by_whole_months')],
            },
        ),
    ])

import core.models.keys
import django.db.models.deletion
import django.db.models.functions.comparison
import people.models.organisation
import pgtrigger.compiler
from core.migrating import at_once
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ('checkins', '0001_initial'),
        ('checkins', '0002_series_say_why_they_ended'),
    ]

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = at_once([
        migrations.CreateModel(
            name='Series',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checkin_series', to=settings.AUTH_USER_MODEL)),
                ('manager', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checkin_series_as_manager', to=settings.AUTH_USER_MODEL)),
                ('follows_line', models.BooleanField(default=False)),
                ('cadence', models.CharField(choices=[('weekly', 'Every week'), ('two_weekly', 'Every two weeks'), ('monthly', 'Every month')], default='two_weekly', max_length=20, verbose_name='how often')),
                ('weekday', models.PositiveSmallIntegerField(choices=[(0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday')], verbose_name='day')),
                ('at', models.TimeField(verbose_name='time')),
                ('minutes', models.PositiveSmallIntegerField(default=30, verbose_name='minutes')),
                ('time_zone', models.CharField(max_length=64, validators=[people.models.organisation.validate_time_zone], verbose_name='time zone')),
                ('starts_on', models.DateField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_for', models.CharField(blank=True, choices=[('chosen', 'one of the two ended them'), ('line', 'the reporting line has changed'), ('left', 'one of the two has left')], db_default='', default='', max_length=10)),
            ],
            options={
                'verbose_name_plural': 'series',
                'constraints': [models.CheckConstraint(condition=models.Q(('report', models.F('manager')), _negated=True), name='series_has_two_people'), models.CheckConstraint(condition=models.Q(('weekday__lte', 6)), name='series_weekday_is_one_of_seven'), models.CheckConstraint(condition=models.Q(('minutes__gte', 5), ('minutes__lte', 240)), name='series_takes_minutes_not_days'), models.CheckConstraint(condition=models.Q(('ended_for', ''), ('ended_at__isnull', False), _connector='OR'), name='series_says_why_it_ended_once_it_has'), models.UniqueConstraint(django.db.models.functions.comparison.Least('report', 'manager'), django.db.models.functions.comparison.Greatest('report', 'manager'), condition=models.Q(('ended_at', None)), name='series_runs_once_between_two')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_seriesevent" ("at", "cadence", "ended_at", "ended_for", "follows_line", "id", "manager_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "starts_on", "time_zone", "weekday") VALUES (NEW."at", NEW."cadence", NEW."ended_at", NEW."ended_for", NEW."follows_line", NEW."id", NEW."manager_id", NEW."minutes", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."report_id", NEW."starts_on", NEW."time_zone", NEW."weekday"); RETURN NULL;', hash='ec0755ee5f8dcd5029c0157435bea1864fe93c9b', operation='INSERT', pgid='pgtrigger_insert_insert_3ac77', table='checkins_series', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "checkins_seriesevent" ("at", "cadence", "ended_at", "ended_for", "follows_line", "id", "manager_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "starts_on", "time_zone", "weekday") VALUES (NEW."at", NEW."cadence", NEW."ended_at", NEW."ended_for", NEW."follows_line", NEW."id", NEW."manager_id", NEW."minutes", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."report_id", NEW."starts_on", NEW."time_zone", NEW."weekday"); RETURN NULL;', hash='e511b14e343d2112a2f6961c259609a2bcba6cf7', operation='UPDATE', pgid='pgtrigger_update_update_0c8b9', table='checkins_series', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_seriesevent" ("at", "cadence", "ended_at", "ended_for", "follows_line", "id", "manager_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "starts_on", "time_zone", "weekday") VALUES (OLD."at", OLD."cadence", OLD."ended_at", OLD."ended_for", OLD."follows_line", OLD."id", OLD."manager_id", OLD."minutes", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."report_id", OLD."starts_on", OLD."time_zone", OLD."weekday"); RETURN NULL;', hash='2388a5da6a731236611729c59146fca45ed10d01', operation='DELETE', pgid='pgtrigger_delete_delete_b069c', table='checkins_series', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='CheckIn',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('series', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checkins', to='checkins.series')),
                ('slot_on', models.DateField()),
                ('starts_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('planned', 'Planned'), ('prepared', 'Prepared'), ('held', 'Held'), ('skipped', 'Skipped'), ('missed', 'Missed')], default='planned', max_length=20)),
                ('held_at', models.DateTimeField(null=True)),
                ('skipped_for', models.CharField(blank=True, choices=[('chosen', 'one of the two chose to'), ('leave', 'one of the two was away'), ('ended', 'the series ended')], max_length=20)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state__in', ('planned', 'prepared'))), fields=['starts_at'], name='checkin_ahead'), models.Index(fields=['series', '-starts_at'], name='checkin_of_series')],
                'constraints': [models.UniqueConstraint(fields=('series', 'slot_on'), name='checkin_takes_a_slot_of_its_own'), models.UniqueConstraint(condition=models.Q(('state__in', ('planned', 'prepared'))), fields=('series',), name='series_has_one_checkin_ahead'), models.CheckConstraint(condition=models.Q(models.Q(('held_at__isnull', False), ('state', 'held')), models.Q(models.Q(('state', 'held'), _negated=True), ('held_at', None)), _connector='OR'), name='checkin_has_a_held_time_iff_held'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'skipped'), models.Q(('skipped_for', ''), _negated=True)), models.Q(models.Q(('state', 'skipped'), _negated=True), ('skipped_for', '')), _connector='OR'), name='checkin_says_why_iff_skipped')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_checkinevent" ("held_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "skipped_for", "slot_on", "starts_at", "state") VALUES (NEW."held_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."series_id", NEW."skipped_for", NEW."slot_on", NEW."starts_at", NEW."state"); RETURN NULL;', hash='f39dc45b3e0213e3d3d20ccbed5059098374433a', operation='INSERT', pgid='pgtrigger_insert_insert_b9714', table='checkins_checkin', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "checkins_checkinevent" ("held_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "skipped_for", "slot_on", "starts_at", "state") VALUES (NEW."held_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."series_id", NEW."skipped_for", NEW."slot_on", NEW."starts_at", NEW."state"); RETURN NULL;', hash='9761bb4a284dfd42dd79bce0f65c1f1fd758f59b', operation='UPDATE', pgid='pgtrigger_update_update_5ff78', table='checkins_checkin', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_checkinevent" ("held_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "skipped_for", "slot_on", "starts_at", "state") VALUES (OLD."held_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."series_id", OLD."skipped_for", OLD."slot_on", OLD."starts_at", OLD."state"); RETURN NULL;', hash='5c6e910eb8d04501524d74c6af96cfbac9baceb8', operation='DELETE', pgid='pgtrigger_delete_delete_1a88f', table='checkins_checkin', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='Action',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('series', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='actions', to='checkins.series')),
                ('agreed_in', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='actions', to='checkins.checkin')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checkin_actions', to=settings.AUTH_USER_MODEL)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('text', models.CharField(max_length=500, verbose_name='action')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due')),
                ('created_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(null=True)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('done_at', None)), fields=['owner', 'due_on'], name='action_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='action_has_words')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_actionevent" ("agreed_in_id", "by_id", "created_at", "done_at", "due_on", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "text") VALUES (NEW."agreed_in_id", NEW."by_id", NEW."created_at", NEW."done_at", NEW."due_on", NEW."id", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."series_id", NEW."text"); RETURN NULL;', hash='055a2b8d0cad0a26ff278600a4a0f44e1af52859', operation='INSERT', pgid='pgtrigger_insert_insert_3759b', table='checkins_action', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "checkins_actionevent" ("agreed_in_id", "by_id", "created_at", "done_at", "due_on", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "text") VALUES (NEW."agreed_in_id", NEW."by_id", NEW."created_at", NEW."done_at", NEW."due_on", NEW."id", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."series_id", NEW."text"); RETURN NULL;', hash='a97ad6c236421fe71dfca61b3d2fab0eed1f3f26', operation='UPDATE', pgid='pgtrigger_update_update_20fd7', table='checkins_action', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_actionevent" ("agreed_in_id", "by_id", "created_at", "done_at", "due_on", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "text") VALUES (OLD."agreed_in_id", OLD."by_id", OLD."created_at", OLD."done_at", OLD."due_on", OLD."id", OLD."owner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."series_id", OLD."text"); RETURN NULL;', hash='6d8812ace4f3594c1cc59e71019016f4fac8303c', operation='DELETE', pgid='pgtrigger_delete_delete_4b96f', table='checkins_action', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='ActionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='checkins.action')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('series', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='checkins.series')),
                ('agreed_in', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='checkins.checkin')),
                ('owner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('text', models.CharField(max_length=500, verbose_name='action')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due')),
                ('created_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fe2fbdd3031063d15d97a4bd25f215e2d8834f0b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5dc6b', table='checkins_actionevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='CheckInEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='checkins.checkin')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('series', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='checkins.series')),
                ('slot_on', models.DateField()),
                ('starts_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('planned', 'Planned'), ('prepared', 'Prepared'), ('held', 'Held'), ('skipped', 'Skipped'), ('missed', 'Missed')], default='planned', max_length=20)),
                ('held_at', models.DateTimeField(null=True)),
                ('skipped_for', models.CharField(blank=True, choices=[('chosen', 'one of the two chose to'), ('leave', 'one of the two was away'), ('ended', 'the series ended')], max_length=20)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5b162c2c78d67d91b9bd9f3e952446cd92dd460d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f6f12', table='checkins_checkinevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('checkin', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='checkins.checkin')),
                ('private_to', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('text', models.TextField(blank=True)),
                ('version', models.PositiveIntegerField(default=0)),
                ('saved_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('checkin', 'private_to'), name='note_once_per_checkin_and_reader', nulls_distinct=False)],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_noteevent" ("checkin_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "private_to_id", "saved_at", "text", "version") VALUES (NEW."checkin_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."private_to_id", NEW."saved_at", NEW."text", NEW."version"); RETURN NULL;', hash='415661dfeff9fe7eb3e54da46272c299facbaaad', operation='INSERT', pgid='pgtrigger_insert_insert_5d563', table='checkins_note', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "checkins_noteevent" ("checkin_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "private_to_id", "saved_at", "text", "version") VALUES (NEW."checkin_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."private_to_id", NEW."saved_at", NEW."text", NEW."version"); RETURN NULL;', hash='f3f448c80a89f6170e85874f6c960f7cdc63a1ef', operation='UPDATE', pgid='pgtrigger_update_update_f04d5', table='checkins_note', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_noteevent" ("checkin_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "private_to_id", "saved_at", "text", "version") VALUES (OLD."checkin_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."private_to_id", OLD."saved_at", OLD."text", OLD."version"); RETURN NULL;', hash='89f92c1211e8c5f635da10cae2e1b12465486bf3', operation='DELETE', pgid='pgtrigger_delete_delete_54a9a', table='checkins_note', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='NoteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='checkins.note')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('checkin', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='checkins.checkin')),
                ('private_to', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('text', models.TextField(blank=True)),
                ('version', models.PositiveIntegerField(default=0)),
                ('saved_at', models.DateTimeField()),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0fa39da68e830dd69c53f67695b39d7c2717d0cb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3d925', table='checkins_noteevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('checkin', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reminders', to='checkins.checkin')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('kind', models.CharField(choices=[('before', 'Days before'), ('soon', 'Two hours before'), ('after', 'Afterwards')], max_length=20)),
                ('due_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('sent', 'Sent'), ('dropped', 'Not needed')], default='waiting', max_length=20)),
                ('settled_at', models.DateTimeField(null=True)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state', 'waiting')), fields=['due_at'], name='reminder_waiting')],
                'constraints': [models.UniqueConstraint(fields=('checkin', 'person', 'kind'), name='reminder_once_per_checkin_person_and_kind'), models.CheckConstraint(condition=models.Q(models.Q(('settled_at', None), ('state', 'waiting')), models.Q(models.Q(('state', 'waiting'), _negated=True), ('settled_at__isnull', False)), _connector='OR'), name='reminder_has_a_time_iff_settled')],
            },
        ),
        migrations.CreateModel(
            name='SeriesEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='checkins.series')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('report', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('manager', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('follows_line', models.BooleanField(default=False)),
                ('cadence', models.CharField(choices=[('weekly', 'Every week'), ('two_weekly', 'Every two weeks'), ('monthly', 'Every month')], default='two_weekly', max_length=20, verbose_name='how often')),
                ('weekday', models.PositiveSmallIntegerField(choices=[(0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday')], verbose_name='day')),
                ('at', models.TimeField(verbose_name='time')),
                ('minutes', models.PositiveSmallIntegerField(default=30, verbose_name='minutes')),
                ('time_zone', models.CharField(max_length=64, validators=[people.models.organisation.validate_time_zone], verbose_name='time zone')),
                ('starts_on', models.DateField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_for', models.CharField(blank=True, choices=[('chosen', 'one of the two ended them'), ('line', 'the reporting line has changed'), ('left', 'one of the two has left')], db_default='', default='', max_length=10)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='66967bbf652031e519c02ac7403b7ab9d221ec9c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a7058', table='checkins_seriesevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='SkipReason',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('checkin', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='skip_reason', to='checkins.checkin')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('text', models.CharField(max_length=300)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='skip_reason_has_words')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_skipreasonevent" ("by_id", "checkin_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."by_id", NEW."checkin_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='be5f1192678826cd37207d8d5fce25ebb853f938', operation='INSERT', pgid='pgtrigger_insert_insert_794fb', table='checkins_skipreason', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "checkins_skipreasonevent" ("by_id", "checkin_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."by_id", NEW."checkin_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='53bce1600aa905eb9a42f85c46a56e894fccabc4', operation='UPDATE', pgid='pgtrigger_update_update_b1993', table='checkins_skipreason', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_skipreasonevent" ("by_id", "checkin_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."by_id", OLD."checkin_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='0672b58f1705722e90a99946698605fc9df97dba', operation='DELETE', pgid='pgtrigger_delete_delete_31cec', table='checkins_skipreason', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='SkipReasonEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='checkins.skipreason')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('checkin', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='checkins.checkin')),
                ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('text', models.CharField(max_length=300)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e0f13beda02f5448a3bbb00830483e4621aa7822', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_53ebe', table='checkins_skipreasonevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='TalkingPoint',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('series', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='points', to='checkins.series')),
                ('added_for', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='checkins.checkin')),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('text', models.CharField(max_length=500, verbose_name='point')),
                ('is_private', models.BooleanField(default=False, verbose_name='only for you')),
                ('position', models.PositiveIntegerField()),
                ('created_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(null=True)),
                ('done_in', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='checkins.checkin')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('done_at', None)), fields=['series', 'position'], name='point_unfinished')],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='point_has_words'), models.CheckConstraint(condition=models.Q(models.Q(('done_at', None), ('done_in', None)), models.Q(('done_at__isnull', False), ('done_in__isnull', False)), _connector='OR'), name='point_is_done_in_a_checkin')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_talkingpointevent" ("added_for_id", "author_id", "created_at", "done_at", "done_in_id", "id", "is_private", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "series_id", "text") VALUES (NEW."added_for_id", NEW."author_id", NEW."created_at", NEW."done_at", NEW."done_in_id", NEW."id", NEW."is_private", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."series_id", NEW."text"); RETURN NULL;', hash='fb60e896fd6ac60efdb4e7f15b22ac144073a37d', operation='INSERT', pgid='pgtrigger_insert_insert_b5e76', table='checkins_talkingpoint', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "checkins_talkingpointevent" ("added_for_id", "author_id", "created_at", "done_at", "done_in_id", "id", "is_private", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "series_id", "text") VALUES (NEW."added_for_id", NEW."author_id", NEW."created_at", NEW."done_at", NEW."done_in_id", NEW."id", NEW."is_private", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."series_id", NEW."text"); RETURN NULL;', hash='a5b9a83a0ab3ce0ec22c4d6ac13afe169f7cd155', operation='UPDATE', pgid='pgtrigger_update_update_24839', table='checkins_talkingpoint', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_talkingpointevent" ("added_for_id", "author_id", "created_at", "done_at", "done_in_id", "id", "is_private", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "series_id", "text") VALUES (OLD."added_for_id", OLD."author_id", OLD."created_at", OLD."done_at", OLD."done_in_id", OLD."id", OLD."is_private", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."series_id", OLD."text"); RETURN NULL;', hash='37a69383ef01c3c88025c49b477243d86f9bb110', operation='DELETE', pgid='pgtrigger_delete_delete_6052d', table='checkins_talkingpoint', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='TalkingPointEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='checkins.talkingpoint')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('series', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='checkins.series')),
                ('added_for', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='checkins.checkin')),
                ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('text', models.CharField(max_length=500, verbose_name='point')),
                ('is_private', models.BooleanField(default=False, verbose_name='only for you')),
                ('position', models.PositiveIntegerField()),
                ('created_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(null=True)),
                ('done_in', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='checkins.checkin')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='239b095a8fbe142efa2642691c25e900cdab1220', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0aa23', table='checkins_talkingpointevent', when='BEFORE'))],
            },
        ),
    ])

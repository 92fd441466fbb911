"""When mail reaches a person, and several notices in one mail."""

import core.models
import core.models.choices
import datetime
import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0003_notice_choice'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(
            "SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = '60s'", migrations.RunSQL.noop
        ),
        migrations.CreateModel(
            name='Digest',
            fields=[
                ('id', models.UUIDField(default=core.models.uuid7, editable=False, primary_key=True, serialize=False)),
                ('due_at', models.DateTimeField()),
                ('is_after_leave', models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name='NoticeSchedule',
            fields=[
                ('id', models.UUIDField(default=core.models.uuid7, editable=False, primary_key=True, serialize=False)),
                ('working_days', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), default=core.models.choices.monday_to_friday, size=None)),
                ('digest_at', models.TimeField(default=datetime.time(8, 0))),
                ('quiet_from', models.TimeField(null=True)),
                ('quiet_until', models.TimeField(null=True)),
                ('chat_address', models.TextField(blank=True, default='')),
            ],
        ),
        migrations.CreateModel(
            name='NoticeScheduleEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.uuid7, editable=False, serialize=False)),
                ('working_days', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), default=core.models.choices.monday_to_friday, size=None)),
                ('digest_at', models.TimeField(default=datetime.time(8, 0))),
                ('quiet_from', models.TimeField(null=True)),
                ('quiet_until', models.TimeField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='noticechoice',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='noticechoice',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='noticechoice',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='noticechoice',
            name='by_chat',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='noticechoice',
            name='rhythm',
            field=models.CharField(choices=[('now', 'At once'), ('daily', 'Once a day'), ('weekly', 'Once a week')], db_default='now', default='now', max_length=10),
        ),
        migrations.AddField(
            model_name='noticechoiceevent',
            name='by_chat',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='noticechoiceevent',
            name='rhythm',
            field=models.CharField(choices=[('now', 'At once'), ('daily', 'Once a day'), ('weekly', 'Once a week')], db_default='now', default='now', max_length=10),
        ),
        migrations.AlterField(
            model_name='delivery',
            name='channel',
            field=models.CharField(choices=[('mail', 'Mail'), ('digest', 'Digest'), ('chat', 'Chat')], max_length=20),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticechoice',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "core_noticechoiceevent" ("by_chat", "by_mail", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "topic") VALUES (NEW."by_chat", NEW."by_mail", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rhythm", NEW."topic"); RETURN NULL;', hash='396512223c660a02c23cc4171ddc5b1e3d381c36', operation='INSERT', pgid='pgtrigger_insert_insert_cf75b', table='core_noticechoice', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticechoice',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "core_noticechoiceevent" ("by_chat", "by_mail", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "topic") VALUES (NEW."by_chat", NEW."by_mail", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rhythm", NEW."topic"); RETURN NULL;', hash='0c64a999e7f1ab067658854aa29cca1c1d597083', operation='UPDATE', pgid='pgtrigger_update_update_14656', table='core_noticechoice', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticechoice',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "core_noticechoiceevent" ("by_chat", "by_mail", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "topic") VALUES (OLD."by_chat", OLD."by_mail", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rhythm", OLD."topic"); RETURN NULL;', hash='85380dd854910d39c72096da8d5c12d22c869cae', operation='DELETE', pgid='pgtrigger_delete_delete_c7995', table='core_noticechoice', when='AFTER')),
        ),
        migrations.AddField(
            model_name='digest',
            name='recipient',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='delivery',
            name='digest',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='core.digest'),
        ),
        migrations.AddConstraint(
            model_name='delivery',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('channel', 'digest'), ('digest__isnull', False)), models.Q(models.Q(('channel', 'digest'), _negated=True), ('digest', None)), _connector='OR'), name='delivery_is_in_a_digest_iff_so_sent'),
        ),
        migrations.AddField(
            model_name='noticeschedule',
            name='person',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='notice_schedule', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='noticescheduleevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='noticescheduleevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='noticescheduleevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='core.noticeschedule'),
        ),
        migrations.AddConstraint(
            model_name='digest',
            constraint=models.UniqueConstraint(fields=('recipient', 'due_at'), name='digest_once_per_person_and_moment'),
        ),
        migrations.AddConstraint(
            model_name='noticeschedule',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('quiet_from', None), ('quiet_until', None)), models.Q(('quiet_from__isnull', False), ('quiet_until__isnull', False), models.Q(('quiet_from', models.F('quiet_until')), _negated=True)), _connector='OR'), name='notice_schedule_quiet_hours_begin_and_end'),
        ),
        migrations.AddConstraint(
            model_name='noticeschedule',
            constraint=models.CheckConstraint(condition=models.Q(('working_days__contained_by', [1, 2, 3, 4, 5, 6, 7]), ('working_days__len__gte', 1)), name='notice_schedule_has_a_working_day'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticeschedule',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "core_noticescheduleevent" ("digest_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quiet_from", "quiet_until", "working_days") VALUES (NEW."digest_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quiet_from", NEW."quiet_until", NEW."working_days"); RETURN NULL;', hash='a56d3cb338f83b5c97b4d40d5b669f788424b305', operation='INSERT', pgid='pgtrigger_insert_insert_6f3d9', table='core_noticeschedule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticeschedule',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."digest_at" IS DISTINCT FROM (NEW."digest_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."quiet_from" IS DISTINCT FROM (NEW."quiet_from") OR OLD."quiet_until" IS DISTINCT FROM (NEW."quiet_until") OR OLD."working_days" IS DISTINCT FROM (NEW."working_days"))', func='INSERT INTO "core_noticescheduleevent" ("digest_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quiet_from", "quiet_until", "working_days") VALUES (NEW."digest_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quiet_from", NEW."quiet_until", NEW."working_days"); RETURN NULL;', hash='28d7c6909022be14428b66bf0a010db2a409c3ae', operation='UPDATE', pgid='pgtrigger_update_update_bdd5c', table='core_noticeschedule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticeschedule',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "core_noticescheduleevent" ("digest_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quiet_from", "quiet_until", "working_days") VALUES (OLD."digest_at", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quiet_from", OLD."quiet_until", OLD."working_days"); RETURN NULL;', hash='8bc89b1fd5a938d072950ee64a17b32df13579ae', operation='DELETE', pgid='pgtrigger_delete_delete_8fc51', table='core_noticeschedule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticescheduleevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='068e0361918669a5d102e6457eb8740bc46b2269', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b38c0', table='core_noticescheduleevent', when='BEFORE')),
        ),
    ]

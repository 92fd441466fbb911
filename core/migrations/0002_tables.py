import core.models.choices
import core.models.keys
import datetime
import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
from core.migrating import at_once
from django.conf import settings
from django.db import migrations, models


KEEP = """
create or replace function _pgh_attach_context() returns uuid as $$
    declare
        known text = current_setting('pghistory.context_id', true);
        said text = current_setting('pghistory.context_metadata', true);
    begin
        if coalesce(known, '') = '' or coalesce(said, '') = '' then
            return null;
        end if;
        insert into pghistory_context (id, metadata, created_at, updated_at)
            values (known::uuid, said::jsonb, now(), now())
            on conflict (id) do nothing;
        return known::uuid;
    end;
$$ language plpgsql;
"""


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ('core', '0002_initial'),
        ('core', '0003_notice_choice'),
        ('core', '0004_schedules_and_digests'),
        ('core', '0005_notices_by_cause'),
        ('core', '0006_deeds_are_kept'),
        ('core', '0007_notice_wording'),
        ('core', '0008_looks'),
        ('core', '0009_texts_of_notices'),
    ]

    dependencies = [
        ('core', '0001_extensions'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = at_once([
        migrations.CreateModel(
            name='Digest',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('recipient', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('due_at', models.DateTimeField()),
                ('is_after_leave', models.BooleanField(default=False)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('recipient', 'due_at'), name='digest_once_per_person_and_moment')],
            },
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('recipient', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notices', to=settings.AUTH_USER_MODEL)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('kind', models.CharField(max_length=60)),
                ('cause', models.CharField(max_length=200)),
                ('text', models.TextField()),
                ('url', models.CharField(max_length=300)),
                ('about_model', models.CharField(blank=True, max_length=80)),
                ('about_id', models.UUIDField(null=True)),
                ('created_at', models.DateTimeField()),
                ('read_at', models.DateTimeField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['recipient', '-created_at'], name='notice_inbox'), models.Index(condition=models.Q(('read_at', None)), fields=['recipient'], name='notice_unread'), models.Index(fields=['cause'], name='notice_by_cause')],
                'constraints': [models.UniqueConstraint(fields=('recipient', 'cause'), name='notice_once_per_person_and_cause')],
            },
        ),
        migrations.CreateModel(
            name='Delivery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('notice', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='core.notice', verbose_name='notice')),
                ('digest', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='core.digest', verbose_name='digest')),
                ('channel', models.CharField(choices=[('mail', 'Mail'), ('digest', 'Digest'), ('chat', 'Chat')], max_length=20, verbose_name='channel')),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('sent', 'Sent'), ('dropped', 'No longer needed'), ('failed', 'Failed')], default='waiting', max_length=20, verbose_name='state')),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='attempts')),
                ('try_at', models.DateTimeField(verbose_name='next attempt')),
                ('sent_at', models.DateTimeField(null=True, verbose_name='sent')),
                ('error', models.TextField(blank=True, verbose_name='error')),
            ],
            options={
                'verbose_name': 'delivery',
                'verbose_name_plural': 'deliveries',
                'indexes': [models.Index(condition=models.Q(('state', 'waiting')), fields=['try_at'], name='delivery_waiting'), models.Index(condition=models.Q(('state', 'failed')), fields=['try_at'], name='delivery_failed'), models.Index(condition=models.Q(('state', 'sent')), fields=['sent_at'], name='delivery_sent')],
                'constraints': [models.UniqueConstraint(fields=('notice', 'channel'), name='delivery_once_per_notice_and_channel'), models.CheckConstraint(condition=models.Q(models.Q(('sent_at__isnull', False), ('state', 'sent')), models.Q(models.Q(('state', 'sent'), _negated=True), ('sent_at', None)), _connector='OR'), name='delivery_has_a_time_iff_sent'), models.CheckConstraint(condition=models.Q(models.Q(('channel', 'digest'), ('digest__isnull', False)), models.Q(models.Q(('channel', 'digest'), _negated=True), ('digest', None)), _connector='OR'), name='delivery_is_in_a_digest_iff_so_sent')],
            },
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('key', models.CharField(max_length=200)),
                ('text', models.TextField(blank=True)),
                ('version', models.PositiveIntegerField(default=0)),
                ('saved_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('owner', 'key'), name='draft_once_per_owner_and_key')],
            },
        ),
        migrations.CreateModel(
            name='Look',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('viewer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='looks', to=settings.AUTH_USER_MODEL)),
                ('about_model', models.CharField(max_length=80)),
                ('about_id', models.UUIDField()),
                ('right', models.CharField(max_length=200)),
                ('at', models.DateTimeField()),
                ('hour', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['subject', '-at'], name='look_by_subject'), models.Index(fields=['-at'], name='look_by_time')],
                'constraints': [models.UniqueConstraint(fields=('about_id', 'viewer', 'hour', 'about_model'), name='look_is_kept_once_an_hour'), models.CheckConstraint(condition=models.Q(('viewer', models.F('subject')), _negated=True), name='look_is_at_somebody_else'), models.CheckConstraint(condition=models.Q(('right', ''), _negated=True), name='look_is_by_some_right')],
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='80666cb5b6cf7d549a341940cccc3a91b5391166', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_87f7c', table='core_look', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='NoticeChoice',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notice_choices', to=settings.AUTH_USER_MODEL)),
                ('topic', models.CharField(max_length=40, verbose_name='topic')),
                ('by_mail', models.BooleanField(verbose_name='by mail')),
                ('rhythm', models.CharField(choices=[('now', 'At once'), ('daily', 'Once a day'), ('weekly', 'Once a week')], db_default='now', default='now', max_length=10, verbose_name='how often')),
                ('by_chat', models.BooleanField(db_default=False, default=False)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('person', 'topic'), name='notice_choice_once_per_person_and_topic')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "core_noticechoiceevent" ("by_chat", "by_mail", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "topic") VALUES (NEW."by_chat", NEW."by_mail", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rhythm", NEW."topic"); RETURN NULL;', hash='396512223c660a02c23cc4171ddc5b1e3d381c36', operation='INSERT', pgid='pgtrigger_insert_insert_cf75b', table='core_noticechoice', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "core_noticechoiceevent" ("by_chat", "by_mail", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "topic") VALUES (NEW."by_chat", NEW."by_mail", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rhythm", NEW."topic"); RETURN NULL;', hash='0c64a999e7f1ab067658854aa29cca1c1d597083', operation='UPDATE', pgid='pgtrigger_update_update_14656', table='core_noticechoice', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "core_noticechoiceevent" ("by_chat", "by_mail", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "topic") VALUES (OLD."by_chat", OLD."by_mail", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rhythm", OLD."topic"); RETURN NULL;', hash='85380dd854910d39c72096da8d5c12d22c869cae', operation='DELETE', pgid='pgtrigger_delete_delete_c7995', table='core_noticechoice', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='NoticeChoiceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='core.noticechoice')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('topic', models.CharField(max_length=40, verbose_name='topic')),
                ('by_mail', models.BooleanField(verbose_name='by mail')),
                ('rhythm', models.CharField(choices=[('now', 'At once'), ('daily', 'Once a day'), ('weekly', 'Once a week')], db_default='now', default='now', max_length=10, verbose_name='how often')),
                ('by_chat', models.BooleanField(db_default=False, default=False)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='283098fed5f03b3458e03d4458dd70a8095972af', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f822c', table='core_noticechoiceevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='NoticeSchedule',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='notice_schedule', to=settings.AUTH_USER_MODEL)),
                ('working_days', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), default=core.models.choices.monday_to_friday, size=None)),
                ('digest_at', models.TimeField(default=datetime.time(8, 0), verbose_name='digests come at')),
                ('quiet_from', models.TimeField(null=True, verbose_name='quiet from')),
                ('quiet_until', models.TimeField(null=True, verbose_name='quiet until')),
                ('chat_address', models.TextField(blank=True, default='')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('quiet_from', None), ('quiet_until', None)), models.Q(('quiet_from__isnull', False), ('quiet_until__isnull', False), models.Q(('quiet_from', models.F('quiet_until')), _negated=True)), _connector='OR'), name='notice_schedule_quiet_hours_begin_and_end'), models.CheckConstraint(condition=models.Q(('working_days__contained_by', [1, 2, 3, 4, 5, 6, 7]), ('working_days__len__gte', 1)), name='notice_schedule_has_a_working_day')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "core_noticescheduleevent" ("digest_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quiet_from", "quiet_until", "working_days") VALUES (NEW."digest_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quiet_from", NEW."quiet_until", NEW."working_days"); RETURN NULL;', hash='a56d3cb338f83b5c97b4d40d5b669f788424b305', operation='INSERT', pgid='pgtrigger_insert_insert_6f3d9', table='core_noticeschedule', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."digest_at" IS DISTINCT FROM (NEW."digest_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."quiet_from" IS DISTINCT FROM (NEW."quiet_from") OR OLD."quiet_until" IS DISTINCT FROM (NEW."quiet_until") OR OLD."working_days" IS DISTINCT FROM (NEW."working_days"))', func='INSERT INTO "core_noticescheduleevent" ("digest_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quiet_from", "quiet_until", "working_days") VALUES (NEW."digest_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quiet_from", NEW."quiet_until", NEW."working_days"); RETURN NULL;', hash='28d7c6909022be14428b66bf0a010db2a409c3ae', operation='UPDATE', pgid='pgtrigger_update_update_bdd5c', table='core_noticeschedule', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "core_noticescheduleevent" ("digest_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quiet_from", "quiet_until", "working_days") VALUES (OLD."digest_at", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quiet_from", OLD."quiet_until", OLD."working_days"); RETURN NULL;', hash='8bc89b1fd5a938d072950ee64a17b32df13579ae', operation='DELETE', pgid='pgtrigger_delete_delete_8fc51', table='core_noticeschedule', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='NoticeScheduleEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='core.noticeschedule')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('working_days', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), default=core.models.choices.monday_to_friday, size=None)),
                ('digest_at', models.TimeField(default=datetime.time(8, 0), verbose_name='digests come at')),
                ('quiet_from', models.TimeField(null=True, verbose_name='quiet from')),
                ('quiet_until', models.TimeField(null=True, verbose_name='quiet until')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='068e0361918669a5d102e6457eb8740bc46b2269', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b38c0', table='core_noticescheduleevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='NoticeWording',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=60, verbose_name='kind')),
                ('language', models.CharField(choices=[('en', 'English'), ('de', 'German')], max_length=10, verbose_name='language')),
                ('subject', models.CharField(default='{sentence}', max_length=150, verbose_name='subject')),
                ('text', models.TextField(default='{sentence}', max_length=4000, verbose_name='text')),
                ('is_used', models.BooleanField(default=False, help_text='Save it first, look at the preview, then put it to use.', verbose_name='in use')),
            ],
            options={
                'verbose_name': 'text of notices',
                'verbose_name_plural': 'texts of notices',
                'constraints': [models.UniqueConstraint(fields=('kind', 'language'), name='notice_wording_once_per_kind_and_language')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "core_noticewordingevent" ("id", "is_used", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "text") VALUES (NEW."id", NEW."is_used", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."subject", NEW."text"); RETURN NULL;', hash='6f1b8feb71bcc037f85cf25b959aa9bef20adcc2', operation='INSERT', pgid='pgtrigger_insert_insert_537cc', table='core_noticewording', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "core_noticewordingevent" ("id", "is_used", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "text") VALUES (NEW."id", NEW."is_used", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."subject", NEW."text"); RETURN NULL;', hash='d71342c1de746ba8033e5a7659d9bb69de1539c1', operation='UPDATE', pgid='pgtrigger_update_update_bba92', table='core_noticewording', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "core_noticewordingevent" ("id", "is_used", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "text") VALUES (OLD."id", OLD."is_used", OLD."kind", OLD."language", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."subject", OLD."text"); RETURN NULL;', hash='ce819b9272e534dcf0f202c3b91ebb9cd765bdc5', operation='DELETE', pgid='pgtrigger_delete_delete_eeeff', table='core_noticewording', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='NoticeWordingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='core.noticewording')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('kind', models.CharField(max_length=60, verbose_name='kind')),
                ('language', models.CharField(choices=[('en', 'English'), ('de', 'German')], max_length=10, verbose_name='language')),
                ('subject', models.CharField(default='{sentence}', max_length=150, verbose_name='subject')),
                ('text', models.TextField(default='{sentence}', max_length=4000, verbose_name='text')),
                ('is_used', models.BooleanField(default=False, help_text='Save it first, look at the preview, then put it to use.', verbose_name='in use')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9caa88b604efdbe8b83c40f9c57d86a3c394b7b3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_97546', table='core_noticewordingevent', when='BEFORE'))],
            },
        ),
        migrations.RunSQL(KEEP, migrations.RunSQL.noop),
    ])

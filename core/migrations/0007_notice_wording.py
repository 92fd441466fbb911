"""HR's own words in mail."""

import core.models
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0006_deeds_are_kept'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.RunSQL(
            "SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = '60s'", migrations.RunSQL.noop
        ),
        migrations.CreateModel(
            name='NoticeWordingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.uuid7, editable=False, serialize=False)),
                ('kind', models.CharField(max_length=60, verbose_name='kind')),
                ('language', models.CharField(choices=[('en', 'English'), ('de', 'German')], max_length=10, verbose_name='language')),
                ('subject', models.CharField(default='{sentence}', max_length=150, verbose_name='subject')),
                ('text', models.TextField(default='{sentence}', max_length=4000, verbose_name='text')),
                ('is_used', models.BooleanField(default=False, help_text='Save it first, look at the preview, then put it to use.', verbose_name='in use')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NoticeWording',
            fields=[
                ('id', models.UUIDField(default=core.models.uuid7, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=60, verbose_name='kind')),
                ('language', models.CharField(choices=[('en', 'English'), ('de', 'German')], max_length=10, verbose_name='language')),
                ('subject', models.CharField(default='{sentence}', max_length=150, verbose_name='subject')),
                ('text', models.TextField(default='{sentence}', max_length=4000, verbose_name='text')),
                ('is_used', models.BooleanField(default=False, help_text='Save it first, look at the preview, then put it to use.', verbose_name='in use')),
            ],
            options={
                'verbose_name': 'text of mail',
                'verbose_name_plural': 'texts of mail',
                'constraints': [models.UniqueConstraint(fields=('kind', 'language'), name='notice_wording_once_per_kind_and_language')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticewording',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "core_noticewordingevent" ("id", "is_used", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "text") VALUES (NEW."id", NEW."is_used", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."subject", NEW."text"); RETURN NULL;', hash='6f1b8feb71bcc037f85cf25b959aa9bef20adcc2', operation='INSERT', pgid='pgtrigger_insert_insert_537cc', table='core_noticewording', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticewording',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "core_noticewordingevent" ("id", "is_used", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "text") VALUES (NEW."id", NEW."is_used", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."subject", NEW."text"); RETURN NULL;', hash='d71342c1de746ba8033e5a7659d9bb69de1539c1', operation='UPDATE', pgid='pgtrigger_update_update_bba92', table='core_noticewording', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticewording',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "core_noticewordingevent" ("id", "is_used", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "text") VALUES (OLD."id", OLD."is_used", OLD."kind", OLD."language", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."subject", OLD."text"); RETURN NULL;', hash='ce819b9272e534dcf0f202c3b91ebb9cd765bdc5', operation='DELETE', pgid='pgtrigger_delete_delete_eeeff', table='core_noticewording', when='AFTER')),
        ),
        migrations.AddField(
            model_name='noticewordingevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='noticewordingevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='core.noticewording'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticewordingevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9caa88b604efdbe8b83c40f9c57d86a3c394b7b3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_97546', table='core_noticewordingevent', when='BEFORE')),
        ),
    ]

import core.models.keys
import django.db.models.deletion
import pgtrigger.compiler
from core.migrating import at_once
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = at_once([
        migrations.CreateModel(
            name='DataCopy',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='person')),
                ('state', models.CharField(choices=[('waiting', 'being put together'), ('ready', 'ready'), ('failed', 'failed')], default='waiting', max_length=8, verbose_name='state')),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='attempts')),
                ('size', models.PositiveBigIntegerField(default=0, verbose_name='size')),
                ('asked_at', models.DateTimeField(verbose_name='asked for')),
                ('ready_at', models.DateTimeField(null=True, verbose_name='ready since')),
                ('expires_at', models.DateTimeField(verbose_name='kept until')),
            ],
            options={
                'verbose_name': 'copy of somebody’s data',
                'verbose_name_plural': 'copies of people’s data',
                'indexes': [models.Index(fields=['expires_at'], name='data_copy_by_expiry')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('ready_at__isnull', False), ('state', 'ready')), models.Q(models.Q(('state', 'ready'), _negated=True), ('ready_at', None)), _connector='OR'), name='data_copy_has_a_time_iff_ready')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "perfmgmt_datacopyevent" ("asked_at", "attempts", "expires_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ready_at", "size", "state") VALUES (NEW."asked_at", NEW."attempts", NEW."expires_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."ready_at", NEW."size", NEW."state"); RETURN NULL;', hash='e8081c11470306751df153899a0960d2658e3ee0', operation='INSERT', pgid='pgtrigger_insert_insert_c3b99', table='perfmgmt_datacopy', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "perfmgmt_datacopyevent" ("asked_at", "attempts", "expires_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ready_at", "size", "state") VALUES (NEW."asked_at", NEW."attempts", NEW."expires_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."ready_at", NEW."size", NEW."state"); RETURN NULL;', hash='a4eef71dcec7488c88599c856b9d40b128f0ff48', operation='UPDATE', pgid='pgtrigger_update_update_e7707', table='perfmgmt_datacopy', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "perfmgmt_datacopyevent" ("asked_at", "attempts", "expires_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ready_at", "size", "state") VALUES (OLD."asked_at", OLD."attempts", OLD."expires_at", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."ready_at", OLD."size", OLD."state"); RETURN NULL;', hash='10f4f883be43c2f2770eb166ceba7462cbe96ea5', operation='DELETE', pgid='pgtrigger_delete_delete_82b3c', table='perfmgmt_datacopy', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='DataCopyEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='perfmgmt.datacopy')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='person')),
                ('state', models.CharField(choices=[('waiting', 'being put together'), ('ready', 'ready'), ('failed', 'failed')], default='waiting', max_length=8, verbose_name='state')),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='attempts')),
                ('size', models.PositiveBigIntegerField(default=0, verbose_name='size')),
                ('asked_at', models.DateTimeField(verbose_name='asked for')),
                ('ready_at', models.DateTimeField(null=True, verbose_name='ready since')),
                ('expires_at', models.DateTimeField(verbose_name='kept until')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d6aca44364e7f469f22d577951fec0fd54d858a0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_29c7b', table='perfmgmt_datacopyevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='DataCopyPiece',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('copy', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pieces', to='perfmgmt.datacopy')),
                ('number', models.PositiveIntegerField()),
                ('body', models.BinaryField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('copy', 'number'), name='data_copy_has_each_piece_once')],
            },
        ),
    ])

import core.models.keys
import django.db.models.deletion
import pgtrigger.compiler
from core.migrating import at_once
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('checkins', '0006_questions'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = at_once([
        migrations.CreateModel(
            name='Preparation',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('mood', models.PositiveSmallIntegerField(choices=[(1, 'Hard'), (2, 'Rather heavy'), (3, 'Mixed'), (4, 'Good'), (5, 'Very good')], null=True)),
                ('answers', models.JSONField(default=list)),
                ('shared_at', models.DateTimeField()),
                ('read_at', models.DateTimeField(null=True)),
                ('reply', models.TextField(blank=True)),
                ('replied_at', models.DateTimeField(null=True)),
                ('checkin', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='preparation', to='checkins.checkin')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('mood', None), ('mood__range', (1, 5)), _connector='OR'), name='mood_is_one_of_five'), models.CheckConstraint(condition=models.Q(models.Q(('replied_at', None), ('reply', '')), models.Q(models.Q(('reply', ''), _negated=True), ('replied_at__isnull', False)), _connector='OR'), name='preparation_has_a_time_iff_replied')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_preparationevent" ("answers", "checkin_id", "id", "mood", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_at", "replied_at", "reply", "shared_at") VALUES (NEW."answers", NEW."checkin_id", NEW."id", NEW."mood", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."read_at", NEW."replied_at", NEW."reply", NEW."shared_at"); RETURN NULL;', hash='d7a870c37853329b3a912697509f0d28d81eb1df', operation='INSERT', pgid='pgtrigger_insert_insert_daf79', table='checkins_preparation', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "checkins_preparationevent" ("answers", "checkin_id", "id", "mood", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_at", "replied_at", "reply", "shared_at") VALUES (NEW."answers", NEW."checkin_id", NEW."id", NEW."mood", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."read_at", NEW."replied_at", NEW."reply", NEW."shared_at"); RETURN NULL;', hash='9d936a91c309502eeeb26ad17727be9554ecbe15', operation='UPDATE', pgid='pgtrigger_update_update_98ace', table='checkins_preparation', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_preparationevent" ("answers", "checkin_id", "id", "mood", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_at", "replied_at", "reply", "shared_at") VALUES (OLD."answers", OLD."checkin_id", OLD."id", OLD."mood", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."read_at", OLD."replied_at", OLD."reply", OLD."shared_at"); RETURN NULL;', hash='780e9a92069bc5213b9ec8f19d3a5fe5c769485b', operation='DELETE', pgid='pgtrigger_delete_delete_04d5c', table='checkins_preparation', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='PreparationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('mood', models.PositiveSmallIntegerField(choices=[(1, 'Hard'), (2, 'Rather heavy'), (3, 'Mixed'), (4, 'Good'), (5, 'Very good')], null=True)),
                ('answers', models.JSONField(default=list)),
                ('shared_at', models.DateTimeField()),
                ('read_at', models.DateTimeField(null=True)),
                ('reply', models.TextField(blank=True)),
                ('replied_at', models.DateTimeField(null=True)),
                ('checkin', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='checkins.checkin')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='checkins.preparation')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7087178b97c0f4ab533f515ce849c9b7b83b8f4f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c3c73', table='checkins_preparationevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='Priority',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('text', models.CharField(max_length=500)),
                ('created_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(null=True)),
                ('added_for', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='checkins.checkin')),
                ('done_in', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='checkins.checkin')),
                ('series', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='priorities', to='checkins.series')),
            ],
            options={
                'indexes': [models.Index(fields=['series', 'created_at'], name='priority_of_series')],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='priority_has_words'), models.CheckConstraint(condition=models.Q(models.Q(('done_at', None), ('done_in', None)), models.Q(('done_at__isnull', False), ('done_in__isnull', False)), _connector='OR'), name='priority_is_done_in_a_checkin')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_priorityevent" ("added_for_id", "created_at", "done_at", "done_in_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "text") VALUES (NEW."added_for_id", NEW."created_at", NEW."done_at", NEW."done_in_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."series_id", NEW."text"); RETURN NULL;', hash='56daf72cbe48f4824cbe4ef1a4c94cf8da395576', operation='INSERT', pgid='pgtrigger_insert_insert_107a1', table='checkins_priority', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "checkins_priorityevent" ("added_for_id", "created_at", "done_at", "done_in_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "text") VALUES (NEW."added_for_id", NEW."created_at", NEW."done_at", NEW."done_in_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."series_id", NEW."text"); RETURN NULL;', hash='460db50f520a2132a593fcfd2b361d6fcc874112', operation='UPDATE', pgid='pgtrigger_update_update_f86f6', table='checkins_priority', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_priorityevent" ("added_for_id", "created_at", "done_at", "done_in_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "text") VALUES (OLD."added_for_id", OLD."created_at", OLD."done_at", OLD."done_in_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."series_id", OLD."text"); RETURN NULL;', hash='14dd5ad1cea0c1a4654ca490179d1b788e102d9e', operation='DELETE', pgid='pgtrigger_delete_delete_dc4d0', table='checkins_priority', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='PriorityEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('text', models.CharField(max_length=500)),
                ('created_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(null=True)),
                ('added_for', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='checkins.checkin')),
                ('done_in', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='checkins.checkin')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='checkins.priority')),
                ('series', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='checkins.series')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7a1cb19b4a58aa607462f67a3883787c3d3abbd6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_019fe', table='checkins_priorityevent', when='BEFORE'))],
            },
        ),
    ])

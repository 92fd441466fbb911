import core.models.keys
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from core.migrating import at_once
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ('development', '0001_initial'),
        ('development', '0002_history_of_mentors'),
    ]

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = at_once([
        migrations.CreateModel(
            name='Plan',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='plan', to=settings.AUTH_USER_MODEL)),
                ('aspirations', models.TextField(blank=True, max_length=5000, verbose_name='aspirations')),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('mentors', models.ManyToManyField(blank=True, related_name='mentored_plans', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'plans',
                'verbose_name': 'plan',
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "development_planevent" ("aspirations", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."aspirations", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;', hash='fb4ef53a2b24d814293c1cd309b19d7d129572a4', operation='INSERT', pgid='pgtrigger_insert_insert_5ea46', table='development_plan', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "development_planevent" ("aspirations", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."aspirations", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;', hash='f6138f72d6424db3eeec04faee57f19b481d55c7', operation='UPDATE', pgid='pgtrigger_update_update_e5a8d', table='development_plan', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "development_planevent" ("aspirations", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."aspirations", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;', hash='98225271d3c329b18b4cdd1f15c91e923c9c1399', operation='DELETE', pgid='pgtrigger_delete_delete_eb3ec', table='development_plan', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='GrowthArea',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='areas', to='development.plan')),
                ('title', models.CharField(max_length=160, verbose_name='what to grow in')),
                ('description', models.TextField(blank=True, max_length=5000, verbose_name='why, and what good looks like')),
                ('created_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='growth_area_has_a_title'), models.CheckConstraint(condition=models.Q(('closed_at', None), ('closed_at__gte', models.F('created_at')), _connector='OR'), name='growth_area_closes_after_it_opens')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "development_growthareaevent" ("closed_at", "created_at", "description", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "title") VALUES (NEW."closed_at", NEW."created_at", NEW."description", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."title"); RETURN NULL;', hash='896ecc8bc0ba06e180a8f8074d32a928481a9f9d', operation='INSERT', pgid='pgtrigger_insert_insert_20b5b', table='development_growtharea', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "development_growthareaevent" ("closed_at", "created_at", "description", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "title") VALUES (NEW."closed_at", NEW."created_at", NEW."description", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."title"); RETURN NULL;', hash='2b2944707e8cd4f36b8634bccc65db2886fcf28e', operation='UPDATE', pgid='pgtrigger_update_update_c1aed', table='development_growtharea', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "development_growthareaevent" ("closed_at", "created_at", "description", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "title") VALUES (OLD."closed_at", OLD."created_at", OLD."description", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."title"); RETURN NULL;', hash='15447ecd69abb062aa1ab571e768a93495168b02', operation='DELETE', pgid='pgtrigger_delete_delete_3b258', table='development_growtharea', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='Action',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('growth_area', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='actions', to='development.growtharea')),
                ('kind', models.CharField(choices=[('experience', 'Experience'), ('people', 'People'), ('course', 'Course')], default='experience', max_length=12, verbose_name='kind')),
                ('text', models.CharField(max_length=300, verbose_name='action')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due date')),
                ('promised_support', models.CharField(blank=True, max_length=300, verbose_name='promised support')),
                ('progress', models.PositiveSmallIntegerField(default=0, verbose_name='progress in %')),
                ('created_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('done_at', None)), fields=['growth_area', 'due_on'], name='development_action_waiting')],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='development_action_has_a_text'), models.CheckConstraint(condition=models.Q(models.Q(('done_at__isnull', False), ('progress', 100)), models.Q(('done_at', None), ('progress__lt', 100)), _connector='OR'), name='development_action_is_done_iff_complete')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "development_actionevent" ("created_at", "done_at", "due_on", "growth_area_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "promised_support", "text") VALUES (NEW."created_at", NEW."done_at", NEW."due_on", NEW."growth_area_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."progress", NEW."promised_support", NEW."text"); RETURN NULL;', hash='462a1435012bfc1cbab25c98b36a784a092d6879', operation='INSERT', pgid='pgtrigger_insert_insert_bea9b', table='development_action', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "development_actionevent" ("created_at", "done_at", "due_on", "growth_area_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "promised_support", "text") VALUES (NEW."created_at", NEW."done_at", NEW."due_on", NEW."growth_area_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."progress", NEW."promised_support", NEW."text"); RETURN NULL;', hash='f7b1230ac0c357a3a0949535ab47cbe6b8a7ee60', operation='UPDATE', pgid='pgtrigger_update_update_96565', table='development_action', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "development_actionevent" ("created_at", "done_at", "due_on", "growth_area_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "promised_support", "text") VALUES (OLD."created_at", OLD."done_at", OLD."due_on", OLD."growth_area_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."progress", OLD."promised_support", OLD."text"); RETURN NULL;', hash='ab3a73e5c409faa52df819399d0e50a697a3ff51', operation='DELETE', pgid='pgtrigger_delete_delete_dfb73', table='development_action', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='Mentor',
            fields=[
            ],
            options={
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('development.plan_mentors',),
        ),
        migrations.CreateModel(
            name='MentorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='development.mentor')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('plan', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='development.plan')),
                ('person', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7db65da508585d5f0d252c38ad17a1b9fa74b9ba', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0422d', table='development_mentorevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='PlanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='development.plan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('aspirations', models.TextField(blank=True, max_length=5000, verbose_name='aspirations')),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='79ed81a47db6592f42c78561dbbc0936e1fdc72a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9f35a', table='development_planevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='ActionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='development.action')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('growth_area', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='development.growtharea')),
                ('kind', models.CharField(choices=[('experience', 'Experience'), ('people', 'People'), ('course', 'Course')], default='experience', max_length=12, verbose_name='kind')),
                ('text', models.CharField(max_length=300, verbose_name='action')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due date')),
                ('promised_support', models.CharField(blank=True, max_length=300, verbose_name='promised support')),
                ('progress', models.PositiveSmallIntegerField(default=0, verbose_name='progress in %')),
                ('created_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='38ee4277112eb3fe201d9d77ce336079c6a62e71', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_07943', table='development_actionevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='GrowthAreaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='development.growtharea')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='development.plan')),
                ('title', models.CharField(max_length=160, verbose_name='what to grow in')),
                ('description', models.TextField(blank=True, max_length=5000, verbose_name='why, and what good looks like')),
                ('created_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='72307c7e945d53880d69b073165e55073819c252', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_db51a', table='development_growthareaevent', when='BEFORE'))],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mentor',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "development_mentorevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id") VALUES (NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id"); RETURN NULL;', hash='b2109caad6e734e4ff9706eb2ab4baa5b82256cb', operation='INSERT', pgid='pgtrigger_insert_insert_5979e', table='development_plan_mentors', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mentor',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "development_mentorevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id") VALUES (NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id"); RETURN NULL;', hash='182e19e7de6e9f5a4f1be36395108b42e65ba992', operation='UPDATE', pgid='pgtrigger_update_update_e3559', table='development_plan_mentors', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mentor',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "development_mentorevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id") VALUES (OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id"); RETURN NULL;', hash='36e0d4cad58b0d97330bb0b840eb4c24b03da1e1', operation='DELETE', pgid='pgtrigger_delete_delete_86ace', table='development_plan_mentors', when='AFTER')),
        ),
    ])

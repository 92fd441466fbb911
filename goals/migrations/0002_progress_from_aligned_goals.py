"""Progress that comes from aligned goals too: the choice, the weights, the sums, and what is due."""

import core.models.keys
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from core.migrating import at_once
from decimal import Decimal
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('goals', '0001_tables'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = at_once([
        migrations.RunSQL(
            sql="SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = '60s'",
            reverse_sql='',
        ),
        migrations.CreateModel(
            name='AlignedWeight',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='weights', to='goals.goal')),
                ('aligned', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='goals.goal')),
                ('weight', models.SmallIntegerField(verbose_name='weight')),
            ],
            options={
                'verbose_name': 'weight of a goal',
                'verbose_name_plural': 'weights of goals',
                'constraints': [models.UniqueConstraint(fields=('goal', 'aligned'), name='goal_has_one_weight_in_another'), models.CheckConstraint(condition=models.Q(('weight__gte', 0), ('weight__lte', 100)), name='weight_of_a_goal_is_from_0_to_100'), models.CheckConstraint(condition=models.Q(('aligned', models.F('goal')), _negated=True), name='goal_has_no_weight_in_itself')],
                'triggers': [pgtrigger.compiler.Trigger(name='figure_is_due', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    INSERT INTO goals_figuredue (goal_id) VALUES (COALESCE(NEW.goal_id, OLD.goal_id));\n    RETURN NULL;\n', hash='9bdc80183e5851f2705e361ff2fc26c7dc777431', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_figure_is_due_7f191', table='goals_alignedweight', when='AFTER')), pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_alignedweightevent" ("aligned_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "weight") VALUES (NEW."aligned_id", NEW."goal_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."weight"); RETURN NULL;', hash='fb53445a7bc78251f0d073a9c6bdbf727d9e8d8c', operation='INSERT', pgid='pgtrigger_insert_insert_0be7f', table='goals_alignedweight', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "goals_alignedweightevent" ("aligned_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "weight") VALUES (NEW."aligned_id", NEW."goal_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."weight"); RETURN NULL;', hash='5b7856d276be33bd083a99de4ec01dd6eefc7f82', operation='UPDATE', pgid='pgtrigger_update_update_d6888', table='goals_alignedweight', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_alignedweightevent" ("aligned_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "weight") VALUES (OLD."aligned_id", OLD."goal_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."weight"); RETURN NULL;', hash='fd2e01b95cccf4f2b225e29ad6badcf0e2cf2094', operation='DELETE', pgid='pgtrigger_delete_delete_e0221', table='goals_alignedweight', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='AlignedWeightEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='goals.alignedweight')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('goal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='goals.goal')),
                ('aligned', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='goals.goal')),
                ('weight', models.SmallIntegerField(verbose_name='weight')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='542a4b2892492a95c7ea28bb4564b7e988187ccb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7992a', table='goals_alignedweightevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='FigureDue',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('goal', models.ForeignKey(db_constraint=False, db_index=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='goals.goal')),
            ],
        ),
        migrations.CreateModel(
            name='RollUp',
            fields=[
                ('goal', models.OneToOneField(db_constraint=False, editable=False, on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='roll_up', serialize=False, to='goals.goal')),
                ('total', models.DecimalField(decimal_places=4, default=Decimal('0'), max_digits=20)),
                ('weight', models.PositiveIntegerField(default=0)),
                ('goals', models.PositiveIntegerField(default=0)),
                ('reckoned_at', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'what supports a goal',
                'verbose_name_plural': 'what supports goals',
                'constraints': [models.CheckConstraint(condition=models.Q(('total__gte', 0), ('total__lte', models.F('weight'))), name='roll_up_is_from_nothing_to_its_weight')],
                'triggers': [pgtrigger.compiler.Trigger(name='figure_is_due', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF TG_OP = 'UPDATE' AND (OLD.total, OLD.weight) IS NOT DISTINCT FROM (NEW.total, NEW.weight) THEN\n        RETURN NULL;\n    END IF;\n    INSERT INTO goals_figuredue (goal_id)\n    SELECT parent_id FROM goals_goal\n     WHERE id IN (OLD.goal_id, NEW.goal_id)\n       AND parent_id IS NOT NULL AND audience = 'company' AND status NOT IN ('draft', 'dropped');\n    RETURN NULL;\n", hash='812d100639bef5f14c2b478591e602fbe57650db', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_figure_is_due_29681', table='goals_rollup', when='AFTER'))],
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='goal',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='goal',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='goal',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='goal',
            name='progress_from',
            field=models.CharField(choices=[('key_results', 'Its key results'), ('aligned', 'Goals that support it too')], db_default='key_results', default='key_results', max_length=12, verbose_name='progress comes from'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='progress_from',
            field=models.CharField(choices=[('key_results', 'Its key results'), ('aligned', 'Goals that support it too')], db_default='key_results', default='key_results', max_length=12, verbose_name='progress comes from'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='figure_is_due', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF TG_OP = 'UPDATE'\n       AND (OLD.parent_id, OLD.status, OLD.audience, OLD.progress_from, OLD.carried_from_id)\n           IS NOT DISTINCT FROM\n           (NEW.parent_id, NEW.status, NEW.audience, NEW.progress_from, NEW.carried_from_id) THEN\n        RETURN NULL;\n    END IF;\n    IF OLD.parent_id IS NOT NULL AND OLD.audience = 'company' AND OLD.status NOT IN ('draft', 'dropped') THEN\n        INSERT INTO goals_figuredue (goal_id) VALUES (OLD.parent_id);\n    END IF;\n    IF NEW.parent_id IS NOT NULL AND NEW.audience = 'company' AND NEW.status NOT IN ('draft', 'dropped') THEN\n        INSERT INTO goals_figuredue (goal_id) VALUES (NEW.parent_id);\n    END IF;\n    IF 'aligned' IN (OLD.progress_from, NEW.progress_from) AND OLD.progress_from IS DISTINCT FROM NEW.progress_from THEN\n        INSERT INTO goals_figuredue (goal_id) VALUES (COALESCE(NEW.id, OLD.id));\n    END IF;\n    RETURN NULL;\n", hash='b5f4f362fc3b28226e4109cf2280e7fc7ba7364b', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_figure_is_due_24f12', table='goals_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_goalevent" ("agreed_at", "agreed_by_id", "agreed_for_id", "audience", "belongs_to", "carried_from_id", "created_at", "cycle_id", "description", "due_on", "health", "id", "last_updated_at", "look_back", "owner_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress_from", "proposed_at", "proposed_by_id", "proposed_for_id", "score", "sent_back_note", "settled_at", "starts_on", "status", "tags", "team_id", "title") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."agreed_for_id", NEW."audience", NEW."belongs_to", NEW."carried_from_id", NEW."created_at", NEW."cycle_id", NEW."description", NEW."due_on", NEW."health", NEW."id", NEW."last_updated_at", NEW."look_back", NEW."owner_id", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."progress_from", NEW."proposed_at", NEW."proposed_by_id", NEW."proposed_for_id", NEW."score", NEW."sent_back_note", NEW."settled_at", NEW."starts_on", NEW."status", NEW."tags", NEW."team_id", NEW."title"); RETURN NULL;', hash='db94c6c4a0ff7e3d437cf2a7709c4bd75c32bcbd', operation='INSERT', pgid='pgtrigger_insert_insert_feafb', table='goals_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "goals_goalevent" ("agreed_at", "agreed_by_id", "agreed_for_id", "audience", "belongs_to", "carried_from_id", "created_at", "cycle_id", "description", "due_on", "health", "id", "last_updated_at", "look_back", "owner_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress_from", "proposed_at", "proposed_by_id", "proposed_for_id", "score", "sent_back_note", "settled_at", "starts_on", "status", "tags", "team_id", "title") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."agreed_for_id", NEW."audience", NEW."belongs_to", NEW."carried_from_id", NEW."created_at", NEW."cycle_id", NEW."description", NEW."due_on", NEW."health", NEW."id", NEW."last_updated_at", NEW."look_back", NEW."owner_id", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."progress_from", NEW."proposed_at", NEW."proposed_by_id", NEW."proposed_for_id", NEW."score", NEW."sent_back_note", NEW."settled_at", NEW."starts_on", NEW."status", NEW."tags", NEW."team_id", NEW."title"); RETURN NULL;', hash='5158c0e90d7a15dcdf9fb42bc048f3d81828d955', operation='UPDATE', pgid='pgtrigger_update_update_97a4d', table='goals_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_goalevent" ("agreed_at", "agreed_by_id", "agreed_for_id", "audience", "belongs_to", "carried_from_id", "created_at", "cycle_id", "description", "due_on", "health", "id", "last_updated_at", "look_back", "owner_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress_from", "proposed_at", "proposed_by_id", "proposed_for_id", "score", "sent_back_note", "settled_at", "starts_on", "status", "tags", "team_id", "title") VALUES (OLD."agreed_at", OLD."agreed_by_id", OLD."agreed_for_id", OLD."audience", OLD."belongs_to", OLD."carried_from_id", OLD."created_at", OLD."cycle_id", OLD."description", OLD."due_on", OLD."health", OLD."id", OLD."last_updated_at", OLD."look_back", OLD."owner_id", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."progress_from", OLD."proposed_at", OLD."proposed_by_id", OLD."proposed_for_id", OLD."score", OLD."sent_back_note", OLD."settled_at", OLD."starts_on", OLD."status", OLD."tags", OLD."team_id", OLD."title"); RETURN NULL;', hash='232e5b1a10b6b708592bda60d484b0f2c3ab1594', operation='DELETE', pgid='pgtrigger_delete_delete_b960f', table='goals_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='keyresult',
            trigger=pgtrigger.compiler.Trigger(name='figure_is_due', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF TG_OP = 'UPDATE'\n       AND (OLD.goal_id, OLD.start, OLD.target, OLD.upper, OLD.current, OLD.weight)\n           IS NOT DISTINCT FROM\n           (NEW.goal_id, NEW.start, NEW.target, NEW.upper, NEW.current, NEW.weight) THEN\n        RETURN NULL;\n    END IF;\n    INSERT INTO goals_figuredue (goal_id)\n    SELECT parent_id FROM goals_goal\n     WHERE id IN (OLD.goal_id, NEW.goal_id)\n       AND parent_id IS NOT NULL AND audience = 'company' AND status NOT IN ('draft', 'dropped');\n    RETURN NULL;\n", hash='836bc698dc67f60c0a15d3550ce7006d9b5bc62b', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_figure_is_due_9edba', table='goals_keyresult', when='AFTER')),
        ),
    ])

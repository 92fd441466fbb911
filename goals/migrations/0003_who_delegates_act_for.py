"""For which manager a delegate told, changed, proposed or agreed something."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('goals', '0002_goals_on_a_map'),
        ('people', '0008_pictures'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(
            "SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = '60s'", migrations.RunSQL.noop
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
        pgtrigger.migrations.RemoveTrigger(
            model_name='goalupdate',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='goalupdate',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='goalupdate',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='rebaseline',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='rebaseline',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='rebaseline',
            name='delete_delete',
        ),
        migrations.RemoveConstraint(
            model_name='goal',
            name='goal_is_proposed_at_iff_by_somebody',
        ),
        migrations.RemoveConstraint(
            model_name='goal',
            name='goal_is_agreed_at_iff_by_somebody',
        ),
        migrations.AddField(
            model_name='goal',
            name='agreed_for',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='goal',
            name='proposed_for',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='agreed_for',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='proposed_for',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='goalupdate',
            name='acting_for',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='goalupdateevent',
            name='acting_for',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='rebaseline',
            name='acting_for',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='rebaselineevent',
            name='acting_for',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_goalevent" ("agreed_at", "agreed_by_id", "agreed_for_id", "audience", "belongs_to", "carried_from_id", "created_at", "cycle_id", "description", "due_on", "health", "id", "last_updated_at", "look_back", "owner_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "proposed_for_id", "score", "sent_back_note", "settled_at", "starts_on", "status", "tags", "team_id", "title") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."agreed_for_id", NEW."audience", NEW."belongs_to", NEW."carried_from_id", NEW."created_at", NEW."cycle_id", NEW."description", NEW."due_on", NEW."health", NEW."id", NEW."last_updated_at", NEW."look_back", NEW."owner_id", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."proposed_for_id", NEW."score", NEW."sent_back_note", NEW."settled_at", NEW."starts_on", NEW."status", NEW."tags", NEW."team_id", NEW."title"); RETURN NULL;', hash='aaf31ded07cd3f03f6326a3eb1f06dbd43e6e333', operation='INSERT', pgid='pgtrigger_insert_insert_feafb', table='goals_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "goals_goalevent" ("agreed_at", "agreed_by_id", "agreed_for_id", "audience", "belongs_to", "carried_from_id", "created_at", "cycle_id", "description", "due_on", "health", "id", "last_updated_at", "look_back", "owner_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "proposed_for_id", "score", "sent_back_note", "settled_at", "starts_on", "status", "tags", "team_id", "title") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."agreed_for_id", NEW."audience", NEW."belongs_to", NEW."carried_from_id", NEW."created_at", NEW."cycle_id", NEW."description", NEW."due_on", NEW."health", NEW."id", NEW."last_updated_at", NEW."look_back", NEW."owner_id", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."proposed_for_id", NEW."score", NEW."sent_back_note", NEW."settled_at", NEW."starts_on", NEW."status", NEW."tags", NEW."team_id", NEW."title"); RETURN NULL;', hash='415b4674b92847c4780a8357917853b5a258c739', operation='UPDATE', pgid='pgtrigger_update_update_97a4d', table='goals_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_goalevent" ("agreed_at", "agreed_by_id", "agreed_for_id", "audience", "belongs_to", "carried_from_id", "created_at", "cycle_id", "description", "due_on", "health", "id", "last_updated_at", "look_back", "owner_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "proposed_for_id", "score", "sent_back_note", "settled_at", "starts_on", "status", "tags", "team_id", "title") VALUES (OLD."agreed_at", OLD."agreed_by_id", OLD."agreed_for_id", OLD."audience", OLD."belongs_to", OLD."carried_from_id", OLD."created_at", OLD."cycle_id", OLD."description", OLD."due_on", OLD."health", OLD."id", OLD."last_updated_at", OLD."look_back", OLD."owner_id", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed_at", OLD."proposed_by_id", OLD."proposed_for_id", OLD."score", OLD."sent_back_note", OLD."settled_at", OLD."starts_on", OLD."status", OLD."tags", OLD."team_id", OLD."title"); RETURN NULL;', hash='9a979899a305e2a63b35d1cfc077d0acc595f5d3', operation='DELETE', pgid='pgtrigger_delete_delete_b960f', table='goals_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalupdate',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_goalupdateevent" ("acting_for_id", "author_id", "confidence", "created_at", "goal_id", "health", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress") VALUES (NEW."acting_for_id", NEW."author_id", NEW."confidence", NEW."created_at", NEW."goal_id", NEW."health", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."progress"); RETURN NULL;', hash='63dec50241a63d607d5b1ea7056ac83b10a4d3bd', operation='INSERT', pgid='pgtrigger_insert_insert_fc2c7', table='goals_goalupdate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalupdate',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "goals_goalupdateevent" ("acting_for_id", "author_id", "confidence", "created_at", "goal_id", "health", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress") VALUES (NEW."acting_for_id", NEW."author_id", NEW."confidence", NEW."created_at", NEW."goal_id", NEW."health", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."progress"); RETURN NULL;', hash='ddbd3de02bfbfd40e7102b4f041c4ca32679e439', operation='UPDATE', pgid='pgtrigger_update_update_32bd0', table='goals_goalupdate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalupdate',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_goalupdateevent" ("acting_for_id", "author_id", "confidence", "created_at", "goal_id", "health", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress") VALUES (OLD."acting_for_id", OLD."author_id", OLD."confidence", OLD."created_at", OLD."goal_id", OLD."health", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."progress"); RETURN NULL;', hash='24683f03ac2c6969b3b37c3a842f2dd3200e236b', operation='DELETE', pgid='pgtrigger_delete_delete_27f96', table='goals_goalupdate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rebaseline',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_rebaselineevent" ("acting_for_id", "author_id", "changes", "created_at", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."acting_for_id", NEW."author_id", NEW."changes", NEW."created_at", NEW."goal_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;', hash='eb286c615b6c9abcbe92abe43f0683d9d8604c39', operation='INSERT', pgid='pgtrigger_insert_insert_c2c15', table='goals_rebaseline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rebaseline',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "goals_rebaselineevent" ("acting_for_id", "author_id", "changes", "created_at", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."acting_for_id", NEW."author_id", NEW."changes", NEW."created_at", NEW."goal_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;', hash='68d21c50a40b025e3bf3b8ce5953396f3c2e425c', operation='UPDATE', pgid='pgtrigger_update_update_2ced8', table='goals_rebaseline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rebaseline',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_rebaselineevent" ("acting_for_id", "author_id", "changes", "created_at", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."acting_for_id", OLD."author_id", OLD."changes", OLD."created_at", OLD."goal_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;', hash='a82e36b12491056893ec7743ddbd431aa7c91223', operation='DELETE', pgid='pgtrigger_delete_delete_98d8e', table='goals_rebaseline', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='goal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('proposed_at', None), ('proposed_by', None), ('proposed_for', None)), models.Q(('proposed_at__isnull', False), ('proposed_by__isnull', False)), _connector='OR'), name='goal_is_proposed_at_iff_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='goal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('agreed_at', None), ('agreed_by', None), ('agreed_for', None)), models.Q(('agreed_at__isnull', False), ('agreed_by__isnull', False)), _connector='OR'), name='goal_is_agreed_at_iff_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='goal',
            constraint=models.CheckConstraint(condition=models.Q(('proposed_for', models.F('proposed_by')), _negated=True), name='goal_is_proposed_for_somebody_else'),
        ),
        migrations.AddConstraint(
            model_name='goal',
            constraint=models.CheckConstraint(condition=models.Q(('agreed_for', models.F('agreed_by')), _negated=True), name='goal_is_agreed_for_somebody_else'),
        ),
        migrations.AddConstraint(
            model_name='goalupdate',
            constraint=models.CheckConstraint(condition=models.Q(('acting_for', models.F('author')), _negated=True), name='goal_update_is_for_somebody_else'),
        ),
        migrations.AddConstraint(
            model_name='rebaseline',
            constraint=models.CheckConstraint(condition=models.Q(('acting_for', models.F('author')), _negated=True), name='rebaseline_is_for_somebody_else'),
        ),
    ]

"""A series that has ended says why; of those that ended before, nobody knows."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('checkins', '0001_initial'),
    ]

    operations = [
        migrations.RunSQL(
            "SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = '60s'", migrations.RunSQL.noop
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='series',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='series',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='series',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='series',
            name='ended_for',
            field=models.CharField(blank=True, choices=[('chosen', 'one of the two ended them'), ('line', 'the reporting line has changed'), ('left', 'one of the two has left')], db_default='', default='', max_length=10),
        ),
        migrations.AddField(
            model_name='seriesevent',
            name='ended_for',
            field=models.CharField(blank=True, choices=[('chosen', 'one of the two ended them'), ('line', 'the reporting line has changed'), ('left', 'one of the two has left')], db_default='', default='', max_length=10),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_seriesevent" ("at", "cadence", "ended_at", "ended_for", "follows_line", "id", "manager_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "starts_on", "time_zone", "weekday") VALUES (NEW."at", NEW."cadence", NEW."ended_at", NEW."ended_for", NEW."follows_line", NEW."id", NEW."manager_id", NEW."minutes", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."report_id", NEW."starts_on", NEW."time_zone", NEW."weekday"); RETURN NULL;', hash='ec0755ee5f8dcd5029c0157435bea1864fe93c9b', operation='INSERT', pgid='pgtrigger_insert_insert_3ac77', table='checkins_series', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "checkins_seriesevent" ("at", "cadence", "ended_at", "ended_for", "follows_line", "id", "manager_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "starts_on", "time_zone", "weekday") VALUES (NEW."at", NEW."cadence", NEW."ended_at", NEW."ended_for", NEW."follows_line", NEW."id", NEW."manager_id", NEW."minutes", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."report_id", NEW."starts_on", NEW."time_zone", NEW."weekday"); RETURN NULL;', hash='e511b14e343d2112a2f6961c259609a2bcba6cf7', operation='UPDATE', pgid='pgtrigger_update_update_0c8b9', table='checkins_series', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_seriesevent" ("at", "cadence", "ended_at", "ended_for", "follows_line", "id", "manager_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "starts_on", "time_zone", "weekday") VALUES (OLD."at", OLD."cadence", OLD."ended_at", OLD."ended_for", OLD."follows_line", OLD."id", OLD."manager_id", OLD."minutes", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."report_id", OLD."starts_on", OLD."time_zone", OLD."weekday"); RETURN NULL;', hash='2388a5da6a731236611729c59146fca45ed10d01', operation='DELETE', pgid='pgtrigger_delete_delete_b069c', table='checkins_series', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('ended_for', ''), ('ended_at__isnull', False), _connector='OR'), name='series_says_why_it_ended_once_it_has'),
        ),
    ]

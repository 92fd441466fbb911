import pgtrigger.compiler
import pgtrigger.migrations
from core.migrating import at_once
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('checkins', '0010_rates_are_counted_by_an_index'),
    ]

    operations = at_once([
        pgtrigger.migrations.RemoveTrigger(
            model_name='checkin',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='checkin',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='checkin',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='checkin',
            name='held_from',
            field=models.CharField(blank=True, db_default='', default='', max_length=20),
        ),
        migrations.AddField(
            model_name='checkin',
            name='planned_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='checkinevent',
            name='held_from',
            field=models.CharField(blank=True, db_default='', default='', max_length=20),
        ),
        migrations.AddField(
            model_name='checkinevent',
            name='planned_at',
            field=models.DateTimeField(null=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checkin',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_checkinevent" ("held_at", "held_from", "id", "is_moved_for_holiday", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_at", "revision", "series_id", "skipped_for", "slot_on", "starts_at", "state") VALUES (NEW."held_at", NEW."held_from", NEW."id", NEW."is_moved_for_holiday", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_at", NEW."revision", NEW."series_id", NEW."skipped_for", NEW."slot_on", NEW."starts_at", NEW."state"); RETURN NULL;', hash='7e40a13a0b3f657c7a881740b3ad75a21fad41c9', operation='INSERT', pgid='pgtrigger_insert_insert_b9714', table='checkins_checkin', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checkin',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "checkins_checkinevent" ("held_at", "held_from", "id", "is_moved_for_holiday", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_at", "revision", "series_id", "skipped_for", "slot_on", "starts_at", "state") VALUES (NEW."held_at", NEW."held_from", NEW."id", NEW."is_moved_for_holiday", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_at", NEW."revision", NEW."series_id", NEW."skipped_for", NEW."slot_on", NEW."starts_at", NEW."state"); RETURN NULL;', hash='eadfa5e5711061e7bce8f12bfb27254755f8c192', operation='UPDATE', pgid='pgtrigger_update_update_5ff78', table='checkins_checkin', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checkin',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_checkinevent" ("held_at", "held_from", "id", "is_moved_for_holiday", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_at", "revision", "series_id", "skipped_for", "slot_on", "starts_at", "state") VALUES (OLD."held_at", OLD."held_from", OLD."id", OLD."is_moved_for_holiday", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned_at", OLD."revision", OLD."series_id", OLD."skipped_for", OLD."slot_on", OLD."starts_at", OLD."state"); RETURN NULL;', hash='83728b4d3f43fcdd9f309a177a62902cf9f85ca6', operation='DELETE', pgid='pgtrigger_delete_delete_1a88f', table='checkins_checkin', when='AFTER')),
        ),
    ])

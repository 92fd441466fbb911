"""The part says that its writer was reminded: once, whoever comes first."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('reviews', '0002_answer_may_be_not_applicable'),
    ]

    operations = [
        migrations.RunSQL(
            "SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = '60s'", migrations.RunSQL.noop
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='part',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='part',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='part',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='part',
            name='reminded_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='partevent',
            name='reminded_at',
            field=models.DateTimeField(null=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_partevent" ("direction", "extended_to", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "review_id", "submitted_at", "writer_id") VALUES (NEW."direction", NEW."extended_to", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reminded_at", NEW."review_id", NEW."submitted_at", NEW."writer_id"); RETURN NULL;', hash='c90a1d329aaccecff756c48376ad5e4cffc67874', operation='INSERT', pgid='pgtrigger_insert_insert_ce118', table='reviews_part', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_partevent" ("direction", "extended_to", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "review_id", "submitted_at", "writer_id") VALUES (NEW."direction", NEW."extended_to", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reminded_at", NEW."review_id", NEW."submitted_at", NEW."writer_id"); RETURN NULL;', hash='6cff363be352a7650bb735acc0fecc81fcb64427', operation='UPDATE', pgid='pgtrigger_update_update_845ec', table='reviews_part', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_partevent" ("direction", "extended_to", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "review_id", "submitted_at", "writer_id") VALUES (OLD."direction", OLD."extended_to", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reminded_at", OLD."review_id", OLD."submitted_at", OLD."writer_id"); RETURN NULL;', hash='18b3f0150717b0f707d261755bd905f578889c50', operation='DELETE', pgid='pgtrigger_delete_delete_cd1db', table='reviews_part', when='AFTER')),
        ),
    ]

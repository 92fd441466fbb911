"""A rating that does not apply is an answer, not a missing point."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('reviews', '0001_initial'),
    ]

    operations = [
        migrations.RunSQL(
            "SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = '60s'", migrations.RunSQL.noop
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='answer',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='answer',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='answer',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='answer',
            name='is_not_applicable',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='answerevent',
            name='is_not_applicable',
            field=models.BooleanField(db_default=False, default=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='answer',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_answerevent" ("id", "is_not_applicable", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "rating_id", "saved_at", "text", "version") VALUES (NEW."id", NEW."is_not_applicable", NEW."part_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."question_id", NEW."rating_id", NEW."saved_at", NEW."text", NEW."version"); RETURN NULL;', hash='44aa378f4045a6c61d6a69e2cdea9a8fb3a7cbf3', operation='INSERT', pgid='pgtrigger_insert_insert_21fbb', table='reviews_answer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='answer',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_answerevent" ("id", "is_not_applicable", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "rating_id", "saved_at", "text", "version") VALUES (NEW."id", NEW."is_not_applicable", NEW."part_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."question_id", NEW."rating_id", NEW."saved_at", NEW."text", NEW."version"); RETURN NULL;', hash='4cf2cb7cf8cfca9d49e16bb9aea32865c3f810d1', operation='UPDATE', pgid='pgtrigger_update_update_3e98f', table='reviews_answer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='answer',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_answerevent" ("id", "is_not_applicable", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "rating_id", "saved_at", "text", "version") VALUES (OLD."id", OLD."is_not_applicable", OLD."part_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."question_id", OLD."rating_id", OLD."saved_at", OLD."text", OLD."version"); RETURN NULL;', hash='bd5919c56d432b40d25df96309a40b7b49e1676f', operation='DELETE', pgid='pgtrigger_delete_delete_0cdd6', table='reviews_answer', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='answer',
            constraint=models.CheckConstraint(condition=models.Q(('is_not_applicable', False), ('rating', None), _connector='OR'), name='answer_that_is_not_applicable_has_no_point'),
        ),
    ]

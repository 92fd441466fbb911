"""A request is closed where somebody leaves, and keeps the day it was due."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('feedback', '0001_initial'),
        ('people', '0009_days_lost_to_leave'),
    ]

    operations = [
        migrations.RunSQL(
            "SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = '60s'", migrations.RunSQL.noop
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='feedbackrequest',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='feedbackrequest',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='feedbackrequest',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='feedbackrequest',
            name='closed_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='feedbackrequestevent',
            name='closed_at',
            field=models.DateTimeField(null=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='feedbackrequest',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_feedbackrequestevent" ("audience", "closed_at", "created_at", "due_on", "id", "manager_then_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "requester_id", "subject_id", "token") VALUES (NEW."audience", NEW."closed_at", NEW."created_at", NEW."due_on", NEW."id", NEW."manager_then_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."questions", NEW."requester_id", NEW."subject_id", NEW."token"); RETURN NULL;', hash='c8acbd769634a1563595e9cafed3b3e4326e108d', operation='INSERT', pgid='pgtrigger_insert_insert_c6bcc', table='feedback_feedbackrequest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='feedbackrequest',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "feedback_feedbackrequestevent" ("audience", "closed_at", "created_at", "due_on", "id", "manager_then_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "requester_id", "subject_id", "token") VALUES (NEW."audience", NEW."closed_at", NEW."created_at", NEW."due_on", NEW."id", NEW."manager_then_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."questions", NEW."requester_id", NEW."subject_id", NEW."token"); RETURN NULL;', hash='ac6698bc1d1a1e847b0021ace677afd0db1bf173', operation='UPDATE', pgid='pgtrigger_update_update_1f22a', table='feedback_feedbackrequest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='feedbackrequest',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_feedbackrequestevent" ("audience", "closed_at", "created_at", "due_on", "id", "manager_then_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "requester_id", "subject_id", "token") VALUES (OLD."audience", OLD."closed_at", OLD."created_at", OLD."due_on", OLD."id", OLD."manager_then_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."questions", OLD."requester_id", OLD."subject_id", OLD."token"); RETURN NULL;', hash='4a443aa96c32e87b9f9ebcee2b030b5c36df9c88', operation='DELETE', pgid='pgtrigger_delete_delete_51b53', table='feedback_feedbackrequest', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='feedbackrequest',
            constraint=models.CheckConstraint(condition=models.Q(('closed_at', None), ('closed_at__gte', models.F('created_at')), _connector='OR'), name='feedback_request_is_closed_after_it_is_made'),
        ),
    ]

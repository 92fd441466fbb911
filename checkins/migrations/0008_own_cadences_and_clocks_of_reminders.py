import pgtrigger.compiler
import pgtrigger.migrations
from core.migrating import at_once
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('checkins', '0007_preparations'),
        ('people', '0004_countries_of_locations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = at_once([
        pgtrigger.migrations.RemoveTrigger(
            model_name='cadencerule',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='cadencerule',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='cadencerule',
            name='delete_delete',
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
            model_name='cadencerule',
            name='every_weeks',
            field=models.PositiveSmallIntegerField(blank=True, help_text='From 1 to 26, where it is every so many weeks.', null=True, verbose_name='weeks'),
        ),
        migrations.AddField(
            model_name='cadenceruleevent',
            name='every_weeks',
            field=models.PositiveSmallIntegerField(blank=True, help_text='From 1 to 26, where it is every so many weeks.', null=True, verbose_name='weeks'),
        ),
        migrations.AddField(
            model_name='reminder',
            name='clock',
            field=models.CharField(db_default='', default='', max_length=120),
        ),
        migrations.AddField(
            model_name='reminder',
            name='handed_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='series',
            name='every_weeks',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='seriesevent',
            name='every_weeks',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AlterField(
            model_name='cadencerule',
            name='cadence',
            field=models.CharField(choices=[('weekly', 'Every week'), ('two_weekly', 'Every two weeks'), ('monthly', 'Every month'), ('own', 'Every so many weeks')], max_length=20, verbose_name='how often'),
        ),
        migrations.AlterField(
            model_name='cadenceruleevent',
            name='cadence',
            field=models.CharField(choices=[('weekly', 'Every week'), ('two_weekly', 'Every two weeks'), ('monthly', 'Every month'), ('own', 'Every so many weeks')], max_length=20, verbose_name='how often'),
        ),
        migrations.AlterField(
            model_name='series',
            name='cadence',
            field=models.CharField(choices=[('weekly', 'Every week'), ('two_weekly', 'Every two weeks'), ('monthly', 'Every month'), ('own', 'Every so many weeks')], default='two_weekly', max_length=20, verbose_name='how often'),
        ),
        migrations.AlterField(
            model_name='seriesevent',
            name='cadence',
            field=models.CharField(choices=[('weekly', 'Every week'), ('two_weekly', 'Every two weeks'), ('monthly', 'Every month'), ('own', 'Every so many weeks')], default='two_weekly', max_length=20, verbose_name='how often'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cadencerule',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_cadenceruleevent" ("cadence", "department_id", "every_weeks", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."cadence", NEW."department_id", NEW."every_weeks", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='6a02a6828f62a6601bf6dc5ed88021de49b28c4f', operation='INSERT', pgid='pgtrigger_insert_insert_9fef5', table='checkins_cadencerule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cadencerule',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "checkins_cadenceruleevent" ("cadence", "department_id", "every_weeks", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."cadence", NEW."department_id", NEW."every_weeks", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='e3e96f6e381ec47cd2ed51b2deeef91a54e96f45', operation='UPDATE', pgid='pgtrigger_update_update_f0fdc', table='checkins_cadencerule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cadencerule',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_cadenceruleevent" ("cadence", "department_id", "every_weeks", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."cadence", OLD."department_id", OLD."every_weeks", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='55b8eacfecbbf5251fbc3b6b36c007e1eb37695e', operation='DELETE', pgid='pgtrigger_delete_delete_ff212', table='checkins_cadencerule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_seriesevent" ("at", "cadence", "cadence_is_own", "ended_at", "ended_for", "every_weeks", "follows_line", "id", "manager_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "revision", "starts_on", "time_zone", "weekday") VALUES (NEW."at", NEW."cadence", NEW."cadence_is_own", NEW."ended_at", NEW."ended_for", NEW."every_weeks", NEW."follows_line", NEW."id", NEW."manager_id", NEW."minutes", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."report_id", NEW."revision", NEW."starts_on", NEW."time_zone", NEW."weekday"); RETURN NULL;', hash='838f0a39115d82e7483cbf4e6026af1bb3353bc7', operation='INSERT', pgid='pgtrigger_insert_insert_3ac77', table='checkins_series', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "checkins_seriesevent" ("at", "cadence", "cadence_is_own", "ended_at", "ended_for", "every_weeks", "follows_line", "id", "manager_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "revision", "starts_on", "time_zone", "weekday") VALUES (NEW."at", NEW."cadence", NEW."cadence_is_own", NEW."ended_at", NEW."ended_for", NEW."every_weeks", NEW."follows_line", NEW."id", NEW."manager_id", NEW."minutes", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."report_id", NEW."revision", NEW."starts_on", NEW."time_zone", NEW."weekday"); RETURN NULL;', hash='54a3057a8d74ceffecc64967481839c57bcd1dd7', operation='UPDATE', pgid='pgtrigger_update_update_0c8b9', table='checkins_series', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_seriesevent" ("at", "cadence", "cadence_is_own", "ended_at", "ended_for", "every_weeks", "follows_line", "id", "manager_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "revision", "starts_on", "time_zone", "weekday") VALUES (OLD."at", OLD."cadence", OLD."cadence_is_own", OLD."ended_at", OLD."ended_for", OLD."every_weeks", OLD."follows_line", OLD."id", OLD."manager_id", OLD."minutes", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."report_id", OLD."revision", OLD."starts_on", OLD."time_zone", OLD."weekday"); RETURN NULL;', hash='b14fe2838b0ea8b48aaa5730ea0cf3096b2fd38c', operation='DELETE', pgid='pgtrigger_delete_delete_b069c', table='checkins_series', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='cadencerule',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cadence', 'own'), ('every_weeks__gte', 1), ('every_weeks__isnull', False), ('every_weeks__lte', 26)), models.Q(models.Q(('cadence', 'own'), _negated=True), ('every_weeks', None)), _connector='OR'), name='cadence_rule_has_weeks_iff_it_is_every_so_many', violation_error_message='Give the number of weeks where it is every so many weeks, and only there.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cadence', 'own'), ('every_weeks__gte', 1), ('every_weeks__isnull', False), ('every_weeks__lte', 26)), models.Q(models.Q(('cadence', 'own'), _negated=True), ('every_weeks', None)), _connector='OR'), name='series_has_weeks_iff_it_is_every_so_many'),
        ),
    ])

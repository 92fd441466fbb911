import core.models.keys
import django.db.models.deletion
import pgtrigger.compiler
from core.migrating import at_once
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0004_countries_of_locations'),
        ('perfmgmt', '0001_copies_of_data'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = at_once([
        migrations.CreateModel(
            name='TeamSettings',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ('shows_teams_below', models.BooleanField(default=False, help_text='Managers of managers see the dashboards of those teams too, as far as they may read of them.', verbose_name='teams further down')),
            ],
            options={
                'verbose_name': 'settings of the team dashboard',
                'verbose_name_plural': 'settings of the team dashboard',
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='team_settings_are_the_only_ones')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "perfmgmt_teamsettingsevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shows_teams_below") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."shows_teams_below"); RETURN NULL;', hash='e42ad891001bae34c19516560b350b91593679f8', operation='INSERT', pgid='pgtrigger_insert_insert_69e06', table='perfmgmt_teamsettings', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "perfmgmt_teamsettingsevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shows_teams_below") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."shows_teams_below"); RETURN NULL;', hash='ab6230057d70fc0ffbbe28191e10f2e14cde3320', operation='UPDATE', pgid='pgtrigger_update_update_18bc7', table='perfmgmt_teamsettings', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "perfmgmt_teamsettingsevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shows_teams_below") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."shows_teams_below"); RETURN NULL;', hash='d93760be3505055c572636c87474cf92bc43fb46', operation='DELETE', pgid='pgtrigger_delete_delete_e922a', table='perfmgmt_teamsettings', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='TeamSettingsEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='perfmgmt.teamsettings')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, serialize=False)),
                ('shows_teams_below', models.BooleanField(default=False, help_text='Managers of managers see the dashboards of those teams too, as far as they may read of them.', verbose_name='teams further down')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2bb2f7a7d6f31241c7a56bb65f30501dd00c652b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4f898', table='perfmgmt_teamsettingsevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='PromptChoice',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('are_shown', models.BooleanField()),
            ],
            options={
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "perfmgmt_promptchoiceevent" ("are_shown", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."are_shown", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='749e504c9f9e931df8bd7cbf6ba3e5359a260e9d', operation='INSERT', pgid='pgtrigger_insert_insert_0e52f', table='perfmgmt_promptchoice', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "perfmgmt_promptchoiceevent" ("are_shown", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."are_shown", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='a6977e75a06d743e66334e84c205de2927c88b2f', operation='UPDATE', pgid='pgtrigger_update_update_b32e2', table='perfmgmt_promptchoice', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "perfmgmt_promptchoiceevent" ("are_shown", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."are_shown", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='a341751a5d3ade1896365be46acba96e85d9704d', operation='DELETE', pgid='pgtrigger_delete_delete_1602a', table='perfmgmt_promptchoice', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='PromptChoiceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='perfmgmt.promptchoice')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('are_shown', models.BooleanField()),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='17873bd2c039557bdcf6e4d73a22cedd2eb34bf9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8e4b2', table='perfmgmt_promptchoiceevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='DismissedPrompt',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('manager', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('fact', models.CharField(max_length=200)),
                ('dismissed_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('manager', 'fact'), name='prompt_is_dismissed_once'), models.CheckConstraint(condition=models.Q(('fact', ''), _negated=True), name='dismissed_prompt_names_its_fact')],
            },
        ),
    ])

import core.models.keys
import django.db.models.deletion
import pgtrigger.compiler
from core.migrating import at_once
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('checkins', '0005_holidays'),
        ('people', '0004_countries_of_locations'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = at_once([
        migrations.CreateModel(
            name='SuggestedQuestion',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('occasion', models.CharField(choices=[('first', 'First meeting'), ('back', 'Back from leave'), ('skip_level', 'With the manager’s manager'), ('goals', 'Goals'), ('growth', 'Growth'), ('any', 'Any time')], max_length=20, verbose_name='occasion')),
                ('text', models.CharField(max_length=200, verbose_name='question')),
                ('language', models.CharField(blank=True, choices=[('en', 'English'), ('de', 'German')], help_text='For those who read pages in it. Leave it empty for everybody.', max_length=10, verbose_name='language')),
            ],
            options={
                'verbose_name': 'suggested question',
                'verbose_name_plural': 'suggested questions',
                'constraints': [models.UniqueConstraint(fields=('occasion', 'language', 'text'), name='suggested_question_once_per_occasion', violation_error_message='This question is in the library already.'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='suggested_question_has_words')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_suggestedquestionevent" ("id", "language", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."id", NEW."language", NEW."occasion", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='2acbd022e3f1e2e2a6b4ee74457c71539aff068a', operation='INSERT', pgid='pgtrigger_insert_insert_5dba1', table='checkins_suggestedquestion', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "checkins_suggestedquestionevent" ("id", "language", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."id", NEW."language", NEW."occasion", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='5c4ebe9aa1900f83c7dbf763f012872f98910b24', operation='UPDATE', pgid='pgtrigger_update_update_727f6', table='checkins_suggestedquestion', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_suggestedquestionevent" ("id", "language", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."id", OLD."language", OLD."occasion", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='fced785e536cb52036e9adb4ea2d27f4530edbec', operation='DELETE', pgid='pgtrigger_delete_delete_9cf35', table='checkins_suggestedquestion', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='SuggestedQuestionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('occasion', models.CharField(choices=[('first', 'First meeting'), ('back', 'Back from leave'), ('skip_level', 'With the manager’s manager'), ('goals', 'Goals'), ('growth', 'Growth'), ('any', 'Any time')], max_length=20, verbose_name='occasion')),
                ('text', models.CharField(max_length=200, verbose_name='question')),
                ('language', models.CharField(blank=True, choices=[('en', 'English'), ('de', 'German')], help_text='For those who read pages in it. Leave it empty for everybody.', max_length=10, verbose_name='language')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='checkins.suggestedquestion')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2096830dd2eb6d50bd91cf76f48404fe34ff7b61', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bffce', table='checkins_suggestedquestionevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='PreparationQuestion',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveSmallIntegerField(default=1, help_text='The lowest comes first.', verbose_name='place')),
                ('kind', models.CharField(choices=[('mood', 'How somebody is, in five steps'), ('text', 'A text'), ('priorities', 'Priorities, which stay until they are done')], default='text', max_length=20, verbose_name='kind')),
                ('text', models.CharField(max_length=200, verbose_name='question')),
                ('department', models.ForeignKey(blank=True, help_text='And what lies in it. Leave it empty for the whole organisation.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.department', verbose_name='department')),
            ],
            options={
                'verbose_name': 'question before a check-in',
                'verbose_name_plural': 'questions before a check-in',
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='preparation_question_has_words'), models.UniqueConstraint(condition=models.Q(('kind', 'text'), _negated=True), fields=('department', 'kind'), name='mood_and_priorities_are_asked_once', nulls_distinct=False, violation_error_message='This is asked there already.')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_preparationquestionevent" ("department_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."department_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."text"); RETURN NULL;', hash='0b0af26132a539a43abd2600459e581e32588788', operation='INSERT', pgid='pgtrigger_insert_insert_4e6cb', table='checkins_preparationquestion', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "checkins_preparationquestionevent" ("department_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."department_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."text"); RETURN NULL;', hash='344fe6771e765f23c32e714ea270dd06b8ab31a7', operation='UPDATE', pgid='pgtrigger_update_update_a8a7c', table='checkins_preparationquestion', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "checkins_preparationquestionevent" ("department_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (OLD."department_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."text"); RETURN NULL;', hash='8324f8b72e4d22d6885cc29a5c3b32c7bbc9d900', operation='DELETE', pgid='pgtrigger_delete_delete_d8388', table='checkins_preparationquestion', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='PreparationQuestionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('position', models.PositiveSmallIntegerField(default=1, help_text='The lowest comes first.', verbose_name='place')),
                ('kind', models.CharField(choices=[('mood', 'How somebody is, in five steps'), ('text', 'A text'), ('priorities', 'Priorities, which stay until they are done')], default='text', max_length=20, verbose_name='kind')),
                ('text', models.CharField(max_length=200, verbose_name='question')),
                ('department', models.ForeignKey(blank=True, db_constraint=False, help_text='And what lies in it. Leave it empty for the whole organisation.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.department', verbose_name='department')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='checkins.preparationquestion')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='23602363c307462978e6865f3c24213dc7b588d1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_50548', table='checkins_preparationquestionevent', when='BEFORE'))],
            },
        ),
    ])

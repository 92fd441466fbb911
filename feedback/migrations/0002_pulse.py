import core.models.keys
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import feedback.models.pulse.wave
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('feedback', '0001_tables'),
        ('people', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='PulseQuestion',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('driver', models.CharField(choices=[('expectations', 'Clear expectations'), ('feedback', 'Feedback'), ('recognition', 'Recognition'), ('growth', 'Growth'), ('meaning', 'Meaning'), ('manager', 'Manager'), ('recommendation', 'Recommendation')], max_length=16, verbose_name='driver')),
                ('text', models.CharField(max_length=200, verbose_name='question')),
                ('is_in_use', models.BooleanField(default=True, help_text='Off: it is asked no more. What was asked before stays.', verbose_name='in use')),
            ],
            options={
                'verbose_name': 'pulse question',
                'verbose_name_plural': 'pulse questions',
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('text'), name='pulse_question_stands_once_in_the_bank')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_pulsequestionevent" ("driver", "id", "is_in_use", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."driver", NEW."id", NEW."is_in_use", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='0291f3eaa22015647cd2aced2d2a504816c15ae6', operation='INSERT', pgid='pgtrigger_insert_insert_4b335', table='feedback_pulsequestion', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "feedback_pulsequestionevent" ("driver", "id", "is_in_use", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."driver", NEW."id", NEW."is_in_use", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='37c6743a521223cf0b6318db9900cbd4bd84f061', operation='UPDATE', pgid='pgtrigger_update_update_7a4bf', table='feedback_pulsequestion', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_pulsequestionevent" ("driver", "id", "is_in_use", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."driver", OLD."id", OLD."is_in_use", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='515fbcaf3b4f887da8ac415e4b75df679d580935', operation='DELETE', pgid='pgtrigger_delete_delete_3083e', table='feedback_pulsequestion', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='PulseWave',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('opens_at', models.DateTimeField(verbose_name='opened')),
                ('closes_at', models.DateTimeField(verbose_name='closes')),
                ('closed_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='closed')),
                ('k', models.PositiveSmallIntegerField(verbose_name='answers from which a group is shown')),
                ('comment_k', models.PositiveSmallIntegerField(verbose_name='comments from which a group’s are shown')),
                ('invited', models.PositiveIntegerField(editable=False, verbose_name='invited')),
                ('public_key', models.BinaryField(null=True)),
                ('sealed_key', models.TextField(blank=True, editable=False)),
                ('attempts', models.PositiveSmallIntegerField(default=0, editable=False)),
            ],
            options={
                'verbose_name': 'pulse wave',
                'verbose_name_plural': 'pulse waves',
                'constraints': [models.CheckConstraint(condition=models.Q(('closes_at__gt', models.F('opens_at'))), name='pulse_wave_closes_after_it_opens'), models.CheckConstraint(condition=models.Q(('comment_k__gte', models.F('k')), ('k__gte', 3)), name='pulse_wave_shows_nothing_of_fewer_than_three', violation_error_message='At least 3 answers, and for comments at least as many.'), models.CheckConstraint(condition=models.Q(models.Q(('closed_at', None), ('public_key__isnull', False), models.Q(('sealed_key', ''), _negated=True)), models.Q(('closed_at__isnull', False), ('public_key', None), ('sealed_key', '')), _connector='OR'), name='pulse_wave_has_a_key_until_it_is_closed'), models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('closed_at',), name='pulse_wave_is_open_alone', nulls_distinct=False)],
                'triggers': [pgtrigger.compiler.Trigger(name='thresholds_never_fall', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."k" < (OLD."k") OR NEW."comment_k" < (OLD."comment_k"))', func="\nRAISE EXCEPTION 'the thresholds of a wave never fall'\n    USING ERRCODE = 'check_violation', CONSTRAINT = 'pulse_wave_thresholds_never_fall';\n", hash='eaa669455945ee0c0f4120847c271d0aebf02bb0', operation='UPDATE OF "k", "comment_k"', pgid='pgtrigger_thresholds_never_fall_84543', table='feedback_pulsewave', when='BEFORE')), pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_pulsewaveevent" ("closed_at", "closes_at", "comment_k", "id", "invited", "k", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."closed_at", NEW."closes_at", NEW."comment_k", NEW."id", NEW."invited", NEW."k", NEW."opens_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='2f9e0cf4cd93a502957dfeb3e020ab39e1c0c397', operation='INSERT', pgid='pgtrigger_insert_insert_deded', table='feedback_pulsewave', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."closed_at" IS DISTINCT FROM (NEW."closed_at") OR OLD."closes_at" IS DISTINCT FROM (NEW."closes_at") OR OLD."comment_k" IS DISTINCT FROM (NEW."comment_k") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."invited" IS DISTINCT FROM (NEW."invited") OR OLD."k" IS DISTINCT FROM (NEW."k") OR OLD."opens_at" IS DISTINCT FROM (NEW."opens_at"))', func='INSERT INTO "feedback_pulsewaveevent" ("closed_at", "closes_at", "comment_k", "id", "invited", "k", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."closed_at", NEW."closes_at", NEW."comment_k", NEW."id", NEW."invited", NEW."k", NEW."opens_at", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='89673460a7cb0b822ce8ecebf5dee49f3ca7ca95', operation='UPDATE', pgid='pgtrigger_update_update_58fcf', table='feedback_pulsewave', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_pulsewaveevent" ("closed_at", "closes_at", "comment_k", "id", "invited", "k", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."closed_at", OLD."closes_at", OLD."comment_k", OLD."id", OLD."invited", OLD."k", OLD."opens_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='94b7d2642bd29c0199ef7517c44365b235debc38', operation='DELETE', pgid='pgtrigger_delete_delete_41e19', table='feedback_pulsewave', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='PulseItem',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='feedback.pulsewave')),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='feedback.pulsequestion')),
                ('place', models.PositiveSmallIntegerField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('wave', 'question'), name='pulse_item_asks_a_question_once'), models.UniqueConstraint(fields=('wave', 'place'), name='pulse_item_has_a_place_of_its_own')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_pulseitemevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "question_id", "wave_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."question_id", NEW."wave_id"); RETURN NULL;', hash='e020f51ab866c0b3bb7bdb79315891ff3983314a', operation='INSERT', pgid='pgtrigger_insert_insert_75c20', table='feedback_pulseitem', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "feedback_pulseitemevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "question_id", "wave_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."question_id", NEW."wave_id"); RETURN NULL;', hash='fd93fb2cfbbb524221e3952ebb12e2d7741c738a', operation='UPDATE', pgid='pgtrigger_update_update_ca27e', table='feedback_pulseitem', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_pulseitemevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "question_id", "wave_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."question_id", OLD."wave_id"); RETURN NULL;', hash='5cc899152da244dfd343c937d094eeca746e6b11', operation='DELETE', pgid='pgtrigger_delete_delete_37e75', table='feedback_pulseitem', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='PulsePlan',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ('is_on', models.BooleanField(default=False, help_text='Off: no wave goes out by itself.', verbose_name='on')),
                ('next_on', models.DateField(blank=True, null=True, verbose_name='next wave')),
                ('every_weeks', models.PositiveSmallIntegerField(default=4, verbose_name='weeks between two waves')),
                ('open_days', models.PositiveSmallIntegerField(default=7, verbose_name='days to answer')),
                ('questions_asked', models.PositiveSmallIntegerField(default=3, verbose_name='questions in a wave')),
                ('k', models.PositiveSmallIntegerField(default=5, help_text='At least 3. It holds against subtraction between groups, too.', verbose_name='answers from which a group is shown')),
                ('comment_k', models.PositiveSmallIntegerField(default=10, verbose_name='comments from which a group’s are shown')),
            ],
            options={
                'verbose_name': 'pulse plan',
                'verbose_name_plural': 'pulse plan',
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='pulse_plan_is_the_only_one'), models.CheckConstraint(condition=models.Q(('is_on', False), ('next_on__isnull', False), _connector='OR'), name='pulse_plan_has_a_next_wave_when_on', violation_error_message='Say when the next wave goes out.'), models.CheckConstraint(condition=models.Q(('every_weeks__gte', 1), ('every_weeks__lte', 52)), name='pulse_plan_repeats_within_a_year', violation_error_message='Between 1 and 52 weeks.'), models.CheckConstraint(condition=models.Q(('open_days__gte', 1), ('open_days__lt', django.db.models.expressions.CombinedExpression(models.F('every_weeks'), '*', models.Value(7))), ('open_days__lte', 30)), name='pulse_plan_closes_a_wave_before_the_next', violation_error_message='A wave is open for 1 to 30 days and closes before the next one.'), models.CheckConstraint(condition=models.Q(('questions_asked__gte', 1), ('questions_asked__lte', 5)), name='pulse_plan_asks_up_to_five_questions', violation_error_message='Between 1 and 5 questions.'), models.CheckConstraint(condition=models.Q(('comment_k__gte', models.F('k')), ('k__gte', 3)), name='pulse_plan_shows_nothing_of_fewer_than_three', violation_error_message='At least 3 answers, and for comments at least as many.')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_pulseplanevent" ("comment_k", "every_weeks", "id", "is_on", "k", "next_on", "open_days", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions_asked") VALUES (NEW."comment_k", NEW."every_weeks", NEW."id", NEW."is_on", NEW."k", NEW."next_on", NEW."open_days", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."questions_asked"); RETURN NULL;', hash='1b17e2dc6bc10a627e7b0d615bb664985668a839', operation='INSERT', pgid='pgtrigger_insert_insert_c5de2', table='feedback_pulseplan', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "feedback_pulseplanevent" ("comment_k", "every_weeks", "id", "is_on", "k", "next_on", "open_days", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions_asked") VALUES (NEW."comment_k", NEW."every_weeks", NEW."id", NEW."is_on", NEW."k", NEW."next_on", NEW."open_days", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."questions_asked"); RETURN NULL;', hash='ebfdd58ee1963575958a87500573c6968eec1d4f', operation='UPDATE', pgid='pgtrigger_update_update_cf8b0', table='feedback_pulseplan', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_pulseplanevent" ("comment_k", "every_weeks", "id", "is_on", "k", "next_on", "open_days", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions_asked") VALUES (OLD."comment_k", OLD."every_weeks", OLD."id", OLD."is_on", OLD."k", OLD."next_on", OLD."open_days", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."questions_asked"); RETURN NULL;', hash='b85d6e6c207d89e7887b66c6f68fb484d9bea223', operation='DELETE', pgid='pgtrigger_delete_delete_fd05f', table='feedback_pulseplan', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='PulsePlanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='feedback.pulseplan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, serialize=False)),
                ('is_on', models.BooleanField(default=False, help_text='Off: no wave goes out by itself.', verbose_name='on')),
                ('next_on', models.DateField(blank=True, null=True, verbose_name='next wave')),
                ('every_weeks', models.PositiveSmallIntegerField(default=4, verbose_name='weeks between two waves')),
                ('open_days', models.PositiveSmallIntegerField(default=7, verbose_name='days to answer')),
                ('questions_asked', models.PositiveSmallIntegerField(default=3, verbose_name='questions in a wave')),
                ('k', models.PositiveSmallIntegerField(default=5, help_text='At least 3. It holds against subtraction between groups, too.', verbose_name='answers from which a group is shown')),
                ('comment_k', models.PositiveSmallIntegerField(default=10, verbose_name='comments from which a group’s are shown')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4ad71b04344e8be92ad54d716341a7b8656b0fa7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f9b65', table='feedback_pulseplanevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='PulseQuestionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='feedback.pulsequestion')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('driver', models.CharField(choices=[('expectations', 'Clear expectations'), ('feedback', 'Feedback'), ('recognition', 'Recognition'), ('growth', 'Growth'), ('meaning', 'Meaning'), ('manager', 'Manager'), ('recommendation', 'Recommendation')], max_length=16, verbose_name='driver')),
                ('text', models.CharField(max_length=200, verbose_name='question')),
                ('is_in_use', models.BooleanField(default=True, help_text='Off: it is asked no more. What was asked before stays.', verbose_name='in use')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5a19dc90f085ef11d645d32db0181af1f247daf9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0243f', table='feedback_pulsequestionevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='PulseSeal',
            fields=[
                ('id', models.UUIDField(default=feedback.models.pulse.wave.random_key, editable=False, primary_key=True, serialize=False)),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seals', to='feedback.pulsewave')),
                ('box', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='PulseWaveEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='feedback.pulsewave')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('opens_at', models.DateTimeField(verbose_name='opened')),
                ('closes_at', models.DateTimeField(verbose_name='closes')),
                ('closed_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='closed')),
                ('k', models.PositiveSmallIntegerField(verbose_name='answers from which a group is shown')),
                ('comment_k', models.PositiveSmallIntegerField(verbose_name='comments from which a group’s are shown')),
                ('invited', models.PositiveIntegerField(editable=False, verbose_name='invited')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='da65493cbe577429e87971297054775455d77358', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8d4a1', table='feedback_pulsewaveevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='PulseGroup',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='groups', to='feedback.pulsewave')),
                ('leader', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('parent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='feedback.pulsegroup')),
                ('invited', models.PositiveIntegerField()),
                ('answered', models.PositiveIntegerField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('wave', 'leader'), name='pulse_group_is_one_for_each_leader', nulls_distinct=False), models.UniqueConstraint(condition=models.Q(('parent', None)), fields=('wave',), name='pulse_group_of_the_company_is_the_only_one'), models.CheckConstraint(condition=models.Q(('answered', None), ('answered__lte', models.F('invited')), _connector='OR'), name='pulse_group_answers_as_far_as_invited')],
            },
        ),
        migrations.CreateModel(
            name='PulseAction',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='feedback.pulsegroup')),
                ('text', models.CharField(max_length=300, verbose_name='what you will do')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who will do it')),
                ('due_on', models.DateField(verbose_name='by when')),
                ('created_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='pulse_action_says_what_to_do'), models.CheckConstraint(condition=models.Q(('done_at', None), ('done_at__gte', models.F('created_at')), _connector='OR'), name='pulse_action_is_done_after_it_is_made')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_pulseactionevent" ("created_at", "done_at", "due_on", "group_id", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."created_at", NEW."done_at", NEW."due_on", NEW."group_id", NEW."id", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='0cca6edd4ed12d9e64790ade626ef26b8b68b6af', operation='INSERT', pgid='pgtrigger_insert_insert_17e5d', table='feedback_pulseaction', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "feedback_pulseactionevent" ("created_at", "done_at", "due_on", "group_id", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."created_at", NEW."done_at", NEW."due_on", NEW."group_id", NEW."id", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='7a5734dca501bcb62e499386b6ea6f979c63920c', operation='UPDATE', pgid='pgtrigger_update_update_0b2f8', table='feedback_pulseaction', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_pulseactionevent" ("created_at", "done_at", "due_on", "group_id", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."created_at", OLD."done_at", OLD."due_on", OLD."group_id", OLD."id", OLD."owner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='b3b4eb1d0fc7f1a820c5c05d8413560ae7b01ff4', operation='DELETE', pgid='pgtrigger_delete_delete_e6079', table='feedback_pulseaction', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='PulseComment',
            fields=[
                ('id', models.UUIDField(default=feedback.models.pulse.wave.random_key, editable=False, primary_key=True, serialize=False)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='feedback.pulsegroup')),
                ('text', models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name='PulseActionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='feedback.pulseaction')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('group', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='feedback.pulsegroup')),
                ('text', models.CharField(max_length=300, verbose_name='what you will do')),
                ('owner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who will do it')),
                ('due_on', models.DateField(verbose_name='by when')),
                ('created_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='762352cf557ab805240527bc089f7e362e80988c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_69b66', table='feedback_pulseactionevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='PulseInvitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='feedback.pulsewave')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('is_told', models.BooleanField(default=False)),
                ('is_reminded', models.BooleanField(default=False)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('wave', 'person'), name='pulse_invitation_is_one_for_each_person'), models.CheckConstraint(condition=models.Q(('is_reminded', False), ('is_told', True), _connector='OR'), name='pulse_invitation_is_told_before_a_reminder')],
            },
        ),
        migrations.CreateModel(
            name='PulseCell',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='cells', to='feedback.pulsegroup')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='cells', to='feedback.pulseitem')),
                ('counts', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveIntegerField(), size=None)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('group', 'item'), name='pulse_cell_is_one_for_each_question')],
            },
        ),
        migrations.CreateModel(
            name='PulseItemEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='feedback.pulseitem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('wave', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='feedback.pulsewave')),
                ('question', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='feedback.pulsequestion')),
                ('place', models.PositiveSmallIntegerField()),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2685e2f259f664a4a64664d2f4b15f53f635ccb8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bbdc6', table='feedback_pulseitemevent', when='BEFORE'))],
            },
        ),
    ]

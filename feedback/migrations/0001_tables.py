import core.models.keys
import datetime
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ('feedback', '0001_initial'),
        ('feedback', '0002_requests_are_closed'),
    ]

    dependencies = [
        ('goals', '0001_tables'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='FeedbackRequest',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('requester', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('questions', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=300), size=5)),
                ('due_on', models.DateField(verbose_name='due date')),
                ('audience', models.CharField(choices=[('recipient', 'Only the recipient'), ('recipient_and_manager', 'The recipient and their manager'), ('manager', 'Only the recipient’s manager'), ('everyone', 'Everyone')], max_length=24)),
                ('manager_then', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('token', models.UUIDField(editable=False)),
                ('created_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['due_on'], name='feedback_request_due')],
                'constraints': [models.UniqueConstraint(fields=('requester', 'token'), name='feedback_request_is_made_once'), models.CheckConstraint(condition=models.Q(('audience', 'everyone'), _negated=True), name='feedback_request_is_never_for_everyone'), models.CheckConstraint(condition=models.Q(models.Q(('audience__in', ('recipient_and_manager', 'manager')), ('manager_then__isnull', False)), models.Q(models.Q(('audience__in', ('recipient_and_manager', 'manager')), _negated=True), ('manager_then', None)), _connector='OR'), name='feedback_request_names_the_manager_iff_they_read'), models.CheckConstraint(condition=models.Q(('questions__len__gt', 0)), name='feedback_request_has_a_question'), models.CheckConstraint(condition=models.Q(('closed_at', None), ('closed_at__gte', models.F('created_at')), _connector='OR'), name='feedback_request_is_closed_after_it_is_made')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_feedbackrequestevent" ("audience", "closed_at", "created_at", "due_on", "id", "manager_then_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "requester_id", "subject_id", "token") VALUES (NEW."audience", NEW."closed_at", NEW."created_at", NEW."due_on", NEW."id", NEW."manager_then_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."questions", NEW."requester_id", NEW."subject_id", NEW."token"); RETURN NULL;', hash='c8acbd769634a1563595e9cafed3b3e4326e108d', operation='INSERT', pgid='pgtrigger_insert_insert_c6bcc', table='feedback_feedbackrequest', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "feedback_feedbackrequestevent" ("audience", "closed_at", "created_at", "due_on", "id", "manager_then_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "requester_id", "subject_id", "token") VALUES (NEW."audience", NEW."closed_at", NEW."created_at", NEW."due_on", NEW."id", NEW."manager_then_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."questions", NEW."requester_id", NEW."subject_id", NEW."token"); RETURN NULL;', hash='ac6698bc1d1a1e847b0021ace677afd0db1bf173', operation='UPDATE', pgid='pgtrigger_update_update_1f22a', table='feedback_feedbackrequest', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_feedbackrequestevent" ("audience", "closed_at", "created_at", "due_on", "id", "manager_then_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "requester_id", "subject_id", "token") VALUES (OLD."audience", OLD."closed_at", OLD."created_at", OLD."due_on", OLD."id", OLD."manager_then_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."questions", OLD."requester_id", OLD."subject_id", OLD."token"); RETURN NULL;', hash='4a443aa96c32e87b9f9ebcee2b030b5c36df9c88', operation='DELETE', pgid='pgtrigger_delete_delete_51b53', table='feedback_feedbackrequest', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='Ask',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='asks', to='feedback.feedbackrequest')),
                ('asked', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('answered_at', models.DateTimeField(null=True)),
                ('declined_at', models.DateTimeField(null=True)),
                ('decline_reason', models.CharField(blank=True, max_length=500, verbose_name='reason')),
                ('reminded_at', models.DateTimeField(null=True)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('answered_at', None), ('declined_at', None)), fields=['asked'], name='ask_waiting')],
                'constraints': [models.UniqueConstraint(fields=('request', 'asked'), name='ask_goes_once_to_each_person'), models.CheckConstraint(condition=models.Q(('answered_at', None), ('declined_at', None), _connector='OR'), name='ask_is_answered_or_declined'), models.CheckConstraint(condition=models.Q(('decline_reason', ''), ('declined_at__isnull', False), _connector='OR'), name='ask_has_a_reason_only_if_declined')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_askevent" ("answered_at", "asked_id", "decline_reason", "declined_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "request_id") VALUES (NEW."answered_at", NEW."asked_id", NEW."decline_reason", NEW."declined_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reminded_at", NEW."request_id"); RETURN NULL;', hash='0969ecb1bff705a7d74b26c6cc96569fbb903480', operation='INSERT', pgid='pgtrigger_insert_insert_d7f4f', table='feedback_ask', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "feedback_askevent" ("answered_at", "asked_id", "decline_reason", "declined_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "request_id") VALUES (NEW."answered_at", NEW."asked_id", NEW."decline_reason", NEW."declined_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reminded_at", NEW."request_id"); RETURN NULL;', hash='9d5b951a0082acba7b848b596dd969b022983b21', operation='UPDATE', pgid='pgtrigger_update_update_e6783', table='feedback_ask', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_askevent" ("answered_at", "asked_id", "decline_reason", "declined_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "request_id") VALUES (OLD."answered_at", OLD."asked_id", OLD."decline_reason", OLD."declined_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reminded_at", OLD."request_id"); RETURN NULL;', hash='84177e9b3aec7478094c39df5402130499d6f83c', operation='DELETE', pgid='pgtrigger_delete_delete_5bae2', table='feedback_ask', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='AskEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='feedback.ask')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('request', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='feedback.feedbackrequest')),
                ('asked', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('answered_at', models.DateTimeField(null=True)),
                ('declined_at', models.DateTimeField(null=True)),
                ('decline_reason', models.CharField(blank=True, max_length=500, verbose_name='reason')),
                ('reminded_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='790551b972ae9eead950420e708a2dae0f6ce4d5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2cfd4', table='feedback_askevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='Feedback',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('giver', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='feedback_given', to=settings.AUTH_USER_MODEL)),
                ('recipient', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='feedback_received', to=settings.AUTH_USER_MODEL)),
                ('kind', models.CharField(choices=[('praise', 'Praise'), ('suggestion', 'Suggestion'), ('both', 'Praise and suggestion')], max_length=12, verbose_name='kind')),
                ('text', models.TextField(blank=True, max_length=8000, verbose_name='feedback')),
                ('goal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='goals.goal')),
                ('audience', models.CharField(choices=[('recipient', 'Only the recipient'), ('recipient_and_manager', 'The recipient and their manager'), ('manager', 'Only the recipient’s manager'), ('everyone', 'Everyone')], max_length=24, verbose_name='who can read it')),
                ('manager_then', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('ask', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='feedback', to='feedback.ask')),
                ('sent_key', models.UUIDField(editable=False)),
                ('sent_at', models.DateTimeField()),
                ('corrected_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['recipient', '-sent_at'], name='feedback_received'), models.Index(fields=['giver', '-sent_at'], name='feedback_given'), models.Index(condition=models.Q(('manager_then__isnull', False)), fields=['manager_then', '-sent_at'], name='feedback_of_a_team'), models.Index(condition=models.Q(('audience', 'everyone')), fields=['-sent_at'], name='feedback_wall')],
                'constraints': [models.UniqueConstraint(fields=('giver', 'sent_key'), name='feedback_is_sent_once'), models.CheckConstraint(condition=models.Q(('giver', models.F('recipient')), _negated=True), name='feedback_is_to_somebody_else'), models.CheckConstraint(condition=models.Q(models.Q(('audience', 'everyone'), _negated=True), ('kind', 'praise'), _connector='OR'), name='feedback_to_everyone_is_praise'), models.CheckConstraint(condition=models.Q(models.Q(('audience__in', ('recipient_and_manager', 'manager')), ('manager_then__isnull', False)), models.Q(models.Q(('audience__in', ('recipient_and_manager', 'manager')), _negated=True), ('manager_then', None)), _connector='OR'), name='feedback_names_the_manager_iff_they_read'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), models.Q(('text', ''), _negated=True)), models.Q(('text', ''), ('withdrawn_at__isnull', False)), _connector='OR'), name='feedback_has_words_until_withdrawn'), models.CheckConstraint(condition=models.Q(('corrected_at', None), ('corrected_at__lte', django.db.models.expressions.CombinedExpression(models.F('sent_at'), '+', models.Value(datetime.timedelta(seconds=1800)))), _connector='OR'), name='feedback_is_corrected_within_half_an_hour')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_feedbackevent" ("ask_id", "audience", "corrected_at", "giver_id", "goal_id", "id", "kind", "manager_then_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_id", "sent_at", "sent_key", "text", "withdrawn_at") VALUES (NEW."ask_id", NEW."audience", NEW."corrected_at", NEW."giver_id", NEW."goal_id", NEW."id", NEW."kind", NEW."manager_then_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recipient_id", NEW."sent_at", NEW."sent_key", NEW."text", NEW."withdrawn_at"); RETURN NULL;', hash='b55e56a7f2ba499f974678d395fe7d6c6ded5a9f', operation='INSERT', pgid='pgtrigger_insert_insert_9e0f4', table='feedback_feedback', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "feedback_feedbackevent" ("ask_id", "audience", "corrected_at", "giver_id", "goal_id", "id", "kind", "manager_then_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_id", "sent_at", "sent_key", "text", "withdrawn_at") VALUES (NEW."ask_id", NEW."audience", NEW."corrected_at", NEW."giver_id", NEW."goal_id", NEW."id", NEW."kind", NEW."manager_then_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recipient_id", NEW."sent_at", NEW."sent_key", NEW."text", NEW."withdrawn_at"); RETURN NULL;', hash='bef399af9c1c3dcd1d628e82a4827727080eb734', operation='UPDATE', pgid='pgtrigger_update_update_d1df2', table='feedback_feedback', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_feedbackevent" ("ask_id", "audience", "corrected_at", "giver_id", "goal_id", "id", "kind", "manager_then_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_id", "sent_at", "sent_key", "text", "withdrawn_at") VALUES (OLD."ask_id", OLD."audience", OLD."corrected_at", OLD."giver_id", OLD."goal_id", OLD."id", OLD."kind", OLD."manager_then_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recipient_id", OLD."sent_at", OLD."sent_key", OLD."text", OLD."withdrawn_at"); RETURN NULL;', hash='1b741da8baaaa056f6873b81e625c01700147117', operation='DELETE', pgid='pgtrigger_delete_delete_b21e1', table='feedback_feedback', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='FeedbackEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='feedback.feedback')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('giver', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('recipient', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('kind', models.CharField(choices=[('praise', 'Praise'), ('suggestion', 'Suggestion'), ('both', 'Praise and suggestion')], max_length=12, verbose_name='kind')),
                ('text', models.TextField(blank=True, max_length=8000, verbose_name='feedback')),
                ('goal', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='goals.goal')),
                ('audience', models.CharField(choices=[('recipient', 'Only the recipient'), ('recipient_and_manager', 'The recipient and their manager'), ('manager', 'Only the recipient’s manager'), ('everyone', 'Everyone')], max_length=24, verbose_name='who can read it')),
                ('manager_then', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('ask', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='feedback.ask')),
                ('sent_key', models.UUIDField(editable=False)),
                ('sent_at', models.DateTimeField()),
                ('corrected_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f722207f5bf9ee902a5e21f3fd2e356ed12dfbc9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_84c88', table='feedback_feedbackevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='FeedbackPolicy',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ('allows_recipient', models.BooleanField(default=True, verbose_name='only the recipient')),
                ('allows_with_manager', models.BooleanField(default=True, verbose_name='the recipient and their manager')),
                ('allows_manager', models.BooleanField(default=True, verbose_name='only the recipient’s manager')),
                ('allows_everyone', models.BooleanField(default=True, verbose_name='everyone (praise only)')),
                ('suggested', models.CharField(choices=[('recipient', 'Only the recipient'), ('recipient_and_manager', 'The recipient and their manager'), ('manager', 'Only the recipient’s manager'), ('everyone', 'Everyone')], default='recipient_and_manager', max_length=24, verbose_name='chosen to begin with')),
            ],
            options={
                'verbose_name': 'feedback policy',
                'verbose_name_plural': 'feedback policy',
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='feedback_policy_is_the_only_one'), models.CheckConstraint(condition=models.Q(models.Q(('allows_recipient', True), ('suggested', 'recipient')), models.Q(('allows_with_manager', True), ('suggested', 'recipient_and_manager')), models.Q(('allows_manager', True), ('suggested', 'manager')), models.Q(('allows_everyone', True), ('suggested', 'everyone')), _connector='OR'), name='feedback_policy_suggests_what_it_allows')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_feedbackpolicyevent" ("allows_everyone", "allows_manager", "allows_recipient", "allows_with_manager", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "suggested") VALUES (NEW."allows_everyone", NEW."allows_manager", NEW."allows_recipient", NEW."allows_with_manager", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."suggested"); RETURN NULL;', hash='31076b6d1aff03e3b4279f87414016ccc39b6460', operation='INSERT', pgid='pgtrigger_insert_insert_c416e', table='feedback_feedbackpolicy', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "feedback_feedbackpolicyevent" ("allows_everyone", "allows_manager", "allows_recipient", "allows_with_manager", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "suggested") VALUES (NEW."allows_everyone", NEW."allows_manager", NEW."allows_recipient", NEW."allows_with_manager", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."suggested"); RETURN NULL;', hash='b803d62a3bf8e6fb0f430a383ece54b2c432d9ba', operation='UPDATE', pgid='pgtrigger_update_update_76245', table='feedback_feedbackpolicy', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "feedback_feedbackpolicyevent" ("allows_everyone", "allows_manager", "allows_recipient", "allows_with_manager", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "suggested") VALUES (OLD."allows_everyone", OLD."allows_manager", OLD."allows_recipient", OLD."allows_with_manager", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."suggested"); RETURN NULL;', hash='d812c1548d95120e1140a9e9f01f2799d997e619', operation='DELETE', pgid='pgtrigger_delete_delete_b7248', table='feedback_feedbackpolicy', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='FeedbackPolicyEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='feedback.feedbackpolicy')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, serialize=False)),
                ('allows_recipient', models.BooleanField(default=True, verbose_name='only the recipient')),
                ('allows_with_manager', models.BooleanField(default=True, verbose_name='the recipient and their manager')),
                ('allows_manager', models.BooleanField(default=True, verbose_name='only the recipient’s manager')),
                ('allows_everyone', models.BooleanField(default=True, verbose_name='everyone (praise only)')),
                ('suggested', models.CharField(choices=[('recipient', 'Only the recipient'), ('recipient_and_manager', 'The recipient and their manager'), ('manager', 'Only the recipient’s manager'), ('everyone', 'Everyone')], default='recipient_and_manager', max_length=24, verbose_name='chosen to begin with')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='78154cda2d53a0b22703264ea8d1a41b68cb22d8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c14e4', table='feedback_feedbackpolicyevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='FeedbackRequestEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='feedback.feedbackrequest')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('requester', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('questions', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=300), size=5)),
                ('due_on', models.DateField(verbose_name='due date')),
                ('audience', models.CharField(choices=[('recipient', 'Only the recipient'), ('recipient_and_manager', 'The recipient and their manager'), ('manager', 'Only the recipient’s manager'), ('everyone', 'Everyone')], max_length=24)),
                ('manager_then', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('token', models.UUIDField(editable=False)),
                ('created_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a8de0d4d5902f2bb2d50fc2cc2d1e792813bc3bf', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2bae5', table='feedback_feedbackrequestevent', when='BEFORE'))],
            },
        ),
        migrations.AddField(
            model_name='FeedbackRequest',
            name='asked',
            field=models.ManyToManyField(related_name='+', through='feedback.Ask', to=settings.AUTH_USER_MODEL),
        ),
    ]

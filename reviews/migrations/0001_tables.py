import core.models.keys
import datetime
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from core.migrating import at_once
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ('reviews', '0001_initial'),
        ('reviews', '0002_answer_may_be_not_applicable'),
        ('reviews', '0003_writers_are_reminded'),
        ('reviews', '0004_history_of_coverage'),
    ]

    dependencies = [
        ('development', '0001_tables'),
        ('goals', '0001_tables'),
        ('people', '0001_tables'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = at_once([
        migrations.CreateModel(
            name='RatingScale',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=80, verbose_name='name')),
            ],
            options={
                'verbose_name': 'rating scale',
                'verbose_name_plural': 'rating scales',
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('name'), name='rating_scale_name_is_used_once', violation_error_message='Another scale has this name.')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_ratingscaleevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='cf68bafac40dbebc29da99997c181249441681b9', operation='INSERT', pgid='pgtrigger_insert_insert_36607', table='reviews_ratingscale', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_ratingscaleevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='93e0e0894c3ebd97131cd034bc891be964e973bb', operation='UPDATE', pgid='pgtrigger_update_update_ef19e', table='reviews_ratingscale', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_ratingscaleevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='07893f1ed131ef83832daf4b9e3d209ecdba34c6', operation='DELETE', pgid='pgtrigger_delete_delete_f65a7', table='reviews_ratingscale', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='ReviewTemplate',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('version', models.PositiveSmallIntegerField(default=1, editable=False, verbose_name='version')),
                ('locked_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='locked')),
            ],
            options={
                'verbose_name': 'template',
                'verbose_name_plural': 'templates',
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('name'), models.F('version'), name='review_template_has_each_version_once', violation_error_message='Another template has this name.'), models.CheckConstraint(condition=models.Q(('version__gte', 1)), name='review_template_counts_versions_from_one')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_reviewtemplateevent" ("id", "locked_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."id", NEW."locked_at", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;', hash='bd7a6afff3231bece4053382790cada943b33ab0', operation='INSERT', pgid='pgtrigger_insert_insert_a27a8', table='reviews_reviewtemplate', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_reviewtemplateevent" ("id", "locked_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."id", NEW."locked_at", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;', hash='13212aa1b7377579ae1317f8f14d761d3fad96a6', operation='UPDATE', pgid='pgtrigger_update_update_7cab1', table='reviews_reviewtemplate', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_reviewtemplateevent" ("id", "locked_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."id", OLD."locked_at", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;', hash='10f0f990696d06401f3c5e52d34fa2aeec649b84', operation='DELETE', pgid='pgtrigger_delete_delete_4c7c6', table='reviews_reviewtemplate', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='ReviewCycle',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(help_text='As people will read it: “Second half of 2026”.', max_length=80, verbose_name='name')),
                ('state', models.CharField(choices=[('draft', 'Being prepared'), ('writing', 'Writing'), ('sharing', 'Sharing'), ('closing', 'Closing'), ('closed', 'Closed'), ('cancelled', 'Cancelled')], default='draft', editable=False, max_length=10, verbose_name='state')),
                ('period_start', models.DateField(verbose_name='first day under review')),
                ('period_end', models.DateField(verbose_name='last day under review')),
                ('next_goal_cycle', models.ForeignKey(help_text='Unfinished and proposed goals become drafts in it.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='goals.goalcycle', verbose_name='next goal cycle')),
                ('template', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cycles', to='reviews.reviewtemplate', verbose_name='template')),
                ('scale', models.ForeignKey(blank=True, help_text='None: a question that asks for a rating takes words alone.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='cycles', to='reviews.ratingscale', verbose_name='rating scale')),
                ('self_due_on', models.DateField(verbose_name='self-review due')),
                ('manager_due_on', models.DateField(verbose_name="manager’s review due")),
                ('share_from', models.DateField(verbose_name='sharing starts')),
                ('closes_on', models.DateField(help_text='The cycle closes by itself after this day.', verbose_name='last day')),
                ('launched_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='launched')),
                ('closed_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='closed')),
                ('goal_cycles', models.ManyToManyField(blank=True, help_text='Goals still open in them get an outcome at the close.', related_name='+', to='goals.goalcycle', verbose_name='goal cycles it covers')),
                ('departments', models.ManyToManyField(blank=True, help_text='No department and no location chosen: everyone.', related_name='+', to='people.department', verbose_name='departments')),
                ('locations', models.ManyToManyField(blank=True, related_name='+', to='people.location', verbose_name='locations')),
            ],
            options={
                'verbose_name': 'review cycle',
                'verbose_name_plural': 'review cycles',
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('name'), name='review_cycle_name_is_used_once', violation_error_message='Another cycle has this name.'), models.CheckConstraint(condition=models.Q(('period_end__gt', models.F('period_start'))), name='review_cycle_looks_at_more_than_a_day', violation_error_message='The period has to end after it starts.'), models.CheckConstraint(condition=models.Q(('manager_due_on__gte', models.F('self_due_on'))), name='review_cycle_asks_the_manager_last', violation_error_message="The manager’s review cannot be due before the self-review."), models.CheckConstraint(condition=models.Q(('closes_on__gte', models.F('manager_due_on')), ('share_from__lte', models.F('closes_on'))), name='review_cycle_closes_last', violation_error_message='The last day cannot come before the reviews are due and shared.'), models.CheckConstraint(condition=models.Q(('period_start__gte', datetime.date(2000, 1, 1)), ('self_due_on__gte', datetime.date(2000, 1, 1)), ('share_from__gte', datetime.date(2000, 1, 1)), ('closes_on__lte', datetime.date(2100, 12, 31)), ('period_end__lte', datetime.date(2100, 12, 31))), name='review_cycle_is_of_our_time', violation_error_message='Choose days between 2000 and 2100.'), models.CheckConstraint(condition=models.Q(models.Q(('launched_at', None), ('state', 'draft')), ('state', 'cancelled'), models.Q(('launched_at__isnull', False), ('state__in', ['writing', 'sharing', 'closing', 'closed'])), _connector='OR'), name='review_cycle_has_a_launch_iff_it_left_draft'), models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', False), ('state', 'closed')), models.Q(models.Q(('state', 'closed'), _negated=True), ('closed_at', None)), _connector='OR'), name='review_cycle_has_a_close_iff_closed')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_reviewcycleevent" ("closed_at", "closes_on", "id", "launched_at", "manager_due_on", "name", "next_goal_cycle_id", "period_end", "period_start", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scale_id", "self_due_on", "share_from", "state", "template_id") VALUES (NEW."closed_at", NEW."closes_on", NEW."id", NEW."launched_at", NEW."manager_due_on", NEW."name", NEW."next_goal_cycle_id", NEW."period_end", NEW."period_start", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."scale_id", NEW."self_due_on", NEW."share_from", NEW."state", NEW."template_id"); RETURN NULL;', hash='3574cf7fdcfdca8566a8159d796a1bf967aa2693', operation='INSERT', pgid='pgtrigger_insert_insert_099ea', table='reviews_reviewcycle', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_reviewcycleevent" ("closed_at", "closes_on", "id", "launched_at", "manager_due_on", "name", "next_goal_cycle_id", "period_end", "period_start", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scale_id", "self_due_on", "share_from", "state", "template_id") VALUES (NEW."closed_at", NEW."closes_on", NEW."id", NEW."launched_at", NEW."manager_due_on", NEW."name", NEW."next_goal_cycle_id", NEW."period_end", NEW."period_start", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."scale_id", NEW."self_due_on", NEW."share_from", NEW."state", NEW."template_id"); RETURN NULL;', hash='aad17bef33d643b7cbc8e51d47fbf2e2c9b6c717', operation='UPDATE', pgid='pgtrigger_update_update_04b99', table='reviews_reviewcycle', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_reviewcycleevent" ("closed_at", "closes_on", "id", "launched_at", "manager_due_on", "name", "next_goal_cycle_id", "period_end", "period_start", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scale_id", "self_due_on", "share_from", "state", "template_id") VALUES (OLD."closed_at", OLD."closes_on", OLD."id", OLD."launched_at", OLD."manager_due_on", OLD."name", OLD."next_goal_cycle_id", OLD."period_end", OLD."period_start", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."scale_id", OLD."self_due_on", OLD."share_from", OLD."state", OLD."template_id"); RETURN NULL;', hash='ddb95d71b07bdf4f2120d393c6f82713f7e3fbcd', operation='DELETE', pgid='pgtrigger_delete_delete_3810b', table='reviews_reviewcycle', when='AFTER')), pgtrigger.compiler.Trigger(name='review_cycle_moves_legally', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{draft:writing,writing:sharing,sharing:closing,closing:closed,draft:cancelled,writing:cancelled,sharing:cancelled}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='8ab0cd0925cc20eebbd94d38c3b1d86c9802d269', operation='UPDATE', pgid='pgtrigger_review_cycle_moves_legally_9bc4c', table='reviews_reviewcycle', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('cycle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='reviews.reviewcycle')),
                ('reviewee', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to=settings.AUTH_USER_MODEL)),
                ('manager', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reviews_as_manager', to=settings.AUTH_USER_MODEL)),
                ('department', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.department')),
                ('level', models.CharField(blank=True, max_length=40)),
                ('shared_at', models.DateTimeField(null=True)),
                ('acknowledged_at', models.DateTimeField(null=True)),
                ('comment', models.TextField(blank=True, max_length=10000)),
            ],
            options={
                'verbose_name_plural': 'reviews',
                'verbose_name': 'review',
                'indexes': [models.Index(fields=['reviewee', '-shared_at'], name='review_last_shared')],
                'constraints': [models.UniqueConstraint(fields=('cycle', 'reviewee'), name='review_is_the_only_one_of_a_person_in_a_cycle'), models.CheckConstraint(condition=models.Q(('reviewee', models.F('manager')), _negated=True), name='review_is_not_managed_by_the_reviewee'), models.CheckConstraint(condition=models.Q(('shared_at', None), ('manager__isnull', False), _connector='OR'), name='review_is_shared_by_a_manager'), models.CheckConstraint(condition=models.Q(('acknowledged_at', None), models.Q(('acknowledged_at__gte', models.F('shared_at')), ('shared_at__isnull', False)), _connector='OR'), name='review_is_acknowledged_after_it_is_shared'), models.CheckConstraint(condition=models.Q(('comment', ''), ('acknowledged_at__isnull', False), _connector='OR'), name='review_is_commented_with_the_acknowledgement')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_reviewevent" ("acknowledged_at", "comment", "cycle_id", "department_id", "id", "level", "manager_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewee_id", "shared_at") VALUES (NEW."acknowledged_at", NEW."comment", NEW."cycle_id", NEW."department_id", NEW."id", NEW."level", NEW."manager_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reviewee_id", NEW."shared_at"); RETURN NULL;', hash='6721bf667d50000cfb5cb74f3698cec261bdd92e', operation='INSERT', pgid='pgtrigger_insert_insert_7a7c1', table='reviews_review', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_reviewevent" ("acknowledged_at", "comment", "cycle_id", "department_id", "id", "level", "manager_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewee_id", "shared_at") VALUES (NEW."acknowledged_at", NEW."comment", NEW."cycle_id", NEW."department_id", NEW."id", NEW."level", NEW."manager_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reviewee_id", NEW."shared_at"); RETURN NULL;', hash='81e7d5225bf11968237a4c775c28ec7a08ed1436', operation='UPDATE', pgid='pgtrigger_update_update_b34c8', table='reviews_review', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_reviewevent" ("acknowledged_at", "comment", "cycle_id", "department_id", "id", "level", "manager_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewee_id", "shared_at") VALUES (OLD."acknowledged_at", OLD."comment", OLD."cycle_id", OLD."department_id", OLD."id", OLD."level", OLD."manager_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reviewee_id", OLD."shared_at"); RETURN NULL;', hash='bd08ed6cbaa3ec3efd5ac275272ff676dc7e1346', operation='DELETE', pgid='pgtrigger_delete_delete_98b05', table='reviews_review', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='Part',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('review', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='reviews.review')),
                ('writer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='review_parts', to=settings.AUTH_USER_MODEL)),
                ('direction', models.CharField(choices=[('self', 'Self-review'), ('manager', "Manager’s review")], max_length=8)),
                ('extended_to', models.DateField(blank=True, null=True)),
                ('reminded_at', models.DateTimeField(null=True)),
                ('submitted_at', models.DateTimeField(null=True)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('submitted_at', None)), fields=['writer'], name='part_waiting')],
                'constraints': [models.UniqueConstraint(fields=('review', 'direction', 'writer'), name='part_is_written_once_by_each'), models.UniqueConstraint(condition=models.Q(('direction', 'self')), fields=('review',), name='review_has_one_self_review')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_partevent" ("direction", "extended_to", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "review_id", "submitted_at", "writer_id") VALUES (NEW."direction", NEW."extended_to", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reminded_at", NEW."review_id", NEW."submitted_at", NEW."writer_id"); RETURN NULL;', hash='c90a1d329aaccecff756c48376ad5e4cffc67874', operation='INSERT', pgid='pgtrigger_insert_insert_ce118', table='reviews_part', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_partevent" ("direction", "extended_to", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "review_id", "submitted_at", "writer_id") VALUES (NEW."direction", NEW."extended_to", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reminded_at", NEW."review_id", NEW."submitted_at", NEW."writer_id"); RETURN NULL;', hash='6cff363be352a7650bb735acc0fecc81fcb64427', operation='UPDATE', pgid='pgtrigger_update_update_845ec', table='reviews_part', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_partevent" ("direction", "extended_to", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "review_id", "submitted_at", "writer_id") VALUES (OLD."direction", OLD."extended_to", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reminded_at", OLD."review_id", OLD."submitted_at", OLD."writer_id"); RETURN NULL;', hash='18b3f0150717b0f707d261755bd905f578889c50', operation='DELETE', pgid='pgtrigger_delete_delete_cd1db', table='reviews_part', when='AFTER')), pgtrigger.compiler.Trigger(name='part_keeps_its_writer', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."review_id" IS DISTINCT FROM (NEW."review_id") OR OLD."writer_id" IS DISTINCT FROM (NEW."writer_id") OR OLD."direction" IS DISTINCT FROM (NEW."direction"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='750dad87f1084c65efac47c638e1a8b8efa064d0', operation='UPDATE', pgid='pgtrigger_part_keeps_its_writer_2245c', table='reviews_part', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='Section',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('template', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='reviews.reviewtemplate', verbose_name='template')),
                ('position', models.PositiveSmallIntegerField(default=1, verbose_name='position')),
                ('title', models.CharField(max_length=120, verbose_name='title')),
            ],
            options={
                'verbose_name': 'section',
                'verbose_name_plural': 'sections',
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_sectionevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "template_id", "title") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."template_id", NEW."title"); RETURN NULL;', hash='e16f8dff411308629a87fc0b9bcb8e63c5079432', operation='INSERT', pgid='pgtrigger_insert_insert_00209', table='reviews_section', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_sectionevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "template_id", "title") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."template_id", NEW."title"); RETURN NULL;', hash='2b9a774a1903d207767215c2513e77dbf0e21756', operation='UPDATE', pgid='pgtrigger_update_update_242fe', table='reviews_section', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_sectionevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "template_id", "title") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."template_id", OLD."title"); RETURN NULL;', hash='81df9ae430a0b6cc929fbd3f893792a7da491ed4', operation='DELETE', pgid='pgtrigger_delete_delete_a5c2f', table='reviews_section', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='Question',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('section', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='reviews.section')),
                ('position', models.PositiveSmallIntegerField(default=1, verbose_name='position')),
                ('kind', models.CharField(choices=[('text', 'Text'), ('rating', 'Rating with a text'), ('next_goals', 'Next goals'), ('growth_areas', 'Growth areas')], default='text', max_length=12, verbose_name='kind')),
                ('text', models.CharField(max_length=300, verbose_name='question')),
                ('guidance', models.TextField(blank=True, max_length=2000, verbose_name='guidance')),
                ('asked_of', models.CharField(choices=[('self', 'The person'), ('manager', 'The manager'), ('both', 'Both')], default='both', max_length=8, verbose_name='asked of')),
                ('is_required', models.BooleanField(default=True, verbose_name='required')),
                ('private_to', models.CharField(choices=[('none', 'Not private'), ('manager', "The manager’s own, and HR"), ('hr', 'For HR')], default='none', help_text='A private answer is read by its writer and HR, never by the person, also not after sharing.', max_length=8, verbose_name='private')),
            ],
            options={
                'verbose_name': 'question',
                'verbose_name_plural': 'questions',
                'constraints': [models.CheckConstraint(condition=models.Q(('private_to', 'none'), models.Q(('asked_of', 'manager'), ('kind__in', ['text', 'rating'])), _connector='OR'), name='private_question_asks_the_manager_for_words', violation_error_message='A private question asks the manager alone, for a text or a rating.')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_questionevent" ("asked_of", "guidance", "id", "is_required", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "private_to", "section_id", "text") VALUES (NEW."asked_of", NEW."guidance", NEW."id", NEW."is_required", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."private_to", NEW."section_id", NEW."text"); RETURN NULL;', hash='0a562beea306d7e964a09977b01d3799eb7d0aca', operation='INSERT', pgid='pgtrigger_insert_insert_b4e4f', table='reviews_question', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_questionevent" ("asked_of", "guidance", "id", "is_required", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "private_to", "section_id", "text") VALUES (NEW."asked_of", NEW."guidance", NEW."id", NEW."is_required", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."private_to", NEW."section_id", NEW."text"); RETURN NULL;', hash='6dd57f3fda1176c3129615621f6d72cfaa9a60da', operation='UPDATE', pgid='pgtrigger_update_update_bfb78', table='reviews_question', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_questionevent" ("asked_of", "guidance", "id", "is_required", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "private_to", "section_id", "text") VALUES (OLD."asked_of", OLD."guidance", OLD."id", OLD."is_required", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."private_to", OLD."section_id", OLD."text"); RETURN NULL;', hash='cdc69db853a9cb47232e528c0d61249f74327116', operation='DELETE', pgid='pgtrigger_delete_delete_35167', table='reviews_question', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='RatingPoint',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('scale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='points', to='reviews.ratingscale')),
                ('position', models.PositiveSmallIntegerField(verbose_name='position')),
                ('label', models.CharField(max_length=60, verbose_name='label')),
                ('description', models.CharField(blank=True, max_length=300, verbose_name='what it means')),
            ],
            options={
                'verbose_name': 'point',
                'verbose_name_plural': 'points',
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_ratingpointevent" ("description", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "scale_id") VALUES (NEW."description", NEW."id", NEW."label", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."scale_id"); RETURN NULL;', hash='adcc1609ff75d35fcb3d7026b5364b52d687760b', operation='INSERT', pgid='pgtrigger_insert_insert_33bbb', table='reviews_ratingpoint', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_ratingpointevent" ("description", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "scale_id") VALUES (NEW."description", NEW."id", NEW."label", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."scale_id"); RETURN NULL;', hash='1dee9a7b446f0fd4e723488b95a6fa842bd0831a', operation='UPDATE', pgid='pgtrigger_update_update_1b4c7', table='reviews_ratingpoint', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_ratingpointevent" ("description", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "scale_id") VALUES (OLD."description", OLD."id", OLD."label", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."scale_id"); RETURN NULL;', hash='8bd95218f7a43fab4ee3204c10a959e32d1c9743', operation='DELETE', pgid='pgtrigger_delete_delete_e2423', table='reviews_ratingpoint', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('part', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='reviews.part')),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='reviews.question')),
                ('text', models.TextField(blank=True, max_length=20000)),
                ('rating', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reviews.ratingpoint')),
                ('is_not_applicable', models.BooleanField(db_default=False, default=False)),
                ('version', models.PositiveIntegerField(default=0)),
                ('saved_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('part', 'question'), name='question_is_answered_once_in_a_part'), models.CheckConstraint(condition=models.Q(('is_not_applicable', False), ('rating', None), _connector='OR'), name='answer_that_is_not_applicable_has_no_point')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_answerevent" ("id", "is_not_applicable", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "rating_id", "saved_at", "text", "version") VALUES (NEW."id", NEW."is_not_applicable", NEW."part_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."question_id", NEW."rating_id", NEW."saved_at", NEW."text", NEW."version"); RETURN NULL;', hash='44aa378f4045a6c61d6a69e2cdea9a8fb3a7cbf3', operation='INSERT', pgid='pgtrigger_insert_insert_21fbb', table='reviews_answer', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_answerevent" ("id", "is_not_applicable", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "rating_id", "saved_at", "text", "version") VALUES (NEW."id", NEW."is_not_applicable", NEW."part_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."question_id", NEW."rating_id", NEW."saved_at", NEW."text", NEW."version"); RETURN NULL;', hash='4cf2cb7cf8cfca9d49e16bb9aea32865c3f810d1', operation='UPDATE', pgid='pgtrigger_update_update_3e98f', table='reviews_answer', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_answerevent" ("id", "is_not_applicable", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "rating_id", "saved_at", "text", "version") VALUES (OLD."id", OLD."is_not_applicable", OLD."part_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."question_id", OLD."rating_id", OLD."saved_at", OLD."text", OLD."version"); RETURN NULL;', hash='bd5919c56d432b40d25df96309a40b7b49e1676f', operation='DELETE', pgid='pgtrigger_delete_delete_0cdd6', table='reviews_answer', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='Closing',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('review', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='closing', to='reviews.review', verbose_name='review')),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('done', 'Done'), ('failed', 'Failed')], default='waiting', max_length=8, verbose_name='state')),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='attempts')),
                ('carry_at', models.DateTimeField(verbose_name='next attempt')),
                ('done_at', models.DateTimeField(null=True, verbose_name='done')),
                ('error', models.CharField(blank=True, max_length=200, verbose_name='error')),
            ],
            options={
                'verbose_name': 'closing of a review',
                'verbose_name_plural': 'closings of reviews',
                'indexes': [models.Index(condition=models.Q(('state', 'waiting')), fields=['carry_at'], name='closing_waiting')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('done_at__isnull', False), ('state', 'done')), models.Q(models.Q(('state', 'done'), _negated=True), ('done_at', None)), _connector='OR'), name='closing_has_a_time_iff_done'), models.CheckConstraint(condition=models.Q(('error', ''), ('state', 'failed'), _negated=True), name='closing_that_failed_says_why')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_closingevent" ("attempts", "carry_at", "done_at", "error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "state") VALUES (NEW."attempts", NEW."carry_at", NEW."done_at", NEW."error", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_id", NEW."state"); RETURN NULL;', hash='199dc370415766a8e41c3cefac919d1ddba6e9b0', operation='INSERT', pgid='pgtrigger_insert_insert_b7857', table='reviews_closing', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_closingevent" ("attempts", "carry_at", "done_at", "error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "state") VALUES (NEW."attempts", NEW."carry_at", NEW."done_at", NEW."error", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_id", NEW."state"); RETURN NULL;', hash='0e9bd41bb7af9748df51561a33967005a54ab668', operation='UPDATE', pgid='pgtrigger_update_update_69c1c', table='reviews_closing', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_closingevent" ("attempts", "carry_at", "done_at", "error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "state") VALUES (OLD."attempts", OLD."carry_at", OLD."done_at", OLD."error", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_id", OLD."state"); RETURN NULL;', hash='3d4026ac12bf70d5a2061d009ad03989b8a97c8e', operation='DELETE', pgid='pgtrigger_delete_delete_84cf6', table='reviews_closing', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='CycleLocation',
            fields=[
            ],
            options={
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('reviews.reviewcycle_locations',),
        ),
        migrations.CreateModel(
            name='CycleGoals',
            fields=[
            ],
            options={
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('reviews.reviewcycle_goal_cycles',),
        ),
        migrations.CreateModel(
            name='CycleDepartment',
            fields=[
            ],
            options={
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('reviews.reviewcycle_departments',),
        ),
        migrations.CreateModel(
            name='GrowthProposal',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('answer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='growth_areas', to='reviews.answer')),
                ('title', models.CharField(max_length=160, verbose_name='what to grow in')),
                ('first_step', models.CharField(blank=True, max_length=300, verbose_name='first step')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='growth_proposal_has_a_title')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_growthproposalevent" ("answer_id", "first_step", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."answer_id", NEW."first_step", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title"); RETURN NULL;', hash='a5db7486ae6ae0c91005dc657852013580588ffd', operation='INSERT', pgid='pgtrigger_insert_insert_adada', table='reviews_growthproposal', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_growthproposalevent" ("answer_id", "first_step", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."answer_id", NEW."first_step", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title"); RETURN NULL;', hash='d12bd6ab13959ac136fc4b6e0b6a87f9655f7f23', operation='UPDATE', pgid='pgtrigger_update_update_5f9b1', table='reviews_growthproposal', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_growthproposalevent" ("answer_id", "first_step", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (OLD."answer_id", OLD."first_step", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title"); RETURN NULL;', hash='ccff8bab6b639fe438aedbbc0bbb07d7d5414582', operation='DELETE', pgid='pgtrigger_delete_delete_3f571', table='reviews_growthproposal', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='GrowthFrom',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('proposal', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='became', to='reviews.growthproposal')),
                ('growth_area', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='came_from_review', to='development.growtharea')),
            ],
            options={
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_growthfromevent" ("growth_area_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id") VALUES (NEW."growth_area_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_id"); RETURN NULL;', hash='4b11e829f2ad9f46f90096aabb2a0134c57c12ae', operation='INSERT', pgid='pgtrigger_insert_insert_8c7d9', table='reviews_growthfrom', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_growthfromevent" ("growth_area_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id") VALUES (NEW."growth_area_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposal_id"); RETURN NULL;', hash='e3c7c24c334aaaf99c5a261016431ad1d3c36fd2', operation='UPDATE', pgid='pgtrigger_update_update_c5719', table='reviews_growthfrom', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_growthfromevent" ("growth_area_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id") VALUES (OLD."growth_area_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_id"); RETURN NULL;', hash='8e6a15506156d1db668450f1d658e158cf042c6f', operation='DELETE', pgid='pgtrigger_delete_delete_3db40', table='reviews_growthfrom', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='GrowthFromEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.growthfrom')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('proposal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.growthproposal')),
                ('growth_area', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='development.growtharea')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='49e850eca516a6c409a5228c2ec8ac6deb6df505', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b5e99', table='reviews_growthfromevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='GrowthProposalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.growthproposal')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('answer', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.answer')),
                ('title', models.CharField(max_length=160, verbose_name='what to grow in')),
                ('first_step', models.CharField(blank=True, max_length=300, verbose_name='first step')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='41736b4ce60fe47fbecac97b9b870b591a1d5287', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_af994', table='reviews_growthproposalevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='ProposedGoal',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('answer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='goals', to='reviews.answer')),
                ('title', models.CharField(max_length=200, verbose_name='goal')),
                ('measure', models.CharField(blank=True, max_length=300, verbose_name='how will we know?')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='proposed_goal_has_a_title')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_proposedgoalevent" ("answer_id", "id", "measure", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."answer_id", NEW."id", NEW."measure", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title"); RETURN NULL;', hash='515eeb0e3d2a083c7a243a97f930ed6fcd6db67f', operation='INSERT', pgid='pgtrigger_insert_insert_3c1b4', table='reviews_proposedgoal', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_proposedgoalevent" ("answer_id", "id", "measure", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."answer_id", NEW."id", NEW."measure", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title"); RETURN NULL;', hash='726fe00bbca84714a7b237f1d57dfc5a856ebb8f', operation='UPDATE', pgid='pgtrigger_update_update_68d16', table='reviews_proposedgoal', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_proposedgoalevent" ("answer_id", "id", "measure", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (OLD."answer_id", OLD."id", OLD."measure", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title"); RETURN NULL;', hash='69003189aa3eb44fcf24893dcf06fe7d416f0dd3', operation='DELETE', pgid='pgtrigger_delete_delete_2858f', table='reviews_proposedgoal', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='NextGoal',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('proposal', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='next_goal', to='reviews.proposedgoal')),
                ('goal', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='came_from_review', to='goals.goal')),
            ],
            options={
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_nextgoalevent" ("goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id") VALUES (NEW."goal_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_id"); RETURN NULL;', hash='e2a859fbfbde0baf6b97aa7f94e530a5983063de', operation='INSERT', pgid='pgtrigger_insert_insert_e23a8', table='reviews_nextgoal', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_nextgoalevent" ("goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id") VALUES (NEW."goal_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposal_id"); RETURN NULL;', hash='232bbc0736f2485cbac3b5c660e5d06e5c5ae06a', operation='UPDATE', pgid='pgtrigger_update_update_2f3b9', table='reviews_nextgoal', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_nextgoalevent" ("goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id") VALUES (OLD."goal_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_id"); RETURN NULL;', hash='6e21442a4312e1b62608c1043e5ced603d716c5f', operation='DELETE', pgid='pgtrigger_delete_delete_be0ab', table='reviews_nextgoal', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='NextGoalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.nextgoal')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('proposal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.proposedgoal')),
                ('goal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='goals.goal')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cdd1357d2e0df5ca4690db080b2fc875a15fd1d2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d4a34', table='reviews_nextgoalevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='ProposedGoalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.proposedgoal')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('answer', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.answer')),
                ('title', models.CharField(max_length=200, verbose_name='goal')),
                ('measure', models.CharField(blank=True, max_length=300, verbose_name='how will we know?')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2abb77416b3b3704a7b56e806df18e76f82d90a8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f29a7', table='reviews_proposedgoalevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='Quote',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('answer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='quotes', to='reviews.answer')),
                ('kind', models.CharField(choices=[('goal', 'Goal'), ('feedback', 'Feedback'), ('check_in', 'Check-in'), ('last_review', 'Last review')], max_length=12)),
                ('source', models.UUIDField()),
                ('text', models.TextField(max_length=20000)),
                ('happened_on', models.DateField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('answer', 'kind', 'source'), name='evidence_is_quoted_once_in_an_answer')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_quoteevent" ("answer_id", "happened_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (NEW."answer_id", NEW."happened_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."text"); RETURN NULL;', hash='dfd94446f9a6229f4b2e7e8268bc3c6f1f17f5ba', operation='INSERT', pgid='pgtrigger_insert_insert_dbff4', table='reviews_quote', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_quoteevent" ("answer_id", "happened_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (NEW."answer_id", NEW."happened_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."text"); RETURN NULL;', hash='545f075d6cd0258b4bd9af9b2d9ae23beab61dff', operation='UPDATE', pgid='pgtrigger_update_update_3ee83', table='reviews_quote', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_quoteevent" ("answer_id", "happened_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (OLD."answer_id", OLD."happened_on", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."text"); RETURN NULL;', hash='7a7391ebc08aa68ae0a3df90a752232a606ac2a0', operation='DELETE', pgid='pgtrigger_delete_delete_3d595', table='reviews_quote', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='QuoteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.quote')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('answer', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.answer')),
                ('kind', models.CharField(choices=[('goal', 'Goal'), ('feedback', 'Feedback'), ('check_in', 'Check-in'), ('last_review', 'Last review')], max_length=12)),
                ('source', models.UUIDField()),
                ('text', models.TextField(max_length=20000)),
                ('happened_on', models.DateField()),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='af937d89316b20d2d1bf522df29beb8085831ed7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cf983', table='reviews_quoteevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='AnswerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.answer')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('part', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.part')),
                ('question', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.question')),
                ('text', models.TextField(blank=True, max_length=20000)),
                ('rating', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.ratingpoint')),
                ('is_not_applicable', models.BooleanField(db_default=False, default=False)),
                ('version', models.PositiveIntegerField(default=0)),
                ('saved_at', models.DateTimeField()),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8b79f083d91f10871be0c5a99b7708fb02b2c755', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_468b8', table='reviews_answerevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='RatingPointEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.ratingpoint')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('scale', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.ratingscale')),
                ('position', models.PositiveSmallIntegerField(verbose_name='position')),
                ('label', models.CharField(max_length=60, verbose_name='label')),
                ('description', models.CharField(blank=True, max_length=300, verbose_name='what it means')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bf95faa46ca12163044f1699a8aed833a5bd9b46', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e3d1e', table='reviews_ratingpointevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='RatingScaleEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.ratingscale')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('name', models.CharField(max_length=80, verbose_name='name')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='edfcae1c2deeb7ad78ba6c086ab80a9663baeb2b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b40f5', table='reviews_ratingscaleevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='PartEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.part')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('review', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.review')),
                ('writer', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('direction', models.CharField(choices=[('self', 'Self-review'), ('manager', "Manager’s review")], max_length=8)),
                ('extended_to', models.DateField(blank=True, null=True)),
                ('reminded_at', models.DateTimeField(null=True)),
                ('submitted_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='22fc0d4011a8227ecc0a9c0f08abb2a866cb7fe6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bdf65', table='reviews_partevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='ClosingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.closing')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('review', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.review', verbose_name='review')),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('done', 'Done'), ('failed', 'Failed')], default='waiting', max_length=8, verbose_name='state')),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='attempts')),
                ('carry_at', models.DateTimeField(verbose_name='next attempt')),
                ('done_at', models.DateTimeField(null=True, verbose_name='done')),
                ('error', models.CharField(blank=True, max_length=200, verbose_name='error')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='725bccd251e050c99fbe93c78e51e149515e6167', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a6dcf', table='reviews_closingevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='ReviewEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.review')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('cycle', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.reviewcycle')),
                ('reviewee', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('manager', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('department', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.department')),
                ('level', models.CharField(blank=True, max_length=40)),
                ('shared_at', models.DateTimeField(null=True)),
                ('acknowledged_at', models.DateTimeField(null=True)),
                ('comment', models.TextField(blank=True, max_length=10000)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5a1e209eb50ced211e995b11f77552ac291a0cae', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_92188', table='reviews_reviewevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='ReviewCycleEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.reviewcycle')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('name', models.CharField(help_text='As people will read it: “Second half of 2026”.', max_length=80, verbose_name='name')),
                ('state', models.CharField(choices=[('draft', 'Being prepared'), ('writing', 'Writing'), ('sharing', 'Sharing'), ('closing', 'Closing'), ('closed', 'Closed'), ('cancelled', 'Cancelled')], default='draft', editable=False, max_length=10, verbose_name='state')),
                ('period_start', models.DateField(verbose_name='first day under review')),
                ('period_end', models.DateField(verbose_name='last day under review')),
                ('next_goal_cycle', models.ForeignKey(db_constraint=False, help_text='Unfinished and proposed goals become drafts in it.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='goals.goalcycle', verbose_name='next goal cycle')),
                ('template', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.reviewtemplate', verbose_name='template')),
                ('scale', models.ForeignKey(blank=True, db_constraint=False, help_text='None: a question that asks for a rating takes words alone.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.ratingscale', verbose_name='rating scale')),
                ('self_due_on', models.DateField(verbose_name='self-review due')),
                ('manager_due_on', models.DateField(verbose_name="manager’s review due")),
                ('share_from', models.DateField(verbose_name='sharing starts')),
                ('closes_on', models.DateField(help_text='The cycle closes by itself after this day.', verbose_name='last day')),
                ('launched_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='launched')),
                ('closed_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='closed')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='60b3a41eb7605d5a501af3499835b1db00de6c9f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_aa3e1', table='reviews_reviewcycleevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='ReviewTemplateEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.reviewtemplate')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('version', models.PositiveSmallIntegerField(default=1, editable=False, verbose_name='version')),
                ('locked_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='locked')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='60999f9d6bdd6483c7b57c70dda106563bcd0ac5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e0d23', table='reviews_reviewtemplateevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='QuestionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.question')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('section', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.section')),
                ('position', models.PositiveSmallIntegerField(default=1, verbose_name='position')),
                ('kind', models.CharField(choices=[('text', 'Text'), ('rating', 'Rating with a text'), ('next_goals', 'Next goals'), ('growth_areas', 'Growth areas')], default='text', max_length=12, verbose_name='kind')),
                ('text', models.CharField(max_length=300, verbose_name='question')),
                ('guidance', models.TextField(blank=True, max_length=2000, verbose_name='guidance')),
                ('asked_of', models.CharField(choices=[('self', 'The person'), ('manager', 'The manager'), ('both', 'Both')], default='both', max_length=8, verbose_name='asked of')),
                ('is_required', models.BooleanField(default=True, verbose_name='required')),
                ('private_to', models.CharField(choices=[('none', 'Not private'), ('manager', "The manager’s own, and HR"), ('hr', 'For HR')], default='none', help_text='A private answer is read by its writer and HR, never by the person, also not after sharing.', max_length=8, verbose_name='private')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='44a5a149e132611dd7282d775228286b83ea735c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e9571', table='reviews_questionevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='SectionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.section')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('template', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.reviewtemplate', verbose_name='template')),
                ('position', models.PositiveSmallIntegerField(default=1, verbose_name='position')),
                ('title', models.CharField(max_length=120, verbose_name='title')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b0594e15fd52b831da0ae458dafd8d2a3690e653', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_22992', table='reviews_sectionevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='CycleLocationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.cyclelocation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('reviewcycle', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.reviewcycle')),
                ('location', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.location')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='242b5f222927299c21af2f4efb17859b34fbd475', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0023a', table='reviews_cyclelocationevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='CycleGoalsEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.cyclegoals')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('reviewcycle', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.reviewcycle')),
                ('goalcycle', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='goals.goalcycle')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e0c85b6d586d28fafd14c40366f9fe0de92ba71b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b5ed4', table='reviews_cyclegoalsevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='CycleDepartmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.cycledepartment')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('reviewcycle', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.reviewcycle')),
                ('department', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.department')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0ab4463f6523341317f53da68e52f7fcae14c72f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_44a52', table='reviews_cycledepartmentevent', when='BEFORE'))],
            },
        ),
        migrations.AddField(
            model_name='Review',
            name='writers',
            field=models.ManyToManyField(related_name='+', through='reviews.Part', through_fields=('review', 'writer'), to=settings.AUTH_USER_MODEL),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cyclelocation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_cyclelocationevent" ("id", "location_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewcycle_id") VALUES (NEW."id", NEW."location_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reviewcycle_id"); RETURN NULL;', hash='94102bdf51e4251edad3c704b5e125177fb97125', operation='INSERT', pgid='pgtrigger_insert_insert_bc573', table='reviews_reviewcycle_locations', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cyclelocation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_cyclelocationevent" ("id", "location_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewcycle_id") VALUES (NEW."id", NEW."location_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reviewcycle_id"); RETURN NULL;', hash='950ec0d4b31d1f0a7b1aa2d109f2f35603ea98bd', operation='UPDATE', pgid='pgtrigger_update_update_36d53', table='reviews_reviewcycle_locations', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cyclelocation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_cyclelocationevent" ("id", "location_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewcycle_id") VALUES (OLD."id", OLD."location_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reviewcycle_id"); RETURN NULL;', hash='1ccff93b71769eb2cee8e939993edd5cfdcbf33c', operation='DELETE', pgid='pgtrigger_delete_delete_6b46b', table='reviews_reviewcycle_locations', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cyclegoals',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_cyclegoalsevent" ("goalcycle_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewcycle_id") VALUES (NEW."goalcycle_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reviewcycle_id"); RETURN NULL;', hash='63ca4b5fd24b63e9bad24e3c72b1582dd6b89991', operation='INSERT', pgid='pgtrigger_insert_insert_6020e', table='reviews_reviewcycle_goal_cycles', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cyclegoals',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_cyclegoalsevent" ("goalcycle_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewcycle_id") VALUES (NEW."goalcycle_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reviewcycle_id"); RETURN NULL;', hash='48f1ac5f9295733d73b03b9fa145f134d73a1036', operation='UPDATE', pgid='pgtrigger_update_update_4e801', table='reviews_reviewcycle_goal_cycles', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cyclegoals',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_cyclegoalsevent" ("goalcycle_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewcycle_id") VALUES (OLD."goalcycle_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reviewcycle_id"); RETURN NULL;', hash='cece7cbdd9cb3bc20bc58abe19f7c205f09c795f', operation='DELETE', pgid='pgtrigger_delete_delete_70f61', table='reviews_reviewcycle_goal_cycles', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cycledepartment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_cycledepartmentevent" ("department_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewcycle_id") VALUES (NEW."department_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reviewcycle_id"); RETURN NULL;', hash='d5f4002a97c40c894e6f7406aaf56e16acef798a', operation='INSERT', pgid='pgtrigger_insert_insert_b645b', table='reviews_reviewcycle_departments', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cycledepartment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reviews_cycledepartmentevent" ("department_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewcycle_id") VALUES (NEW."department_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reviewcycle_id"); RETURN NULL;', hash='b95a1dd3beecafc8d6ac29e0b0cc6fb0b205c84b', operation='UPDATE', pgid='pgtrigger_update_update_4c38d', table='reviews_reviewcycle_departments', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cycledepartment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reviews_cycledepartmentevent" ("department_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewcycle_id") VALUES (OLD."department_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reviewcycle_id"); RETURN NULL;', hash='3b6b7a97e99c371b1a8e9a9fe16ea40e91ca0f74', operation='DELETE', pgid='pgtrigger_delete_delete_d9b6a', table='reviews_reviewcycle_departments', when='AFTER')),
        ),
    ])

import core.models.keys
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import people.models.organisation
import pgtrigger.compiler
import pgtrigger.migrations
from core.migrating import at_once
from django.conf import settings
from django.db import migrations, models


FOLDED = """
CREATE FUNCTION folded(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS 'SELECT lower(unaccent(words))'
"""

MOVED = """
CREATE FUNCTION moved_by_leave(who uuid, since date, due date) RETURNS date LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    away record;
BEGIN
    FOR away IN
        SELECT starts_on, ends_on FROM people_leave WHERE person_id = who AND ends_on >= since ORDER BY starts_on
    LOOP
        EXIT WHEN away.starts_on > due;
        due := due + (away.ends_on - greatest(away.starts_on, since) + 1);
    END LOOP;
    RETURN due;
END
$$
"""


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ('people', '0001_initial'),
        ('people', '0002_import_files'),
        ('people', '0003_search_by_more_than_the_name'),
        ('people', '0004_invitations'),
        ('people', '0005_sessions'),
        ('people', '0006_large_imports'),
        ('people', '0007_delegations'),
        ('people', '0008_pictures'),
        ('people', '0009_days_lost_to_leave'),
        ('people', '0010_history_of_dotted_lines'),
        ('people', '0011_notes_about_accounts'),
    ]

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = at_once([
        migrations.CreateModel(
            name='Department',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='people.department', verbose_name='part of')),
            ],
            options={
                'verbose_name_plural': 'departments',
                'verbose_name': 'department',
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('name'), name='department_name_is_used_once'), models.CheckConstraint(condition=models.Q(('parent', models.F('id')), _negated=True), name='department_is_not_its_own_parent')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_departmentevent" ("id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='1c3d9fd21fab119fda094be642cf71e6a10f9084', operation='INSERT', pgid='pgtrigger_insert_insert_36849', table='people_department', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_departmentevent" ("id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='52d232630fba09e2d422109b1f11c4b8fc0c78a7', operation='UPDATE', pgid='pgtrigger_update_update_1de4f', table='people_department', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_departmentevent" ("id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."name", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='c081d344a1f3192f9eada47c49536d90f98909da', operation='DELETE', pgid='pgtrigger_delete_delete_9c058', table='people_department', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='Location',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('time_zone', models.CharField(default='UTC', max_length=64, validators=[people.models.organisation.validate_time_zone], verbose_name='time zone')),
            ],
            options={
                'verbose_name_plural': 'locations',
                'verbose_name': 'location',
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('name'), name='location_name_is_used_once')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_locationevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."time_zone"); RETURN NULL;', hash='7e48585334b37071f074c1bc56b081e91321e448', operation='INSERT', pgid='pgtrigger_insert_insert_4a88f', table='people_location', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_locationevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."time_zone"); RETURN NULL;', hash='5a396182c85396f0cc912339dfe872053bfe2b51', operation='UPDATE', pgid='pgtrigger_update_update_08321', table='people_location', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_locationevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone") VALUES (OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."time_zone"); RETURN NULL;', hash='c8e8b92c4ca243c0b253de06bd23c365c58812f1', operation='DELETE', pgid='pgtrigger_delete_delete_cf51f', table='people_location', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='Person',
            fields=[
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mail')),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('preferred_name', models.CharField(blank=True, max_length=80, verbose_name='preferred name')),
                ('pronouns', models.CharField(blank=True, max_length=40, verbose_name='pronouns')),
                ('employee_id', models.CharField(blank=True, max_length=40, null=True, unique=True, verbose_name='employee id')),
                ('job_title', models.CharField(blank=True, max_length=120, verbose_name='job title')),
                ('level', models.CharField(blank=True, max_length=40, verbose_name='level')),
                ('department', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='people', to='people.department', verbose_name='department')),
                ('location', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='people', to='people.location', verbose_name='location')),
                ('time_zone', models.CharField(default='UTC', max_length=64, validators=[people.models.organisation.validate_time_zone], verbose_name='time zone')),
                ('language', models.CharField(choices=[('en', 'English'), ('de', 'German')], default='en', max_length=10, verbose_name='language')),
                ('theme', models.CharField(choices=[('system', 'As the system'), ('light', 'Light'), ('dark', 'Dark')], default='system', max_length=10, verbose_name='theme')),
                ('starts_on', models.DateField(blank=True, null=True, verbose_name='start date')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='end date')),
                ('manager', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reports', to=settings.AUTH_USER_MODEL, verbose_name='manager')),
                ('above', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, editable=False, size=None)),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('search_name', models.TextField(default='', editable=False)),
                ('search_text', models.TextField(db_default='', default='', editable=False)),
                ('session_epoch', models.PositiveIntegerField(default=0, editable=False)),
                ('picture_key', models.UUIDField(editable=False, null=True)),
                ('dotted_managers', models.ManyToManyField(blank=True, related_name='dotted_reports', to=settings.AUTH_USER_MODEL, verbose_name='dotted-line managers')),
            ],
            options={
                'verbose_name': 'person',
                'verbose_name_plural': 'people',
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['above'], name='person_above'), django.contrib.postgres.indexes.GinIndex(fields=['search_text'], name='person_text_trigrams', opclasses=['gin_trgm_ops']), models.Index(fields=['search_name', 'id'], name='person_by_name')],
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='person_email_is_used_once'), models.CheckConstraint(condition=models.Q(('manager', models.F('id')), _negated=True), name='person_does_not_manage_themself'), models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='person_ends_after_start')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_personevent" ("department_id", "email", "employee_id", "ends_on", "id", "is_active", "job_title", "language", "level", "location_id", "manager_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred_name", "pronouns", "starts_on", "theme", "time_zone") VALUES (NEW."department_id", NEW."email", NEW."employee_id", NEW."ends_on", NEW."id", NEW."is_active", NEW."job_title", NEW."language", NEW."level", NEW."location_id", NEW."manager_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."preferred_name", NEW."pronouns", NEW."starts_on", NEW."theme", NEW."time_zone"); RETURN NULL;', hash='a0c91990bf7c25becdd9018043d73fee654074a4', operation='INSERT', pgid='pgtrigger_insert_insert_65688', table='people_person', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."department_id" IS DISTINCT FROM (NEW."department_id") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."employee_id" IS DISTINCT FROM (NEW."employee_id") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."job_title" IS DISTINCT FROM (NEW."job_title") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."location_id" IS DISTINCT FROM (NEW."location_id") OR OLD."manager_id" IS DISTINCT FROM (NEW."manager_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."preferred_name" IS DISTINCT FROM (NEW."preferred_name") OR OLD."pronouns" IS DISTINCT FROM (NEW."pronouns") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."theme" IS DISTINCT FROM (NEW."theme") OR OLD."time_zone" IS DISTINCT FROM (NEW."time_zone"))', func='INSERT INTO "people_personevent" ("department_id", "email", "employee_id", "ends_on", "id", "is_active", "job_title", "language", "level", "location_id", "manager_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred_name", "pronouns", "starts_on", "theme", "time_zone") VALUES (NEW."department_id", NEW."email", NEW."employee_id", NEW."ends_on", NEW."id", NEW."is_active", NEW."job_title", NEW."language", NEW."level", NEW."location_id", NEW."manager_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."preferred_name", NEW."pronouns", NEW."starts_on", NEW."theme", NEW."time_zone"); RETURN NULL;', hash='82192a5ab972b1f6fb8a51ab9e401e4cb77ad65b', operation='UPDATE', pgid='pgtrigger_update_update_de829', table='people_person', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_personevent" ("department_id", "email", "employee_id", "ends_on", "id", "is_active", "job_title", "language", "level", "location_id", "manager_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred_name", "pronouns", "starts_on", "theme", "time_zone") VALUES (OLD."department_id", OLD."email", OLD."employee_id", OLD."ends_on", OLD."id", OLD."is_active", OLD."job_title", OLD."language", OLD."level", OLD."location_id", OLD."manager_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."preferred_name", OLD."pronouns", OLD."starts_on", OLD."theme", OLD."time_zone"); RETURN NULL;', hash='3976d4311c97f3402394add67c3de4158af8ab2a', operation='DELETE', pgid='pgtrigger_delete_delete_2ca2d', table='people_person', when='AFTER')), pgtrigger.compiler.Trigger(name='one_writer', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nPERFORM pg_advisory_xact_lock(hashtext('people.reporting_line'));\nRETURN NULL;\n", hash='072e31c6f6209aeeed785f9b9dc705ef12d5fbee', level='STATEMENT', operation='INSERT OR UPDATE OF "manager_id"', pgid='pgtrigger_one_writer_222cb', table='people_person', when='BEFORE')), pgtrigger.compiler.Trigger(name='fold_name', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nNEW.search_name := folded(NEW.name || ' ' || NEW.preferred_name);\nNEW.search_text := E'\\n ' || folded(concat_ws(\n    E'\\n ', NEW.name, NEW.preferred_name, split_part(NEW.email, '@', 1), NEW.job_title)) || E'\\n';\nRETURN NEW;\n", hash='833d536f7672124244294a47de0c6938cc246a4f', operation='INSERT OR UPDATE OF "name", "preferred_name", "email", "job_title", "search_name", "search_text"', pgid='pgtrigger_fold_name_67b3f', table='people_person', when='BEFORE')), pgtrigger.compiler.Trigger(name='keep_above', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF pg_trigger_depth() > 1 THEN\n    RETURN NEW;\nEND IF;\nIF TG_OP = 'UPDATE' AND NEW.manager_id IS NOT DISTINCT FROM OLD.manager_id THEN\n    NEW.above := OLD.above;\n    RETURN NEW;\nEND IF;\nIF NEW.manager_id IS NULL THEN\n    NEW.above := '{}';\n    RETURN NEW;\nEND IF;\nIF NEW.manager_id = NEW.id THEN\n    \n    RAISE EXCEPTION 'the reporting line would loop'\n    USING ERRCODE = 'check_violation', CONSTRAINT = 'reporting_line_has_no_loop';\nEND IF;\nSELECT above || id INTO NEW.above FROM people_person WHERE id = NEW.manager_id;\nIF NOT FOUND THEN\n    \n    RAISE EXCEPTION 'the manager is not there yet'\n    USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'manager_is_there_first';\nEND IF;\nIF NEW.id = ANY (NEW.above) THEN\n    \n    RAISE EXCEPTION 'the reporting line would loop'\n    USING ERRCODE = 'check_violation', CONSTRAINT = 'reporting_line_has_no_loop';\nEND IF;\nRETURN NEW;\n", hash='314ba70d9fedb196248025d825793df16315f0c9', operation='INSERT OR UPDATE', pgid='pgtrigger_keep_above_b289b', table='people_person', when='BEFORE')), pgtrigger.compiler.Trigger(name='rewrite_branch', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.manager_id IS DISTINCT FROM NEW.manager_id)', func='\nUPDATE people_person AS below\n   SET above = moved.above || below.above[array_position(below.above, NEW.id):]\n  FROM people_person AS moved\n WHERE moved.id = NEW.id AND below.above @> ARRAY[NEW.id];\nRETURN NULL;\n', hash='758041e0c828cf6be54fab0a31be571c431952b5', operation='UPDATE OF "manager_id"', pgid='pgtrigger_rewrite_branch_592f5', table='people_person', when='AFTER')), pgtrigger.compiler.Trigger(name='note_password', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.password IS DISTINCT FROM NEW.password)', func="INSERT INTO people_accountnote (person_id, what, name) VALUES (NEW.id, 'password', ''); RETURN NULL;", hash='f1c14c72b073943f04766df884f508a1034b46df', operation='UPDATE OF "password"', pgid='pgtrigger_note_password_b8a3a', table='people_person', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='PasswordRequest',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('email', models.EmailField(max_length=254)),
                ('asked_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='DottedLine',
            fields=[
            ],
            options={
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('people.person_dotted_managers',),
        ),
        migrations.CreateModel(
            name='Picture',
            fields=[
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('key', models.UUIDField(unique=True)),
                ('body', models.BinaryField()),
                ('changed_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='AccountNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('what', models.CharField(choices=[('password', 'Password changed'), ('token_made', 'Token for the API made'), ('token_removed', 'Token for the API removed'), ('session', 'Signed out in one place'), ('sessions', 'Signed out everywhere')], max_length=20, verbose_name='what')),
                ('name', models.CharField(blank=True, max_length=80, verbose_name='name')),
            ],
            options={
                'verbose_name': 'note about an account',
                'verbose_name_plural': 'notes about accounts',
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_accountnoteevent" ("id", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (NEW."id", NEW."name", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."what"); RETURN NULL;', hash='d61c25d5cb8493365e73c96c5c67f7945588f465', operation='INSERT', pgid='pgtrigger_insert_insert_30558', table='people_accountnote', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_accountnoteevent" ("id", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (NEW."id", NEW."name", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."what"); RETURN NULL;', hash='13c9ba18dfbcf816ee66875513e1e25123fc9e0e', operation='UPDATE', pgid='pgtrigger_update_update_4b8a8', table='people_accountnote', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_accountnoteevent" ("id", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (OLD."id", OLD."name", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."what"); RETURN NULL;', hash='914868240cb2294ed19d39c43f65df6a4701e594', operation='DELETE', pgid='pgtrigger_delete_delete_5e789', table='people_accountnote', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='AccountNoteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.accountnote')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('what', models.CharField(choices=[('password', 'Password changed'), ('token_made', 'Token for the API made'), ('token_removed', 'Token for the API removed'), ('session', 'Signed out in one place'), ('sessions', 'Signed out everywhere')], max_length=20, verbose_name='what')),
                ('name', models.CharField(blank=True, max_length=80, verbose_name='name')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9841e0787d39d216f3d6cfbbe24f1a0680ea483b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cff5f', table='people_accountnoteevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='Delegation',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('manager', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='delegations', to=settings.AUTH_USER_MODEL, verbose_name='stood in for')),
                ('delegate', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='delegations_held', to=settings.AUTH_USER_MODEL, verbose_name='delegate')),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('during', django.contrib.postgres.fields.ranges.DateTimeRangeField(editable=False)),
            ],
            options={
                'verbose_name_plural': 'delegations',
                'verbose_name': 'delegation',
                'constraints': [models.CheckConstraint(condition=models.Q(('manager', models.F('delegate')), _negated=True), name='delegation_is_to_somebody_else'), models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='delegation_ends_after_it_starts'), models.CheckConstraint(condition=models.Q(('during__isempty', False)), name='delegation_lasts'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('manager', '='), ('during', '&&')], name='delegations_of_a_manager_never_overlap')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_delegationevent" ("delegate_id", "during", "ends_on", "id", "manager_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (NEW."delegate_id", NEW."during", NEW."ends_on", NEW."id", NEW."manager_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on"); RETURN NULL;', hash='4bc48ef63fc678800b2f83e5f96aa644826cf8ad', operation='INSERT', pgid='pgtrigger_insert_insert_1ca9f', table='people_delegation', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_delegationevent" ("delegate_id", "during", "ends_on", "id", "manager_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (NEW."delegate_id", NEW."during", NEW."ends_on", NEW."id", NEW."manager_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on"); RETURN NULL;', hash='d49ad93daca364899fb4d87c89059c52176cd818', operation='UPDATE', pgid='pgtrigger_update_update_d16d1', table='people_delegation', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_delegationevent" ("delegate_id", "during", "ends_on", "id", "manager_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (OLD."delegate_id", OLD."during", OLD."ends_on", OLD."id", OLD."manager_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on"); RETURN NULL;', hash='2332853022cba5f6aa52db2769cf104e3c5bb9a0', operation='DELETE', pgid='pgtrigger_delete_delete_ce4c4', table='people_delegation', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='DelegationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.delegation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('manager', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='stood in for')),
                ('delegate', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='delegate')),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('during', django.contrib.postgres.fields.ranges.DateTimeRangeField(editable=False)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e4b3007f135679f908e4539c97ac63ee5dd65b15', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d143b', table='people_delegationevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='DepartmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.department')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('parent', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.department', verbose_name='part of')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6cdf684abcde907d54839d92488ef5ee0f5be896', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_271cf', table='people_departmentevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='ImportFile',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('name', models.CharField(max_length=200)),
                ('state', models.CharField(choices=[('checking', 'being checked'), ('asking', 'waits for an answer'), ('checked', 'checked'), ('applying', 'being applied'), ('applied', 'applied'), ('stopped', 'stopped'), ('failed', 'failed')], db_default='stopped', default='checking', max_length=10)),
                ('data', models.BinaryField()),
                ('sheets', models.JSONField(db_default=[], default=list)),
                ('sheet', models.PositiveSmallIntegerField(null=True)),
                ('headings', models.JSONField(default=list)),
                ('said', models.JSONField(default=dict)),
                ('managers', models.JSONField(db_default={}, default=dict)),
                ('day_first', models.JSONField(db_default={}, default=dict)),
                ('report', models.JSONField(null=True)),
                ('question', models.TextField(blank=True)),
                ('about', models.JSONField(db_default={}, default=dict)),
                ('digest', models.CharField(blank=True, max_length=64)),
                ('step', models.CharField(blank=True, db_default='', max_length=10)),
                ('done', models.PositiveIntegerField(db_default=0, default=0)),
                ('total', models.PositiveIntegerField(db_default=0, default=0)),
                ('attempts', models.PositiveSmallIntegerField(db_default=0, default=0)),
                ('is_stopping', models.BooleanField(db_default=False, default=False)),
                ('expires_at', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['expires_at'], name='import_file_by_expiry')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['checked', 'applying', 'applied']), _negated=True), ('report__isnull', False), _connector='OR'), name='import_file_is_applied_after_its_report'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'asking'), _negated=True), models.Q(('question', ''), _negated=True), _connector='OR'), name='import_file_that_waits_asks_something')],
            },
        ),
        migrations.CreateModel(
            name='ImportHeader',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('heading', models.CharField(max_length=120, verbose_name='heading')),
                ('field', models.CharField(blank=True, max_length=40, verbose_name='field')),
            ],
            options={
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('heading'), name='import_heading_means_one_field')],
            },
        ),
        migrations.CreateModel(
            name='ImportRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='people.importfile')),
                ('number', models.PositiveIntegerField()),
                ('who', models.TextField(blank=True)),
                ('outcome', models.CharField(max_length=12)),
                ('notes', models.JSONField(default=list)),
            ],
            options={
                'indexes': [models.Index(fields=['file', 'outcome', 'number'], name='import_row_by_outcome')],
                'constraints': [models.UniqueConstraint(fields=('file', 'number'), name='import_row_is_told_once')],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='invitation', to=settings.AUTH_USER_MODEL, verbose_name='person')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
                ('sent_at', models.DateTimeField(verbose_name='sent')),
                ('accepted_at', models.DateTimeField(null=True, verbose_name='accepted')),
            ],
            options={
                'verbose_name': 'invitation',
                'verbose_name_plural': 'invitations',
                'constraints': [models.CheckConstraint(condition=models.Q(('accepted_at', None), ('accepted_at__gte', models.F('sent_at')), _connector='OR'), name='invitation_is_accepted_after_it_is_sent')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_invitationevent" ("accepted_at", "by_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at") VALUES (NEW."accepted_at", NEW."by_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sent_at"); RETURN NULL;', hash='09a7cd53ea709f324eb78c5a200418ad5e0a2dbc', operation='INSERT', pgid='pgtrigger_insert_insert_6ecd8', table='people_invitation', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_invitationevent" ("accepted_at", "by_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at") VALUES (NEW."accepted_at", NEW."by_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sent_at"); RETURN NULL;', hash='a6fb168a8cd99815cf01256812b91f15c1885b4b', operation='UPDATE', pgid='pgtrigger_update_update_1209f', table='people_invitation', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_invitationevent" ("accepted_at", "by_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at") VALUES (OLD."accepted_at", OLD."by_id", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sent_at"); RETURN NULL;', hash='104f530b2ab1df4657e4db75d53a3e8629262c3b', operation='DELETE', pgid='pgtrigger_delete_delete_88427', table='people_invitation', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='InvitationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.invitation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='person')),
                ('by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
                ('sent_at', models.DateTimeField(verbose_name='sent')),
                ('accepted_at', models.DateTimeField(null=True, verbose_name='accepted')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0548ef14484ef06f5c33eedd6d72cae59b01216d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9789a', table='people_invitationevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='Leave',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='leaves', to=settings.AUTH_USER_MODEL, verbose_name='person')),
                ('starts_on', models.DateField(verbose_name='first day away')),
                ('ends_on', models.DateField(verbose_name='last day away')),
            ],
            options={
                'verbose_name_plural': 'leave',
                'verbose_name': 'leave',
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='leave_ends_after_it_starts'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('person', '='), (models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='leaves_never_overlap')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_leaveevent" ("ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (NEW."ends_on", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on"); RETURN NULL;', hash='87e6dc61f720a60eea9781c47be14835bdc01aa7', operation='INSERT', pgid='pgtrigger_insert_insert_e3809', table='people_leave', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_leaveevent" ("ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (NEW."ends_on", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on"); RETURN NULL;', hash='d9ee962b6f0cff9fb9d41a3703a1195803ccaec3', operation='UPDATE', pgid='pgtrigger_update_update_b49fa', table='people_leave', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_leaveevent" ("ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (OLD."ends_on", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on"); RETURN NULL;', hash='88c8c00bc9d5641664d8a50ebce33a523a7b880b', operation='DELETE', pgid='pgtrigger_delete_delete_719aa', table='people_leave', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='LeaveEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.leave')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='person')),
                ('starts_on', models.DateField(verbose_name='first day away')),
                ('ends_on', models.DateField(verbose_name='last day away')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1c62409a28df26d1d62450651b2e59c91154dbf2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_faea8', table='people_leaveevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='LocationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.location')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('time_zone', models.CharField(default='UTC', max_length=64, validators=[people.models.organisation.validate_time_zone], verbose_name='time zone')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c70345f9c95c61996fa6b2a5f019fd1efad005f0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_890b0', table='people_locationevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('time_zone', models.CharField(default='UTC', max_length=64, validators=[people.models.organisation.validate_time_zone], verbose_name='time zone')),
                ('language', models.CharField(default='en', max_length=10, verbose_name='language')),
            ],
            options={
                'verbose_name_plural': 'organisation',
                'verbose_name': 'organisation',
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='organisation_is_the_only_one')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_organisationevent" ("id", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone") VALUES (NEW."id", NEW."language", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."time_zone"); RETURN NULL;', hash='d1aed2d2284d185fad543b342e9ac6a95c5eef0c', operation='INSERT', pgid='pgtrigger_insert_insert_d087f', table='people_organisation', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_organisationevent" ("id", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone") VALUES (NEW."id", NEW."language", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."time_zone"); RETURN NULL;', hash='0134e3e74722f147c509edc0fe305242c7797487', operation='UPDATE', pgid='pgtrigger_update_update_c3fee', table='people_organisation', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_organisationevent" ("id", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone") VALUES (OLD."id", OLD."language", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."time_zone"); RETURN NULL;', hash='5446ede26c4d48b092e5a46fc57d33fe378ff622', operation='DELETE', pgid='pgtrigger_delete_delete_637d9', table='people_organisation', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='OrganisationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, serialize=False)),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('time_zone', models.CharField(default='UTC', max_length=64, validators=[people.models.organisation.validate_time_zone], verbose_name='time zone')),
                ('language', models.CharField(default='en', max_length=10, verbose_name='language')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8da11a354c83f15e5ef964fde62ec1d848564852', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2ea3f', table='people_organisationevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='PersonEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail')),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('preferred_name', models.CharField(blank=True, max_length=80, verbose_name='preferred name')),
                ('pronouns', models.CharField(blank=True, max_length=40, verbose_name='pronouns')),
                ('employee_id', models.CharField(blank=True, max_length=40, null=True, verbose_name='employee id')),
                ('job_title', models.CharField(blank=True, max_length=120, verbose_name='job title')),
                ('level', models.CharField(blank=True, max_length=40, verbose_name='level')),
                ('department', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.department', verbose_name='department')),
                ('location', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.location', verbose_name='location')),
                ('time_zone', models.CharField(default='UTC', max_length=64, validators=[people.models.organisation.validate_time_zone], verbose_name='time zone')),
                ('language', models.CharField(choices=[('en', 'English'), ('de', 'German')], default='en', max_length=10, verbose_name='language')),
                ('theme', models.CharField(choices=[('system', 'As the system'), ('light', 'Light'), ('dark', 'Dark')], default='system', max_length=10, verbose_name='theme')),
                ('starts_on', models.DateField(blank=True, null=True, verbose_name='start date')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='end date')),
                ('manager', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='manager')),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='35abda29df77c17d89d5efdc2f5d2acf63e59c13', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1d49f', table='people_personevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='ReportingSpell',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='spells', to=settings.AUTH_USER_MODEL)),
                ('manager', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='spells_as_manager', to=settings.AUTH_USER_MODEL)),
                ('during', django.contrib.postgres.fields.ranges.DateRangeField()),
            ],
            options={
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('person', '='), ('during', '&&')], name='reporting_spells_never_overlap'), models.CheckConstraint(condition=models.Q(('person', models.F('manager')), _negated=True), name='reporting_spell_has_two_people'), models.CheckConstraint(condition=models.Q(('during__isempty', False)), name='reporting_spell_lasts')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_reportingspellevent" ("during", "id", "manager_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."during", NEW."id", NEW."manager_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='382f43dff653fc6bfb719298ec406bb07483d214', operation='INSERT', pgid='pgtrigger_insert_insert_cf0a6', table='people_reportingspell', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_reportingspellevent" ("during", "id", "manager_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."during", NEW."id", NEW."manager_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='64682f459cb9495afd3d38b6d3abde6cd3aa2314', operation='UPDATE', pgid='pgtrigger_update_update_444ec', table='people_reportingspell', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_reportingspellevent" ("during", "id", "manager_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."during", OLD."id", OLD."manager_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='edb70ba7beac30f0b367b593dd3351463c909f0a', operation='DELETE', pgid='pgtrigger_delete_delete_01cc2', table='people_reportingspell', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='ReportingSpellEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.reportingspell')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('manager', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('during', django.contrib.postgres.fields.ranges.DateRangeField()),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='80eaf2cdae1b32240531a749315987568ac78900', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_566cd', table='people_reportingspellevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='RoleGrant',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='grants', to=settings.AUTH_USER_MODEL, verbose_name='person')),
                ('role', models.CharField(choices=[('hr_partner', 'HR partner'), ('hr_admin', 'HR administrator'), ('it_admin', 'IT administrator')], max_length=20, verbose_name='role')),
                ('department', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.department', verbose_name='department')),
                ('location', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.location', verbose_name='location')),
                ('for_everyone', models.BooleanField(default=False, verbose_name='for everyone')),
            ],
            options={
                'verbose_name_plural': 'roles',
                'verbose_name': 'role',
                'constraints': [models.UniqueConstraint(fields=('person', 'role', 'department', 'location', 'for_everyone'), name='role_is_granted_once', nulls_distinct=False), models.CheckConstraint(condition=models.Q(models.Q(('department', None), ('for_everyone', True), ('location', None), ('role', 'hr_partner')), models.Q(('department__isnull', False), ('for_everyone', False), ('location', None), ('role', 'hr_partner')), models.Q(('department', None), ('for_everyone', False), ('location__isnull', False), ('role', 'hr_partner')), models.Q(models.Q(('role', 'hr_partner'), _negated=True), ('department', None), ('for_everyone', False), ('location', None)), _connector='OR'), name='role_has_one_scope_iff_hr_partner')],
                'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_rolegrantevent" ("department_id", "for_everyone", "id", "location_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."department_id", NEW."for_everyone", NEW."id", NEW."location_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role"); RETURN NULL;', hash='5e75c8aff9f5dd83175ad20acace3e0a806a80d1', operation='INSERT', pgid='pgtrigger_insert_insert_8ee7b', table='people_rolegrant', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_rolegrantevent" ("department_id", "for_everyone", "id", "location_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."department_id", NEW."for_everyone", NEW."id", NEW."location_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role"); RETURN NULL;', hash='d65c956dd5b4460f329008a5e8e2b1f1f589864c', operation='UPDATE', pgid='pgtrigger_update_update_caacd', table='people_rolegrant', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_rolegrantevent" ("department_id", "for_everyone", "id", "location_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (OLD."department_id", OLD."for_everyone", OLD."id", OLD."location_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role"); RETURN NULL;', hash='8bad7cfcc8175d3dfcab53e6c3fbedb4b27962e1', operation='DELETE', pgid='pgtrigger_delete_delete_bd118', table='people_rolegrant', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='RoleGrantEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.rolegrant')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='person')),
                ('role', models.CharField(choices=[('hr_partner', 'HR partner'), ('hr_admin', 'HR administrator'), ('it_admin', 'IT administrator')], max_length=20, verbose_name='role')),
                ('department', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.department', verbose_name='department')),
                ('location', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.location', verbose_name='location')),
                ('for_everyone', models.BooleanField(default=False, verbose_name='for everyone')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fe3de2a14225bb8bbe8915a9314a6fb07ce4c4de', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_82a72', table='people_rolegrantevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='Session',
            fields=[
                ('session_key', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='session key')),
                ('session_data', models.TextField(verbose_name='session data')),
                ('expire_date', models.DateTimeField(db_index=True, verbose_name='expire date')),
                ('handle', models.UUIDField(null=True)),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('device', models.CharField(blank=True, max_length=80)),
                ('since', models.DateTimeField(null=True)),
                ('seen_at', models.DateTimeField(null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('handle', None), ('person', None)), models.Q(('handle__isnull', False), ('person__isnull', False)), _connector='OR'), name='session_has_a_handle_iff_somebody_is_signed_in')],
            },
        ),
        migrations.CreateModel(
            name='DottedLineEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.dottedline')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('from_person', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('to_person', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5f7c6021bb7f17b42f7d1bbb4be304ea2da7d206', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ad3df', table='people_dottedlineevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='ApiToken',
            fields=[
                ('digest', models.CharField(max_length=128, primary_key=True, serialize=False)),
                ('token_key', models.CharField(db_index=True, max_length=25)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='auth_token_set', to=settings.AUTH_USER_MODEL)),
                ('created', models.DateTimeField(auto_now_add=True)),
                ('expiry', models.DateTimeField(blank=True, null=True)),
                ('name', models.CharField(default='API', max_length=80, verbose_name='name')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('user', 'name'), name='api_token_name_is_used_once')],
                'triggers': [pgtrigger.compiler.Trigger(name='note_token_made', sql=pgtrigger.compiler.UpsertTriggerSql(func="INSERT INTO people_accountnote (person_id, what, name) VALUES (NEW.user_id, 'token_made', NEW.name); RETURN NULL;", hash='460456f7c0067dad63d62065a6d155eeed4fba60', operation='INSERT', pgid='pgtrigger_note_token_made_defa8', table='people_apitoken', when='AFTER')), pgtrigger.compiler.Trigger(name='note_token_removed', sql=pgtrigger.compiler.UpsertTriggerSql(func="INSERT INTO people_accountnote (person_id, what, name) VALUES (OLD.user_id, 'token_removed', OLD.name); RETURN NULL;", hash='a61e6fb99f4498cfcae14d46bf5245264fceeca4', operation='DELETE', pgid='pgtrigger_note_token_removed_a54d9', table='people_apitoken', when='AFTER'))],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dottedline',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_dottedlineevent" ("from_person_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_person_id") VALUES (NEW."from_person_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."to_person_id"); RETURN NULL;', hash='48efd051b512cd0bbc56cbe7a2e7b395fce9e689', operation='INSERT', pgid='pgtrigger_insert_insert_b2c92', table='people_person_dotted_managers', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dottedline',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_dottedlineevent" ("from_person_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_person_id") VALUES (NEW."from_person_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."to_person_id"); RETURN NULL;', hash='f4003e71881f23d7dda7bcebbb4085d420c48fec', operation='UPDATE', pgid='pgtrigger_update_update_7a0a9', table='people_person_dotted_managers', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dottedline',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_dottedlineevent" ("from_person_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_person_id") VALUES (OLD."from_person_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."to_person_id"); RETURN NULL;', hash='72afef142a146c0bf2cd7c56a30cee4b7518dfb9', operation='DELETE', pgid='pgtrigger_delete_delete_56631', table='people_person_dotted_managers', when='AFTER')),
        ),
        migrations.RunSQL(FOLDED, 'DROP FUNCTION folded'),
        migrations.RunSQL(MOVED, 'DROP FUNCTION moved_by_leave'),
    ])

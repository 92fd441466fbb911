"""What people say about goals, how they respond to it, and who follows a goal."""

import core.models.keys
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('goals', '0004_figures_from_elsewhere'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(
            "SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = '60s'", migrations.RunSQL.noop
        ),
        migrations.CreateModel(
            name='GoalComment',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('text', models.TextField(blank=True, max_length=2000, verbose_name='comment')),
                ('created_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='goals.goal')),
                ('mentioned', models.ManyToManyField(blank=True, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='people it mentions')),
            ],
            options={
                'verbose_name': 'comment',
                'verbose_name_plural': 'comments',
            },
        ),
        migrations.CreateModel(
            name='GoalCommentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('text', models.TextField(blank=True, max_length=2000, verbose_name='comment')),
                ('created_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('goal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='goals.goal')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='goals.goalcomment')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GoalFollow',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField()),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='follows', to='goals.goal')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'follower',
                'verbose_name_plural': 'followers',
            },
        ),
        migrations.CreateModel(
            name='GoalFollowEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('created_at', models.DateTimeField()),
                ('goal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='goals.goal')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='goals.goalfollow')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GoalReaction',
            fields=[
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('thumb', 'Thumbs up'), ('celebrate', 'Celebrate'), ('support', 'Support')], max_length=10, verbose_name='kind')),
                ('created_at', models.DateTimeField()),
                ('comment', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='reactions', to='goals.goalcomment')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('update', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='reactions', to='goals.goalupdate')),
            ],
            options={
                'verbose_name': 'reaction',
                'verbose_name_plural': 'reactions',
            },
        ),
        migrations.CreateModel(
            name='GoalReactionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.keys.uuid7, editable=False, serialize=False)),
                ('kind', models.CharField(choices=[('thumb', 'Thumbs up'), ('celebrate', 'Celebrate'), ('support', 'Support')], max_length=10, verbose_name='kind')),
                ('created_at', models.DateTimeField()),
                ('comment', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='goals.goalcomment')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='goals.goalreaction')),
                ('update', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='goals.goalupdate')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='goalcomment',
            index=models.Index(fields=['goal', '-created_at'], name='goal_conversation'),
        ),
        migrations.AddConstraint(
            model_name='goalcomment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('text', ''), ('withdrawn_at__isnull', False)), models.Q(models.Q(('text', ''), _negated=True), ('withdrawn_at', None)), _connector='OR'), name='goal_comment_has_words_until_withdrawn'),
        ),
        migrations.AddConstraint(
            model_name='goalcomment',
            constraint=models.CheckConstraint(condition=django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('text'), 2000), name='goal_comment_is_short'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalcomment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_goalcommentevent" ("author_id", "created_at", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "withdrawn_at") VALUES (NEW."author_id", NEW."created_at", NEW."goal_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."withdrawn_at"); RETURN NULL;', hash='f53740fe0b231f309bbae9f6439d6a81ee0c5705', operation='INSERT', pgid='pgtrigger_insert_insert_d5e25', table='goals_goalcomment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalcomment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "goals_goalcommentevent" ("author_id", "created_at", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "withdrawn_at") VALUES (NEW."author_id", NEW."created_at", NEW."goal_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."withdrawn_at"); RETURN NULL;', hash='c86a6b9c053a2ed97eb287bce43b2e8ff94eb48e', operation='UPDATE', pgid='pgtrigger_update_update_63b1f', table='goals_goalcomment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalcomment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_goalcommentevent" ("author_id", "created_at", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "withdrawn_at") VALUES (OLD."author_id", OLD."created_at", OLD."goal_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."withdrawn_at"); RETURN NULL;', hash='b5735e1b841a83705fde867cb273a42fb129a1aa', operation='DELETE', pgid='pgtrigger_delete_delete_3c58d', table='goals_goalcomment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalcommentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7221dd8efd416e20b31d6e71d85513a450775103', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ad19a', table='goals_goalcommentevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='goalfollow',
            constraint=models.UniqueConstraint(fields=('goal', 'person'), name='goal_is_followed_once_by_each'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalfollow',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_goalfollowevent" ("created_at", "goal_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."goal_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='d8a46f6ba878b6f9d44c6af613fcf2999b87f111', operation='INSERT', pgid='pgtrigger_insert_insert_f1cc9', table='goals_goalfollow', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalfollow',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "goals_goalfollowevent" ("created_at", "goal_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."goal_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='c12b2cb4ea230b80e81bc7096a8aaea9b6c1d29a', operation='UPDATE', pgid='pgtrigger_update_update_8ab5f', table='goals_goalfollow', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalfollow',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_goalfollowevent" ("created_at", "goal_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."created_at", OLD."goal_id", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='142eb3ecb6430a5884f16845f90d7710c8edddf9', operation='DELETE', pgid='pgtrigger_delete_delete_d3aba', table='goals_goalfollow', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalfollowevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='53849e7016a0adb9ba6f11c50377bfaa91e67378', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b3178', table='goals_goalfollowevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='goalreaction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('comment__isnull', False), ('update', None)), models.Q(('comment', None), ('update__isnull', False)), _connector='OR'), name='goal_reaction_is_to_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='goalreaction',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['thumb', 'celebrate', 'support'])), name='goal_reaction_is_of_a_kind'),
        ),
        migrations.AddConstraint(
            model_name='goalreaction',
            constraint=models.UniqueConstraint(fields=('comment', 'person', 'kind'), name='goal_reaction_to_a_comment_once'),
        ),
        migrations.AddConstraint(
            model_name='goalreaction',
            constraint=models.UniqueConstraint(fields=('update', 'person', 'kind'), name='goal_reaction_to_an_update_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalreaction',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_goalreactionevent" ("comment_id", "created_at", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "update_id") VALUES (NEW."comment_id", NEW."created_at", NEW."id", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."update_id"); RETURN NULL;', hash='0f24ff08ab27ba93c89832ed9af438846fd96f26', operation='INSERT', pgid='pgtrigger_insert_insert_5d3d2', table='goals_goalreaction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalreaction',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "goals_goalreactionevent" ("comment_id", "created_at", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "update_id") VALUES (NEW."comment_id", NEW."created_at", NEW."id", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."update_id"); RETURN NULL;', hash='b3187ab971cf9119c6a110d6a936973d713d57bf', operation='UPDATE', pgid='pgtrigger_update_update_25fb9', table='goals_goalreaction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalreaction',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_goalreactionevent" ("comment_id", "created_at", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "update_id") VALUES (OLD."comment_id", OLD."created_at", OLD."id", OLD."kind", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."update_id"); RETURN NULL;', hash='2aa677278296fa8227f325546b29024ef592e3f9', operation='DELETE', pgid='pgtrigger_delete_delete_0d90a', table='goals_goalreaction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalreactionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bcab2418e5362fd3de4c78475382608467c5e2af', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c7ef6', table='goals_goalreactionevent', when='BEFORE')),
        ),
    ]

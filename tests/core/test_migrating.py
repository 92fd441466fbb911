"""Operations at once do to the database what they do one by one, there and back."""

import pytest
from django.db import connection, models
from django.db.migrations import AddConstraint, AddField, AlterField, CreateModel, Migration, RunSQL
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from core.migrating import AtOnce, at_once

KEY = ("id", models.BigAutoField(primary_key=True))
LOOM = CreateModel("Loom", [KEY, ("name", models.CharField(max_length=20))])
CLOTH = CreateModel("Cloth", [KEY, ("loom", models.ForeignKey("core.Loom", models.CASCADE))])
LENGTH = AddField("Cloth", "length", models.IntegerField(default=0))
LONGER = AlterField("Cloth", "length", models.BigIntegerField(default=0))
SET_UP = AddField("Loom", "set_up_on", models.DateField(null=True))
IS_REAL = AddConstraint("Cloth", models.CheckConstraint(condition=models.Q(length__gte=0), name="cloth_is_real"))
SQL = RunSQL("SELECT 1", "SELECT 1")
ALL: list[Operation] = [LOOM, CLOTH, LENGTH, SET_UP, IS_REAL, LONGER, SQL]


def structure() -> set[tuple[str, ...]]:
    """Columns with their types, and checks."""
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT table_name, column_name, data_type FROM information_schema.columns
             WHERE table_name IN ('core_loom', 'core_cloth')
            UNION SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
             WHERE conrelid IN (to_regclass('core_loom'), to_regclass('core_cloth'))""")
        return set(cursor.fetchall())


def test_whoever_needs_what_another_one_made_comes_after_it() -> None:
    groups = [each.operations if isinstance(each, AtOnce) else each for each in at_once(ALL)]
    assert groups == [[LOOM, CLOTH], [LENGTH, SET_UP, IS_REAL], [LONGER], SQL]
    assert at_once([LOOM, CLOTH])[0].describe() == "Create model Loom; Create model Cloth"


@pytest.mark.parametrize("is_drawn", [True, False])
@pytest.mark.django_db
def test_they_come_to_the_same_and_go_again(*, is_drawn: bool) -> None:
    found = []
    for operations in (ALL, at_once(ALL)):
        migration = Migration("weaving", "core")
        migration.operations = operations
        before = ProjectState()
        if is_drawn:
            assert before.apps
        with connection.schema_editor() as editor:
            after = migration.apply(before.clone(), editor)
            while editor.deferred_sql:
                editor.execute(editor.deferred_sql.pop(0))
            found.append((structure(), after.models))
            migration.unapply(before, editor)
        assert structure() == set()
    assert found[0] == found[1]
    assert len(found[0][0]) > 10

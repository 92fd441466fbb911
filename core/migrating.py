"""Migrations of many operations without the wait.

Django draws its picture of all models anew after every operation, and nearly every model here points at people, so each
operation draws nearly everything. Operations that follow one another need the picture before the first and after the
last of them only.
"""

from collections.abc import Iterable
from typing import cast

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import AddConstraint, AddField, AddIndex, AlterConstraint, AlterField, CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.operations.fields import FieldOperation
from django.db.migrations.state import ProjectState, StateApps
from pgtrigger.migrations import AddTrigger, RemoveTrigger

OF_ONE_MODEL = (CreateModel, AddField, AlterField, AddConstraint, AlterConstraint, AddIndex, AddTrigger, RemoveTrigger)


class AtOnce(Operation):
    """Operations of `OF_ONE_MODEL`, none of which looks for what another one of them changed."""

    def __init__(self, operations: list[Operation]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        drawn = cast("StateApps | None", state.__dict__.pop("apps", None))
        for operation in self.operations:
            operation.state_forwards(app_label, state)
        if drawn is not None:
            state.__dict__["apps"] = drawn
            state.reload_models([(app_label, model_of(operation)) for operation in self.operations], delay=False)

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return "; ".join(operation.describe() for operation in self.operations)


def at_once(operations: Iterable[Operation]) -> list[Operation]:
    """The same in as few `AtOnce` as go; what is none of `OF_ONE_MODEL` stays by itself."""
    groups: list[Operation] = []
    made: set[tuple[str, str]] = set()
    for operation in operations:
        if not isinstance(operation, OF_ONE_MODEL):
            groups.append(operation)
            continue
        table = (model_of(operation), "")
        field = (model_of(operation), operation.name) if isinstance(operation, FieldOperation) else table
        if not groups or not isinstance(groups[-1], AtOnce) or not made.isdisjoint({table, field}):
            groups.append(AtOnce([]))
            made.clear()
        cast("AtOnce", groups[-1]).operations.append(operation)
        if isinstance(operation, CreateModel | FieldOperation):
            made.add(field)
    return groups


def model_of(operation: Operation) -> str:
    """Its name in the state of a migration."""
    name: str = operation.name if isinstance(operation, CreateModel) else vars(operation)["model_name"]
    return name.lower()

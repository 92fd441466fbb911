"""Edges read through `visible_to`, every declared model is in the documentation, and that is up to date."""

import ast
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib import admin
from django.core.management import call_command
from django.db.models import Model

from core.management.commands import readers_table
from core.management.commands.readers_table import TARGET, table
from core.readers import Everyone, HRAdmin, declared, readers_on
from people.models import Leave, Role

APPS = ["core", "people", "goals", "development", "checkins", "feedback", "reviews", "perfmgmt"]
EDGES = {"views", "api", "forms", "admin", "tasks", "copies"}
ALLOWED = {
    "feedback/api/asks.py: Ask.objects.waiting": "ids inside a filter of asks that are visible already",
    "feedback/copies.py: NamedValue.objects.filter": "names of values inside rows that are visible already",
    "goals/forms/parent.py: Goal.objects.filter": "ids inside a filter of goals that are visible already",
    "goals/forms/parent.py: Goal.objects.unfinished": "ids inside a filter of goals that are visible already",
    "goals/api/views.py: Goal.objects.stale": "ids inside a filter of goals that are visible already",
    "goals/api/views.py: KeyResult.objects.in_order": "a prefetch of goals that are visible already",
    "perfmgmt/admin.py: DataCopy.objects.failed": "whose copy could not be made, for IT; nothing of what is in it",
    "reviews/forms.py: Part.objects.filter": "inside a filter of reviews that HR looks after already",
}


def edges() -> Iterator[Path]:
    for app in APPS:
        for path in (settings.BASE_DIR / app).rglob("*.py"):
            parts = path.relative_to(settings.BASE_DIR).with_suffix("").parts
            is_page = app == "perfmgmt" and not {"demo", "local", "management"} & set(parts)
            if (EDGES & set(parts) or is_page) and "services" not in parts:
                yield path


def guarded() -> set[str]:
    """Models that not everybody reads."""
    return {
        model.__name__
        for model in declared()
        if not any(type(relation) is Everyone and relation.when is None for relation in readers_on(model).relations)
    }


def unguarded_reads(source: str, models: set[str]) -> list[str]:
    """`Model.objects.first_step` wherever the first step is not `visible_to`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(value=ast.Attribute(value=ast.Name(id=model), attr="objects"), attr=step):
                if model in models and step not in {"visible_to", "none"}:
                    found.append(f"{model}.objects.{step}")
    return found


def test_edges_begin_with_visible_to() -> None:
    models = guarded()
    found = [
        f"{path.relative_to(settings.BASE_DIR)}: {read}"
        for path in edges()
        for read in unguarded_reads(path.read_text(), models)
    ]
    assert set(found) == set(ALLOWED)


@pytest.mark.parametrize("read", ["Goal.objects.all()", "Goal.objects.get(pk=1)", "f(Goal.objects.filter(x=1))"])
def test_an_edge_that_reads_everything_is_found(read: str) -> None:
    assert unguarded_reads(f"def view(request):\n    return {read}", {"Goal"})


def test_an_edge_that_asks_who_reads_is_fine() -> None:
    assert not unguarded_reads("Goal.objects.visible_to(viewer).get(pk=1)", {"Goal"})


def is_read_by(roles: frozenset[str], model: type[Model]) -> bool:
    """Whether whoever holds one of the roles is a declared reader of every row."""
    relations = [relation for relation in readers_on(model).relations if relation.when is None]
    everyone, hr = (any(isinstance(each, kind) for each in relations) for kind in (Everyone, HRAdmin))
    return everyone or (hr and roles <= {Role.HR_ADMIN})


def test_what_the_admin_lists_is_declared() -> None:
    """Its lists are not narrowed, but for those named here: whoever may open one sees every row."""
    narrowed = {
        "goals.TagChange",  # to what the viewer asked for, by `visible_to`
        "goals.GoalTemplate",  # to those of the organisation, by `visible_to`
        "perfmgmt.DataCopy",  # to those that failed, of which IT sees whose and since when
    }
    pages = {model: page.roles for model, page in admin.site._registry.items() if model in declared()}
    assert Leave in pages
    assert narrowed == {model._meta.label for model, roles in pages.items() if not is_read_by(roles, model)}


def test_the_table_of_readers_is_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == table(), "run manage.py readers_table"


def test_the_table_of_readers_is_written_by_the_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(readers_table, "TARGET", tmp_path / "readers.md")
    call_command("readers_table", stdout=StringIO())
    assert (tmp_path / "readers.md").read_text(encoding="utf-8") == table()

"""A new top-level package is a decision: it is named in the import contracts, and foreign keys point down."""

import tomllib

import grimp
from django.apps import apps
from django.conf import settings
from django.db.models import ForeignKey, ManyToManyField, Model

from perfmgmt.local.places import CHECKOUT

CONTRACTS = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["tool"]["importlinter"]
FLOOR_OF = {
    app.strip(): floor for floor, apps_ in enumerate(CONTRACTS["contracts"][0]["layers"]) for app in apps_.split("|")
}
NOT_THE_APPLICATION = {"tests", "bench"}


def test_every_package_has_its_floor() -> None:
    packages = {path.parent.name for path in CHECKOUT.glob("*/__init__.py")} - NOT_THE_APPLICATION
    assert packages == set(FLOOR_OF) == set(CONTRACTS["root_packages"])


def points_down(model: type[Model], other: type[Model]) -> bool:
    here, there = model._meta.app_label, other._meta.app_label
    if there not in FLOOR_OF or here == there:
        return True
    # Whoever is the user is known to core by the setting only.
    return FLOOR_OF[there] > FLOOR_OF[here] or (here == "core" and other._meta.label == settings.AUTH_USER_MODEL)


def test_foreign_keys_point_down() -> None:
    upward = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in FLOOR_OF
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey | ManyToManyField) and not points_down(model, field.related_model)
    ]
    assert not upward


EDGES = {"views", "forms", "api", "admin", "tasks", "urls", "api_urls"}
LENT = {"people.forms"}  # to forms: the fields that pick a person


def test_edges_are_an_apps_own() -> None:
    """From another app come models, queries, rules and services; core is there for all, perfmgmt puts all together.

    Forms alone may borrow what is lent.
    """
    graph = grimp.build_graph(*sorted(FLOOR_OF), exclude_type_checking_imports=True)
    reached = [
        f"{importer} -> {module}"
        for module in graph.modules
        if (parts := module.split("."))[0] != "core" and len(parts) > 1 and parts[1] in EDGES
        for importer in graph.find_modules_that_directly_import(module)
        if (importing := importer.split("."))[0] not in {parts[0], "perfmgmt"}
        and not (importing[1] == "forms" and ".".join(parts[:2]) in LENT)
    ]
    assert not reached

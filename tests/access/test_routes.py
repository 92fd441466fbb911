"""The table's own proof: a route that comes without its rows is found."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import get_resolver, path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.generic import FormView, TemplateView
from rest_framework.viewsets import ModelViewSet

from tests.access.routes import LEFT_OUT, needs, without_row
from tests.access.rows import Row


def answer(*_request: object, **_names: object) -> HttpResponse:
    return HttpResponse()


VIEWS: dict[str, tuple[Any, list[str]]] = {
    "reads": (require_safe(answer), []),
    "reads and takes": (require_http_methods(["GET", "HEAD", "POST"])(answer), ["POST new"]),
    "takes": (require_POST(answer), ["POST new"]),
    "takes, under other decorators": (login_not_required(never_cache(require_POST(answer))), ["POST new"]),
    "says nothing of methods": (answer, ["POST new"]),
    "stands in the admin": (admin.site.admin_view(answer), ["POST new"]),
    "is a class that shows": (TemplateView.as_view(), []),
    "is a class with a form": (FormView.as_view(), ["POST new", "PUT new"]),
    "is of the API": (ModelViewSet.as_view({"get": "list", "patch": "partial_update"}), ["PATCH new"]),
}


OF_ANY_MODEL = {"app_label", "content_type_id", "model", "model_name", "object_id", "object_type", "table"}


def parameters(patterns: list[Any]) -> Iterator[str]:
    """What addresses have places for."""
    for pattern in patterns:
        yield from pattern.pattern.regex.groupindex
        yield from parameters(getattr(pattern, "url_patterns", []))


@pytest.mark.parametrize(("view", "writes"), VIEWS.values(), ids=VIEWS)
def test_a_new_route_without_rows_is_found(view: Any, writes: list[str]) -> None:
    patterns = [path("new/", view, name="new")]
    assert without_row(patterns, []) == sorted([*writes, "new"])
    assert without_row(patterns, [Row("new", {"*": 200})]) == sorted(writes)
    rows = [Row("new", {"*": 200}), *[Row("new", {"*": 200}, method=one.split()[0].lower()) for one in writes]]
    assert without_row(patterns, rows) == []


def test_a_method_of_every_route_is_known_beside_the_rest() -> None:
    patterns = [*get_resolver().url_patterns, path("new/", require_POST(answer), name="new")]
    assert {"new", "POST new"} == needs(patterns) - needs(get_resolver().url_patterns)


def test_no_address_names_a_model() -> None:
    ours = [one for one in get_resolver().url_patterns if getattr(one, "app_name", "") != "admin"]
    assert len(ours) >= 30
    assert not set(parameters(ours)) & OF_ANY_MODEL
    assert set(parameters([*ours, path("any/<str:model_name>/<int:object_id>/", answer)])) & OF_ANY_MODEL


@pytest.mark.parametrize("pattern", LEFT_OUT)
def test_nothing_is_left_out_that_is_not_there(pattern: str) -> None:
    assert any(re.fullmatch(pattern, one) for one in needs(get_resolver().url_patterns))

"""What the database refuses is said in words, never by the name of a constraint."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.contrib import admin
from django.db.models import BaseConstraint, Expression, F, Model, Q, UniqueConstraint
from django.test import RequestFactory
from django.urls import reverse

from people.models import Department, Leave
from tests.cast import Company
from tests.people.sign_in.doors import signed_in

WRITERS = ("hr_admin", "it_admin")


def written(company: Company) -> Iterator[tuple[type[Model], set[str]]]:
    """Which fields of which models the administration's forms write, by whoever may."""
    for model_admin in admin.site._registry.values():
        for role in WRITERS:
            request = RequestFactory().get("/")
            request.user = company.people[role]
            if not (model_admin.has_add_permission(request) or model_admin.has_change_permission(request)):
                continue
            yield model_admin.model, set(model_admin.get_form(request).base_fields)
            for inline in model_admin.get_inline_instances(request):
                form = inline.get_formset(request).form
                yield inline.model, {*form.base_fields, inline.get_formset(request).fk.name}


def columns(constraint: BaseConstraint) -> set[str]:
    """Fields a constraint looks at."""
    said: list[Any] = [getattr(constraint, "condition", None), *getattr(constraint, "expressions", ())]
    found = set(getattr(constraint, "fields", ()))
    for one in said:
        found |= set(names(one[0] if isinstance(one, (tuple, list)) else one))
    return found


def names(said: Any) -> Iterator[str]:
    if isinstance(said, str):
        yield said
    elif isinstance(said, F):
        yield said.name
    elif isinstance(said, Q):
        for child in said.children:
            if isinstance(child, tuple):
                yield child[0].split("__")[0]
                yield from (() if isinstance(child[1], str) else names(child[1]))
            else:
                yield from names(child)
    elif isinstance(said, Expression):
        for source in said.get_source_expressions():
            yield from names(source)


def says_its_name(constraint: BaseConstraint) -> bool:
    if isinstance(constraint, UniqueConstraint) and constraint.fields and constraint.condition is None:
        return False  # Django names the fields
    return constraint.name in str(constraint.get_violation_error_message())


def test_no_form_of_the_administration_says_the_name_of_a_constraint(company: Company) -> None:
    shown = {
        f"{model._meta.label}: {constraint.name}"
        for model, fields in written(company)
        for constraint in model._meta.constraints
        if columns(constraint) <= fields and says_its_name(constraint)
    }
    assert shown == set()


@pytest.mark.parametrize(
    ("model", "sent", "words"),
    [
        ("leave", {"starts_on": "2026-03-05", "ends_on": "2026-03-09"}, "is already away on some of these days."),
        ("leave", {"starts_on": "2026-04-05", "ends_on": "2026-04-01"}, "The last day cannot come before the first."),
        ("leave", {"starts_on": "2026-04-05", "ends_on": "9999-12-31"}, "Days away end within five years."),
        ("goalcycle", {"name": "B", "starts_on": "9998-01-01", "ends_on": "9999-12-31"}, "between 2000 and 2100."),
        ("department", {"name": "DYE WORKS"}, "Another department has this name."),
        ("location", {"name": "A", "time_zone": "UTC", "region": "BY"}, "is no region of"),
        ("goalcycle", {"name": "B", "starts_on": "2026-04-05", "ends_on": "2026-04-05"}, "comes after the first."),
    ],
)
def test_what_is_refused_is_said(company: Company, model: str, sent: dict[str, str], words: str) -> None:
    Leave.objects.create(person=company.nils, starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 5))
    Department.objects.create(name="Dye works")
    app = "goals" if model == "goalcycle" else "people"
    address = reverse(f"admin:{app}_{model}_add")
    answer = signed_in(company.hr_admin).post(address, {"person": company.nils.pk, "stale_after_days": 14, **sent})
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert "onstraint" not in answer.content.decode()

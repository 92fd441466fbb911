"""A list of the administration is narrowed by what it shows: a filter that answers yes or no tells what is hidden."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.db import models
from django.test import Client, RequestFactory
from django.urls import reverse

from core.admin import RoleAdmin
from people.models import Person
from tests.cast import Company
from tests.ops.test_floors import FLOOR_OF
from tests.people.sign_in.doors import with_app, with_password

OURS = [page for page in admin.site._registry.values() if isinstance(page, RoleAdmin)]
READERS = ("hr_admin", "it_admin")


def shown(page: Any, request: Any) -> set[str]:
    """Columns of the model that one of its pages shows anyway."""
    return {*page.get_list_display(request), *flatten_fieldsets(page.get_fieldsets(request, page.model()))}


def hidden(page: Any, request: Any) -> Iterator[str]:
    """Lookups of what it does not show, in the model itself and one step further."""
    for field in page.model._meta.concrete_fields:
        if field.is_relation and field.related_model is Person:
            yield f"{field.name}__password__startswith"
        elif field.is_relation and field.related_model._meta.app_label in FLOOR_OF:
            texts = [one.name for one in field.related_model._meta.concrete_fields if isinstance(one, models.TextField)]
            yield from (f"{field.name}__{name}__startswith" for name in texts)
        if field.name not in shown(page, request) and not field.primary_key and not field.is_relation:
            yield f"{field.name}__{'startswith' if isinstance(field, models.CharField) else 'isnull'}"


def asked_by(person: Person) -> Any:
    request = RequestFactory().get("/admin/")
    request.user = person
    return request


@pytest.mark.parametrize("page", OURS, ids=lambda page: page.model._meta.label)
@pytest.mark.parametrize("part", READERS)
def test_no_hidden_column_answers(company: Company, page: Any, part: str) -> None:
    person, client = company.people[part], Client()
    request = asked_by(person)
    if not page.has_view_permission(request):
        pytest.skip("is not shown to them")
    client.force_login(person, backend="people.sign_in.backend.Backend")
    address = reverse(f"admin:{page.model._meta.app_label}_{page.model._meta.model_name}_changelist")
    lookups = [*hidden(page, request), "_to_field"]
    answers = {lookup: client.get(address, {lookup: "0"}).status_code for lookup in lookups}
    answered = {lookup: status for lookup, status in answers.items() if status != 400}
    assert not answered, "400 is the answer to what may not be asked"


def test_a_password_cannot_be_guessed_letter_by_letter(company: Company) -> None:
    with_app(with_password(company.nils))
    client = Client()
    client.force_login(company.it_admin, backend="people.sign_in.backend.Backend")
    right, wrong = company.nils.password[:4], "zzzz"
    for name, lookup in (("people_person", "password__startswith"), ("mfa_authenticator", "data__secret__startswith")):
        address = reverse(f"admin:{name}_changelist")
        assert {client.get(address, {lookup: start}).status_code for start in (right, wrong)} == {400}


def test_what_is_shown_still_narrows_and_links_from_elsewhere_too(company: Company) -> None:
    client = Client()
    client.force_login(company.hr_admin, backend="people.sign_in.backend.Backend")
    address = reverse("admin:people_person_changelist")
    for query in (
        {"is_active__exact": "1"},
        {"department__id__exact": company.dyehouse.pk},
        {"q": "nils"},
        {"o": "2.-1"},
    ):
        assert client.get(address, query).status_code == 200, query

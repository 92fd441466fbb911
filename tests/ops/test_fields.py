"""Whatever takes input names what it takes: a new column is never open to whoever sends its name along."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.forms import ModelForm
from django.test import RequestFactory
from django.urls import get_resolver
from rest_framework.serializers import ModelSerializer

from tests.cast import Company
from tests.ops.test_floors import FLOOR_OF

OF_NO_FORM = {"password", "is_superuser", "is_staff", "is_active", "session_epoch", "above", "last_login"}


def takers(base: type) -> Iterator[Any]:
    """Forms or serializers of ours, whichever module they stand in."""
    assert get_resolver().url_patterns  # loads them all
    found: Any
    for found in base.__subclasses__():
        if found.__module__.split(".")[0] in FLOOR_OF and hasattr(found, "Meta"):
            yield found
        yield from takers(found)


def test_no_form_takes_whatever_it_is_sent() -> None:
    found = [*takers(ModelForm), *takers(ModelSerializer)]
    assert len(found) > 10
    for one in found:
        assert isinstance(one.Meta.fields, list | tuple), one
        assert not getattr(one.Meta, "exclude", None), one


def test_no_form_takes_what_only_deeds_write() -> None:
    for one in takers(ModelForm):
        assert not OF_NO_FORM & set(one.base_fields), one
    for one in takers(ModelSerializer):
        writable = {name for name, field in one().get_fields().items() if not field.read_only}
        assert not OF_NO_FORM & writable, one


def test_nor_does_the_administration(company: Company) -> None:
    ours = [one for model, one in admin.site._registry.items() if model._meta.app_label in FLOOR_OF]
    for person in (company.hr_admin, company.it_admin):
        request = RequestFactory().get("/admin/")
        request.user = person
        for one in ours:
            if one.has_add_permission(request) or one.has_change_permission(request):
                assert not OF_NO_FORM & set(one.get_form(request).base_fields), one

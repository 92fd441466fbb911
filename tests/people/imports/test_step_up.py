"""Applying asks for the password, and goes on by itself once it is given."""

import pytest
from django.test import Client
from django.urls import reverse

from people.models import ImportFile, Person
from tests.cast import Company
from tests.people.imports.sheets import BACKEND, HEAD, send, step

PASSWORD = "weave-a-little-daily"
pytestmark = pytest.mark.django_db


def test_the_apply_goes_on_after_the_password(company: Company) -> None:
    hr = company.hr_admin
    hr.set_password(PASSWORD)
    hr.save(update_fields=["password"])
    client = Client()
    client.force_login(hr, backend=BACKEND)
    send(client, HEAD + "77,New Weaver,new@larkfell.example,,,,\n")
    file = ImportFile.objects.get()
    asked = client.post(step("apply", file), {"seen": file.digest})
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    assert not Person.objects.filter(employee_id="77").exists()
    client.post(asked["Location"], {"password": PASSWORD, "next": step("apply", file)})
    assert Person.objects.filter(employee_id="77").exists()

"""What the company stands for: kept by HR administrators, named by everybody."""

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from development.models import CompanyValue
from tests.cast import Company
from tests.development.factories import CompanyValueFactory


def test_company_value_has_a_name_of_its_own(company: Company) -> None:
    CompanyValueFactory(name="Open")
    with pytest.raises(IntegrityError, match="company_value_has_a_name_of_its_own"):
        CompanyValueFactory(name="open")


@pytest.mark.parametrize("missing", ["name", "meaning"])
def test_company_value_says_what_it_means(company: Company, missing: str) -> None:
    with pytest.raises(IntegrityError, match="company_value_says_what_it_means"):
        CompanyValueFactory(**{missing: ""})


def test_those_in_use_are_offered_in_the_order_hr_gave_them(company: Company) -> None:
    second, first = CompanyValueFactory(position=2), CompanyValueFactory(position=1)
    CompanyValueFactory(is_offered=False)
    assert list(CompanyValue.objects.visible_to(company.nils).offered()) == [first, second]


def test_hr_keeps_them_in_the_admin_and_deletes_none(client: Client, company: Company) -> None:
    client.force_login(company.hr_admin)
    words = {"name": "Open", "meaning": "We say what we see.", "position": "1", "is_offered": "on"}
    assert client.post(reverse("admin:development_companyvalue_add"), words).status_code == 302
    value = CompanyValue.objects.get()
    assert (value.name, value.meaning, value.position, value.is_offered) == ("Open", "We say what we see.", 1, True)
    again = client.post(reverse("admin:development_companyvalue_add"), words | {"name": "OPEN"})
    assert "Another value has this name." in again.content.decode()
    page = client.get(reverse("admin:development_companyvalue_change", args=[value.pk])).content.decode()
    assert "where it was named it stays" in page
    address = reverse("admin:development_companyvalue_delete", args=[value.pk])
    assert client.post(address, {"post": "yes"}).status_code == 403

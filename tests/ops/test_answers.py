"""What the server shows of itself, and what browsers keep."""

import pytest
from django.conf import settings
from django.test import Client

from tests.cast import Company

PAGES = ("/", "/people/", "/goals/", "/feedback/", "/check-ins/", "/people/settings/", "/api/v1/me/", "/admin/")


@pytest.mark.parametrize(
    "folder", ["/static/", "/static/dist/", "/static/admin/css/", "/media/", "/.git/", "/admin/js/"]
)
def test_no_folder_is_listed(company: Company, folder: str) -> None:
    assert Client().get(folder).status_code in {302, 404}
    inside = Client()
    inside.force_login(company.hr_admin, backend=settings.AUTHENTICATION_BACKENDS[0])
    assert inside.get(folder).status_code == 404


@pytest.mark.parametrize("address", PAGES)
def test_browsers_keep_no_page(company: Company, address: str) -> None:
    client = Client()
    client.force_login(company.hr_admin, backend=settings.AUTHENTICATION_BACKENDS[0])
    answer = client.get(address)
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]

"""What people do about themselves."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from people import services
from people.models import ApiToken
from tests.cast import Company

BACKEND = "people.sign_in.backend.Backend"


def test_settings_are_the_persons_own_and_nothing_else(company: Company, now: datetime) -> None:
    services.change_settings(person=company.nils, theme="dark", pronouns="he", actor=company.nils, now=now)
    company.nils.refresh_from_db()
    assert (company.nils.theme, company.nils.pronouns) == ("dark", "he")
    with pytest.raises(TypeError):
        services.change_settings(person=company.nils, job_title="Chief", actor=company.nils, now=now)


def test_a_token_works_until_it_is_revoked(company: Company, now: datetime) -> None:
    def make() -> tuple[ApiToken, str]:
        return services.create_token(
            person=company.nils, name="script", lasts=timedelta(days=30), actor=company.nils, now=now
        )

    token, secret = make()
    assert Client().get("/api/v1/me/", HTTP_AUTHORIZATION=f"Token {secret}").json()["name"] == "Nils Employee"
    assert secret not in str(token.__dict__)
    with pytest.raises(services.TokenNameIsTaken, match="script"):
        make()
    services.revoke_token(token=token, actor=company.nils, now=now)
    assert Client().get("/api/v1/me/", HTTP_AUTHORIZATION=f"Token {secret}").status_code == 401


def test_all_sessions_end_together(company: Company, now: datetime) -> None:
    clients = [Client(), Client()]
    for client in clients:
        client.force_login(company.nils, backend=BACKEND)
    services.end_sessions(person=company.nils, actor=company.nils, now=now)
    assert [client.get("/people/").status_code for client in clients] == [302, 302]

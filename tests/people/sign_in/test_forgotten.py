"""Forgotten passwords: the page knows nobody, the workers find out."""

from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Delivery, Notice
from people import services, tasks
from people.models import PasswordRequest, Person
from tests.cast import Company
from tests.people.sign_in.doors import carried, code, is_in, link, sign_in, with_app, with_password

NEW = {"password1": "eight looms and a dye vat", "password2": "eight looms and a dye vat"}


@pytest.fixture(autouse=True)
def nobody_has_tried_yet(db: None) -> None:
    cache.clear()


@pytest.fixture
def nils(company: Company) -> Person:
    return with_password(company.nils)


def ask(email: str) -> Any:
    return Client().post(reverse("account_reset_password"), {"email": email})


def choose(address: str, client: Client | None = None) -> Any:
    client = client or Client()
    form = client.get(address, follow=True)
    return client.post(form.redirect_chain[-1][0] if form.redirect_chain else address, NEW)


def test_only_whoever_works_here_is_mailed(nils: Person, company: Company) -> None:
    for email in (nils.email.upper(), "nobody@larkfell.example", company.gone.email):
        ask(email)
    carried()
    assert [message.to for message in mail.outbox] == [[nils.email]]
    assert not PasswordRequest.objects.exists()


def test_a_new_password_by_mail_once(nils: Person) -> None:
    ask(nils.email)
    [body] = carried()
    assert "works once" in body
    choose(link(body))
    assert Person.objects.get(pk=nils.pk).check_password(NEW["password1"])
    assert sign_in(Client(), nils.email, NEW["password1"])["Location"] == reverse("home")
    assert "password1" not in Client().get(link(body), follow=True).content.decode()


def test_the_link_stands_nowhere_but_in_the_mail(nils: Person) -> None:
    ask(nils.email)
    [body] = carried()
    secret = link(body).rsplit("/", 2)[1]
    kept = [*Notice.objects.values_list("url", "text"), *Delivery.objects.values_list("error")]
    assert kept
    assert secret not in str(kept)


def test_it_dies_after_an_hour(nils: Person) -> None:
    ask(nils.email)
    [body] = carried()
    with time_machine.travel(timezone.now() + timezone.timedelta(minutes=61)):
        assert "password1" not in Client().get(link(body), follow=True).content.decode()


def test_it_dies_with_the_address(nils: Person) -> None:
    ask(nils.email)
    [body] = carried()
    services.edit_person(person=nils, email="new@larkfell.example", actor=None, now=timezone.now())
    assert "password1" not in Client().get(link(body), follow=True).content.decode()


def test_it_opens_only_the_account_it_is_for(nils: Person, company: Company) -> None:
    before = with_password(company.peer).password
    ask(nils.email)
    [body] = carried()
    client = Client()
    form = client.get(link(body), follow=True)
    client.post(form.redirect_chain[-1][0], {**NEW, "email": company.peer.email, "uidb36": company.peer.pk.hex})
    assert Person.objects.get(pk=company.peer.pk).password == before


def test_it_does_not_go_past_the_second_factor(nils: Person) -> None:
    with_app(nils)
    ask(nils.email)
    [body] = carried()
    client = Client()
    choose(link(body), client)
    assert not is_in(client)
    sign_in(client, nils.email, NEW["password1"])
    assert not is_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code()})
    assert is_in(client)


def test_afterwards_a_second_factor_can_be_set_up(nils: Person) -> None:
    ask(nils.email)
    choose(link(carried()[0]))
    client = Client()
    sign_in(client, nils.email, NEW["password1"])
    client.post(reverse("account_reauthenticate"), {"password": NEW["password1"]})
    assert client.get(reverse("mfa_activate_totp")).status_code == 200


def test_two_workers_answer_once(nils: Person) -> None:
    request = services.ask_for_password(email=nils.email, actor=None, now=timezone.now())
    for _worker in range(2):
        tasks.answer_password_request(request_id=str(request.pk))
    assert Notice.objects.filter(kind="password_asked").count() == 1


def test_a_lost_broker_loses_nothing(nils: Person) -> None:
    ask(nils.email)
    with patch.object(tasks.answer_password_request, "delay") as delay:
        tasks.sweep_password_requests()
    delay.assert_called_once_with(request_id=str(PasswordRequest.objects.get().pk))


def test_the_owner_is_told_of_what_was_changed(nils: Person) -> None:
    client = Client()
    sign_in(client, nils.email)
    client.post(reverse("account_change_password"), {"oldpassword": "seven looms and a dye vat", **NEW})
    assert mail.outbox == []
    assert "Your password was changed." in carried()[0]

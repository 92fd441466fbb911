"""Invitations: by mail, by workers, once, for a week."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people import services
from people.models import Invitation, Person
from tests.cast import Company
from tests.people.factories import PersonFactory
from tests.people.sign_in.doors import carried, is_in, link, sign_in, with_password

NEW = {"password1": "eight looms and a dye vat", "password2": "eight looms and a dye vat"}


@pytest.fixture(autouse=True)
def nobody_has_tried_yet(db: None) -> None:
    cache.clear()


@pytest.fixture
def newcomer(company: Company) -> Person:
    person = PersonFactory(name="Noor Newcomer", manager=company.manager)
    person.set_unusable_password()
    person.save(update_fields=["password"])
    return person


def invited(person: Person, company: Company) -> str:
    services.invite(person=person, actor=company.hr_admin, now=timezone.now())
    return link(carried()[-1])


def test_one_is_invited_chooses_a_password_and_is_in(newcomer: Person, company: Company) -> None:
    services.invite(person=newcomer, actor=company.hr_admin, now=timezone.now())
    assert mail.outbox == []
    [body] = carried()
    assert "Larkfell Looms" in body
    assert "within 7 days" in body
    client = Client()
    page = client.get(link(body)).content.decode()
    assert "Welcome, Noor" in page
    assert "At least 15 characters" in page
    assert client.post(link(body), NEW)["Location"] == reverse("home")
    assert is_in(client)
    assert sign_in(Client(), newcomer.email, NEW["password1"])["Location"] == reverse("home")


def test_the_link_works_once(newcomer: Person, company: Company) -> None:
    address = invited(newcomer, company)
    Client().post(address, NEW)
    again = Client()
    assert again.get(address).status_code == 410
    assert again.post(address, {"password1": "nine looms and a dye vat", "password2": "nine looms and a dye vat"})
    assert Person.objects.get(pk=newcomer.pk).check_password(NEW["password1"])


def test_the_link_dies_after_a_week(newcomer: Person, company: Company) -> None:
    address = invited(newcomer, company)
    with time_machine.travel(timezone.now() + timedelta(days=7, minutes=1)):
        assert Client().post(address, NEW).status_code == 410
    with time_machine.travel(timezone.now() + timedelta(days=6)):
        assert Client().get(address).status_code == 200


def test_another_invitation_puts_the_former_out_of_use(newcomer: Person, company: Company) -> None:
    first, second = invited(newcomer, company), invited(newcomer, company)
    assert Client().get(first).status_code == 410
    assert Client().get(second).status_code == 200
    assert Invitation.objects.filter(person=newcomer).count() == 1


def test_a_mail_that_was_late_brings_the_newest_link_once(newcomer: Person, company: Company) -> None:
    services.invite(person=newcomer, actor=company.hr_admin, now=timezone.now())
    services.invite(person=newcomer, actor=company.hr_admin, now=timezone.now())
    [body] = carried()
    assert Client().get(link(body)).status_code == 200


@pytest.mark.parametrize("key", ["x", "a:b:c", "%00", "x" * 2000])
def test_a_forged_link_opens_nothing(db: None, key: str) -> None:
    assert Client().get(f"/accounts/invitation/{key}/").status_code == 410


def test_whoever_has_left_meanwhile_stays_out(newcomer: Person, company: Company) -> None:
    address = invited(newcomer, company)
    services.deactivate_person(person=newcomer, actor=company.hr_admin, now=timezone.now())
    assert Client().post(address, NEW).status_code == 410


def test_a_link_that_went_to_another_address_opens_nothing(newcomer: Person, company: Company) -> None:
    address = invited(newcomer, company)
    Person.objects.filter(pk=newcomer.pk).update(email="elsewhere@larkfell.example")
    assert Client().post(address, NEW).status_code == 410


def test_a_link_opens_nothing_once_a_password_stands(newcomer: Person, company: Company) -> None:
    address = invited(newcomer, company)
    with_password(newcomer)
    assert Client().post(address, NEW).status_code == 410
    assert is_in_with_password(newcomer)


def is_in_with_password(person: Person) -> bool:
    client = Client()
    sign_in(client, person.email)
    return is_in(client)


def test_two_clicks_choose_once(newcomer: Person, company: Company) -> None:
    key = invited(newcomer, company).split("/")[-2]
    services.accept_invitation(key=key, password=NEW["password1"], actor=None, now=timezone.now())
    with pytest.raises(services.InvitationIsOver):
        services.accept_invitation(key=key, password="x", actor=None, now=timezone.now())


def test_a_weak_password_is_said_and_the_link_still_works(newcomer: Person, company: Company) -> None:
    address = invited(newcomer, company)
    answer = Client().post(address, {"password1": "too short", "password2": "too short"})
    assert answer.status_code == 422
    assert "needs 15" in answer.content.decode()
    assert Client().post(address, NEW).status_code == 302


def test_nobody_is_invited_who_is_in_or_has_left(company: Company) -> None:
    with pytest.raises(services.SignsInAlready):
        services.invite(person=with_password(company.nils), actor=company.hr_admin, now=timezone.now())
    with pytest.raises(services.AccountIsClosed):
        services.invite(person=company.gone, actor=company.hr_admin, now=timezone.now())


def test_who_holds_a_role_is_led_to_the_second_factor(newcomer: Person, company: Company, settings: Any) -> None:
    settings.SECOND_FACTOR_DEMANDED = True
    services.grant_role(person=newcomer, role="it_admin", actor=company.it_admin, now=timezone.now())
    client = Client()
    client.post(invited(newcomer, company), NEW)
    assert client.get("/")["Location"] == reverse("mfa_index")


@pytest.mark.parametrize("part", ["hr_admin", "it_admin"])
def test_the_admin_invites_and_says_who_was_not(newcomer: Person, company: Company, part: str) -> None:
    with_password(company.nils)
    client = Client()
    client.force_login(company.people[part])
    chosen = [newcomer.pk, company.nils.pk, company.gone.pk]
    answer = client.post(
        reverse("admin:people_person_changelist"), {"action": "invite", "_selected_action": chosen}, follow=True
    )
    said = answer.content.decode()
    assert "1 person invited." in said
    assert "Nils Employee has a password already." in said
    assert Invitation.objects.get().person == newcomer


def test_invitation_is_accepted_after_it_is_sent(newcomer: Person) -> None:
    now = timezone.now()
    with pytest.raises(IntegrityError, match="invitation_is_accepted_after_it_is_sent"), transaction.atomic():
        Invitation.objects.create(person=newcomer, sent_at=now, accepted_at=now - timedelta(seconds=1))

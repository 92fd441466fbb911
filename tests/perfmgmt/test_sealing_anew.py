"""A key of the installation is changed, and nobody has to set up anything again."""

import json
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from core.models import NoticeSchedule
from core.sealed import seal, unseal
from people.models import Person
from tests.cast import Company
from tests.people.sign_in.doors import SECRET, code, is_in, sign_in, with_app, with_password


def gets_in(person: Person) -> bool:
    client = Client()
    sign_in(client, person.email)
    client.post(reverse("mfa_authenticate"), {"code": code()})
    return is_in(client)


@pytest.fixture
def nils(company: Company) -> Person:
    return with_app(with_password(company.nils))


def test_whoever_reads_the_database_has_no_second_factor_of_anybody(nils: Person) -> None:
    codes = RecoveryCodes.activate(nils)
    kept = json.dumps(list(Authenticator.objects.values_list("data", flat=True)))
    seed = unseal(codes.instance.data["seed"])
    assert len(seed) == 80
    assert SECRET not in kept
    assert seed not in kept
    assert not [one for one in codes.generate_codes() if one in kept]


def test_what_was_kept_before_anything_was_sealed_still_opens(nils: Person) -> None:
    Authenticator.objects.update(data={"secret": SECRET})
    assert gets_in(nils)


def test_a_former_key_can_be_forgotten_once_all_is_sealed_anew(nils: Person, settings: Any, capsys: Any) -> None:
    codes = RecoveryCodes.activate(nils).generate_codes()
    Authenticator.objects.create(user=Person.objects.exclude(pk=nils.pk)[0], type="totp", data={"secret": SECRET})
    NoticeSchedule.objects.create(person=nils, chat_address=seal("https://chat.example/x"))
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "x" * 60, [settings.SECRET_KEY]
    call_command("seal_anew")
    assert capsys.readouterr().out == "4 secrets are sealed with the key of today.\n"
    settings.SECRET_KEY_FALLBACKS = []
    factors = {factor.type: factor for factor in Authenticator.objects.filter(user=nils)}
    assert TOTP(factors["totp"]).validate_code(code())
    assert RecoveryCodes(factors["recovery_codes"]).generate_codes() == codes
    assert unseal(NoticeSchedule.objects.get().chat_address) == "https://chat.example/x"
    assert SECRET not in json.dumps(list(Authenticator.objects.values_list("data", flat=True)))


def test_without_it_a_forgotten_key_lets_nobody_in(nils: Person, settings: Any) -> None:
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "x" * 60, []
    assert not TOTP(Authenticator.objects.get()).validate_code(code())

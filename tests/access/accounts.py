"""Signing in and out, passwords, sessions and second factors: who is answered what."""

from collections.abc import Callable
from uuid import uuid4

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.test import Client
from django.utils import timezone

from core.models import Notice
from people import services
from people.models import Person, Session
from tests.access.people import ALL, send
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.people.sign_in.doors import just_asked, sign_in, with_app, with_passkey, with_password


def fresh(make: Callable[[Company], Made] = lambda _company: {}) -> Callable[[Company], Made]:
    """The same, for people who showed just now who they are."""
    return lambda company: {**make(company), "before": just_asked}


def half_signed_in(company: Company) -> Made:
    """In whatever browser: the password of Nils was right, and his second factor is asked for."""
    with_passkey(with_app(with_password(company.nils)))

    def before(client: Client, _person: Person | None) -> None:
        client.cookies.clear()
        sign_in(client, company.nils.email)

    return {"before": before}


def sent_a_link(company: Company) -> Made:
    """In whatever browser: the link to a new password for Nils was followed."""
    services.ask_for_password(email=company.nils.email, actor=None, now=timezone.now())
    [request_id] = services.waiting_password_requests()
    services.answer_password_request(request_id=request_id, actor=None, now=timezone.now())
    link = services.password_link(Notice.objects.get(kind="password_asked"))
    uid = link.split("/")[-2].split("-")[0]
    return {"uidb36": uid, "key": "set-password", "before": lambda client, _person: client.get(link)}


def app_of_nils(company: Company) -> Made:
    with_app(company.nils)
    return {}


def codes_of_nils(company: Company) -> Made:
    with_app(company.nils)
    RecoveryCodes.activate(company.nils)
    return {}


def codes_seen_by_nils(company: Company) -> Made:
    with_app(company.nils)
    RecoveryCodes.activate(company.nils).mark_as_viewed()
    return {}


def passkey_of_nils(company: Company) -> Made:
    with_passkey(company.nils)
    return {}


def that_passkey(company: Company) -> Made:
    return {"pk": with_passkey(company.nils).pk}


def without_a_password(company: Company) -> Made:
    """Whoever signs in with single sign-on alone."""

    def before(client: Client, person: Person | None) -> None:
        if person:
            person.set_unusable_password()
            person.save(update_fields=["password"])
            client.force_login(person, backend="people.sign_in.backend.Backend")
            just_asked(client, person)

    return {"before": before}


def invitation_of_nils(company: Company) -> Made:
    Person.objects.filter(pk=company.nils.pk).update(password="!")
    company.nils.refresh_from_db(fields=["password"])
    services.invite(person=company.nils, actor=None, now=timezone.now())
    return {"key": services.invitation_link(Notice.objects.get(kind="invited")).split("/")[-2]}


def session_of_nils(company: Company) -> Made:
    now, handle = timezone.now(), uuid4()
    Session.objects.create(person=company.nils, handle=handle, since=now, seen_at=now, expire_date=now, session_key="x")
    return {"handle": handle}


def no_provider(_company: Company) -> Made:
    return {"organization_slug": "none"}


ROWS = [
    Row("invitation", {"*": 410, "visitor": 410}, lambda _company: {"key": "x"}),
    Row("invitation", {"*": 200, "visitor": 200}, invitation_of_nils, state="open"),
    Row("invitation", {"*": 422, "visitor": 422}, invitation_of_nils, method="post", state="without a password"),
    Row("openid_connect_login", {"*": 404, "visitor": 404}, lambda _company: {"provider_id": "none"}),
    Row("openid_connect_callback", {"*": 404, "visitor": 404}, lambda _company: {"provider_id": "none"}),
    Row("saml_login", {"*": 404, "visitor": 404}, no_provider),
    Row("saml_acs", {"*": 404, "visitor": 404}, no_provider, method="post"),
    Row("saml_acs", {"*": 405, "visitor": 405}, no_provider),
    Row("saml_finish_acs", {"*": 404, "visitor": 404}, no_provider),
    Row("saml_sls", {"*": 404, "visitor": 404}, no_provider),
    Row("saml_sls", {"*": 404, "visitor": 404}, no_provider, method="post"),
    Row("saml_metadata", {"*": 404, "visitor": 404}, no_provider),
    Row("sessions", ALL),
    Row("sessions", {"*": 405}, method="post"),
    Row("session_end", {"nils": 302, "*": 404}, session_of_nils, method="post"),
    Row("session_end", {"*": 405}, session_of_nils),
    Row("account_login", {"*": 302, "visitor": 200, "half": 302}),
    Row("account_login", {"*": 302, "visitor": 200, "half": 302}, method="post"),
    Row("account_logout", ALL),
    Row("account_logout", {"*": 302}, method="post"),
    Row("account_inactive", {"*": 200, "visitor": 200}),
    Row("account_reauthenticate", ALL),
    Row("account_reauthenticate", ALL, method="post"),
    Row("account_change_password", ALL),
    Row("account_change_password", ALL, method="post"),
    Row("account_set_password", {"*": 302}),
    Row("account_set_password", {"*": 302}, method="post"),
    Row("account_set_password", ALL, without_a_password, state="without one"),
    Row("account_reset_password", {"*": 200, "visitor": 200}),
    Row("account_reset_password", {"*": 200, "visitor": 200}, method="post"),
    Row("account_reset_password_done", {"*": 200, "visitor": 200}),
    Row("account_reset_password_from_key", {"*": 200, "visitor": 200}, lambda _c: {"uidb36": "1", "key": "x-y"}),
    Row("account_reset_password_from_key", {"*": 200, "visitor": 200}, sent_a_link, state="with a valid key"),
    Row(
        "account_reset_password_from_key",
        {"*": 200, "visitor": 200},
        lambda _c: {"uidb36": "1", "key": "x-y"},
        method="post",
    ),
    Row("account_reset_password_from_key_done", {"*": 200, "visitor": 200}),
    Row("mfa_index", ALL),
    Row("mfa_index", ALL, codes_seen_by_nils, state="with app and codes"),
    Row("mfa_authenticate", {"*": 302, "half": 200}),
    Row("mfa_authenticate", {"*": 302, "half": 200}, method="post"),
    Row(
        "mfa_authenticate",
        {"*": 200, "visitor": 200, "token": 302, "service": 302},
        half_signed_in,
        state="half signed in",
    ),
    Row("mfa_reauthenticate", {"*": 302}),
    Row("mfa_reauthenticate", {"*": 302}, method="post"),
    Row("mfa_reauthenticate", {"nils": 200, "*": 302}, app_of_nils, state="with app"),
    Row("mfa_activate_totp", {"*": 302}),
    Row("mfa_activate_totp", {"*": 302}, method="post"),
    Row("mfa_activate_totp", ALL, fresh(), state="just asked"),
    Row("mfa_list_webauthn", ALL),
    Row("mfa_list_webauthn", ALL, passkey_of_nils, state="with one"),
    Row("mfa_add_webauthn", {"*": 302}),
    Row("mfa_add_webauthn", {"*": 302}, method="post"),
    Row("mfa_add_webauthn", ALL, fresh(), state="just asked"),
    Row("mfa_edit_webauthn", {"*": 302}, lambda _company: {"pk": 1}),
    Row("mfa_edit_webauthn", {"*": 302}, lambda _company: {"pk": 1}, method="post"),
    Row("mfa_edit_webauthn", {"nils": 200, "*": 404}, fresh(that_passkey), state="just asked"),
    Row("mfa_remove_webauthn", {"*": 302}, lambda _company: {"pk": 1}),
    Row("mfa_remove_webauthn", {"*": 302}, lambda _company: {"pk": 1}, method="post"),
    Row("mfa_remove_webauthn", {"nils": 200, "*": 404}, fresh(that_passkey), state="just asked"),
    Row("mfa_reauthenticate_webauthn", {"*": 302}),
    Row("mfa_reauthenticate_webauthn", {"*": 302}, method="post"),
    Row("mfa_reauthenticate_webauthn", {"nils": 200, "*": 302}, passkey_of_nils, state="with a passkey"),
    Row("mfa_login_webauthn", {"*": 302}),
    Row("mfa_login_webauthn", {"*": 302}, send(credential="x"), method="post"),
    Row("mfa_deactivate_totp", {"*": 404}),
    Row("mfa_deactivate_totp", {"*": 404}, method="post"),
    Row("mfa_deactivate_totp", {"nils": 200, "*": 404}, fresh(app_of_nils), state="with app, just asked"),
    Row("mfa_view_recovery_codes", {"*": 404}),
    Row("mfa_view_recovery_codes", {"nils": 200, "*": 404}, fresh(codes_of_nils), state="new, just asked"),
    Row("mfa_view_recovery_codes", {"nils": 200, "*": 404}, fresh(codes_seen_by_nils), state="seen, just asked"),
    Row("mfa_generate_recovery_codes", {"*": 302}),
    Row("mfa_generate_recovery_codes", {"*": 302}, method="post"),
    Row("mfa_generate_recovery_codes", ALL, fresh(codes_seen_by_nils), state="just asked"),
    Row("mfa_download_recovery_codes", {"*": 404}),
]

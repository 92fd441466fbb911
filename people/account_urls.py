"""Signing in and out, passwords and second factors: the part of allauth this application offers.

People come from HR, so nobody signs up, and nobody changes the address they sign in with.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path, re_path
from django.views.decorators.http import require_http_methods

from people.sign_in import saml, single_sign_on
from people.sign_in.factors import of_ones_own
from people.views import invitation, session_end, sessions, set_up

# allauth answers a DELETE by taking a passkey away and telling nobody.
remove_webauthn = of_ones_own(require_http_methods(["GET", "HEAD", "POST"])(webauthn.remove_webauthn))

urlpatterns = [
    path("setup/", set_up, name="setup"),
    path("accounts/invitation/<str:key>/", invitation, name="invitation"),
    path("accounts/login/", account.login, name="account_login"),
    path("accounts/sessions/", sessions, name="sessions"),
    path("accounts/sessions/<uuid:handle>/end/", session_end, name="session_end"),
    path("accounts/logout/", account.logout, name="account_logout"),
    path("accounts/inactive/", account.account_inactive, name="account_inactive"),
    path("accounts/reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("accounts/password/change/", account.password_change, name="account_change_password"),
    path("accounts/password/set/", account.password_set, name="account_set_password"),
    path("accounts/password/reset/", account.password_reset, name="account_reset_password"),
    path("accounts/password/reset/done/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "accounts/password/reset/key/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("accounts/sso/<str:provider_id>/", single_sign_on.begin, name="openid_connect_login"),
    path("accounts/sso/<str:provider_id>/back/", single_sign_on.come_back, name="openid_connect_callback"),
    path("accounts/saml/<str:organization_slug>/", saml.begin_saml, name="saml_login"),
    path("accounts/saml/<str:organization_slug>/answer/", saml.take_answer, name="saml_acs"),
    path("accounts/saml/<str:organization_slug>/back/", saml.come_back_saml, name="saml_finish_acs"),
    path("accounts/saml/<str:organization_slug>/out/", saml.no_sign_out_there, name="saml_sls"),
    path("accounts/saml/<str:organization_slug>/metadata/", saml.describe_saml, name="saml_metadata"),
    path("accounts/2fa/", mfa.index, name="mfa_index"),
    path("accounts/2fa/authenticate/", mfa.authenticate, name="mfa_authenticate"),
    path("accounts/2fa/reauthenticate/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("accounts/2fa/totp/activate/", of_ones_own(totp.activate_totp), name="mfa_activate_totp"),
    path("accounts/2fa/totp/deactivate/", of_ones_own(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("accounts/2fa/recovery-codes/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "accounts/2fa/recovery-codes/generate/",
        of_ones_own(recovery_codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "accounts/2fa/recovery-codes/download/",
        recovery_codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("accounts/2fa/webauthn/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("accounts/2fa/webauthn/add/", of_ones_own(webauthn.add_webauthn), name="mfa_add_webauthn"),
    path("accounts/2fa/webauthn/login/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path(
        "accounts/2fa/webauthn/reauthenticate/",
        webauthn.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("accounts/2fa/webauthn/keys/<int:pk>/edit/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path("accounts/2fa/webauthn/keys/<int:pk>/remove/", remove_webauthn, name="mfa_remove_webauthn"),
]

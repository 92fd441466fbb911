"""Who comes in, and how: accounts, passwords, second factors, single sign-on, sessions."""

from perfmgmt.settings.environment import LOCAL, env

AUTH_USER_MODEL = "people.Person"
KNOX_TOKEN_MODEL = "people.ApiToken"  # noqa: S105  a model, no secret
MIGRATION_MODULES = {"knox": None}  # ours stands in for its model, so its table is not wanted
IT_ADMIN_APPS = {"django_celery_beat", "account", "mfa"}  # other packages' admin pages that IT administrators see
AUTHENTICATION_BACKENDS = ["people.sign_in.backend.Backend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name", "preferred_name", "employee_id")},
    },
    {"NAME": "people.sign_in.passwords.LongEnough"},
    {"NAME": "people.sign_in.passwords.Uncommon"},
    {"NAME": "people.sign_in.passwords.NotOfTheHouse"},
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "people.sign_in.adapter.SignIn"
ACCOUNT_FORMS = {"reset_password": "people.sign_in.forms.AskForPassword"}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", default=0)
PASSWORD_RESET_TIMEOUT = 60 * 60
INVITATION_DAYS = env.int("INVITATION_DAYS", default=7)
MFA_ADAPTER = "people.sign_in.factors.Factors"
MFA_FORMS = {
    "add_webauthn": "people.sign_in.forms.AddPasskey",
    "edit_webauthn": "people.sign_in.forms.NamePasskey",
    "authenticate_webauthn": "people.sign_in.forms.UsePasskey",
    "login_webauthn": "people.sign_in.forms.SignInWithPasskey",
    "reauthenticate_webauthn": "people.sign_in.forms.ShowPasskeyOnceMore",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses come from HR, and nobody signs up with somebody else's
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = LOCAL
MFA_RECOVERY_CODES_SHOW_ONCE = True
SECOND_FACTOR_DEMANDED = env.bool("SECOND_FACTOR_DEMANDED", default=not LOCAL)  # of HR and IT roles

# Single sign-on: on where a provider is named. With SSO_DEMANDED nothing else lets anybody in but those named.
SSO_NAME = env.str("SSO_NAME", default="")
SSO_DEMANDED = env.bool("SSO_DEMANDED", default=False)
SSO_SPARED = env.list("SSO_SPARED", default=[])  # addresses that may come in when the provider is away
OIDC_SERVER_URL = env.str("OIDC_SERVER_URL", default="")
OIDC_EMPLOYEE_ID_CLAIM = env.str("OIDC_EMPLOYEE_ID_CLAIM", default="")
OIDC_APP = {
    "provider_id": "sso",
    "client_id": env.str("OIDC_CLIENT_ID", default=""),
    "secret": env.str("OIDC_CLIENT_SECRET", default=""),
    "settings": {"server_url": OIDC_SERVER_URL},
}
SAML_ENTITY_ID = env.str("SAML_ENTITY_ID", default="")
SAML_EMPLOYEE_ID_ATTRIBUTE = env.str("SAML_EMPLOYEE_ID_ATTRIBUTE", default="")
SAML_APP = {
    "client_id": "sso",
    "settings": {
        "idp": {
            "entity_id": SAML_ENTITY_ID,
            "sso_url": env.str("SAML_SIGN_IN_URL", default=""),
            "x509cert": env.str("SAML_CERTIFICATE", default=""),
        },
        "advanced": {
            "want_assertion_signed": True,
            "want_attribute_statement": False,
            "allow_single_label_domains": True,  # a name inside the house, such as http://people/
        },
    },
}
SOCIALACCOUNT_ADAPTER = "people.sign_in.single_sign_on.SingleSignOn"
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [OIDC_APP] if OIDC_SERVER_URL else []},
    "saml": {"APPS": [SAML_APP] if SAML_ENTITY_ID else []},
}

SESSION_ENGINE = "people.sign_in.store"
SESSION_COOKIE_AGE = 60 * 60 * env.int("SESSION_HOURS", default=12)  # at most, however busy
SESSION_IDLE_MINUTES = env.int("SESSION_IDLE_MINUTES", default=120)
SESSION_SAVE_EVERY_REQUEST = False
SESSION_COOKIE_NAME = "session" if LOCAL else "__Host-session"
CSRF_COOKIE_NAME = "csrf" if LOCAL else "__Host-csrf"
MESSAGE_STORAGE = "core.messages.Messages"
MESSAGES_COOKIE_NAME = "messages" if LOCAL else "__Host-messages"
SAML_COOKIE_NAME = "saml" if LOCAL else "__Host-saml"  # finds an answer of the directory again, for a moment
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not LOCAL
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

"""The same for every installation: what differs comes from the environment, and the default is the safe one.

DEBUG=1  a developer's machine: stack traces in the browser.
LOCAL=1  a trial on one machine: plain http, the demo company, unhashed static files. On with DEBUG.
"""

import sys
from urllib.parse import urlsplit

import django_stubs_ext
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from perfmgmt.settings.environment import BASE_DIR, DEBUG, LOCAL, env
from perfmgmt.settings.sign_in import *  # noqa: F403 - settings are names in one module

django_stubs_ext.monkeypatch()  # ModelAdmin[Goal] and the like at run time

SECRET_KEY = env.str("SECRET_KEY", default="not-a-secret-for-a-developer-only" if DEBUG else "")
if not SECRET_KEY:
    sys.exit(
        "perfmgmt: set SECRET_KEY to a long random text (or DEBUG=1 on your own machine); it does not start without."
    )
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
SETUP_KEY = env.str("SETUP_KEY", default="")  # opens /setup/ once, while nobody is there yet

SITE_URL = env.str("SITE_URL", default="http://127.0.0.1:8000" if LOCAL else "https://localhost")  # for links in mail
SITE_HOST = urlsplit(SITE_URL).hostname
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "testserver"] if LOCAL else [])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "perfmgmt",
    "reviews",
    "checkins",
    "feedback",
    "development",
    "goals",
    "people",
    "core",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.socialaccount.providers.saml",
    "rest_framework",
    "knox",
    "drf_spectacular",
    "django_filters",
    "django_htmx",
    "template_partials",
    "django_celery_beat",
    "pgtrigger",
    "pghistory",
    "csp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "people.sign_in.person.PersonMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "people.sign_in.limits.SessionLimitsMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "core.middleware.ReaderMiddleware",
    "core.pace.PaceMiddleware",
    "people.sign_in.second_factor.SecondFactorMiddleware",
    "core.refusals.RefusalMiddleware",
]

ROOT_URLCONF = "perfmgmt.urls"
WSGI_APPLICATION = "perfmgmt.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["core.templatetags.addresses"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "people.context_processors.shell",
            ],
        },
    },
]
FORM_RENDERER = "core.form_renderer.FormRenderer"

# --- Data -------------------------------------------------------------------------------------------------------------
APPLICATION_DATABASE = env.db("DATABASE_URL", default="postgres://perfmgmt@127.0.0.1:5432/perfmgmt")
DATABASES = {
    "default": {
        # The tables' owner for the process that migrates; the others connect as a role that cannot alter history.
        **(env.db("MIGRATIONS_DATABASE_URL") if env.str("MIGRATIONS_DATABASE_URL", "") else APPLICATION_DATABASE),
        "CONN_MAX_AGE": env.int("CONN_MAX_AGE", default=600),
        "CONN_HEALTH_CHECKS": True,
        "DISABLE_SERVER_SIDE_CURSORS": env.bool("DATABASE_POOLED", default=False),  # by transaction, as pgbouncer does
    },
}
DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 3)
DATABASES["default"]["OPTIONS"].setdefault("options", "-c pg_trgm.word_similarity_threshold=0.4")  # misspelt names
PGHISTORY_APPEND_ONLY = True  # events can be added, never altered or removed
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    # Rate limits live here: a table, so that they hold over all web processes and outlast a broker that is away. It has
    # room for everybody who tries: a full one drops the lowest third of its keys, those that hold somebody up too.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "django_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    # Parts of pages that are the same for everybody, and nothing else: no name, no words of a person.
    "template_fragments": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 1000},
    },
}

# --- Transport and policy ---------------------------------------------------------------------------------------------
SECURE_SSL_REDIRECT = not LOCAL
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_HSTS_SECONDS = 0 if LOCAL else 2 * 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not LOCAL
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.int("TRUSTED_PROXIES", default=0) else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}

# --- Static files -----------------------------------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "collected"
STATICFILES_DIRS = [("dist", BASE_DIR / "static" / "dist")]  # only what `npm run build` made
WHITENOISE_USE_FINDERS = LOCAL
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if LOCAL
        else "whitenoise.storage.CompressedManifestStaticFilesStorage",
    },
}

# --- Words and times --------------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("de", _("German"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "perfmgmt.formats"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# --- Mail -------------------------------------------------------------------------------------------------------------
vars().update(env.email("EMAIL_URL", default="consolemail://"))
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", default="perfmgmt <no-reply@localhost>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
CHAT_SERVERS = env.list("CHAT_SERVERS", default=[])  # if any are named, no others; these may be inside the house

# --- Work for later ---------------------------------------------------------------------------------------------------
# The row is the truth and a sweep finds what was left, so publishing gives up at once and never holds up a page.
CELERY_BROKER_URL = env.str("REDIS_URL", default="redis://127.0.0.1:6379/0")
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "max_retries": 0,
    "socket_connect_timeout": 1,
    "socket_timeout": 5,
    "visibility_timeout": 3600,
}
CELERY_BROKER_CONNECTION_TIMEOUT = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_TIME_LIMIT = 300
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"
DJANGO_CELERY_BEAT_TZ_AWARE = True
CELERY_BEAT_SCHEDULE = {
    "core.sweep_deliveries": {"task": "core.sweep_deliveries", "schedule": 60},
    "core.sweep_tallies": {"task": "core.sweep_tallies", "schedule": 3600},
    "checkins.sweep_reminders": {"task": "checkins.sweep_reminders", "schedule": 60},
    "checkins.follow_reporting_line": {"task": "checkins.follow_reporting_line", "schedule": 300},
    "checkins.count_rates": {"task": "checkins.count_rates", "schedule": 900, "options": {"expires": 900}},
    "goals.reckon_figures": {"task": "goals.reckon_figures", "schedule": 10, "options": {"expires": 30}},
    "goals.count_health": {"task": "goals.count_health", "schedule": 300, "options": {"expires": 300}},
    "people.sweep_leavers": {"task": "people.sweep_leavers", "schedule": 3600},
    "people.sweep_password_requests": {"task": "people.sweep_password_requests", "schedule": 60},
    "people.sweep_service_tokens": {"task": "people.sweep_service_tokens", "schedule": 3600},
    "people.sweep_sessions": {"task": "people.sweep_sessions", "schedule": 3600},
    "people.sweep_import_files": {"task": "people.sweep_import_files", "schedule": 60},
    "perfmgmt.sweep_copies": {"task": "perfmgmt.sweep_copies", "schedule": 60},
    "goals.sweep_news": {"task": "goals.sweep_news", "schedule": 10, "options": {"expires": 30}},
    "goals.sweep_tag_changes": {"task": "goals.sweep_tag_changes", "schedule": 60},
    "goals.sweep_cycle_reminders": {"task": "goals.sweep_cycle_reminders", "schedule": 900},
    "feedback.sweep_reminders": {"task": "feedback.sweep_reminders", "schedule": 3600},
    "feedback.sweep_outside": {"task": "feedback.sweep_outside", "schedule": 300},
    "feedback.sweep_pulse": {"task": "feedback.sweep_pulse", "schedule": 300},
    "reviews.sweep_closings": {"task": "reviews.sweep_closings", "schedule": 60},
    "reviews.take_due_steps": {"task": "reviews.take_due_steps", "schedule": 300},
    "reviews.sweep_reminders": {"task": "reviews.sweep_reminders", "schedule": 3600},
}

# --- How often --------------------------------------------------------------------------------------------------------
PAGES_A_MINUTE = env.int("PAGES_A_MINUTE", default=600)  # of one person; half may be forms

# --- API --------------------------------------------------------------------------------------------------------------
API_CALLS_A_MINUTE = env.int("API_CALLS_A_MINUTE", default=600)  # of one person or service
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "people.sign_in.tokens.Token",
        "people.sign_in.tokens.Service",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["people.sign_in.tokens.PersonOrScope"],
    "DEFAULT_THROTTLE_CLASSES": ["core.limits.PerCaller"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["core.parsers.Json"],
    "DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.CursorPagination",
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "core.api.answer",
    "PAGE_SIZE": 50,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "perfmgmt",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_PERMISSIONS": ["rest_framework.permissions.IsAuthenticated"],
    "SERVE_INCLUDE_SCHEMA": False,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "perfmgmt.api_docs.describe_refusals",
    ],
    "ENUM_NAME_OVERRIDES": {
        "GoalAudience": "goals.models.Goal.Audience",
        "FeedbackAudience": "feedback.models.Audience",
        "FeedbackKind": "feedback.models.Kind",
        "MeasureKind": "goals.models.KeyResult.Kind",
        "ReactionKind": "goals.models.GoalReaction.Kind",
        "MeetingCadence": "checkins.models.Series.Cadence",
        "MeetingCadenceOrRule": "checkins.api.series.CADENCES",
    },
}

# --- What it says about itself ----------------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {"()": "perfmgmt.logs.JsonFormatter"},
        "plain": {"format": "{asctime} {levelname:.1} {name}: {message}", "style": "{"},
    },
    "filters": {"routes": {"()": "perfmgmt.logs.RoutesForAddresses"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "plain" if LOCAL else "json",
            "filters": ["routes"],
        }
    },
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {"django.server": {"propagate": True}},
}

"""The settings of the application, with a key and a quick password hasher."""

import os
from urllib.parse import urlsplit

os.environ.setdefault("CONN_MAX_AGE", "0")  # a thread of the live server keeps none when it ends
os.environ.setdefault("LOCAL", "1")
os.environ.setdefault("SECRET_KEY", "only-for-tests-" + "x" * 50)
if beside := os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw"):
    # Processes that test side by side find nothing of each other in the broker, nor do the workers they start.
    broker = urlsplit(os.environ.get("REDIS_URL", "redis://127.0.0.1:6379"))
    os.environ["REDIS_URL"] = broker._replace(path=f"/{int(beside) + 1}").geturl()

from perfmgmt.settings import *  # noqa: F403  the environment has to stand first

if queue := os.environ.get("TEST_QUEUE"):  # what a worker that a test has started hands on comes back to it
    CELERY_TASK_DEFAULT_QUEUE = queue
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
PAGES_A_MINUTE = 1_000_000  # a test asks as fast as it can
WHITENOISE_AUTOREFRESH = True  # otherwise every client of a test reads all static files before its first question
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
INSTALLED_APPS = [*INSTALLED_APPS, "django_migration_linter"]  # noqa: F405

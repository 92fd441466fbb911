"""The settings of the application, with a queue of the drill's own and mail that goes nowhere."""

import os

from perfmgmt.settings import *  # noqa: F403 - these are the settings, with two changes

EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
CELERY_TASK_DEFAULT_QUEUE = os.environ.get("DRILL_QUEUE", "drill")

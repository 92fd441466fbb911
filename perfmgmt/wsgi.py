import os

from django.core.wsgi import get_wsgi_application

from perfmgmt.celery import app

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "perfmgmt.settings")

application = get_wsgi_application()

# What hands tasks to the broker is a third of a second of imports: made here once, before the workers fork, and not by
# the first write that each of them serves. No connection is opened.
LOADED = (app.connection_for_write().transport, app.events, app.Task)

"""Bare Django to compare with: the signed-in person, one query, a small template; settings, routes and view."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from perfmgmt.settings import *  # noqa: F403  the same database, whose tables hold the sessions of both

ROOT_URLCONF = "bench.bare"
SESSION_ENGINE = "django.contrib.sessions.backends.db"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",  # allauth refuses to be installed without
]
PAGE = """<!doctype html><title>{{ user.name }}</title>
<ul>{% for person in people %}<li>{{ person.name }}, {{ person.job_title }}</li>{% endfor %}</ul>"""


@cache
def template() -> Any:
    """Compiled once, as a template in a file is."""
    return engines["django"].from_string(PAGE)


def page(request: HttpRequest) -> HttpResponse:
    """Ten people, by name."""
    from people.models import Person  # noqa: PLC0415 - this module is also the settings

    people = Person.objects.order_by("name")[:10]
    return HttpResponse(template().render({"people": people, "user": request.user}, request))


urlpatterns = [path("", page)]

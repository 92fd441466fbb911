"""The names the frame asks for, so that its tests need no other app."""

from types import SimpleNamespace

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from tests.look import specimen


def nothing(request: HttpRequest, pk: object = None) -> HttpResponse:
    return HttpResponse()


def show(request: HttpRequest) -> HttpResponse:
    return HttpResponse(specimen.page(cookies=request.COOKIES))


show.login_required = False  # type: ignore[attr-defined]


def routes(app: str, *names: str) -> SimpleNamespace:
    return SimpleNamespace(app_name=app, urlpatterns=[path(f"{name}/", nothing, name=name) for name in names])


people = routes("people", "directory", "settings", "search")
people.urlpatterns.append(path("<uuid:pk>/", nothing, name="detail"))

urlpatterns = [
    path("", show, name="home"),
    path("team/", nothing, name="team"),
    path("search/", nothing, name="search"),
    path("goals/", include(routes("goals", "list"))),
    path("feedback/", include(routes("feedback", "list", "new", "quick"))),
    path("check-ins/", include(routes("checkins", "list"))),
    path("reviews/", include(routes("reviews", "list"))),
    path("growth/", include(routes("development", "plan"))),
    path("core/", include(routes("core", "inbox"))),
    path("admin/", include(routes("admin", "index"))),
    path("people/", include(people)),
    path("accounts/", include("allauth.urls")),
]

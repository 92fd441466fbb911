"""The names the frame asks for, so that its tests need no other app."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, include, path

from tests.look import specimen


def nothing(request: HttpRequest, pk: object = None) -> HttpResponse:
    return HttpResponse()


def show(request: HttpRequest) -> HttpResponse:
    return HttpResponse(specimen.page(cookies=request.COOKIES))


show.login_required = False  # type: ignore[attr-defined]


def routes(app: str, *names: str) -> tuple[list[URLPattern], str]:
    return [path(f"{name}/", nothing, name=name) for name in names], app


people, _ = routes("people", "directory", "settings", "search")
people.append(path("<uuid:pk>/", nothing, name="detail"))

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
    path("people/", include((people, "people"))),
    path("accounts/", include("allauth.urls")),
]

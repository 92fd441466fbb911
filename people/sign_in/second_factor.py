"""HR and IT roles need a second factor, and reach nothing else until it stands."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.prepared import prepared
from people.models import Person

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)  # recovery codes only stand in for one
FORBIDDEN = 403
NEEDED = gettext_lazy("Your role needs a second factor. Set one up under “Second factor”, then go on.")
OPEN = frozenset({
    "account_logout", "account_reauthenticate", "mfa_index", "mfa_activate_totp", "mfa_add_webauthn",
    "mfa_list_webauthn", "mfa_reauthenticate", "mfa_reauthenticate_webauthn", "health-live",
    "health-ready", "core:stop_mail",
})  # fmt: skip


def has_second_factor(person: Person) -> bool:
    """Whether a password alone opens nothing of this person's."""
    return bool(_factors(person=person.pk))


def lacks_second_factor(person: Person) -> bool:
    """Whether a role is held that asks for a second factor, and there is none; asked anew with each request."""
    return settings.SECOND_FACTOR_DEMANDED and bool(person.roles) and not has_second_factor(person)


@prepared
def _factors(person: UUID) -> QuerySet[Authenticator, int]:
    rows: QuerySet[Authenticator, int] = Authenticator.objects.filter(user=person, type__in=FACTORS)
    return rows.values_list("pk", flat=True)[:1]


class SecondFactorMiddleware:
    """Leads whoever lacks their second factor to where it is set up."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        """Nothing, or the way to the set-up in the kind of answer that was asked for."""
        person, route = request.user, request.resolver_match
        if not person.is_authenticated or not lacks_second_factor(person):
            return None
        if route is not None and route.view_name in OPEN:
            request.needs_second_factor = True  # type: ignore[attr-defined]  # the page says why
            return None
        return _led_to_set_up(request)


def _led_to_set_up(request: HttpRequest) -> HttpResponse:
    wants_json = request.headers.get("Accept", "").startswith("application/json")
    if wants_json or request.path.startswith("/api/"):
        return JsonResponse({"detail": str(NEEDED)}, status=FORBIDDEN)
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": reverse("mfa_index")})
    if request.method == "POST":
        messages.warning(request, _("Nothing was changed: your role needs a second factor first."))
    return redirect("mfa_index")

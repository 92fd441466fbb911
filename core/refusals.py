"""A business no, worded for the person who reads it."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.functional import Promise

CONFLICT = 409


class Refusal(Exception):  # noqa: N818 - it is an answer, not a fault
    """Raised beside the rule by a service; answered as 409 in one place. `url` has what it is about, as it is now."""

    def __init__(self, message: str | Promise, *, url: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.url = url

    def as_json(self) -> dict[str, object]:
        """What a script is told."""
        return {"detail": str(self.message)}


class RefusalMiddleware:
    """Turns a Refusal into an answer of the kind that was asked for."""

    def __init__(self, get_response: object) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)  # type: ignore[operator, no-any-return]

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Page, toast or JSON; other exceptions go their way."""
        return refused(request, exception, CONFLICT) if isinstance(exception, Refusal) else None


def refused(request: HttpRequest, refusal: Refusal, status: int) -> HttpResponse:
    """Says no in the form that was asked for; a page is that of the status."""
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse(refusal.as_json(), status=status)
    if request.headers.get("HX-Request"):
        answer = render(request, "components/refusal.html", {"refusal": refusal}, status=status)
        answer["HX-Retarget"] = "#toasts"
        answer["HX-Reswap"] = "innerHTML"
        return answer
    return render(request, f"{status}.html", {"refusal": refusal}, status=status)

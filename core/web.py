"""Answers that are whole pages for a browser and parts of them for htmx."""

import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise

if TYPE_CHECKING:
    from django_htmx.middleware import HtmxDetails

    from people.models import Person

T = TypeVar("T")


class PersonRequest(HttpRequest):
    """A request whose user is a signed-in person."""

    user: "Person"
    htmx: "HtmxDetails"


class HasAddress(Protocol):
    """Anything with a page of its own."""

    def get_absolute_url(self) -> str:
        """The address of that page."""


def first_or_404(rows: Iterable[T]) -> T:
    """The one that was asked for; not found where it is not there, or not the reader's to see."""
    for row in rows:
        return row
    raise Http404


def allow(*, is_allowed: bool) -> None:
    """403 where the reader may see it and not do it."""
    if not is_allowed:
        raise PermissionDenied


def page_or_partial(
    request: PersonRequest, template: str, *, partial: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """The whole page, or for htmx the named partial of the same template."""
    name = f"{template}#{partial}" if request.htmx and not request.htmx.boosted else template
    answer = render(request, name, context, status=status)
    answer["Vary"] = "HX-Request"
    return answer


def swap_or_redirect(
    request: PersonRequest,
    template: str,
    *,
    partial: str,
    context: Callable[[], dict[str, Any]],
    to: HasAddress | str,
    message: str | Promise | None = None,
) -> HttpResponse:
    """After a deed: the changed part for htmx, with a toast; else a redirect to `to`, with a message.

    `context` is called only for a part.
    """
    if not request.htmx:
        if message:
            messages.success(request, str(message))
        return redirect(to)
    answer = render(request, f"{template}#{partial}", context())
    if message:
        answer["HX-Trigger"] = json.dumps({"toast": str(message)})
    return answer

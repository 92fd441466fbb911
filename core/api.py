"""What the parts of the API share: refusals as 409, pages by key."""

from typing import TYPE_CHECKING, Any

from rest_framework.pagination import CursorPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import exception_handler

from core.refusals import CONFLICT, Refusal

if TYPE_CHECKING:
    from people.models import Person


class NewestFirst(CursorPagination):
    """Pages by key: keys sort by the time they were made, so a page never shifts under its reader."""

    ordering: tuple[str, ...] = ("-id",)
    page_size = 50
    max_page_size = 200
    page_size_query_param = "page_size"

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """A page as OpenAPI 3.1 says it: the last one has no next, the first no previous."""
        address = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {"next": address, "previous": address, "results": schema},
        }


def caller_of(request: Request) -> "Person":
    """Who asks, where services are turned away."""
    caller: Person = request.user  # type: ignore[assignment]
    return caller


def answer(exc: Exception, context: dict[str, Any]) -> Response | None:
    """A refusal is a 409 with its sentence; the rest as Django REST framework does it."""
    if isinstance(exc, Refusal):
        return Response(exc.as_json(), status=CONFLICT)
    return exception_handler(exc, context)

"""The API for people who read: one page, drawn from the same description that scripts get."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from drf_spectacular.generators import SchemaGenerator

METHODS = ("get", "post", "put", "patch", "delete")
REFUSED = {
    "type": "object",
    "properties": {"detail": {"type": "string", "description": "What is in the way, for people to read."}},
    "required": ["detail"],
}
INVALID = {
    "description": "What is wrong, by field; what is about no field stands under `non_field_errors` or `detail`.",
    "anyOf": [{"type": "object"}, {"type": "array"}],
}
REFUSALS = {
    "400": ("What was sent cannot be read.", "Invalid"),
    "401": ("No token, or one that opens nothing any more.", "Refused"),
    "403": ("Seen, but not for this caller to do.", "Refused"),
    "404": ("Not there, or not for this caller to see.", "Refused"),
    "409": ("Not as things stand; nothing has changed.", "Refused"),
    "429": ("Too many requests; `Retry-After` says when to go on.", "Refused"),
}
OF_WRITING = {"409"}


@dataclass(frozen=True)
class Parameter:
    """A part of the address one may give."""

    name: str
    text: str
    is_required: bool


@dataclass(frozen=True)
class Operation:
    """One method on one path."""

    method: str
    path: str
    text: str
    tag: str
    parameters: list[Parameter]
    fields: list[str]


@require_safe
def api_docs(request: HttpRequest) -> HttpResponse:
    """Every operation the API offers, by subject."""
    description: dict[str, Any] = SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    operations = sorted(_operations(description), key=lambda operation: (operation.tag, operation.path))
    subjects = [(tag, list(group)) for tag, group in groupby(operations, key=lambda operation: operation.tag)]
    return render(request, "perfmgmt/api_docs.html", {"subjects": subjects, "base": request.build_absolute_uri("/")})


def _operations(description: dict[str, Any]) -> list[Operation]:
    return [
        Operation(
            method=method.upper(),
            path=path,
            text=operation.get("description", ""),
            tag=operation.get("tags", [""])[0],
            parameters=[
                Parameter(part["name"], part.get("description", ""), part.get("required", False))
                for part in operation.get("parameters", [])
            ],
            fields=_fields(description, operation),
        )
        for path, methods in description["paths"].items()
        for method, operation in methods.items()
        if method in METHODS
    ]


def _fields(description: dict[str, Any], operation: dict[str, Any]) -> list[str]:
    """The fields one sends."""
    content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    name = content.get("schema", {}).get("$ref", "").rpartition("/")[2]
    schema = description["components"]["schemas"].get(name, {})
    required = set(schema.get("required", []))
    return [f"{field}*" if field in required else field for field in schema.get("properties", {})]


def describe_refusals(result: dict[str, Any], **_generated: Any) -> dict[str, Any]:
    """Add to every operation how it may answer instead of doing what was asked."""
    result["components"]["schemas"] |= {"Refused": REFUSED, "Invalid": INVALID}
    for methods in result["paths"].values():
        for method, operation in methods.items():
            if method not in METHODS:
                continue
            for status, (text, schema) in REFUSALS.items():
                if method == "get" and status in OF_WRITING:
                    continue
                content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
                operation["responses"].setdefault(status, {"description": text, "content": content})
    return result

"""Whether the API answers as its description says it does."""

import re
from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator
from jsonschema import Draft202012Validator

REFUSED = {401, 403, 405}  # without an operation


@cache
def description() -> dict[str, Any]:
    """What scripts are told."""
    found: dict[str, Any] = SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return found


@cache
def operations() -> dict[re.Pattern[str], dict[str, Any]]:
    """By what their addresses look like; those without a place to fill come first, as OpenAPI says."""
    paths = sorted(description()["paths"].items(), key=lambda one: one[0].count("{"))
    return {re.compile(re.sub(r"\\?\{.*?\\?\}", "[^/]+", re.escape(path))): methods for path, methods in paths}


def undescribed(answer: Any) -> list[str]:
    """In which ways an answer is none of those described; empty where it is one."""
    asked = answer.wsgi_request
    methods = next((methods for path, methods in operations().items() if path.fullmatch(asked.path)), {})
    operation = methods.get(asked.method.lower())
    if operation is None:
        return [] if answer.status_code in REFUSED else ["an operation that is not described"]
    answers = operation["responses"]
    if str(answer.status_code) not in answers:
        return [f"{asked.method} {asked.path} is not said to answer {answer.status_code}"]
    content = answers[str(answer.status_code)].get("content")
    if content is None:
        return ["a body, where none is described"] if answer.content else []
    kind = answer.get("Content-Type", "").partition(";")[0]
    if kind not in content:
        return [f"{kind} is not described"]
    schema = {**content[kind]["schema"], "components": description()["components"]}
    faults = Draft202012Validator(schema).iter_errors(answer.json())
    return [f"{fault.json_path}: {fault.message}"[:300] for fault in faults]

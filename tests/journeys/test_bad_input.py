"""Whatever is sent to a form or to the API is answered, as described, and what was typed well is not lost."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import transaction
from django.urls import resolve
from django.utils.html import escape

from tests.access.described import undescribed
from tests.cast import Company
from tests.journeys.html_forms import Form, flat, forms_of
from tests.journeys.visits import Visit, visits

pytestmark = pytest.mark.django_db

FORM = "application/x-www-form-urlencoded"
NUL, HUGE, MEGABYTE = "a\0b", "9" * 400, "x" * 1_000_000
LINE = 3_000  # characters that an address may have
NO_DAYS = [NUL, "0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01"]
NO_NUMBERS = [NUL, HUGE, "-999999999999", "NaN", "1e999"]
NO_WORDS = [NUL, MEGABYTE, "\udcff\u202etxt.exe", ""]
NO_KEYS = [NUL, "no key", HUGE]
NO_PARTS = ["clientDataJSON", "authenticatorData", "attestationObject", "signature", "userHandle"]
NO_PASSKEYS = [
    *[NUL, "x", "[]", "1", '"x"', "{}", "[" * 100_000, '{"response": null}', '{"response": {"userHandle": 1}}'],
    *[
        json.dumps({"id": "eA", "rawId": "eA", "type": "public-key", "response": dict.fromkeys(NO_PARTS, value)})
        for value in (1, "", "!", "eA", "e30", "oA", "_" * 4000)  # e30 is {} in JSON, oA in CBOR
    ],
]
UNKNOWN = "of a row of the access table"
BAD = {"date": NO_DAYS, "time": [NUL, "25:61"], "number": NO_NUMBERS}
NEVER = {"date": [NUL, "0000-01-01", "10000-01-01"], "time": BAD["time"], "number": [NUL, HUGE, "NaN", "1e999"]}
NEVER |= {kind: [NUL] for kind in ("text", "search", "textarea", "email", "password")}
EVERY_FIELD = "*"
BY_NAME = {"credential": NO_PASSKEYS}
BAD[UNKNOWN] = [NUL, "9999-12-31", HUGE, "-999999999999", MEGABYTE]
BAD |= dict.fromkeys(["text", "search", "textarea", "email", "password"], NO_WORDS)
BAD_JSON: list[Any] = [*NO_DAYS, *NO_NUMBERS, *NO_WORDS, "\ud800", None, [], {}, [None], {"a": []}, True, -1, 10**400]
NO_JSON = ["", "[]", "null", '"x"', "{", "\0", '{"a":' * 5000]
ALIKE = re.compile(r"-[1-9]\d*-|-(INITIAL|MIN_NUM|MAX_NUM)_FORMS$")  # the second row, and counts that nobody reads
SPACES = ("account_", "mfa_")  # routes of allauth, whose names have no space of their own


def is_api(visit: Visit) -> bool:
    return visit.row.name.startswith("api")


def area(visit: Visit) -> str:
    """The app whose forms they are; in the admin `admin:people`."""
    space, _colon, name = visit.row.name.rpartition(":")
    if not space and name.startswith(SPACES):
        return name.split("_")[0]
    return f"{space}:{name.split('_')[0]}" if "_" in name and space == "admin" else space


OURS = [
    each for each in [*visits("get"), *visits("post")] if not is_api(each) and not each.row.name.startswith("health-")
]
AREAS = {name: [each for each in OURS if area(each) == name] for name in dict.fromkeys(map(area, OURS))}
API = [each for each in visits("post", "patch") if is_api(each)]


class Desk:
    """One of the cast before one state, which every attempt finds as it was."""

    def __init__(self, visit: Visit, company: Company) -> None:
        self.client, self.address, self.data = visit.begin(company)
        self.faults: list[str] = []

    def send(self, address: str, what: str, body: str, kind: str, method: str = "post", times: int = 1) -> Any:
        """Send it and undo what it did, in the browser too."""
        cookies = deepcopy(self.client.cookies)
        with transaction.atomic():
            for _time in range(times):
                if method == "get":
                    answer = self.client.get(f"{address}?{body}")
                else:
                    answer = getattr(self.client, method)(address, body, content_type=kind)
                if answer.status_code >= 500:
                    error = getattr(answer, "exc_info", None) or ("", "", "")
                    self.faults.append(f"{address} {what}: {answer.status_code} {error[1]!r}"[:400])
            transaction.set_rollback(True)
        self.client.cookies = cookies
        return answer

    def forms(self, method: str, company: Company) -> list[Form]:
        """Of the page, or the one that the row sends."""
        if method == "post":
            return [Form(self.address, values=flat(self.data), kinds=dict.fromkeys(self.data, UNKNOWN))]
        page = self.client.get(self.address, self.data)
        assert page.status_code == 200, f"{self.address} is not shown: {page.status_code}"
        if "text/html" not in page.get("Content-Type", ""):
            return []
        return forms_of(page.content.decode(), page.wsgi_request.get_full_path(), company.other.email)


def attempts(form: Form, names: list[str]) -> Iterator[tuple[str, str, dict[str, str], int]]:
    """Each field spoilt in each way of its kind, with the others as they should be; then nothing, and all twice.

    What no field of its kind can ever take is tried in all of them at once: each is refused by itself.
    """
    refused = {name: [value for value in ways(form, name) if is_refused(form, name, value)] for name in names if name}
    for name, hopeless in refused.items():
        for value in ways(form, name):
            if value not in hopeless:
                yield name, value[:20], {**form.values, name: value}, 1
    for turn in range(max(map(len, refused.values()), default=0)):
        spoilt = {name: values[turn % len(values)] for name, values in refused.items() if values}
        yield EVERY_FIELD, f"refused {turn}", {**form.values, **spoilt}, 1
    yield "", "nothing", {}, 1
    yield "", "twice", form.values, 2


def ways(form: Form, name: str) -> list[str]:
    """Every way to spoil a field; no address is as long as a megabyte, since gunicorn refuses its line unread."""
    found = BY_NAME.get(name) or BAD.get(form.kinds.get(name, ""), NO_KEYS)
    return [value[:LINE] for value in found] if form.method == "get" else found


def is_refused(form: Form, name: str, value: str) -> bool:
    """Whether no field of this kind takes the value, so that it never comes further than its form."""
    if name in BY_NAME or name.endswith("_FORMS") or form.kinds.get(name) == UNKNOWN:
        return False
    if value == MEGABYTE and name in form.limited:
        return True
    return value in NEVER.get(form.kinds.get(name, ""), NO_KEYS)


def try_form(desk: Desk, form: Form, names: list[str]) -> None:
    for name, what, values, times in attempts(form, names):
        body = urlencode(values, errors="surrogatepass")
        answer = desk.send(form.action, f"{name} {what!r}", body, FORM, form.method, times)
        is_shown = answer.status_code in {200, 422} and "text/html" in answer.get("Content-Type", "")
        if not is_shown or form.method == "get" or name == EVERY_FIELD or name.endswith("_FORMS"):  # nobody types these
            continue
        page = answer.content.decode()
        lost = [other for other in form.typed & values.keys() - {name} if escape(values[other]) not in page]
        if lost:
            desk.faults.append(f"{form.action} {name} {what!r}: lost what was typed into {sorted(lost)}")


def untried(form: Form, tried: set[tuple[str, str]]) -> list[str]:
    """Fields that its view has not been tried with; a view is known by one that every form has, without a name."""
    view = f"{form.method} {resolve(form.action).view_name}"
    names = [name for name in ["", *form.values] if (view, name) not in tried and not ALIKE.search(name)]
    tried.update((view, name) for name in names)
    return names


@pytest.mark.slow(5)
@pytest.mark.parametrize("visited", AREAS.values(), ids=[name or "home" for name in AREAS])
def test_forms_bear_anything(visited: list[Visit], company: Company) -> None:
    tried: set[tuple[str, str]] = set()
    faults = []
    for visit in visited:
        with transaction.atomic():
            desk = Desk(visit, company)
            for form in desk.forms(visit.row.method, company):
                names = untried(form, tried)
                if names:
                    try_form(desk, form, names)
            faults += desk.faults
            transaction.set_rollback(True)
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("visit", API, ids=str)
def test_api_bears_anything(visit: Visit, company: Company) -> None:
    desk = Desk(visit, company)
    bodies = {body[:20]: body for body in NO_JSON}
    for name in desk.data or ["text"]:
        for value in BAD_JSON:
            bodies[f"{name} {value!r}"[:60]] = json.dumps({**desk.data, name: value}, default=str)
    for what, body in bodies.items():
        answer = desk.send(desk.address, what, body, "application/json", visit.row.method)
        desk.faults += [f"{what}: {fault}" for fault in undescribed(answer)]
    assert not desk.faults, "\n".join(desk.faults)

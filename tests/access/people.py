"""Who is answered what about people, their settings and their inbox."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

from django.utils import timezone

from core.models import Notice
from people import services
from people.models import ApiToken
from tests.access.rows import Made, Row
from tests.cast import Company

ALL = {"*": 200}
SERVICES_TOO = {"*": 200, "service": 200}
DAY = date(2026, 11, 17)


def nils(company: Company) -> Made:
    return {"person_id": company.nils.pk}


def nobody(_company: Company) -> Made:
    return {"person_id": uuid4()}


def under_other(company: Company) -> Made:
    return {"person_id": company.nils.pk, "data": {"manager": company.other_manager.pk}}


def picture_of_nils(company: Company) -> Made:
    shown = services.keep_picture(person=company.nils, body=b"picture", actor=company.nils, now=timezone.now())
    return {"person_id": company.nils.pk, "key": shown.picture_key}


def no_picture(company: Company) -> Made:
    return {**picture_of_nils(company), "key": uuid4()}


def send(**data: object) -> Callable[[Company], Made]:
    return lambda _company: {"data": data}


def token_of_nils(company: Company) -> Made:
    ApiToken.objects.create(user=company.nils, name="script")
    return {"data": {"name": "script"}}


def provisioned(company: Company) -> Made:
    return {"employee_id": company.nils.employee_id, "data": {"job_title": "Dyer"}}


def nobody_provisioned(_company: Company) -> Made:
    return {"employee_id": "N77", "data": {"name": "New Weaver", "email": "new@larkfell.example"}}


def empty_copy(_company: Company) -> Made:
    return {"data": {"key": ""}}


PAGES = [
    Row("people:directory", ALL),
    Row("people:search", ALL, send(q="nils")),
    Row("people:chart", ALL),
    Row("people:chart", ALL, lambda company: {"data": {"from": company.skip.pk}}, state="from somebody"),
    Row("people:chart", {"*": 404}, send(**{"from": "x"}), state="from nobody"),
    Row("people:chart", ALL, lambda company: {"data": {"open": company.skip.pk}}, state="open"),
    Row("people:chart", ALL, lambda company: {"data": {"find": company.nils.pk}}, state="somebody sought"),
    Row("people:below", ALL, nils),
    Row("people:below", {"*": 404}, nobody, state="of nobody"),
    Row("people:detail", ALL, nils),
    Row("people:detail", ALL, lambda company: {"person_id": company.gone.pk}, state="who has left"),
    Row("people:detail", {"*": 404}, nobody, state="of nobody"),
    Row("people:detail", {"*": 405}, nils, method="post"),
    Row("people:move", {"hr_admin": 200, "*": 403}, nils),
    Row("people:move", {"hr_admin": 200, "*": 403}, under_other, state="shown first"),
    Row("people:move", {"hr_admin": 302, "*": 403}, under_other, method="post"),
    Row("people:move", {"hr_admin": 422, "*": 403}, nils, method="post", state="nowhere"),
    Row("people:move", {"hr_admin": 404, "*": 403}, nobody, state="of nobody"),
    Row("people:leaving", {"hr_admin": 200, "*": 403}, nils),
    Row("people:leaving", {"hr_admin": 302, "*": 403}, nils, method="post"),
    Row("people:leaving", {"*": 403}, lambda company: {"person_id": company.hr_admin.pk}, state="of HR"),
    Row("people:leaving", {"hr_admin": 404, "*": 403}, nobody, state="of nobody"),
    Row("people:settings", ALL),
    Row("people:settings", {"*": 422}, method="post", state="empty"),
    Row(
        "people:settings",
        {"*": 302},
        send(language="de", time_zone="Europe/Berlin", theme="dark"),
        method="post",
    ),
    Row("people:picture", ALL, picture_of_nils),
    Row("people:picture", {"*": 404}, no_picture, state="that was replaced"),
    Row("people:picture", {"*": 405}, picture_of_nils, method="post"),
    Row("people:picture_change", {"*": 422}, method="post", state="empty"),
    Row("people:picture_change", {"*": 405}),
    Row("people:picture_remove", {"*": 302}, method="post"),
    Row("people:picture_remove", {"*": 405}),
    Row("people:token_create", ALL, send(name="script", days="30"), method="post"),
    Row("people:token_create", {"*": 405}),
    Row("people:token_revoke", {"nils": 302, "*": 404}, token_of_nils, method="post"),
    Row("people:sessions_end", {"*": 302}, method="post"),
    Row("people:sessions_end", {"*": 405}),
    Row("setup", {"*": 404, "visitor": 404}, empty_copy),
    Row("setup", {"*": 404, "visitor": 404}, method="post"),
]

API = [
    Row("api-docs", {"*": 200, "visitor": 302}),
    Row("api-schema", SERVICES_TOO),
    Row("api-me", ALL),
    Row("api-me", {"*": 405}, method="patch"),
    Row("api-person-list", SERVICES_TOO),
    Row("api-person-list", {"*": 405}, method="post"),
    Row("api-person-detail", SERVICES_TOO, lambda company: {"pk": company.nils.pk}),
    Row("api-person-detail", {"*": 404, "service": 404}, lambda _company: {"pk": uuid4()}, state="of nobody"),
    Row("api-person-detail", {"*": 405}, lambda company: {"pk": company.nils.pk}, method="delete"),
    Row("api-person-provisioned", {"hr_admin": 200, "service": 200, "*": 403}, provisioned),
    Row("api-person-provisioned", {"hr_admin": 404, "service": 404, "*": 403}, nobody_provisioned, state="of nobody"),
    Row("api-person-provisioned", {"hr_admin": 200, "service": 200, "*": 403}, provisioned, method="put"),
    Row(
        "api-person-provisioned",
        {"hr_admin": 201, "service": 201, "*": 403},
        nobody_provisioned,
        method="put",
        state="who is new",
    ),
    Row(
        "api-person-provisioned",
        {"hr_admin": 409, "service": 409, "*": 403},
        lambda company: {**provisioned(company), "data": {"email": "another@larkfell.example"}},
        method="put",
        state="at another address",
    ),
]


INBOX = [
    Row("core:inbox", ALL),
    Row("core:notices_read", {"*": 302}, method="post"),
    Row("core:notices_read", {"*": 405}),
    Row(
        "core:notice_open",
        {"nils": 302, "*": 404},
        lambda company: {
            "notice_id": Notice.objects.create(
                recipient=company.nils, kind="x", cause="x", text="x", url="/", created_at="2026-11-17T10:00Z"
            ).pk
        },
        method="post",
    ),
    Row(
        "core:draft",
        ALL,
        lambda _company: {"key": "feedback:new", "data": {"text": "so far", "version": 0}},
        method="post",
    ),
]

ROWS = [*PAGES, *API, *INBOX]

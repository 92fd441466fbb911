"""Deeds, refusals, history, drafts, and work that is carried."""

import json
from datetime import datetime
from typing import Any

import pghistory.models
import pytest
from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from kombu.exceptions import OperationalError

from core.autosave import TextHasMovedOn
from core.deeds import deed
from core.drafts import draft_of, forget_draft, save_draft
from core.models import Draft
from core.refusals import Refusal, RefusalMiddleware
from core.work import carry
from people.models import Department, Person
from tests.cast import Company


@deed
def rename(*, department: Department, name: str, actor: Person | None) -> Department:
    department.name = name
    department.save(update_fields=["name"])
    if name == "boom":
        raise Refusal("No.")
    return department


@deed
def rename_twice(*, department: Department, actor: Person | None) -> None:
    rename(department=department, name="first", actor=actor)
    rename(department=department, name="second", actor=actor)


def last_event(label: str) -> Any:
    return pghistory.models.Events.objects.filter(pgh_model=label).order_by("pgh_created_at", "pgh_id").last()


def test_history_names_actor_and_verb(company: Company) -> None:
    rename(department=company.dyehouse, name="Colour", actor=company.hr_admin)
    event = last_event("people.DepartmentEvent")
    assert event.pgh_diff == {"name": ["Dye house", "Colour"]}
    assert event.pgh_context["verb"] == "tests.rename"
    assert event.pgh_context["actor"] == str(company.hr_admin.pk)


def test_a_deed_inside_another_belongs_to_the_outer(company: Company) -> None:
    rename_twice(department=company.dyehouse, actor=None)
    event = last_event("people.DepartmentEvent")
    assert (event.pgh_context["verb"], event.pgh_context["actor"]) == ("tests.rename_twice", None)


def test_a_refused_deed_leaves_nothing(company: Company) -> None:
    with pytest.raises(Refusal):
        rename(department=company.dyehouse, name="boom", actor=company.hr_admin)
    company.dyehouse.refresh_from_db()
    assert company.dyehouse.name == "Dye house"


def test_history_cannot_be_altered(company: Company) -> None:
    rename(department=company.dyehouse, name="Colour", actor=None)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE people_departmentevent SET name = 'x'")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM people_departmentevent")


def refused(**headers: str) -> HttpResponse:
    def view(_request: HttpRequest) -> HttpResponse:
        raise AssertionError

    request = RequestFactory().get("/", headers=headers)
    answer = RefusalMiddleware(view).process_exception(request, Refusal("Autumn is closed."))
    assert answer is not None
    return answer


def test_a_refusal_is_409_in_the_form_that_was_asked_for(db: None) -> None:
    told = refused(accept="application/json")
    assert (told.status_code, json.loads(told.content)) == (409, {"detail": "Autumn is closed."})
    part = refused(hx_request="true")
    assert (part.status_code, part["HX-Retarget"]) == (409, "#toasts")
    assert b"Autumn is closed." in part.content
    assert b"<html" not in part.content
    page = refused()
    assert page.status_code == 409
    assert b"Autumn is closed." in page.content
    assert b"<html" in page.content


def test_other_exceptions_go_their_way() -> None:
    request = RequestFactory().get("/")
    assert RefusalMiddleware(lambda _request: HttpResponse()).process_exception(request, ValueError()) is None


class Broker:
    name = "tests.task"

    def __init__(self, *, away: bool = False) -> None:
        self.away = away
        self.calls: list[dict[str, Any]] = []

    def apply_async(self, *, kwargs: dict[str, Any], retry: bool) -> object:
        if self.away:
            raise OperationalError
        self.calls.append({**kwargs, "retry": retry})
        return None


def test_work_is_handed_over_after_the_commit_only(db: None, django_capture_on_commit_callbacks: Any) -> None:
    broker = Broker()
    with django_capture_on_commit_callbacks(execute=True):
        carry(broker, row_id=3)
        assert broker.calls == []
    assert broker.calls == [{"row_id": 3, "retry": False}]


def test_a_dead_broker_is_no_error(
    db: None, django_capture_on_commit_callbacks: Any, caplog: pytest.LogCaptureFixture
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        carry(Broker(away=True), row_id=3)
    assert "waits for the sweep" in caplog.text


def test_a_draft_grows_version_by_version(company: Company, now: datetime) -> None:
    first = save_draft(owner=company.nils, key="feedback:new", text="You", version=0, now=now)
    second = save_draft(owner=company.nils, key="feedback:new", text="You marked", version=first.version, now=now)
    assert (first.version, second.version) == (1, 2)
    assert draft_of(company.nils, "feedback:new").text == "You marked"
    assert draft_of(company.manager, "feedback:new", otherwise="As it was").text == "As it was"
    forget_draft(company.nils, "feedback:new")
    begun = draft_of(company.nils, "feedback:new")
    assert (begun.text, begun.version) == ("", 0)


def test_a_second_window_overwrites_nothing(company: Company, now: datetime) -> None:
    save_draft(owner=company.nils, key="k", text="here", version=0, now=now)
    with pytest.raises(TextHasMovedOn) as moved:
        save_draft(owner=company.nils, key="k", text="there", version=0, now=now)
    assert moved.value.as_json() == {
        "detail": "This text was changed elsewhere. Both versions are kept: choose which one stays.",
        "yours": "there",
        "theirs": "here",
        "version": 1,
    }
    assert Draft.objects.get().text == "here"


def test_the_same_text_twice_is_no_conflict(company: Company, now: datetime) -> None:
    save_draft(owner=company.nils, key="k", text="same", version=0, now=now)
    assert save_draft(owner=company.nils, key="k", text="same", version=0, now=now).version == 2


def test_a_draft_is_saved_over_the_wire(company: Company, client: Any) -> None:
    client.force_login(company.nils, backend="people.sign_in.backend.Backend")
    saved = client.post("/drafts/feedback:new/", {"text": "Hello", "version": 0})
    assert saved.json()["version"] == 1
    moved = client.post(
        "/drafts/feedback:new/", {"text": "Other", "version": 0}, headers={"accept": "application/json"}
    )
    assert (moved.status_code, moved.json()["theirs"]) == (409, "Hello")


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"text": "x"},
        {"text": "x", "version": -1},
        {"text": "a\0b", "version": 0},
        {"text": "x" * 20_001, "version": 0},
    ],
)
def test_a_bad_draft_is_said_to_be_bad(company: Company, client: Any, sent: dict[str, Any]) -> None:
    client.force_login(company.nils, backend="people.sign_in.backend.Backend")
    answer = client.post("/drafts/feedback:new/", sent)
    assert (answer.status_code, list(answer.json())) == (400, ["errors"])
    assert not Draft.objects.exists()

"""Notes and actions."""

from datetime import date

import pytest
from django.test import Client

from checkins.models import Action, CheckIn, Note
from tests.cast import Company
from tests.checkins.views.pages import HTMX, JSON, at, text

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["shared_note", "private_note"])
def test_notes_save_themselves(nils: Client, checkin: CheckIn, name: str) -> None:
    where = at(name, checkin.pk)
    saved = nils.post(where, {"text": "Yuki", "version": 0}, headers=JSON).json()
    assert saved["version"] == 1
    answer = nils.post(where, {"text": "Ana", "version": 0}, headers=JSON)
    assert answer.status_code == 409
    assert {**answer.json(), "detail": ""} == {"detail": "", "yours": "Ana", "theirs": "Yuki", "version": 1}


def test_notes_without_a_script_keep_both_texts_too(nils: Client, manager: Client, checkin: CheckIn) -> None:
    where = at("shared_note", checkin.pk)
    assert nils.post(where, {"text": "Yuki", "version": 0}).url == checkin.get_absolute_url()  # type: ignore[attr-defined]
    answer = manager.post(where, {"text": "Ana", "version": 0})
    assert answer.status_code == 409
    assert "Ana" in text(answer)
    assert "Yuki" in text(answer)


@pytest.mark.parametrize(("headers", "status"), [(JSON, 400), ({}, 422)])
@pytest.mark.parametrize(
    "wrong", [{"text": "x" * 20_001}, {"text": "a\x00b"}, {"version": "-1"}, {"version": "9" * 30}]
)
def test_notes_that_cannot_be_kept(
    nils: Client, checkin: CheckIn, headers: dict[str, str], status: int, wrong: dict[str, str]
) -> None:
    answer = nils.post(at("shared_note", checkin.pk), {"text": "Fine words", "version": "0", **wrong}, headers=headers)
    assert answer.status_code == status
    assert not Note.objects.exists()
    if status == 422 and "\x00" not in wrong.get("text", ""):
        assert wrong.get("text", "Fine words") in text(answer), "what was typed is still there"


def test_actions_are_written_down_and_ticked(nils: Client, company: Company, checkin: CheckIn) -> None:
    data = {"text": "Fault cards", "owner": str(company.manager.pk), "due_on": "2026-11-23"}
    assert "Fault cards" in text(nils.post(at("action_add", checkin.pk), data, headers=HTMX))
    action = Action.objects.get()
    assert (action.owner, action.due_on) == (company.manager, date(2026, 11, 23))
    nils.post(at("action_tick", checkin.pk, action.pk), {"done": "1"})
    action.refresh_from_db()
    assert action.done_at


@pytest.mark.parametrize(
    "wrong",
    [{"text": ""}, {"due_on": "0001-01-01"}, {"due_on": "9999-12-31"}, {"owner": "nobody"}, {"due_on": "soon"}],
)
@pytest.mark.parametrize("headers", [HTMX, {}])
def test_actions_that_cannot_be_kept(
    nils: Client, company: Company, checkin: CheckIn, wrong: dict[str, str], headers: dict[str, str]
) -> None:
    data = {"text": "Fault cards", "owner": str(company.nils.pk), "due_on": "2026-11-23", **wrong}
    answer = nils.post(at("action_add", checkin.pk), data, headers=headers)
    assert answer.status_code == 422
    assert data["text"] in text(answer)
    assert not Action.objects.exists()

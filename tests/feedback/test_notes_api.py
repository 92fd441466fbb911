"""Notes to self over the API."""

from typing import Any
from uuid import uuid4

import pytest
from rest_framework.test import APIClient

from feedback.models import Note
from goals.models import Goal
from tests.cast import Company
from tests.feedback.factories import NoteFactory
from tests.goals.factories import GoalFactory

LIST = "/api/v1/notes/"


@pytest.fixture
def nils(company: Company) -> APIClient:
    client = APIClient()
    client.force_authenticate(company.nils)
    return client


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_has_one_s_own(nils: APIClient, company: Company, django_assert_num_queries: Any, size: int) -> None:
    goal = GoalFactory(owner=company.nils)
    NoteFactory.create_batch(size, author=company.nils, goal=goal)
    NoteFactory(author=company.manager, person=company.nils)
    with django_assert_num_queries(4):
        listed = nils.get(LIST).json()["results"]
    assert [row["goal"] for row in listed] == [str(goal.pk)] * size


def test_a_note_is_kept_changed_and_deleted(nils: APIClient, company: Company) -> None:
    words = {"person": str(company.peer.pk), "text": "She called first.", "token": str(uuid4())}
    kept, again = (nils.post(LIST, words, "json") for _twice in range(2))
    assert kept.status_code == 201
    assert kept.json() == again.json()
    address = f"{LIST}{kept.json()['id']}/"
    changed = nils.patch(address, {"text": "He did.", "person": str(company.other.pk)}, "json").json()
    assert (changed["text"], changed["person"]) == ("He did.", str(company.peer.pk))
    assert changed["changed_at"]
    assert nils.put(address, words, "json").status_code == 405
    assert nils.delete(address).status_code == 204
    assert not Note.objects.exists()


def test_it_is_about_one_thing_that_can_be_read(nils: APIClient, company: Company) -> None:
    hidden = GoalFactory(owner=company.other, status=Goal.Status.DRAFT)
    mine = GoalFactory(owner=company.nils)
    for wrong in (
        {},
        {"person": str(company.peer.pk), "goal": str(mine.pk)},
        {"goal": str(hidden.pk)},
        {"person": "x"},
        {"goal": str(mine.pk), "text": ""},
    ):
        assert nils.post(LIST, {"text": "Words.", **wrong}, "json").status_code == 400
    assert nils.post(LIST, {"text": "Words.", "goal": str(mine.pk)}, "json").status_code == 201


def test_a_goal_that_went_out_of_sight_is_neither_named_nor_found(nils: APIClient, company: Company) -> None:
    goal = GoalFactory(owner=company.peer, audience=Goal.Audience.COMPANY)
    note = NoteFactory(author=company.nils, goal=goal)
    assert [row["id"] for row in nils.get(LIST, {"goal": goal.pk}).json()["results"]] == [str(note.pk)]
    Goal.objects.update(audience=Goal.Audience.LINE)
    assert nils.get(f"{LIST}{note.pk}/").json()["goal"] is None
    assert nils.get(LIST, {"goal": goal.pk}).json()["results"] == []
    assert nils.get(LIST, {"person": company.peer.pk}).json()["results"] == []

"""Pages of notes to self, and the fragments beside a person and a goal."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Draft
from feedback.models import Note
from goals.models import Goal
from tests.cast import Company
from tests.feedback.factories import NoteFactory
from tests.feedback.views.pages import HTMX
from tests.goals.factories import GoalFactory

NOTES, WRITE = "/feedback/notes/", "/feedback/notes/new/"


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_costs_the_same_however_long_it_is(
    priya: Client, company: Company, django_assert_num_queries: Any, size: int
) -> None:
    for number in range(size):
        NoteFactory(author=company.peer, person=company.nils)
        NoteFactory(author=company.peer, goal=GoalFactory(owner=company.peer, title=f"Goal {number}"))
    NoteFactory(author=company.nils, person=company.peer, text="Not hers.")
    with django_assert_num_queries(7):
        page = priya.get(NOTES)
    assert len(page.context["page"].items) == 2 * size
    assert "Not hers." not in page.content.decode()


def test_the_list_is_narrowed_by_person_goal_and_words(priya: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.peer)
    NoteFactory(author=company.peer, person=company.nils, text="Called first.")
    NoteFactory(author=company.peer, goal=goal, text="Came from the trial.")
    for query, there, not_there in (
        ({"person": company.nils.pk}, "Called first.", "the trial"),
        ({"goal": goal.pk}, "the trial", "Called first."),
        ({"words": "TRIAL"}, "the trial", "Called first."),
    ):
        rows = priya.get(NOTES, query, headers=HTMX).content.decode()
        assert there in rows
        assert not_there not in rows
        assert "<html" not in rows
    assert "No note fits these filters." in priya.get(NOTES, {"words": "zebra"}).content.decode()
    assert "Called first." in priya.get(NOTES, {"person": "x", "goal": company.peer.pk}).content.decode()


def test_an_empty_list_says_what_it_is_for(priya: Client) -> None:
    assert "No notes yet" in priya.get(NOTES).content.decode()


def test_a_note_is_written_about_somebody_who_is_named(priya: Client, company: Company) -> None:
    form = {"person": company.nils.email, "text": "He called first.", "token": uuid4()}
    assert priya.post(WRITE, form).url == company.nils.get_absolute_url()
    assert Note.objects.get().person == company.nils
    wrong = priya.post(WRITE, {**form, "person": "nobody at all"})
    assert wrong.status_code == 422
    assert "He called first." in wrong.content.decode()


def test_from_a_page_it_comes_back_among_the_others_and_its_draft_goes(priya: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.peer)
    key = f"feedback:note:{goal.pk}"
    Draft.objects.create(owner=company.peer, key=key, text="Half a thought", saved_at=timezone.now())
    beside = priya.get(reverse("feedback:notes_on_goal", args=[goal.pk])).content.decode()
    assert "Half a thought" in beside
    assert "<html" not in beside
    address = f"{WRITE}?goal={goal.pk}"
    answer = priya.post(address, {"text": "The whole thought.", "token": uuid4()}, headers=HTMX)
    assert "The whole thought." in answer.content.decode()
    assert "Half a thought" not in answer.content.decode()
    assert "for your eyes only" in answer["HX-Trigger"]
    assert Note.objects.get().goal == goal
    assert not Draft.objects.exists()
    assert priya.post(address, {"text": "", "token": uuid4()}, headers=HTMX).status_code == 422


@pytest.mark.parametrize("query", ["person=x", "goal=x", "person=", "goal=01910000-0000-7000-8000-000000000000"])
def test_nonsense_in_the_address_is_nothing_there(priya: Client, query: str) -> None:
    assert priya.get(f"{WRITE}?{query}").status_code == 404


def test_a_goal_out_of_sight_is_not_named(priya: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.other, title="A secret title", audience=Goal.Audience.COMPANY)
    note = NoteFactory(author=company.peer, goal=goal)
    assert "A secret title" in priya.get(NOTES).content.decode()
    Goal.objects.update(audience=Goal.Audience.LINE)
    for address in (NOTES, note.get_absolute_url(), reverse("feedback:note_delete", args=[note.pk])):
        page = priya.get(address).content.decode()
        assert "A secret title" not in page
        assert "A goal that you may no longer read" in page
    goal.delete()
    assert "A goal that is gone" in priya.get(NOTES).content.decode()


def test_words_are_changed_and_what_was_typed_is_kept(priya: Client, company: Company) -> None:
    note = NoteFactory(author=company.peer, person=company.nils, text="As it was.")
    assert "As it was." in priya.get(note.get_absolute_url()).content.decode()
    Draft.objects.create(
        owner=company.peer, key=f"feedback:note:{note.pk}", text="Better", version=1, saved_at=timezone.now()
    )
    assert "The note stands as you left it" in priya.get(note.get_absolute_url()).content.decode()
    assert priya.post(note.get_absolute_url(), {"text": " "}).status_code == 422
    assert priya.post(note.get_absolute_url(), {"text": "Better yet."}).url == NOTES
    note.refresh_from_db()
    assert note.text == "Better yet."
    assert not Draft.objects.exists()


def test_deleting_asks_first_and_leaves_nothing(priya: Client, company: Company) -> None:
    note = NoteFactory(author=company.peer, person=company.nils)
    address = reverse("feedback:note_delete", args=[note.pk])
    assert "Delete this note?" in priya.get(address).content.decode()
    assert priya.post(address).url == NOTES
    assert not Note.objects.exists()


def test_it_is_at_hand_on_the_pages_of_a_person_a_goal_and_feedback(priya: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.peer)
    for page, fragment in (
        (company.nils.get_absolute_url(), reverse("feedback:notes_on_person", args=[company.nils.pk])),
        (goal.get_absolute_url(), reverse("feedback:notes_on_goal", args=[goal.pk])),
    ):
        assert f'hx-get="{fragment}"' in priya.get(page).content.decode()
    NoteFactory(author=company.peer, person=company.nils, text="He called first.")
    NoteFactory(author=company.manager, person=company.nils, text="Not hers.")
    beside = priya.get(reverse("feedback:notes_on_person", args=[company.nils.pk])).content.decode()
    assert "He called first." in beside
    assert "Not hers." not in beside

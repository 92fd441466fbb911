"""Notes to self are their author's alone, and gone when they are deleted."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import IntegrityError

from core.readers import readers_of
from feedback import queries, rules, services
from feedback.models import Note
from goals.models import Goal
from tests.cast import Company
from tests.feedback.factories import SENT_AT, NoteFactory
from tests.goals.factories import GoalFactory

NOW = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)


def write(company: Company, **more: object) -> Note:
    words = {"text": "She called first.", "person": company.peer, "token": uuid4(), "actor": company.nils, "now": NOW}
    return services.write_note(**{**words, **more})


def test_the_author_alone_reads_it(company: Company) -> None:
    note = NoteFactory(author=company.manager, person=company.nils)
    assert {reader.person for reader in readers_of(note).people} == {company.manager}
    seeing = {part for part, person in company.people.items() if Note.objects.visible_to(person).exists()}
    assert seeing == {"manager"}
    assert {part for part, person in company.people.items() if rules.can_change_note(person, note)} == {"manager"}


def test_no_administration_and_no_history_has_it() -> None:
    assert Note not in admin.site._registry
    assert not hasattr(Note, "pgh_event_model")
    assert not [model for model in apps.get_models() if model._meta.db_table.startswith("feedback_noteevent")]


def test_it_is_kept_once_however_often_the_form_arrives(company: Company) -> None:
    token = uuid4()
    assert write(company, token=token) == write(company, token=token)
    assert write(company, token=token, actor=company.manager).author == company.manager
    assert Note.objects.count() == 2


def test_words_are_changed_and_deleted_for_good(company: Company) -> None:
    note = services.change_note(note=write(company), text="He called first.", actor=company.nils, now=NOW)
    assert (note.text, note.changed_at) == ("He called first.", NOW)
    for _twice in range(2):
        services.delete_note(note=note, actor=company.nils, now=NOW)
    assert not Note.objects.exists()
    with pytest.raises(services.NoteIsGone):
        services.change_note(note=note, text="Again.", actor=company.nils, now=NOW)


def test_nobody_else_changes_or_deletes_it(company: Company) -> None:
    note = write(company)
    with pytest.raises(services.NoteIsGone):
        services.change_note(note=note, text="Mine.", actor=company.it_admin, now=NOW)
    services.delete_note(note=note, actor=company.it_admin, now=NOW)
    assert Note.objects.get().text == "She called first."


def test_a_goal_has_to_be_readable_when_it_is_noted_on(company: Company) -> None:
    draft = GoalFactory(owner=company.other, status=Goal.Status.DRAFT)
    with pytest.raises(services.GoalIsNotShared):
        write(company, person=None, goal=draft)


def test_a_note_outlives_the_right_to_read_its_goal_and_the_goal(company: Company) -> None:
    goal = GoalFactory(owner=company.peer, audience=Goal.Audience.COMPANY)
    note = write(company, person=None, goal=goal)
    assert queries.notes_of(company.nils).get().goal == goal
    assert queries.notes_on_goal(goal, company.nils).get() == note
    assert queries.notes_on_person(company.peer, company.nils).get() == note
    assert queries.goals_noted(company.nils).get() == goal
    Goal.objects.update(audience=Goal.Audience.LINE)
    kept = queries.notes_of(company.nils).get()
    assert (kept.goal, kept.goal_id) == (None, goal.pk)
    assert not queries.notes_on_goal(goal, company.nils)
    assert not queries.notes_on_person(company.peer, company.nils)
    assert not queries.goals_noted(company.nils)
    goal.delete()
    assert queries.notes_of(company.nils).get().goal_id is None


def test_between_two_days_on_the_reader_s_calendar(company: Company) -> None:
    note = NoteFactory(author=company.manager, person=company.nils)
    NoteFactory(author=company.nils, person=company.nils)
    day = SENT_AT.date()
    assert list(queries.notes_between(company.nils, company.manager, day, day)) == [note]
    assert not queries.notes_between(company.nils, company.manager, day.replace(day=11), day.replace(day=12))


def test_note_is_kept_once(company: Company) -> None:
    key = NoteFactory(author=company.nils).written_key
    with pytest.raises(IntegrityError, match="note_is_kept_once"):
        NoteFactory(author=company.nils, written_key=key)


def test_note_is_about_one_thing(company: Company) -> None:
    with pytest.raises(IntegrityError, match="note_is_about_one_thing"):
        NoteFactory(author=company.nils, person=company.peer, goal=GoalFactory(owner=company.nils))


def test_note_has_words(company: Company) -> None:
    with pytest.raises(IntegrityError, match="note_has_words"):
        NoteFactory(author=company.nils, text="")

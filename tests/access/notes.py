"""Notes to self: their author, and nobody else whoever they are; the fragments guard what they stand beside."""

from uuid import uuid4

from tests.access.rows import Made, Row
from tests.cast import Company
from tests.feedback.factories import NoteFactory
from tests.goals.factories import GoalFactory

AUTHOR_READS = {"nils": 200, "*": 404}
AUTHOR_ACTS = {"nils": 302, "*": 404}
READS_DRAFT = {"nils": 200, "manager": 200, "*": 404}


def noted(company: Company) -> Made:
    return {"note_id": NoteFactory(author=company.nils, person=company.manager).pk}


def reworded(company: Company) -> Made:
    return {**noted(company), "data": {"text": "Ask Samira who decides."}}


def over_the_api(company: Company) -> Made:
    return {"pk": NoteFactory(author=company.nils, person=company.manager).pk}


def reworded_over_the_api(company: Company) -> Made:
    return {**over_the_api(company), "data": {"text": "Ask Samira who decides."}}


def about_nils(company: Company) -> Made:
    return {"data": {"person": company.nils.email, "text": "He called first.", "token": uuid4()}}


def about_nils_over_the_api(company: Company) -> Made:
    return {"data": {"person": str(company.nils.pk), "text": "He called first."}}


def on_nils(company: Company) -> Made:
    NoteFactory(author=company.manager, person=company.nils)
    return {"person_id": company.nils.pk}


def on_a_draft(company: Company) -> Made:
    return {"goal_id": GoalFactory(owner=company.nils, status="draft").pk}


ROWS = [
    Row("feedback:notes", {"*": 200}),
    Row("feedback:note_new", {"*": 200}),
    Row("feedback:note_new", {"*": 302}, about_nils, "post"),
    Row("feedback:note", AUTHOR_READS, noted),
    Row("feedback:note", AUTHOR_ACTS, reworded, "post"),
    Row("feedback:note_delete", AUTHOR_READS, noted),
    Row("feedback:note_delete", AUTHOR_ACTS, noted, "post"),
    Row("feedback:notes_on_person", {"*": 200}, on_nils),
    Row("feedback:notes_on_goal", READS_DRAFT, on_a_draft),
    Row("api-note-list", {"*": 200}),
    Row("api-note-list", {"*": 201}, about_nils_over_the_api, "post"),
    Row("api-note-detail", AUTHOR_READS, over_the_api),
    Row("api-note-detail", AUTHOR_READS, reworded_over_the_api, "patch"),
    Row("api-note-detail", {"nils": 204, "*": 404}, over_the_api, "delete"),
]

"""Plans: the person, the manager and invited mentors; everybody else finds nothing."""

from tests.access.admin import HR, admin_rows
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.development.factories import ActionFactory, CompanyValueFactory, PlanFactory


def begun(company: Company) -> Made:
    ActionFactory(growth_area__plan__person=company.nils)
    return {"person_id": company.nils.pk}


def not_begun(company: Company) -> Made:
    return {"person_id": company.nils.pk}


def mentored(company: Company) -> Made:
    PlanFactory(person=company.nils).mentors.add(company.other, company.gone)
    return {"person_id": company.nils.pk}


def new_area(company: Company) -> Made:
    return {**mentored(company), "data": {"title": "Facilitation"}}


def mentor(company: Company) -> Made:
    PlanFactory(person=company.nils).mentors.add(company.other)
    return {"person_id": company.other.pk}


def invitation(company: Company) -> Made:
    return {"data": {"mentor": company.other_manager.email}}


def area(company: Company) -> Made:
    action = ActionFactory(growth_area__plan__person=company.nils)
    action.growth_area.plan.mentors.add(company.other)
    return {"area_id": action.growth_area_id}


def edited_area(company: Company) -> Made:
    return {**area(company), "data": {"title": "Calm", "description": ""}}


def new_action(company: Company) -> Made:
    return {**area(company), "data": {"text": "Lead a workshop", "kind": "people"}}


def action(company: Company) -> Made:
    made = ActionFactory(growth_area__plan__person=company.nils)
    made.growth_area.plan.mentors.add(company.other)
    return {"action_id": made.pk}


def edited_action(company: Company) -> Made:
    return {**action(company), "data": {"text": "Lead a workshop", "kind": "people", "progress": "50"}}


def value(_company: Company) -> object:
    return CompanyValueFactory().pk


CHANGE = {"nils": 302, "manager": 302, "other": 403, "*": 404}
FORM = {"nils": 200, "manager": 200, "other": 403, "*": 404}

ROWS = [
    Row("development:beside", {"*": 200}, begun),
    Row("development:beside", {"*": 200}, not_begun, state="not begun"),
    Row("development:plan", {"*": 200}),
    Row("development:detail", {"nils": 200, "manager": 200, "*": 404}, begun, state="begun"),
    Row("development:detail", {"nils": 200, "manager": 200, "*": 404}, not_begun, state="not begun"),
    Row("development:detail", {"nils": 200, "manager": 200, "other": 200, "*": 404}, mentored, state="mentored"),
    Row("development:aspirations", {"*": 302}, lambda _company: {"data": {"text": "Lead", "version": 0}}, "post"),
    Row("development:area_new", FORM, mentored),
    Row("development:area_new", CHANGE, new_area, "post"),
    Row("development:area_edit", FORM, area),
    Row("development:area_edit", CHANGE, edited_area, "post"),
    Row("development:area_close", CHANGE, area, "post"),
    Row("development:area_reopen", CHANGE, area, "post"),
    Row("development:action_new", FORM, area),
    Row("development:action_new", CHANGE, new_action, "post"),
    Row("development:action_edit", FORM, action),
    Row("development:action_edit", CHANGE, edited_action, "post"),
    Row("development:action_done", CHANGE, action, "post"),
    Row("development:action_undone", CHANGE, action, "post"),
    Row("development:mentor_invite", {"*": 200}),
    Row("development:mentor_invite", {"other_manager": 409, "*": 302}, invitation, "post"),
    Row("development:mentor_remove", {"nils": 302, "*": 404}, mentor, "post"),
    *admin_rows("development_companyvalue", value, view=HR, add=HR, change=HR),
]

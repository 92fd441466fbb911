"""Home, team, search, thread and the health of the site."""

from uuid import uuid4

from goals.models import Goal
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.goals.factories import GoalFactory

EVERYBODY = {"*": 200}
ANYONE = {"*": 200, "visitor": 200, "gone": 200}


def draft(company: Company) -> Made:
    """A goal that is being agreed."""
    return {"goal_id": GoalFactory(owner=company.nils, status=Goal.Status.DRAFT).pk}


def active(company: Company) -> Made:
    """A goal for the line."""
    return {"goal_id": GoalFactory(owner=company.nils).pk}


def company_wide(company: Company) -> Made:
    """A goal for everyone."""
    return {"goal_id": GoalFactory(owner=company.nils, audience=Goal.Audience.COMPANY).pk}


def about_nils(company: Company) -> Made:
    """One person's changes alone."""
    return {"data": {"person": company.nils.email}}


ROWS = [
    Row("home", EVERYBODY),
    Row("home_standing", EVERYBODY),
    Row("home_growth", EVERYBODY),
    Row("team", EVERYBODY),
    Row("changes", EVERYBODY),
    Row("changes_people", {"hr_admin": 200, "*": 403}),
    Row("changes_people", {"hr_admin": 200, "*": 403}, about_nils, state="about Nils"),
    Row("changes_accounts", {"it_admin": 200, "*": 403}),
    Row("changes_accounts", {"it_admin": 200, "*": 403}, about_nils, state="about Nils"),
    Row("looks", EVERYBODY),
    Row("looks_people", {"hr_admin": 200, "hr": 200, "hr_far": 200, "*": 403}),
    Row("looks_people", {"hr_admin": 200, "hr": 200, "hr_far": 200, "*": 403}, about_nils, state="about Nils"),
    Row("search", EVERYBODY, lambda _company: {"data": {"q": "Nils"}}),
    Row("timeline", EVERYBODY, lambda company: {"person_id": company.nils.pk}),
    Row("timeline", {"*": 404}, lambda _company: {"person_id": uuid4()}, state="of nobody"),
    Row("thread", {"nils": 200, "manager": 200, "*": 404}, draft, state="draft"),
    Row("thread", {"nils": 200, "manager": 200, "skip": 200, "top": 200, "hr": 200, "*": 404}, active, state="active"),
    Row("thread", EVERYBODY, company_wide, state="company"),
    Row("health-live", ANYONE),
    Row("health-ready", ANYONE),
]

"""Home, team, search, thread and the health of the site."""

from dataclasses import replace
from uuid import uuid4

from goals.models import Goal
from perfmgmt.models import TeamSettings
from tests.access.admin import admin_rows
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.goals.factories import GoalFactory

EVERYBODY = {"*": 200}
HR = {"hr_admin"}
SAVED = ("_add", "_change")  # a box that is not ticked is an answer
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


def below(company: Company) -> Made:
    """The team of the manager, where HR lets those above see it."""
    TeamSettings.objects.create(shows_teams_below=True)
    return {"person_id": company.manager.pk}


def prompt(company: Company) -> Made:
    """That Nils has had no feedback so far, told to his manager alone."""
    return {"data": {"fact": f"feedback:{company.nils.pk}:"}}


ROWS = [
    Row("home", EVERYBODY),
    Row("home_standing", EVERYBODY),
    Row("home_growth", EVERYBODY),
    Row("team", EVERYBODY),
    Row("team_below", {"skip": 200, "top": 200, "*": 404}, below, state="allowed"),
    Row("team_below", {"*": 404}, lambda company: {"person_id": company.manager.pk}, state="not allowed"),
    Row("team_prompts", EVERYBODY),
    Row("team_prompt_dismiss", {"manager": 302, "*": 404}, prompt, "post"),
    Row("api-team-prompts", EVERYBODY),
    Row("api-team-prompts", EVERYBODY, lambda _company: {"data": {"are_shown": False}}, "patch"),
    Row("api-team-prompt-dismiss", {"manager": 200, "*": 404}, prompt, "post"),
    Row("team_prompts_switch", {"*": 302}, lambda _company: {"data": {"shown": "0"}}, "post"),
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
    *(
        replace(row, expect={**row.expect, "hr_admin": 302})
        if row.name.endswith(SAVED) and row.method == "post"
        else row
        for row in admin_rows(
            "perfmgmt_teamsettings", lambda _company: TeamSettings.objects.create().pk, view=HR, add=HR, change=HR
        )
    ),
]

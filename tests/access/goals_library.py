"""Templates of goals, files of them, and many of them closed at once."""

from collections.abc import Callable
from datetime import date

from core.drafts import save_draft
from goals.services.filing import FILE
from tests.access.admin import HR, IT, admin_rows
from tests.access.goals import (
    ACTIVE,
    READS_ALL,
    READS_LINE,
    goal,
    in_state,
    may,
)
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.goals.factories import (
    AGREED,
    GoalCycleFactory,
    GoalFactory,
    GoalNewsFactory,
    GoalTemplateFactory,
    TagChangeFactory,
)

LEADS = ("top", "skip", "manager", "hr_admin")
HANDS_OUT = {**dict.fromkeys(LEADS, 200), "*": 403}
FOR_HR = {"*": 302, "it_admin": 403}
NOT_SENT = {**dict.fromkeys(LEADS, 422), "*": 403}


def file_of_nils(company: Company) -> Made:
    GoalCycleFactory(ends_on=date(2099, 12, 31))
    save_draft(owner=company.nils, key=FILE, text="title\nFewer metres dyed twice\n", version=0, now=AGREED)
    return {}


def several(company: Company) -> Made:
    return {"data": {"goal": [str(goal(company, ACTIVE)["goal_id"])], "outcome": "dropped"}}


def unreadable(status: int) -> dict[str, int]:
    """Readers get `status`; for the rest there is no such goal to choose."""
    return {part: status if code == 200 else 422 for part, code in READS_LINE.items()}


def template(author: str | None) -> Callable[[Company], Made]:
    def make(company: Company) -> Made:
        GoalCycleFactory(ends_on=date(2099, 12, 31))
        return {"template_id": GoalTemplateFactory(author=company.people[author] if author else None).pk}

    return make


def begun_with(author: str | None) -> Callable[[Company], Made]:
    return lambda company: {"data": {"template": str(template(author)(company)["template_id"])}}


def library(_company: Company) -> Made:
    GoalTemplateFactory()
    return {}


def news(company: Company) -> object:
    return GoalNewsFactory(goal__owner=company.nils).pk


def tagged(company: Company) -> dict[str, str]:
    GoalFactory(owner=company.nils, audience="company", tags=["dye"])
    return {"tag": "dye", "after": "Dye"}


def in_admin(_company: Company) -> Made:
    return {"object_id": GoalTemplateFactory().pk}


ROWS = [
    Row("goals:export", {"*": 302}, lambda company: {"data": {"owner": company.nils.pk}}, state="asks once more"),
    Row("goals:import", READS_ALL),
    Row("goals:import", {"*": 422}, method="post", state="without a file"),
    Row("goals:import_check", {"nils": 200, "*": 302}, file_of_nils),
    Row("goals:import_check", {"*": 405}, file_of_nils, method="post"),
    Row("goals:import_apply", {"*": 409}, file_of_nils, method="post", state="not as it was shown"),
    Row("goals:import_apply", {"*": 405}, file_of_nils),
    Row("goals:library", READS_ALL, library),
    Row("goals:new", READS_ALL, begun_with(None), state="begun with a template"),
    Row("goals:new", {"manager": 200, "*": 404}, begun_with("manager"), state="begun with a manager’s own"),
    Row("goals:hand_out", HANDS_OUT, template(None)),
    Row("goals:hand_out", {"manager": 200, "*": 404}, template("manager"), state="a manager’s own"),
    Row("goals:hand_out", NOT_SENT, template(None), method="post", state="to nobody"),
    Row("goals:new_template", HANDS_OUT),
    Row("goals:new_template", NOT_SENT, method="post", state="without a title"),
    Row("goals:edit_template", {"manager": 200, "*": 404}, template("manager")),
    Row("goals:edit_template", {"*": 403}, template(None), state="of the organisation"),
    Row("goals:edit_template", {"manager": 422, "*": 404}, template("manager"), method="post", state="without a title"),
    Row("goals:drop_template", {"manager": 302, "*": 404}, template("manager"), method="post"),
    Row("goals:drop_template", {"*": 403}, template(None), method="post", state="of the organisation"),
    Row("goals:drop_template", {"*": 405}, template("manager")),
    Row("goals:keep_as_template", may("nils", "manager"), in_state(ACTIVE), method="post"),
    Row("goals:keep_as_template", {"*": 405}, in_state(ACTIVE)),
    *admin_rows("goals_goalnews", news, view=HR | IT),
    *admin_rows("goals_goaltemplate", lambda company: in_admin(company)["object_id"], view=HR, add=HR, change=HR),
    *admin_rows("goals_tagchange", lambda company: TagChangeFactory(asked_by=company.hr_admin).pk, view=HR),
    Row("admin:goals_tagchange_rename", FOR_HR | {"hr_admin": 200}, lambda company: {"data": tagged(company)}),
    Row("admin:goals_tagchange_rename", FOR_HR, lambda company: {"data": tagged(company)}, method="post"),
    Row("admin:goals_tagchange_rename", FOR_HR | {"hr_admin": 404}, state="of a tag nobody has"),
    Row("goals:close", READS_ALL),
    Row("goals:close", {"*": 405}, method="post"),
    Row("goals:close_check", unreadable(200), several, method="post"),
    Row("goals:close_check", {"*": 405}, several),
    Row("goals:close_apply", {**unreadable(403), "nils": 302, "manager": 302}, several, method="post"),
    Row("goals:close_apply", {"*": 405}, several),
]

"""Who stands in for a manager: the pages for it, and what it opens to somebody of another branch."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from django.utils import timezone

from development.models import Plan
from people.models import Delegation
from tests.access.admin import HR, admin_rows
from tests.access.goals import READ, in_state
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.goals.factories import AGREED
from tests.people.factories import DelegationFactory

THE_TWO = {"nils": 200, "manager": 200, "other": 200, "*": 404}
LINE = {**THE_TWO, "skip": 200, "top": 200, "hr": 200}
PROPOSED = {"status": "draft", "proposed_at": AGREED, "proposed_by": "nils"}
REFUSED_TO_READERS = {part: 403 for part, code in LINE.items() if code == 200}


def stood_in_for(make: Callable[[Company], Made], *, days_off: int = 0) -> Callable[[Company], Made]:
    """The same, while somebody of another branch stands in for the manager; or did, or will."""

    def made(company: Company) -> Made:
        DelegationFactory(manager=company.manager, delegate=company.other, days_off=days_off)
        return make(company)

    return made


def plan(company: Company) -> Made:
    return {"person_id": Plan.objects.create(person=company.nils).person_id}


def named(company: Company) -> Delegation:
    delegation: Delegation = DelegationFactory(manager=company.manager, delegate=company.other)
    return delegation


def sent(company: Company) -> Mapping[str, object]:
    """Somebody whom nobody else in the cast stands in for."""
    day = timezone.now().date() + timedelta(days=3)
    return {"data": {"delegate": company.it_admin.email, "starts_on": day, "ends_on": day}}


draft, active = in_state({"status": "draft"}), in_state({})

ROWS = [
    Row("people:delegations", {"*": 200}),
    Row("people:delegations", {"*": 422}, method="post", state="empty"),
    Row("people:delegations", {"*": 302, "it_admin": 422}, sent, method="post"),
    Row(
        "people:delegation_end",
        {"manager": 302, "other": 302, "hr_admin": 302, "skip": 403, "top": 403, "hr": 403, "*": 404},
        lambda company: {"delegation_id": named(company).pk},
        method="post",
    ),
    Row("people:delegation_end", {"*": 405}, lambda company: {"delegation_id": named(company).pk}),
    *admin_rows("people_delegation", lambda company: named(company).pk, view=HR, add=HR, delete=HR, asked=HR),
    Row("goals:detail", THE_TWO, stood_in_for(draft), state="draft, stood in for"),
    Row("goals:detail", LINE, stood_in_for(active), state="active, stood in for"),
    Row("goals:detail", {**THE_TWO, "other": 404}, stood_in_for(draft, days_off=-1), state="draft, until yesterday"),
    Row("goals:detail", {**THE_TWO, "other": 404}, stood_in_for(draft, days_off=1), state="draft, from tomorrow"),
    Row(
        "goals:agree",
        {"manager": 302, "other": 302, "nils": 403, "*": 404},
        stood_in_for(in_state(PROPOSED, data=READ)),
        method="post",
        state="proposed, stood in for",
    ),
    Row(
        "goals:settle",
        {**REFUSED_TO_READERS, "nils": 200, "manager": 200, "other": 200, "*": 404},
        stood_in_for(active),
        state="active, stood in for",
    ),
    Row("development:detail", THE_TWO, stood_in_for(plan), state="stood in for"),
]

"""HR's page of goal cycles."""

from typing import Any

from django.test import Client
from django.urls import reverse

from tests.cast import Company
from tests.goals.factories import GoalCycleFactory


def test_hr_closes_and_opens_cycles(client: Client, company: Company) -> None:
    cycle = GoalCycleFactory()
    client.force_login(company.hr_admin)
    address = reverse("admin:goals_goalcycle_changelist")

    def act(action: str) -> Any:
        client.post(address, {"action": action, "_selected_action": [str(cycle.pk)]})
        cycle.refresh_from_db()
        return cycle.closed_at

    assert act("close") is not None
    assert act("open_again") is None

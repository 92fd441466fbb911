"""HR's page of goal cycles."""

from typing import Any

from django.test import Client
from django.urls import reverse
from pghistory.models import Events

from tests.cast import Company
from tests.goals.factories import GoalCycleFactory, TemplateKeyResultFactory


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


def test_the_history_names_who_set_up_a_cycle(client: Client, company: Company) -> None:
    client.force_login(company.hr_admin)
    dates = {"starts_on": "2027-01-01", "ends_on": "2027-06-30"}
    sent = {"name": "First half of 2027", "stale_after_days": 14, "requires_agreement": "on", **dates}
    assert client.post(reverse("admin:goals_goalcycle_add"), sent).status_code == 302
    event = Events.objects.filter(pgh_model="goals.GoalCycleEvent").order_by("pgh_created_at", "pgh_id").last()
    assert event is not None
    assert event.pgh_context["actor"] == str(company.hr_admin.pk)


def test_the_history_names_who_took_a_key_result_out_of_a_template(client: Client, company: Company) -> None:
    result = TemplateKeyResultFactory()
    client.force_login(company.hr_admin)
    address = reverse("admin:goals_goaltemplate_change", args=[result.template.pk])
    fields = client.get(address).context["inline_admin_formsets"][0].formset
    sent = {f"{fields.prefix}-{name}": value for name, value in fields.management_form.initial.items()}
    row = fields.forms[0]
    sent |= {row.add_prefix(name): row[name].value() or "" for name in row.fields} | {row.add_prefix("DELETE"): "on"}
    assert client.post(address, sent | {"title": "Anew", "is_offered": "on"}).status_code == 302
    assert not result.template.key_results.exists()
    event = Events.objects.filter(pgh_model="goals.TemplateKeyResultEvent").order_by("pgh_id").last()
    assert event is not None
    assert event.pgh_context["verb"] == "goals.remove_template_key_result"
    assert event.pgh_context["actor"] == str(company.hr_admin.pk)

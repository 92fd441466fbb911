"""Forms that were opened before somebody else saved: they undo nothing of it."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from goals import services
from goals.models import AlignedWeight, Goal, GoalUpdate, KeyResult, Rebaseline
from tests.cast import Company
from tests.goals.factories import GoalFactory, KeyResultFactory


def fields_on(shown: str) -> dict[str, str]:
    """What stands, to be seen or hidden, in the inputs of a page."""
    inputs = re.findall(r"<input [^>]*>", shown)
    pairs = {}
    for each in inputs:
        name, value = (re.search(rf' {part}="([^"]*)"', each) for part in ("name", "value"))
        if name and value and ('type="radio"' not in each or " checked" in each):
            pairs[name[1]] = value[1]
    return pairs


def two_figures(company: Company) -> tuple[KeyResult, KeyResult]:
    goal = GoalFactory(owner=company.nils)
    first, second = (
        KeyResultFactory(goal=goal, title=title, kind="number", unit="", start=0, target=100, current=current)
        for title, current in (("A", 10), ("B", 20))
    )
    return first, second


def tell(result: KeyResult, value: str, by: Any) -> None:
    services.update_goal(
        goal=result.goal, health="on-track", values={result.pk: Decimal(value)}, actor=by, now=timezone.now()
    )


def stands(*results: KeyResult) -> list[Decimal]:
    return [KeyResult.objects.get(pk=result.pk).current for result in results]


@pytest.mark.parametrize("where", ["", "?in=card", "?in=row", "?in=detail", "?in=beside&since=2026-11-01"])
def test_an_update_tells_only_what_was_changed_in_it(client: Client, company: Company, where: str) -> None:
    first, second = two_figures(company)
    client.force_login(company.nils)
    address, headers = reverse("goals:update", args=[first.goal_id]) + where, {"HX-Request": "true"} if where else {}
    opened = fields_on(client.get(address, headers=headers).content.decode())
    assert opened[f"value_{second.pk}"] == opened[f"was_value_{second.pk}"] == "20"
    tell(second, "30", company.manager)
    answer = client.post(address, {**opened, f"value_{first.pk}": "15"}, headers=headers)
    assert answer.status_code == (200 if where else 302)
    assert stands(first, second) == [15, 30]
    told = GoalUpdate.objects.get(author=company.nils)
    assert [(value.key_result, value.before, value.value) for value in told.values.all()] == [(first, 10, 15)]


@pytest.mark.parametrize("where", ["", "?in=row"])
def test_two_who_change_one_figure_are_told(client: Client, company: Company, where: str) -> None:
    first, second = two_figures(company)
    client.force_login(company.nils)
    address, headers = reverse("goals:update", args=[first.goal_id]) + where, {"HX-Request": "true"} if where else {}
    opened = fields_on(client.get(address, headers=headers).content.decode())
    tell(second, "1234.5", company.manager)
    typed = {**opened, f"value_{second.pk}": "25", f"value_{first.pk}": "15", "note": "Half of it."}
    refused = client.post(address, typed, headers=headers)
    shown = refused.content.decode()
    assert refused.status_code == 409
    assert "Changed meanwhile to 1,234.5. Save again to have yours." in shown
    assert "Half of it." in shown
    assert stands(first, second) == [10, Decimal("1234.5")]
    again = fields_on(shown)
    assert (again[f"value_{second.pk}"], again[f"was_value_{second.pk}"]) == ("25", "1234.5")
    assert client.post(address, {**again, "note": "Half of it."}, headers=headers).status_code in {200, 302}
    assert stands(first, second) == [15, 25]


def test_what_one_left_alone_stays_left_alone_when_something_is_wrong(client: Client, company: Company) -> None:
    first, second = two_figures(company)
    client.force_login(company.nils)
    address = reverse("goals:update", args=[first.goal_id])
    opened = fields_on(client.get(address).content.decode())
    tell(second, "30", company.manager)
    wrong = client.post(address, {**opened, f"value_{first.pk}": "many"})
    assert wrong.status_code == 422
    again = fields_on(wrong.content.decode())
    client.post(address, {**again, f"value_{first.pk}": "15"})
    assert stands(first, second) == [15, 30]


def test_what_both_typed_alike_is_no_conflict(client: Client, company: Company) -> None:
    first, second = two_figures(company)
    yes = KeyResultFactory(goal=first.goal, title="C", kind="yes_no", start=0, target=1, current=0, unit="")
    client.force_login(company.nils)
    address = reverse("goals:update", args=[first.goal_id])
    opened = fields_on(client.get(address).content.decode())
    assert opened[f"was_value_{yes.pk}"] == "0"
    tell(second, "30", company.manager)
    assert client.post(address, {**opened, f"value_{second.pk}": "30.00"}).status_code == 302
    tell(yes, "1", company.manager)
    assert client.post(address, {**opened, f"value_{yes.pk}": "1"}).status_code == 302
    other = client.post(address, {**opened, f"value_{yes.pk}": "0", f"was_value_{yes.pk}": "nonsense"})
    assert "Changed meanwhile to Yes." in other.content.decode()


def test_figures_are_compared_in_every_language(client: Client, company: Company) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils), current=Decimal("1234.5"))
    company.nils.language = "de"
    company.nils.save()
    client.force_login(company.nils)
    address = reverse("goals:update", args=[result.goal_id])
    opened = fields_on(client.get(address).content.decode())
    assert opened[f"value_{result.pk}"] == "1234,5"
    tell(result, "3", company.manager)
    assert client.post(address, opened).status_code == 302
    assert stands(result) == [3]


def test_a_target_moved_elsewhere_stays_where_one_moves_the_date(client: Client, company: Company) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils))
    client.force_login(company.nils)
    address = reverse("goals:rebaseline", args=[result.goal_id])
    opened = fields_on(client.get(address).content.decode())
    by_manager = {"goal": result.goal, "reason": "One bath.", "actor": company.manager, "now": timezone.now()}
    services.rebaseline(**by_manager, targets={result.pk: Decimal(3)})
    assert client.post(address, {**opened, "due_on": "2026-12-15", "reason": "Holidays."}).status_code == 302
    result.refresh_from_db()
    assert result.target == 3
    [change] = Rebaseline.objects.get(author=company.nils).changes
    assert (change["what"], change["after"]) == ("due_on", "2026-12-15")
    refused = client.post(address, {**opened, f"target_{result.pk}": "2.5", "reason": "Not so fast."})
    assert refused.status_code == 409
    assert "Changed meanwhile to 3." in refused.content.decode()
    assert "Not so fast." in refused.content.decode()
    services.rebaseline(**by_manager, due_on=date(2026, 12, 1))
    later = client.post(address, {**opened, "due_on": "2026-12-24", "reason": "So."})
    assert "Changed meanwhile to Dec. 1, 2026." in later.content.decode()
    early = client.post(address, {**opened, "starts_on": "2026-12-24", "reason": "So."})
    assert early.status_code == 422
    assert "due before it starts" in early.content.decode()


def test_what_counts_is_compared_too(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, audience="company", progress_from="aligned")
    aligned = GoalFactory(owner=company.peer, audience="company", parent=goal)
    KeyResultFactory(goal=aligned)
    client.force_login(company.nils)
    address = reverse("goals:rebaseline", args=[goal.pk])
    opened = fields_on(client.get(address).content.decode())
    by_manager = {"goal": goal, "reason": "So.", "actor": company.manager, "now": timezone.now()}
    services.rebaseline(**by_manager, weights={aligned.pk: 3}, progress_from="key_results")
    assert client.post(address, {**opened, "due_on": "2026-12-15", "reason": "Holidays."}).status_code == 302
    assert AlignedWeight.objects.get(goal=goal).weight == 3
    goal.refresh_from_db()
    assert goal.progress_from == "key_results"
    refused = client.post(address, {**opened, f"weight_{aligned.pk}": "5", "reason": "So."}).content.decode()
    assert "Changed meanwhile to 3." in refused
    services.rebaseline(**by_manager, progress_from="aligned")
    other = {"progress_from": "key_results", "was_progress_from": "nonsense", "reason": "So."}
    assert (
        "Changed meanwhile to Goals that support it too." in client.post(address, {**opened, **other}).content.decode()
    )


def test_under_the_lock_it_is_asked_again(company: Company) -> None:
    first, second = two_figures(company)
    aligned = GoalFactory(owner=company.peer, audience="company", parent=first.goal)
    common = {"goal": first.goal, "actor": company.nils, "now": timezone.now()}
    with pytest.raises(services.GoalHasTwoVersions) as refused:
        services.update_goal(
            **common, health="on-track", values={second.pk: Decimal(25)}, shown={second.pk: Decimal(19)}
        )
    assert (refused.value.yours, refused.value.theirs) == ("B: 25", "B: 20")
    assert refused.value.url == first.goal.get_absolute_url()
    Goal.objects.filter(pk=first.goal_id).update(progress_from="aligned")
    with pytest.raises(services.GoalHasTwoVersions) as refused:
        services.rebaseline(
            **common, reason="So.", due_on=date(2026, 12, 1), targets={second.pk: Decimal(80)},
            weights={aligned.pk: 7}, progress_from="key_results",
            shown={"due_on": date(2026, 12, 2), "targets": {second.pk: Decimal(90)}, "weights": {aligned.pk: 2}},
        )  # fmt: skip
    assert refused.value.theirs.split("\n\n") == [
        "Due: Dec. 31, 2026", "B, Target: 100", f"Weight of a goal that supports it, {aligned}: 1",
    ]  # fmt: skip
    with pytest.raises(services.GoalHasTwoVersions) as refused:
        services.rebaseline(**common, reason="So.", progress_from="key_results", shown={"progress_from": "other"})
    assert refused.value.yours == "Progress comes from: Its key results"
    services.rebaseline(**common, reason="So.", starts_on=date(2026, 12, 1), shown={"starts_on": date(2026, 7, 1)})
    with pytest.raises(services.FigureDoesNotFit, match="due before it starts"):
        services.rebaseline(**common, reason="So.", due_on=date(2026, 11, 1))


def test_steps_that_are_done_meanwhile_are_not_fewer_than_there_are(company: Company) -> None:
    steps = KeyResultFactory(
        goal=GoalFactory(owner=company.nils), kind="milestones", start=0, target=5, current=4, unit=""
    )
    with pytest.raises(services.FigureDoesNotFit, match="cannot stand at 4 steps"):
        services.rebaseline(
            goal=steps.goal, reason="So.", targets={steps.pk: Decimal(3)}, actor=company.nils, now=timezone.now()
        )


def test_the_api_compares_where_it_is_told_with_what(client: Client, company: Company) -> None:
    first, second = two_figures(company)
    client.force_login(company.nils)
    address = reverse("api-update-list", args=[first.goal_id])

    def post(**figure: str) -> Any:
        said = {"health": "on-track", "values": [{"key_result": str(second.pk), **figure}]}
        return client.post(address, said, content_type="application/json")

    refused = post(value="25", before="19")
    assert refused.status_code == 409
    assert (refused.json()["yours"], refused.json()["theirs"]) == ("B: 25", "B: 20")
    assert post(value="25", before="20").json()["values"][0]["before"] == "20"
    assert post(value="26").status_code == 201
    assert stands(first, second) == [10, 26]

"""Nobody agrees to words they have not read, and nobody who edits overwrites what they have not seen."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.drafts import save_draft
from core.models import Draft
from goals import services
from goals.models import Goal, GoalCycle
from tests.cast import Company
from tests.goals.factories import GoalFactory, KeyResultFactory
from tests.goals.views.pages import page, typed


def version_on(shown: str) -> str:
    """The version that the first form of a page sends along."""
    found = re.search(r'name="version" value="(\d+)"', shown)
    assert found
    return found[1]


def texts_on(refused: str) -> list[str]:
    """What one wrote, and what was saved meanwhile."""
    return re.findall(r"<textarea[^>]* readonly [^>]*>(.*?)</textarea>", refused, re.DOTALL)


def draft_of_nils(company: Company, **more: Any) -> Goal:
    goal: Goal = GoalFactory(owner=company.nils, status="draft", title="First words", **more)
    return goal


@pytest.mark.parametrize(("proposer", "agreeing"), [("nils", "manager"), ("manager", "nils")])
def test_a_yes_is_to_the_words_on_the_page_one_read(
    client: Client, company: Company, proposer: str, agreeing: str
) -> None:
    first, second = company.people[proposer], company.people[agreeing]
    goal = services.propose_goal(goal=draft_of_nils(company), actor=first, now=timezone.now())
    client.force_login(second)
    read = version_on(page(client, "detail", goal.pk).content.decode())
    services.edit_goal(goal=goal, title="Quite other words", actor=first, now=timezone.now())
    services.propose_goal(goal=goal, actor=first, now=timezone.now())
    address = reverse("goals:agree", args=[goal.pk])
    refused = client.post(address, {"version": read})
    assert refused.status_code == 409
    assert "has been edited since you opened it" in refused.content.decode()
    assert f'href="{goal.get_absolute_url()}"' in refused.content.decode()
    for nothing in ({}, {"version": ""}, {"version": "-1"}, {"version": "9" * 5000}, {"version": "\u0663"}):
        assert client.post(address, nothing).status_code == 409
    assert Goal.objects.get(pk=goal.pk).status == "draft"
    assert client.post(address, {"version": version_on(page(client, "detail", goal.pk).content.decode())}).url
    assert Goal.objects.get(pk=goal.pk).agreed_by == second


def test_nobody_proposes_or_starts_what_the_other_one_wrote_meanwhile(
    client: Client, company: Company, cycle: GoalCycle
) -> None:
    goal = draft_of_nils(company, cycle=cycle)
    client.force_login(company.nils)
    for step in ("propose", "agree"):
        read = version_on(page(client, "detail", goal.pk).content.decode())
        services.edit_goal(goal=goal, title=f"Before {step}", actor=company.manager, now=timezone.now())
        assert client.post(reverse(f"goals:{step}", args=[goal.pk]), {"version": read}).status_code == 409
        cycle.requires_agreement = False
        cycle.save()
    goal.refresh_from_db()
    assert (goal.status, goal.proposed_by) == ("draft", None)


def test_a_yes_to_what_was_taken_back_meanwhile_is_none(company: Company) -> None:
    goal, now = draft_of_nils(company), timezone.now()
    with pytest.raises(services.GoalHasMovedOn, match="does not wait for your yes"):
        services.agree_goal(goal=goal, version=0, actor=company.manager, now=now)
    services.propose_goal(goal=goal, actor=company.nils, now=now)
    services.send_back_goal(goal=goal, words="By when?", actor=company.manager, now=now)
    with pytest.raises(services.GoalHasMovedOn, match="does not wait for your yes"):
        services.agree_goal(goal=goal, version=0, actor=company.manager, now=now)


def test_the_second_editor_of_a_draft_is_shown_both(client: Client, company: Company, cycle: GoalCycle) -> None:
    goal = draft_of_nils(company, cycle=cycle, contributors=[company.peer])
    KeyResultFactory(goal=goal)
    address = reverse("goals:edit", args=[goal.pk])
    client.force_login(company.nils)
    read = version_on(client.get(address).content.decode())
    new = {"title": "Words of Samira", "starts_on": cycle.ends_on}
    services.edit_goal(goal=goal, actor=company.manager, now=timezone.now(), **new)
    words = typed(cycle, title="Words of Nils", version=read)
    refused = client.post(address, words)
    assert refused.status_code == 409
    yours, theirs = texts_on(refused.content.decode())
    assert ("Title: Words of Nils" in yours, "Title: Words of Samira" in theirs) == (True, True)
    assert "Key results: Share dyed twice, from 4.1 % to 2 %, weight 1" in yours
    assert "Key results: Share of metres dyed a second time, from 4.1 % to 2 %, weight 1" in theirs
    assert f"Contributors: {company.peer.name}" in theirs
    assert "Start: Dec. 31, 2026" in theirs
    assert "Who can read it" not in yours, "alike"
    assert f'href="{address}"' in refused.content.decode()
    goal.refresh_from_db()
    assert (goal.title, goal.key_results.count()) == ("Words of Samira", 1)
    again = client.get(address).content.decode()
    assert client.post(address, {**words, "version": version_on(again)}).url == goal.get_absolute_url()
    goal.refresh_from_db()
    assert goal.title == "Words of Nils"


def test_what_differs_gives_no_hidden_goal_away(client: Client, company: Company, cycle: GoalCycle) -> None:
    hidden = GoalFactory(owner=company.top, audience="chosen", title="Nobody knows")
    near = GoalFactory(owner=company.nils, cycle=cycle)
    goal = draft_of_nils(company, cycle=cycle)
    services.edit_goal(goal=goal, parent=hidden, actor=company.manager, now=timezone.now())
    client.force_login(company.nils)
    words = typed(cycle, title="First words", version="0", parent=str(near.pk))
    refused = client.post(reverse("goals:edit", args=[goal.pk]), words).content.decode()
    yours, theirs = texts_on(refused)
    assert f"Supports: {near.title}" in yours
    assert "Supports: A goal you cannot read" in theirs
    assert "Nobody knows" not in refused


def test_the_same_words_twice_are_no_conflict(client: Client, company: Company, cycle: GoalCycle) -> None:
    goal = draft_of_nils(company, cycle=cycle)
    client.force_login(company.nils)
    words = typed(cycle, title="Other words", version="0")
    for _click in range(2):
        assert client.post(reverse("goals:edit", args=[goal.pk]), words).status_code == 302


def test_what_is_typed_goes_on_with_the_version_it_began_with(
    client: Client, company: Company, cycle: GoalCycle
) -> None:
    goal = draft_of_nils(company, cycle=cycle, version=4)
    client.force_login(company.nils)
    for more in ({"add": "1"}, {"advise": "1"}, {"title": ""}):
        shown = client.post(reverse("goals:edit", args=[goal.pk]), typed(cycle, version="3", **more)).content.decode()
        assert version_on(shown) == "3"


def test_words_of_an_agreed_goal_are_edited_by_version_too(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, title="First words")
    client.force_login(company.nils)
    words = {"title": "In one window", "audience": "line", "belongs_to": "person", "version": "0"}
    address = reverse("goals:edit", args=[goal.pk])
    assert client.post(address, words).status_code == 302
    assert client.post(address, {**words, "title": "In another one"}).status_code == 409
    goal.refresh_from_db()
    assert (goal.title, goal.version) == ("In one window", 1)


def test_an_old_description_of_ones_own_does_not_hide_a_newer_one(
    client: Client, company: Company, cycle: GoalCycle
) -> None:
    goal = draft_of_nils(company, cycle=cycle, description="As it was")
    address = reverse("goals:edit", args=[goal.pk])
    client.force_login(company.nils)
    client.get(address)
    save_draft(
        owner=company.nils, key=f"goals:edit:{goal.pk}:0", text="As it was, and half", version=0, now=timezone.now()
    )
    assert "stands as you left it" in client.get(address).content.decode()
    services.edit_goal(goal=goal, description="As Samira sees it", actor=company.manager, now=timezone.now())
    shown = client.get(address)
    content = shown.content.decode()
    assert shown.context["form"]["description"].value() == "As Samira sees it"
    assert "You had begun with an earlier description" in content
    assert "As it was, and half" in content
    client.post(address, typed(cycle, description="Both", version=version_on(content)))
    assert not Draft.objects.filter(owner=company.nils).exists()


def test_the_api_edits_by_version_where_one_is_named(client: Client, company: Company) -> None:
    goal = draft_of_nils(company)
    client.force_login(company.nils)
    address = reverse("api-goal-detail", args=[goal.pk])

    def patch(**said: Any) -> Any:
        return client.patch(address, said, content_type="application/json")

    read = client.get(address).json()["version"]
    assert patch(title="Second words", version=read).json()["version"] == read + 1
    refused = patch(title="Third words", version=read)
    assert refused.status_code == 409
    assert (refused.json()["yours"], refused.json()["theirs"]) == ("Title: Third words", "Title: Second words")
    assert refused.json()["version"] == read + 1
    assert patch(title="Second words", version=read).status_code == 200
    assert patch(title="Third words").status_code == 200
    assert patch(title="Fourth words", version=-1).status_code == 400
    created = client.post(
        reverse("api-goal-list"),
        {"title": "New", "cycle": str(goal.cycle_id), "version": 7},
        content_type="application/json",
    )
    assert created.json()["version"] == 0

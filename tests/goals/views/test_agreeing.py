"""A yes is a yes to what stands there: whatever is sent along changes nothing."""

from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from goals import services
from goals.models import Goal, GoalCycle
from tests.cast import Company
from tests.goals.factories import GoalFactory

ALONG = {
    "title": "Something else", "description": "x", "owner": "", "status": "achieved", "audience": "company",
    "due_on": "2099-12-31", "health": "off-track", "agreed_by": "", "look_back": "x",
}  # fmt: skip


@pytest.mark.parametrize(("step", "changed"), [("agree", {"status", "agreed_by_id", "agreed_at", "proposed_at"})])
def test_a_yes_takes_nothing_along(
    client: Client, company: Company, cycle: GoalCycle, step: str, changed: set[str]
) -> None:
    proposed = {"status": "draft", "proposed_by": company.nils, "proposed_at": timezone.now()}
    goal = GoalFactory(owner=company.nils, cycle=cycle, **proposed)
    before: dict[str, Any] = Goal.objects.filter(pk=goal.pk).values().get()
    client.force_login(company.manager)
    client.post(reverse(f"goals:{step}", args=[goal.pk]), {**ALONG, "version": "0", "owner": str(company.manager.pk)})
    after = Goal.objects.filter(pk=goal.pk).values().get()
    assert (after["status"], after["agreed_by_id"]) == ("active", company.manager.pk)
    assert {name for name, value in after.items() if value != before[name]} <= changed | {
        "proposed_by_id",
        "last_updated_at",
    }


@pytest.mark.parametrize(
    ("by", "back", "owner_reads", "manager_reads"),
    [
        ("nils", "", "You have proposed this goal. It is under way as soon as Samira agrees.",
         "Nils has proposed this goal. It is under way as soon as you agree."),
        ("manager", "", "Samira proposes this goal to you. It is under way as soon as you agree.",
         "You have proposed this goal to Nils. It is under way as soon as Nils agrees."),
        ("", "By when?", "A draft that was sent back. Propose it again when it says what you both mean.",
         "A draft that was sent back. Propose it again when it says what you both mean."),
    ],
)  # fmt: skip
def test_each_of_the_two_reads_what_is_theirs_to_do(
    client: Client, company: Company, cycle: GoalCycle, by: str, back: str, owner_reads: str, manager_reads: str
) -> None:
    proposed = {"proposed_by": company.people[by], "proposed_at": timezone.now()} if by else {}
    goal = GoalFactory(owner=company.nils, cycle=cycle, status="draft", sent_back_note=back, **proposed)
    for reader, words in ((company.nils, owner_reads), (company.manager, manager_reads)):
        client.force_login(reader)
        assert words in client.get(goal.get_absolute_url()).content.decode()


def test_the_page_says_how_a_goal_came_to_be_agreed(client: Client, company: Company) -> None:
    now = timezone.now()
    draft = GoalFactory(owner=company.nils, status="draft", audience="company")
    for words in ("By when?", "Which hall?"):
        proposed = services.propose_goal(goal=draft, actor=company.nils, now=now)
        services.send_back_goal(goal=proposed, words=words, actor=company.manager, now=now)
        services.edit_goal(goal=draft, title="Better words", actor=company.nils, now=now)
    proposed = services.propose_goal(goal=draft, actor=company.nils, now=now)
    services.agree_goal(goal=proposed, actor=company.manager, now=now)
    back = ["Samira sent it back: By when?", "Samira sent it back: Which hall?"]
    told = ["Written down.", *back, "Nils proposed it.", "Samira agreed."]
    for reader, reads in ((company.nils, told), (company.manager, told), (company.peer, [told[0], *told[3:]])):
        client.force_login(reader)
        content = client.get(draft.get_absolute_url()).content.decode()
        places = [content.find(words) for words in told]
        assert [words for words, place in zip(told, places, strict=True) if place >= 0] == reads
        found = [place for place in places if place >= 0]
        assert found == sorted(found)
    Goal.objects.filter(pk=draft.pk).update(owner=company.peer)
    client.force_login(company.peer)
    assert "sent it back" not in client.get(draft.get_absolute_url()).content.decode(), "what was said to somebody else"


def test_who_proposed_it_stays_when_it_is_reworded_handed_over_and_ended(
    client: Client, company: Company, now: datetime
) -> None:
    goal = GoalFactory(owner=company.nils, status="draft", audience="company")
    services.propose_goal(goal=goal, actor=company.nils, now=now)
    services.agree_goal(goal=goal, actor=company.manager, now=now)
    services.edit_goal(goal=goal, title="Better words", actor=company.nils, now=now)
    services.hand_over_goal(goal=goal, to=company.peer, reason="So.", actor=company.nils, now=now)
    services.settle_goal(goal=goal, outcome="missed", actor=company.manager, now=now)
    client.force_login(company.nils)
    assert "Nils proposed it." in client.get(goal.get_absolute_url()).content.decode()

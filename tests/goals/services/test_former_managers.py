"""What a manager has proposed waits for nobody once somebody else is the manager."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from core.models import Notice
from goals import queries, services
from goals.models import Goal
from goals.services import GoalHasMovedOn
from people.models import Person
from people.services import change_manager
from tests.cast import Company
from tests.goals.factories import GoalFactory


@pytest.fixture
def left(company: Company, now: datetime) -> Goal:
    """A draft that Samira has proposed to Nils, who has moved to Chidi since."""
    draft = GoalFactory(owner=company.nils, status="draft", title="Less dye")
    services.propose_goal(goal=draft, actor=company.manager, now=now)
    change_manager(person=company.nils, manager=company.other_manager, actor=None, now=now)
    return Goal.objects.with_people().get(pk=draft.pk)


def kinds(person: Person) -> list[str]:
    waiting = Notice.objects.filter(recipient=person, kind__startswith="goal_", read_at=None)
    return list(waiting.values_list("kind", flat=True))


def test_both_of_today_read_that_it_is_a_draft_and_can_propose_it(
    client: Client, company: Company, left: Goal, now: datetime
) -> None:
    for reader, other in ((company.nils, "Chidi"), (company.other_manager, "Nils")):
        client.force_login(reader)
        content = client.get(left.get_absolute_url()).content.decode()
        assert "A draft. Propose it when it says what you mean." in content
        assert f"Propose to {other}" in content
        assert "Send back" not in content
    [waiting] = queries.waiting_for(Person.objects.get(pk=company.nils.pk), now)
    assert waiting.note == "A draft, not proposed yet"


def test_the_two_of_today_agree_and_the_former_manager_hears_nothing(
    company: Company, left: Goal, now: datetime
) -> None:
    later = now + timedelta(days=1)
    proposed = services.propose_goal(goal=left, actor=company.other_manager, now=later)
    assert kinds(company.nils) == ["goal_proposed"]
    agreed = services.agree_goal(goal=proposed, actor=company.nils, now=later)
    assert (agreed.proposed_by, agreed.agreed_by) == (company.other_manager, company.nils)
    assert kinds(company.other_manager) == ["goal_agreed"]
    assert kinds(company.manager) == []


def test_nobody_sends_it_back_or_tells_the_former_manager_that_it_began(
    company: Company, left: Goal, now: datetime
) -> None:
    with pytest.raises(GoalHasMovedOn):
        services.send_back_goal(goal=left, words="By when?", actor=company.nils, now=now)
    left.cycle.requires_agreement = False
    left.cycle.save(update_fields=["requires_agreement"])
    services.agree_goal(goal=left, actor=company.nils, now=now)
    assert kinds(company.manager) == []


def test_given_back_to_the_manager_who_proposed_it_waits_again(company: Company, left: Goal, now: datetime) -> None:
    change_manager(person=company.nils, manager=company.manager, actor=None, now=now)
    assert Goal.objects.with_people().get(pk=left.pk).waits_for_owner

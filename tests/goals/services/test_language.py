"""What is told of goals is told in the language of whoever reads it, not of whoever did it."""

from datetime import date, datetime

import pytest

from goals import services
from goals.models import Goal
from people.models import Person
from tests.cast import Company
from tests.goals.factories import GoalFactory
from tests.people.factories import DelegationFactory
from tests.speaking import speak, told

pytestmark = pytest.mark.usefixtures("german")


def draft(company: Company) -> Goal:
    goal: Goal = GoalFactory(owner=company.nils, title="Less dye", status=Goal.Status.DRAFT)
    return goal


def test_the_owner_reads_of_the_managers_deeds_in_german(company: Company, now: datetime) -> None:
    speak("de", company.nils)
    manager = company.manager
    sent_back = services.propose_goal(goal=draft(company), actor=company.nils, now=now)
    services.send_back_goal(goal=sent_back, words="By when?", actor=manager, now=now)
    services.propose_goal(goal=draft(company), actor=manager, now=now)
    goal = services.propose_goal(goal=draft(company), actor=company.nils, now=now)
    services.agree_goal(goal=goal, actor=manager, now=now)
    services.update_goal(goal=goal, health="on-track", actor=manager, now=now)
    services.rebaseline(goal=goal, reason="Late", due_on=date(2026, 12, 20), actor=manager, now=now)
    services.settle_goal(goal=goal, outcome=Goal.Status.ACHIEVED, actor=manager, now=now)
    assert told(company.nils) == {
        "goal_sent_back": "«Samira sent a goal back: Less dye»",
        "goal_proposed": "«Samira proposes a goal to you: Less dye»",
        "goal_agreed": "«Samira agreed to the goal: Less dye»",
        "goal_updated": "«Samira updated your goal: Less dye»",
        "goal_rebaselined": "«Samira changed what was agreed for: Less dye»",
        "goal_settled": "«Samira recorded how your goal ended: Less dye»",
    }
    assert told(manager) == {"goal_proposed": "Nils proposes a goal: Less dye"}


def test_two_who_read_of_the_same_deed_read_it_each_in_their_language(company: Company, now: datetime) -> None:
    speak("de", company.manager)
    DelegationFactory(manager=company.manager, delegate=company.other)
    goal = GoalFactory(owner=company.nils, title="Less dye")
    delegate = Person.objects.get(pk=company.other.pk)
    services.rebaseline(goal=goal, reason="Late", due_on=date(2026, 12, 20), actor=delegate, now=now)
    assert told(company.manager) == {
        "goal_rebaselined": "««Oluwaseun, for Samira» changed what was agreed for: Less dye»"
    }
    assert told(company.nils) == {"goal_rebaselined": "Oluwaseun, for Samira changed what was agreed for: Less dye"}

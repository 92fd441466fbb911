"""What is told of goals is told in the language of whoever reads it, not of whoever did it."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.utils import translation

from goals import services
from goals.models import Goal, Rebaseline
from people.models import Person
from tests.cast import Company
from tests.goals.factories import GoalFactory, KeyResultFactory, RebaselineFactory
from tests.goals.services.notices import tell_followers
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
    tell_followers(now)
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


def test_what_was_re_based_is_read_in_the_readers_language(company: Company, now: datetime) -> None:
    done = KeyResultFactory(goal=GoalFactory(owner=company.nils), kind="milestones", unit="", start=0, target=3000)
    looms = KeyResultFactory(goal=done.goal, title="Looms", target=20, upper=None)
    event = services.rebaseline(
        goal=done.goal,
        reason="Late",
        due_on=date(2026, 12, 20),
        targets={done.pk: Decimal(4500), looms.pk: Decimal("2.5")},
        actor=company.nils,
        now=now,
    )

    def read() -> list[tuple[str, str]]:
        return [(change["before"], change["after"]) for change in Rebaseline.objects.get(pk=event.pk).told_changes]

    assert read() == [("Dec. 31, 2026", "Dec. 20, 2026"), ("3,000 steps", "4,500 steps"), ("20 %", "2.5 %")]
    with translation.override("de"):
        assert read() == [
            ("31. Dezember 2026", "20. Dezember 2026"),
            ("«3.000 steps»", "«4.500 steps»"),
            ("20 %", "2,5 %"),
        ]


def test_what_was_kept_in_words_is_read_as_it_stands(company: Company) -> None:
    event = RebaselineFactory(goal__owner=company.nils)
    with translation.override("de"):
        assert (event.told_changes[0]["before"], event.told_changes[0]["after"]) == ("1.5", "2.0")

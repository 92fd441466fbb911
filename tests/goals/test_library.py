"""Templates: what the database refuses, who reads them, who hands them out, and that it is once to each."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from core.readers import readers_of
from goals import rules, services
from goals.models import Goal, GoalCycle, GoalTemplate, HandedTemplate, TemplateKeyResult
from people.models import Person
from tests.cast import Company, build_company
from tests.goals.factories import (
    AGREED,
    GoalCycleFactory,
    GoalFactory,
    GoalTemplateFactory,
    KeyResultFactory,
    TemplateKeyResultFactory,
)
from tests.goals.services.notices import kinds
from tests.people.factories import DelegationFactory


@pytest.fixture
def cycle(db: None) -> GoalCycle:
    return GoalCycleFactory()


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"title": ""}, "template_key_result_has_a_title"),
        ({"target": 9}, "template_key_result_starts_away_from_its_target"),
        ({"upper": 3}, "template_key_result_range_has_two_ends"),
        ({"weight": 101}, "template_key_result_weight_is_from_0_to_100"),
        ({"kind": "yes_no"}, "template_key_result_yes_or_no_is_0_or_1"),
        ({"kind": "milestones", "start": -1}, "template_key_result_steps_are_not_negative"),
    ],
)
def test_database_refuses_a_nonsensical_key_result(db: None, values: dict[str, Any], constraint: str) -> None:
    result = TemplateKeyResultFactory()
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        TemplateKeyResult.objects.filter(pk=result.pk).update(**values)


def test_database_refuses_a_template_without_a_title(db: None) -> None:
    template = GoalTemplateFactory()
    with pytest.raises(IntegrityError, match="goal_template_has_a_title"), transaction.atomic():
        GoalTemplate.objects.filter(pk=template.pk).update(title="")


def test_database_refuses_a_second_one_for_the_same(company: Company, cycle: GoalCycle) -> None:
    template = GoalTemplateFactory()
    said = {"template": template, "person": company.nils, "cycle": cycle}
    HandedTemplate.objects.create(goal=GoalFactory(owner=company.nils), **said)
    with pytest.raises(IntegrityError, match="template_is_handed_once_to_each_in_a_cycle"), transaction.atomic():
        HandedTemplate.objects.create(goal=GoalFactory(owner=company.nils), **said)


def test_ones_own_is_nobody_elses(company: Company) -> None:
    own = GoalTemplateFactory(author=company.manager)
    everybodys, retired = GoalTemplateFactory(), GoalTemplateFactory(is_offered=False)
    for person in company.people.values():
        seen = set(GoalTemplate.objects.visible_to(person))
        besides = {company.manager: {own}, company.hr_admin: {retired}}
        expected = {everybodys} | besides.get(person, set())
        assert seen == (expected if person.is_active else set()), person
    assert [reader.person for reader in readers_of(own).people] == [company.manager]
    assert readers_of(everybodys).everyone
    assert not readers_of(retired).everyone


def test_who_hands_out_to_whom(company: Company) -> None:
    DelegationFactory(manager=company.manager, delegate=company.other)
    company.people["other"].__dict__.pop("stands_in_for", None)
    other = Person.objects.get(pk=company.other.pk)
    people = {**company.people, "other": other}
    assert {name for name, one in people.items() if rules.can_hand_out(one, company.nils)} == {
        "manager",
        "hr_admin",
        "other",
    }
    assert not rules.can_hand_out(company.hr_admin, company.gone)
    assert not rules.can_hand_out(company.hr_admin, company.hr_admin)


def test_a_manager_proposes_it_to_each_once(company: Company, cycle: GoalCycle, now: datetime) -> None:
    template = TemplateKeyResultFactory().template
    people = [company.nils, company.peer]
    first = services.hand_out_template(
        template=template, people=people[:1], cycle=cycle, actor=company.manager, now=now
    )
    more = services.hand_out_template(
        template=template, people=[*people, company.peer], cycle=cycle, actor=company.manager, now=now
    )
    assert [goal.owner for goal in (*first, *more)] == people
    assert (
        services.hand_out_template(template=template, people=people, cycle=cycle, actor=company.hr_admin, now=now) == []
    )
    later = GoalCycleFactory(name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30))
    assert (
        len(services.hand_out_template(template=template, people=people, cycle=later, actor=company.manager, now=now))
        == 2
    )
    goal = Goal.objects.with_people().get(pk=first[0].pk)
    assert (goal.title, goal.description, goal.tags) == (template.title, template.description, template.tags)
    assert [(each.title, each.start, each.current, each.target) for each in goal.key_results.all()] == [
        ("Minutes until all are outside", 9, 9, 4)
    ]
    assert (goal.status, goal.proposed_by) == ("draft", company.manager)
    assert rules.can_agree(company.nils, goal)
    assert kinds(company.nils) == ["goal_proposed", "goal_proposed"]


def test_what_hr_hands_out_is_agreed_between_the_two(company: Company, cycle: GoalCycle, now: datetime) -> None:
    template = GoalTemplateFactory()
    made = services.hand_out_template(
        template=template, people=[company.nils], cycle=cycle, actor=company.hr_admin, now=now
    )
    goal = Goal.objects.with_people().get(pk=made[0].pk)
    assert goal.proposed_by is None
    assert kinds(company.nils) == ["goal_handed_out"]
    assert rules.can_propose(company.nils, goal)
    assert not Goal.objects.visible_to(company.hr_admin).exists()


def test_nothing_is_handed_out_in_a_closed_cycle(company: Company, now: datetime) -> None:
    with pytest.raises(services.CycleIsClosed):
        services.hand_out_template(
            template=GoalTemplateFactory(),
            people=[company.nils],
            cycle=GoalCycleFactory(closed_at=AGREED),
            actor=company.manager,
            now=now,
        )


def test_a_goal_is_kept_as_ones_own_and_dropped(company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils, tags=["dye"], description="Why")
    KeyResultFactory(goal=goal, current=3)
    template = services.keep_as_template(goal=goal, actor=company.manager, now=now)
    assert (template.author, template.title, template.tags) == (company.manager, goal.title, ["dye"])
    assert [(measure.title, str(measure.start)) for measure in template.measures] == [
        ("Share of metres dyed a second time", "4.1000")
    ]
    services.drop_template(template=template, actor=company.manager, now=now)
    assert not GoalTemplate.objects.visible_to(company.manager).exists()


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_many_at_once_hand_it_out_once(now: datetime) -> None:
    company = build_company()
    template, cycle = GoalTemplateFactory(), GoalCycleFactory()

    def hand(_number: int) -> int:
        try:
            people = [company.nils, company.peer]
            return len(
                services.hand_out_template(
                    template=template, people=people, cycle=cycle, actor=company.manager, now=now
                )
            )
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(hand, range(6))) == [0, 0, 0, 0, 0, 2]
    assert Goal.objects.count() == 2

"""Somebody stands in for a manager: between two days, for nobody else, and each act says so."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pghistory.models import Context

from core.models import Notice
from core.readers import readers_of
from development.models import Plan
from goals.models import Goal
from goals.services import agree_goal, propose_goal
from people import queries, rules, services
from people.models import Delegation, Person
from tests.cast import Company
from tests.goals.factories import GoalFactory
from tests.people.factories import DelegationFactory
from tests.speaking import speak, told

SAMIRA = "stands in for Samira until "


@pytest.fixture
def today(company: Company) -> date:
    """On Samira’s calendar, and the clock of the database: delegations hold by it."""
    return company.manager.today(timezone.now())


def stand_in(company: Company, today: date, first: int = 0, last: int = 2) -> Delegation:
    return services.name_delegate(
        manager=company.manager,
        delegate=company.other,
        starts_on=today + timedelta(days=first),
        ends_on=today + timedelta(days=last),
        actor=company.manager,
        now=timezone.now(),
    )


def anew(person: Person) -> Person:
    return Person.objects.with_grants().get(pk=person.pk)


def test_a_delegate_reads_what_the_manager_reads(company: Company, today: date) -> None:
    goal = GoalFactory(owner=company.nils, status=Goal.Status.DRAFT)
    plan = Plan.objects.create(person=company.nils)
    elsewhere = GoalFactory(owner=company.former, status=Goal.Status.DRAFT)
    stand_in(company, today)
    delegate = anew(company.other)
    assert set(Goal.objects.visible_to(delegate)) == {goal}
    assert set(Plan.objects.visible_to(delegate)) == {plan}
    assert delegate not in readers_of(elsewhere)
    (reader,) = [one for one in readers_of(goal).people if one.person == delegate]
    assert reader.reasons[0].startswith(SAMIRA)
    assert rules.leads(delegate, company.nils)
    assert not rules.leads(delegate, company.former)


@pytest.mark.parametrize("days", [(-3, -1), (1, 2)])
def test_neither_before_the_first_day_nor_after_the_last(company: Company, today: date, days: tuple[int, int]) -> None:
    DelegationFactory(manager=company.manager, delegate=company.other, days_off=days[0])
    goal = GoalFactory(owner=company.nils, status=Goal.Status.DRAFT)
    delegate = anew(company.other)
    assert not Goal.objects.visible_to(delegate).exists()
    assert delegate not in readers_of(goal)
    assert not rules.leads(delegate, company.nils)


def test_what_ends_is_closed_in_the_same_transaction_to_who_was_here_before(company: Company, today: date) -> None:
    goal = GoalFactory(owner=company.nils, status=Goal.Status.DRAFT)
    delegation = stand_in(company, today)
    delegate = anew(company.other)
    assert Goal.objects.visible_to(delegate).exists()
    services.end_delegation(delegation=delegation, actor=company.manager, now=timezone.now())
    assert not Goal.objects.visible_to(delegate).exists()
    assert delegate not in readers_of(goal)
    assert not anew(company.other).stands_in_for


def test_a_report_moved_away_is_the_delegates_no_more(company: Company, today: date) -> None:
    GoalFactory(owner=company.nils, status=Goal.Status.DRAFT)
    stand_in(company, today)
    services.change_manager(person=company.nils, manager=company.former, actor=None, now=timezone.now())
    assert not Goal.objects.visible_to(anew(company.other)).exists()


def test_nobody_stands_in_about_themself_and_nothing_is_passed_on(company: Company, today: date) -> None:
    DelegationFactory(manager=company.manager, delegate=company.nils)
    DelegationFactory(manager=company.nils, delegate=company.former)
    drafts = [GoalFactory(owner=owner, status=Goal.Status.DRAFT) for owner in (company.nils, company.peer)]
    assert not rules.leads(anew(company.nils), company.nils)
    assert rules.leads(anew(company.nils), company.peer)
    assert not Goal.objects.visible_to(anew(company.former)).exists()
    assert anew(company.former) not in readers_of(drafts[1])
    assert [one.reasons for one in readers_of(drafts[0]).people if one.person == company.nils] == [["owns this goal"]]


def test_a_delegate_agrees_and_history_carries_both(company: Company, today: date, now: datetime) -> None:
    stand_in(company, today)
    goal = GoalFactory(owner=company.nils, status=Goal.Status.DRAFT)
    propose_goal(goal=goal, actor=company.nils, now=now)
    told = Notice.objects.filter(kind="goal_proposed").values_list("recipient__name", flat=True)
    assert set(told) == {"Samira Manager", "Oluwaseun Other"}
    agree_goal(goal=goal, actor=anew(company.other), now=now)
    assert Notice.objects.get(kind="goal_agreed").text.startswith("Oluwaseun, for Samira agreed")
    assert Context.objects.get(metadata__verb="goals.agree_goal").metadata == {
        "actor": str(company.other.pk),
        "verb": "goals.agree_goal",
        "acting_for": str(company.manager.pk),
    }


def test_both_are_told_once_but_not_of_their_own_deed(company: Company, today: date) -> None:
    delegation = stand_in(company, today)
    ((reader, text),) = Notice.objects.filter(kind="delegate_named").values_list("recipient__name", "text")
    assert reader == "Oluwaseun Other"
    assert text.startswith("You stand in for Samira Manager from ")
    for _twice in range(2):
        services.end_delegation(delegation=delegation, actor=company.hr_admin, now=timezone.now())
    assert set(Notice.objects.filter(kind="delegate_ended").values_list("recipient__name", "text")) == {
        ("Samira Manager", "Oluwaseun Other no longer stands in for you."),
        ("Oluwaseun Other", "You no longer stand in for Samira Manager."),
    }


@pytest.mark.usefixtures("german")
def test_each_of_the_two_is_told_in_their_language(company: Company, now: datetime) -> None:
    speak("de", company.other)
    services.name_delegate(
        manager=company.manager,
        delegate=company.other,
        starts_on=date(2026, 12, 7),
        ends_on=date(2026, 12, 9),
        actor=company.hr_admin,
        now=now,
    )
    assert told(company.manager) == {
        "delegate_named": "Oluwaseun Other stands in for you from 7 December until 9 December."
    }
    assert told(company.other) == {
        "delegate_named": "«You stand in for Samira Manager from 7. Dezember until 9. Dezember.»"
    }


def test_what_has_not_begun_goes_and_what_has_keeps_its_days(company: Company, today: date) -> None:
    coming = stand_in(company, today, 4, 5)
    services.end_delegation(delegation=coming, actor=company.manager, now=timezone.now())
    assert not Delegation.objects.exists()
    running = stand_in(company, today)
    services.end_delegation(delegation=running, actor=company.manager, now=timezone.now())
    assert Delegation.objects.get().ends_on == today
    stand_in(company, today)
    assert Delegation.objects.count() == 2


def test_what_cannot_be_is_refused_in_words(company: Company, today: date) -> None:
    def name(manager: Person, delegate: Person, first: int = 0, last: int = 2) -> None:
        days = {"starts_on": today + timedelta(days=first), "ends_on": today + timedelta(days=last)}
        services.name_delegate(manager=manager, delegate=delegate, actor=None, now=timezone.now(), **days)

    for nonsense in [
        (company.manager, company.manager, 0, 2),
        (company.manager, company.gone, 0, 2),
        (company.manager, company.other, 2, 1),
        (company.manager, company.other, -3, -1),
        (company.manager, company.other, -400, 2),
        (company.manager, company.other, 0, (date.max - today).days),
    ]:
        with pytest.raises(services.CannotStandIn):
            name(*nonsense)
    name(company.manager, company.other)
    with pytest.raises(services.HasADelegateThen):
        name(company.manager, company.former, 2, 4)
    for days, chain in enumerate([(company.other, company.former), (company.former, company.manager)], start=3):
        with pytest.raises(services.DelegatesWouldChain):
            name(*chain)
        name(*chain, days, days)


def test_the_database_refuses_nonsense(company: Company, today: date) -> None:
    now, day = timezone.now(), timedelta(days=1)
    good = {"manager": company.manager, "delegate": company.other, "starts_on": today, "ends_on": today}
    good["during"] = DateTimeTZRange(now, now + day)
    Delegation.objects.create(**good)
    for bad, constraint in [
        ({"delegate": company.manager}, "delegation_is_to_somebody_else"),
        ({"ends_on": today - day}, "delegation_ends_after_it_starts"),
        ({"during": DateTimeTZRange(now, now)}, "delegation_lasts"),
        ({"delegate": company.former}, "delegations_of_a_manager_never_overlap"),
    ]:
        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            Delegation.objects.create(**good | bad)


def test_who_leaves_stands_in_no_more(company: Company, today: date) -> None:
    delegation = stand_in(company, today)
    services.deactivate_person(person=company.other, actor=company.hr_admin, now=timezone.now())
    assert not Delegation.objects.in_force().filter(pk=delegation.pk).exists()
    assert Notice.objects.filter(kind="delegate_ended", recipient=company.manager).count() == 1


def test_nobody_stands_in_for_a_manager_who_has_left(company: Company, today: date) -> None:
    goal = GoalFactory(owner=company.nils, status=Goal.Status.DRAFT)
    running, coming = stand_in(company, today), stand_in(company, today, 5, 6)
    services.deactivate_person(person=company.manager, actor=company.hr_admin, now=timezone.now())
    assert not Delegation.objects.in_force().filter(pk=running.pk).exists()
    assert not Delegation.objects.filter(pk=coming.pk).exists()
    assert not Goal.objects.visible_to(anew(company.other)).exists()
    assert anew(company.other) not in readers_of(goal)
    assert not rules.leads(anew(company.other), company.nils)
    ended = Notice.objects.filter(kind="delegate_ended").values_list("recipient__name", "text")
    assert set(ended) == {("Oluwaseun Other", "You no longer stand in for Samira Manager.")}


def test_the_readers_cost_no_query_more(company: Company, today: date) -> None:
    goal = GoalFactory(owner=company.nils)
    readers_of(goal)
    with CaptureQueriesContext(connection) as without:
        readers_of(goal)
    stand_in(company, today)
    with CaptureQueriesContext(connection) as with_one:
        assert company.other in readers_of(goal)
    assert len(with_one) == len(without)


def test_the_days_are_the_managers(company: Company) -> None:
    company.manager.time_zone = "Pacific/Kiritimati"
    now = datetime.fromisoformat("2026-11-17T08:00:00+00:00")
    day = date(2026, 11, 20)
    made = services.name_delegate(
        manager=company.manager, delegate=company.other, starts_on=day, ends_on=day, actor=None, now=now
    )
    assert made.during.lower == datetime.fromisoformat("2026-11-19T10:00:00+00:00")
    assert made.during.upper == datetime.fromisoformat("2026-11-20T10:00:00+00:00")
    assert list(queries.delegations_of(company.manager, now)) == [made]

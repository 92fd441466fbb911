"""Counts of goals by department, for HR."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from goals import queries, services, tasks
from goals.models import Goal, GoalCycle, HealthCount
from people.models import Person, Role, RoleGrant
from tests.cast import Company
from tests.goals.factories import GoalCycleFactory, GoalFactory, KeyResultFactory
from tests.goals.views.pages import page
from tests.people.factories import DepartmentFactory, LeaveFactory, LocationFactory, PersonFactory


def counts(client: Client, **asked: Any) -> list[tuple[Any, ...]]:
    rows = page(client, "health", **asked).context["rows"]
    return [(row.department, row.goals, row.aligned, row.alone, row.stale, row.unmeasured) for row in rows]


def test_goals_are_counted_by_what_they_lack(client: Client, company: Company, cycle: GoalCycle) -> None:
    client.force_login(company.hr)
    assert "No goals under way" in page(client, "health").content.decode()
    now = timezone.now()
    whole = GoalFactory(owner=company.manager, cycle=cycle, last_updated_at=now)
    KeyResultFactory(goal=GoalFactory(owner=company.nils, cycle=cycle, parent=whole, last_updated_at=now))
    shown = GoalFactory(owner=company.peer, cycle=cycle, last_updated_at=now - timedelta(days=60))
    shown.starts_on = (now - timedelta(days=90)).date()
    shown.save()
    KeyResultFactory(goal=shown, weight=0)
    for left_out in ({"audience": "chosen", "shared_with": [company.peer]}, {"status": "draft"}, {"status": "missed"}):
        GoalFactory(owner=company.nils, cycle=cycle, **left_out)
    GoalFactory(owner=company.other, cycle=cycle, audience="company", last_updated_at=now)
    GoalFactory(owner=company.nils, cycle=GoalCycleFactory(name="Another"))
    assert counts(client, cycle=cycle.pk) == [("Dye house", 3, 1, 2, 1, 2)]
    assert counts(client, cycle="nonsense") == counts(client)
    client.force_login(company.hr_far)
    assert counts(client, cycle=cycle.pk) == [("Office", 1, 0, 1, 0, 1)]


@pytest.mark.parametrize("status", Goal.Status.values)
def test_a_goal_that_supports_one_that_has_ended_stands_alone(company: Company, cycle: GoalCycle, status: str) -> None:
    above = GoalFactory(owner=company.top, status=status, belongs_to="company", audience="company")
    GoalFactory(owner=company.nils, cycle=cycle, parent=above)
    rows = queries.health_by_department(company.hr, cycle, timezone.now())
    assert {row.department: row.alone for row in rows}["Dye house"] == int(status in Goal.OUTCOMES)


@pytest.mark.parametrize("last_day_away", [None, -40, -16, -15, -14, -1, 3])
@pytest.mark.parametrize("told_days_ago", [13, 14, 15])
def test_a_goal_is_counted_as_stale_where_it_shows_as_stale(
    company: Company, cycle: GoalCycle, last_day_away: int | None, told_days_ago: int
) -> None:
    now = timezone.now()
    goal = GoalFactory(owner=company.nils, cycle=cycle, last_updated_at=now - timedelta(days=told_days_ago))
    if last_day_away is not None:
        end = (now + timedelta(days=last_day_away)).date()
        LeaveFactory(person=company.nils, starts_on=now.date() - timedelta(days=41), ends_on=end)
        LeaveFactory(person=company.nils, starts_on=end + timedelta(days=5), ends_on=end + timedelta(days=80))
    [row] = queries.health_by_department(company.hr, cycle, now)
    assert row.stale == Goal.objects.stale(now).count() == int(Goal.objects.get(pk=goal.pk).is_stale(now))


def test_departments_come_by_name_and_those_without_one_last(company: Company, cycle: GoalCycle) -> None:
    for number, name in enumerate(("zebra", "Alpha", "Middle", "")):
        department = DepartmentFactory(name=name) if name else None
        GoalFactory(owner=PersonFactory(department=department, email=f"{number}@home.example"), cycle=cycle)
    RoleGrant.objects.create(person=company.peer, role=Role.HR_PARTNER, for_everyone=True)
    rows = queries.health_by_department(Person.objects.get(pk=company.peer.pk), cycle, timezone.now())
    assert [row.department for row in rows] == ["Alpha", "Middle", "zebra", None]


def test_several_departments_are_added_up(client: Client, company: Company, cycle: GoalCycle) -> None:
    KeyResultFactory(goal=GoalFactory(owner=company.nils, cycle=cycle))
    client.force_login(company.hr)
    assert "All you look after" not in page(client, "health", cycle=cycle.pk).content.decode()
    GoalFactory(owner=PersonFactory(department=DepartmentFactory(name="Alpha"), email="a@home.example"), cycle=cycle)
    RoleGrant.objects.create(person=company.peer, role=Role.HR_PARTNER, for_everyone=True)
    client.force_login(company.peer)
    answer = page(client, "health", cycle=cycle.pk)
    total = answer.context["counted"].everybody
    assert (total.goals, total.aligned, total.alone, total.stale, total.unmeasured) == (2, 0, 2, 0, 1)
    assert answer.content.decode().count("All you look after") == 1


@pytest.mark.parametrize("size", [1, 3])
def test_the_page_costs_the_same_however_many_goals(
    client: Client, company: Company, cycle: GoalCycle, django_assert_num_queries: Any, size: int
) -> None:
    for _ in range(size):
        KeyResultFactory(goal=GoalFactory(owner=company.nils, cycle=cycle))
    client.force_login(company.hr)
    with django_assert_num_queries(11):
        answer = client.get(reverse("goals:health"), {"cycle": cycle.pk})
    assert answer.context["rows"][0].goals == size


def test_what_was_counted_stands_until_it_is_counted_anew(
    client: Client, company: Company, cycle: GoalCycle, now: datetime
) -> None:
    goal = GoalFactory(owner=company.nils, cycle=cycle)
    GoalFactory(owner=company.nils, cycle=cycle, audience="chosen", shared_with=[company.peer])
    GoalFactory(owner=company.other, cycle=cycle, audience="company")
    client.force_login(company.hr)
    services.count_health(now=now)
    [counted] = counts(client, cycle=cycle.pk)
    assert counted == ("Dye house", 1, 0, 1, 0, 1)
    KeyResultFactory(goal=goal)
    GoalFactory(owner=company.nils, cycle=cycle, last_updated_at=timezone.now())
    assert counts(client, cycle=cycle.pk) == [counted]
    assert page(client, "health", cycle=cycle.pk).context["counted"].counted_at == now
    services.count_health(now=now)
    assert counts(client, cycle=cycle.pk) == [("Dye house", 2, 0, 2, 0, 1)]
    client.force_login(company.hr_far)
    assert counts(client, cycle=cycle.pk) == [("Office", 1, 0, 1, 0, 1)]


def test_a_department_at_two_places_is_one_row(
    client: Client, company: Company, cycle: GoalCycle, now: datetime
) -> None:
    for number, name in enumerate(("Porto", "Lund")):
        owner = PersonFactory(
            department=company.dyehouse, location=LocationFactory(name=name), email=f"{number}@home.example"
        )
        GoalFactory(owner=owner, cycle=cycle)
    tasks.count_health(argument_of_a_newer_caller=1)
    assert HealthCount.objects.filter(cycle=cycle).exists()
    client.force_login(company.hr)
    assert counts(client, cycle=cycle.pk) == [("Dye house", 2, 0, 2, 0, 2)]


def test_goals_are_counted_once_for_each_group(cycle: GoalCycle, now: datetime) -> None:
    group = {"cycle": cycle, "goals": 1, "alone": 1, "stale": 0, "unmeasured": 0, "counted_at": now}
    HealthCount.objects.create(**group)
    with pytest.raises(IntegrityError, match="goals_are_counted_once_for_each_group"):
        HealthCount.objects.create(**group)


@pytest.mark.django_db(transaction=True)
def test_while_one_counts_another_leaves_it_to_that_one(company: Company, cycle: GoalCycle, now: datetime) -> None:
    GoalFactory(owner=company.nils, cycle=cycle)
    with ThreadPoolExecutor(1) as pool, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('goals.health'))")
        pool.submit(closing_after, lambda: services.count_health(now=now)).result()
        assert not HealthCount.objects.exists()


def closing_after(deed: Callable[[], None]) -> None:
    try:
        deed()
    finally:
        connection.close()

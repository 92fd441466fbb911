"""What is left is told once, some working days before drafting closes and before a cycle ends."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import Notice, NoticeSchedule
from goals import services, tasks
from goals.models import CycleReminder, Goal, GoalCycle
from people.models import Location, Person
from perfmgmt.celery import app
from tests.cast import Company
from tests.goals.factories import GoalCycleFactory, GoalFactory
from tests.people.factories import LeaveFactory, PersonFactory
from tests.speaking import told

FRIDAY = date(2026, 11, 20)
TUESDAY_MORNING = datetime(2026, 11, 17, 9, tzinfo=UTC)  # three working days before, where the clock shows UTC


@pytest.fixture
def cycle(company: Company) -> GoalCycle:
    Person.objects.update(time_zone="UTC")
    made: GoalCycle = GoalCycleFactory(drafting_until=FRIDAY)
    return made


def draft(owner: Person, **values: Any) -> Goal:
    goal: Goal = GoalFactory(owner=owner, status=Goal.Status.DRAFT, **values)
    return goal


def sweep(now: datetime) -> int:
    """What the scheduler and the workers do; how many were told."""
    due = services.due_cycle_reminders(now=now)
    return sum(
        services.remind_of_cycle(cycle_id=cycle, person_id=person, kind=kind, actor=None, now=now)
        for cycle, person, kind in due
    )


def test_owner_and_manager_are_told_once_what_is_not_agreed(company: Company, cycle: GoalCycle) -> None:
    for owner in (company.nils, company.nils, company.manager):
        draft(owner)
    GoalFactory(owner=company.peer)
    assert sweep(TUESDAY_MORNING - timedelta(minutes=1)) == 0
    assert sweep(TUESDAY_MORNING) == 3
    assert sweep(TUESDAY_MORNING + timedelta(days=1)) == 0
    begin = "Drafting in Second half of 2026 ends on Nov. 20, 2026. Not agreed yet: "
    assert told(company.nils) == {"goal_drafts_left": f"{begin}2 goals of yours."}
    assert told(company.manager) == {"goal_drafts_left": f"{begin}1 goal of yours, 2 goals of your team."}
    assert told(company.skip) == {"goal_drafts_left": f"{begin}1 goal of your team."}
    urls = dict(Notice.objects.values_list("recipient", "url"))
    assert urls[company.nils.pk] == f"{reverse('goals:list')}?status=draft&cycle={cycle.pk}"
    assert urls[company.skip.pk].endswith("&scope=team")


def test_who_was_told_is_handed_over_no_more_and_told_no_more(company: Company, cycle: GoalCycle) -> None:
    draft(company.top)
    assert sweep(TUESDAY_MORNING) == 1
    assert services.due_cycle_reminders(now=TUESDAY_MORNING) == []
    Notice.objects.all().delete()
    ids = {"cycle_id": cycle.pk, "person_id": company.top.pk, "kind": "goal_drafts_left"}
    assert not services.remind_of_cycle(**ids, actor=None, now=TUESDAY_MORNING)
    assert not Notice.objects.exists()


def test_before_a_cycle_ends_they_are_told_what_has_no_outcome(company: Company, cycle: GoalCycle) -> None:
    GoalFactory(owner=company.nils)
    GoalFactory(owner=company.nils, status=Goal.Status.MISSED)
    assert sweep(datetime(2026, 12, 23, 10, tzinfo=UTC)) == 0
    assert sweep(datetime(2026, 12, 24, 10, tzinfo=UTC)) == 2
    begin = "Second half of 2026 ends on Dec. 31, 2026. Without an outcome: "
    assert told(company.nils) == {"goal_outcomes_left": f"{begin}1 goal of yours."}
    assert told(company.manager) == {"goal_outcomes_left": f"{begin}1 goal of your team."}
    assert Notice.objects.filter(url=reverse("goals:endings")).count() == 2


def test_each_is_told_in_the_morning_of_a_working_day_of_their_own(company: Company, cycle: GoalCycle) -> None:
    draft(company.nils)
    Person.objects.filter(pk=company.nils.pk).update(time_zone="America/New_York")
    NoticeSchedule.objects.create(person=company.manager, working_days=[1, 2, 3])
    assert sweep(datetime(2026, 11, 16, 8, 59, tzinfo=UTC)) == 0
    assert sweep(datetime(2026, 11, 16, 9, tzinfo=UTC)) == 1
    assert set(told(company.manager)) == {"goal_drafts_left"}
    assert sweep(datetime(2026, 11, 17, 13, 59, tzinfo=UTC)) == 0
    assert sweep(datetime(2026, 11, 17, 14, tzinfo=UTC)) == 1


def test_a_public_holiday_where_they_work_is_no_working_day(company: Company, cycle: GoalCycle) -> None:
    draft(company.top)
    saxony = Location.objects.create(name="Dresden", country="DE", region="SN")  # off on 18 November
    Person.objects.filter(pk=company.top.pk).update(location=saxony)
    assert sweep(datetime(2026, 11, 16, 8, 59, tzinfo=UTC)) == 0
    assert sweep(datetime(2026, 11, 16, 9, tzinfo=UTC)) == 1


def test_who_works_little_is_told_two_weeks_before_at_most(company: Company, cycle: GoalCycle) -> None:
    draft(company.top)
    NoticeSchedule.objects.create(person=company.top, working_days=[5])
    assert sweep(datetime(2026, 10, 30, 10, tzinfo=UTC)) == 0
    assert sweep(datetime(2026, 11, 6, 10, tzinfo=UTC)) == 1


def test_who_is_away_is_told_when_they_are_back_in_time(company: Company, cycle: GoalCycle) -> None:
    draft(company.top)
    LeaveFactory(person=company.top, starts_on=date(2026, 11, 9), ends_on=date(2026, 11, 18))
    assert sweep(TUESDAY_MORNING) == 0
    ids = {"cycle_id": cycle.pk, "person_id": company.top.pk, "kind": "goal_drafts_left"}
    assert not services.remind_of_cycle(**ids, actor=None, now=TUESDAY_MORNING)
    assert sweep(datetime(2026, 11, 19, 10, tzinfo=UTC)) == 1


def test_nobody_is_told_once_it_is_over(company: Company, cycle: GoalCycle) -> None:
    draft(company.nils)
    assert sweep(datetime(2026, 11, 21, 12, tzinfo=UTC)) == 0
    for over in ({"closed_at": TUESDAY_MORNING}, {"closed_at": None, "drafting_until": None}):
        GoalCycle.objects.update(**over)
        assert sweep(TUESDAY_MORNING) == 0


def test_what_was_done_meanwhile_is_not_told(company: Company, cycle: GoalCycle) -> None:
    goal = draft(company.top)
    [(cycle_id, person_id, kind)] = services.due_cycle_reminders(now=TUESDAY_MORNING)
    goal.delete()
    ids = {"cycle_id": cycle_id, "person_id": person_id, "kind": kind}
    assert not services.remind_of_cycle(**ids, actor=None, now=TUESDAY_MORNING)
    assert not CycleReminder.objects.exists()


def test_of_a_day_that_moves_they_are_told_again(company: Company, cycle: GoalCycle) -> None:
    draft(company.top)
    assert sweep(TUESDAY_MORNING) == 1
    GoalCycle.objects.update(drafting_until=FRIDAY + timedelta(days=7))
    assert sweep(TUESDAY_MORNING) == 0
    assert sweep(TUESDAY_MORNING + timedelta(days=7)) == 1


def test_database_takes_one_reminder_of_a_day(company: Company, cycle: GoalCycle) -> None:
    same = {"cycle": cycle, "person": company.nils, "kind": "goal_drafts_left", "day": FRIDAY}
    CycleReminder.objects.create(**same, sent_at=TUESDAY_MORNING)
    with pytest.raises(IntegrityError, match="goal_cycle_reminds_each_once_of_a_day"), transaction.atomic():
        CycleReminder.objects.create(**same, sent_at=TUESDAY_MORNING)


@pytest.mark.parametrize("size", [1, 3])
def test_a_sweep_asks_as_much_for_one_as_for_many(company: Company, cycle: GoalCycle, size: int) -> None:
    for person in PersonFactory.create_batch(size, time_zone="UTC"):
        draft(person)
    with CaptureQueriesContext(connection) as asked:
        assert len(services.due_cycle_reminders(now=TUESDAY_MORNING)) == size
    assert len(asked) == 4


def test_tasks_carry_ids(company: Company, cycle: GoalCycle) -> None:
    draft(company.nils)
    app.conf.task_always_eager = True
    try:
        with time_machine.travel(TUESDAY_MORNING, tick=False):
            tasks.sweep_cycle_reminders.delay(from_a_later_version=1)
            tasks.sweep_cycle_reminders.delay()
    finally:
        app.conf.task_always_eager = False
    assert Notice.objects.count() == 2

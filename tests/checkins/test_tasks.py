from collections.abc import Iterator
from datetime import datetime

import pytest
import time_machine
from django.conf import settings

from checkins import tasks
from checkins.models import Reminder, Series
from core.models import Notice
from perfmgmt.celery import app
from tests.cast import Company
from tests.checkins.factories import CheckInFactory, SeriesFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def at_once() -> Iterator[None]:
    """Tasks run where they are called."""
    app.conf.task_always_eager = True
    yield
    app.conf.task_always_eager = False


def test_follow_the_line(company: Company, now: datetime) -> None:
    with time_machine.travel(now, tick=False):
        tasks.follow_reporting_line.delay(from_a_later_version=1)
    assert Series.objects.filter(report=company.nils, manager=company.manager).exists()


def test_sweep_hands_over_what_is_due(company: Company, now: datetime) -> None:
    checkin = CheckInFactory(series=SeriesFactory(report=company.nils, manager=company.manager))
    due = Reminder.objects.create(checkin=checkin, person=company.nils, kind="before", due_at=now)
    with time_machine.travel(now, tick=False):
        tasks.sweep_reminders.delay()
        tasks.sweep_reminders.delay()
    due.refresh_from_db()
    assert due.state == Reminder.State.SENT
    assert Notice.objects.filter(recipient=company.nils).count() == 1


def test_the_scheduler_knows_both() -> None:
    known = {entry["task"]: entry["schedule"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
    assert known["checkins.sweep_reminders"] == 60
    assert known["checkins.follow_reporting_line"] == 300
    assert {"checkins.sweep_reminders", "checkins.follow_reporting_line"} <= set(app.tasks)

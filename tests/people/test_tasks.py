from datetime import UTC, date, datetime

import pytest
import time_machine
from django.conf import settings

from people import tasks
from people.models import Person
from tests.cast import Company


def test_the_sweep_hands_over_each_leaver_and_a_worker_sees_them_off(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[str] = []
    monkeypatch.setattr(tasks.see_off_leaver, "delay", lambda *, person_id: handed.append(person_id))
    Person.objects.filter(pk=company.nils.pk).update(ends_on=date(2026, 11, 16))
    with time_machine.travel(datetime(2026, 11, 17, 10, 0, tzinfo=UTC), tick=False):
        tasks.sweep_leavers(argument_of_a_newer_caller=1)
        assert handed == [str(company.nils.pk)]
        tasks.see_off_leaver(person_id=handed[0], argument_of_a_newer_caller=1)
        assert not Person.objects.get(pk=company.nils.pk).is_active
        tasks.sweep_leavers()
    assert handed == [str(company.nils.pk)]


def test_the_scheduler_sweeps_every_hour() -> None:
    assert settings.CELERY_BEAT_SCHEDULE[tasks.sweep_leavers.name]["schedule"] == 3600

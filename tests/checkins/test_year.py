"""A year in small: what `make year` plays with 500 people, every reminder beside a reckoning of its own."""

from datetime import timedelta

import pytest

from bench.drills.year.comparing import compare, play
from checkins.models import CheckIn, Reminder

pytestmark = [pytest.mark.django_db, pytest.mark.slow(20)]


def test_a_year_brings_the_reminders_that_were_reckoned_and_no_other() -> None:
    year = play(people=5, seed=3, days_apart=4)
    found = compare(year)
    assert found.wrong == []
    assert found.reckoned == found.sent > 200
    assert set(CheckIn.objects.values_list("state", flat=True)) >= {"held", "missed", "skipped"}
    assert CheckIn.objects.filter(is_moved_for_holiday=True).exists()
    shifted = Reminder.objects.filter(state=Reminder.State.SENT).first()
    assert shifted
    Reminder.objects.filter(pk=shifted.pk).update(settled_at=shifted.due_at + timedelta(hours=1))
    assert len(compare(year).wrong) == 1

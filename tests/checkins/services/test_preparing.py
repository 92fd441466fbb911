"""The report tells how it has been; the other reads and answers."""

from datetime import datetime, timedelta

import pytest

from checkins import services
from checkins.models import CheckIn, Preparation, Priority
from core.models import Notice
from people.models import Person
from tests.cast import Company
from tests.checkins.factories import PreparationFactory, PriorityFactory

pytestmark = pytest.mark.django_db


def share(checkin: CheckIn, nils: Person, now: datetime, *priorities: str) -> Preparation:
    told = [("What went well?", "The lamp")]
    return services.share_preparation(checkin=checkin, mood=4, answers=told, priorities=priorities, actor=nils, now=now)


def test_telling_makes_it_prepared_and_the_other_hears_of_it_once(
    company: Company, checkin: CheckIn, now: datetime
) -> None:
    for _again in range(2):
        share(checkin, company.nils, now)
    checkin.refresh_from_db()
    told = Preparation.objects.get()
    assert checkin.state == CheckIn.State.PREPARED
    assert (told.mood, told.answers) == (4, [["What went well?", "The lamp"]])
    assert Notice.objects.get(kind="checkin_prepared").recipient == company.manager


def test_what_is_told_anew_is_to_be_read_again(company: Company, checkin: CheckIn, now: datetime) -> None:
    told = share(checkin, company.nils, now)
    told.checkin = checkin
    assert services.read_preparation(preparation=told, actor=company.manager, now=now).read_at == now
    later = now + timedelta(hours=1)
    assert services.read_preparation(preparation=told, actor=company.manager, now=later).read_at == now
    assert share(checkin, company.nils, later).read_at is None


def test_an_answer_is_read_and_the_report_hears_of_the_first(company: Company, checkin: CheckIn, now: datetime) -> None:
    told = PreparationFactory(checkin=checkin)
    for reply in ("I ask Declan.", "Declan says yes."):
        answered = services.answer_preparation(preparation=told, reply=reply, actor=company.manager, now=now)
    assert (answered.reply, answered.read_at) == ("Declan says yes.", now)
    assert Notice.objects.get(kind="checkin_answered").recipient == company.nils


def test_priorities_come_along_by_series_until_they_are_done_wherever_dates_move(
    company: Company, checkin: CheckIn, now: datetime
) -> None:
    share(checkin, company.nils, now, "Fault cards", "Audit", "Fault cards")
    services.move_checkin(
        checkin=checkin, starts_at=checkin.starts_at + timedelta(days=40), actor=company.nils, now=now
    )
    services.hold_checkin(checkin=checkin, actor=company.nils, now=now)
    coming = checkin.series.checkins.ahead().get()
    standing = Priority.objects.standing_for(coming.series_id, coming.pk)
    assert [str(priority) for priority in standing.in_order()] == ["Fault cards", "Audit"]
    done = services.settle_priority(
        priority=standing.in_order()[0], checkin=coming, is_done=True, actor=company.nils, now=now
    )
    assert done.done_in == coming
    share(coming, company.nils, now, "Audit", "Lamp")
    services.hold_checkin(checkin=coming, actor=company.nils, now=now)
    third = checkin.series.checkins.ahead().get()
    rest = Priority.objects.standing_for(third.series_id, third.pk).in_order()
    assert [str(priority) for priority in rest] == ["Audit", "Lamp"]


def test_a_done_priority_can_be_open_after_all(company: Company, checkin: CheckIn, now: datetime) -> None:
    priority = PriorityFactory(added_for=checkin)
    for is_done in (True, False):
        priority = services.settle_priority(
            priority=priority, checkin=checkin, is_done=is_done, actor=company.nils, now=now
        )
        assert bool(priority.done_at) is is_done


def test_a_priority_that_was_taken_off_cannot_be_ticked(company: Company, checkin: CheckIn, now: datetime) -> None:
    priority = PriorityFactory(added_for=checkin)
    services.drop_priority(priority=Priority.objects.get(), actor=company.nils, now=now)
    with pytest.raises(services.PriorityIsGone):
        services.settle_priority(priority=priority, checkin=checkin, is_done=True, actor=company.nils, now=now)


def test_nothing_is_told_before_one_that_is_over(company: Company, checkin: CheckIn, now: datetime) -> None:
    services.hold_checkin(checkin=checkin, actor=company.nils, now=now)
    with pytest.raises(services.CheckInHasMovedOn):
        share(checkin, company.nils, now)

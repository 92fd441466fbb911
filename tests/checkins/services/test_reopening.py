"""What was said to be held stands again as before."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from checkins import rules, services
from checkins.models import CheckIn, Reminder, Series, TalkingPoint
from core.drafts import save_draft
from core.models import Notice, NoticeSchedule
from tests.cast import Company
from tests.checkins.factories import (
    ActionFactory,
    NoteFactory,
    PreparationFactory,
    PriorityFactory,
    TalkingPointFactory,
)
from tests.checkins.services.notices import due

pytestmark = pytest.mark.django_db


def hold(checkin: CheckIn, company: Company, at: datetime) -> CheckIn:
    return services.hold_checkin(checkin=checkin, actor=company.manager, now=at)


def reopen(checkin: CheckIn, company: Company, at: datetime) -> CheckIn:
    return services.reopen_checkin(checkin=checkin, actor=company.nils, now=at)


def following(checkin: CheckIn) -> CheckIn:
    return checkin.series.checkins.ahead().get()


@pytest.mark.parametrize("state", ["planned", "prepared"])
def test_it_stands_as_it_stood(company: Company, checkin: CheckIn, now: datetime, state: str) -> None:
    CheckIn.objects.update(state=state)
    checkin.reminders.filter(due_at__lte=now).update(state=Reminder.State.SENT, settled_at=now)
    planned, reminders = checkin.starts_at, due(checkin)
    hold(checkin, company, now)
    again = reopen(checkin, company, now + timedelta(minutes=5))
    again.refresh_from_db()
    assert (again.state, again.starts_at, again.held_at, again.planned_at) == (state, planned, None, None)
    assert due(again) == reminders
    assert [again] == list(checkin.series.checkins.all())


def test_held_again_the_next_is_where_it_was(company: Company, checkin: CheckIn, now: datetime) -> None:
    hold(checkin, company, now)
    first = following(checkin)
    reminders = due(first)
    reopen(checkin, company, now)
    hold(checkin, company, checkin.starts_at)
    second = following(checkin)
    assert (second.slot_on, second.starts_at, due(second)) == (first.slot_on, first.starts_at, reminders)


def test_a_reminder_that_is_out_is_not_sent_again(company: Company, checkin: CheckIn, now: datetime) -> None:
    checkin.reminders.filter(kind="before").update(state=Reminder.State.SENT, settled_at=now)
    hold(checkin, company, now)
    reopen(checkin, company, now)
    assert {state for (_who, kind), (state, _at) in due(checkin).items() if kind == "before"} == {"sent"}


def test_what_was_asked_afterwards_is_asked_when_they_have_met(
    company: Company, checkin: CheckIn, now: datetime
) -> None:
    ActionFactory(agreed_in=checkin, owner=company.nils)
    hold(checkin, company, now)
    afterwards = checkin.reminders.get(person=company.nils, kind="after")
    services.send_reminder(reminder_id=afterwards.pk, actor=None, now=afterwards.due_at)
    assert Notice.objects.filter(kind="checkin_after").exists()
    reopen(checkin, company, afterwards.due_at + timedelta(hours=1))
    assert not Notice.objects.filter(kind="checkin_after").exists()
    afterwards.refresh_from_db()
    assert (afterwards.state, afterwards.settled_at) == ("waiting", None)
    assert afterwards.due_at > checkin.starts_at


def test_what_belongs_to_the_series_comes_back(company: Company, checkin: CheckIn, now: datetime) -> None:
    carried, ticked = TalkingPointFactory(added_for=checkin), TalkingPointFactory(added_for=checkin)
    priority = PriorityFactory(added_for=checkin)
    hold(checkin, company, now)
    coming = following(checkin)
    new, agreed = TalkingPointFactory(added_for=coming), ActionFactory(agreed_in=coming)
    services.tick_point(point=ticked, checkin=coming, is_done=True, actor=company.nils, now=now)
    services.settle_priority(priority=priority, checkin=coming, is_done=True, actor=company.nils, now=now)
    again = reopen(checkin, company, now)
    assert set(TalkingPoint.objects.on_agenda_of(again)) == {carried, ticked, new}
    for row in (ticked, priority, agreed, new):
        row.refresh_from_db()
    assert (ticked.done_in, priority.done_in, agreed.agreed_in, new.added_for) == (again, again, again, again)


def test_the_other_is_told_and_what_was_told_leads_to_what_is_there(
    company: Company, checkin: CheckIn, now: datetime
) -> None:
    NoticeSchedule.objects.create(person=company.nils, invites=True)
    hold(checkin, company, now)
    coming = following(checkin)
    invitation = f"checkin:{coming.pk}:"
    services.add_action(checkin=coming, text="Ask", owner=company.nils, due_on=None, actor=company.manager, now=now)
    reopen(checkin, company, now)
    assert set(Notice.objects.values_list("url", flat=True)) == {checkin.get_absolute_url()}
    [invited] = Notice.objects.filter(kind="checkin_invited", cause__startswith=invitation)
    assert invited.read_at
    [notice] = Notice.objects.filter(kind="checkin_reopened")
    assert (notice.recipient, notice.text) == (
        company.manager,
        "Nils says that you have not met on Tue 17 Nov after all.",
    )


def _move(coming: CheckIn, company: Company, now: datetime) -> None:
    to = coming.starts_at + timedelta(days=1)
    services.move_checkin(checkin=coming, starts_at=to, actor=company.nils, now=now)


def _skip(coming: CheckIn, company: Company, now: datetime) -> None:
    services.skip_checkin(checkin=coming, reason="Fair", actor=company.nils, now=now)


def _draft(coming: CheckIn, company: Company, now: datetime) -> None:
    save_draft(owner=company.nils, key=f"preparation:{coming.pk}:text_1", text="The lamp", version=0, now=now)


@pytest.mark.parametrize(
    "begin",
    [
        _move,
        _skip,
        _draft,
        lambda coming, _company, _now: NoteFactory(checkin=coming, text="Half a note"),
        lambda coming, _company, _now: PreparationFactory(checkin=coming),
        lambda coming, company, now: services.prepare_checkin(checkin=coming, actor=company.nils, now=now),
        lambda coming, _company, now: coming.reminders.update(state="sent", settled_at=now),
        lambda coming, _company, now: CheckIn.objects.filter(pk=coming.pk).update(starts_at=now),
    ],
)
def test_the_next_one_is_never_lost(
    company: Company, checkin: CheckIn, now: datetime, begin: Callable[[CheckIn, Company, datetime], object]
) -> None:
    hold(checkin, company, now)
    begin(following(checkin), company, now)
    with pytest.raises(services.NextOneHasBegun):
        reopen(checkin, company, now)
    checkin.refresh_from_db()
    assert checkin.state == "held"


def test_a_missed_one_is_missed_again_and_the_next_stays(company: Company, checkin: CheckIn) -> None:
    CheckIn.objects.update(state=CheckIn.State.MISSED)
    late = checkin.starts_at + timedelta(days=5)
    services.plan_checkins_ahead(actor=None, now=late)
    coming = following(checkin)
    hold(checkin, company, late)
    assert reopen(checkin, company, late).state == "missed"
    assert following(checkin) == coming


@pytest.mark.parametrize(
    ("at", "is_open"),
    [(datetime(2026, 11, 18, 23, 59, tzinfo=UTC), True), (datetime(2026, 11, 19, 0, 1, tzinfo=UTC), False)],
)
def test_until_the_end_of_the_next_day_by_the_clock_of_the_series(
    company: Company, checkin: CheckIn, at: datetime, *, is_open: bool
) -> None:
    held = hold(checkin, company, datetime(2026, 11, 17, 9, tzinfo=UTC))
    assert rules.can_reopen(company.nils, held, at) is is_open
    assert not rules.can_reopen(company.peer, held, at)
    if not is_open:
        with pytest.raises(services.CheckInHasMovedOn):
            reopen(held, company, at)


def test_a_day_there_is_not_a_day_here(company: Company, checkin: CheckIn) -> None:
    Series.objects.update(time_zone="Asia/Tokyo")
    held = hold(checkin, company, datetime(2026, 11, 17, 9, tzinfo=UTC))
    assert not rules.can_reopen(company.nils, held, datetime(2026, 11, 18, 15, 1, tzinfo=UTC))


def test_it_is_taken_back_once(company: Company, checkin: CheckIn, now: datetime) -> None:
    hold(checkin, company, now)
    reopen(checkin, company, now)
    with pytest.raises(services.CheckInHasMovedOn):
        reopen(checkin, company, now)

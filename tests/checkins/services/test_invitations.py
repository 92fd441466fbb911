"""Mail for calendars: for whoever wants it, once for each change, and read alike by two libraries."""

from datetime import UTC, datetime, time, timedelta
from email.message import Message
from typing import Any

import pytest
import time_machine
import vobject
from django.core import mail
from icalendar import Calendar

from checkins import services
from checkins.models import Arrangement, CheckIn, Series
from checkins.services.leaving import settle_series
from checkins.services.planning import plan_next
from core.models import Delivery, Notice, NoticeChoice, NoticeSchedule
from core.notices import deliver, due_deliveries
from people.models import Person
from tests.cast import Company
from tests.checkins.calendars import Read, events, method_of
from tests.checkins.factories import SeriesFactory

FRIDAY = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def tuesday(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def both(company: Company) -> None:
    """Nils and Samira want invitations."""
    want(company.nils, company.manager)


def want(*people: Person) -> None:
    for person in people:
        NoticeSchedule.objects.create(person=person, invites=True)


def planned(company: Company, now: datetime) -> CheckIn:
    """Their first check-in, with all mail of its planning gone out."""
    series = SeriesFactory(report=company.nils, manager=company.manager)
    services.plan_checkins_ahead(actor=None, now=now)
    checkin: CheckIn = series.checkins.get()
    return checkin


def calendars_in(message: Message) -> list[str]:
    parts = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    bodies = [part.get_payload(decode=True).decode() for part in parts]
    assert [part.get_param("method") for part in parts] == [method_of(body) for body in bodies]
    return bodies


def sent(now: datetime) -> dict[str, list[tuple[str, Read]]]:
    """What goes out now, by address: what each mail asks of a calendar, and of which event."""
    mail.outbox.clear()
    for delivery in due_deliveries(now=now):
        deliver(delivery_id=delivery, now=now)
    found: dict[str, list[tuple[str, Read]]] = {}
    for one in mail.outbox:
        bodies = calendars_in(one.message())
        found.setdefault(one.to[0], []).extend((method_of(body), events(body)[0]) for body in bodies)
    return found


def test_nobody_is_invited_who_did_not_ask_for_it(company: Company, now: datetime) -> None:
    checkin = planned(company, now)
    assert sent(now) == {}
    services.move_checkin(checkin=checkin, starts_at=FRIDAY, actor=company.manager, now=now)
    assert sent(now) == {company.nils.email: []}
    assert not Notice.objects.filter(kind="checkin_invited").exists()


def test_each_change_comes_once_to_each_of_the_two(company: Company, now: datetime, both: None) -> None:
    nils, manager = company.nils.email, company.manager.email
    checkin = planned(company, now)
    first = sent(now)
    asked = {who: [method for method, _event in got] for who, got in first.items()}
    assert asked == {nils: ["REQUEST"], manager: ["REQUEST"]}
    services.move_checkin(checkin=checkin, starts_at=FRIDAY, actor=company.manager, now=now)
    moved = sent(now)
    services.skip_checkin(checkin=checkin, reason="Fair", actor=company.nils, now=now + timedelta(minutes=1))
    skipped = sent(now)
    for who in (nils, manager):
        [(_request, one)], [(method, two)] = first[who], moved[who]
        assert (method, two.uid, two.starts_at) == ("REQUEST", one.uid, FRIDAY)
        cancelled = [event for method, event in skipped[who] if method == "CANCEL"]
        requested = [event for method, event in skipped[who] if method == "REQUEST"]
        assert [(event.uid, event.status) for event in cancelled] == [(one.uid, "CANCELLED")]
        assert [event.uid != one.uid for event in requested] == [True]
        assert one.sequence < two.sequence < cancelled[0].sequence
    services.plan_checkins_ahead(actor=None, now=now)
    assert sent(now) == {}


def test_a_series_arranged_anew_moves_it_in_the_calendar(company: Company, now: datetime, both: None) -> None:
    checkin = planned(company, now)
    [(_method, before)] = sent(now)[company.nils.email]
    anew = Arrangement(Series.Cadence.WEEKLY, Series.Weekday.FRIDAY, time(15), 45, "Europe/Lisbon")
    services.change_series(series=checkin.series, arrangement=anew, actor=company.nils, now=now)
    for got in sent(now).values():
        [(method, after)] = got
        assert (method, after.uid, after.starts_at) == ("REQUEST", before.uid, FRIDAY)
        assert after.sequence > before.sequence


def test_a_series_ended_by_choice_or_by_the_line_leaves_the_calendar(
    company: Company, now: datetime, both: None
) -> None:
    checkin = planned(company, now)
    sent(now)
    Series.objects.update(follows_line=False)
    services.end_series(series=checkin.series, actor=company.nils, now=now)
    assert [[method for method, _event in got] for got in sent(now).values()] == [["CANCEL"]] * 2
    again = planned(company, now)
    assert again.series_id != checkin.series_id
    sent(now)
    Person.objects.filter(pk=company.nils.pk).update(manager=company.other_manager)
    services.end_series_of_past_lines(actor=None, now=now)
    assert [[method for method, _event in got] for got in sent(now).values()] == [["CANCEL"]] * 2


def test_whoever_stays_is_told_when_the_other_leaves(company: Company, now: datetime, both: None) -> None:
    planned(company, now)
    sent(now)
    Person.objects.filter(pk=company.nils.pk).update(is_active=False)
    settle_series(leaver=Person.objects.get(pk=company.nils.pk), actor=company.hr_admin, now=now)
    [(who, [(method, event)])] = sent(now).items()
    assert (who, method, event.status) == (company.manager.email, "CANCEL", "CANCELLED")


def test_the_application_invites_and_asks_for_no_answer(company: Company, now: datetime, settings: Any) -> None:
    settings.DEFAULT_FROM_EMAIL = "Larkfell <no-reply@larkfell.example>"
    want(company.nils)
    planned(company, now)
    deliver(delivery_id=Delivery.objects.get(notice__kind="checkin_invited").pk, now=now)
    [body] = calendars_in(mail.outbox[0].message())
    [event] = Calendar.from_ical(body).walk("VEVENT")
    two = {f"mailto:{company.nils.email}", f"mailto:{company.manager.email}"}
    assert str(event["ORGANIZER"]) == "mailto:no-reply@larkfell.example"
    assert {str(one) for one in event["ATTENDEE"]} == two
    assert {one.params["RSVP"] for one in event["ATTENDEE"]} == {"FALSE"}
    other = vobject.readOne(body).vevent
    assert other.organizer.value == "mailto:no-reply@larkfell.example"
    assert {one.value for one in other.attendee_list} == two


@pytest.mark.parametrize("name", ['O"Neill, Pat; X', "Zoë\\nBEGIN:VALARM", "A\r\nATTENDEE:mailto:x@y.example"])
def test_a_name_is_only_a_name(company: Company, now: datetime, name: str) -> None:
    want(company.nils)
    Person.objects.filter(pk=company.manager.pk).update(name=name, preferred_name=name)
    planned(company, now)
    deliver(delivery_id=Delivery.objects.get(notice__kind="checkin_invited").pk, now=now)
    [body] = calendars_in(mail.outbox[0].message())
    [event] = Calendar.from_ical(body).walk("VEVENT")
    assert len(event["ATTENDEE"]) == 2
    assert not event.subcomponents
    assert len(events(body)) == 1


def test_an_invitation_comes_though_its_notice_was_read(company: Company, now: datetime) -> None:
    want(company.nils)
    planned(company, now)
    Notice.objects.update(read_at=now)
    assert len(sent(now)[company.nils.email]) == 1


def test_a_digest_brings_all_of_them(company: Company, now: datetime, both: None) -> None:
    NoticeChoice.objects.create(person=company.nils, topic="checkins", by_mail=True, rhythm="daily")
    checkin = planned(company, now)
    services.skip_checkin(checkin=checkin, reason="Fair", actor=company.manager, now=now)
    got = sent(now + timedelta(days=1))[company.nils.email]
    assert sorted(method for method, _event in got) == ["CANCEL", "REQUEST"]


def test_nothing_is_mailed_of_what_is_over_or_not_ones_own(company: Company, now: datetime, both: None) -> None:
    checkin = planned(company, now)
    services.hold_checkin(checkin=checkin, actor=company.nils, now=checkin.starts_at)
    held = {event.uid for got in sent(now).values() for _method, event in got}
    assert not any(uid.split("@")[0].endswith("-1") for uid in held)


def test_what_is_held_before_its_time_moves_there_and_back_again(company: Company, now: datetime, both: None) -> None:
    checkin = planned(company, now)
    [(_request, first)] = sent(now)[company.nils.email]
    held = services.hold_checkin(checkin=checkin, actor=company.nils, now=now + timedelta(hours=1))
    for got in sent(now).values():
        [one] = [(method, event) for method, event in got if event.uid == first.uid]
        assert (one[0], one[1].starts_at, one[1].status) == ("REQUEST", now + timedelta(hours=1), "CONFIRMED")
        assert one[1].sequence > first.sequence
    services.reopen_checkin(checkin=held, actor=company.nils, now=now + timedelta(hours=2))
    back = sent(now)
    assert set(back) == {company.nils.email, company.manager.email}
    for [(method, event)] in back.values():
        assert (method, event.uid, event.starts_at) == ("REQUEST", first.uid, first.starts_at)


@pytest.mark.parametrize("size", [1, 3])
def test_asking_who_wants_them_costs_one_query(
    company: Company, now: datetime, django_assert_num_queries: Any, size: int
) -> None:
    series = [SeriesFactory(manager=company.manager) for _number in range(size)]
    with django_assert_num_queries(5):
        plan_next(series, now)

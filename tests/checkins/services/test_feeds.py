"""Addresses for calendars: one for each person, replaced and removed at once, and noted of the account."""

from datetime import datetime

import pytest
from django.db import IntegrityError

from checkins import services
from checkins.calendar import reader_of
from checkins.models import CalendarFeed
from checkins.services.leaving import settle_series
from people.models import AccountNote, Person
from tests.cast import Company


def notes(person: Person) -> list[str]:
    return list(AccountNote.objects.filter(person=person).order_by("pk").values_list("what", flat=True))


def test_an_address_opens_until_it_is_replaced_or_removed(company: Company, now: datetime) -> None:
    nils = company.nils
    first = services.make_feed(person=nils, actor=nils, now=now)
    assert reader_of(first) == nils
    second = services.make_feed(person=nils, actor=nils, now=now)
    assert (reader_of(first), reader_of(second)) == (None, nils)
    services.remove_feed(person=nils, actor=nils, now=now)
    assert reader_of(second) is None
    services.remove_feed(person=nils, actor=nils, now=now)
    assert notes(nils) == ["calendar_made", "calendar_renewed", "calendar_removed"]


def test_the_history_says_who_did_it(company: Company, now: datetime) -> None:
    services.make_feed(person=company.nils, actor=company.nils, now=now)
    [event] = AccountNote.pgh_event_model.objects.filter(person=company.nils)
    assert event.pgh_context.metadata == {"actor": str(company.nils.pk), "verb": "checkins.make_feed"}


def test_nothing_that_is_kept_opens_it(company: Company, now: datetime) -> None:
    key = services.make_feed(person=company.nils, actor=company.nils, now=now)
    feed = CalendarFeed.objects.get()
    assert key not in {feed.digest, str(feed.pk)}
    assert reader_of(feed.digest) is None


def test_the_key_itself_is_not_kept_by_mistake(company: Company, now: datetime) -> None:
    with pytest.raises(IntegrityError, match="calendar_feed_keeps_a_digest_and_no_key"):
        CalendarFeed.objects.create(person=company.nils, digest="k" * 43, made_at=now)


def test_whoever_has_left_has_none(company: Company, now: datetime) -> None:
    nils = company.nils
    key = services.make_feed(person=nils, actor=nils, now=now)
    Person.objects.filter(pk=nils.pk).update(is_active=False)
    assert reader_of(key) is None

    settle_series(leaver=nils, actor=company.hr_admin, now=now)
    Person.objects.filter(pk=nils.pk).update(is_active=True)
    assert reader_of(key) is None


def test_only_its_person_learns_that_there_is_one(company: Company, now: datetime) -> None:
    services.make_feed(person=company.nils, actor=company.nils, now=now)
    seen = {part for part, person in company.people.items() if CalendarFeed.objects.visible_to(person).exists()}
    assert seen == {"nils"}

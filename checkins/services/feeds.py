"""Addresses for calendars are made, replaced and taken away; the account says by whom."""

from datetime import datetime
from hashlib import sha256
from secrets import token_urlsafe

from checkins.models import CalendarFeed
from core.deeds import deed
from people.models import AccountNote, Person

BYTES = 32  # of chance, more than anybody can try out


def digest_of(key: str) -> str:
    """What is kept of a key: it is all chance, so a plain digest gives nothing away."""
    return sha256(key.encode()).hexdigest()


@deed
def make_feed(*, person: Person, actor: Person, now: datetime) -> str:
    """An address for the person's calendar; its key is returned this once. One that was there is dead from now on."""
    key = token_urlsafe(BYTES)
    _feed, is_new = CalendarFeed.objects.update_or_create(
        person=person, defaults={"digest": digest_of(key), "made_at": now}
    )
    what = AccountNote.What.CALENDAR_MADE if is_new else AccountNote.What.CALENDAR_RENEWED
    AccountNote.objects.create(person=person, what=what)
    return key


@deed
def remove_feed(*, person: Person, actor: Person | None, now: datetime) -> None:
    """The address opens nothing from now on; where there is none, nothing happens."""
    removed, _by_model = CalendarFeed.objects.filter(person=person).delete()
    if removed:
        AccountNote.objects.create(person=person, what=AccountNote.What.CALENDAR_REMOVED)

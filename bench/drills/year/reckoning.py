"""Which reminders a check-in has to bring, reckoned from what happened to it: plain Python, none of the product's."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from holidays import country_holidays

Key = tuple[str, str]  # whom, and which of the three
DAY = timedelta(days=1)
OPENS, CLOSES = time(9), time(17)
FIFTH, FRIDAY = 4, 5
A_WEEK = timedelta(days=7)
LONG = 400  # days, within which any series has one of its own


@cache
def _holidays(country: str, region: str, year: int) -> frozenset[date]:
    return frozenset(country_holidays(country, subdiv=region or None, years=year))


class Works(NamedTuple):
    """Since when somebody works where, and on which days of the week, Monday being 1."""

    since: datetime
    zone: str
    days: tuple[int, ...]
    country: str
    region: str

    def is_off(self, day: date) -> bool:
        return day.isoweekday() not in self.days or self.has_holiday(day)

    def has_holiday(self, day: date) -> bool:
        return bool(self.country) and day in _holidays(self.country, self.region, day.year)

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(ZoneInfo(self.zone))

    def at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, ZoneInfo(self.zone)).astimezone(UTC)

    def working_days(self, day: date, step: timedelta) -> Iterator[date]:
        while True:
            day += step
            if not self.is_off(day):
                yield day


class Away(NamedTuple):
    """A leave, and since when anybody knows of it."""

    known: datetime
    first: date
    last: date


class Fact(NamedTuple):
    """How a check-in stood from a moment on."""

    since: datetime
    starts_at: datetime
    state: str
    zone: str


class Open(NamedTuple):
    """What somebody promised, and when it was done."""

    owner: str
    since: datetime
    done: datetime | None


@dataclass
class Life:
    """All that is known of a check-in, and of the two."""

    report: str
    manager: str
    minutes: int
    facts: list[Fact]
    works: dict[str, list[Works]]
    aways: dict[str, list[Away]]
    promised: list[Open] = field(default_factory=list)
    ended: list[datetime] = field(default_factory=list)  # when the two stopped meeting, if they did
    by_itself: bool = True  # how it was planned; else since one of the two settled the one before

    def fact(self, moment: datetime) -> Fact:
        return [fact for fact in self.facts if fact.since <= moment][-1]

    def working(self, person: str, moment: datetime) -> Works:
        return [works for works in self.works[person] if works.since <= moment][-1]

    def is_away(self, person: str, day: date, moment: datetime) -> bool:
        return any(one.known <= moment and one.first <= day <= one.last for one in self.aways.get(person, []))


def reminders_due(life: Life, until: datetime) -> dict[Key, datetime]:
    """When who has to be reminded how, up to a moment."""
    found = {}
    for person in (life.report, life.manager):
        for kind in ("before", "soon", "after"):
            sent = _sent(life, person, kind, until)
            if sent:
                found[person, kind] = sent
    return found


def _sent(life: Life, person: str, kind: str, until: datetime) -> datetime | None:
    planned = life.facts[0].since
    moments = sorted({fact.since for fact in life.facts} | {one.since for one in life.works[person]})
    due: datetime | None = None
    sent: datetime | None = None
    for here, then in zip(moments, [*moments[1:], until], strict=True):
        if here < planned:
            continue
        if kind == "after" and _has_moved_on(life, here):
            sent = None
        if sent:
            continue
        due = _due_from(life, (person, kind), here, due)
        while due and due < then:
            if _helps(life, person, kind, due):
                sent = due
            due = None if sent else _after_leave(life, person, kind, due)
    return sent


def _has_moved_on(life: Life, here: datetime) -> bool:
    """Whether one whose time had passed was moved to another, so that both are asked again."""
    fact, before = life.fact(here), [one for one in life.facts if one.since < here]
    moved = fact.since == here and bool(before) and before[-1].starts_at != fact.starts_at
    return moved and before[-1].starts_at <= here


def _after_leave(life: Life, person: str, kind: str, moment: datetime) -> datetime | None:
    """When somebody away is asked instead, where that is within a week."""
    works = life.working(person, moment)
    day = works.local(moment).date()
    known = [one for one in life.aways.get(person, []) if one.known <= moment and one.first <= day <= one.last]
    if kind != "after" or not known:
        return None
    back = works.at(next(works.working_days(max(one.last for one in known), DAY)), OPENS)
    return back if back - life.fact(moment).starts_at <= A_WEEK else None


def _due_from(life: Life, key: Key, here: datetime, due: datetime | None) -> datetime | None:
    """When it is due after what happened here; nothing where it is not due any more."""
    fact, (person, kind) = life.fact(here), key
    if fact.state == "skipped" or (fact.state in {"held", "missed"} and kind != "after"):
        return None
    before = [one for one in life.facts if one.since < here]
    has_moved = not before or before[-1].starts_at != fact.starts_at
    is_settled_now = bool(before) and before[-1].state != "held" and fact.state == "held"
    reckoned = _time_of(life, key, fact, here)
    if fact.since == here and (has_moved or is_settled_now):
        return reckoned if reckoned > here else _late(life, key, fact) if not before else None
    if due and any(one.since == here for one in life.works[person]):
        return max(reckoned, here)
    return due


def _time_of(life: Life, key: Key, fact: Fact, here: datetime) -> datetime:
    person, kind = key
    works = life.working(person, here)
    if kind == "before":
        days = works.working_days(works.local(fact.starts_at).date(), -DAY)
        if person == life.report:
            next(days)
        return works.at(next(days), OPENS)
    if kind == "soon":
        return _in_hours(works, fact.starts_at - timedelta(hours=2))
    ends = works.local(fact.starts_at + timedelta(minutes=life.minutes)).date()
    return works.at(next(works.working_days(ends, DAY)), OPENS)


def _late(life: Life, key: Key, fact: Fact) -> datetime | None:
    """When it comes though its time was over as the check-in was planned; never after what is said two hours before."""
    (person, kind), works = key, life.working(key[0], fact.since)
    if kind != "before":
        return None
    local = works.local(fact.since)
    is_today = life.by_itself and not works.is_off(local.date()) and local.time() <= CLOSES
    coming = works.at(local.date() if is_today else next(works.working_days(local.date(), DAY)), OPENS)
    moment = max(fact.since, coming)
    soon = _time_of(life, (person, "soon"), fact, fact.since)
    return moment if moment < (soon if soon > fact.since else fact.starts_at) else None


def _in_hours(works: Works, moment: datetime) -> datetime:
    local = works.local(moment)
    if works.is_off(local.date()) or local.time() < OPENS:
        return works.at(next(works.working_days(local.date(), -DAY)), CLOSES)
    return moment if local.time() <= CLOSES else works.at(local.date(), CLOSES)


def _helps(life: Life, person: str, kind: str, moment: datetime) -> bool:
    if any(end <= moment for end in life.ended):
        return False
    fact = life.fact(moment)
    meets_on = fact.starts_at.astimezone(ZoneInfo(fact.zone)).date()
    if life.is_away(person, life.working(person, moment).local(moment).date(), moment):
        return False
    if any(life.is_away(one, meets_on, moment) for one in (life.report, life.manager)):
        return False
    if kind != "after":
        is_asked = kind == "soon" or person == life.manager or fact.state == "planned"
        return fact.state in {"planned", "prepared"} and moment < fact.starts_at and is_asked
    if moment - fact.starts_at > A_WEEK:
        return False
    return fact.state in {"planned", "prepared", "missed"} or any(
        one.owner == person and one.since <= moment and (one.done is None or one.done > moment) for one in life.promised
    )


class Arranged(NamedTuple):
    """How two people had arranged it when a check-in was planned."""

    weeks: int | None  # every so many; nothing means the same weekday of each month as the first time
    first: date
    at: time
    zone: str


def is_as_arranged(arranged: Arranged, slot: date, starts_at: datetime, two: tuple[Works, Works]) -> bool:
    """Whether a day belongs to the series, and the moment is that day by its clock, or the next one free for both."""
    return _belongs(arranged, slot) and starts_at.astimezone(ZoneInfo(arranged.zone)) == _meeting(arranged, slot, two)


def slot_after(arranged: Arranged, last: date | None, now: datetime, two: tuple[Works, Works]) -> date:
    """The day that comes next: the first of the series after those used whose meeting is still to come."""
    first = last + DAY if last and last >= arranged.first else arranged.first
    days = (first + number * DAY for number in range((now.date() - first).days + LONG))
    return next(day for day in days if _belongs(arranged, day) and _meeting(arranged, day, two) > now)


def missed_from(life: Life, arranged: Arranged, slot: date, now: datetime) -> datetime:
    """When it counts as missed, should nobody say anything, by what is known now of it and of the next one."""
    fact = life.fact(now)
    ends = fact.starts_at + timedelta(minutes=life.minutes)
    two = (life.working(life.report, now), life.working(life.manager, now))
    over = [works.at(_working_day(works, fact.starts_at, 2), CLOSES) for works in two]
    coming = Fact(now, _meeting(arranged, slot_after(arranged, slot, ends, two), two), "planned", arranged.zone)
    people = (life.report, life.manager)
    asked = [_time_of(life, (person, "after"), fact, now) for person in people]
    told = [_time_of(life, (person, "before"), coming, now) for person in people]
    soon = [_time_of(life, (person, "soon"), coming, now) for person in people]
    return max(ends, min(max(over), max(*asked, min(told)), *soon))


def _working_day(works: Works, moment: datetime, number: int) -> date:
    days = works.working_days(works.local(moment).date(), DAY)
    return [next(days) for _day in range(number)][-1]


def _belongs(arranged: Arranged, slot: date) -> bool:
    days = (slot - arranged.first).days
    if days % 7 or days < 0:
        return False
    if arranged.weeks:
        return days % (7 * arranged.weeks) == 0
    week = (arranged.first.day - 1) // 7
    return (slot.day - 1) // 7 == week or (week == FIFTH and (slot + timedelta(days=7)).month != slot.month)


def _meeting(arranged: Arranged, slot: date, two: tuple[Works, Works]) -> datetime:
    days = [slot + number * DAY for number in range(7)]
    free = [day for day in days if not any(works.has_holiday(day) for works in two)]
    both = [day for day in free if not any(works.is_off(day) for works in two)]
    weekdays = [day for day in free if day.isoweekday() <= FRIDAY]
    day = slot if slot in free else [*both, *weekdays, slot][0]
    return datetime.combine(day, arranged.at, ZoneInfo(arranged.zone))

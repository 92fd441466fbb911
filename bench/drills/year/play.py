"""The year itself: what the application does by itself, and what people do, one thing after the other."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from heapq import heappop, heappush
from itertools import count
from random import Random
from typing import Any
from uuid import UUID

from django.db.models import F, Min

from bench.drills.year.company import END, LONG_BEFORE, MOVERS, PLACES, START, People
from bench.drills.year.reckoning import Arranged, Fact, Life, Open, is_as_arranged, missed_from, slot_after
from checkins import services
from checkins.models import Arrangement, CadenceRule, CheckIn, Reminder, Series
from checkins.models.checkin import AHEAD
from people.models import Person

SEEN = (
    *("pk", "starts_at", "state", "series__time_zone", "slot_on", "series_id"),
    *("series__cadence", "series__every_weeks", "series__starts_on", "series__at"),
    *("series__report_id", "series__manager_id"),
)
WEEKS = {"weekly": 1, "two_weekly": 2, "monthly": None}
HELD, HELD_EARLY, SKIPPED, MOVED, PREPARED, PROMISED = 0.6, 0.66, 0.76, 0.92, 0.3, 0.15
LATER = 0.98
REORGANISED, REARRANGED, LEFT = 0.08, 0.25, 0.03
MINUTES = 30


class Year:
    """Played from start to end, looked after by itself once in so many days and whenever somebody changes something.

    `lives` is what happened, `odd` what was planned for a day of no series or not for its next, or counted as missed at
    another time than reckoned.
    """

    def __init__(self, people: int, seed: int, days_apart: int, until: datetime) -> None:
        self.until = until
        self.random = Random(seed)
        self.now = START
        self.coming: list[tuple[datetime, int, Callable[[], object]]] = []
        self.numbers = count()
        self.lives: dict[UUID, Life] = {}
        self.slots: dict[UUID, Any] = {}
        self.used: dict[UUID, Any] = {}
        self.promised: dict[UUID, list[Open]] = {}
        self.ended: dict[UUID, list[datetime]] = {}
        self.odd: list[str] = []
        self.people = People(people, self.random)
        self._foresee(days_apart)

    def play(self) -> None:
        """All of it."""
        while self.coming:
            moment, _number, happen = heappop(self.coming)
            self.sweep(moment)
            self.now = moment
            happen()
        self.sweep(self.until)

    def sweep(self, until: datetime) -> None:
        """What a scheduler does each minute, in the minutes in which anything is due."""
        waiting = Reminder.objects.waiting().filter(due_at__lt=until)
        while due := waiting.aggregate(first=Min("due_at"))["first"]:
            self.now = max(self.now, due)
            taken = services.take_due_reminders(now=self.now)
            services.send_reminders(reminder_ids=taken, now=self.now)
            if not taken:
                raise RuntimeError(f"A reminder due at {due} was not taken at {self.now}.")

    def _at(self, moment: datetime, happen: Callable[[], object]) -> None:
        if moment < self.until:
            heappush(self.coming, (max(moment, self.now), next(self.numbers), happen))

    def _some_time(self, first: datetime = START, last: datetime = END) -> datetime:
        moment = first + (last - first) * self.random.random()
        return moment.replace(second=self.random.randrange(1, 59), microsecond=0)  # nothing is due then

    def _foresee(self, days_apart: int) -> None:
        self.now = LONG_BEFORE
        for day in range(0, (END - START).days + 1, days_apart):
            self._at(START + timedelta(days=day), self.follow)
        for person in self.people.all:
            for away in self.people.leaves(person):
                self._at(away.known, lambda person=person, away=away: self.people.go_away(person, away))  # type: ignore[misc]
            for odds, deed in (
                (MOVERS, self._settle_elsewhere),
                (REORGANISED, self._report_elsewhere),
                (REARRANGED, self._arrange_anew),
                (LEFT, self._leave),
            ):
                if self.random.random() < odds:
                    self._at(self._some_time(), lambda person=person, deed=deed: deed(person))  # type: ignore[misc]
        for cadence, weeks in (("weekly", None), ("own", 3), ("two_weekly", None)):
            self._at(self._some_time(), lambda rule=(cadence, weeks): self._rule(*rule))  # type: ignore[misc]
        self._at(START + timedelta(days=9), self._meet_by_choice)

    def follow(self) -> None:
        """What the application does by itself every few minutes."""
        services.follow_reporting_line(now=self.now)
        for pk, ended_at in Series.objects.values_list("pk", "ended_at"):
            if ended_at:
                self.ended.setdefault(pk, [])[:] = [ended_at]
        self.observe()

    def observe(self, **where: Any) -> None:
        """Write down what has become of check-ins, and let people decide what they do with new ones."""
        ahead = [pk for pk, life in self.lives.items() if life.facts[-1].state in AHEAD] if not where else []
        rows = CheckIn.objects.filter(**where) if where else CheckIn.objects.filter(state__in=AHEAD)
        rows = rows | CheckIn.objects.filter(pk__in=ahead)
        for row in rows.values(*SEEN).order_by("pk"):
            self._note(row, by_itself=not where)

    def _note(self, row: dict[str, Any], *, by_itself: bool) -> None:
        pk = row["pk"]
        fact = Fact(self.now, row["starts_at"], row["state"], row["series__time_zone"])
        is_new = pk not in self.lives
        if is_new:
            report, manager = str(row["series__report_id"]), str(row["series__manager_id"])
            promised = self.promised.setdefault(row["series_id"], [])
            ended = self.ended.setdefault(row["series_id"], [])
            works, aways = self.people.works, self.people.aways
            self.lives[pk] = Life(report, manager, MINUTES, [], works, aways, promised, ended, by_itself)
        life = self.lives[pk]
        if is_new or life.facts[-1].starts_at != fact.starts_at:
            self._at(fact.starts_at, lambda: self._look(pk))
        if is_new or life.facts[-1][1:] != fact[1:]:
            life.facts.append(fact)
            if fact.state == "missed" and missed_from(life, _arranged(row), row["slot_on"], self.now) > self.now:
                self.odd.append(f"{pk} counts as missed too early: {self.now}")
        if self.slots.get(pk) != row["slot_on"]:
            self._check(life, row, is_new=is_new)
            self.slots[pk] = self.used[row["series_id"]] = row["slot_on"]
        if is_new and fact.state in AHEAD:
            self._decide(pk, fact.starts_at)

    def _look(self, pk: UUID) -> None:
        """Wait until it has to count as missed, should nobody settle it, and see to it that it does."""
        if not self._ahead(pk):
            return
        row = CheckIn.objects.values(*SEEN).get(pk=pk)
        over = missed_from(self.lives[pk], _arranged(row), row["slot_on"], self.now)
        if over > self.now:
            self._at(over, lambda: self._look(pk))
            return
        self.follow()
        if self._ahead(pk):
            self.odd.append(f"{pk} is not settled at {self.now}")

    def _check(self, life: Life, row: dict[str, Any], *, is_new: bool) -> None:
        arranged = _arranged(row)
        two = (life.working(life.report, self.now), life.working(life.manager, self.now))
        if not is_as_arranged(arranged, row["slot_on"], row["starts_at"], two):
            self.odd.append(f"{arranged}: {row['slot_on']}, {row['starts_at']}")
        coming = slot_after(arranged, self.used.get(row["series_id"]), self.now, two)
        if is_new and row["slot_on"] != coming:
            self.odd.append(f"{arranged}: {row['slot_on']} and not {coming}")

    def _decide(self, pk: UUID, starts_at: datetime) -> None:
        """What the two will do with it; some do nothing."""
        what = self.random.random()
        if self.random.random() < PREPARED:
            self._at(self._some_time(self.now, starts_at), lambda: self._prepare(pk))
        if what < HELD:
            self._at(starts_at + timedelta(minutes=40, seconds=17), lambda: self._hold(pk))
        elif what < HELD_EARLY:
            self._at(self._some_time(self.now, starts_at), lambda: self._hold(pk))
        elif what < SKIPPED:
            self._at(self._some_time(self.now, starts_at), lambda: self._skip(pk))
        elif what < MOVED:
            self._at(self._some_time(self.now, starts_at), lambda: self._move(pk))
        elif what < (1 + MOVED) / 2:
            self._at(starts_at + timedelta(days=5, seconds=17), lambda: self._hold(pk))  # after it counted as missed
        elif what < LATER:
            self._at(starts_at + timedelta(days=1, seconds=17), lambda: self._move(pk))  # since they did not meet

    def _ahead(self, pk: UUID, *states: str) -> CheckIn | None:
        if self.lives[pk].facts[-1].state not in (states or AHEAD):
            return None
        return CheckIn.objects.with_people().get(pk=pk)

    def _prepare(self, pk: UUID) -> None:
        if checkin := self._ahead(pk, "planned"):
            services.prepare_checkin(checkin=checkin, actor=checkin.series.report, now=self.now)
            self.observe(series=checkin.series)

    def _hold(self, pk: UUID) -> None:
        checkin = self._ahead(pk, *AHEAD, "missed")
        if checkin and checkin.series.is_running:
            if self.random.random() < PROMISED:
                self._promise(checkin)
            services.hold_checkin(checkin=checkin, actor=checkin.series.manager, now=self.now)
            self.observe(series=checkin.series)

    def _promise(self, checkin: CheckIn) -> None:
        owner = self.random.choice([checkin.series.report, checkin.series.manager])
        action = services.add_action(
            checkin=checkin, text="Dye lots", owner=owner, due_on=None, actor=owner, now=self.now
        )
        done = self.now + timedelta(days=self.random.uniform(0, 20))
        self.promised[checkin.series_id].append(Open(str(owner.pk), self.now, done))
        self._at(done, lambda: type(action).objects.filter(pk=action.pk).update(done_at=done))

    def _skip(self, pk: UUID) -> None:
        if checkin := self._ahead(pk):
            services.skip_checkin(checkin=checkin, reason="The fair", actor=checkin.series.report, now=self.now)
            self.observe(series=checkin.series)

    def _move(self, pk: UUID) -> None:
        if checkin := self._ahead(pk):
            to = checkin.starts_at + timedelta(days=self.random.randrange(-2, 6), hours=self.random.randrange(-3, 4))
            if to > self.now:
                services.move_checkin(checkin=checkin, starts_at=to, actor=checkin.series.report, now=self.now)
                self.observe(series=checkin.series)
                self._at(to + timedelta(minutes=40, seconds=17), lambda: self._hold(pk))

    def _settle_elsewhere(self, person: Person) -> None:
        self.people.settle(person, self.random.choice(PLACES), self.now)
        self.follow()

    def _report_elsewhere(self, person: Person) -> None:
        place = self.people.all.index(person)
        active = [one for one in self.people.all[:place] if one.is_active]
        if active:
            person.manager = self.random.choice(active)
            person.save(update_fields=["manager"])
            self.follow()

    def _leave(self, person: Person) -> None:
        if not any(one.manager_id == person.pk for one in self.people.all):
            person.is_active = False
            person.save(update_fields=["is_active"])
            self.follow()

    def _arrange_anew(self, person: Person) -> None:
        series = Series.objects.running().with_people().filter(report=person).first()
        if series and series.is_running:
            cadence = self.random.choice(["weekly", "monthly", "own", "own"])
            arrangement = Arrangement(
                cadence,
                self.random.randrange(5),
                time(self.random.randrange(8, 18), 30),
                MINUTES,
                self.random.choice(PLACES).zone,
                every_weeks=self.random.randrange(1, 6) if cadence == "own" else None,
            )
            services.change_series(series=series, arrangement=arrangement, actor=person, now=self.now)
            self.observe(series=series)

    def _meet_by_choice(self) -> None:
        """Two of the same generation, and the one at the top with somebody below those who report there."""
        for pair in ((self.people.all[1], self.people.all[-1]), (self.people.all[0], self.people.all[-2])):
            if not Series.objects.running().filter(report__in=pair, manager__in=pair).exists():
                arrangement = Arrangement("own", 2, time(9, 30), MINUTES, "America/New_York", every_weeks=3)
                report, manager = pair
                services.start_series(
                    report=report, manager=manager, arrangement=arrangement, actor=report, now=self.now
                )
        self.observe(series__follows_line=False)

    def _rule(self, cadence: str, weeks: int | None) -> None:
        CadenceRule.objects.update_or_create(department=None, defaults={"cadence": cadence, "every_weeks": weeks})
        self.follow()


def _arranged(row: dict[str, Any]) -> Arranged:
    weeks = row["series__every_weeks"] or WEEKS[row["series__cadence"]]
    return Arranged(weeks, row["series__starts_on"], row["series__at"], row["series__time_zone"])


def sent_in_fact() -> dict[tuple[UUID, str, str], datetime]:
    """What the rows say went out, by check-in, person and kind."""
    sent = Reminder.objects.filter(state=Reminder.State.SENT).annotate(whom=F("person"))
    return {(one.checkin_id, str(one.person_id), one.kind): one.settled_at for one in sent if one.settled_at}

"""Check-ins of everybody with their manager: three months held, and the next one with its agenda."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from checkins.models import (
    Action,
    CheckIn,
    Note,
    Preparation,
    Priority,
    Series,
    SkipReason,
    TalkingPoint,
)
from checkins.services import count_rates, load_starting_questions
from checkins.services.planning import plan_next
from checkins.services.slots import slot_after, start_on
from people.models import Leave, Person
from perfmgmt.demo.company import CAME_OVER, Company, analyse, in_batches
from perfmgmt.demo.dates import workday, workdays_after, working_day
from perfmgmt.demo.preparing import told_before
from perfmgmt.demo.words.checkins import (
    POINTS,
    PRIVATE_NOTES,
    PRIVATE_POINTS,
    PROMISES,
    SHARED_NOTES,
    SKIP_REASONS,
)

SERIES_AT_ONCE = 200
TWO_WEEKS = timedelta(days=14)
TURNS = 10  # working days in two weeks, over which the check-ins of one manager are spread
LONG = timedelta(minutes=30)
LATELY = timedelta(days=43)  # in which Tomás has met nobody
SKIPPED, MISSED = 0.06, 0.09
HAS_POINTS, IS_PREPARED, KEPT = 0.8, 0.3, 0.75
AGENDA_OF_PRIYA = [("employee", 0), ("employee", 1), ("manager", 4), ("manager", 7)]


@dataclass
class Batch:
    """Rows that belong together, written in the order of their foreign keys."""

    checkins: list[CheckIn] = field(default_factory=list)
    reasons: list[SkipReason] = field(default_factory=list)
    points: list[TalkingPoint] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    preparations: list[Preparation] = field(default_factory=list)
    priorities: list[Priority] = field(default_factory=list)

    def write(self) -> None:
        """All of it."""
        CheckIn.objects.bulk_create(self.checkins)
        SkipReason.objects.bulk_create(self.reasons)
        TalkingPoint.objects.bulk_create(self.points)
        Note.objects.bulk_create(self.notes)
        Action.objects.bulk_create(self.actions)
        Preparation.objects.bulk_create(self.preparations)
        Priority.objects.bulk_create(self.priorities)


def write_checkins(company: Company, now: datetime) -> None:
    """Series with what was held; the application itself plans what comes, with its reminders."""
    rounds = Rounds(company, now)
    places: dict[UUID, int] = {}
    for ids in in_batches(company.everyone, SERIES_AT_ONCE):
        people = Person.objects.filter(pk__in=ids).select_related("manager").in_bulk()
        for person in (people[pk] for pk in ids):
            if person.manager:
                place = places[person.manager.pk] = places.get(person.manager.pk, 0) + 1
                rounds.tell(rounds.series_of(person, person.manager, place))
        rounds.look_ahead(plan_next(rounds.write(), now))
    rounds.tell_of_former_manager()
    load_starting_questions(actor=None, now=now)
    analyse()
    count_rates(now=now)


class Rounds:
    """The check-ins of all series, gathered in a batch and written some series at a time."""

    def __init__(self, company: Company, now: datetime) -> None:
        self.company, self.random, self.now = company, company.random, now
        self.held_each = 2 if company.is_large else 6
        self.days = workdays_after(company.today, TURNS)
        self.leave = Leave.objects.get(person=company.known["aroha"])
        self.series: list[Series] = []
        self.batch = Batch()

    def write(self) -> list[Series]:
        """Empty the batch into the database; returns its series."""
        series = Series.objects.bulk_create(self.series)
        self.batch.write()
        self.series, self.batch = [], Batch()
        return series

    def series_of(self, report: Person, manager: Person, place: int) -> Series:
        """Every two weeks, such that the next time is one of the working days to come."""
        coming = self.days[place % TURNS]
        first = coming - TWO_WEEKS * self.held_each
        if self.company.is_known(report.pk, "jakub"):
            first = max(first, coming - TWO_WEEKS * (CAME_OVER // TWO_WEEKS))
        return Series(
            report=report,
            manager=manager,
            follows_line=True,
            cadence_is_own=False,
            weekday=coming.weekday(),
            at=time(10 + place // TURNS % 6),
            time_zone=report.time_zone,
            starts_on=first,
        )

    def tell(self, series: Series, *, until: date | None = None) -> None:
        """The series with every check-in that should be over by now."""
        self.series.append(series)
        slot = series.starts_on
        while start_on(series, slot) + LONG < self.now and (until is None or slot < until):
            self._settle(CheckIn(series=series, slot_on=slot, starts_at=start_on(series, slot)))
            slot = slot_after(series, slot)

    def tell_of_former_manager(self) -> None:
        """What Jakub and Chidi wrote until six weeks ago stays with the two."""
        moved_on = self.company.today - CAME_OVER
        series = self.series_of(self.company.known["jakub"], self.company.known["other_manager"], TURNS - 1)
        series.starts_on -= TWO_WEEKS * self.held_each
        series.ended_at, series.ended_for = self.now - CAME_OVER, Series.EndedFor.LINE
        self.tell(series, until=moved_on)
        self.write()

    def look_ahead(self, checkins: list[CheckIn]) -> None:
        """An agenda for what is planned, and whether the report is ready for it."""
        for checkin in checkins:
            series = checkin.series
            if self.company.is_known(series.report_id, "employee"):
                self._plan_with_priya(checkin)
            elif self.random.random() < HAS_POINTS:
                two = [series.report_id, series.report_id, series.manager_id]
                for words in self.random.sample(POINTS, self.random.randint(1, 3)):
                    self._point(checkin, words, self.random.choice(two))
                if self.random.random() < IS_PREPARED:
                    self._prepare(checkin)
        CheckIn.objects.bulk_update(checkins, ["state"])
        self.write()

    def _prepare(self, checkin: CheckIn) -> None:
        """The report has told how it has been, and names what comes first."""
        checkin.state = CheckIn.State.PREPARED
        preparation, priority = told_before(checkin, self.now - timedelta(hours=20), self.random)
        self.batch.preparations.append(preparation)
        self.batch.priorities.append(priority)

    def _plan_with_priya(self, checkin: CheckIn) -> None:
        """Four points of both, and one of each alone."""
        for key, number in AGENDA_OF_PRIYA:
            self._point(checkin, POINTS[number], self.company.known[key].pk)
        for key, words in zip(("employee", "manager"), PRIVATE_POINTS, strict=True):
            self._point(checkin, words, self.company.known[key].pk)
            self.batch.points[-1].is_private = True

    def _point(self, checkin: CheckIn, words: str, author: UUID) -> TalkingPoint:
        point = TalkingPoint(
            series=checkin.series,
            added_for=checkin,
            author_id=author,
            text=words,
            position=len(self.batch.points),
            created_at=min(checkin.starts_at, self.now) - timedelta(days=1),
        )
        self.batch.points.append(point)
        return point

    def _settle(self, checkin: CheckIn) -> None:
        """Held, as a rule."""
        self.batch.checkins.append(checkin)
        chance, report = self.random.random(), checkin.series.report_id
        if self.company.is_known(report, "aroha") and self.leave.starts_on <= checkin.slot_on <= self.leave.ends_on:
            checkin.state, checkin.skipped_for = CheckIn.State.SKIPPED, CheckIn.SkippedFor.LEAVE
        elif self.company.is_known(report, "tomas"):
            self._skip(checkin) if checkin.slot_on >= self.company.today - LATELY else self._hold(checkin)
        elif chance < SKIPPED:
            self._skip(checkin)
        elif chance < MISSED and self.now - checkin.starts_at > timedelta(days=5):
            checkin.state = CheckIn.State.MISSED
        else:
            self._hold(checkin)

    def _skip(self, checkin: CheckIn) -> None:
        checkin.state, checkin.skipped_for = CheckIn.State.SKIPPED, CheckIn.SkippedFor.CHOSEN
        by = self.random.choice([checkin.series.report_id, checkin.series.manager_id])
        self.batch.reasons.append(SkipReason(checkin=checkin, by_id=by, text=self.random.choice(SKIP_REASONS)))

    def _hold(self, checkin: CheckIn) -> None:
        """The two met, ticked their points, wrote something down and promised something."""
        series, over = checkin.series, checkin.starts_at + LONG
        checkin.state, checkin.held_at = CheckIn.State.HELD, over
        for words in self.random.sample(POINTS, 1 if self.company.is_large else 2):
            point = self._point(checkin, words, self.random.choice([series.report_id, series.manager_id]))
            point.done_at, point.done_in = over, checkin
        self._note(checkin, self.random.choice(SHARED_NOTES), over)
        if series.manager_id == self.company.known["manager"].pk:
            self._note(checkin, self.random.choice(PRIVATE_NOTES), over, private_to=series.manager_id)
        self._promise(checkin, over)

    def _note(self, checkin: CheckIn, words: str, at: datetime, private_to: UUID | None = None) -> None:
        note = Note(checkin=checkin, private_to_id=private_to, text=words, version=1, saved_at=at)
        self.batch.notes.append(note)

    def _promise(self, checkin: CheckIn, at: datetime) -> None:
        """One or two actions; of those whose day is over, most are done."""
        series = checkin.series
        for words in self.random.sample(PROMISES, self.random.choice([0, 1, 1, 2])):
            by = self.random.choice([series.report_id, series.report_id, series.manager_id])
            due_on = working_day(checkin.slot_on + timedelta(days=self.random.choice([7, 10, 14, 21])))
            is_kept = due_on < self.company.today - TWO_WEEKS or (
                due_on < self.company.today and self.random.random() < KEPT
            )
            done_at = max(at, workday(at + (self.now - at) * self.random.uniform(0.2, 0.5))) if is_kept else None
            action = Action(
                series=series,
                agreed_in=checkin,
                owner_id=by,
                by_id=by,
                text=words,
                due_on=due_on,
                created_at=at,
                done_at=done_at,
            )
            self.batch.actions.append(action)

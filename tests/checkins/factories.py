"""Series, check-ins and what is written for them, for tests."""

from datetime import UTC, date, datetime, time

import factory
from factory.django import DjangoModelFactory

from checkins.models import Action, CheckIn, Note, Preparation, Priority, Reminder, Series, SkipReason, TalkingPoint
from tests.people.factories import PersonFactory

THEN = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)


class SeriesFactory(DjangoModelFactory[Series]):
    """Every second Thursday at ten in Lisbon; follows the line unless told otherwise."""

    class Meta:
        model = Series

    manager = factory.SubFactory(PersonFactory)
    report = factory.SubFactory(PersonFactory, manager=factory.SelfAttribute("..manager"))
    follows_line = True
    weekday = Series.Weekday.THURSDAY
    at = time(10, 0)
    time_zone = "Europe/Lisbon"
    starts_on = date(2026, 11, 5)


class CheckInFactory(DjangoModelFactory[CheckIn]):
    """Planned for Thursday 19 November 2026, ten o'clock in Lisbon."""

    class Meta:
        model = CheckIn

    series = factory.SubFactory(SeriesFactory)
    slot_on = factory.LazyAttribute(lambda checkin: checkin.starts_at.date())
    starts_at = datetime(2026, 11, 19, 10, 0, tzinfo=UTC)
    state = CheckIn.State.PLANNED
    held_at = factory.LazyAttribute(lambda checkin: checkin.starts_at if checkin.state == CheckIn.State.HELD else None)
    skipped_for = factory.LazyAttribute(
        lambda checkin: CheckIn.SkippedFor.CHOSEN if checkin.state == CheckIn.State.SKIPPED else ""
    )


class SkipReasonFactory(DjangoModelFactory[SkipReason]):
    class Meta:
        model = SkipReason

    checkin = factory.SubFactory(CheckInFactory, state=CheckIn.State.SKIPPED)
    by = factory.SelfAttribute("checkin.series.manager")
    text = "The fair is on"


class TalkingPointFactory(DjangoModelFactory[TalkingPoint]):
    class Meta:
        model = TalkingPoint

    added_for = factory.SubFactory(CheckInFactory)
    series = factory.SelfAttribute("added_for.series")
    author = factory.SelfAttribute("series.report")
    text = factory.Sequence(lambda n: f"Point {n}")
    position = factory.Sequence(lambda n: n)
    created_at = THEN


class NoteFactory(DjangoModelFactory[Note]):
    class Meta:
        model = Note

    checkin = factory.SubFactory(CheckInFactory)
    text = "Yuki grades mornings."
    version = 1
    saved_at = THEN


class ActionFactory(DjangoModelFactory[Action]):
    class Meta:
        model = Action

    agreed_in = factory.SubFactory(CheckInFactory)
    series = factory.SelfAttribute("agreed_in.series")
    owner = factory.SelfAttribute("series.report")
    by = factory.SelfAttribute("series.manager")
    text = factory.Sequence(lambda n: f"Action {n}")
    created_at = THEN


class ReminderFactory(DjangoModelFactory[Reminder]):
    class Meta:
        model = Reminder

    checkin = factory.SubFactory(CheckInFactory)
    person = factory.SelfAttribute("checkin.series.report")
    kind = Reminder.Kind.BEFORE
    due_at = datetime(2026, 11, 17, 9, 0, tzinfo=UTC)


class PreparationFactory(DjangoModelFactory[Preparation]):
    class Meta:
        model = Preparation

    checkin = factory.SubFactory(CheckInFactory)
    mood = 4
    answers = factory.LazyFunction(lambda: [["What went well?", "The new controller runs."]])
    shared_at = THEN


class PriorityFactory(DjangoModelFactory[Priority]):
    class Meta:
        model = Priority

    added_for = factory.SubFactory(CheckInFactory)
    series = factory.SelfAttribute("added_for.series")
    text = factory.Sequence(lambda n: f"Priority {n}")
    created_at = THEN

import pytest
from django.db import IntegrityError, transaction

from checkins.models import Action, CheckIn, Note, Reminder, Series, SkipReason, TalkingPoint
from tests.cast import Company
from tests.checkins.factories import (
    THEN,
    ActionFactory,
    CheckInFactory,
    NoteFactory,
    ReminderFactory,
    SeriesFactory,
    SkipReasonFactory,
    TalkingPointFactory,
)

pytestmark = pytest.mark.django_db


def refused(constraint: str) -> pytest.RaisesExc[IntegrityError]:
    return pytest.raises(IntegrityError, match=constraint)


@pytest.fixture
def series(company: Company) -> Series:
    return SeriesFactory(report=company.nils, manager=company.manager)


@pytest.fixture
def checkin(series: Series) -> CheckIn:
    return CheckInFactory(series=series)


def test_series_has_two_people(company: Company) -> None:
    with refused("series_has_two_people"), transaction.atomic():
        SeriesFactory(report=company.nils, manager=company.nils)


def test_series_weekday_is_one_of_seven(company: Company) -> None:
    with refused("series_weekday_is_one_of_seven"), transaction.atomic():
        SeriesFactory(report=company.nils, manager=company.manager, weekday=7)


@pytest.mark.parametrize("minutes", [4, 241])
def test_series_takes_minutes_not_days(company: Company, minutes: int) -> None:
    with refused("series_takes_minutes_not_days"), transaction.atomic():
        SeriesFactory(report=company.nils, manager=company.manager, minutes=minutes)


def test_series_runs_once_between_two_either_way(series: Series) -> None:
    with refused("series_runs_once_between_two"), transaction.atomic():
        SeriesFactory(report=series.manager, manager=series.report)
    Series.objects.update(ended_at=THEN)
    SeriesFactory(report=series.report, manager=series.manager)


def test_series_says_why_it_ended_once_it_has(series: Series) -> None:
    with refused("series_says_why_it_ended_once_it_has"), transaction.atomic():
        Series.objects.update(ended_for=Series.EndedFor.LEFT)
    Series.objects.update(ended_at=THEN, ended_for=Series.EndedFor.LEFT)


def test_checkin_takes_a_slot_of_its_own(checkin: CheckIn) -> None:
    with refused("checkin_takes_a_slot_of_its_own"), transaction.atomic():
        CheckInFactory(series=checkin.series, slot_on=checkin.slot_on, state=CheckIn.State.MISSED)


def test_series_has_one_checkin_ahead(checkin: CheckIn) -> None:
    with refused("series_has_one_checkin_ahead"), transaction.atomic():
        CheckInFactory(series=checkin.series, slot_on="2026-12-03", state=CheckIn.State.PREPARED)


@pytest.mark.parametrize(("state", "held_at"), [("held", None), ("planned", THEN)])
def test_checkin_has_a_held_time_iff_held(checkin: CheckIn, state: str, held_at: object) -> None:
    with refused("checkin_has_a_held_time_iff_held"), transaction.atomic():
        CheckIn.objects.update(state=state, held_at=held_at)


@pytest.mark.parametrize(("state", "skipped_for"), [("skipped", ""), ("planned", "leave")])
def test_checkin_says_why_iff_skipped(checkin: CheckIn, state: str, skipped_for: str) -> None:
    with refused("checkin_says_why_iff_skipped"), transaction.atomic():
        CheckIn.objects.update(state=state, skipped_for=skipped_for)


@pytest.mark.parametrize(
    ("state", "held_from", "planned_at"),
    [("planned", "planned", THEN), ("held", "planned", None), ("held", "", THEN)],
)
def test_checkin_remembers_how_it_stood_only_while_held(
    checkin: CheckIn, state: str, held_from: str, planned_at: object
) -> None:
    held_at = THEN if state == "held" else None
    with refused("checkin_remembers_how_it_stood_only_while_held"), transaction.atomic():
        CheckIn.objects.update(state=state, held_at=held_at, held_from=held_from, planned_at=planned_at)


def test_skip_reason_has_words(checkin: CheckIn) -> None:
    with refused("skip_reason_has_words"), transaction.atomic():
        SkipReasonFactory(checkin=checkin, text="")


def test_reminder_once_per_checkin_person_and_kind(checkin: CheckIn) -> None:
    ReminderFactory(checkin=checkin)
    with refused("reminder_once_per_checkin_person_and_kind"), transaction.atomic():
        ReminderFactory(checkin=checkin)


def test_reminder_has_a_time_iff_settled(checkin: CheckIn) -> None:
    with refused("reminder_has_a_time_iff_settled"), transaction.atomic():
        ReminderFactory(checkin=checkin, state=Reminder.State.SENT)


def test_point_has_words(checkin: CheckIn) -> None:
    with refused("point_has_words"), transaction.atomic():
        TalkingPointFactory(added_for=checkin, text="")


def test_point_is_done_in_a_checkin(checkin: CheckIn) -> None:
    with refused("point_is_done_in_a_checkin"), transaction.atomic():
        TalkingPointFactory(added_for=checkin, done_at=THEN)


@pytest.mark.parametrize("private", [True, False])
def test_note_once_per_checkin_and_reader(checkin: CheckIn, private: bool) -> None:  # noqa: FBT001
    private_to = checkin.series.report if private else None
    NoteFactory(checkin=checkin, private_to=private_to)
    with refused("note_once_per_checkin_and_reader"), transaction.atomic():
        NoteFactory(checkin=checkin, private_to=private_to)


def test_action_has_words(checkin: CheckIn) -> None:
    with refused("action_has_words"), transaction.atomic():
        ActionFactory(agreed_in=checkin, text="")


def test_everything_says_what_it_is(checkin: CheckIn) -> None:
    assert str(checkin) == "Nils Employee – Samira Manager: 2026-11-19 10:00"
    assert str(NoteFactory(checkin=checkin)) == "Yuki grades mornings."
    assert str(ActionFactory(agreed_in=checkin, text="Call Ana")) == "Call Ana"
    assert str(TalkingPointFactory(added_for=checkin, text="Dye")) == "Dye"
    assert str(ReminderFactory(checkin=checkin)) == "Days before: Waiting"
    assert str(SkipReasonFactory(checkin=checkin)) == "The fair is on"
    assert {model.objects.count() for model in (Note, Action, TalkingPoint, Reminder, SkipReason)} == {1}

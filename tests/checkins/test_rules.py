import pytest

from checkins import rules
from checkins.models import CheckIn, Series
from tests.cast import Company
from tests.checkins.factories import THEN, ActionFactory, CheckInFactory, SeriesFactory, TalkingPointFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def checkin(company: Company) -> CheckIn:
    return CheckInFactory(series=SeriesFactory(report=company.nils, manager=company.manager))


def who(company: Company, rule: object, thing: object) -> set[str]:
    assert callable(rule)
    return {part for part, person in company.people.items() if rule(person, thing)}


def test_the_two_fill_write_and_hold(company: Company, checkin: CheckIn) -> None:
    for rule in (rules.can_fill, rules.can_write, rules.can_hold):
        assert who(company, rule, checkin) == {"nils", "manager"}
    assert who(company, rules.can_arrange, checkin.series) == {"nils", "manager"}
    assert who(company, rules.can_settle, ActionFactory(agreed_in=checkin)) == {"nils", "manager"}


def test_only_the_report_prepares_also_anew_and_only_the_other_answers(company: Company, checkin: CheckIn) -> None:
    for state in (CheckIn.State.PLANNED, CheckIn.State.PREPARED):
        checkin.state = state
        assert who(company, rules.can_prepare, checkin) == {"nils"}
    checkin.state = CheckIn.State.HELD
    assert who(company, rules.can_prepare, checkin) == set()
    assert who(company, rules.can_answer, checkin) == {"manager"}
    assert who(company, rules.can_settle_priorities, checkin) == {"nils"}


def test_only_its_author_words_a_point_anew(company: Company, checkin: CheckIn) -> None:
    assert who(company, rules.can_edit, TalkingPointFactory(added_for=checkin)) == {"nils"}


@pytest.mark.parametrize(
    ("state", "fill", "hold"), [("held", False, False), ("skipped", False, False), ("missed", False, True)]
)
def test_after_it_is_settled(company: Company, checkin: CheckIn, state: str, *, fill: bool, hold: bool) -> None:
    checkin.state = state
    assert rules.can_fill(company.nils, checkin) is fill
    assert rules.can_hold(company.nils, checkin) is hold
    assert rules.can_write(company.nils, checkin), "notes and actions are written afterwards too"


def test_a_series_of_choice_can_be_ended_one_of_the_line_not(company: Company, checkin: CheckIn) -> None:
    assert who(company, rules.can_end, checkin.series) == set()
    checkin.series.follows_line = False
    assert who(company, rules.can_end, checkin.series) == {"nils", "manager"}


def test_points(company: Company, checkin: CheckIn) -> None:
    point = TalkingPointFactory(added_for=checkin)
    assert who(company, rules.can_tick, point) == {"nils", "manager"}
    assert who(company, rules.can_remove, point) == {"nils"}
    point.is_private = True
    assert who(company, rules.can_tick, point) == {"nils"}
    point.done_at = THEN
    assert who(company, rules.can_remove, point) == set()


def _ended(series: Series, company: Company) -> None:
    series.ended_at = THEN


def _reports_elsewhere(series: Series, company: Company) -> None:
    series.report.manager = company.other_manager


def _gone(series: Series, company: Company) -> None:
    series.manager.is_active = False


@pytest.mark.parametrize("end", [_ended, _reports_elsewhere, _gone])
def test_nobody_writes_once_it_is_over(company: Company, checkin: CheckIn, end: object) -> None:
    assert callable(end)
    end(checkin.series, company)
    for rule in (rules.can_fill, rules.can_write, rules.can_hold, rules.can_prepare):
        assert who(company, rule, checkin) == set()
    assert who(company, rules.can_settle, ActionFactory(agreed_in=checkin)) == set()


def test_a_series_of_choice_outlasts_the_line(company: Company, checkin: CheckIn) -> None:
    checkin.series.follows_line = False
    _reports_elsewhere(checkin.series, company)
    assert rules.can_write(company.nils, checkin)

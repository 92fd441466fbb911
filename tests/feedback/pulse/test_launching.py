"""A wave goes out once, to everybody, with the questions whose turn it is."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from feedback import services
from feedback.models import Driver, PulseGroup, PulseInvitation, PulsePlan, PulseQuestion, PulseWave
from feedback.services.pulse import NothingToAsk, ThresholdsNeverFall, WaveIsOpen
from feedback.services.pulse.launching import next_questions
from people.models import Person
from tests.cast import Company
from tests.feedback.factories import PulseQuestionFactory
from tests.feedback.pulse.conftest import MONDAY

pytestmark = pytest.mark.django_db


def test_everybody_who_works_here_is_invited(wave: PulseWave, company: Company) -> None:
    invited = set(PulseInvitation.objects.values_list("person", flat=True))
    assert invited == set(Person.objects.active().values_list("pk", flat=True))
    assert wave.invited == len(invited)
    assert company.gone.pk not in invited


def test_groups_lie_within_each_other_as_the_line_does(wave: PulseWave, company: Company) -> None:
    groups = {group.leader: group for group in wave.groups.select_related("leader", "parent")}
    assert set(groups) == {company.top, company.skip, company.manager}
    assert (groups[company.top].parent, groups[company.top].invited) == (None, wave.invited)
    assert (groups[company.skip].parent, groups[company.skip].invited) == (groups[company.top], 18)
    assert (groups[company.manager].parent, groups[company.manager].invited) == (groups[company.skip], 12)


def test_where_several_have_nobody_above_the_company_has_no_leader(
    company: Company, plan: PulsePlan, bank: None
) -> None:
    Person.objects.filter(pk=company.skip.pk).update(manager=None)
    services.launch_wave(actor=company.hr_admin, now=MONDAY)
    assert PulseGroup.objects.get(parent=None).leader is None


def test_one_wave_at_a_time(wave: PulseWave, company: Company) -> None:
    with pytest.raises(WaveIsOpen):
        services.launch_wave(actor=company.hr_admin, now=MONDAY)


def test_pulse_wave_is_open_alone(wave: PulseWave) -> None:
    wave.pk = None
    with pytest.raises(IntegrityError, match="pulse_wave_is_open_alone"):
        wave.save(force_insert=True)


def test_without_a_question_there_is_no_wave(company: Company, plan: PulsePlan) -> None:
    with pytest.raises(NothingToAsk):
        services.launch_wave(actor=company.hr_admin, now=MONDAY)


def test_drivers_and_their_questions_take_turns(company: Company, plan: PulsePlan) -> None:
    drivers = [Driver.EXPECTATIONS, Driver.FEEDBACK, Driver.GROWTH, Driver.MEANING]
    bank = [PulseQuestionFactory(driver=driver) for driver in [*drivers, *drivers]]
    PulseQuestionFactory(driver=Driver.MANAGER, is_in_use=False)
    asked: list[PulseQuestion] = []
    for turn in range(3):
        wave = services.launch_wave(actor=company.hr_admin, now=MONDAY + timedelta(weeks=4 * turn))
        asked += [item.question for item in wave.items.order_by("place").select_related("question")]
        services.close_wave(wave_id=wave.pk, actor=None, now=wave.closes_at)
    assert [one.driver for one in asked] == [*drivers, *drivers, *drivers[:1]]
    assert set(asked[:8]) == set(bank)
    assert len(next_questions(10)) == len(drivers)


def test_the_plan_sends_a_wave_once_and_names_the_next_day(company: Company, plan: PulsePlan, bank: None) -> None:
    assert services.launch_planned_wave(actor=None, now=MONDAY - timedelta(days=1)) is None
    first = services.launch_planned_wave(actor=None, now=MONDAY + timedelta(weeks=9))
    assert first is not None
    assert services.launch_planned_wave(actor=None, now=MONDAY + timedelta(weeks=9)) is None
    plan.refresh_from_db()
    assert plan.next_on == (MONDAY + timedelta(weeks=12)).date()


def test_a_plan_that_is_off_or_has_nothing_to_ask_sends_none(company: Company, plan: PulsePlan) -> None:
    assert services.launch_planned_wave(actor=None, now=MONDAY) is None
    PulseQuestionFactory()
    PulsePlan.objects.update(is_on=False)
    assert services.launch_planned_wave(actor=None, now=MONDAY + timedelta(weeks=50)) is None


def test_thresholds_can_be_raised_and_never_fall(wave: PulseWave, company: Company) -> None:
    raised = services.raise_thresholds(wave=wave, k=7, comment_k=12, actor=company.hr_admin, now=MONDAY)
    assert (raised.k, raised.comment_k) == (7, 12)
    for k, comment_k in ((6, 12), (7, 11)):
        with pytest.raises(ThresholdsNeverFall):
            services.raise_thresholds(wave=wave, k=k, comment_k=comment_k, actor=company.hr_admin, now=MONDAY)


@pytest.mark.parametrize("lower", [{"k": 4}, {"comment_k": 9}])
def test_pulse_wave_thresholds_never_fall(wave: PulseWave, lower: dict[str, int]) -> None:
    with pytest.raises(IntegrityError, match="thresholds of a wave never fall"), transaction.atomic():
        PulseWave.objects.filter(pk=wave.pk).update(**lower)


def test_raising_after_the_close_would_change_nothing(wave: PulseWave, company: Company) -> None:
    services.close_wave(wave_id=wave.pk, actor=None, now=wave.closes_at)
    with pytest.raises(ThresholdsNeverFall):
        services.raise_thresholds(wave=wave, k=9, comment_k=12, actor=company.hr_admin, now=MONDAY)


def test_a_bank_to_begin_with_is_put_in_once(company: Company) -> None:
    assert services.begin_bank(actor=company.hr_admin, now=MONDAY) == 3 * len(Driver)
    assert services.begin_bank(actor=company.hr_admin, now=MONDAY) == 0

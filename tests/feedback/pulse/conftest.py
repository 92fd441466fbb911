"""A wave that is open, to a company large enough to be shown."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from feedback import services
from feedback.models import Driver, PulsePlan, PulseWave
from people.models import Person
from tests.cast import Company
from tests.feedback.factories import PulsePlanFactory, PulseQuestionFactory
from tests.people.factories import PersonFactory

MONDAY = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)


@pytest.fixture
def plan(company: Company) -> PulsePlan:
    return PulsePlanFactory()


@pytest.fixture
def bank(company: Company) -> None:
    for driver in (Driver.EXPECTATIONS, Driver.FEEDBACK, Driver.RECOMMENDATION):
        PulseQuestionFactory(driver=driver)


@pytest.fixture
def team(company: Company) -> list[Person]:
    """Ten more who report to Samira, twelve in her team; and five beside her, so that she is not the only one there."""
    PersonFactory.create_batch(5, manager=company.skip, department=company.dyehouse)
    return [PersonFactory(manager=company.manager, department=company.dyehouse) for _one in range(10)]


@pytest.fixture
def wave(company: Company, plan: PulsePlan, bank: None, team: list[Person]) -> PulseWave:
    return services.launch_wave(actor=company.hr_admin, now=MONDAY)


@pytest.fixture
def answer(wave: PulseWave) -> Callable[..., None]:
    """Answer every question with the value, of recommendation with twice as much."""

    def give(person: Person, value: int = 4, comment: str = "") -> None:
        items = wave.items.select_related("question")
        values = {item.pk: value * (2 if item.question.driver == Driver.RECOMMENDATION else 1) for item in items}
        services.answer_wave(wave=wave, values=values, comment=comment, actor=person, now=MONDAY + timedelta(days=1))

    return give


@pytest.fixture
def close(wave: PulseWave) -> Callable[[], PulseWave]:
    def end() -> PulseWave:
        services.close_wave(wave_id=wave.pk, actor=None, now=MONDAY + timedelta(days=8))
        wave.refresh_from_db()
        return wave

    return end

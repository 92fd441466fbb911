"""Nils and Samira, and their next check-in."""

from datetime import datetime

import pytest

from checkins import services
from checkins.models import CheckIn, Series
from tests.cast import Company
from tests.checkins.factories import SeriesFactory


@pytest.fixture
def series(company: Company, now: datetime) -> Series:
    """Nils and Samira, with Thursday 19 November ahead."""
    series = SeriesFactory(report=company.nils, manager=company.manager)
    services.plan_checkins_ahead(actor=None, now=now)
    return series


@pytest.fixture
def checkin(series: Series) -> CheckIn:
    return series.checkins.get()

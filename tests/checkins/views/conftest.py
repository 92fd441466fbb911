"""A Tuesday, a check-in, and the two signed in."""

from datetime import datetime
from typing import Any

import pytest
import time_machine
from django.test import Client

from checkins.models import CheckIn
from tests.cast import Company
from tests.checkins.factories import CheckInFactory, SeriesFactory
from tests.checkins.views.pages import sign_in


@pytest.fixture(autouse=True)
def tuesday(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def checkin(company: Company) -> CheckIn:
    return CheckInFactory(series=SeriesFactory(report=company.nils, manager=company.manager))


@pytest.fixture
def nils(company: Company) -> Client:
    return sign_in(company.nils)


@pytest.fixture
def manager(company: Company) -> Client:
    return sign_in(company.manager)

"""Somebody outside the organisation is asked for feedback about Nils by his manager."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
import time_machine

from feedback import services
from feedback.models import Audience, FeedbackRequest, OutsideAsk, Outsider
from tests.cast import Company
from tests.core.notices.conftest import post
from tests.feedback.factories import FeedbackPolicyFactory, OutsideAskFactory
from tests.feedback.test_races import committed

__all__ = ["committed", "post"]  # fixtures
NOW = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)
MARA = Outsider(name="Mara Lind", email="mara@customer.example")


@pytest.fixture(autouse=True)
def tuesday() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def allowed(company: Company) -> None:
    FeedbackPolicyFactory(allows_outsiders=True)


def ask(company: Company, **more: Any) -> FeedbackRequest:
    choices = {
        "subject": company.nils,
        "asked": [company.peer],
        "outsiders": [MARA],
        "questions": ["How was the delivery?"],
        "due_on": date(2026, 11, 24),
        "audience": Audience.MANAGER,
        "token": uuid4(),
        "actor": company.manager,
        "now": NOW,
    }
    return services.request_feedback(**choices | more)


def open_ask(company: Company, **more: Any) -> OutsideAsk:
    about = {"request__requester": company.manager, "request__subject": company.nils, "name": "Mara Lind"}
    found: OutsideAsk = OutsideAskFactory(**about | {"request__audience": Audience.MANAGER} | more)
    return found

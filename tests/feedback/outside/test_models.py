"""What the database refuses of those who are asked from outside."""

from typing import Any

import pytest
from django.db import IntegrityError

from tests.cast import Company
from tests.feedback.factories import SENT_AT, FeedbackFactory, OutsideAskFactory
from tests.feedback.outside.conftest import NOW, open_ask


def test_outside_ask_goes_once_to_each_address(company: Company) -> None:
    first = open_ask(company)
    with pytest.raises(IntegrityError, match="outside_ask_goes_once_to_each_address"):
        OutsideAskFactory(request=first.request, email=first.email)


def test_outside_ask_has_a_name(company: Company) -> None:
    with pytest.raises(IntegrityError, match="outside_ask_has_a_name"):
        open_ask(company, name="")


@pytest.mark.parametrize("wrong", [{"closed_at": SENT_AT}, {"email": ""}])
def test_outside_ask_keeps_the_address_while_open(company: Company, wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match="outside_ask_keeps_the_address_while_open"):
        open_ask(company, **wrong)


def test_outside_ask_is_closed_by_its_answer(company: Company) -> None:
    with pytest.raises(IntegrityError, match="outside_ask_is_closed_by_its_answer"):
        open_ask(company, answered_at=SENT_AT, closed_at=NOW, email="")


def test_outside_ask_has_a_reason_only_if_declined(company: Company) -> None:
    with pytest.raises(IntegrityError, match="outside_ask_has_a_reason_only_if_declined"):
        open_ask(company, decline_reason="No time")


@pytest.mark.parametrize("wrong", [{"giver": None}, {"outside_giver": "Mara"}])
def test_feedback_is_given_by_a_colleague_or_from_outside(company: Company, wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match="feedback_is_given_by_a_colleague_or_from_outside"):
        FeedbackFactory(recipient=company.nils, **wrong)


def test_what_it_is_called(company: Company) -> None:
    assert str(open_ask(company)) == "Mara Lind: Nils Employee"

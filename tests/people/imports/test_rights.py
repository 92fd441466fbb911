"""A worker goes on with no more right than whoever sent the file still has."""

from collections.abc import Callable
from threading import Thread
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from people import services
from people.imports import work
from people.imports.progress import Step
from people.imports.questions import in_words
from people.models import ImportFile, Person, Role
from tests.cast import Company
from tests.people.imports.large import MANY, apply, arrived, carry, cast, hr, large, only
from tests.people.imports.sheets import send

__all__ = ["cast", "hr", "large"]
pytestmark = pytest.mark.django_db(transaction=True)


def in_a_thread(end: Callable[[Company], None], cast: Company) -> None:
    try:
        end(cast)
    finally:
        connection.close()


def take_role(cast: Company) -> None:
    services.grant_role(person=cast.skip, role=Role.HR_ADMIN, actor=cast.hr_admin, now=timezone.now())
    grant = cast.hr_admin.grants.get(role=Role.HR_ADMIN)
    services.take_role(grant=grant, actor=cast.skip, now=timezone.now())


def close_account(cast: Company) -> None:
    services.grant_role(person=cast.skip, role=Role.HR_ADMIN, actor=cast.hr_admin, now=timezone.now())
    person = Person.objects.get(pk=cast.hr_admin.pk)
    services.deactivate_person(person=person, actor=cast.skip, now=timezone.now())


@pytest.mark.parametrize("end", [take_role, close_account])
def test_whoever_may_no_longer_applies_nothing(hr: Client, cast: Company, end: Callable[[Company], None]) -> None:
    send(hr, MANY)
    carry()
    apply(hr)
    end(cast)
    carry()
    assert arrived() == 0
    assert (only().state, only().attempts) == (ImportFile.State.STOPPED, 0)
    assert in_words(only())["remark"] == (
        "Nothing was changed: Only HR administrators import people, and you no longer are one."
    )


@pytest.mark.parametrize("end", [take_role, close_account])
def test_what_was_written_for_somebody_who_may_no_longer_is_taken_back(
    hr: Client, cast: Company, end: Callable[[Company], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The role goes from another connection, while the worker is at its last batch."""
    send(hr, MANY)
    carry()
    apply(hr)
    told = work._told

    def taking(aside: Any, file_id: Any) -> Any:
        tell = told(aside, file_id)

        def take_there(step_of_it: Step, done: int, total: int) -> None:
            if step_of_it == Step.WRITING and done == total and Person.objects.get(pk=cast.hr_admin.pk).is_staff:
                taker = Thread(target=in_a_thread, args=(end, cast))
                taker.start()
                taker.join()
            tell(step_of_it, done, total)

        return take_there

    monkeypatch.setattr(work, "_told", taking)
    carry()
    assert arrived() == 0
    assert only().state == ImportFile.State.STOPPED
    assert "you no longer are one" in in_words(only())["remark"]

"""Sharing and confirming change what they say, whatever is sent along."""

from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from reviews.models import Answer, Part, Review
from tests.cast import Company
from tests.reviews.factories import AnswerFactory

ALONG = {
    "rating": "5", "text": "Read.", "manager": "", "reviewee": "", "reviewer_id": "", "writer": "", "cycle": "",
    "shared_at": "2020-01-01", "acknowledged_at": "2020-01-01", "submitted_at": "2020-01-01", "state": "closed",
}  # fmt: skip


def standing(review: Review) -> list[list[dict[str, Any]]]:
    of_it = {"part__review": review}
    rows = (Review.objects.filter(pk=review.pk), Part.objects.filter(review=review), Answer.objects.filter(**of_it))
    return [list(found.order_by("pk").values()) for found in rows]


@pytest.mark.parametrize(
    ("step", "part", "changed"),
    [("share", "manager", {"shared_at"}), ("acknowledge", "nils", {"acknowledged_at", "comment"})],
)
def test_a_yes_takes_nothing_along(
    client: Client,
    company: Company,
    review: Review,
    managers: Part,
    now: datetime,
    step: str,
    part: str,
    changed: set[str],
) -> None:
    AnswerFactory(part=managers)
    Part.objects.filter(pk=managers.pk).update(submitted_at=now)
    Review.objects.filter(pk=review.pk).update(shared_at=now if step == "acknowledge" else None)
    type(review.cycle).objects.update(state="sharing")
    before = standing(review)
    client.force_login(company.people[part], backend="people.sign_in.backend.Backend")
    along = {**ALONG, "manager": str(company.other.pk), "reviewee": str(company.other.pk)}
    assert client.post(reverse(f"reviews:{step}", args=[review.pk]), along).status_code == 302
    after = standing(review)
    assert after[1:] == before[1:]
    [[was], [became]] = before[0:1] + after[0:1]
    assert {name for name, value in became.items() if value != was[name]} == changed

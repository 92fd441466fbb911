"""Sharing and acknowledging."""

from datetime import datetime

import pytest

from reviews import services
from reviews.models import Part, Review, ReviewCycle
from tests.cast import Company
from tests.reviews.services.notices import told


@pytest.fixture
def sharing(review: Review) -> Review:
    ReviewCycle.objects.filter(pk=review.cycle.pk).update(state="sharing")
    review.cycle.refresh_from_db()
    return review


def test_sharing_and_acknowledging(company: Company, sharing: Review, managers: Part, now: datetime) -> None:
    Part.objects.filter(pk=managers.pk).update(submitted_at=now)
    with pytest.raises(services.NothingToShare):
        services.acknowledge_review(review=sharing, actor=company.nils, now=now)
    assert services.share_review(review=sharing, actor=company.manager, now=now).shared_at == now
    assert told(company.nils) == {"review_shared"}
    with pytest.raises(services.AlreadyShared):
        services.share_review(review=sharing, actor=company.manager, now=now)
    answered = services.acknowledge_review(review=sharing, comment=" Thank you. ", actor=company.nils, now=now)
    assert (answered.acknowledged_at, answered.comment) == (now, "Thank you.")
    assert told(company.manager) == {"review_acknowledged"}
    with pytest.raises(services.AlreadyAcknowledged):
        services.acknowledge_review(review=sharing, actor=company.nils, now=now)


def test_a_draft_is_not_shared(company: Company, sharing: Review, now: datetime) -> None:
    with pytest.raises(services.NothingToShare):
        services.share_review(review=sharing, actor=company.manager, now=now)


def test_sharing_waits_for_its_phase(company: Company, review: Review, managers: Part, now: datetime) -> None:
    Part.objects.filter(pk=managers.pk).update(submitted_at=now)
    with pytest.raises(services.NothingToShare):
        services.share_review(review=review, actor=company.manager, now=now)

"""Reviews that wait: who gives more time and hands over."""

from datetime import date, timedelta

from django.utils import timezone

from reviews.models import Part, Review
from tests.access.reviews import in_preparation, known, review_of, running, sent
from tests.access.rows import Made, Row
from tests.cast import Company


def _review(company: Company, **of_cycle: object) -> Review:
    return review_of(company, closes_on=_last_day(), **of_cycle)


def _last_day() -> date:
    return timezone.localdate() + timedelta(days=40)


def waiting(company: Company) -> Made:
    part = Part.objects.get(review=_review(company), direction="manager")
    return {"part_id": part.pk, "data": {"until": _last_day().isoformat()}}


def written(company: Company) -> Made:
    return {"part_id": sent(_review(company)).pk, "data": {"until": _last_day().isoformat()}}


def unshared(company: Company) -> Made:
    return {"review_id": _review(company).pk, "data": {"to": company.other_manager.email}}


def shared(company: Company) -> Made:
    review = _review(company, state="sharing")
    sent(review)
    Review.objects.filter(pk=review.pk).update(shared_at=timezone.now())
    return {"review_id": review.pk, "data": {"to": company.other_manager.email}}


def hr(status: int) -> dict[str, int]:
    """HR for the person, and HR administrators."""
    return known(hr=status, hr_admin=status)


ROWS = [
    Row("reviews:open", {"hr": 200, "hr_far": 200, "hr_admin": 200, "*": 403}, running, state="running"),
    Row("reviews:open", {"hr_admin": 403, "*": 404}, in_preparation, state="draft"),
    Row("reviews:extend", hr(200), waiting, state="waiting"),
    Row("reviews:extend", hr(302), written, state="sent"),
    Row("reviews:extend", hr(302), waiting, "post", "waiting"),
    Row("reviews:extend", hr(409), written, "post", "sent"),
    Row("reviews:hand_over", hr(200), unshared, state="not shared"),
    Row("reviews:hand_over", hr(302), shared, state="shared"),
    Row("reviews:hand_over", hr(302), unshared, "post", "not shared"),
    Row("reviews:hand_over", hr(409), shared, "post", "shared"),
]

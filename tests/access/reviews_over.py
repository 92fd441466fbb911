"""Reviews beside the usual way: of closed and cancelled cycles, with a delegate, and with a former manager."""

from collections.abc import Callable
from datetime import date, timedelta

from django.utils import timezone

from reviews.models import Part, Review
from tests.access.delegates import stood_in_for
from tests.access.reviews import READ, begun, handed_over, known, managers, ready_to_share, review_of, sent
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.reviews.factories import LAUNCHED, QuestionFactory, part_of

Make = Callable[[Company], Made]
OVER = ("closed", "cancelled")
HR = {"hr": 200, "hr_far": 200, "hr_admin": 200, "*": 403}


def over(company: Company, state: str) -> Review:
    return review_of(company, state=state, launched_at=LAUNCHED, closes_on=_last_day())


def _last_day() -> date:
    return timezone.localdate() + timedelta(days=40)


def unshared(state: str) -> Make:
    """What the manager has sent was not shared in time; what Nils has written was not sent."""

    def made(company: Company) -> Made:
        review = over(company, state)
        sent(review)
        return {"review_id": review.pk, "data": {"to": company.other_manager.email}}

    return made


def shared(state: str) -> Make:
    def made(company: Company) -> Made:
        row = unshared(state)(company)
        Review.objects.filter(pk=row["review_id"]).update(shared_at=timezone.now())
        return {"review_id": row["review_id"]}

    return made


def unsent(state: str) -> Make:
    def made(company: Company) -> Made:
        part = part_of(over(company, state), "self")
        return {"part_id": part.pk, "data": {"until": _last_day().isoformat()}}

    return made


def typed(state: str) -> Make:
    def made(company: Company) -> Made:
        part = Part.objects.get(pk=unsent(state)(company)["part_id"])
        question = QuestionFactory(section__template=part.review.cycle.template)
        return {"part_id": part.pk, "question_id": question.pk, "data": {"text": "Too late.", "version": "0"}}

    return made


def cycle(state: str) -> Make:
    return lambda company: {"cycle_id": over(company, state).cycle_id}


def with_former(company: Company) -> Made:
    return {"review_id": handed_over(company).pk}


def of_state(state: str) -> list[Row]:
    """Everything is read as before and nothing is written; what was shared can still be acknowledged."""
    of_hr = {"hr": 409, "hr_admin": 409}
    return [
        Row("reviews:detail", READ, unshared(state), state=f"{state}, not shared"),
        Row("reviews:detail", READ, shared(state), state=f"{state}, shared"),
        Row("reviews:preview", known(manager=200), unshared(state), state=state),
        Row("reviews:share", known(manager=409), unshared(state), "post", state),
        Row("reviews:acknowledge", known(nils=200), shared(state), state=state),
        Row("reviews:acknowledge", known(nils=302), shared(state), "post", state),
        Row("reviews:write", known(nils=302), unsent(state), state=state),
        Row("reviews:question", known(nils=302), typed(state), state=state),
        Row("reviews:question", known(nils=409), typed(state), "post", state),
        Row("reviews:autosave", known(nils=409), typed(state), "post", state),
        Row("reviews:submit", known(nils=409), unsent(state), "post", state),
        Row("reviews:progress", HR, cycle(state), state=state),
        Row("reviews:open", HR, cycle(state), state=state),
        Row("reviews:extend", known(**of_hr), unsent(state), "post", state),
        Row("reviews:hand_over", known(**of_hr), unshared(state), "post", state),
    ]


ROWS = [
    *(row for state in OVER for row in of_state(state)),
    Row("reviews:detail", {**READ, "other": 200}, stood_in_for(begun), state="stood in for"),
    Row("reviews:detail", READ, stood_in_for(begun, days_off=-1), state="stood in for until yesterday"),
    Row("reviews:write", known(manager=302, other=403), stood_in_for(managers), state="stood in for"),
    Row("reviews:preview", known(manager=200, other=403), stood_in_for(begun), state="stood in for"),
    Row("reviews:share", known(manager=302, other=403), stood_in_for(ready_to_share), "post", "stood in for"),
    Row("reviews:hand_over", known(hr=200, hr_admin=200, other=403), stood_in_for(begun), state="stood in for"),
    Row("reviews:detail", {**READ, "former": 200}, with_former, state="with a part of a former manager"),
    Row("reviews:preview", known(manager=200, former=403), with_former, state="with a part of a former manager"),
    Row("reviews:share", known(manager=302, former=403), with_former, "post", "with a part of a former manager"),
]

"""Giving, asking for and reporting feedback by the API: whom the pages answer, and nobody else."""

from datetime import timedelta
from functools import partial

from django.utils import timezone

from feedback.models import Audience
from tests.access.feedback import (
    ASKED_READS,
    GIVER_READS,
    REPORTED,
    REPORTS,
    WHY,
    Make,
    asked,
    asked_outside,
    corrected,
    later,
    over_the_api,
    reported,
    sent,
)
from tests.access.rows import Made, Row
from tests.cast import Company

ASKED_ANSWERS = {"peer": 201, "manager": 403, "nils": 403, "*": 404}


def asked_over_the_api(company: Company) -> Made:
    asked(company)
    return {}


def about_nils_over_the_api(company: Company) -> Made:
    """For who is neither Nils nor his manager he is no valid choice."""
    day = (timezone.now() + timedelta(days=7)).date().isoformat()
    facts = {"subject": str(company.nils.pk), "asked": [str(company.top.pk)], "audience": Audience.WITH_MANAGER}
    return {"data": {**facts, "questions": ["What next?"], "due_on": day}}


def by_pk(name: str, make: Make, data: dict[str, str] | None = None) -> Make:
    """The same, as the API calls it."""

    def made(company: Company) -> Made:
        known = make(company)
        return {"pk": known[name], "data": data or known.get("data", {})}

    return made


def _as_new(expect: dict[str, int]) -> dict[str, int]:
    """The same people, answered with what there is now."""
    return {part: 201 if status in {200, 302} else status for part, status in expect.items()}


ROWS = [
    Row("api-feedback-detail", GIVER_READS, by_pk("feedback_id", corrected), "patch"),
    Row("api-feedback-detail", GIVER_READS, partial(over_the_api, Audience.WITH_MANAGER), "delete"),
    *(
        Row("api-feedback-reports", _as_new(REPORTS[a]), by_pk("feedback_id", partial(sent, a), WHY), "post", a)
        for a in Audience
    ),
    *(
        Row(
            "api-feedback-reports",
            _as_new(REPORTED[a]),
            by_pk("feedback_id", partial(reported, a), WHY),
            "post",
            f"{a}, reported",
        )
        for a in Audience
    ),
    Row("api-feedback-request-list", {"*": 200}, asked_over_the_api),
    Row("api-feedback-request-list", {"nils": 201, "manager": 201, "*": 400}, about_nils_over_the_api, "post"),
    Row(
        "api-feedback-request-detail",
        {"manager": 200, "nils": 200, "peer": 200, "other": 200, "*": 404},
        by_pk("request_id", asked),
    ),
    Row("api-feedback-request-detail", {"manager": 200, "nils": 403, "*": 404}, by_pk("request_id", later), "patch"),
    Row(
        "api-feedback-request-detail",
        {"manager": 400, "nils": 403, "peer": 403, "other": 403, "*": 404},
        by_pk("request_id", asked),
        "patch",
        "without a day",
    ),
    Row(
        "api-feedback-outside-list",
        {"manager": 200, "nils": 200, "*": 404},
        by_pk("request_id", asked_outside),
    ),
    Row(
        "api-feedback-outside-list",
        {"manager": 200, "nils": 200, "peer": 200, "other": 200, "*": 404},
        by_pk("request_id", asked),
        state="nobody outside",
    ),
    Row(
        "api-feedback-outside-remind",
        {"manager": 200, "nils": 403, "*": 404},
        by_pk("ask_id", asked_outside),
        "post",
    ),
    Row("api-feedback-ask-list", {"*": 200}, asked_over_the_api),
    Row("api-feedback-ask-detail", {"manager": 200, "nils": 200, "peer": 200, "*": 404}, by_pk("ask_id", asked)),
    Row("api-feedback-ask-answer", ASKED_ANSWERS, by_pk("ask_id", asked, {"text": "He listens."}), "post"),
    Row("api-feedback-ask-decline", ASKED_READS, by_pk("ask_id", asked), "post"),
    Row(
        "api-feedback-ask-remind",
        {"manager": 200, "nils": 403, "peer": 403, "*": 404},
        by_pk("ask_id", asked),
        "post",
    ),
]

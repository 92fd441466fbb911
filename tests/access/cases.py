"""Legal cases in every state, and what they open of feedback."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from core.models import LegalCase
from feedback.models import Audience
from perfmgmt.cases import services
from tests.access.accounts import fresh
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.checkins.factories import CheckInFactory, NoteFactory, SeriesFactory
from tests.feedback.factories import FeedbackFactory
from tests.perfmgmt.cases import agreed, asked

Make = Callable[[Company], Made]


def refused(company: Company) -> LegalCase:
    """Asked for, and not agreed to."""
    return services.close_case(case=asked(company), actor=company.it_admin, now=timezone.now())


def closed(company: Company) -> LegalCase:
    """Opened, and closed before its time."""
    return services.close_case(case=agreed(company), actor=company.hr_admin, now=timezone.now())


def over(company: Company) -> LegalCase:
    """Its four hours are over."""
    return agreed(company, now=timezone.now() - timedelta(hours=5))


def lapsed(company: Company) -> LegalCase:
    """Nobody agreed within a week."""
    return asked(company, now=timezone.now() - timedelta(days=8))


def case(make: Callable[[Company], LegalCase]) -> Make:
    return lambda company: {"case_id": make(company).pk}


def opened(audience: str, make: Callable[[Company], LegalCase], name: str = "feedback_id") -> Make:
    """Feedback from Priya to Nils, about which there is a case."""

    def made(company: Company) -> Made:
        day = timezone.now() - timedelta(days=9)
        feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, audience=audience, sent_at=day)
        make(company)
        return {name: feedback.pk}

    return made


def met(make: Callable[[Company], LegalCase]) -> Make:
    """A check-in of Priya and Nils, about whom there is a case."""

    def made(company: Company) -> Made:
        series = SeriesFactory(report=company.nils, manager=company.peer, follows_line=False)
        checkin = CheckInFactory(series=series, starts_at=timezone.now() - timedelta(days=9))
        NoteFactory(checkin=checkin, text="Between us")
        make(company)
        return {"checkin_id": checkin.pk}

    return made


def words(company: Company) -> Made:
    today = timezone.localdate()
    facts: dict[str, Any] = {"first": company.peer.email, "second": company.nils.email, "reason": "A claim"}
    return {"data": {**facts, "hours": "4", "starts_on": today - timedelta(days=9), "ends_on": today}}


TWO = {"hr_admin": 200, "it_admin": 200, "*": 404}
FOUR = {**TWO, "peer": 200, "nils": 200}
HR = {"hr_admin": 200, "*": 404}
AGREES = {"it_admin": 302, "hr_admin": 403, "*": 404}
NOBODY_AGREES = {"it_admin": 409, "hr_admin": 403, "peer": 403, "nils": 403, "*": 404}
CLOSES = {"it_admin": 302, "hr_admin": 302, "*": 404}
READS = {"peer": 200, "nils": 200, "*": 404}

ROWS = [
    Row("cases", {"*": 200}),
    Row("case_new", {"hr_admin": 200, "*": 403}),
    Row("case_new", {"hr_admin": 302, "*": 403}, words, "post"),
    Row("case_new", {"hr_admin": 302, "*": 403}, fresh(words), "post", "just asked"),
    Row("case_new", {"hr_admin": 422, "*": 403}, method="post", state="empty"),
    Row("case", TWO, case(asked), state="asked for"),
    Row("case", TWO, case(lapsed), state="lapsed"),
    Row("case", HR, case(refused), state="refused"),
    Row("case", FOUR, case(agreed), state="open"),
    Row("case", FOUR, case(closed), state="closed"),
    Row("case", FOUR, case(over), state="over"),
    Row("case_agree", AGREES, case(asked), "post"),
    Row("case_agree", AGREES, fresh(case(asked)), "post", "just asked"),
    Row("case_agree", {**AGREES, "it_admin": 409}, fresh(case(lapsed)), "post", "lapsed, just asked"),
    Row("case_agree", {"hr_admin": 403, "*": 404}, fresh(case(refused)), "post", "refused, just asked"),
    Row("case_agree", NOBODY_AGREES, fresh(case(agreed)), "post", "open, just asked"),
    Row("case_agree", NOBODY_AGREES, fresh(case(over)), "post", "over, just asked"),
    Row("case_agree", {"*": 405}, case(asked)),
    Row("case_close", CLOSES, case(asked), "post", "asked for"),
    Row("case_close", {**CLOSES, "peer": 403, "nils": 403}, case(agreed), "post", "open"),
    Row(
        "case_close", {"it_admin": 409, "hr_admin": 409, "peer": 403, "nils": 403, "*": 404}, case(over), "post", "over"
    ),
    Row("case_close", {"hr_admin": 409, "*": 404}, case(refused), "post", "refused"),
    Row("case_close", {"*": 405}, case(agreed)),
    *(
        Row("feedback:detail", READS, opened(Audience.RECIPIENT, make), state=state)
        for make, state in (
            (asked, "a case is asked for"),
            (refused, "a case was refused"),
            (closed, "a case is closed"),
            (over, "a case is over"),
        )
    ),
    Row("feedback:detail", {**READS, **TWO}, opened(Audience.RECIPIENT, agreed), state="opened in a case"),
    Row(
        "feedback:detail",
        {**READS, **TWO, "manager": 200},
        opened(Audience.WITH_MANAGER, agreed),
        state="with a manager, opened in a case",
    ),
    Row(
        "feedback:detail",
        {"peer": 200, "manager": 200, "*": 404},
        opened(Audience.MANAGER, agreed),
        state="only for the manager, a case about the two",
    ),
    Row("checkins:opened", {"hr_admin": 200, "it_admin": 200, "*": 404}, met(agreed), state="open"),
    *(
        Row("checkins:opened", {"*": 404}, met(make), state=state)
        for make, state in ((asked, "asked for"), (closed, "closed"), (over, "over"))
    ),
    Row("checkins:detail", {"peer": 200, "nils": 200, "*": 404}, met(agreed), state="opened in a case"),
    Row("api-feedback-detail", READS, opened(Audience.RECIPIENT, agreed, "pk"), state="opened in a case"),
    *(
        Row(f"feedback:{name}", expect, opened(Audience.RECIPIENT, agreed), method, "opened in a case")
        for name, expect, method in (
            ("report", {"peer": 403, "nils": 200, "hr_admin": 403, "it_admin": 403, "*": 404}, "get"),
            ("correct", {"peer": 200, "nils": 403, "hr_admin": 403, "it_admin": 403, "*": 404}, "get"),
            ("withdraw", {"peer": 302, "nils": 403, "hr_admin": 403, "it_admin": 403, "*": 404}, "post"),
        )
    ),
]

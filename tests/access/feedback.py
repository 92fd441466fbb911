"""Feedback in every audience and state; requests; the fragment; the policy in the admin; the API."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from uuid import uuid4

from django.utils import timezone

from feedback import services
from feedback.models import Audience, Feedback, Kind
from feedback.services.outside import key_of
from people.models import Person
from tests.access.admin import HR, admin_rows
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.feedback.factories import (
    AskFactory,
    FeedbackFactory,
    FeedbackPolicyFactory,
    FeedbackReportFactory,
    FeedbackRequestFactory,
    FeedbackRulingFactory,
    OutsideAskFactory,
)

Make = Callable[[Company], Made]

READS = {
    Audience.RECIPIENT: {"peer": 200, "nils": 200, "*": 404},
    Audience.WITH_MANAGER: {"peer": 200, "nils": 200, "manager": 200, "*": 404},
    Audience.MANAGER: {"peer": 200, "manager": 200, "*": 404},
    Audience.EVERYONE: {"*": 200},
}
HR_TOO = {audience: {**expect, "hr_admin": 200} for audience, expect in READS.items()}
REPORTS = {  # whoever it was sent to may; whoever reads it else may not
    Audience.RECIPIENT: {"peer": 403, "nils": 200, "*": 404},
    Audience.WITH_MANAGER: {"peer": 403, "nils": 200, "manager": 200, "*": 404},
    Audience.MANAGER: {"peer": 403, "manager": 200, "*": 404},
    Audience.EVERYONE: {"peer": 403, "*": 200},
}
REPORTED = {  # once more: the first reporter gave another reason, HR does not report what it reads as HR
    Audience.RECIPIENT: {"peer": 403, "nils": 409, "hr_admin": 403, "*": 404},
    Audience.WITH_MANAGER: {"peer": 403, "nils": 409, "manager": 302, "hr_admin": 403, "*": 404},
    Audience.MANAGER: {"peer": 403, "manager": 409, "hr_admin": 403, "*": 404},
    Audience.EVERYONE: {"peer": 403, "nils": 409, "*": 302},
}
WHY = {"reason": "It insults me."}
DECISION = {"outcome": "taken_down", "reason": "An insult is no feedback."}
GIVER_READS = {"peer": 200, "nils": 403, "manager": 403, "*": 404}
GIVER_ACTS = {"peer": 302, "nils": 403, "manager": 403, "*": 404}


def sent(audience: str, company: Company) -> Made:
    return {"feedback_id": _sent(company, audience=audience).pk}


def withdrawn(audience: str, company: Company) -> Made:
    return {"feedback_id": _sent(company, audience=audience, text="", withdrawn_at=timezone.now()).pk}


def after_a_change_of_manager(audience: str, company: Company) -> Made:
    made = sent(audience, company)
    Person.objects.filter(pk=company.nils.pk).update(manager=company.other_manager)
    return made


def reported(audience: str, company: Company) -> Made:
    """By Nils, or by his manager where only she reads it."""
    feedback = _sent(company, audience=audience, reported_at=timezone.now())
    reporter = company.manager if audience == Audience.MANAGER else company.nils
    FeedbackReportFactory(feedback=feedback, reporter=reporter)
    return {"feedback_id": feedback.pk}


def settled(outcome: str, company: Company) -> Made:
    """What HR decided about what Nils reported."""
    gone = {"text": "", "withdrawn_at": timezone.now(), "taken_down_at": timezone.now()} if outcome != "kept" else {}
    feedback = _sent(company, audience=Audience.WITH_MANAGER, reported_at=timezone.now(), **gone)
    ruling = FeedbackRulingFactory(feedback=feedback, outcome=outcome, settled_by=company.hr_admin)
    FeedbackReportFactory(feedback=feedback, words="A cruel word", ruling=ruling)
    return {"feedback_id": feedback.pk}


def reported_over_the_api(audience: str, company: Company) -> Made:
    return {"pk": reported(audience, company)["feedback_id"]}


def sending(make: Callable[[Company], Made], data: dict[str, str], company: Company) -> Made:
    return {**make(company), "data": data}


def over_the_api(audience: str, company: Company) -> Made:
    return {"pk": _sent(company, audience=audience).pk}


def corrected(company: Company) -> Made:
    return {**sent(Audience.WITH_MANAGER, company), "data": {"text": "Better words"}}


def _sent(company: Company, **more: object) -> Feedback:
    return FeedbackFactory(giver=company.peer, recipient=company.nils, sent_at=timezone.now(), **more)


def new(company: Company) -> Made:
    shown = f"{company.nils.pk}:{Audience.RECIPIENT}:"
    words = {"recipient": company.nils.pk, "kind": Kind.PRAISE, "text": "Thanks", "audience": Audience.RECIPIENT}
    return {"data": {**words, "shown": shown, "token": uuid4(), "draft": "feedback:new"}}


def new_over_the_api(company: Company) -> Made:
    words = {"recipient": str(company.nils.pk), "kind": Kind.PRAISE, "text": "Thanks", "audience": Audience.RECIPIENT}
    return {"data": words}


def beside(company: Company) -> Made:
    return {"person_id": company.nils.pk}


def said(_company: Company) -> Made:
    return {"data": {"text": "You are lazy."}}


def asked(company: Company) -> Made:
    """Samira asks Priya and Oluwaseun about Nils."""
    request = FeedbackRequestFactory(
        requester=company.manager,
        subject=company.nils,
        audience=Audience.MANAGER,
        due_on=timezone.now().date().replace(year=2100),
    )
    AskFactory(request=request, asked=company.other)
    ask = AskFactory(request=request, asked=company.peer)
    return {"request_id": request.pk, "ask_id": ask.pk}


def asked_outside(company: Company) -> Made:
    """Samira asks somebody at a customer's about Nils."""
    due_on = (timezone.now() + timedelta(days=7)).date()
    request = FeedbackRequestFactory(
        requester=company.manager, subject=company.nils, audience=Audience.MANAGER, due_on=due_on
    )
    ask = OutsideAskFactory(request=request)
    return {"request_id": request.pk, "ask_id": ask.pk, "key": key_of(ask)}


def answered_outside(company: Company) -> Made:
    made = asked_outside(company)
    services.answer_outside(key=made["key"], text="He listens.", actor=None, now=timezone.now())
    return {"feedback_id": Feedback.objects.get().pk}


def used_link(company: Company) -> Made:
    made = asked_outside(company)
    services.decline_outside(key=made["key"], actor=None, now=timezone.now())
    return {"key": made["key"]}


def later(company: Company) -> Made:
    day = (timezone.now() + timedelta(days=20)).date()
    return {"request_id": asked_outside(company)["request_id"], "data": {"due_on": day}}


def one(name: str, make: Make, data: dict[str, str] | None = None) -> Make:
    def made(company: Company) -> Made:
        return {name: make(company)[name], "data": data or {}}

    return made


def about_nils(company: Company) -> Made:
    data = {
        "subject": company.nils.pk,
        "asked": company.top.email,
        "questions": "What next?",
        "due_on": (timezone.now() + timedelta(days=7)).date(),
        "audience": Audience.WITH_MANAGER,
        "shown": f"{company.nils.pk}:{Audience.WITH_MANAGER}:{company.manager.pk}",
        "token": uuid4(),
    }
    return {"data": data}


def policy(_company: Company) -> int:
    FeedbackPolicyFactory()
    return 1


ASKED_READS = {"peer": 200, "manager": 403, "nils": 403, "*": 404}
ASKED_ACTS = {"peer": 302, "manager": 403, "nils": 403, "*": 404}


def _as(status: int, expect: dict[str, int]) -> dict[str, int]:
    """The same people, answered with another status where they may."""
    return {part: status if code == 200 else code for part, code in expect.items()}


ROWS = [
    *(Row("feedback:detail", READS[a], partial(sent, a), state=a) for a in Audience),
    *(Row("feedback:detail", READS[a], partial(withdrawn, a), state=f"{a}, withdrawn") for a in Audience),
    *(
        Row("feedback:detail", READS[a], partial(after_a_change_of_manager, a), state=f"{a}, with a new manager since")
        for a in Audience
    ),
    *(Row("api-feedback-detail", READS[a], partial(over_the_api, a), state=a) for a in Audience),
    *(Row("feedback:detail", HR_TOO[a], partial(reported, a), state=f"{a}, reported") for a in Audience),
    *(
        Row("feedback:detail", HR_TOO[Audience.WITH_MANAGER], partial(settled, outcome), state=f"reported, {outcome}")
        for outcome in ("kept", "taken_down")
    ),
    *(
        Row("api-feedback-detail", HR_TOO[a], partial(reported_over_the_api, a), state=f"{a}, reported")
        for a in Audience
    ),
    *(Row("feedback:report", REPORTS[a], partial(sent, a), state=a) for a in Audience),
    *(
        Row("feedback:report", _as(302, REPORTS[a]), partial(sending, partial(sent, a), WHY), "post", state=a)
        for a in Audience
    ),
    *(
        Row("feedback:report", REPORTED[a], partial(sending, partial(reported, a), WHY), "post", f"{a}, reported")
        for a in Audience
    ),
    Row("feedback:reports", {"hr_admin": 200, "*": 403}),
    *(Row("feedback:reported", {"*": 404}, partial(sent, a), state=f"{a}, not reported") for a in Audience),
    *(Row("feedback:reported", {"hr_admin": 200, "*": 404}, partial(reported, a), state=a) for a in Audience),
    Row("feedback:reported", {"hr_admin": 200, "*": 404}, partial(settled, "taken_down"), state="settled"),
    *(
        Row(
            "feedback:reported",
            {"hr_admin": 302, "*": 404},
            partial(sending, partial(reported, a), DECISION),
            "post",
            a,
        )
        for a in Audience
    ),
    Row(
        "feedback:reported",
        {"hr_admin": 409, "*": 404},
        partial(sending, partial(settled, "kept"), DECISION),
        "post",
        "settled",
    ),
    Row("feedback:correct", GIVER_READS, partial(sent, Audience.WITH_MANAGER)),
    Row("feedback:correct", GIVER_ACTS, corrected, "post"),
    Row("feedback:withdraw", GIVER_READS, partial(sent, Audience.WITH_MANAGER)),
    Row("feedback:withdraw", GIVER_ACTS, partial(sent, Audience.WITH_MANAGER), "post"),
    Row("feedback:list", {"*": 200}),
    Row("feedback:new", {"*": 200}),
    Row("feedback:new", {"nils": 422, "*": 302}, new, "post"),
    Row("feedback:quick", {"*": 302}),
    Row("feedback:readers", {"*": 200}),
    Row("feedback:advice", {"*": 200}, said, "post"),
    Row("feedback:advice", {"*": 405}),
    Row("feedback:beside", {"*": 200}, beside),
    Row("feedback:ask", {"*": 200}),
    Row("feedback:ask", {"nils": 302, "manager": 302, "*": 422}, about_nils, "post", "about Nils"),
    Row(
        "feedback:request",
        {"manager": 200, "nils": 200, "peer": 200, "other": 200, "*": 404},
        one("request_id", asked),
    ),
    Row("feedback:answer", ASKED_READS, one("ask_id", asked)),
    Row("feedback:answer", ASKED_ACTS, one("ask_id", asked, {"text": "He listens."}), "post"),
    Row("feedback:decline", ASKED_READS, one("ask_id", asked)),
    Row("feedback:decline", ASKED_ACTS, one("ask_id", asked), "post"),
    Row("feedback:remind", {"manager": 302, "nils": 403, "peer": 403, "*": 404}, one("ask_id", asked), "post"),
    Row(
        "feedback:remind_outside",
        {"manager": 302, "nils": 403, "*": 404},
        one("ask_id", asked_outside),
        "post",
    ),
    Row(
        "feedback:extend",
        {"manager": 200, "nils": 403, "peer": 403, "other": 403, "*": 404},
        one("request_id", asked),
    ),
    Row("feedback:extend", {"manager": 302, "nils": 403, "*": 404}, later, "post"),
    Row("feedback:request", {"manager": 200, "nils": 200, "*": 404}, one("request_id", asked_outside), state="outside"),
    Row("feedback:detail", {"manager": 200, "*": 404}, answered_outside, state="from outside"),
    Row("feedback:outside", {"*": 200, "visitor": 200}, one("key", asked_outside)),
    Row("feedback:outside", {"*": 302, "visitor": 302}, one("key", asked_outside, {"text": "He listens."}), "post"),
    Row("feedback:outside", {"*": 302, "visitor": 302}, one("key", asked_outside, {"decline": "1"}), "post", "a no"),
    Row("feedback:outside", {"*": 422, "visitor": 422}, one("key", asked_outside), "post", "empty"),
    Row("feedback:outside", {"*": 410, "visitor": 410}, used_link, state="used"),
    Row("feedback:outside", {"*": 410, "visitor": 410}, lambda _company: {"key": "x"}, state="unknown"),
    Row("feedback:outside", {"*": 410, "visitor": 410}, used_link, "post", "used"),
    Row("feedback:outside_thanks", {"*": 200, "visitor": 200}),
    Row("api-feedback-list", {"*": 200}),
    Row("api-feedback-list", {"nils": 409, "*": 201}, new_over_the_api, "post"),
    *admin_rows("feedback_feedbackpolicy", policy, view=HR, add=HR, change=HR),
]

"""Feedback in every audience and state; requests; the fragment; the policy in the admin; the API."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from uuid import uuid4

from django.utils import timezone

from feedback.models import Audience, Kind
from people.models import Person
from tests.access.admin import HR, admin_rows
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.feedback.factories import AskFactory, FeedbackFactory, FeedbackPolicyFactory, FeedbackRequestFactory

Make = Callable[[Company], Made]

READS = {
    Audience.RECIPIENT: {"peer": 200, "nils": 200, "*": 404},
    Audience.WITH_MANAGER: {"peer": 200, "nils": 200, "manager": 200, "*": 404},
    Audience.MANAGER: {"peer": 200, "manager": 200, "*": 404},
    Audience.EVERYONE: {"*": 200},
}
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


def over_the_api(audience: str, company: Company) -> Made:
    return {"pk": _sent(company, audience=audience).pk}


def corrected(company: Company) -> Made:
    return {**sent(Audience.WITH_MANAGER, company), "data": {"text": "Better words"}}


def _sent(company: Company, **more: object) -> object:
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
        "token": uuid4(),
    }
    return {"data": data}


def policy(_company: Company) -> int:
    FeedbackPolicyFactory()
    return 1


ASKED_READS = {"peer": 200, "manager": 403, "nils": 403, "*": 404}
ASKED_ACTS = {"peer": 302, "manager": 403, "nils": 403, "*": 404}

ROWS = [
    *(Row("feedback:detail", READS[a], partial(sent, a), state=a) for a in Audience),
    *(Row("feedback:detail", READS[a], partial(withdrawn, a), state=f"{a}, withdrawn") for a in Audience),
    *(
        Row("feedback:detail", READS[a], partial(after_a_change_of_manager, a), state=f"{a}, with a new manager since")
        for a in Audience
    ),
    *(Row("api-feedback-detail", READS[a], partial(over_the_api, a), state=a) for a in Audience),
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
    Row("api-feedback-list", {"*": 200}),
    Row("api-feedback-list", {"nils": 409, "*": 201}, new_over_the_api, "post"),
    *admin_rows("feedback_feedbackpolicy", policy, view=HR, add=HR, change=HR),
]

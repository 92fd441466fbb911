"""The praise wall, and what people answer to what stands there."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from feedback.models import Audience, PraiseComment
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.development.factories import CompanyValueFactory
from tests.feedback.factories import FeedbackFactory, PraiseCommentFactory, PraiseReactionFactory


def praised(company: Company) -> Made:
    """Priya praised Nils and Oluwaseun, and Samira said something."""
    now = timezone.now()
    words = {"giver": company.peer, "audience": Audience.EVERYONE, "text": "They told the customer.", "sent_at": now}
    lead = FeedbackFactory(recipient=company.nils, **words)
    FeedbackFactory(recipient=company.other, lead=lead, **words)
    lead.values.add(CompanyValueFactory(name="Careful"))
    PraiseCommentFactory(feedback=lead, author=company.manager, created_at=now)
    PraiseReactionFactory(feedback=lead, person=company.manager, created_at=now)
    return {"feedback_id": lead.pk}


def on_the_wall(company: Company) -> Made:
    praised(company)
    return {}


def clicked(company: Company) -> Made:
    return {**praised(company), "kind": "thumb"}


def clicked_in_private(company: Company) -> Made:
    return {"feedback_id": FeedbackFactory(giver=company.peer, recipient=company.nils).pk, "kind": "thumb"}


def said(company: Company) -> Made:
    return {**praised(company), "data": {"text": "Well done."}}


def said_of_what_is_gone(company: Company) -> Made:
    gone = {"text": "", "withdrawn_at": timezone.now()}
    lead = FeedbackFactory(giver=company.peer, recipient=company.nils, audience=Audience.EVERYONE, **gone)
    return {"feedback_id": lead.pk, "data": {"text": "Well done."}}


def of_the_manager(company: Company) -> Made:
    sent_at = timezone.now() - timedelta(days=1)
    return {"comment_id": PraiseCommentFactory(author=company.manager, created_at=sent_at).pk}


def late_of_the_manager(company: Company) -> Made:
    return {**of_the_manager(company), "data": {"text": "Better said."}}


def lately_of_the_manager(company: Company) -> Made:
    comment = PraiseCommentFactory(author=company.manager, created_at=timezone.now())
    return {"comment_id": comment.pk, "data": {"text": "Better said."}}


def withdrawn_of_the_manager(company: Company) -> Made:
    now = timezone.now()
    gone = PraiseCommentFactory(author=company.manager, created_at=now, text="", withdrawn_at=now)
    return {"comment_id": gone.pk, "data": {"text": "Better said."}}


def over_the_api(make: Callable[[Company], Made], data: dict[str, str] | None = None) -> Callable[[Company], Made]:
    """The same, as the API calls it."""

    def made(company: Company) -> Made:
        known = make(company)
        return {"pk": known["feedback_id"], "data": data or known.get("data", {})}

    return made


def one_comment(make: Callable[[Company], Made]) -> Callable[[Company], Made]:
    """A comment of the manager, as the API calls it."""

    def made(company: Company) -> Made:
        known = make(company)
        comment = PraiseComment.objects.get(pk=known["comment_id"])
        return {"pk": comment.feedback_id, "comment_pk": comment.pk, "data": known.get("data", {})}

    return made


IN_PRIVATE = {"peer": 403, "nils": 403, "*": 404}
THUMB = {"kind": "thumb"}
WORDS = {"text": "Well done."}

ROWS = [
    Row("feedback:wall", {"*": 200}, on_the_wall),
    Row("feedback:wall", {"*": 200}, state="empty"),
    Row("feedback:wall_news", {"*": 200}),
    Row("feedback:detail", {"*": 200}, praised, state="praise for several"),
    Row("feedback:react", {"*": 302}, clicked, "post"),
    Row("feedback:react", {"peer": 403, "nils": 403, "*": 404}, clicked_in_private, "post", "in private"),
    Row("feedback:comment", {"*": 302}, said, "post"),
    Row("feedback:comment", {"*": 409}, said_of_what_is_gone, "post", "withdrawn"),
    Row("feedback:correct_comment", {"manager": 200, "*": 403}, lately_of_the_manager),
    Row("feedback:correct_comment", {"manager": 200, "*": 403}, of_the_manager, state="late"),
    Row("feedback:correct_comment", {"manager": 302, "*": 403}, lately_of_the_manager, "post"),
    Row("feedback:correct_comment", {"manager": 409, "*": 403}, late_of_the_manager, "post", "late"),
    Row("feedback:correct_comment", {"manager": 409, "*": 403}, withdrawn_of_the_manager, "post", "withdrawn"),
    Row("feedback:withdraw_comment", {"manager": 302, "*": 403}, of_the_manager, "post"),
    Row("api-praise-list", {"*": 200}, on_the_wall),
    Row("api-praise-reactions", {"*": 200}, over_the_api(praised)),
    Row(
        "api-praise-reactions",
        {"peer": 200, "nils": 200, "*": 404},
        over_the_api(clicked_in_private),
        state="in private",
    ),
    Row("api-praise-reactions", {"*": 200}, over_the_api(praised, THUMB), "post"),
    Row("api-praise-reactions", IN_PRIVATE, over_the_api(clicked_in_private, THUMB), "post", "in private"),
    Row("api-praise-reactions", {"*": 409}, over_the_api(said_of_what_is_gone, THUMB), "post", "withdrawn"),
    Row("api-praise-comment-list", {"*": 200}, over_the_api(praised)),
    Row(
        "api-praise-comment-list",
        {"peer": 200, "nils": 200, "*": 404},
        over_the_api(clicked_in_private),
        state="in private",
    ),
    Row("api-praise-comment-list", {"*": 201}, over_the_api(said), "post"),
    Row("api-praise-comment-list", IN_PRIVATE, over_the_api(clicked_in_private, WORDS), "post", "in private"),
    Row("api-praise-comment-list", {"*": 409}, over_the_api(said_of_what_is_gone), "post", "withdrawn"),
    Row("api-praise-comment-detail", {"manager": 200, "*": 403}, one_comment(lately_of_the_manager), "patch"),
    Row("api-praise-comment-detail", {"manager": 409, "*": 403}, one_comment(late_of_the_manager), "patch", "late"),
    Row(
        "api-praise-comment-detail",
        {"manager": 409, "*": 403},
        one_comment(withdrawn_of_the_manager),
        "patch",
        "withdrawn",
    ),
    Row("api-praise-comment-detail", {"manager": 200, "*": 403}, one_comment(of_the_manager), "delete"),
]

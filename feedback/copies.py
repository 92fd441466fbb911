"""What of feedback goes into a copy of somebody's data: given, received as far as they may read it, and requests."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from core.copying import Part, part
from core.readers import Chosen, Is
from feedback.models import (
    NOT_AS_HR,
    Ask,
    Feedback,
    FeedbackReport,
    FeedbackRequest,
    FeedbackRuling,
    NamedValue,
    Note,
    OutsideAsk,
    PraiseComment,
    PraiseReaction,
    PulseAction,
)
from goals.models import Goal
from people.models import Person


def parts_of(person: Person) -> list[Part]:
    """Feedback given and received, also as a manager, every request one has to do with, and what came of a pulse."""
    goal = Goal.objects.visible_to(person).filter(pk=OuterRef("goal")).values("title")
    values = NamedValue.objects.filter(feedback=OuterRef("pk")).order_by("value__name").values("value__name")
    theirs = Q(giver=person) | Q(recipient=person) | Q(manager_then=person)
    return [
        part(
            "feedback",
            _("Feedback you gave, and feedback you received"),
            Feedback.objects.visible_to(person, by=NOT_AS_HR).filter(theirs),
            id="id",
            giver="giver__name",
            outside_giver="outside_giver",
            recipient="recipient__name",
            kind="kind",
            text="text",
            goal=Subquery(goal),
            values=ArraySubquery(values),
            audience="audience",
            manager="manager_then__name",
            answers_id="ask",
            sent_at="sent_at",
            corrected_at="corrected_at",
            withdrawn_at="withdrawn_at",
        ),
        part(
            "praise-comments",
            _("What you said about praise for everyone"),
            PraiseComment.objects.visible_to(person).filter(author=person),
            feedback_id="feedback",
            text="text",
            created_at="created_at",
            corrected_at="corrected_at",
            withdrawn_at="withdrawn_at",
        ),
        part(
            "praise-reactions",
            _("Praise for everyone you responded to with a click"),
            PraiseReaction.objects.visible_to(person).filter(person=person),
            feedback_id="feedback",
            kind="kind",
            created_at="created_at",
        ),
        part(
            "feedback-reports",
            _("Feedback you reported, and why"),
            FeedbackReport.objects.visible_to(person, by=(Is,)),
            id="id",
            feedback_id="feedback",
            reason="reason",
            words="words",
            reported_at="reported_at",
            decision_id="ruling",
        ),
        part(
            "feedback-decisions",
            _("What HR decided about feedback of yours that was reported"),
            FeedbackRuling.objects.visible_to(person, by=(Is, Chosen)),
            id="id",
            feedback_id="feedback",
            decision="outcome",
            reason="reason",
            settled_at="settled_at",
        ),
        part(
            "feedback-requests",
            _("Requests for feedback: yours, about you, or put to you"),
            FeedbackRequest.objects.visible_to(person),
            id="id",
            requester="requester__name",
            about="subject__name",
            questions="questions",
            due_on="due_on",
            audience="audience",
            manager="manager_then__name",
            created_at="created_at",
            closed_at="closed_at",
        ),
        part(
            "feedback-asked",
            _("Who was asked, and what became of it"),
            Ask.objects.visible_to(person),
            id="id",
            request_id="request",
            asked="asked__name",
            answered_at="answered_at",
            declined_at="declined_at",
            decline_reason="decline_reason",
        ),
        part(
            "notes-to-self",
            _("Your notes to yourself"),
            Note.objects.visible_to(person),
            id="id",
            person="person__name",
            goal=Subquery(goal),
            text="text",
            created_at="created_at",
            changed_at="changed_at",
        ),
        part(
            "feedback-asked-outside",
            _("Who was asked outside the organisation, and what became of it"),
            OutsideAsk.objects.visible_to(person),
            id="id",
            request_id="request",
            asked="name",
            answered_at="answered_at",
            declined_at="declined_at",
            decline_reason="decline_reason",
        ),
        part(
            "pulse-actions",
            _("What you set out to do after a pulse"),
            PulseAction.objects.visible_to(person).filter(owner=person),
            text="text",
            due_on="due_on",
            created_at="created_at",
            done_at="done_at",
        ),
    ]

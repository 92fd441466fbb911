"""Responding to praise for everyone."""

from datetime import datetime

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.deeds import deed
from core.notices import notify, withdraw
from feedback import rules
from feedback.models import Feedback, PraiseComment, PraiseReaction
from feedback.services.refusals import CommentIsWithdrawn, FeedbackIsWithdrawn, TooLateToCorrect
from people.models import Person


@deed
def react_to_praise(*, feedback: Feedback, kind: str, actor: Person, now: datetime) -> bool:
    """Respond, or take that response back; whether it stands now. Nobody is told of it. Raises FeedbackIsWithdrawn."""
    feedback = _standing(feedback, actor)
    taken_back, _rows = PraiseReaction.objects.filter(feedback=feedback, person=actor, kind=kind).delete()
    if not taken_back:
        PraiseReaction.objects.create(feedback=feedback, person=actor, kind=kind, created_at=now)
    return not taken_back


@deed
def comment_on_praise(*, feedback: Feedback, text: str, actor: Person, now: datetime) -> PraiseComment:
    """Say something that everybody reads; the recipients and the giver are told. The same words again are one.

    Raises FeedbackIsWithdrawn.
    """
    feedback = _standing(feedback, actor)
    same = PraiseComment.objects.filter(feedback=feedback, author=actor, text=text).first()
    if same:
        return same
    comment = PraiseComment.objects.create(feedback=feedback, author=actor, text=text, created_at=now)
    _announce(comment, feedback)
    return comment


@deed
def correct_praise_comment(*, comment: PraiseComment, text: str, actor: Person, now: datetime) -> PraiseComment:
    """Reword it within half an hour. Raises CommentIsWithdrawn, TooLateToCorrect."""
    comment = _locked(comment)
    if comment.withdrawn_at is not None:
        raise CommentIsWithdrawn(_("You have withdrawn this comment, so there is nothing left to correct."))
    if not rules.can_correct_comment(actor, comment, now):
        raise TooLateToCorrect(_("The half hour for corrections is over. You can still withdraw the comment."))
    comment.text, comment.corrected_at = text, now
    comment.save(update_fields=["text", "corrected_at"])
    return comment


@deed
def withdraw_praise_comment(*, comment: PraiseComment, actor: Person, now: datetime) -> PraiseComment:
    """Take one's own words away; that there were some stays. Twice changes nothing."""
    comment = _locked(comment)
    if comment.withdrawn_at is None:
        comment.text, comment.withdrawn_at = "", now
        comment.save(update_fields=["text", "withdrawn_at"])
        withdraw(cause=_said(comment))
    return comment


def _standing(feedback: Feedback, actor: Person) -> Feedback:
    """Locked, so that it is not withdrawn meanwhile."""
    feedback = Feedback.objects.select_for_update(of=("self",)).with_people().get(pk=feedback.lead_id or feedback.pk)
    if not rules.can_respond(actor, feedback):
        raise FeedbackIsWithdrawn(_("This praise has been withdrawn."))
    return feedback


def _locked(comment: PraiseComment) -> PraiseComment:
    found: PraiseComment = PraiseComment.objects.select_for_update(of=("self",)).get(pk=comment.pk)
    return found


def _announce(comment: PraiseComment, feedback: Feedback) -> None:
    name = comment.author.short_name
    to_recipient = format_lazy(_("{name} commented on praise you were given."), name=name)
    to_giver = format_lazy(_("{name} commented on praise you gave."), name=name)
    told = [(recipient, to_recipient) for recipient in feedback.recipients]
    told += [(feedback.giver, to_giver)] if feedback.giver else []
    for person, text in told:
        notify(
            person,
            kind="praise_commented",
            text=text,
            url=comment.get_absolute_url(),
            cause=_said(comment),
            about=comment,
            by=comment.author,
        )


def _said(comment: PraiseComment) -> str:
    return f"praise-comment:{comment.pk}"

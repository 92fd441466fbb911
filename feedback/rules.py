"""Who may give, correct, withdraw, report, ask and answer, with which audience, and who acts on a pulse."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from development.models import CompanyValue
from feedback.models import (
    MANAGER_AUDIENCES,
    RECIPIENT_AUDIENCES,
    Ask,
    Audience,
    Feedback,
    FeedbackPolicy,
    FeedbackRequest,
    Kind,
    Note,
    OutsideAsk,
    PraiseComment,
    PulseAction,
    PulseGroup,
)
from people.models import Person

ABOUT_ONESELF = (Audience.RECIPIENT, Audience.WITH_MANAGER)
ABOUT_A_REPORT = (Audience.WITH_MANAGER, Audience.MANAGER)


@dataclass(frozen=True)
class Offer:
    """An audience in words; `why_not` says why it cannot be chosen this time."""

    audience: str
    label: str
    why_not: str = ""


def can_give(viewer: Person, recipient: Person) -> bool:
    """To anybody who works here, save oneself."""
    return recipient.is_active and viewer.pk != recipient.pk


def can_name(value: CompanyValue) -> bool:
    """One that is in use."""
    return value.is_offered


def can_correct(viewer: Person, feedback: Feedback, now: datetime) -> bool:
    """The giver, for half an hour, unless it is withdrawn."""
    return can_withdraw(viewer, feedback) and feedback.withdrawn_at is None and now <= feedback.correctable_until


def can_withdraw(viewer: Person, feedback: Feedback) -> bool:
    """The giver, at any time."""
    return viewer.pk == feedback.giver_id


def can_change_note(viewer: Person, note: Note) -> bool:
    """Whoever wrote it; nobody else even sees it."""
    return viewer.pk == note.author_id


def can_respond(viewer: Person, feedback: Feedback) -> bool:
    """Everybody who reads it, to praise for everyone that stands."""
    return viewer.is_active and feedback.audience == Audience.EVERYONE and feedback.withdrawn_at is None


def can_withdraw_comment(viewer: Person, comment: PraiseComment) -> bool:
    """Whoever wrote it."""
    return viewer.pk == comment.author_id


def can_correct_comment(viewer: Person, comment: PraiseComment, now: datetime) -> bool:
    """Likewise, for half an hour, unless it is withdrawn."""
    is_in_time = comment.withdrawn_at is None and now <= comment.correctable_until
    return can_withdraw_comment(viewer, comment) and is_in_time


def reads_as_sent(viewer: Person, feedback: Feedback) -> bool:
    """Whether it was sent to the viewer, or by them: HR that reads it because it was reported does not count."""
    is_recipient = viewer.pk == feedback.recipient_id and feedback.audience in RECIPIENT_AUDIENCES
    is_manager = viewer.pk == feedback.manager_then_id and feedback.audience in MANAGER_AUDIENCES
    return is_recipient or is_manager or viewer.pk == feedback.giver_id or feedback.audience == Audience.EVERYONE


def was_sent_to(viewer: Person, feedback: Feedback) -> bool:
    """Whoever it was sent to, which its giver is not."""
    return viewer.pk != feedback.giver_id and reads_as_sent(viewer, feedback)


def can_report(viewer: Person, feedback: Feedback) -> bool:
    """Whoever it was sent to, while its words stand."""
    return feedback.withdrawn_at is None and was_sent_to(viewer, feedback)


def can_settle_reports(viewer: Person, feedback: Feedback, reporters: Iterable[UUID]) -> bool:
    """HR administrators who neither gave it, nor received it, nor reported it."""
    return viewer.is_hr_admin and viewer.pk not in {feedback.giver_id, feedback.recipient_id, *reporters}


def can_act_on(viewer: Person, group: PulseGroup) -> bool:
    """Whoever leads the group, and HR, about what is shown of it."""
    leads = viewer.pk == group.leader_id or bool(viewer.hr_scope) or viewer.is_hr_admin
    return leads and group.answered is not None


def can_settle(viewer: Person, action: PulseAction) -> bool:
    """Whoever said they would do it."""
    return viewer.pk == action.owner_id


def can_ask_about(viewer: Person, subject: Person) -> bool:
    """About oneself, and a manager about a report."""
    return viewer.pk in {subject.pk, subject.manager_id}


def can_answer(viewer: Person, ask: Ask) -> bool:
    """Whoever was asked."""
    return viewer.pk == ask.asked_id


def is_over(request: FeedbackRequest, person: Person, now: datetime) -> bool:
    """Whether it is closed, or the day it is due has passed on that person's calendar."""
    return request.closed_at is not None or request.due_on < person.today(now)


def is_too_late(ask: Ask, now: datetime) -> bool:
    """Whether the last day of whoever was asked has passed where they live, or the request is closed."""
    return ask.request.closed_at is not None or ask.due_on < ask.asked.today(now)


def is_over_outside(ask: OutsideAsk, now: datetime) -> bool:
    """Whether the last day has passed where the one who asks lives, or the request no longer stands."""
    return is_over(ask.request, ask.request.requester, now) or manager_has_changed(ask.request)


def has_asked(viewer: Person, request: FeedbackRequest) -> bool:
    """Whoever asked: they alone remind and give more time."""
    return viewer.pk == request.requester_id


def can_remind(viewer: Person, ask: Ask, now: datetime) -> bool:
    """Whoever asked, once, while an answer is still hoped for."""
    is_open = not (ask.is_settled or ask.reminded_at or is_too_late(ask, now))
    return has_asked(viewer, ask.request) and is_open


def can_remind_outside(viewer: Person, ask: OutsideAsk, now: datetime) -> bool:
    """Likewise, once the first mail is out."""
    is_open = ask.closed_at is None and ask.mailed_at is not None and ask.reminded_at is None
    return has_asked(viewer, ask.request) and is_open and not is_over_outside(ask, now)


def can_extend(viewer: Person, request: FeedbackRequest) -> bool:
    """Whoever asked, until somebody left."""
    return has_asked(viewer, request) and request.closed_at is None and not manager_has_changed(request)


def manager_has_changed(request: FeedbackRequest) -> bool:
    """Whether the manager who was to read the answers manages the subject no longer."""
    return request.manager_then_id is not None and request.manager_then_id != request.subject.manager_id


def manager_of(person: Person) -> Person | None:
    """The manager who would read: somebody who still works here."""
    return person.manager if person.manager and person.manager.is_active else None


def offers(giver: Person, recipients: Sequence[Person], kind: str, policy: FeedbackPolicy) -> list[Offer]:
    """The audiences HR allows, by name where it is one recipient, with the reason where one is out of question."""
    return [
        Offer(audience.value, _label_for(audience, recipients), _why_not(audience, giver, recipients, kind))
        for audience in Audience
        if audience in policy.allowed
    ]


def offers_for_request(requester: Person, subject: Person, policy: FeedbackPolicy) -> list[Offer]:
    """The audiences a request may fix: never everyone, and always one that the requester is part of.

    None for somebody else than the manager of this moment.
    """
    may_not = "" if can_ask_about(requester, subject) else _("Ask about yourself, or about somebody you manage.")
    fitting: Iterable[Audience] = ABOUT_ONESELF if requester.pk == subject.pk else ABOUT_A_REPORT
    return [
        Offer(audience.value, label_of(audience, subject), may_not or _no_manager(audience, subject))
        for audience in fitting
        if audience in policy.allowed
    ]


def label_of(audience: str, recipient: Person | None) -> str:
    """The audience in words, with names where they are known."""
    if recipient is None or audience == Audience.EVERYONE:
        return str(Audience(audience).label)
    manager = manager_of(recipient)
    names = {"name": recipient.short_name, "manager": manager.short_name if manager else _("the manager")}
    words = {
        Audience.RECIPIENT: _("Only %(name)s"),
        Audience.WITH_MANAGER: _("%(name)s and %(manager)s"),
        Audience.MANAGER: _("Only %(manager)s"),
    }
    return words[Audience(audience)] % names


def _label_for(audience: Audience, recipients: Sequence[Person]) -> str:
    if len(recipients) <= 1 or audience == Audience.EVERYONE:
        return label_of(audience, recipients[0] if recipients else None)
    words = {
        Audience.RECIPIENT: _("Only each of them"),
        Audience.WITH_MANAGER: _("Each of them and their manager"),
        Audience.MANAGER: _("Only their managers"),
    }
    return words[audience]


def _why_not(audience: Audience, giver: Person, recipients: Sequence[Person], kind: str) -> str:
    if audience == Audience.EVERYONE:
        return "" if kind == Kind.PRAISE else _("Only praise can be for everyone.")
    return next(filter(None, (_why_not_to(audience, giver, recipient) for recipient in recipients)), "")


def _why_not_to(audience: Audience, giver: Person, recipient: Person) -> str:
    if audience == Audience.MANAGER and recipient.manager_id == giver.pk:
        return _("You are the manager, so nobody else would read it.")
    return _no_manager(audience, recipient)


def _no_manager(audience: Audience, recipient: Person) -> str:
    if audience == Audience.RECIPIENT or manager_of(recipient):
        return ""
    return _("%(name)s has no manager at the moment.") % {"name": recipient.short_name}

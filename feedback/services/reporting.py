"""Reporting abusive feedback, and what HR decides about it."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from core.deeds import deed
from core.notices import notify, withdraw
from feedback import rules
from feedback.models import Audience, Feedback, FeedbackReport, FeedbackRuling
from feedback.services.giving import take_words
from feedback.services.refusals import (
    FeedbackIsNotReportable,
    FeedbackIsWithdrawn,
    ReportedAlready,
    ReportIsSettled,
    SettlerIsConcerned,
)
from people.models import Person

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@deed
def report_feedback(*, feedback: Feedback, reason: str, actor: Person, now: datetime) -> FeedbackReport:
    """Let HR administrators read this item, and tell them; its giver and whom it was for hear that it was reported.

    Who reported, and why, stays between them and HR. The same report sent twice is one; the words are kept as they
    stand now. Raises FeedbackIsWithdrawn, FeedbackIsNotReportable, ReportedAlready.
    """
    feedback = _locked(feedback)
    former = FeedbackReport.objects.filter(feedback=feedback, reporter=actor).first()
    if former and former.reason == reason:
        return former
    if feedback.withdrawn_at is not None:
        raise FeedbackIsWithdrawn(_("This feedback has been withdrawn, so there is nothing left to report."))
    if not rules.can_report(actor, feedback):
        raise FeedbackIsNotReportable(_("Only whoever feedback was sent to reports it."))
    if former:
        raise ReportedAlready(_("You have reported this feedback before. HR tells you what came of it."))
    words = {"reason": reason, "words": feedback.text, "reported_at": now}
    report = FeedbackReport.objects.create(feedback=feedback, reporter=actor, **words)
    if feedback.reported_at is None:
        feedback.reported_at = now
        feedback.save(update_fields=["reported_at"])
    _tell_hr(report)
    _tell_concerned(report)
    return report


@deed
def settle_reports(*, feedback: Feedback, outcome: str, reason: str, actor: Person, now: datetime) -> FeedbackRuling:
    """Decide about all reports of this item that wait, with a reason that giver and recipient read.

    Taking it down withdraws its words, if its giver has not. Whoever reported is told what came of it. Two decisions at
    once are one, and the loser hears so. Raises ReportIsSettled, SettlerIsConcerned.
    """
    feedback = _locked(feedback)
    reports = list(FeedbackReport.objects.waiting().filter(feedback=feedback).select_related("reporter"))
    if not reports:
        raise ReportIsSettled(_("Somebody has settled this meanwhile."))
    reporters = [report.reporter for report in reports]
    if not rules.can_settle_reports(actor, feedback, (person.pk for person in reporters)):
        raise SettlerIsConcerned(_("You are part of this matter, so another HR administrator settles it."))
    words = {"outcome": outcome, "reason": reason, "settled_by": actor, "settled_at": now}
    ruling = FeedbackRuling.objects.create(feedback=feedback, **words)
    FeedbackReport.objects.filter(pk__in=[report.pk for report in reports]).update(ruling=ruling)
    if ruling.is_taken_down:
        _take_down(feedback, now)
    for report in reports:
        withdraw(cause=f"report:{report.pk}")
    _tell_outcome(ruling, reporters)
    return ruling


def _locked(feedback: Feedback) -> Feedback:
    everybody = Feedback.objects.with_people().select_for_update(of=("self",))
    locked: Feedback = everybody.get(pk=feedback.lead_id or feedback.pk)  # what went out as one is one matter
    return locked


def _take_down(feedback: Feedback, now: datetime) -> None:
    if feedback.withdrawn_at is None:
        take_words(feedback, now)
    feedback.taken_down_at = now
    feedback.save(update_fields=["taken_down_at"])


def _tell_hr(report: FeedbackReport) -> None:
    for admin in Person.objects.hr_admins():
        if admin.pk not in {report.reporter_id, report.feedback.giver_id, report.feedback.recipient_id}:
            notify(
                admin,
                kind="feedback_reported",
                text=_("Feedback was reported and waits for a decision."),
                url=report.get_absolute_url(),
                cause=f"report:{report.pk}",
                about=report,
            )


def _tell_concerned(report: FeedbackReport) -> None:
    """Once for each time that HR has to decide; not the one who reports, and not by whom."""
    feedback = report.feedback
    words = (
        (feedback.giver, _("Feedback you gave was reported. HR looks at this one item.")),
        (_addressee(feedback), _("Feedback sent to you was reported. HR looks at this one item.")),
    )
    for person, text in words:
        if person and person != report.reporter:
            _tell(person, feedback, text, kind="feedback_under_report", cause=f"reported:{_round(feedback)}")


def _tell_outcome(ruling: FeedbackRuling, reporters: list[Person]) -> None:
    feedback = ruling.feedback
    for person in dict.fromkeys([feedback.giver, _addressee(feedback), *reporters]):
        if person:
            text = _outcome(ruling.is_taken_down, is_reporter=person in reporters)
            _tell(person, feedback, text, kind="feedback_settled", cause=f"ruling:{ruling.pk}")


def _outcome(is_taken_down: bool, *, is_reporter: bool) -> "StrPromise":  # noqa: FBT001 - the question itself
    if is_reporter:
        return (
            _("HR took down the feedback you reported.") if is_taken_down else _("HR kept the feedback you reported.")
        )
    if is_taken_down:
        return _("HR took down feedback that was reported. Open it to read why.")
    return _("HR kept feedback that was reported. Open it to read why.")


def _addressee(feedback: Feedback) -> Person | None:
    """Whom it was for: the recipient, unless they do not read it."""
    return feedback.manager_then if feedback.audience == Audience.MANAGER else feedback.recipient


def _round(feedback: Feedback) -> int:
    """How often HR has decided before."""
    return feedback.rulings.count()


def _tell(person: Person, feedback: Feedback, text: "StrPromise", *, kind: str, cause: str) -> None:
    whole = f"feedback:{feedback.pk}:{cause}"
    notify(person, kind=kind, text=text, url=feedback.get_absolute_url(), cause=whole, about=feedback)

"""Reads over reports of feedback."""

from dataclasses import dataclass

from django.db.models import Exists, Max, OuterRef, QuerySet

from core.readers import HRAdmin, Is
from feedback.models import Audience, Feedback, FeedbackQuerySet, FeedbackReport, FeedbackRuling
from people.models import Person


@dataclass(frozen=True)
class Matter:
    """What a reader of feedback may know of its being reported."""

    is_waiting: bool
    own: FeedbackReport | None  # the viewer's
    rulings: list[FeedbackRuling]  # those open to the viewer, the latest first
    is_for_hr: bool  # the viewer reads who reported it


def cases_for(viewer: Person) -> FeedbackQuerySet:
    """Feedback that was reported and the viewer reads as HR; what waits for a decision comes first."""
    waiting = FeedbackReport.objects.waiting().filter(feedback=OuterRef("pk"))
    reported = Feedback.objects.visible_to(viewer, by=(HRAdmin,)).with_people()
    cases = reported.annotate(is_waiting=Exists(waiting), last_reported_at=Max("reports__reported_at"))
    return cases.order_by("-is_waiting", "-last_reported_at", "-pk")


def reports_of(feedback: Feedback, viewer: Person) -> QuerySet[FeedbackReport]:
    """Who reported it and why, for HR, the latest first."""
    reports = FeedbackReport.objects.visible_to(viewer, by=(HRAdmin,)).filter(feedback=feedback)
    return reports.select_related("reporter", "ruling__settled_by").order_by("-reported_at", "-pk")


def matter_of(feedback: Feedback, viewer: Person) -> Matter | None:
    """None where it was never reported, or where that is nobody's business: praise for all to see stays praise."""
    if feedback.reported_at is None:
        return None
    own = FeedbackReport.objects.visible_to(viewer, by=(Is,)).filter(feedback=feedback).first()
    rulings = FeedbackRuling.objects.visible_to(viewer).filter(feedback=feedback).order_by("-settled_at", "-pk")
    is_for_hr = FeedbackReport.objects.visible_to(viewer, by=(HRAdmin,)).filter(feedback=feedback).exists()
    told = {
        feedback.giver_id,
        feedback.manager_then_id if feedback.audience == Audience.MANAGER else feedback.recipient_id,
    }
    if own is None and viewer.pk not in told and not is_for_hr:
        return None
    is_waiting = FeedbackReport.objects.waiting().filter(feedback=feedback).exists()
    return Matter(is_waiting=is_waiting, own=own, rulings=list(rulings), is_for_hr=is_for_hr)

"""Reads over legal cases and what they open."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.models import LegalCase
from core.models.cases import LegalCaseQuerySet
from core.readers import OpenedInCase
from core.waiting import Waiting
from feedback.models import Feedback, FeedbackQuerySet
from people.models import Person
from perfmgmt.cases import rules


def cases_for(viewer: Person) -> LegalCaseQuerySet:
    """Those that concern the viewer, that they opened or may agree to, and for HR all about others."""
    return LegalCase.objects.visible_to(viewer).with_people().newest_first()


def waiting_for(viewer: Person, now: datetime) -> list[Waiting]:
    """Those the viewer can agree to; home does not say between whom, for somebody may stand behind them."""
    if not viewer.is_superuser:
        return []
    waiting = LegalCase.objects.visible_to(viewer).waiting(now).select_related("asked_by").order_by("asked_at", "pk")
    return [
        Waiting(
            title=_("Decide on a legal case"),
            note=_("%(name)s asks you") % {"name": case.asked_by.short_name},
            url=case.get_absolute_url(),
            action=_("Read what is asked"),
            due_on=viewer.today(case.waits_until),
        )
        for case in waiting
        if rules.can_agree(viewer, case)
    ]


def feedback_opened(case: LegalCase, viewer: Person) -> FeedbackQuerySet:
    """What the case opens to the viewer this moment, the latest first."""
    opened = Feedback.objects.visible_to(viewer, by=(OpenedInCase,)).passed_between(case.first, case.second)
    in_time = opened.filter(sent_at__gte=case.covers_from, sent_at__lt=case.covers_until)
    return in_time.with_people().newest_first()


def standing(case: LegalCase, now: datetime) -> str:
    """How it stands, in a few words."""
    if rules.is_waiting(case, now):
        return _("Waits for an IT administrator")
    if rules.is_running(case, now):
        return pgettext("state", "Open")
    return _("Over") if case.opened_at else _("Never opened")

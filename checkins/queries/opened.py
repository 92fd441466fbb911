"""What the two wrote for check-ins, for those who opened it in a legal case."""

from dataclasses import dataclass

from checkins.models import Action, CheckIn, Note, Preparation, Priority, SkipReason, TalkingPoint
from checkins.models.checkin import CheckInQuerySet
from core.models import LegalCase
from core.readers import OpenedInCase
from people.models import Person

IN_A_CASE = (OpenedInCase,)


@dataclass(frozen=True)
class Opened:
    """The words of one check-in that were not for one of the two alone."""

    points: list[TalkingPoint]
    note: Note | None
    preparation: Preparation | None
    priorities: list[Priority]
    actions: list[Action]
    skipped: SkipReason | None


def checkins_opened(viewer: Person) -> CheckInQuerySet:
    """Those whose words are open to the viewer this moment."""
    return CheckIn.objects.visible_to(viewer, by=IN_A_CASE).with_people()


def checkins_opened_in(case: LegalCase, viewer: Person) -> CheckInQuerySet:
    """Those that one case opens, the latest first."""
    found = checkins_opened(viewer).between(case.first).between(case.second)
    in_time = found.filter(starts_at__gte=case.covers_from, starts_at__lt=case.covers_until)
    return in_time.order_by("-starts_at", "-pk")


def words_opened(checkin: CheckIn, viewer: Person) -> Opened:
    """What was written for one of them."""
    reasons = SkipReason.objects.visible_to(viewer, by=IN_A_CASE).filter(checkin=checkin)
    notes = Note.objects.visible_to(viewer, by=IN_A_CASE).filter(checkin=checkin)
    return Opened(
        points=list(TalkingPoint.objects.visible_to(viewer, by=IN_A_CASE).filter(added_for=checkin).in_order()),
        note=notes.select_related("checkin__series__report", "checkin__series__manager").first(),
        preparation=Preparation.objects.visible_to(viewer, by=IN_A_CASE).filter(checkin=checkin).first(),
        priorities=list(Priority.objects.visible_to(viewer, by=IN_A_CASE).filter(added_for=checkin).in_order()),
        actions=list(
            Action.objects.visible_to(viewer, by=IN_A_CASE).filter(agreed_in=checkin).select_related("owner").by_date()
        ),
        skipped=reasons.first() if checkin.state == CheckIn.State.SKIPPED else None,
    )

"""Who asks for a legal case, who agrees to it, and who closes it."""

from datetime import datetime

from core.models import LegalCase
from people.models import Person


def can_ask(viewer: Person) -> bool:
    """HR administrators who are no IT administrators: whoever is both could name the one who agrees."""
    return viewer.is_active and viewer.is_hr_admin and not viewer.is_superuser


def can_agree(viewer: Person, case: LegalCase) -> bool:
    """IT administrators without a part in HR, who neither asked for it nor are one of the two."""
    has_role = viewer.is_active and viewer.is_superuser and not (viewer.is_hr_admin or viewer.hr_scope)
    return has_role and viewer.pk not in {case.asked_by_id, case.first_id, case.second_id}


def can_close(viewer: Person, case: LegalCase) -> bool:
    """Whoever asked, and whoever agreed or could have."""
    is_opener = viewer.pk in {case.asked_by_id, case.agreed_by_id}
    return is_opener or (case.agreed_by_id is None and can_agree(viewer, case))


def is_waiting(case: LegalCase, now: datetime) -> bool:
    """Whether it can still be agreed to."""
    return case.opened_at is None and case.closed_at is None and now <= case.waits_until


def is_running(case: LegalCase, now: datetime) -> bool:
    """Whether its hours are not over and nobody has closed it."""
    return case.ends_at is not None and case.closed_at is None and now < case.ends_at

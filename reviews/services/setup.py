"""Cycles, templates and scales while they are set up; what a launched cycle asks no longer changes."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Model
from django.utils.translation import gettext as _

from core.deeds import deed
from core.refusals import Refusal
from reviews.models import Question, RatingPoint, RatingScale, ReviewCycle, ReviewTemplate, Section

if TYPE_CHECKING:
    from people.models import Person

Setting = ReviewCycle | ReviewTemplate | Section | Question | RatingScale | RatingPoint


class SettingIsLocked(Refusal):
    """A launched cycle goes by it."""


@deed
def keep_setting(*, row: Setting, actor: "Person", now: datetime) -> None:
    """Save a part of the set-up. Raises SettingIsLocked."""
    _refuse_locked(row)
    row.save()


@deed
def keep_population(
    *, cycle: ReviewCycle, chosen: Mapping[str, Iterable[Model]], actor: "Person", now: datetime
) -> None:
    """Set goal cycles, departments and locations of a cycle, by field. Raises SettingIsLocked."""
    _refuse_locked(cycle)
    for name, rows in chosen.items():
        getattr(cycle, name).set(rows)


@deed
def remove_setting(*, row: Section | Question | RatingPoint, actor: "Person", now: datetime) -> None:
    """Take a section, a question or a point away. Raises SettingIsLocked."""
    _refuse_locked(row)
    row.delete()


def _refuse_locked(row: Setting) -> None:
    """Asked of the stored row under its lock: a launch that is under way finishes first."""
    whole = _whole(row)
    stored = type(whole).objects.select_for_update().filter(pk=whole.pk).first()
    is_locked = stored.state != stored.State.DRAFT if isinstance(stored, ReviewCycle) else stored and stored.is_locked
    if is_locked:
        raise SettingIsLocked(_("A cycle was launched with “%(what)s”, so it no longer changes.") % {"what": whole})


def _whole(row: Setting) -> ReviewCycle | ReviewTemplate | RatingScale:
    if isinstance(row, Question):
        return row.section.template
    if isinstance(row, Section):
        return row.template
    return row.scale if isinstance(row, RatingPoint) else row

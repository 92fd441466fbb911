"""Who may do what in a check-in: the two, while their series runs."""

from datetime import datetime

from checkins.models import Action, CheckIn, Series, TalkingPoint
from people.models import Person


def can_arrange(viewer: Person, series: Series) -> bool:
    """Change how often and when the two meet."""
    return viewer.is_active and series.has(viewer) and series.is_running


def can_end(viewer: Person, series: Series) -> bool:
    """Stop meeting; a series that follows the reporting line ends with it and not by hand."""
    return can_arrange(viewer, series) and not series.follows_line


def can_write(viewer: Person, checkin: CheckIn) -> bool:
    """Write notes and agree on actions, also afterwards."""
    return can_arrange(viewer, checkin.series)


def can_fill(viewer: Person, checkin: CheckIn) -> bool:
    """Add points and arrange them, move it, skip it: as long as it is ahead."""
    return can_write(viewer, checkin) and checkin.is_ahead


def can_prepare(viewer: Person, checkin: CheckIn) -> bool:
    """Tell how it has been, also anew; only the report, as long as it is ahead."""
    return viewer.pk == checkin.series.report_id and can_fill(viewer, checkin)


def can_answer(viewer: Person, checkin: CheckIn) -> bool:
    """Say that one has read what the report told, and answer it; only the other."""
    return viewer.pk == checkin.series.manager_id and can_write(viewer, checkin)


def can_settle_priorities(viewer: Person, checkin: CheckIn) -> bool:
    """Tick priorities or take them off: they are the report's own."""
    return viewer.pk == checkin.series.report_id and can_write(viewer, checkin)


def can_hold(viewer: Person, checkin: CheckIn) -> bool:
    """Say that it took place; also later, where it counts as missed."""
    may_have_been = checkin.is_ahead or checkin.state == CheckIn.State.MISSED
    return can_write(viewer, checkin) and may_have_been


def can_reopen(viewer: Person, checkin: CheckIn, now: datetime) -> bool:
    """Say that it has not taken place after all."""
    return can_write(viewer, checkin) and is_reopenable(checkin, now)


def is_reopenable(checkin: CheckIn, now: datetime) -> bool:
    """Held, and until the end of the next day."""
    until = checkin.reopens_until
    return until is not None and now.astimezone(checkin.series.zone).date() <= until


def can_tick(viewer: Person, point: TalkingPoint) -> bool:
    """Tick a shared point, or one's own private one."""
    return can_arrange(viewer, point.series) and (not point.is_private or point.author_id == viewer.pk)


def can_edit(viewer: Person, point: TalkingPoint) -> bool:
    """Word one's own point anew, or keep it to oneself, before it was talked about."""
    return can_remove(viewer, point)


def can_remove(viewer: Person, point: TalkingPoint) -> bool:
    """Take one's own point off the agenda before it was talked about."""
    return can_tick(viewer, point) and point.author_id == viewer.pk and point.done_at is None


def can_settle(viewer: Person, action: Action) -> bool:
    """Mark an action as done, or as open again; either of the two."""
    return can_arrange(viewer, action.series)


def can_see_rates(viewer: Person) -> bool:
    """How regularly others meet: only HR, of whom they look after."""
    return viewer.is_active and bool(viewer.hr_scope)

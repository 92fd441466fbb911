"""Why a report needs their manager: facts in a sentence, each with something to do about it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.templatetags.wording import short_day, span
from reviews.queries.standing import Stage

if TYPE_CHECKING:
    from perfmgmt.team.queries import Row

LONG_WITHOUT_FEEDBACK = timedelta(days=60)
LONG_WITHOUT_CHECKIN = timedelta(days=42)


@dataclass(frozen=True)
class Reason:
    """Why somebody needs their manager, in a sentence, and what the manager can do."""

    sentence: str
    action: str
    url: str


def reasons_for(row: "Row", now: datetime) -> list[Reason]:
    """Everything that calls for the manager, the most pressing first; for a stand-in, what they can do.

    Of a team further down it is how goals stand: the rest is for its own manager.
    """
    if row.lead:
        return [replace(one, action=_("See goals"), url=_goals_of(row)) for one in _goals(row, now)]
    if row.acting:
        return [*_drafts(row), *_goals(row, now)]
    return [*_drafts(row), *_review(row), *_goals(row, now), *_checkin(row), *_feedback(row)]


def _drafts(row: "Row") -> Iterator[Reason]:
    if number := row.goals.waiting_drafts:
        sentence = ngettext(
            "Sent you a draft goal and waits for your yes.",
            "Sent you %(n)s draft goals and waits for your yes.",
            number,
        )
        action = ngettext("Read the draft", "Read %(n)s drafts", number)
        yield Reason(sentence % {"n": number}, action % {"n": number}, f"{_goals_of(row)}&status=draft")


def _review(row: "Row") -> Iterator[Reason]:
    if row.review and row.review.stage == Stage.SENT and row.review.can_be_shared:
        yield Reason(_("The review is written and not shared yet."), _("Share review"), row.review.url)
    if row.review and row.review.stage == Stage.MANAGER:
        yield Reason(_("The self-review is in, yours is not."), _("Write review"), row.review.url)


def _goals(row: "Row", now: datetime) -> Iterator[Reason]:
    if number := row.goals.overdue:
        sentence = ngettext("A goal was due and has no outcome.", "%(n)s goals were due and have no outcome.", number)
        yield Reason(sentence % {"n": number}, _("See what is left"), reverse("goals:endings", args=[row.person.pk]))
    if row.goals.stale and row.goals.quiet_since:
        sentence = ngettext(
            "Has not updated a goal for %(span)s.", "Has not updated %(n)s goals for %(span)s.", row.goals.stale
        )
        quiet = {"n": row.goals.stale, "span": span(now - row.goals.quiet_since)}
        yield Reason(sentence % quiet, _("See goals"), _goals_of(row))
    if number := row.goals.off_track:
        sentence = ngettext("A goal is off track.", "%(n)s goals are off track.", number)
        yield Reason(sentence % {"n": number}, _("See goals"), _goals_of(row))


def _checkin(row: "Row") -> Iterator[Reason]:
    if row.checkins is None:
        return
    last = row.checkins.last_on
    if unsettled := row.checkins.unsettled_id:
        url = reverse("checkins:detail", args=[unsettled])
        yield Reason(_("Nobody has said whether you met."), _("Settle"), url)
    elif not row.checkins.is_running or (last and row.today - last > LONG_WITHOUT_CHECKIN):
        sentence = _("No check-in since %(day)s.") % {"day": short_day(last)} if last else _("No check-in so far.")
        if ahead := row.checkins.next_id:
            yield Reason(sentence, _("Next check-in"), reverse("checkins:detail", args=[ahead]))
        else:
            yield Reason(sentence, _("Plan a check-in"), reverse("checkins:list"))


def _feedback(row: "Row") -> Iterator[Reason]:
    last = row.feedback.last_received_on if row.feedback else row.today
    if _is_recent(last, row.today):
        return
    sentence = _("Has had no feedback for %(span)s.") if last else _("Has had no feedback so far.")
    words = {"span": span(row.today - last)} if last else {}
    yield Reason(sentence % words, _("Give feedback"), f"{reverse('feedback:new')}?to={row.person.pk}")


def _is_recent(day: date | None, today: date) -> bool:
    return day is not None and today - day <= LONG_WITHOUT_FEEDBACK


def _goals_of(row: "Row") -> str:
    return f"{reverse('goals:list')}?owner={row.person.pk}"

"""HR says how often people meet, and series that follow the rules come along."""

from datetime import datetime

from django.utils.translation import gettext as _

from checkins.cadences import rules_in_force
from checkins.models import CadenceRule, CheckIn, Series
from core.deeds import deed
from core.refusals import Refusal
from people.models import Person
from people.services.violations import refusing

BATCH = 500


class CadenceIsSetAlready(Refusal):
    """Two rules for the same people would contradict each other."""


@deed
def keep_cadence(*, rule: CadenceRule, actor: Person, now: datetime) -> CadenceRule:
    """Store a rule as it was filled in; the next sweep takes it to the series it is for. Raises CadenceIsSetAlready."""
    taken = CadenceIsSetAlready(_("There is a rule for that already. Change it instead."))
    with refusing({"cadence_rule_once_per_department": taken}):
        rule.save()
    return rule


@deed
def drop_cadence(*, rule: CadenceRule, actor: Person, now: datetime) -> None:
    """The rule is no more; whoever it was for follows the next nearest."""
    rule.delete()


@deed
def follow_cadences(*, actor: None, now: datetime) -> int:
    """Series that follow the rules have the cadence of the nearest one; those the two arranged keep theirs.

    The check-in ahead stays where it is, and the later ones are counted from it: a rule moves nobody's appointment.
    """
    rules = rules_in_force()
    following = Series.objects.running().filter(rules.out_of_step(), cadence_is_own=False)
    locked = following.select_for_update(of=("self",), skip_locked=True).select_related("report")
    changed = list(locked.order_by("pk")[:BATCH])
    ahead = dict(CheckIn.objects.ahead().filter(series__in=changed).values_list("series", "slot_on"))
    for series in changed:
        rule = rules.for_person(series.report)
        series.cadence, series.every_weeks = rule.cadence, rule.every_weeks
        series.starts_on = ahead.get(series.pk, series.starts_on)
        series.revision += 1
    Series.objects.bulk_update(changed, ["cadence", "every_weeks", "starts_on", "revision"])
    return len(changed)

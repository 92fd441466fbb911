"""A wave goes out: by the plan, or when HR says so."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from random import SystemRandom
from uuid import UUID

from django.db import connection
from django.db.models import Max, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from core.deeds import deed
from core.refusals import Refusal
from feedback.models import PulseGroup, PulseInvitation, PulseItem, PulseKey, PulsePlan, PulseQuestion, PulseWave
from feedback.services.pulse.sealing import new_keys
from people.models import Person

AT_ONCE = 2_000
Lines = Mapping[UUID, Sequence[UUID]]  # of everybody who is invited, the people above, from the top
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class WaveIsOpen(Refusal):
    """One wave at a time."""


class NothingToAsk(Refusal):
    """The bank has no question in use."""


class ThresholdsNeverFall(Refusal):
    """People answer under the promise they have read."""


@deed
def keep_plan(*, plan: PulsePlan, actor: Person, now: datetime) -> PulsePlan:
    """Store how often a wave goes out; one that is open keeps what it was launched with."""
    plan.save()
    return plan


@deed
def keep_question(*, question: PulseQuestion, actor: Person, now: datetime) -> PulseQuestion:
    """Store a question of the bank; waves that asked it refer to it as it is."""
    question.save()
    return question


@deed
def launch_planned_wave(*, actor: None, now: datetime) -> PulseWave | None:
    """Send the wave that is due by the plan, once, and set the next date; None where none is due or one is open."""
    plan = PulsePlan.objects.select_for_update().filter(is_on=True, next_on__lte=now.date()).first()
    if plan is None or plan.next_on is None or PulseWave.objects.filter(closed_at=None).exists():
        return None
    while plan.next_on <= now.date():
        plan.next_on += timedelta(weeks=plan.every_weeks)
    plan.save(update_fields=["next_on"])
    return launch_wave(actor=actor, now=now) if PulseQuestion.objects.filter(is_in_use=True).exists() else None


@deed
def launch_wave(*, actor: Person | None, now: datetime) -> PulseWave:
    """Ask everybody who works here, with the questions whose turn it is and the thresholds of the plan.

    Two who send one at once come one after the other. Raises WaveIsOpen, NothingToAsk.
    """
    plan = PulsePlan.current()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('feedback.pulse'))")
    if PulseWave.objects.select_for_update().filter(closed_at=None).exists():
        raise WaveIsOpen(_("A wave is open. Wait until it closes."))
    questions = next_questions(plan.questions_asked)
    if not questions:
        raise NothingToAsk(_("Put a question into the bank first."))
    public_key, sealed_key = new_keys()
    lines: Lines = dict(Person.objects.active().values_list("pk", "above"))
    wave = PulseWave.objects.create(
        opens_at=now,
        closes_at=now + timedelta(days=plan.open_days),
        k=plan.k,
        comment_k=plan.comment_k,
        invited=len(lines),
        public_key=public_key,
    )
    PulseKey.objects.create(wave=wave, sealed=sealed_key)
    PulseItem.objects.bulk_create(
        PulseItem(wave=wave, question=question, place=place) for place, question in enumerate(questions)
    )
    company, groups = _groups(wave, lines)
    PulseGroup.objects.bulk_create([company, *groups.values()], batch_size=AT_ONCE)
    invitations = _invitations(wave, company, groups, lines)
    while some := list(islice(invitations, AT_ONCE)):
        PulseInvitation.objects.bulk_create(some)
    return wave


@deed
def raise_thresholds(*, wave: PulseWave, k: int, comment_k: int, actor: Person, now: datetime) -> PulseWave:
    """Show less than was promised, never more. Raises ThresholdsNeverFall."""
    wave = PulseWave.objects.select_for_update().get(pk=wave.pk)
    if wave.closed_at or k < wave.k or comment_k < wave.comment_k:
        raise ThresholdsNeverFall(
            _("Thresholds can be raised while a wave is open, never lowered: people answer under what they have read.")
        )
    wave.k, wave.comment_k = k, comment_k
    wave.save(update_fields=["k", "comment_k"])
    return wave


def next_questions(number: int) -> Sequence[PulseQuestion]:
    """Of each driver the question that waited longest, and of these those whose driver, then they, waited longest."""
    last = Coalesce(Max("items__wave__opens_at"), Value(LONG_AGO))
    bank = list(PulseQuestion.objects.filter(is_in_use=True).annotate(last=last).order_by("last", "pk"))
    driver_last = {question.driver: question.last for question in bank}  # the latest comes last and stays
    turn = {question.driver: question for question in reversed(bank)}
    return sorted(turn.values(), key=lambda question: (driver_last[question.driver], question.last, question.pk))[
        :number
    ]


def _invitations(
    wave: PulseWave, company: PulseGroup, groups: Mapping[UUID, PulseGroup], lines: Lines
) -> Iterator[PulseInvitation]:
    """One for each person, in no order, with the groups they are in today."""
    for pk in SystemRandom().sample(list(lines), len(lines)):
        among = [company.pk, *(groups[leader].pk for leader in lines[pk] if leader in groups)]
        yield PulseInvitation(wave=wave, person_id=pk, groups=among)


def _groups(wave: PulseWave, lines: Lines) -> tuple[PulseGroup, dict[UUID, PulseGroup]]:
    """The company, and by leader everybody below each leader of at least `k`, the outer ones first."""
    below = Counter(leader for above in lines.values() for leader in above)
    tops = [pk for pk, above in lines.items() if not above and below[pk]]
    top = tops[0] if len(tops) == 1 else None
    company = PulseGroup(wave=wave, leader_id=top, invited=len(lines))
    groups: dict[UUID, PulseGroup] = {}
    leaders = [pk for pk in lines if below[pk] >= wave.k and pk != top]
    for pk in sorted(leaders, key=lambda leader: len(lines[leader])):
        outer = next((groups[leader] for leader in reversed(lines[pk]) if leader in groups), company)
        groups[pk] = PulseGroup(wave=wave, leader_id=pk, parent=outer, invited=below[pk])
    return company, groups

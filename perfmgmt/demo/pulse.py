"""The pulse: four rounds that are closed, and one that is open, which the people of the tour have not answered."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from uuid import UUID

from core.models import Notice
from feedback.models import Driver, PulseInvitation, PulsePlan, PulseSeal, PulseWave
from feedback.services import begin_bank, close_wave, launch_wave
from feedback.services.pulse.sealing import Answers, close_up
from people.models import Person
from perfmgmt.demo.company import BATCH, Company

CLOSED = [timedelta(weeks=weeks) for weeks in (18, 14, 10, 6)]
OPEN = timedelta(days=2)
ANSWER, COMMENT = 0.8, 0.25
HOW_MANY = [2, 5, 14, 34, 22]  # of the five answers, from not at all to fully
COMMENTS = [
    "The new shift plan helps. Please keep it.",
    "Meetings before nine are hard for those who bring children to school.",
    "More light at the far looms, please.",
    "I would like to hear earlier which orders are coming.",
    "The team is good. The canteen is not.",
    "Thank you for the training on the new dyes.",
    "We wait too long for spare parts.",
    "It would help to know why priorities changed.",
]


def write_pulse(company: Company, now: datetime) -> None:
    """Sealed, opened and released by the very services that do it every day."""
    begin_bank(actor=None, now=now)
    PulsePlan.objects.create(is_on=True, next_on=(now + timedelta(weeks=2)).date())
    for ago in CLOSED:
        Notice.objects.filter(kind="pulse_results", read_at=None).update(read_at=now)
        wave = launch_wave(actor=None, now=now - ago)
        _answer(company, wave, [pk for pk in company.everyone if company.random.random() < ANSWER])
        close_wave(wave_id=wave.pk, actor=None, now=wave.closes_at)
    known = {person.pk for person in company.known.values()}
    others = [pk for pk in company.everyone if pk not in known and company.random.random() < ANSWER / 2]
    _answer(company, launch_wave(actor=None, now=now - OPEN), others)


def _answer(company: Company, wave: PulseWave, people: list[UUID]) -> None:
    seals = _seals(company, wave, people)
    while some := list(islice(seals, BATCH)):
        PulseSeal.objects.bulk_create(some)
    PulseInvitation.objects.filter(wave=wave, person__in=people).delete()
    PulseInvitation.objects.filter(wave=wave).update(is_told=True)


def _seals(company: Company, wave: PulseWave, people: list[UUID]) -> Iterator[PulseSeal]:
    groups = {group.leader_id: group.pk for group in wave.groups.exclude(parent=None)}
    company_group = wave.groups.get(parent=None).pk
    items = list(wave.items.select_related("question"))
    for above in Person.objects.filter(pk__in=people).values_list("above", flat=True):
        chosen = zip(items, company.random.choices(range(1, 6), HOW_MANY, k=len(items)), strict=True)
        values = {one.pk: value * (2 if one.question.driver == Driver.RECOMMENDATION else 1) for one, value in chosen}
        comment = company.random.choice(COMMENTS) if company.random.random() < COMMENT else ""
        within = [company_group, *(groups[leader] for leader in above if leader in groups)]
        yield PulseSeal(wave=wave, box=close_up(Answers(values, within, comment), bytes(wave.public_key or b"")))

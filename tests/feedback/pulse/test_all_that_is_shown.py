"""All that anybody is shown of two waves, with lines from round to round, tells of nobody and of no few.

Random companies go through launch, answers and close, twice. What each viewer gets is audited by linear algebra: to
have skipped a question, not to have written and not to have taken part count as answers, too.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction

from feedback import services
from feedback.models import Driver, PulseInvitation, PulsePlan, PulseSeal, PulseWave
from feedback.services.pulse import closing
from feedback.services.pulse.sealing import Answers, close_up
from people.models import Person, Role, RoleGrant
from tests.feedback.factories import PulsePlanFactory, PulseQuestionFactory
from tests.feedback.pulse.audit import can_be_derived
from tests.feedback.pulse.conftest import MONDAY
from tests.feedback.pulse.test_api import asked
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db
COMPANIES = 18
DRIVERS = (Driver.EXPECTATIONS, Driver.FEEDBACK)
COMMENT = "comment"
SAID = (*DRIVERS, COMMENT)
SIZES = (1, 2, 8, 12)  # of teams: large ones, and few people beside them
LIKELY = (0.03, 0.15, 0.9, 0.97, 1)  # how likely each of a team does something: alike, so that few differ from many
Leader = UUID | None  # of a group; None of the company
People = set[UUID]


@dataclass
class Round:
    """What is true of a wave: of each group who was asked, took part, and answered each driver or wrote."""

    wave: PulseWave
    asked: dict[Leader, People] = field(default_factory=lambda: defaultdict(set))
    took_part: dict[Leader, People] = field(default_factory=lambda: defaultdict(set))
    said: dict[tuple[str, Leader], People] = field(default_factory=lambda: defaultdict(set))


@dataclass
class Shown:
    """Of which groups a viewer has figures of a wave: how many took part, how a driver was answered, comments."""

    took_part: set[Leader] = field(default_factory=set)
    said: set[tuple[str, Leader]] = field(default_factory=set)


def hire(random: Random) -> tuple[list[Person], Person]:
    """Up to sixty people in up to five generations, and one in HR who looks after all of them."""
    people = generation = Person.objects.bulk_create([PersonFactory.build(manager=None)])
    for _depth in range(random.randint(2, 4)):
        leaders = random.sample(generation, min(len(generation), random.randint(1, 2)))
        generation = Person.objects.bulk_create(
            PersonFactory.build(manager=leader) for leader in leaders for _one in range(random.choice(SIZES))
        )
        people = [*people, *generation]
    hr = people[random.randrange(1, len(people))]
    RoleGrant.objects.create(person=hr, role=Role.HR_PARTNER, for_everyone=True)
    return people, Person.objects.get(pk=hr.pk)


def play(random: Random, now: datetime) -> Round:
    """Some take part, answer and write, those who report to the same person alike; then the wave closes."""
    wave = services.launch_wave(actor=None, now=now)
    truth, leaders = Round(wave), dict(wave.groups.values_list("pk", "leader"))
    company = wave.groups.get(parent=None).pk
    items = {item.question.driver: item for item in wave.items.select_related("question")}
    likely: dict[Leader, list[float]] = defaultdict(lambda: random.choices(LIKELY, k=1 + len(SAID)))
    seals, used = [], []
    for invitation in PulseInvitation.objects.select_related("person").order_by("person__employee_id"):
        takes_part, *says = (random.random() < share for share in likely[invitation.person.manager_id])
        said = [name for name, is_said in zip(SAID, says, strict=True) if takes_part and is_said]
        for leader in (None if pk == company else leaders[pk] for pk in invitation.groups or []):
            truth.asked[leader].add(invitation.person_id)
            for name in said:
                truth.said[name, leader].add(invitation.person_id)
            if takes_part:
                truth.took_part[leader].add(invitation.person_id)
        if takes_part:
            values = {items[name].pk: random.randint(1, 5) for name in said if name in items}
            answers = Answers(values, (invitation.groups or [])[-1:], "Words" if COMMENT in said else "")
            seals.append(PulseSeal(wave=wave, box=close_up(answers, bytes(wave.public_key or b""))))
            used.append(invitation.pk)
    PulseSeal.objects.bulk_create(seals)
    PulseInvitation.objects.filter(pk__in=used).delete()
    services.close_wave(wave_id=wave.pk, actor=None, now=wave.closes_at)
    return truth


def shown_to(viewer: Person, rounds: list[Round]) -> list[Shown]:
    """By the API, which tells what the page does; a share of an earlier round is a figure of that round."""
    found = [Shown() for _round in rounds]
    for place, one in enumerate(rounds):
        for group in asked(viewer, f"/api/v1/pulse/{one.wave.pk}/groups/?page_size=200")["results"]:
            leader = None if group["is_company"] else UUID(group["leader"])
            found[place].took_part.add(leader)
            for result in group["results"]:
                found[place].said.add((result["driver"], leader))
                if result["earlier"]:
                    found[0].said.add((result["driver"], leader))
            found[place].said |= {(COMMENT, leader)} if group["comments"] else set()
    return found


def leaks(one: Round, shown: Shown, k: int, comment_k: int) -> Iterator[tuple[str, Any]]:
    """What can be worked out of fewer than there must be, with what it is about."""
    yield "took part", can_be_derived([one.took_part[leader] for leader in shown.took_part], k)
    yield "asked", can_be_derived([one.asked[leader] for leader in shown.took_part], k)
    for name in SAID:
        leaders = {leader for said, leader in shown.said if said == name}
        least = comment_k if name == COMMENT else k
        yield name, can_be_derived([one.said[name, leader] for leader in leaders], least)
        yield f"no {name}", can_be_derived([one.took_part[leader] for leader in leaders | shown.took_part], k)


def found(seed: int) -> list[str]:
    """All that anybody of a company can work out of few."""
    random = Random(seed)  # noqa: S311 - a company, not a secret
    people, hr = hire(random)
    k = random.randint(3, 5)
    plan: PulsePlan = PulsePlanFactory(k=k, comment_k=k + random.randint(0, 3))
    for driver in DRIVERS:
        PulseQuestionFactory(driver=driver)
    rounds = [play(random, MONDAY + timedelta(weeks=4 * turn)) for turn in range(2)]
    leading = set(rounds[0].asked) | set(rounds[1].asked)
    viewers = [hr, *Person.objects.filter(pk__in=leading & {person.pk for person in people})]
    return [
        f"{viewer}, round {place}, {name}: {derived}"
        for viewer in viewers
        for place, (one, shown) in enumerate(zip(rounds, shown_to(viewer, rounds), strict=True))
        for name, derived in leaks(one, shown, plan.k, plan.comment_k)
        if derived
    ]


def is_caught() -> bool:
    """Whether in one of the companies something can be worked out."""
    for seed in range(COMPANIES):
        mark = transaction.savepoint()
        if found(seed):
            return True
        transaction.savepoint_rollback(mark)
    return False


@pytest.mark.parametrize("seed", range(COMPANIES))
def test_nothing_that_is_shown_tells_of_few(seed: int) -> None:
    assert found(seed) == []


def test_a_plain_threshold_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def plain(sizes: Any, parents: Any, k: int, **_options: Any) -> set[UUID]:
        return {group for group in parents if sizes.get(group, 0) >= k}

    monkeypatch.setattr(closing, "releasable", plain)
    assert is_caught()


def test_that_silence_tells_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = closing.releasable
    monkeypatch.setattr(closing, "releasable", lambda sizes, parents, k, **_options: usual(sizes, parents, k))
    assert is_caught()

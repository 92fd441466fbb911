"""People who move while a wave is open count where they were asked, so that groups lie within each other to the end."""

from collections import Counter
from datetime import timedelta

import pytest

from feedback import services
from feedback.models import PulseGroup, PulseInvitation, PulseSeal, PulseWave
from feedback.services.pulse.closing import Counted
from feedback.services.pulse.sealing import Opener
from people.models import Person
from people.services import change_manager
from tests.cast import Company
from tests.feedback.pulse.conftest import MONDAY
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_teams(company: Company, plan: object, bank: None) -> tuple[list[Person], list[Person]]:
    """Six report to Samira beside Nils and Priya, five to Chidi beside his own."""
    return tuple(  # type: ignore[return-value]
        PersonFactory.create_batch(number, manager=manager)
        for number, manager in ((6, company.manager), (5, company.other_manager))
    )


def answer(wave: PulseWave, person: Person) -> None:
    values = {item.pk: 4 for item in wave.items.all()}
    actor = Person.objects.get(pk=person.pk)
    services.answer_wave(wave=wave, values=values, actor=actor, now=MONDAY + timedelta(days=1))


def test_a_team_that_grew_meanwhile_is_counted_as_it_was_asked(
    company: Company, two_teams: tuple[list[Person], list[Person]]
) -> None:
    wave = services.launch_wave(actor=company.hr_admin, now=MONDAY)
    for person in two_teams[1]:
        change_manager(person=person, manager=company.manager, actor=company.hr_admin, now=MONDAY)
    for person in Person.objects.filter(pk__in=list(PulseInvitation.objects.values_list("person", flat=True))):
        answer(wave, person)
    assert services.close_wave(wave_id=wave.pk, actor=None, now=wave.closes_at) is not None
    shown = {group.leader: group.answered for group in PulseGroup.objects.filter(answered__isnull=False)}
    asked = {group.leader: group.invited for group in PulseGroup.objects.all()}
    assert company.top in shown
    assert shown == {leader: asked[leader] for leader in shown}


def test_every_answer_counts_in_the_innermost_group_of_the_launch_and_all_around_it(
    company: Company, two_teams: tuple[list[Person], list[Person]]
) -> None:
    wave = services.launch_wave(actor=company.hr_admin, now=MONDAY)
    change_manager(person=company.manager, manager=company.top, actor=company.hr_admin, now=MONDAY)
    for person in [*two_teams[0], *two_teams[1]]:
        answer(wave, person)
    opener, parents = Opener(wave.key.sealed), dict(wave.groups.values_list("pk", "parent"))
    sealed = [opener.open(bytes(seal.box)) for seal in PulseSeal.objects.all()]
    leaders = dict(wave.groups.values_list("pk", "leader"))
    assert Counter(leaders[pk] for one in sealed for pk in one.groups) == {
        company.manager.pk: len(two_teams[0]),
        company.other_manager.pk: len(two_teams[1]),
    }
    counted = Counted(parents)
    for one in sealed:
        counted.add(one)
    around = {leaders[pk]: number for pk, number in counted.answered.items()}
    assert (around[company.skip.pk], around[company.top.pk]) == (len(two_teams[0]), len(sealed))

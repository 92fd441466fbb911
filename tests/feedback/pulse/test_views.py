"""The pages of the pulse."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from feedback import queries, services
from feedback.models import PulseAction, PulseCell, PulseGroup, PulseInvitation, PulseSeal, PulseWave
from people.models import Person
from tests.cast import Company
from tests.feedback.pulse.conftest import MONDAY
from tests.feedback.pulse.test_api import asked
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db
BACKEND = "people.sign_in.backend.Backend"
Answer = Callable[..., None]
Close = Callable[[], PulseWave]


@pytest.fixture
def later() -> object:
    with time_machine.travel(MONDAY + timedelta(days=9), tick=False):
        yield


@pytest.fixture
def tuesday() -> object:
    with time_machine.travel(MONDAY + timedelta(days=1), tick=False):
        yield


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person, backend=BACKEND)
    return client


def test_answers_are_sealed_and_home_asks_no_more(wave: PulseWave, company: Company, tuesday: None) -> None:
    client = signed_in(company.nils)
    assert "Answer the pulse" in client.get(reverse("home")).content.decode()
    page = client.get(reverse("feedback:pulse"))
    assert "Nobody can tell what you answered" in page.content.decode()
    name = page.context["form"].questions[0].html_name
    answer = client.post(reverse("feedback:pulse"), {name: "5", "comment": ""}, follow=True)
    assert "Your answers are sealed" in answer.content.decode()
    assert "Answer the pulse" not in answer.content.decode()
    assert PulseSeal.objects.count() == 1
    assert "Nothing to answer now" in client.get(reverse("feedback:pulse")).content.decode()


def test_each_sees_the_day_on_which_it_closes_for_them(wave: PulseWave, company: Company) -> None:
    """Whoever asked first leaves no mark on what is kept of the query."""
    PulseWave.objects.update(closes_at=MONDAY.replace(day=23, hour=23))
    for person, zone, day in ((company.nils, "Asia/Tokyo", 24), (company.peer, "America/Lima", 23)):
        Person.objects.filter(pk=person.pk).update(time_zone=zone)
        reader = Person.objects.get(pk=person.pk)
        with timezone.override(reader.zone):
            assert [one.due_on for one in queries.waiting_for(reader, MONDAY)] == [date(2026, 11, day)]


def test_what_is_not_on_the_scale_is_said_beside_the_question(wave: PulseWave, company: Company, tuesday: None) -> None:
    client = signed_in(company.nils)
    name = client.get(reverse("feedback:pulse")).context["form"].questions[0].html_name
    answer = client.post(reverse("feedback:pulse"), {name: "7", "comment": "Kept words"})
    assert answer.status_code == 422
    assert "Kept words" in answer.content.decode()
    assert PulseInvitation.objects.filter(person=company.nils).exists()


def test_results_show_what_was_released_and_nothing_else(
    company: Company, team: list[Person], answer: Answer, close: Close, later: None
) -> None:
    for person in team:
        answer(person, 5, f"Words of {person.name}")
    for person in (company.other, company.hr, company.hr_far, company.hr_admin, company.it_admin):
        answer(person, 2, "From the office")
    wave = close()
    page = signed_in(company.manager).get(wave.get_absolute_url())
    assert [result.favourable for result in page.context["results"]] == [100, 100, 100]
    assert "From the office" not in page.content.decode()
    assert page.context["teams"] == []
    top = signed_in(company.top).get(wave.get_absolute_url())
    assert [result.favourable for result in top.context["results"]] == [67, 67, 67]
    assert top.context["results"][2].score == 33


def test_hr_sees_teams_side_by_side(
    company: Company, team: list[Person], answer: Answer, close: Close, later: None
) -> None:
    for person in [*team, company.nils, company.peer]:
        answer(person, 5)
    wave = close()
    page = signed_in(company.hr).get(wave.get_absolute_url())
    assert {row.group.leader for row in page.context["teams"]} == {company.skip, company.manager}
    other = PulseGroup.objects.get(leader=company.manager)
    assert signed_in(company.hr).get(f"{wave.get_absolute_url()}?group={other.pk}").context["group"] == other


def test_the_change_since_last_time_stands_beside(
    company: Company, wave: PulseWave, team: list[Person], answer: Answer, close: Close, later: None
) -> None:
    for person in team:
        answer(person, 1)
    close()
    second = services.launch_wave(actor=company.hr_admin, now=MONDAY + timedelta(weeks=4))
    for person in team:
        values = {item.pk: 5 for item in second.items.all()}
        services.answer_wave(wave=second, values=values, actor=person, now=MONDAY + timedelta(weeks=4, days=1))
    services.close_wave(wave_id=second.pk, actor=None, now=second.closes_at)
    group = PulseGroup.objects.get(wave=second, leader=company.manager)
    results = queries.results_of(group, company.manager)
    assert [result.change for result in results] == [100, 100, 0]
    assert [result.trend for result in results] == [(0, 100), (0, 100), (0, 0)]
    page = signed_in(company.manager).get(second.get_absolute_url()).content.decode()
    assert "from round to round: 0 %, 100 %" in page
    [told] = asked(company.manager, f"/api/v1/pulse/{second.pk}/")["groups"]
    assert [(one["earlier"], one["favourable"]) for one in told["results"]] == [([0], 100), ([0], 100), ([0], 0)]


def test_an_action_has_an_owner_and_a_day_and_is_done_once(
    company: Company, team: list[Person], answer: Answer, close: Close, later: None
) -> None:
    for person in team:
        answer(person)
    wave = close()
    group = PulseGroup.objects.get(leader=company.manager)
    client = signed_in(company.manager)
    address = reverse("feedback:pulse_action", args=[group.pk])
    wrong = client.post(address, {"text": "Talk", "owner": company.nils.email, "due_on": "2020-01-01"})
    assert wrong.status_code == 422
    client.post(address, {"text": "Talk", "owner": company.nils.email, "due_on": "2026-12-01"})
    action = PulseAction.objects.get()
    assert [one.title for one in queries.waiting_for(company.nils, MONDAY)] == ["Talk"]
    for _time in range(2):
        signed_in(company.nils).post(reverse("feedback:pulse_action_done", args=[action.pk]))
    action.refresh_from_db()
    assert action.done_at == MONDAY + timedelta(days=9)
    assert wave.pk == group.wave_id


@pytest.mark.parametrize("size", [1, 3])
def test_results_cost_the_same_for_few_and_many_teams(
    company: Company, wave: PulseWave, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    PulseWave.objects.update(closed_at=MONDAY, public_key=None)
    leaders = PersonFactory.create_batch(size - 1, manager=company.skip, department=company.dyehouse)
    outer = PulseGroup.objects.get(leader=company.skip)
    groups = [PulseGroup.objects.create(wave=wave, leader=one, parent=outer, invited=9) for one in leaders]
    groups.append(PulseGroup.objects.get(leader=company.manager))
    for group in groups:
        PulseGroup.objects.filter(pk=group.pk).update(answered=6)
        for item in wave.items.all():
            PulseCell.objects.create(group=group, item=item, counts=[0, 1, 2, 3, 0])
    client = signed_in(company.hr)
    client.get(wave.get_absolute_url())
    with django_assert_num_queries(11 if size > 1 else 10):
        page = client.get(wave.get_absolute_url())
    assert len(page.context["groups"]) == size

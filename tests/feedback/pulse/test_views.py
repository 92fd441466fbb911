"""The pages of the pulse."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from core.models import Notice
from feedback import queries, services
from feedback.models import PulseAction, PulseCell, PulseGroup, PulseInvitation, PulseSeal, PulseWave
from feedback.views.pulse import PAGE_SIZE
from people.models import Person
from tests.cast import Company
from tests.feedback.pulse.conftest import MONDAY
from tests.feedback.pulse.test_api import asked, page_of
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
    results = page_of(company.manager, group)["results"]
    assert [result.change for result in results] == [100, 100, 0]
    assert [result.trend for result in results] == [(0, 100), (0, 100), (0, 0)]
    page = signed_in(company.manager).get(second.get_absolute_url()).content.decode()
    assert "from round to round: 0 %, 100 %" in page
    [told] = asked(company.manager, f"/api/v1/pulse/{second.pk}/groups/")["results"]
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


def test_whoever_is_asked_to_act_finds_it_and_says_that_it_is_done(
    company: Company, team: list[Person], answer: Answer, close: Close, later: None
) -> None:
    """Nils reads no results; every link he is given leads to a page of his."""
    for person in team:
        answer(person)
    close()
    group = PulseGroup.objects.get(leader=company.manager)
    what = {"text": "Move the lamps", "owner": company.nils.email, "due_on": "2026-12-01"}
    address = reverse("feedback:pulse_action", args=[group.pk])
    made = signed_in(company.manager).post(address, what, follow=True)
    assert (made.status_code, made.context["group"]) == (200, group)
    nils, action = signed_in(company.nils), PulseAction.objects.get()
    [waiting] = queries.waiting_for(company.nils, MONDAY)
    told = Notice.objects.get(recipient=company.nils, kind="pulse_action")
    done = reverse("feedback:pulse_action_done", args=[action.pk])
    for link in (waiting.url, told.url, action.get_absolute_url()):
        page = nils.get(link).content.decode()
        assert "Move the lamps" in page
        assert f'action="{done}"' in page
    after = nils.post(done, follow=True)
    assert (after.status_code, list(after.context["to_do"])) == (200, [])
    assert queries.waiting_for(company.nils, MONDAY) == []
    assert "Move the lamps" in signed_in(company.manager).get(group.get_absolute_url()).content.decode()


def test_of_a_group_that_is_not_shown_there_is_nothing_to_act_on(
    company: Company, wave: PulseWave, tuesday: None
) -> None:
    group = PulseGroup.objects.get(leader=company.manager)
    address = reverse("feedback:pulse_action", args=[group.pk])
    for what in ({"text": ""}, {"text": "Talk", "owner": company.nils.email, "due_on": "2026-12-01"}):
        assert signed_in(company.manager).post(address, what).status_code == 404
    assert not PulseAction.objects.exists()


def test_whoever_answers_is_told_by_name_who_will_read_it(wave: PulseWave, company: Company, tuesday: None) -> None:
    page = signed_in(company.nils).get(reverse("feedback:pulse"))
    named = {reader.person for reader in page.context["readers"].people}
    assert named == {company.manager, company.skip, company.top, company.hr, company.hr_far, company.hr_admin}
    assert "Samira" in page.content.decode()
    assert "somebody who holds the database" in page.content.decode()


def test_results_say_who_reads_them(
    company: Company, team: list[Person], answer: Answer, close: Close, later: None
) -> None:
    for person in team:
        answer(person)
    page = signed_in(company.manager).get(close().get_absolute_url())
    assert {reader.person for reader in page.context["readers"].people} == {company.manager, company.hr}


def test_among_many_teams_one_turns_pages_and_searches(
    company: Company, wave: PulseWave, later: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    PulseWave.objects.update(closed_at=MONDAY, public_key=None)
    outer = PulseGroup.objects.get(leader=company.skip)
    for number in range(PAGE_SIZE + 1):
        leader = PersonFactory(name=f"Number{number:02} Leader", manager=company.skip, department=company.dyehouse)
        PulseGroup.objects.create(wave=wave, leader=leader, parent=outer, invited=50 - number, answered=6)
    client, last = signed_in(company.hr), PulseGroup.objects.get(leader__name=f"Number{PAGE_SIZE} Leader")
    first = client.get(wave.get_absolute_url())
    assert "Number00 Leader" in first.content.decode()
    assert last.leader.name not in first.content.decode()
    assert last.leader.name in client.get(f"{wave.get_absolute_url()}?page=2").content.decode()
    found = client.get(f"{wave.get_absolute_url()}?q=number{PAGE_SIZE}")
    assert [team.group for team in found.context["teams"]] == [last]
    assert found.context["group"] == last
    assert "is led by" in client.get(f"{wave.get_absolute_url()}?q=nobody-of-this-name").content.decode()
    assert client.get(f"{wave.get_absolute_url()}?group=x").status_code == 200
    with django_assert_num_queries(12):
        at_large = client.get(f"{last.get_absolute_url()}&q=number")
    assert at_large.context["group"] == last
    assert last not in at_large.context["page"]


@pytest.mark.parametrize("size", [1, 3])
def test_what_one_set_out_to_do_costs_the_same_once_and_often(
    company: Company, wave: PulseWave, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    group = PulseGroup.objects.get(leader=company.manager)
    due = {"due_on": MONDAY.date(), "created_at": MONDAY}
    for number in range(size):
        PulseAction.objects.create(group=group, text=f"Talk {number}", owner=company.nils, **due)
    client = signed_in(company.nils)
    client.get(reverse("feedback:pulse_waves"))
    with django_assert_num_queries(5):
        page = client.get(reverse("feedback:pulse_waves"))
    assert len(page.context["to_do"]) == size


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
    with django_assert_num_queries(10):
        page = client.get(wave.get_absolute_url())
    assert len(page.context["page"]) == size

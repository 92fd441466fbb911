"""The pulse over the API: rounds, and the same figures as on the page."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from rest_framework.test import APIClient

from feedback import queries
from feedback.models import PulseCell, PulseGroup, PulseWave
from people.models import Person
from tests.cast import Company
from tests.feedback.pulse.conftest import MONDAY
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db
LIST = "/api/v1/pulse/"


def asked(person: Person, address: str = LIST) -> Any:
    client = APIClient()
    client.force_authenticate(person)
    return client.get(address).json()


def page_of(viewer: Person, group: PulseGroup) -> Any:
    """What the page of results is made of."""
    client = Client()
    client.force_login(viewer, backend="people.sign_in.backend.Backend")
    return client.get(group.get_absolute_url()).context


def test_everybody_sees_that_there_is_a_round_and_nobody_a_key(wave: PulseWave, company: Company) -> None:
    [row] = asked(company.nils)["results"]
    assert row["invited"] == wave.invited
    assert set(row) == {"id", "opens_at", "closes_at", "closed_at", "invited", "k", "comment_k"}
    assert set(asked(company.hr_admin, f"{LIST}{wave.pk}/")) == set(row)
    assert asked(company.hr_admin, f"{LIST}{wave.pk}/groups/")["results"] == []


def test_each_is_told_what_the_page_tells_them(
    company: Company, team: list[Person], answer: Callable[..., None], close: Callable[[], PulseWave]
) -> None:
    for person in [*team, company.nils, company.peer]:
        answer(person, 5, "More light")
    wave = close()
    for viewer in company.people.values():
        if not viewer.is_active:
            continue
        told = asked(viewer, f"{LIST}{wave.pk}/groups/")["results"]
        groups = list(queries.teams_for(viewer, wave))
        assert [one["id"] for one in told] == [str(group.pk) for group in groups]
        for one, group in zip(told, groups, strict=True):
            results = page_of(viewer, group)["results"]
            shares = [(row["favourable"], row["earlier"]) for row in one["results"]]
            assert shares == [(result.favourable, list(result.earlier)) for result in results]
            assert one["comments"] == [comment.text for comment in queries.comments_of(group, viewer)]
    assert asked(company.nils, f"{LIST}{wave.pk}/groups/")["results"] == []
    [mine] = asked(company.manager, f"{LIST}{wave.pk}/groups/")["results"]
    assert (mine["answered"], mine["results"][0]["favourable"], len(mine["comments"])) == (12, 100, 12)


@pytest.mark.parametrize("size", [1, 3])
def test_results_cost_the_same_for_few_and_many_teams(
    company: Company, wave: PulseWave, django_assert_num_queries: Any, size: int
) -> None:
    PulseWave.objects.update(closed_at=MONDAY, public_key=None)
    outer = PulseGroup.objects.get(leader=company.skip)
    leaders = PersonFactory.create_batch(size, manager=company.skip, department=company.dyehouse)
    for leader in leaders:
        group = PulseGroup.objects.create(wave=wave, leader=leader, parent=outer, invited=9, answered=6)
        for item in wave.items.all():
            PulseCell.objects.create(group=group, item=item, counts=[0, 1, 2, 3, 0])
    client = APIClient()
    client.force_authenticate(Person.objects.get(pk=company.hr.pk))
    client.get(LIST)
    with django_assert_num_queries(7):
        told = client.get(f"{LIST}{wave.pk}/groups/").json()
    assert len(told["results"]) == size


def test_teams_come_in_pages_the_larger_ones_first(company: Company, wave: PulseWave) -> None:
    PulseWave.objects.update(closed_at=MONDAY, public_key=None)
    outer = PulseGroup.objects.get(leader=company.skip)
    leaders = PersonFactory.create_batch(3, manager=company.skip, department=company.dyehouse)
    for number, leader in enumerate(leaders):
        PulseGroup.objects.create(wave=wave, leader=leader, parent=outer, invited=7 + number, answered=6)
    first = asked(company.hr, f"{LIST}{wave.pk}/groups/?page_size=2")
    assert [one["invited"] for one in first["results"]] == [9, 8]
    assert [one["invited"] for one in asked(company.hr, first["next"])["results"]] == [7]


def test_nothing_is_written_over_the_api(wave: PulseWave, company: Company) -> None:
    client = APIClient()
    client.force_authenticate(company.hr_admin)
    for address in (LIST, f"{LIST}{wave.pk}/", f"{LIST}{wave.pk}/groups/"):
        for method in (client.post, client.put, client.patch, client.delete):
            assert method(address, {}, format="json").status_code == 405

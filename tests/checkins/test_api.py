from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from checkins.models import Action, CheckIn, Series
from tests.cast import Company
from tests.checkins.factories import THEN, ActionFactory, CheckInFactory, SeriesFactory, TalkingPointFactory

pytestmark = pytest.mark.django_db

LIST = "/api/v1/check-in-actions/"


@pytest.fixture
def checkin(company: Company) -> CheckIn:
    return CheckInFactory(series=SeriesFactory(report=company.nils, manager=company.manager))


@pytest.fixture
def api(client: Client, company: Company) -> Client:
    client.force_login(company.nils, backend="people.sign_in.backend.Backend")
    return client


def post(api: Client, **data: Any) -> Any:
    return api.post(LIST, data, content_type="application/json")


@pytest.mark.parametrize("size", [1, 3])
def test_list_costs_the_same_however_long_it_is(
    api: Client, checkin: CheckIn, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    ActionFactory.create_batch(size, agreed_in=checkin)
    with django_assert_num_queries(4):
        answer = api.get(LIST)
    assert len(answer.json()["results"]) == size


def test_only_ones_own_are_listed_whatever_is_asked_for(api: Client, checkin: CheckIn, company: Company) -> None:
    theirs = ActionFactory(agreed_in__series__report=company.other, agreed_in__series__manager=company.other_manager)
    assert api.get(LIST, {"owner": theirs.owner_id, "series": theirs.series_id}).json()["results"] == []
    assert api.get(reverse("api-checkin-action-detail", args=[theirs.pk])).status_code == 404


def test_narrowed_to_what_is_open(api: Client, checkin: CheckIn) -> None:
    ActionFactory(agreed_in=checkin, done_at=THEN)
    left = ActionFactory(agreed_in=checkin)
    assert [row["id"] for row in api.get(LIST, {"is_open": "true"}).json()["results"]] == [str(left.pk)]


def test_write_one_down_and_settle_it(api: Client, checkin: CheckIn, company: Company) -> None:
    made = post(api, check_in=str(checkin.pk), owner=str(company.manager.pk), text="Fault cards")
    assert made.status_code == 201
    action = Action.objects.get()
    assert (action.owner, action.by, action.agreed_in) == (company.manager, company.nils, checkin)
    where = reverse("api-checkin-action-detail", args=[action.pk])
    done = api.patch(where, {"is_done": True, "owner": str(company.nils.pk)}, content_type="application/json")
    assert done.json()["done_at"]
    action.refresh_from_db()
    assert action.owner == company.manager, "only what is named is changed"


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": ""},
        {"text": "\x00"},
        {"text": "x" * 501},
        {"due_on": "9999-12-31"},
        {"due_on": "0001-01-01"},
        {"due_on": "soon"},
        {"owner": "nobody"},
        {"check_in": None},
    ],
)
def test_bad_input_says_where(api: Client, checkin: CheckIn, company: Company, wrong: dict[str, Any]) -> None:
    good = {"check_in": str(checkin.pk), "owner": str(company.nils.pk), "text": "Fault cards"}
    answer = post(api, **{**good, **wrong})
    assert answer.status_code == 400
    assert set(answer.json()) == set(wrong)
    assert not Action.objects.exists()


def test_the_checkin_of_others_does_not_exist(api: Client, checkin: CheckIn, company: Company) -> None:
    theirs = CheckInFactory(series__report=company.other, series__manager=company.other_manager)
    answer = post(api, check_in=str(theirs.pk), owner=str(company.nils.pk), text="Mine now")
    assert answer.status_code == 400
    assert not Action.objects.exists()


def test_an_owner_who_is_none_of_the_two_is_refused(api: Client, checkin: CheckIn, company: Company) -> None:
    assert post(api, check_in=str(checkin.pk), owner=str(company.peer.pk), text="Fault cards").status_code == 409


def test_nothing_is_written_once_it_is_over(api: Client, checkin: CheckIn, company: Company) -> None:
    action = ActionFactory(agreed_in=checkin)
    Series.objects.update(ended_at=THEN)
    assert post(api, check_in=str(checkin.pk), owner=str(company.nils.pk), text="Late").status_code == 403
    where = reverse("api-checkin-action-detail", args=[action.pk])
    assert api.patch(where, {"is_done": True}, content_type="application/json").status_code == 403
    assert api.get(where).json()["text"] == action.text


def test_the_schema_describes_it(api: Client) -> None:
    schema = api.get(reverse("api-schema"), headers={"Accept": "application/json"})
    assert b"/check-in-actions/" in schema.content


POINTS, TOLD = "/api/v1/check-in-points/", "/api/v1/check-in-preparations/"


def send(api: Client, method: str, where: str, **data: Any) -> Any:
    return getattr(api, method)(where, data, content_type="application/json")


def test_points_are_added_ticked_and_taken_off(api: Client, checkin: CheckIn) -> None:
    made = send(api, "post", POINTS, check_in=str(checkin.pk), text="Dye lots").json()
    where = f"{POINTS}{made['id']}/"
    assert made["is_private"] is False
    assert send(api, "patch", where, is_done=True).json()["done_in"] == str(checkin.pk)
    assert api.delete(where).status_code == 403, "it was talked about"
    assert send(api, "patch", where, is_done=False).json()["done_at"] is None
    assert api.delete(where).status_code == 204
    assert api.get(POINTS).json()["results"] == []


def test_private_points_of_the_other_are_not_listed(api: Client, company: Company, checkin: CheckIn) -> None:
    TalkingPointFactory(added_for=checkin, author=company.manager, is_private=True)
    assert api.get(POINTS).json()["results"] == []


def test_a_point_of_what_is_settled_is_refused(api: Client, company: Company, checkin: CheckIn) -> None:
    CheckIn.objects.update(state="missed")
    assert send(api, "post", POINTS, check_in=str(checkin.pk), text="Dye lots").status_code == 403


def test_preparing_reading_and_answering(api: Client, client: Client, company: Company, checkin: CheckIn) -> None:
    told = {"mood": 3, "answers": [{"question": "What went well?", "text": "All"}], "priorities": ["Audit"]}
    made = send(api, "post", TOLD, check_in=str(checkin.pk), **told).json()
    assert made["answers"] == told["answers"]
    where = f"{TOLD}{made['id']}/"
    assert send(api, "patch", where).status_code == 403
    client.force_login(company.manager, backend="people.sign_in.backend.Backend")
    assert send(client, "patch", where).json()["read_at"]
    assert send(client, "patch", where, reply="Good.").json()["reply"] == "Good."
    assert send(client, "post", TOLD, check_in=str(checkin.pk), mood=6).status_code == 400

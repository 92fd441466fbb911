"""Over the API the two do what they do on the pages, by the same rules."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from checkins import services
from checkins.models import CheckIn, PreparationQuestion, Series, SuggestedQuestion
from tests.cast import Company
from tests.checkins.factories import (
    THEN,
    CheckInFactory,
    NoteFactory,
    PriorityFactory,
    SeriesFactory,
    SkipReasonFactory,
    TalkingPointFactory,
)

pytestmark = pytest.mark.django_db
Counted = Callable[[int], AbstractContextManager[Any]]
API = "/api/v1"


@pytest.fixture(autouse=True)
def _clock() -> Iterator[None]:
    with time_machine.travel(THEN, tick=False):
        yield


@pytest.fixture
def checkin(company: Company) -> CheckIn:
    return CheckInFactory(series=SeriesFactory(report=company.nils, manager=company.manager))


def as_one(person: Any) -> Client:
    client = Client()
    client.force_login(person, backend="people.sign_in.backend.Backend")
    return client


@pytest.fixture
def api(company: Company) -> Client:
    return as_one(company.nils)


def send(api: Client, method: str, where: str, **data: Any) -> Any:
    return getattr(api, method)(f"{API}{where}", data, content_type="application/json")


@pytest.mark.parametrize("size", [1, 3])
@pytest.mark.parametrize(
    ("where", "queries"), [("check-in-series", 5), ("check-ins", 5), ("check-in-priorities", 4), ("agenda", 5)]
)
def test_lists_cost_the_same_however_long_they_are(
    api: Client, checkin: CheckIn, django_assert_num_queries: Counted, size: int, where: str, queries: int
) -> None:
    for _one in range(size - 1):
        CheckInFactory(series=SeriesFactory(report=checkin.series.report))
    PriorityFactory.create_batch(size, added_for=checkin)
    TalkingPointFactory.create_batch(size, added_for=checkin)
    address = f"{API}/{where}/" if where != "agenda" else f"{API}/check-ins/{checkin.pk}/agenda/"
    with django_assert_num_queries(queries):
        answer = api.get(address).json()
    assert len(answer if where == "agenda" else answer["results"]) == size


def test_only_ones_own_are_listed(company: Company, checkin: CheckIn) -> None:
    for above in (company.skip, company.hr):
        api = as_one(above)
        assert api.get(f"{API}/check-ins/", {"series": checkin.series_id}).json()["results"] == []
        assert api.get(f"{API}/check-in-series/").json()["results"] == []


def test_a_series_is_arranged_anew(api: Client, checkin: CheckIn) -> None:
    where = f"/check-in-series/{checkin.series_id}/"
    told = send(api, "patch", where, weekday=4, at="14:00").json()
    assert (told["weekday"], told["at"], told["minutes"]) == (4, "14:00:00", 30), "what is not named stays"
    checkin.refresh_from_db()
    assert checkin.starts_at == datetime(2026, 11, 20, 14, tzinfo=UTC)
    own = send(api, "patch", where, cadence="own", every_weeks=3).json()
    assert (own["every_weeks"], own["cadence_is_own"]) == (3, True)
    ruled = send(api, "patch", where, cadence="by_rule").json()
    assert (ruled["cadence"], ruled["cadence_is_own"], ruled["every_weeks"]) == ("two_weekly", False, None)
    assert ruled["rule"] == "Every two weeks, as is usual where nothing else is set"


def test_an_arrangement_that_makes_no_sense_is_refused(api: Client, checkin: CheckIn) -> None:
    for field, value in (
        ("cadence", "daily"),
        ("weekday", 7),
        ("at", "25:00"),
        ("minutes", 1),
        ("time_zone", "Mars/Olympus"),
    ):
        answer = send(api, "patch", f"/check-in-series/{checkin.series_id}/", **{field: value})
        assert (answer.status_code, set(answer.json())) == (400, {field})
    answer = send(api, "patch", f"/check-in-series/{checkin.series_id}/", cadence="own")
    assert answer.json() == {"every_weeks": ["Say every how many weeks."]}


def test_two_begin_to_meet_and_stop(api: Client, company: Company) -> None:
    made = send(api, "post", "/check-in-series/", person=str(company.peer.pk), about="theirs", weekday=2)
    assert made.status_code == 201
    series = Series.objects.get()
    assert (series.report, series.manager, series.weekday) == (company.peer, company.nils, 2)
    again = send(api, "post", "/check-in-series/", person=str(company.peer.pk))
    assert again.status_code == 409
    assert send(api, "post", "/check-in-series/", person=str(company.nils.pk)).status_code == 400
    assert send(api, "post", f"/check-in-series/{series.pk}/end/").status_code == 204
    assert api.get(f"{API}/check-in-series/", {"is_running": "true"}).json()["results"] == []


def test_moved_within_a_year_and_never_into_the_past(api: Client, checkin: CheckIn) -> None:
    where = f"/check-ins/{checkin.pk}/"
    assert send(api, "patch", where, starts_at="2026-11-23T15:00:00+01:00").json()["ends_at"] == "2026-11-23T14:30:00Z"
    for wrong in ("2026-11-09T10:00:00Z", "2027-11-12T10:00:00Z", "0001-01-01T00:00:00+14:00", "soon"):
        assert send(api, "patch", where, starts_at=wrong).status_code == 400, wrong
    assert send(api, "patch", where, starts_at="2026-11-10T08:00:00Z").status_code == 409, "earlier today"


def test_skipped_with_a_reason_for_the_other_alone(api: Client, company: Company, checkin: CheckIn) -> None:
    assert send(api, "post", f"/check-ins/{checkin.pk}/skip/", reason="").status_code == 400
    told = send(api, "post", f"/check-ins/{checkin.pk}/skip/", reason="The fair is on").json()
    assert (told["state"], told["skip_reason"]) == ("skipped", {"by": str(company.nils.pk), "text": "The fair is on"})
    assert send(api, "post", f"/check-ins/{checkin.pk}/skip/", reason="Again").status_code == 403
    SkipReasonFactory()
    assert [one["state"] for one in api.get(f"{API}/check-ins/", {"state": "skipped"}).json()["results"]] == ["skipped"]


def test_held_once_and_the_next_is_planned(api: Client, checkin: CheckIn) -> None:
    assert send(api, "post", f"/check-ins/{checkin.pk}/hold/").json()["held_at"] == "2026-11-10T09:00:00Z"
    assert send(api, "post", f"/check-ins/{checkin.pk}/hold/").status_code == 403
    assert len(api.get(f"{API}/check-ins/", {"state": "planned"}).json()["results"]) == 1


def test_taken_back_it_is_planned_as_before(api: Client, checkin: CheckIn) -> None:
    where = f"/check-ins/{checkin.pk}/hold/"
    assert send(api, "delete", where).status_code == 403
    before = api.get(f"{API}/check-ins/{checkin.pk}/").json()
    send(api, "post", where)
    assert send(api, "delete", where).json() == before
    assert len(api.get(f"{API}/check-ins/").json()["results"]) == 1


def test_points_find_their_place(api: Client, company: Company, checkin: CheckIn) -> None:
    hidden = TalkingPointFactory(added_for=checkin, author=company.manager, is_private=True)
    first, second = (TalkingPointFactory(added_for=checkin, text=text) for text in ("Lots", "Lamp"))
    where = f"/check-ins/{checkin.pk}/agenda/"
    order = [str(second.pk), str(first.pk)]
    assert [one["id"] for one in send(api, "patch", where, moved=order[0], order=order).json()] == order
    assert send(api, "patch", where, moved=str(hidden.pk), order=[str(hidden.pk)]).status_code == 404
    assert send(api, "patch", where, moved=order[0], order=[]).status_code == 400


def test_a_point_is_worded_anew_and_kept_to_oneself(api: Client, company: Company, checkin: CheckIn) -> None:
    where = f"/check-in-points/{TalkingPointFactory(added_for=checkin, text='Lots').pk}/"
    assert send(api, "patch", where, is_private=True).json()["text"] == "Lots"
    assert as_one(company.manager).get(f"{API}{where}").status_code == 404
    told = send(api, "patch", where, text="Dye lots", is_private=False).json()
    assert (told["text"], told["is_private"]) == ("Dye lots", False)
    for neither in ({}, {"text": "Lots", "is_done": True}):
        assert send(api, "patch", where, **neither).status_code == 400
    assert send(api, "patch", where, is_done=True).json()["done_at"]
    assert send(api, "patch", where, text="Late").status_code == 403, "it was talked about"


def test_of_two_who_write_at_once_the_later_gets_both_texts(api: Client, company: Company, checkin: CheckIn) -> None:
    where, other = f"/check-ins/{checkin.pk}/notes/shared/", as_one(company.manager)
    assert send(api, "get", where).json() == {"text": "", "version": 0, "saved_at": None}
    assert send(api, "put", where, text="Yuki ", version=0).json()["version"] == 1
    late = send(other, "put", where, text="Mira", version=0)
    assert late.status_code == 409
    assert (late.json()["yours"], late.json()["theirs"], late.json()["version"]) == ("Mira", "Yuki ", 1)
    assert send(other, "put", where, text="Yuki, Mira", version=1).json()["version"] == 2


def test_private_notes_are_for_one_alone(api: Client, company: Company, checkin: CheckIn) -> None:
    NoteFactory(checkin=checkin, private_to=company.manager)
    where = f"/check-ins/{checkin.pk}/notes/private/"
    assert send(api, "get", where).json()["version"] == 0
    assert send(api, "put", where, text="", version=0).json()["version"] == 1
    assert send(as_one(company.manager), "get", where).json()["text"] == "Yuki grades mornings."
    for wrong in ({"version": -1}, {"version": 2_000_000_001}, {"text": "x" * 20_001}, {"text": "\x00"}):
        assert send(api, "put", where, **{"text": "Yuki", "version": 1, **wrong}).status_code == 400


def test_priorities_are_settled_and_taken_off(api: Client, checkin: CheckIn) -> None:
    where = f"/check-in-priorities/{PriorityFactory(added_for=checkin).pk}/"
    assert send(api, "patch", where, is_done=True).json()["done_in"] == str(checkin.pk)
    assert send(api, "delete", where).status_code == 403, "it was done"
    assert send(api, "patch", where, is_done=False).json()["done_in"] is None
    assert send(api, "delete", where).status_code == 204
    assert api.get(f"{API}/check-in-priorities/").json()["results"] == []


def test_questions_are_offered_and_the_report_is_asked(api: Client, company: Company, checkin: CheckIn) -> None:
    PreparationQuestion.objects.create(kind="text", text="What went well?")
    SuggestedQuestion.objects.create(occasion="growth", text="What have you learned?")
    where = f"/check-ins/{checkin.pk}/questions/"
    told = send(api, "get", where).json()
    assert (told["occasion"], told["why"]) == ("first", "You two have not met here before.")
    assert told["asked"] == [{"kind": "text", "text": "What went well?"}]
    chosen = as_one(company.manager).get(f"{API}{where}", {"occasion": "growth"}).json()
    assert chosen == {"occasion": "growth", "why": "", "suggested": ["What have you learned?"], "asked": []}
    assert api.get(f"{API}{where}", {"occasion": "birthday"}).status_code == 400


def test_rates_are_those_of_the_page(company: Company, checkin: CheckIn) -> None:
    CheckInFactory(series=checkin.series, starts_at=datetime(2026, 11, 5, 10, tzinfo=UTC), state="held")
    services.count_rates(now=THEN)
    api = as_one(company.hr)
    told = api.get(reverse("api-checkin-rates"), {"months": 1}).json()
    assert [(row["department"], row["held"], row["share"]) for row in told["departments"]] == [("Dye house", 1, 100)]
    assert told["everybody"]["held"] == 1
    for wrong in ({"months": 2}, {"at": "nowhere"}, {"at": str(checkin.pk)}):
        assert api.get(reverse("api-checkin-rates"), wrong).status_code == 400, wrong

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from checkins.models import Action, CheckIn, Note, Series, TalkingPoint
from tests.cast import Company
from tests.checkins.factories import (
    THEN,
    ActionFactory,
    CheckInFactory,
    NoteFactory,
    SeriesFactory,
    SkipReasonFactory,
    TalkingPointFactory,
)
from tests.people.factories import LeaveFactory, PersonFactory

pytestmark = pytest.mark.django_db

JSON = {"Accept": "application/json"}
HTMX = {"HX-Request": "true"}
LIST_QUERIES = 6
PAGE_QUERIES = 10
POLL_QUERIES = 4


@pytest.fixture(autouse=True)
def tuesday(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def checkin(company: Company) -> CheckIn:
    return CheckInFactory(series=SeriesFactory(report=company.nils, manager=company.manager))


def sign_in(person: object) -> Client:
    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")  # type: ignore[arg-type]
    return client


@pytest.fixture
def nils(company: Company) -> Client:
    return sign_in(company.nils)


@pytest.fixture
def manager(company: Company) -> Client:
    return sign_in(company.manager)


def at(name: str, *keys: object) -> str:
    return reverse(f"checkins:{name}", args=keys)


def text(answer: HttpResponse) -> str:
    return answer.content.decode()


# Lists


@pytest.mark.parametrize("size", [1, 3])
def test_list_costs_the_same_however_long_it_is(
    manager: Client, company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    for person in PersonFactory.create_batch(size, manager=company.manager):
        ahead = CheckInFactory(series=SeriesFactory(report=person, manager=company.manager))
        CheckInFactory(series=ahead.series, starts_at=THEN - timedelta(days=5), state=CheckIn.State.HELD)
        TalkingPointFactory(added_for=ahead)
    with django_assert_num_queries(LIST_QUERIES):
        answer = manager.get(at("list"))
    assert len(answer.context["upcoming"]) == len(answer.context["past"]) == size


def test_list_is_ones_own(company: Company, checkin: CheckIn) -> None:
    assert "Samira Manager" in text(sign_in(company.nils).get(at("list")))
    answer = sign_in(company.skip).get(at("list"))
    assert answer.context["upcoming"] == [], "the line may know of it, and it is none of their pages"


def test_list_says_who_is_away(nils: Client, company: Company, checkin: CheckIn) -> None:
    LeaveFactory(person=company.manager, starts_on=date(2026, 11, 19), ends_on=date(2026, 11, 19))
    assert "Samira is away" in text(nils.get(at("list")))
    assert "Samira is away" in text(nils.get(checkin.get_absolute_url()))


def test_the_top_is_told_why_there_is_none(company: Company) -> None:
    page = text(sign_in(company.top).get(at("list")))
    assert "Nobody is above you" in page
    assert at("start") in page


# The page of the two


@pytest.mark.parametrize("size", [1, 3])
def test_page_costs_the_same_however_much_is_on_it(
    nils: Client, checkin: CheckIn, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    last = CheckInFactory(series=checkin.series, starts_at=THEN - timedelta(days=5), state=CheckIn.State.HELD)
    NoteFactory(checkin=last)
    NoteFactory(checkin=checkin)
    TalkingPointFactory.create_batch(size, added_for=last)
    ActionFactory.create_batch(size, agreed_in=last)
    with django_assert_num_queries(PAGE_QUERIES):
        answer = nils.get(checkin.get_absolute_url())
    assert len(answer.context["agenda"].points) == len(answer.context["actions"]) == size


def test_page_shows_each_what_is_theirs(nils: Client, manager: Client, company: Company, checkin: CheckIn) -> None:
    TalkingPointFactory(added_for=checkin, text="Half day", is_private=True)
    NoteFactory(checkin=checkin, private_to=company.manager, text="Ask about pay")
    mine, hers = (text(client.get(checkin.get_absolute_url())) for client in (nils, manager))
    assert "Half day" in mine
    assert "Half day" not in hers
    assert "Ask about pay" in hers
    assert "Ask about pay" not in mine


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("held", "Held on"),
        ("skipped", "The fair is on"),
        ("missed", "Nobody has said"),
        ("prepared", "You are prepared"),
    ],
)
def test_page_says_how_it_stands(nils: Client, checkin: CheckIn, state: str, words: str) -> None:
    CheckIn.objects.all().delete()
    there = CheckInFactory(series=checkin.series, state=state)
    if state == "skipped":
        SkipReasonFactory(checkin=there)
    assert words in text(nils.get(there.get_absolute_url()))


def test_ended_series_are_read_only(nils: Client, checkin: CheckIn) -> None:
    NoteFactory(checkin=checkin, text="What we said")
    point = TalkingPointFactory(added_for=checkin)
    Series.objects.update(ended_at=THEN)
    page = text(nils.get(checkin.get_absolute_url()))
    assert "What we said" in page
    assert "textarea" not in page.split("<main")[1].split("</main>")[0]
    for name in ("point_add", "hold", "move", "skip", "prepare", "shared_note", "action_add"):
        assert nils.post(at(name, checkin.pk)).status_code == 403
    assert nils.post(at("point_tick", checkin.pk, point.pk), {"done": "1"}).status_code == 403


# Points


def test_a_point_added_with_enter(nils: Client, checkin: CheckIn) -> None:
    answer = nils.post(at("point_add", checkin.pk), {"text": "Dye lots"}, headers=HTMX)
    assert "Dye lots" in text(answer)
    assert "<html" not in text(answer)
    assert TalkingPoint.objects.get().is_private is False


def test_a_point_without_a_script(nils: Client, checkin: CheckIn) -> None:
    answer = nils.post(at("point_add", checkin.pk), {"text": "Half day", "is_private": "on"})
    assert answer.url == checkin.get_absolute_url()  # type: ignore[attr-defined]
    assert TalkingPoint.objects.get().is_private


def test_what_stands_beside_becomes_a_point(nils: Client, checkin: CheckIn) -> None:
    """A button outside the form sends its words after the empty line."""
    nils.post(at("point_add", checkin.pk), {"text": ["", "Fewer metres dyed twice"]})
    assert TalkingPoint.objects.get().text == "Fewer metres dyed twice"


@pytest.mark.parametrize("headers", [HTMX, {}])
@pytest.mark.parametrize("wrong", ["", "x" * 501, "a\x00b"])
def test_a_point_that_cannot_be_kept(nils: Client, checkin: CheckIn, headers: dict[str, str], wrong: str) -> None:
    answer = nils.post(at("point_add", checkin.pk), {"text": wrong}, headers=headers)
    assert answer.status_code == 422
    assert not TalkingPoint.objects.exists()


def test_the_other_sees_it_within_seconds(
    manager: Client, checkin: CheckIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    seen = manager.get(checkin.get_absolute_url()).context["agenda"].version
    with django_assert_num_queries(POLL_QUERIES):
        assert manager.get(at("agenda", checkin.pk), {"seen": seen}).status_code == 204
    TalkingPointFactory(added_for=checkin, text="Just added")
    answer = manager.get(at("agenda", checkin.pk), {"seen": seen})
    assert "Just added" in text(answer)
    assert answer.context["agenda"].version in text(answer)


def test_tick_and_untick(nils: Client, checkin: CheckIn) -> None:
    point = TalkingPointFactory(added_for=checkin)
    for done in ("1", "0"):
        nils.post(at("point_tick", checkin.pk, point.pk), {"done": done}, headers=HTMX)
        point.refresh_from_db()
        assert bool(point.done_at) is (done == "1")


def test_order(nils: Client, checkin: CheckIn) -> None:
    points = [TalkingPointFactory(added_for=checkin) for _n in range(3)]
    order = [points[2].pk, points[0].pk, points[1].pk]
    assert nils.post(at("points_order", checkin.pk), {"order": order}).status_code == 204
    assert list(TalkingPoint.objects.in_order().values_list("pk", flat=True)) == order
    nils.post(at("point_shift", checkin.pk, points[2].pk), {"step": "1"})
    assert TalkingPoint.objects.in_order().first() == points[0]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("points_order", {"order": ["1 or 1=1"]}),
        ("points_order", {"order": ["019aa3ee-0000-7000-8000-000000000000"] * 501}),
        ("points_order", {}),
        ("point_shift", {"step": "5"}),
        ("point_tick", {"done": "maybe"}),
        ("action_tick", {"done": ""}),
    ],
)
def test_nonsense_is_a_400(nils: Client, checkin: CheckIn, name: str, data: dict[str, Any]) -> None:
    keys = {
        "points_order": [checkin.pk],
        "action_tick": [checkin.pk, ActionFactory(agreed_in=checkin).pk],
    }.get(name) or [checkin.pk, TalkingPointFactory(added_for=checkin).pk]
    assert nils.post(at(name, *keys), data).status_code == 400


def test_only_the_author_takes_a_point_off(nils: Client, manager: Client, checkin: CheckIn) -> None:
    point = TalkingPointFactory(added_for=checkin)
    assert manager.post(at("point_remove", checkin.pk, point.pk)).status_code == 403
    nils.post(at("point_remove", checkin.pk, point.pk), headers=HTMX)
    assert not TalkingPoint.objects.exists()


def test_a_private_point_does_not_exist_for_the_other(manager: Client, checkin: CheckIn) -> None:
    point = TalkingPointFactory(added_for=checkin, is_private=True)
    for name in ("point_tick", "point_shift", "point_remove"):
        assert manager.post(at(name, checkin.pk, point.pk), {"done": "1", "step": "1"}).status_code == 404


def test_a_point_of_another_series_is_not_on_this_agenda(nils: Client, company: Company, checkin: CheckIn) -> None:
    elsewhere = CheckInFactory(series=SeriesFactory(report=company.nils, manager=company.other, follows_line=False))
    point = TalkingPointFactory(added_for=elsewhere)
    assert nils.post(at("point_tick", checkin.pk, point.pk), {"done": "1"}).status_code == 404


# Notes


@pytest.mark.parametrize("name", ["shared_note", "private_note"])
def test_notes_save_themselves(nils: Client, checkin: CheckIn, name: str) -> None:
    where = at(name, checkin.pk)
    saved = nils.post(where, {"text": "Yuki", "version": 0}, headers=JSON).json()
    assert saved["version"] == 1
    answer = nils.post(where, {"text": "Ana", "version": 0}, headers=JSON)
    assert answer.status_code == 409
    assert {**answer.json(), "detail": ""} == {"detail": "", "yours": "Ana", "theirs": "Yuki", "version": 1}


def test_notes_without_a_script_keep_both_texts_too(nils: Client, manager: Client, checkin: CheckIn) -> None:
    where = at("shared_note", checkin.pk)
    assert nils.post(where, {"text": "Yuki", "version": 0}).url == checkin.get_absolute_url()  # type: ignore[attr-defined]
    answer = manager.post(where, {"text": "Ana", "version": 0})
    assert answer.status_code == 409
    assert "Ana" in text(answer)
    assert "Yuki" in text(answer)


@pytest.mark.parametrize(("headers", "status"), [(JSON, 400), ({}, 422)])
@pytest.mark.parametrize(
    "wrong", [{"text": "x" * 20_001}, {"text": "a\x00b"}, {"version": "-1"}, {"version": "9" * 30}]
)
def test_notes_that_cannot_be_kept(
    nils: Client, checkin: CheckIn, headers: dict[str, str], status: int, wrong: dict[str, str]
) -> None:
    answer = nils.post(at("shared_note", checkin.pk), {"text": "Fine words", "version": "0", **wrong}, headers=headers)
    assert answer.status_code == status
    assert not Note.objects.exists()
    if status == 422 and "\x00" not in wrong.get("text", ""):
        assert wrong.get("text", "Fine words") in text(answer), "what was typed is still there"


# Actions


def test_actions_are_written_down_and_ticked(nils: Client, company: Company, checkin: CheckIn) -> None:
    data = {"text": "Fault cards", "owner": str(company.manager.pk), "due_on": "2026-11-23"}
    assert "Fault cards" in text(nils.post(at("action_add", checkin.pk), data, headers=HTMX))
    action = Action.objects.get()
    assert (action.owner, action.due_on) == (company.manager, date(2026, 11, 23))
    nils.post(at("action_tick", checkin.pk, action.pk), {"done": "1"})
    action.refresh_from_db()
    assert action.done_at


@pytest.mark.parametrize(
    "wrong",
    [{"text": ""}, {"due_on": "0001-01-01"}, {"due_on": "9999-12-31"}, {"owner": "nobody"}, {"due_on": "soon"}],
)
@pytest.mark.parametrize("headers", [HTMX, {}])
def test_actions_that_cannot_be_kept(
    nils: Client, company: Company, checkin: CheckIn, wrong: dict[str, str], headers: dict[str, str]
) -> None:
    data = {"text": "Fault cards", "owner": str(company.nils.pk), "due_on": "2026-11-23", **wrong}
    answer = nils.post(at("action_add", checkin.pk), data, headers=headers)
    assert answer.status_code == 422
    assert data["text"] in text(answer)
    assert not Action.objects.exists()


# The check-in itself


def test_move(nils: Client, checkin: CheckIn) -> None:
    assert 'value="2026-11-19"' in text(nils.get(at("move", checkin.pk)))
    assert nils.post(at("move", checkin.pk), {"on": "2026-11-20", "at": "15:30"}).status_code == 302
    checkin.refresh_from_db()
    assert checkin.starts_at == datetime(2026, 11, 20, 15, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("on", "clock", "status"),
    [("2026-11-16", "10:00", 422), ("9999-12-31", "10:00", 422), ("2026-11-17", "08:00", 409), ("", "25:00", 422)],
)
def test_move_to_nowhere(nils: Client, checkin: CheckIn, on: str, clock: str, status: int) -> None:
    assert nils.post(at("move", checkin.pk), {"on": on, "at": clock}).status_code == status


def test_skip_needs_a_reason(nils: Client, checkin: CheckIn) -> None:
    assert "<html" not in text(nils.get(at("skip", checkin.pk), headers=HTMX))
    assert nils.post(at("skip", checkin.pk), {"reason": " "}).status_code == 422
    answer = nils.post(at("skip", checkin.pk), {"reason": "The fair"}, headers=HTMX)
    assert answer["HX-Redirect"] == checkin.get_absolute_url()
    assert "The fair" in text(nils.get(checkin.get_absolute_url()))


def test_prepare_then_hold(nils: Client, manager: Client, checkin: CheckIn) -> None:
    assert manager.post(at("prepare", checkin.pk)).status_code == 403
    nils.post(at("prepare", checkin.pk))
    assert "Nils is prepared" in text(manager.get(checkin.get_absolute_url()))
    manager.post(at("hold", checkin.pk))
    checkin.refresh_from_db()
    assert checkin.state == "held"
    assert manager.post(at("hold", checkin.pk)).status_code == 403


# Series

GOOD = {"cadence": "weekly", "weekday": "4", "at": "14:00", "minutes": "45", "time_zone": "Europe/Lisbon"}


def test_arrange(nils: Client, checkin: CheckIn) -> None:
    where = at("series", checkin.series_id)
    assert nils.get(where).status_code == 200
    assert nils.post(where, GOOD).status_code == 302
    checkin.refresh_from_db()
    assert checkin.starts_at == datetime(2026, 11, 20, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    "wrong", [{"cadence": "hourly"}, {"weekday": "9"}, {"minutes": "1" * 40}, {"time_zone": "Mars"}, {"at": "\x00"}]
)
def test_an_arrangement_that_cannot_be(nils: Client, checkin: CheckIn, wrong: dict[str, str]) -> None:
    assert nils.post(at("series", checkin.series_id), {**GOOD, **wrong}).status_code == 422


def test_an_ended_series_shows_how_it_was(nils: Client, checkin: CheckIn) -> None:
    Series.objects.update(ended_at=THEN)
    assert "by the clock in Lisbon" in text(nils.get(at("series", checkin.series_id)))
    assert nils.post(at("series", checkin.series_id), GOOD).status_code == 403


@pytest.mark.parametrize(("about", "report"), [("mine", "top"), ("theirs", "other")])
def test_anybody_starts_with_anybody(company: Company, about: str, report: str) -> None:
    client = sign_in(company.top)
    assert client.get(at("start")).status_code == 200
    data = {**GOOD, "person": company.other.email, "about": about}
    assert client.post(at("start"), data).status_code == 302
    series = Series.objects.get()
    assert series.report == company.people[report]
    assert client.post(at("start"), data).status_code == 409
    assert client.post(at("series_end", series.pk)).status_code == 302
    series.refresh_from_db()
    assert series.ended_at


@pytest.mark.parametrize("person", ["nils@larkfell.example", "", "Nobody at all", "gustav@larkfell.example"])
def test_not_with_oneself_nor_with_nobody(nils: Client, person: str) -> None:
    assert nils.post(at("start"), {**GOOD, "person": person, "about": "mine"}).status_code == 422


def test_a_series_of_the_line_is_not_ended_by_hand(nils: Client, checkin: CheckIn) -> None:
    assert nils.post(at("series_end", checkin.series_id)).status_code == 403

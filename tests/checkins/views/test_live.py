"""What an open page is told, what asking costs, and that what is private to one is no news to the other."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from checkins import services
from checkins.models import CheckIn, TalkingPoint
from tests.cast import Company
from tests.checkins.factories import ActionFactory, NoteFactory, TalkingPointFactory
from tests.checkins.views.pages import at, sign_in, text

pytestmark = pytest.mark.django_db

ASKING_QUERIES = 3  # who asks (two), and whether anything is new
PARTS = ["head", "points", "actions", "note"]
Deed = Callable[[CheckIn, TalkingPoint, Company], Any]


def seen(client: Client, checkin: CheckIn) -> dict[str, str]:
    """The marks on the page as somebody has it open."""
    marks: dict[str, str] = client.get(checkin.get_absolute_url()).context["checkin"].marks
    return marks


def ask(client: Client, checkin: CheckIn, marks: dict[str, str]) -> HttpResponse:
    return client.get(at("news", checkin.pk), marks)  # type: ignore[return-value]


def changed(answer: HttpResponse) -> list[str]:
    return [part for part in PARTS if f'data-part="{part}"' in text(answer)]


@pytest.mark.parametrize("size", [1, 3])
def test_nothing_new_costs_one_query_beside_who_asks(
    manager: Client, checkin: CheckIn, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    TalkingPointFactory.create_batch(size, added_for=checkin)
    ActionFactory.create_batch(size, agreed_in=checkin)
    NoteFactory(checkin=checkin)
    marks = seen(manager, checkin)
    with django_assert_num_queries(ASKING_QUERIES):
        assert ask(manager, checkin, marks).status_code == 204


def add(checkin: CheckIn, _point: TalkingPoint, company: Company) -> None:
    services.add_point(checkin=checkin, text="New", is_private=False, actor=company.nils, now=timezone.now())


def tick(checkin: CheckIn, point: TalkingPoint, company: Company) -> None:
    services.tick_point(point=point, checkin=checkin, is_done=True, actor=company.nils, now=timezone.now())


def move(checkin: CheckIn, point: TalkingPoint, company: Company) -> None:
    services.shift_point(point=point, checkin=checkin, step=1, actor=company.nils, now=timezone.now())


def edit(_checkin: CheckIn, point: TalkingPoint, company: Company) -> None:
    services.edit_point(point=point, text="Changed", is_private=False, actor=company.nils, now=timezone.now())


def hide(_checkin: CheckIn, point: TalkingPoint, company: Company) -> None:
    services.edit_point(point=point, text=point.text, is_private=True, actor=company.nils, now=timezone.now())


def remove(_checkin: CheckIn, point: TalkingPoint, company: Company) -> None:
    services.remove_point(point=point, actor=company.nils, now=timezone.now())


@pytest.mark.parametrize("deed", [add, tick, move, edit, hide, remove])
def test_points_are_news(manager: Client, company: Company, checkin: CheckIn, deed: Deed) -> None:
    point, _other = TalkingPointFactory(added_for=checkin), TalkingPointFactory(added_for=checkin)
    marks = seen(manager, checkin)
    deed(checkin, point, company)
    answer = ask(manager, checkin, marks)
    assert changed(answer) == ["points"]
    assert ask(manager, checkin, seen(manager, checkin)).status_code == 204
    assert f'data-mark="{seen(manager, checkin)["points"]}"' in text(answer)


def test_actions_are_news(manager: Client, company: Company, checkin: CheckIn) -> None:
    marks, now = seen(manager, checkin), timezone.now()
    action = services.add_action(
        checkin=checkin, text="Fault cards", owner=company.nils, due_on=None, actor=company.nils, now=now
    )
    answer = ask(manager, checkin, marks)
    assert changed(answer) == ["actions"]
    assert "Fault cards" in text(answer)
    marks = seen(manager, checkin)
    services.settle_action(action=action, is_done=True, actor=company.nils, now=now)
    assert changed(ask(manager, checkin, marks)) == ["actions"]


def test_what_the_other_notes_is_news(manager: Client, company: Company, checkin: CheckIn) -> None:
    marks = seen(manager, checkin)
    services.save_shared_note(checkin=checkin, text="Yuki <grades>", version=0, actor=company.nils, now=timezone.now())
    answer = ask(manager, checkin, marks)
    assert changed(answer) == ["note"]
    assert "Yuki &lt;grades&gt;" in text(answer)


def test_how_it_stands_is_news(manager: Client, company: Company, checkin: CheckIn) -> None:
    marks = seen(manager, checkin)
    services.hold_checkin(checkin=checkin, actor=company.nils, now=timezone.now())
    assert changed(ask(manager, checkin, marks)) == ["head", "points"]


def test_what_is_private_to_one_is_no_news_to_the_other(
    nils: Client, manager: Client, company: Company, checkin: CheckIn
) -> None:
    """Neither that it is there, nor its words, nor where it stands between what both see, nor that it is gone."""
    now = timezone.now()
    first, second = TalkingPointFactory(added_for=checkin), TalkingPointFactory(added_for=checkin)
    marks = seen(manager, checkin)
    hidden = services.add_point(checkin=checkin, text="Half day", is_private=True, actor=company.nils, now=now)
    services.save_private_note(checkin=checkin, text="Ask", version=0, actor=company.nils, now=now)
    assert ask(manager, checkin, marks).status_code == 204
    assert changed(ask(nils, checkin, marks)) == ["points"]
    for order in ([first.pk, hidden.pk, second.pk], [hidden.pk, first.pk, second.pk]):
        services.place_point(point=hidden, checkin=checkin, order=order, actor=company.nils, now=now)
        assert ask(manager, checkin, marks).status_code == 204
    services.edit_point(point=hidden, text="Fridays", is_private=True, actor=company.nils, now=now)
    services.tick_point(point=hidden, checkin=checkin, is_done=True, actor=company.nils, now=now)
    assert ask(manager, checkin, marks).status_code == 204
    services.tick_point(point=hidden, checkin=checkin, is_done=False, actor=company.nils, now=now)
    services.remove_point(point=hidden, actor=company.nils, now=now)
    assert ask(manager, checkin, marks).status_code == 204
    assert manager.get(checkin.get_absolute_url()).context["agenda"].points == [first, second]


def test_a_deed_leaves_nothing_new_for_its_doer(nils: Client, checkin: CheckIn) -> None:
    marks = seen(nils, checkin)
    answer = nils.post(at("point_add", checkin.pk), {"text": "Dye lots"}, headers={"HX-Request": "true"})
    assert ask(nils, checkin, {**marks, "points": answer.context["checkin"].marks["points"]}).status_code == 204


def test_nobody_else_can_ask(company: Company, checkin: CheckIn) -> None:
    for person in (company.skip, company.hr, company.peer):
        assert sign_in(person).get(at("news", checkin.pk)).status_code == 404

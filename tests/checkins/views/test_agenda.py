"""Points on the agenda, added, ticked and moved."""

from typing import Any

import pytest
from django.test import Client

from checkins.models import CheckIn, TalkingPoint
from tests.cast import Company
from tests.checkins.factories import ActionFactory, CheckInFactory, SeriesFactory, TalkingPointFactory
from tests.checkins.views.pages import HTMX, at, text

pytestmark = pytest.mark.django_db

NOBODY = "019aa3ee-0000-7000-8000-000000000000"


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


@pytest.mark.parametrize("wrong", ["", "x" * 501, "a\x00b"])
def test_a_point_that_cannot_be_kept(nils: Client, checkin: CheckIn, wrong: str) -> None:
    answer = nils.post(at("point_add", checkin.pk), {"text": wrong})
    assert answer.status_code == 422
    assert not TalkingPoint.objects.exists()


def test_tick_and_untick(nils: Client, checkin: CheckIn) -> None:
    point = TalkingPointFactory(added_for=checkin)
    for done in ("1", "0"):
        nils.post(at("point_tick", checkin.pk, point.pk), {"done": done}, headers=HTMX)
        point.refresh_from_db()
        assert bool(point.done_at) is (done == "1")


def test_order(nils: Client, checkin: CheckIn) -> None:
    points = [TalkingPointFactory(added_for=checkin) for _n in range(3)]
    order = [points[2].pk, points[0].pk, points[1].pk]
    assert nils.post(at("points_order", checkin.pk), {"moved": order[0], "order": order}).status_code == 204
    assert list(TalkingPoint.objects.in_order().values_list("pk", flat=True)) == order
    nils.post(at("point_shift", checkin.pk, points[2].pk), {"step": "1"})
    assert TalkingPoint.objects.in_order().first() == points[0]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("points_order", {"moved": NOBODY, "order": ["1 or 1=1"]}),
        ("points_order", {"moved": NOBODY, "order": [NOBODY] * 501}),
        ("points_order", {"moved": "x", "order": [NOBODY]}),
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


def test_a_point_is_worded_anew_in_a_dialog(nils: Client, manager: Client, checkin: CheckIn) -> None:
    point = TalkingPointFactory(added_for=checkin, text="Dye lots")
    form = nils.get(at("point_edit", checkin.pk, point.pk), headers=HTMX)
    assert "Dye lots" in text(form)
    assert "<html" not in text(form)
    assert nils.post(at("point_edit", checkin.pk, point.pk), {"text": " "}, headers=HTMX).status_code == 422
    answer = nils.post(
        at("point_edit", checkin.pk, point.pk), {"text": "Dye lots, all", "is_private": "on"}, headers=HTMX
    )
    assert answer["HX-Retarget"] == "#points"
    assert "Dye lots, all" in text(answer)
    assert manager.get(checkin.get_absolute_url()).context["agenda"].points == []


def test_a_point_is_worded_anew_without_a_script(nils: Client, checkin: CheckIn) -> None:
    point = TalkingPointFactory(added_for=checkin)
    assert "<html" in text(nils.get(at("point_edit", checkin.pk, point.pk)))
    answer = nils.post(at("point_edit", checkin.pk, point.pk), {"text": "Dye lots"})
    assert answer.url == checkin.get_absolute_url()  # type: ignore[attr-defined]
    assert TalkingPoint.objects.get().text == "Dye lots"


def test_only_the_author_words_a_point_anew_and_only_before_it_is_ticked(
    nils: Client, manager: Client, checkin: CheckIn
) -> None:
    point = TalkingPointFactory(added_for=checkin)
    assert manager.post(at("point_edit", checkin.pk, point.pk), {"text": "Mine"}).status_code == 403
    nils.post(at("point_tick", checkin.pk, point.pk), {"done": "1"})
    assert nils.post(at("point_edit", checkin.pk, point.pk), {"text": "Other"}).status_code == 403


def test_a_private_point_does_not_exist_for_the_other(manager: Client, checkin: CheckIn) -> None:
    point = TalkingPointFactory(added_for=checkin, is_private=True)
    for name in ("point_tick", "point_shift", "point_edit", "point_remove"):
        assert manager.post(at(name, checkin.pk, point.pk), {"done": "1", "step": "1"}).status_code == 404
    order = {"moved": point.pk, "order": [point.pk]}
    assert manager.post(at("points_order", checkin.pk), order).status_code == 404


def test_a_point_of_another_series_is_not_on_this_agenda(nils: Client, company: Company, checkin: CheckIn) -> None:
    elsewhere = CheckInFactory(series=SeriesFactory(report=company.nils, manager=company.other, follows_line=False))
    point = TalkingPointFactory(added_for=elsewhere)
    assert nils.post(at("point_tick", checkin.pk, point.pk), {"done": "1"}).status_code == 404

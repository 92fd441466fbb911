"""Points on the agenda."""

from datetime import datetime

import pytest

from checkins import services
from checkins.models import CheckIn, TalkingPoint
from tests.cast import Company
from tests.checkins.factories import TalkingPointFactory

pytestmark = pytest.mark.django_db


def test_points_come_in_the_order_they_were_added(company: Company, checkin: CheckIn, now: datetime) -> None:
    for text, who in (("One", company.nils), ("Two", company.manager)):
        services.add_point(checkin=checkin, text=text, is_private=False, actor=who, now=now)
    assert [point.text for point in TalkingPoint.objects.on_agenda_of(checkin).in_order()] == ["One", "Two"]


def in_order() -> list[str]:
    return [str(point) for point in TalkingPoint.objects.in_order()]


def test_what_one_does_not_see_keeps_its_place(company: Company, checkin: CheckIn, now: datetime) -> None:
    one, hidden, two, three = (
        TalkingPointFactory(added_for=checkin, text=text, position=place, is_private=text == "hidden")
        for place, text in enumerate(("one", "hidden", "two", "three"))
    )
    order = [three.pk, one.pk, hidden.pk, one.pk, two.pk]
    services.place_point(point=three, checkin=checkin, order=order, actor=company.manager, now=now)
    assert in_order() == ["three", "hidden", "one", "two"]


def test_only_the_one_that_was_moved_moves(company: Company, checkin: CheckIn, now: datetime) -> None:
    """Meanwhile the other has moved one, taken one off and added one."""
    one, two, three, four = (TalkingPointFactory(added_for=checkin, text=text) for text in ("1", "2", "3", "4"))
    seen = [two.pk, three.pk, one.pk, four.pk]
    services.shift_point(point=four, checkin=checkin, step=-1, actor=company.manager, now=now)
    services.remove_point(point=TalkingPoint.objects.get(pk=three.pk), actor=company.nils, now=now)
    services.add_point(checkin=checkin, text="5", is_private=False, actor=company.manager, now=now)
    services.place_point(point=one, checkin=checkin, order=seen, actor=company.nils, now=now)
    assert in_order() == ["2", "1", "4", "5"]


def test_a_place_is_no_place_without_the_point(company: Company, checkin: CheckIn, now: datetime) -> None:
    one, two = (TalkingPointFactory(added_for=checkin, text=text) for text in ("1", "2"))
    services.place_point(point=two, checkin=checkin, order=[one.pk], actor=company.nils, now=now)
    services.remove_point(point=TalkingPoint.objects.get(pk=two.pk), actor=company.nils, now=now)
    services.place_point(point=two, checkin=checkin, order=[two.pk, one.pk], actor=company.nils, now=now)
    assert in_order() == ["1"]


def test_a_point_is_worded_anew_and_the_history_has_what_it_said(
    company: Company, checkin: CheckIn, now: datetime
) -> None:
    point = TalkingPointFactory(added_for=checkin, text="Before")
    services.edit_point(point=point, text="After", is_private=True, actor=company.nils, now=now)
    kept = TalkingPoint.pgh_event_model.objects.filter(pgh_obj=point).order_by("pgh_id")  # type: ignore[attr-defined]
    assert [(one.text, one.is_private) for one in kept] == [("Before", False), ("After", True)]


@pytest.mark.parametrize(("step", "expected"), [(-1, ["two", "one", "three"]), (1, ["one", "three", "two"])])
def test_shifting(company: Company, checkin: CheckIn, now: datetime, step: int, expected: list[str]) -> None:
    points = [TalkingPointFactory(added_for=checkin, text=text) for text in ("one", "two", "three")]
    services.shift_point(point=points[1], checkin=checkin, step=step, actor=company.nils, now=now)
    assert [str(point) for point in TalkingPoint.objects.in_order()] == expected


@pytest.mark.parametrize(("place", "step"), [(0, -1), (1, 1)])
def test_the_first_and_the_last_stay(company: Company, checkin: CheckIn, now: datetime, place: int, step: int) -> None:
    points = [TalkingPointFactory(added_for=checkin, text=text) for text in ("one", "two")]
    services.shift_point(point=points[place], checkin=checkin, step=step, actor=company.nils, now=now)
    assert [str(point) for point in TalkingPoint.objects.in_order()] == ["one", "two"]


def test_what_one_does_not_see_cannot_be_shifted(company: Company, checkin: CheckIn, now: datetime) -> None:
    hidden = TalkingPointFactory(added_for=checkin, is_private=True)
    services.shift_point(point=hidden, checkin=checkin, step=1, actor=company.manager, now=now)


def test_a_ticked_point_stays_with_its_checkin(company: Company, checkin: CheckIn, now: datetime) -> None:
    point = TalkingPointFactory(added_for=checkin)
    services.tick_point(point=point, checkin=checkin, is_done=True, actor=company.manager, now=now)
    services.hold_checkin(checkin=checkin, actor=company.manager, now=now)
    checkin.refresh_from_db()
    assert TalkingPoint.objects.on_agenda_of(checkin).get().done_in == checkin
    assert not TalkingPoint.objects.on_agenda_of(checkin.series.checkins.ahead().get()).exists()
    services.tick_point(point=point, checkin=checkin, is_done=False, actor=company.manager, now=now)
    assert TalkingPoint.objects.on_agenda_of(checkin.series.checkins.ahead().get()).get() == point


def test_a_point_taken_off_cannot_be_ticked(company: Company, checkin: CheckIn, now: datetime) -> None:
    point = TalkingPointFactory(added_for=checkin)
    services.remove_point(point=TalkingPoint.objects.get(), actor=company.nils, now=now)
    with pytest.raises(services.PointIsGone):
        services.tick_point(point=point, checkin=checkin, is_done=True, actor=company.manager, now=now)

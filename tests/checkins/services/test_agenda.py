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


def test_arranging_leaves_alone_what_one_does_not_see(company: Company, checkin: CheckIn, now: datetime) -> None:
    one, hidden, two, three = (
        TalkingPointFactory(added_for=checkin, text=text, position=place, is_private=text == "hidden")
        for place, text in enumerate(("one", "hidden", "two", "three"))
    )
    order = [three.pk, one.pk, hidden.pk, one.pk]
    services.arrange_points(checkin=checkin, order=order, actor=company.manager, now=now)
    assert [str(point) for point in TalkingPoint.objects.in_order()] == ["three", "hidden", "two", "one"]
    assert two.position == 2


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

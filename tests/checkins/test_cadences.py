"""How often people meet: the nearest rule wins, what the two chose stays theirs, and the page says which it is."""

from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from checkins import services
from checkins.cadences import rules_in_force
from checkins.models import Arrangement, CadenceRule, CheckIn, Series
from people.models import Department, Person
from tests.cast import Company
from tests.checkins.factories import CheckInFactory, SeriesFactory
from tests.checkins.views.pages import at, sign_in, text
from tests.people.factories import DepartmentFactory

FORM = {"weekday": "3", "at": "10:00", "minutes": "30", "time_zone": "Europe/Lisbon"}


def rule(cadence: str, department: Department | None = None) -> CadenceRule:
    made: CadenceRule = CadenceRule.objects.create(department=department, cadence=cadence)
    return made


def follow(now: datetime) -> None:
    services.follow_reporting_line(now=now)


def cadence_of(person: Person) -> str:
    return Series.objects.running().get(report=person, follows_line=True).cadence


def test_the_nearest_rule_wins(company: Company) -> None:
    nils = company.nils
    assert rules_in_force().for_person(nils).words == "Every two weeks, as is usual where nothing else is set"
    rule("monthly")
    assert rules_in_force().for_person(nils).words == "Every month, as set for everybody here"
    mill = DepartmentFactory(name="Mill")
    Department.objects.filter(pk=company.dyehouse.pk).update(parent=mill)
    rule("two_weekly", mill)
    assert rules_in_force().for_person(nils).words == "Every two weeks, as set for Mill"
    rule("weekly", company.dyehouse)
    assert rules_in_force().for_person(nils).words == "Every week, as set for Dye house"
    assert rules_in_force().for_person(company.other).words == "Every month, as set for everybody here"
    assert rules_in_force().for_person(Person(department=None)).cadence == "monthly"


def test_a_series_that_begins_takes_the_nearest_rule(company: Company, now: datetime) -> None:
    rule("monthly")
    rule("weekly", company.dyehouse)
    follow(now)
    assert (cadence_of(company.nils), cadence_of(company.other)) == ("weekly", "monthly")
    assert not Series.objects.filter(cadence_is_own=True).exists()


def test_series_come_along_with_a_rule_and_with_a_move_to_another_department(company: Company, now: datetime) -> None:
    follow(now)
    assert cadence_of(company.nils) == "two_weekly"
    weekly = rule("weekly", company.dyehouse)
    follow(now)
    assert (cadence_of(company.nils), cadence_of(company.other)) == ("weekly", "two_weekly")
    Person.objects.filter(pk=company.nils.pk).update(department=company.office)
    follow(now)
    assert (cadence_of(company.nils), cadence_of(company.peer)) == ("two_weekly", "weekly")
    services.drop_cadence(rule=weekly, actor=company.hr_admin, now=now)
    follow(now)
    assert cadence_of(company.peer) == "two_weekly"


def test_a_rule_moves_nobodys_appointment(company: Company, now: datetime) -> None:
    series = SeriesFactory(report=company.nils, manager=company.manager, cadence="weekly", cadence_is_own=False)
    checkin = CheckInFactory(series=series)
    rule("monthly", company.dyehouse)
    services.follow_cadences(actor=None, now=now)
    checkin.refresh_from_db()
    assert (checkin.slot_on, checkin.state) == (date(2026, 11, 19), CheckIn.State.PLANNED)
    services.hold_checkin(checkin=checkin, actor=company.nils, now=checkin.starts_at)
    assert series.checkins.ahead().get().slot_on == date(2026, 12, 17)  # the third Thursday, as it was


def test_what_the_two_chose_stays_until_they_follow_the_rule_again(company: Company, now: datetime) -> None:
    follow(now)
    series = Series.objects.get(report=company.nils)
    client = sign_in(company.nils)
    assert client.post(at("series", series.pk), {**FORM, "cadence": "monthly"}).status_code == 302
    rule("weekly", company.dyehouse)
    follow(now)
    assert cadence_of(company.nils) == "monthly"
    page = text(client.get(at("series", series.pk)))
    assert "You two chose how often: Every month. Otherwise it would be: Every week, as set for Dye house." in page
    assert client.post(at("series", series.pk), {**FORM, "cadence": "by_rule"}).status_code == 302
    assert cadence_of(company.nils) == "weekly"
    series.refresh_from_db()
    assert not series.cadence_is_own
    assert "Every week, as set for Dye house" in text(client.get(at("series", series.pk)))


def test_who_chose_to_meet_follows_no_rule(company: Company, now: datetime) -> None:
    series = SeriesFactory(report=company.nils, manager=company.other, follows_line=False, cadence="weekly")
    rule("monthly")
    follow(now)
    series.refresh_from_db()
    assert series.cadence == "weekly"
    client = sign_in(company.nils)
    assert "as set for" not in text(client.get(at("series", series.pk)))
    assert client.post(at("series", series.pk), {**FORM, "cadence": "by_rule"}).status_code == 422


def test_an_arrangement_is_the_own_of_the_two_unless_it_says_otherwise(company: Company) -> None:
    assert Arrangement("weekly", 3, datetime.min.time(), 30, "UTC").cadence_is_own


def test_there_is_one_rule_for_each_department_and_one_for_all(company: Company, now: datetime) -> None:
    first = rule("weekly")
    with pytest.raises(services.CadenceIsSetAlready):
        services.keep_cadence(rule=CadenceRule(cadence="monthly"), actor=company.hr_admin, now=now)
    with pytest.raises(IntegrityError, match="cadence_rule_once_per_department"):
        rule("monthly")
    assert str(first) == "Everywhere: Every week"


def test_hr_sets_it_in_the_admin_and_history_says_who(company: Company) -> None:
    client: Client = sign_in(company.hr_admin)
    add = reverse("admin:checkins_cadencerule_add")
    assert client.post(add, {"department": "", "cadence": "weekly"}).status_code == 302
    answer = client.post(add, {"department": "", "cadence": "monthly"})
    assert "There is a rule for that already" in text(answer)
    [event] = CadenceRule.pgh_event_model.objects.all()
    assert event.pgh_context.metadata["verb"] == "checkins.keep_cadence"
    found = CadenceRule.objects.get()
    client.post(
        reverse("admin:checkins_cadencerule_changelist"),
        {"action": "delete_selected", "_selected_action": [str(found.pk)], "post": "yes"},
    )
    assert not CadenceRule.objects.exists()


@pytest.mark.parametrize("size", [1, 3])
def test_following_costs_the_same_for_any_number(
    company: Company, now: datetime, django_assert_num_queries: Any, size: int
) -> None:
    for person in (company.nils, company.peer, company.manager)[:size]:
        SeriesFactory(report=person, manager=person.manager, cadence="weekly", cadence_is_own=False)
    rule("monthly", company.dyehouse)
    with django_assert_num_queries(7):
        assert services.follow_cadences(actor=None, now=now) == size


def test_two_people_meet_every_so_many_weeks(company: Company, now: datetime) -> None:
    """Anybody with anybody, the one at the top too; the page and the calendar say every how many."""
    client = sign_in(company.top)
    sent = {**FORM, "person": company.other.email, "about": "theirs", "cadence": "own", "every_weeks": "3"}
    client.post(at("start"), sent)
    series = Series.objects.get(report=company.other, manager=company.top)
    assert (series.cadence, series.every_weeks, str(series.get_cadence_display())) == ("own", 3, "Every 3 weeks")
    assert "every 3 weeks" in text(client.get(at("list")))
    first = series.checkins.get()
    services.hold_checkin(checkin=first, actor=company.top, now=first.starts_at)
    assert (series.checkins.ahead().get().slot_on - first.slot_on).days == 21


@pytest.mark.parametrize(
    ("weeks", "words"), [("", "Say every how many weeks."), ("0", "1"), ("27", "26"), ("x", "whole number")]
)
def test_so_many_weeks_are_a_number(company: Company, weeks: str, words: str) -> None:
    sent = {**FORM, "person": company.other.email, "about": "mine", "cadence": "own", "every_weeks": weeks}
    answer = sign_in(company.nils).post(at("start"), sent)
    assert answer.status_code == 422
    assert words in text(answer)


def test_a_number_of_weeks_counts_only_where_it_is_asked_for(company: Company) -> None:
    sent = {**FORM, "person": company.other.email, "about": "mine", "cadence": "weekly", "every_weeks": "5"}
    sign_in(company.nils).post(at("start"), sent)
    assert Series.objects.get(report=company.nils, manager=company.other).every_weeks is None


def test_a_rule_of_so_many_weeks_reaches_its_series(company: Company, now: datetime) -> None:
    follow(now)
    own = CadenceRule.objects.create(department=company.dyehouse, cadence="own", every_weeks=3)
    assert rules_in_force().for_person(company.nils).words == "Every 3 weeks, as set for Dye house"
    follow(now)
    assert Series.objects.get(report=company.nils, follows_line=True).every_weeks == 3
    own.every_weeks = 4
    own.save()
    follow(now)
    assert Series.objects.get(report=company.nils, follows_line=True).every_weeks == 4
    assert cadence_of(company.other) == "two_weekly"
    own.delete()
    follow(now)
    assert (cadence_of(company.nils), Series.objects.filter(every_weeks=4).count()) == ("two_weekly", 0)


@pytest.mark.parametrize(("cadence", "weeks"), [("own", None), ("weekly", 2), ("own", 27)])
def test_weeks_go_with_their_cadence(company: Company, cadence: str, weeks: int | None) -> None:
    with pytest.raises(IntegrityError, match="series_has_weeks_iff_it_is_every_so_many"), transaction.atomic():
        SeriesFactory(report=company.nils, manager=company.manager, cadence=cadence, every_weeks=weeks)
    with pytest.raises(IntegrityError, match="cadence_rule_has_weeks_iff_it_is_every_so_many"), transaction.atomic():
        CadenceRule.objects.create(cadence=cadence, every_weeks=weeks)

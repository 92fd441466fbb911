"""Reads that aggregate: against a plain model, and at one number of queries."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine

from goals import queries, services
from goals.models import Goal
from goals.queries import GoalStanding
from people.models import Person
from tests.cast import Company
from tests.goals.factories import (
    AGREED,
    GoalCycleFactory,
    GoalFactory,
    GoalUpdateFactory,
    KeyResultFactory,
    RebaselineFactory,
)
from tests.people.factories import DelegationFactory, LeaveFactory


def test_current_cycle_is_open_and_began_last(db: None) -> None:
    year = GoalCycleFactory(name="2026", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    half = GoalCycleFactory()
    following = GoalCycleFactory(name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    GoalCycleFactory(name="Closed", starts_on=date(2026, 10, 1), ends_on=date(2026, 12, 31), closed_at=AGREED)
    day = date(2026, 11, 17)
    assert queries.current_cycle(day) == half
    assert queries.current_cycle(date(2025, 1, 1)) is None
    assert list(queries.cycles_to_draft_in(day)) == [year, half, following]


def test_goals_between_are_agreed_touching_and_readable(company: Company) -> None:
    inside = GoalFactory(owner=company.nils)
    GoalFactory(owner=company.nils, status="draft")
    GoalFactory(owner=company.nils, starts_on=date(2026, 12, 2), due_on=date(2026, 12, 31))
    GoalFactory(owner=company.nils, starts_on=date(2026, 7, 1), due_on=date(2026, 9, 30))
    GoalFactory(owner=company.peer)
    period = (date(2026, 10, 1), date(2026, 12, 1))
    assert list(queries.goals_between(company.nils, company.manager, *period)) == [inside]
    assert not queries.goals_between(company.nils, company.other, *period)


@pytest.mark.parametrize("size", [1, 3])
def test_updates_between_are_events_newest_first(
    company: Company, now: Any, django_assert_num_queries: Any, size: int
) -> None:
    for _number in range(size):
        result = KeyResultFactory(goal=GoalFactory(owner=company.nils))
        services.update_goal(
            goal=result.goal,
            health="at-risk",
            confidence=1,
            values={result.pk: Decimal(3)},
            actor=company.nils,
            now=now,
        )
        RebaselineFactory(goal=result.goal, created_at=now - timedelta(days=1))
        GoalUpdateFactory(goal=result.goal, created_at=now - timedelta(days=60))
    with django_assert_num_queries(3):  # one for what the viewer covers as HR and whom they stand in for
        events = queries.updates_between(company.nils, company.manager, date(2026, 11, 16), date(2026, 11, 17))
    assert [event.is_rebaseline for event in events] == [False] * size + [True] * size
    assert (events[0].confidence, events[0].values[0].told) == ("Not sure", "3 %")
    assert events[-1].changes[0]["label"] == "Target"
    assert not queries.updates_between(company.nils, company.other, date(2026, 1, 1), date(2026, 12, 31))


def test_goals_with_news_come_first(company: Company, now: Any) -> None:
    quiet = GoalFactory(owner=company.nils, due_on=date(2026, 12, 1))
    told = GoalFactory(owner=company.nils, due_on=date(2026, 12, 31))
    GoalUpdateFactory(goal=told, created_at=now)
    pairs = queries.goals_with_events(company.nils, company.manager, now.date(), now.date())
    assert [(goal, len(events)) for goal, events in pairs] == [(told, 1), (quiet, 0)]


@pytest.mark.parametrize("size", [1, 3])
def test_standing_counts_each_goal_once(company: Company, now: Any, django_assert_num_queries: Any, size: int) -> None:
    old = now - timedelta(days=40)
    people = [company.nils, company.peer, company.manager][:size]
    for person in people:
        for health in ("on-track", "at-risk", "off-track", ""):
            GoalFactory(owner=person, health=health, last_updated_at=now)
        GoalFactory(owner=person, health="on-track", last_updated_at=old)
        GoalFactory(owner=person, status="draft", proposed_by=person, proposed_at=AGREED)
        GoalFactory(owner=person, status="draft")
        GoalFactory(owner=person, status="achieved")
    company.skip.hr_scope  # noqa: B018 - loaded once a request
    with django_assert_num_queries(1):
        standing = queries.standing_of(people, company.skip, now)
    hidden = 0 if company.nils.manager != company.skip else 1
    assert standing[company.nils.pk] == GoalStanding(
        on_track=1,
        at_risk=1,
        off_track=1,
        untold=1,
        stale=1,
        waiting_drafts=hidden,
        quiet_since=old,
        last_quiet_since=old,
    )
    assert standing[company.nils.pk].active == 5
    assert queries.standing_of([company.nils], company.manager, now)[company.nils.pk].waiting_drafts == 1
    assert queries.standing_of([company.nils], company.other, now)[company.nils.pk] == GoalStanding()


@pytest.mark.parametrize(
    ("by", "is_here", "waits_for"),
    [
        ("nils", True, {"manager", "stand_in"}),
        ("nils", False, {"nils"}),
        ("manager", True, {"nils"}),
        (None, True, {"nils"}),
    ],
)
def test_what_was_sent_back_waits_for_the_other(
    company: Company,
    now: Any,
    by: str | None,
    waits_for: set[str],
    *,
    is_here: bool,
) -> None:
    stand_in = DelegationFactory(manager=company.manager, delegate=company.other).delegate
    GoalFactory(
        owner=company.nils, status="draft", sent_back_note="By when?", sent_back_by=company.people[by] if by else None
    )
    Person.objects.filter(pk=company.manager.pk).update(is_active=is_here)
    people = {"nils": company.nils, "manager": company.manager, "stand_in": stand_in}
    waiting = {part: queries.waiting_for(Person.objects.get(pk=person.pk), now) for part, person in people.items()}
    found = {part: [one.note for one in those] for part, those in waiting.items() if those}
    name = {"nils": " by Nils", "manager": " by Samira", None: ""}[by]
    assert found == {part: [f"Sent back{name}: By when?"] for part in waits_for}


def test_what_waits_for_an_owner(company: Company, now: Any) -> None:
    common = {"owner": company.nils}
    quiet = GoalFactory(**common, title="Quiet", last_updated_at=now - timedelta(days=21))
    GoalFactory(**common, title="Fresh", last_updated_at=now)
    late = GoalFactory(**common, title="Late", last_updated_at=now, due_on=date(2026, 11, 1))
    GoalFactory(**common, title="Own draft", status="draft")
    GoalFactory(**common, title="Sent back", status="draft", sent_back_note="By when?")
    GoalFactory(**common, title="Proposed", status="draft", proposed_by=company.nils, proposed_at=AGREED)
    GoalFactory(**common, title="Offered", status="draft", proposed_by=company.manager, proposed_at=AGREED)
    GoalFactory(**common, title="Ended", status="missed")
    waiting = {item.title: item for item in queries.waiting_for(company.nils, now)}
    assert set(waiting) == {"Quiet", "Late", "Own draft", "Sent back", "Offered"}
    assert waiting["Quiet"].note == "No update for 3 weeks"
    assert waiting["Quiet"].url.endswith(f"{quiet.pk}/update/")
    assert waiting["Late"].url.endswith(f"/ending/#goal-{late.pk}")
    assert waiting["Late"].due_on == date(2026, 11, 1)
    assert waiting["Sent back"].note == "Sent back: By when?"
    assert waiting["Offered"].note == "Samira proposes it to you"
    days = {title: (item.due_on, item.since) for title, item in waiting.items()}
    began, asked = quiet.starts_on, AGREED.date()
    assert days == {
        "Quiet": (now.date() - timedelta(days=7), None),
        "Late": (date(2026, 11, 1), None),
        "Own draft": (began, None),
        "Sent back": (began, None),
        "Offered": (None, asked),
    }
    assert [(item.title, item.since) for item in queries.waiting_for(company.manager, now)] == [("Proposed", asked)]
    assert queries.waiting_for(company.skip, now) == []


@pytest.mark.parametrize("size", [1, 3])
def test_waiting_costs_the_same(company: Company, now: Any, django_assert_num_queries: Any, size: int) -> None:
    for _number in range(size):
        GoalFactory(owner=company.nils, last_updated_at=now - timedelta(days=30), contributors=[company.peer])
    company.nils.hr_scope  # noqa: B018 - loaded once a request
    with django_assert_num_queries(1):
        assert len(queries.waiting_for(company.nils, now)) == size


def test_points_run_from_the_start_through_every_update(company: Company) -> None:
    goal = GoalFactory(owner=company.nils, starts_on=date(2026, 10, 1), due_on=date(2026, 10, 11))
    GoalUpdateFactory(goal=goal, progress=Decimal("0.25"), created_at=AGREED.replace(month=10, day=6))
    GoalUpdateFactory(goal=goal, progress=None)
    assert queries.points_of([goal, GoalFactory()]) == {goal.pk: [(0.0, 0.0), (0.5, 25.0)]}


def test_rows_say_where_a_goal_should_stand(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils, starts_on=date(2026, 11, 7), due_on=date(2026, 11, 27))
    result = KeyResultFactory(goal=goal)
    [row] = queries.rows_of([Goal.objects.with_people().get(pk=goal.pk)], company.nils, now)
    assert (row.percent, row.expected, row._expected_figure) == (0.0, 50.0, "3 %")
    assert (row.health, row.quiet_days, row.parent) == ("", None, None)
    for changes in ({"upper": Decimal(3)}, {"upper": None, "kind": "milestones", "start": 0, "current": 0}):
        for name, value in changes.items():
            setattr(result, name, value)
        result.save()
        assert queries.rows_of([Goal.objects.get(pk=goal.pk)], company.nils, now)[0]._expected_figure == ""
    KeyResultFactory(goal=goal)
    assert queries.rows_of([Goal.objects.get(pk=goal.pk)], company.nils, now)[0]._expected_figure == ""


def test_rows_of_quiet_goals_say_for_how_long(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils, health="on-track", last_updated_at=now - timedelta(days=23))
    [row] = queries.rows_of([goal], company.nils, now)
    assert (row.health, row.quiet_days, row.percent) == ("stale", 23, None)
    draft = GoalFactory(owner=company.nils, status="draft")
    assert queries.rows_of([draft], company.nils, now)[0].quiet_days is None


def test_alignment_up_and_down(company: Company) -> None:
    top = GoalFactory(owner=company.top)
    middle = GoalFactory(owner=company.manager, parent=top)
    low = GoalFactory(owner=company.nils, parent=middle)
    assert queries.ids_upwards([low.pk]) == {low.pk, middle.pk, top.pk}
    assert set(Goal.objects.filter(pk__in=queries.ids_downwards(top))) == {low, middle, top}
    assert queries.readable_parents([middle, low], company.nils) == {}
    assert queries.readable_parents([low], company.manager) == {middle.pk: middle}
    assert queries.readable_parents([top], company.manager) == {}


@pytest.mark.parametrize(
    ("manager", "note"),
    [
        ("manager", None),
        ("gone", "Gustav has left and cannot agree: start it alone, or ask HR who your manager is"),
        (None, "Nobody is there to agree: start it alone, or ask HR who your manager is"),
    ],
)
def test_goal_that_waits_for_nobody_waits_for_its_owner(
    company: Company, now: datetime, manager: str | None, note: str | None
) -> None:
    goal = GoalFactory(owner=company.nils, status=Goal.Status.DRAFT, proposed_by=company.nils, proposed_at=now)
    Person.objects.filter(pk=company.nils.pk).update(manager=company.people[manager] if manager else None)
    waiting = queries.waiting_for(Person.objects.get(pk=company.nils.pk), now)
    assert {one.since for one in waiting} == ({company.nils.today(now)} if note else set())
    assert [(one.title, one.note, one.action) for one in waiting] == ([(goal.title, note, "Start it")] if note else [])


def test_a_goal_is_not_called_due_while_its_owner_is_away(company: Company, now: Any) -> None:
    GoalFactory(owner=company.nils, due_on=date(2026, 11, 13))
    leave = LeaveFactory(person=company.nils, starts_on=date(2026, 11, 12), ends_on=date(2026, 11, 17))
    for moment, is_due in ((now, False), (now + timedelta(days=1), True)):
        with time_machine.travel(moment, tick=False):
            waiting = [one.note for one in queries.waiting_for(company.nils, moment)]
            standing = queries.standing_of([company.nils], company.manager, moment)[company.nils.pk]
        assert ("Was due" in waiting) == is_due
        assert standing.overdue == int(is_due)
    leave.delete()
    assert [one.note for one in queries.waiting_for(company.nils, now)] == ["Was due"]


@pytest.mark.parametrize(("zone", "is_due"), [("Pacific/Auckland", True), ("America/Los_Angeles", False)])
def test_a_goal_was_due_on_the_calendar_of_its_owner(company: Company, zone: str, is_due: bool) -> None:  # noqa: FBT001
    """At noon of the 16th by UTC it is the 17th in Auckland already."""
    company.nils.time_zone = zone
    GoalFactory(owner=company.nils, due_on=date(2026, 11, 16))
    moment = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
    assert [one.note for one in queries.waiting_for(company.nils, moment)] == ["Was due"] * is_due

"""Days on which goals are drafted in a cycle: rule, form, page, API and database."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from goals import rules, services
from goals.models import Goal, GoalCycle
from tests.cast import Company
from tests.goals.factories import AGREED, GoalCycleFactory, GoalFactory, GoalTemplateFactory
from tests.goals.views.pages import page, typed

TODAY = date(2026, 11, 17)
EARLY = {"drafting_from": date(2026, 11, 18)}
LATE = {"drafting_until": date(2026, 11, 16)}
OVER = {**LATE, "takes_late_goals": False}
IN_TIME = {"drafting_from": TODAY, "drafting_until": TODAY}


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        (
            {"drafting_from": date(2026, 8, 2), "drafting_until": date(2026, 8, 1)},
            "goal_cycle_drafting_ends_after_it_opens",
        ),
        ({"drafting_from": date(2027, 1, 1)}, "goal_cycle_drafting_opens_within_the_cycle"),
        ({"drafting_until": date(2027, 1, 1)}, "goal_cycle_drafting_ends_within_the_cycle"),
    ],
)
def test_database_refuses_days_out_of_order(db: None, values: dict[str, Any], constraint: str) -> None:
    cycle = GoalCycleFactory()
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        GoalCycle.objects.filter(pk=cycle.pk).update(**values)


@pytest.mark.parametrize(
    ("days", "can", "moves"),
    [
        ({}, True, True),
        (IN_TIME, True, True),
        (EARLY, False, False),
        (LATE, True, False),
        (OVER, False, False),
    ],
)
def test_who_drafts_in_a_cycle(company: Company, days: dict[str, Any], *, can: bool, moves: bool) -> None:
    cycle = GoalCycleFactory(**days)
    assert rules.can_draft_in(company.nils, cycle, TODAY) is can
    assert rules.can_draft_in(company.hr_admin, cycle, TODAY)
    assert rules.can_move_into(company.nils, cycle, TODAY) is moves
    assert rules.can_move_into(company.hr_admin, cycle, TODAY)
    assert (cycle in GoalCycle.objects.open_to_drafts_of(company.nils, TODAY)) is can
    assert cycle in GoalCycle.objects.open_to_drafts_of(company.hr_admin, TODAY)
    cycle.closed_at = AGREED
    assert not rules.can_draft_in(company.hr_admin, cycle, TODAY)


@pytest.mark.parametrize(
    ("days", "refusal", "words"),
    [
        (EARLY, services.DraftingIsNotOpen, "opens on Wed 18 Nov"),
        (OVER, services.DraftingIsOver, "ended on Mon 16 Nov"),
    ],
)
def test_out_of_season_only_hr_writes_goals_down(
    company: Company, now: datetime, days: dict[str, Any], refusal: Any, words: str
) -> None:
    cycle = GoalCycleFactory(**days)
    draft = {"cycle": cycle, "title": "Less dye", "now": now}
    with pytest.raises(refusal, match=words):
        services.draft_goal(owner=company.nils, actor=company.manager, **draft)
    with pytest.raises(refusal):
        services.hand_out_template(
            template=GoalTemplateFactory(), people=[company.nils], cycle=cycle, actor=company.manager, now=now
        )
    assert not Goal.objects.exists()
    services.draft_goal(owner=company.hr_admin, actor=company.hr_admin, **draft)
    [handed] = services.hand_out_template(
        template=GoalTemplateFactory(), people=[company.nils], cycle=cycle, actor=company.hr_admin, now=now
    )
    assert handed.owner == company.nils


def test_what_follows_from_a_review_or_is_carried_over_comes_at_any_time(company: Company, now: datetime) -> None:
    cycle = GoalCycleFactory(name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30), **EARLY)
    services.draft_goal(owner=company.nils, cycle=cycle, title="From a review", actor=None, now=now)
    for actor in (None, company.nils):
        goal = GoalFactory(owner=company.nils)
        carried = services.settle_goal(goal=goal, outcome="partly", carry_into=cycle, actor=actor, now=now)
        assert carried.cycle == cycle
    services.edit_goal(goal=carried, cycle=cycle, title="In other words", actor=company.nils, now=now)
    assert services.propose_goal(goal=carried, actor=company.nils, now=now).waits_for_manager


@pytest.mark.parametrize(
    ("days", "refusal"), [(EARLY, "DraftingIsNotOpen"), (LATE, "DraftingIsOver"), (OVER, "DraftingIsOver")]
)
def test_a_draft_moves_only_where_goals_are_drafted(
    company: Company, now: datetime, days: dict[str, Any], refusal: str
) -> None:
    goal = GoalFactory(owner=company.nils, status="draft")
    cycle = GoalCycleFactory(name="Another half", **days)
    with pytest.raises(getattr(services, refusal)):
        services.edit_goal(goal=goal, cycle=cycle, actor=company.nils, now=now)
    GoalCycle.objects.filter(pk=cycle.pk).update(drafting_from=None, drafting_until=None)
    assert services.edit_goal(goal=goal, cycle=cycle, actor=company.nils, now=now).cycle == cycle


def test_a_late_goal_needs_a_yes_where_others_need_none(company: Company, now: datetime) -> None:
    cycle = GoalCycleFactory(requires_agreement=False, **LATE)
    late = GoalFactory(owner=company.nils, cycle=cycle, status="draft", created_at=now)
    assert late.is_late
    assert not rules.can_agree(company.nils, late)
    assert rules.can_propose(company.nils, late)
    in_time = GoalFactory(owner=company.nils, cycle=cycle, status="draft", created_at=now - timedelta(days=1))
    assert not in_time.is_late
    assert rules.can_agree(company.nils, in_time)
    assert rules.can_agree(company.top, GoalFactory(owner=company.top, cycle=cycle, status="draft", created_at=now))


@pytest.mark.usefixtures("_at_ten")
class TestPages:
    """What is seen of it."""

    def test_the_form_says_when_goals_are_drafted_and_offers_no_other_cycle(
        self, client: Client, company: Company
    ) -> None:
        late = GoalCycleFactory(**LATE)
        early = GoalCycleFactory(name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30), **EARLY)
        client.force_login(company.nils)
        shown = page(client, "new").content.decode()
        assert "Drafting in 2027 opens on Wed 18 Nov." in shown
        assert "Drafting in Second half of 2026 ended on Mon 16 Nov: a goal written down now is late" in shown
        assert f'value="{late.pk}"' in shown
        assert f'value="{early.pk}"' not in shown
        answer = client.post(reverse("goals:new"), typed(early, save="1"))
        assert answer.status_code == 422
        assert answer.content.decode().count("Drafting in 2027 opens on Wed 18 Nov.") > 1
        assert "Fewer metres dyed twice" in answer.content.decode()
        client.force_login(company.hr_admin)
        assert f'value="{early.pk}"' in page(client, "new").content.decode()

    def test_a_late_goal_says_so(self, client: Client, company: Company) -> None:
        cycle = GoalCycleFactory(**LATE)
        client.force_login(company.nils)
        client.post(reverse("goals:new"), typed(cycle, save="1"))
        goal = Goal.objects.get()
        assert (
            "It is late, so it starts only with the yes of Samira" in page(client, "detail", goal.pk).content.decode()
        )
        assert page(client, "edit", goal.pk).status_code == 200
        Goal.objects.update(created_at=AGREED)
        assert "It is late" not in page(client, "detail", goal.pk).content.decode()

    def test_where_no_late_goals_are_taken_the_form_says_that(self, client: Client, company: Company) -> None:
        GoalCycleFactory(**OVER)
        client.force_login(company.nils)
        shown = page(client, "new").content.decode()
        assert "ended on Mon 16 Nov, and it takes no late goals." in shown
        assert "No goal cycle is open" in shown

    def test_a_carried_draft_stays_where_it_is(self, client: Client, company: Company) -> None:
        early = GoalCycleFactory(name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30), **EARLY)
        goal = GoalFactory(owner=company.nils, cycle=early, status="draft")
        client.force_login(company.nils)
        assert f'value="{early.pk}" selected' in page(client, "edit", goal.pk).content.decode()
        assert client.post(reverse("goals:edit", args=[goal.pk]), typed(early)).status_code == 302

    def test_the_api_says_it_in_the_same_words(self, client: Client, company: Company) -> None:
        cycle = GoalCycleFactory(**OVER)
        client.force_login(company.nils)
        sent = {"title": "Less dye", "cycle": str(cycle.pk)}
        answer = client.post(reverse("api-goal-list"), sent, "application/json")
        assert answer.status_code == 409
        assert "it takes no late goals" in answer.json()["detail"]

    def test_hr_sets_them_and_is_told_what_is_out_of_order(self, client: Client, company: Company) -> None:
        client.force_login(company.hr_admin)
        dates = {"starts_on": "2027-01-01", "ends_on": "2027-06-30", "drafting_from": "2026-12-14"}
        sent = {"name": "2027", "stale_after_days": 14, "requires_agreement": "on", **dates}
        address = reverse("admin:goals_goalcycle_add")
        shown = client.post(address, {**sent, "drafting_until": "2026-12-01"})
        assert "Drafting would end before it opens." in shown.content.decode()
        assert client.post(address, {**sent, "drafting_until": "2027-01-31"}).status_code == 302
        cycle = GoalCycle.objects.get()
        assert (cycle.drafting_from, cycle.drafting_until) == (date(2026, 12, 14), date(2027, 1, 31))
        assert not cycle.takes_late_goals


@pytest.fixture
def _at_ten(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield

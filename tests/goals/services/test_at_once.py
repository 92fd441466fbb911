"""Many at once, with real transactions."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from core.models import Notice
from goals import services
from goals.models import Goal, GoalUpdate, KeyResult, TagChange, UpdateValue
from goals.services import tagging
from tests.cast import build_company
from tests.goals.factories import GoalCycleFactory, GoalFactory, KeyResultFactory


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_fifty_updates_at_once_lose_none(now: Any) -> None:
    company = build_company()
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils), start=0, target=1000, current=0)

    def tell(number: int) -> None:
        try:
            services.update_goal(
                goal=result.goal,
                health="on-track",
                note=f"Update {number}",
                values={result.pk: Decimal(number)},
                actor=company.nils,
                now=now + timedelta(seconds=number),
            )
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(tell, range(1, 51)))
    updates = GoalUpdate.objects.filter(goal=result.goal)
    assert updates.count() == 50
    chain = sorted((value.before, value.value) for update in updates for value in update.values.all())
    ends = {value for _before, value in chain} - {before for before, _value in chain}
    assert len({before for before, _value in chain}) == 50
    assert ends == {KeyResult.objects.get(pk=result.pk).current}


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_fifty_forms_at_once_undo_nothing_of_each_other(now: Any) -> None:
    company = build_company()
    goal = GoalFactory(owner=company.nils)
    both = [KeyResultFactory(goal=goal, title=title, start=0, target=1000, current=0) for title in "AB"]
    client = Client()
    client.force_login(company.nils)
    session = client.cookies
    opened = {f"{name}_{result.pk}": "0" for result in both for name in ("value", "was_value")}

    def send(number: int) -> int:
        browser = Client()
        browser.cookies = session
        typed = {"health": "on-track", "note": f"Form {number}", f"value_{both[number % 2].pk}": str(number)}
        try:
            return browser.post(reverse("goals:update", args=[goal.pk]), {**opened, **typed}).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(send, range(1, 51)))
    assert sorted(answers) == [302] * 2 + [409] * 48, "one for each figure; whoever came later is told"
    for result in both:
        value = UpdateValue.objects.get(key_result=result)
        assert value.before == 0
        assert value.value == KeyResult.objects.get(pk=result.pk).current


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_ten_workers_carry_a_goal_over_once(now: Any) -> None:
    company = build_company()
    goal = GoalFactory(owner=company.nils)
    following = GoalCycleFactory(name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30))

    def carry(_number: int) -> Any:
        try:
            return services.carry_over_goal(goal=goal, into=following, actor=None, now=now).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        drafts = set(pool.map(carry, range(10)))
    assert len(drafts) == 1
    assert Goal.objects.filter(carried_from=goal).count() == 1


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_ten_workers_remind_once(now: Any) -> None:
    company = build_company()
    cycle = GoalCycleFactory(drafting_until=now.date())
    GoalFactory(owner=company.nils, status=Goal.Status.DRAFT)
    ids = {"cycle_id": cycle.pk, "person_id": company.nils.pk, "kind": "goal_drafts_left"}

    def remind(_number: int) -> bool:
        try:
            return services.remind_of_cycle(**ids, actor=None, now=now)
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        assert sum(pool.map(remind, range(10))) == 1
    assert Notice.objects.filter(recipient=company.nils).count() == 1


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_two_tags_at_once_do_not_chase_each_other(now: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagging, "AT_ONCE", 1)
    hr = build_company().hr_admin
    for tag in ("water", "water", "wet", "wet"):
        GoalFactory(owner=hr, tags=[tag])

    def change(names: tuple[str, str]) -> bool:
        try:
            services.change_tag(before=names[0], after=names[1], merges=True, actor=hr, now=now)
        except services.TagIsChanging:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(change, [("water", "wet"), ("wet", "water")])) == [False, True]
    assert TagChange.objects.count() == 1


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_a_loop", [False, True])
def test_two_who_align_at_once_wait_for_each_other_and_never_for_ever(now: Any, is_a_loop: bool) -> None:  # noqa: FBT001
    nils = build_company().nils
    refused = 0
    for _turn in range(10):
        first, second, third = GoalFactory.create_batch(3, owner=nils)
        both = threading.Barrier(2)

        def align(pair: tuple[Goal, Goal], both: threading.Barrier = both) -> int:
            try:
                both.wait(timeout=20)
                services.edit_goal(goal=pair[0], parent=pair[1], actor=nils, now=now)
            except services.GoalsWouldLoop:
                return 1
            finally:
                connection.close()
            return 0

        with ThreadPoolExecutor(2) as pool:
            refused += sum(pool.map(align, [(first, second), (second, first if is_a_loop else third)]))
    assert refused == (10 if is_a_loop else 0)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_yes_that_waits_for_an_edit_is_not_to_the_edited_words(now: Any) -> None:
    company = build_company()
    goal = GoalFactory(owner=company.nils, status="draft", proposed_by=company.nils, proposed_at=now)
    client = Client()
    client.force_login(company.manager)

    def agree() -> int:
        try:
            return client.post(reverse("goals:agree", args=[goal.pk]), {"version": goal.version}).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            services.edit_goal(goal=goal, title="Other words", actor=company.nils, now=now)
            services.propose_goal(goal=goal, actor=company.nils, now=now)
            answer = pool.submit(agree)
            _wait_until_somebody_waits()
        assert answer.result(timeout=20) == 409
    assert Goal.objects.get(pk=goal.pk).status == "draft"


def _wait_until_somebody_waits() -> None:
    """Until another connection stands at a lock of this one."""
    waiting = "SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"
    for _try in range(200):
        with connection.cursor() as cursor:
            cursor.execute(waiting)
            if cursor.fetchone():
                return
        time.sleep(0.05)
    pytest.fail("Nobody came to wait.")

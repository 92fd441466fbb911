"""Many at once, with real transactions."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection, transaction

from goals import queries, services
from goals.models import FigureDue, Goal, GoalUpdate
from tests.cast import build_company
from tests.goals.factories import GoalFactory, KeyResultFactory
from tests.goals.rolling.test_arithmetic import figure, measured


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_updates_and_reckonings_at_once_lose_nothing(now: Any) -> None:
    company = build_company()
    top = measured(company, owner=company.top, progress_from="aligned")
    middle = [measured(company, parent=top, progress_from="aligned") for _number in range(3)]
    lowest = [measured(company, 0, parent=middle[number % 3]) for number in range(6)]
    results = [goal.key_results.get() for goal in lowest]

    def work(number: int) -> None:
        goal, result = lowest[number % 6], results[number % 6]
        by = {"actor": company.nils, "now": now + timedelta(seconds=number)}
        told = {"health": "on-track", "note": str(number), "values": {result.pk: Decimal(number % 100 + 1)}}
        deeds = {
            4: lambda: services.reckon_figures(now=now),
            10: lambda: services.edit_goal(goal=goal, parent=middle[number % 7 % 3], **by),
            15: lambda: services.rebaseline(
                goal=middle[number % 3], reason="So.", due_on=goal.due_on - timedelta(days=number + 1), **by
            ),
        }
        try:
            services.update_goal(goal=goal, **told, **by)
            for each, deed in deeds.items():
                if number % each == 0:
                    deed()
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(work, range(60)))
    assert GoalUpdate.objects.count() == 60
    services.reckon_figures(now=now)
    assert not FigureDue.objects.exists()
    assert not queries.figures_adrift()
    in_the_middle = [found for goal in middle if (found := figure(goal)) is not None]
    assert figure(top) == round(sum(in_the_middle, Decimal(0)) / len(in_the_middle), 4)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_an_update_waits_neither_for_the_goal_above_nor_for_a_reckoning(now: Any) -> None:
    company = build_company()
    top = measured(company, owner=company.top, progress_from="aligned")
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils, audience="company", parent=top))

    def tell() -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '2s'")
            told = {"health": "on-track", "values": {result.pk: Decimal(3)}}
            services.update_goal(goal=result.goal, actor=company.nils, now=now, **told)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool, transaction.atomic():
        Goal.objects.select_for_update().get(pk=top.pk)
        services.reckon_round(actor=None, now=now)
        pool.submit(tell).result(timeout=20)
    assert FigureDue.objects.filter(goal=top).exists()
    services.reckon_figures(now=now)
    assert figure(top) == Decimal("0.5238")


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_second_reckoning_leaves_it_to_the_first(now: Any) -> None:
    company = build_company()
    top = measured(company, owner=company.top, progress_from="aligned")
    measured(company, 30, parent=top)

    def reckon() -> int:
        try:
            return services.reckon_figures(now=now)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool, transaction.atomic():
        assert services.reckon_round(actor=None, now=now) == 1
        measured(company, 50, parent=top)
        assert pool.submit(reckon).result(timeout=20) == 0
    assert reckon() == 1
    assert figure(top) == Decimal("0.4")

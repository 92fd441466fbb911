"""A goal that may not be read is named nowhere: wherever its reader walks, asks, searches, or is told something."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core.models import Delivery, Notice
from goals import queries, services
from goals.models import Goal
from tests.cast import Company
from tests.goals.factories import GoalCommentFactory, GoalFactory, GoalFollowFactory, KeyResultFactory
from tests.goals.services.notices import tell_followers

WORD, PART_OF_IT = "Zq9canary", "9canar"
LINK = re.compile(r'(?:href|hx-get|data-url|src)="(/[^"#]*)')
NOT_A_PAGE = re.compile(r"^/(static|accounts/logout)|/pictures?/")
FAR_ENOUGH = 250  # pages


@pytest.fixture
def between(company: Company, now: datetime) -> Goal:
    """A goal of Nils between two he may not read, with all that can happen to it."""
    hidden = {"audience": "chosen", "shared_with": [company.skip]}
    above: Goal = GoalFactory(owner=company.top, title=f"{WORD} above", **hidden)
    former: Goal = GoalFactory(owner=company.top, title=f"{WORD} former", **hidden)
    goal: Goal = GoalFactory(owner=company.nils, title="Between", parent=former, audience="company")
    Goal.objects.filter(pk=goal.pk).update(parent=above, progress_from="aligned")
    KeyResultFactory(goal=goal)
    KeyResultFactory(goal=GoalFactory(owner=company.other, title=f"{WORD} below", parent=goal, **hidden))
    GoalFactory(owner=company.other, title=f"{WORD} draft", parent=goal, status=Goal.Status.DRAFT)
    GoalFollowFactory(goal=goal, person=company.peer)
    services.update_goal(goal=goal, health="at-risk", note="Slow.", actor=company.manager, now=now)
    services.rebaseline(goal=goal, reason="Late", progress_from="key_results", actor=company.manager, now=now)
    services.rebaseline(goal=goal, reason="Late", progress_from="aligned", actor=company.manager, now=now)
    GoalCommentFactory(goal=goal, author=company.peer)
    services.reckon_figures(now=now)
    tell_followers(now)
    return goal


def asked(goal: Goal) -> Iterator[tuple[str, dict[str, Any]]]:
    """Addresses that no link of a page may lead to."""
    hidden = Goal.objects.filter(title__startswith=WORD)
    for name in ("list", "map", "close", "endings", "new"):
        yield reverse(f"goals:{name}"), {"q": PART_OF_IT, "scope": "company", "goal": str(hidden[0].pk)}
    for name in ("parent", "copy", "template"):
        yield reverse("goals:new"), {name: str(hidden[0].pk)}
    for name in ("detail", "edit", "update", "rebaseline", "settle", "talk", "card", "below", "readers", "hand_over"):
        yield reverse(f"goals:{name}", args=[goal.pk]), {"in": "row"}
        for other in hidden:
            yield reverse(f"goals:{name}", args=[other.pk]), {}
    for name in ("goal-detail", "roll-up", "update-list", "following", "comment-list"):
        yield reverse(f"api-{name}", args=[goal.pk]), {}
    yield reverse("api-goal-list"), {}
    yield reverse("search"), {"q": PART_OF_IT}


def walked(client: Client, begin: str) -> Iterator[tuple[str, str]]:
    """Every page that links lead to, with its words."""
    seen, ahead = {begin}, [begin]
    while ahead and len(seen) < FAR_ENOUGH:
        address = ahead.pop(0)
        answer = client.get(address)
        if answer.streaming or "text" not in answer.headers.get("Content-Type", ""):
            continue
        page = answer.content.decode()
        yield address, page
        for link in LINK.findall(page):
            to = link.replace("&amp;", "&")
            if to not in seen and not NOT_A_PAGE.search(to):
                seen.add(to)
                ahead.append(to)


@pytest.mark.slow
@pytest.mark.parametrize("part", ["nils", "manager", "peer"])
def test_whoever_walks_through_all_pages_reads_its_title_nowhere(
    client: Client, company: Company, between: Goal, part: str
) -> None:
    client.force_login(getattr(company, part))
    pages = dict(walked(client, "/"))
    assert len(pages) > 30
    assert between.get_absolute_url() in pages
    assert [address for address, page in pages.items() if WORD in page] == []


@pytest.mark.parametrize("part", ["nils", "manager", "peer", "hr"])
def test_whoever_asks_for_it_reads_its_title_nowhere(
    client: Client, company: Company, between: Goal, part: str
) -> None:
    client.force_login(getattr(company, part))
    for address, data in asked(between):
        for headers in ({}, {"HX-Request": "true"}):
            page = client.get(address, data, headers=headers).content.decode()
            assert WORD not in page, (address, data)
    hidden = Goal.objects.filter(title__startswith=WORD)[0]
    typed = {"title": "Between", "parent": str(hidden.pk), "audience": "company"}
    for name in ("advice_on", "edit"):
        page = client.post(reverse(f"goals:{name}", args=[between.pk]), typed).content.decode()
        assert WORD not in page, name


def test_it_is_in_no_notice_and_no_file_and_counts_nowhere(company: Company, between: Goal) -> None:
    assert Notice.objects.exists()
    assert Delivery.objects.exists()
    assert not Notice.objects.filter(text__contains=WORD).exists()
    between.refresh_from_db()
    assert between.roll_up.goals == 0
    file = str(list(queries.filed([between.pk], company.nils, "https://goals.example")))
    assert "Between" in file
    assert WORD not in file

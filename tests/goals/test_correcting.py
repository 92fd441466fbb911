"""Comments are corrected for half an hour: database, rule, service, page and API."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from pghistory.models import Events

from core.models import Notice
from goals import rules, services
from goals.models import Goal, GoalComment, GoalCycle
from tests.cast import Company
from tests.goals.factories import AGREED, GoalCommentFactory, GoalFactory
from tests.goals.services.notices import kinds
from tests.goals.views.pages import page

HTMX = {"HX-Request": "true"}
JSON = "application/json"


@pytest.fixture
def goal(company: Company) -> Goal:
    made: Goal = GoalFactory(owner=company.nils, title="Less dye", contributors=[company.peer])
    return made


@pytest.fixture
def comment(company: Company, goal: Goal, now: datetime) -> GoalComment:
    made: GoalComment = GoalCommentFactory(goal=goal, author=company.manager, text="Wel done.", created_at=now)
    return made


def test_database_refuses_a_correction_after_half_an_hour(comment: GoalComment, now: datetime) -> None:
    late = now + timedelta(minutes=31)
    with pytest.raises(IntegrityError, match="goal_comment_is_corrected_within_half_an_hour"), transaction.atomic():
        GoalComment.objects.filter(pk=comment.pk).update(corrected_at=late)


def test_who_corrects_and_for_how_long(company: Company, comment: GoalComment, now: datetime) -> None:
    half_an_hour = timedelta(minutes=30)
    assert rules.can_correct_comment(company.manager, comment, now + half_an_hour)
    assert not rules.can_correct_comment(company.manager, comment, now + half_an_hour + timedelta(seconds=1))
    assert not rules.can_correct_comment(company.nils, comment, now)
    comment.withdrawn_at = now
    assert not rules.can_correct_comment(company.manager, comment, now)
    comment.withdrawn_at, comment.goal.cycle.closed_at = None, AGREED
    assert not rules.can_correct_comment(company.manager, comment, now)


def correct(comment: GoalComment, text: str, now: datetime, *mentioned: Any) -> GoalComment:
    return services.correct_comment(comment=comment, text=text, mentioned=mentioned, actor=comment.author, now=now)


def test_a_correction_replaces_the_words_and_says_so(comment: GoalComment, now: datetime) -> None:
    later = now + timedelta(minutes=5)
    correct(comment, "Well done.", later)
    comment.refresh_from_db()
    assert (comment.text, comment.corrected_at, comment.created_at) == ("Well done.", later, now)
    assert not Notice.objects.exists()
    events = Events.objects.filter(pgh_model="goals.GoalCommentEvent").order_by("pgh_created_at", "pgh_id")
    assert [event.pgh_data["text"] for event in events] == ["Wel done.", "Well done."]
    last = events.last()
    assert last is not None
    assert last.pgh_context == {"actor": str(comment.author_id), "verb": "goals.correct_comment"}


def test_the_newly_mentioned_are_told_and_nobody_twice(company: Company, goal: Goal, now: datetime) -> None:
    said = {"goal": goal, "actor": company.manager, "now": now}
    comment = services.comment_on_goal(text="Look, @Priya.", mentioned=[company.peer], **said)
    correct(comment, "Look, @Priya and @Marta.", now, company.peer, company.skip, company.manager)
    assert kinds(company.peer) == kinds(company.skip) == ["goal_mentioned"]
    assert kinds(company.nils) == ["goal_commented"]
    assert kinds(company.manager) == []
    correct(comment, "Look, @Marta.", now, company.skip)
    assert list(comment.mentioned.all()) == [company.skip]
    assert kinds(company.skip) == ["goal_mentioned"]


def test_only_readers_of_today_are_mentioned(company: Company, goal: Goal, comment: GoalComment, now: datetime) -> None:
    comment.mentioned.set([company.peer])
    goal.contributors.clear()
    with pytest.raises(services.NotAReader):
        correct(comment, "Look, @Priya.", now, company.peer)
    comment.refresh_from_db()
    assert comment.text == "Wel done."


def test_too_late_withdrawn_and_closed_are_refused(comment: GoalComment, now: datetime) -> None:
    with pytest.raises(services.TooLateToCorrect, match="half hour"):
        correct(comment, "Well done.", now + timedelta(minutes=31))
    services.withdraw_comment(comment=comment, actor=comment.author, now=now)
    with pytest.raises(services.CommentIsWithdrawn):
        correct(comment, "Well done.", now)
    GoalCycle.objects.update(closed_at=now)
    with pytest.raises(services.CycleIsClosed):
        correct(comment, "Well done.", now)


@pytest.fixture
def _at_ten(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield


@pytest.mark.usefixtures("_at_ten")
class TestPages:
    """What its author sees."""

    def test_without_a_script_it_is_a_page(
        self, client: Client, company: Company, goal: Goal, comment: GoalComment, django_assert_num_queries: Any
    ) -> None:
        client.force_login(company.manager)
        comment.mentioned.set([company.peer])
        address = reverse("goals:correct_comment", args=[comment.pk])
        assert f'href="{address}"' in page(client, "talk", goal.pk).content.decode()
        with django_assert_num_queries(10):
            shown = client.get(address).content.decode()
        assert "Wel done.</textarea>" in shown
        assert company.peer.email in shown
        wrong = client.post(address, {"text": "", "tell": company.peer.email})
        assert wrong.status_code == 422
        assert company.peer.email in wrong.content.decode()
        assert client.post(address, {"text": "Well done, @Priya."}).url == reverse("goals:talk", args=[goal.pk])
        talk = page(client, "talk", goal.pk).content.decode()
        assert "Well done, @Priya." in talk
        assert "Corrected" in talk
        assert list(comment.mentioned.all()) == [company.peer]
        again = client.get(address).context["form"]
        assert again.initial["tell"] == []  # the @ names her

    def test_with_one_it_opens_and_closes_in_place(
        self, client: Client, company: Company, comment: GoalComment, django_assert_num_queries: Any
    ) -> None:
        client.force_login(company.manager)
        address = reverse("goals:correct_comment", args=[comment.pk])
        opened = client.get(address, headers=HTMX).content.decode()
        assert "<html" not in opened
        assert f'<li id="comment-{comment.pk}">' in opened
        closed = client.post(address, {"text": "Well done."}, headers=HTMX)
        assert f'<li id="comment-{comment.pk}">' in closed.content.decode()
        assert "<form class" not in closed.content.decode()
        assert "Corrected." in closed.headers["HX-Trigger"]

    def test_afterwards_it_can_only_be_withdrawn(
        self, client: Client, company: Company, goal: Goal, comment: GoalComment, now: datetime
    ) -> None:
        client.force_login(company.manager)
        address = reverse("goals:correct_comment", args=[comment.pk])
        with time_machine.travel(now + timedelta(minutes=31), tick=False):
            assert address not in page(client, "talk", goal.pk).content.decode()
            assert b"can no longer be corrected" in client.get(address).content
            assert client.post(address, {"text": "Well done."}).status_code == 409
        assert address in page(client, "talk", goal.pk).content.decode()
        client.force_login(company.nils)
        assert address not in page(client, "talk", goal.pk).content.decode()

    def test_over_the_api(self, client: Client, company: Company, goal: Goal, comment: GoalComment) -> None:
        client.force_login(company.manager)
        comment.mentioned.set([company.peer])
        address = reverse("api-comment-detail", args=[goal.pk, comment.pk])
        told = client.patch(address, {"text": "Well done."}, JSON).json()
        assert (told["text"], told["mentioned"]) == ("Well done.", [str(company.peer.pk)])
        assert told["corrected_at"]
        assert client.patch(address, {"mentioned": []}, JSON).json()["mentioned"] == []
        assert client.patch(address, {"text": ""}, JSON).status_code == 400
        stranger = client.patch(address, {"mentioned": [str(company.other.pk)]}, JSON)
        assert stranger.status_code == 409
        assert "people who can read this goal" in stranger.json()["detail"]

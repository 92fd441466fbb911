from datetime import UTC, date, datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from feedback import queries
from feedback.models import Audience
from tests.cast import Company
from tests.feedback.factories import SENT_AT, AskFactory, FeedbackFactory, FeedbackRequestFactory
from tests.goals.factories import GoalFactory

DAY = SENT_AT.date()


def test_given_between_counts_both_days_and_only_what_is_readable(company: Company) -> None:
    inside = [
        FeedbackFactory(giver=company.peer, recipient=company.nils, audience=Audience.WITH_MANAGER, sent_at=moment)
        for moment in (datetime(2026, 11, 10, 0, 0, tzinfo=UTC), datetime(2026, 11, 12, 23, 59, tzinfo=UTC))
    ]
    FeedbackFactory(recipient=company.nils, audience=Audience.WITH_MANAGER, sent_at=SENT_AT - timedelta(days=1))
    FeedbackFactory(recipient=company.nils, audience=Audience.RECIPIENT)
    FeedbackFactory(recipient=company.nils, audience=Audience.WITH_MANAGER, text="", withdrawn_at=SENT_AT)
    assert list(queries.given_between(company.nils, company.manager, DAY, date(2026, 11, 12))) == inside
    assert not queries.given_between(company.nils, company.hr, DAY, date(2026, 11, 12))


def test_latest_is_what_one_received_newest_first(company: Company) -> None:
    old = FeedbackFactory(recipient=company.nils, sent_at=SENT_AT - timedelta(days=5))
    new = FeedbackFactory(recipient=company.nils)
    FeedbackFactory(recipient=company.nils, audience=Audience.MANAGER)
    assert list(queries.latest_for(company.nils, 5)) == [new, old]
    assert list(queries.latest_for(company.nils, 1)) == [new]


def test_beside_a_check_in_stands_only_what_both_may_read(company: Company) -> None:
    both = FeedbackFactory(giver=company.peer, recipient=company.nils, audience=Audience.WITH_MANAGER)
    given = FeedbackFactory(giver=company.nils, recipient=company.manager)
    FeedbackFactory(giver=company.peer, recipient=company.nils, audience=Audience.MANAGER)
    FeedbackFactory(giver=company.peer, recipient=company.nils, audience=Audience.RECIPIENT)
    assert set(queries.beside(company.nils, company.manager, date(2026, 11, 1))) == {both, given}


@pytest.mark.parametrize("size", [1, 3])
def test_standing_says_when_as_far_as_the_viewer_may_know(
    company: Company, now: datetime, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    FeedbackFactory.create_batch(size, giver=company.peer, recipient=company.nils, audience=Audience.WITH_MANAGER)
    FeedbackFactory(giver=company.nils, recipient=company.other)
    with django_assert_num_queries(1):
        standing = queries.standing_of([company.nils, company.peer], company.manager, now)
    assert standing == {
        company.nils.pk: queries.FeedbackStanding(last_received_on=DAY, last_given_on=None),
        company.peer.pk: queries.FeedbackStanding(last_received_on=None, last_given_on=DAY),
    }


@pytest.mark.parametrize("size", [1, 3])
def test_what_waits_is_what_can_still_be_answered(
    company: Company, now: datetime, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    for _ in range(size):
        AskFactory(request__requester=company.nils, asked=company.peer)
    AskFactory(request__requester=company.nils, asked=company.peer, answered_at=now)
    AskFactory(request__requester=company.nils, asked=company.peer, declined_at=now)
    AskFactory(request__requester=company.nils, request__due_on=date(2026, 11, 16), asked=company.peer)
    with django_assert_num_queries(2):
        waiting = queries.waiting_for(company.peer, now)
    assert [(item.title, item.due_on) for item in waiting] == [("Give feedback about Nils", date(2026, 11, 24))] * size
    assert queries.waiting_for(company.nils, now) == []


def test_a_request_counts_its_answers_for_those_it_concerns(company: Company) -> None:
    request = FeedbackRequestFactory(requester=company.manager, subject=company.nils, audience=Audience.WITH_MANAGER)
    AskFactory(request=request, asked=company.peer, answered_at=SENT_AT)
    AskFactory(request=request, asked=company.other, declined_at=SENT_AT)
    AskFactory(request=request, asked=company.top)
    for viewer in (company.manager, company.nils):
        listed = queries.requests_of(viewer).get()
        assert (listed.asked_count, listed.answered_count, listed.declined_count) == (3, 1, 1)
    assert not queries.requests_of(company.peer)


def test_the_asked_see_their_own_ask_and_answers_only_if_readable(company: Company) -> None:
    request = FeedbackRequestFactory(requester=company.manager, subject=company.nils, audience=Audience.MANAGER)
    ask = AskFactory(request=request, asked=company.peer, answered_at=SENT_AT)
    AskFactory(request=request, asked=company.other)
    FeedbackFactory(giver=company.peer, recipient=company.nils, audience=Audience.MANAGER, ask=ask)
    assert [seen.asked for seen in queries.asks_of(request, company.other)] == [company.other]
    assert [hasattr(seen, "feedback") for seen in queries.asks_of(request, company.manager)] == [False, True]
    assert [hasattr(seen, "feedback") for seen in queries.asks_of(request, company.nils)] == [False, False]


def test_goals_to_name_are_the_recipients_that_the_giver_reads(company: Company) -> None:
    open_to_all = GoalFactory(owner=company.nils, status="active", audience="company")
    GoalFactory(owner=company.nils, status="active", audience="line")
    GoalFactory(owner=company.other, status="active", audience="company")
    assert list(queries.goals_to_name(company.peer, [company.nils])) == [open_to_all]
    assert not queries.goals_to_name(company.peer, [])
    team = GoalFactory(owner=company.nils, contributors=[company.peer], title="Before")
    handed = GoalFactory(owner=company.other, contributors=[company.nils], audience="chosen", title="Of others")
    handed.shared_with.add(company.peer)
    GoalFactory(owner=company.peer, status="draft", contributors=[company.nils], title="Only its owner reads it so far")
    assert set(queries.goals_to_name(company.peer, [company.nils])) == {open_to_all, team, handed}
    assert not queries.goals_to_name(company.peer, [company.nils, company.other])


def test_a_goal_that_the_reader_may_not_read_is_not_there(company: Company) -> None:
    secret = GoalFactory(owner=company.nils, status="active", audience="line")
    feedback = FeedbackFactory(giver=company.manager, recipient=company.nils, audience=Audience.EVERYONE, goal=secret)
    for viewer, goal in ((company.manager, secret), (company.other, None)):
        assert queries.with_goal_for(viewer, type(feedback).objects.all()).get().goal == goal

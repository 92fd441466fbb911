"""The praise wall: what stands there, and what people answer."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from pytest_django import DjangoAssertNumQueries

from core.models import Notice
from feedback import queries, services
from feedback.models import LONGEST_PRAISE_COMMENT, Audience, Feedback, PraiseComment, PraiseReaction
from tests.cast import Company
from tests.development.factories import CompanyValueFactory
from tests.feedback.factories import SENT_AT, FeedbackFactory, PraiseCommentFactory, PraiseReactionFactory
from tests.people.factories import DepartmentFactory, PersonFactory


def praise(company: Company, **more: Any) -> Feedback:
    given = {"giver": company.peer, "recipient": company.nils, "audience": Audience.EVERYONE}
    feedback: Feedback = FeedbackFactory(**given | more)
    return feedback


def items(viewer: Any, **narrowed: Any) -> list[queries.Praise]:
    return [queries.praise_from(told) for told in queries.wall_for(viewer, **narrowed)]


def shown(viewer: Any, **narrowed: Any) -> list[Feedback]:
    return [item.feedback for item in items(viewer, **narrowed)]


def test_on_the_wall_stands_praise_for_everyone_newest_first(company: Company) -> None:
    old, new = praise(company, sent_at=SENT_AT - timedelta(days=1)), praise(company)
    praise(company, lead=new, recipient=company.other)
    praise(company, text="", withdrawn_at=SENT_AT)
    FeedbackFactory(giver=company.peer, recipient=company.nils)
    assert shown(company.top) == [new, old]


def test_the_wall_holds_what_its_readers_may_read_and_they_alone(company: Company) -> None:
    praise(company)
    praise(company, reported_at=SENT_AT)
    FeedbackFactory(giver=company.peer, recipient=company.nils)
    for viewer in company.people.values():
        readable = set(Feedback.objects.visible_to(viewer).on_the_wall())
        assert set(shown(viewer)) == readable
        assert queries.top_of_the_wall(viewer) == list(queries.wall_for(viewer))


def test_an_item_says_all_that_stands_on_the_wall(company: Company) -> None:
    lead = praise(company, text="They told “Ünï” & the customer.", corrected_at=SENT_AT)
    praise(company, lead=lead, recipient=company.other)
    values = CompanyValueFactory.create_batch(2)
    lead.values.add(*values)
    PraiseReactionFactory(feedback=lead, person=company.top)
    PraiseCommentFactory(feedback=lead)
    [told] = items(company.nils)
    known, item = Feedback.objects.with_all_recipients().get(pk=lead.pk), told.feedback
    for path in ("pk", "text", "sent_at", "giver", "recipients", "recipient_names"):
        assert getattr(item, path) == getattr(known, path)
    for person, real in zip([item.giver, *item.recipients], [known.giver, *known.recipients], strict=True):
        for path in ("name", "short_name", "initials", "hue", "job_title", "picture_key"):
            assert getattr(person, path) == getattr(real, path)
    assert item.corrected_at
    assert {(one.name, one.meaning) for one in item.values.all()} == {(one.name, one.meaning) for one in values}
    assert [one.people for one in told.responses if one.people] == [{company.top.pk: company.top.short_name}]
    assert told.comments == 1


def test_it_is_narrowed_to_a_team_and_a_value(company: Company) -> None:
    team, value = DepartmentFactory(), CompanyValueFactory()
    plain, lead = praise(company), praise(company)
    praise(company, lead=lead, recipient=PersonFactory(department=team))
    plain.values.add(value)
    assert shown(company.top, department=team) == [lead]
    assert shown(company.top, value=value) == [plain]


def test_values_are_counted_over_a_time_and_people_are_not(company: Company) -> None:
    value, unnamed = CompanyValueFactory(position=1), CompanyValueFactory(position=2)
    retired, forgotten = CompanyValueFactory(position=3, is_offered=False), CompanyValueFactory(is_offered=False)
    lead = praise(company)
    other = praise(company, lead=lead, recipient=company.other)
    for piece in (lead, other, praise(company, text="", withdrawn_at=SENT_AT), FeedbackFactory()):
        piece.values.add(value)
    praise(company).values.add(retired)
    praise(company, sent_at=SENT_AT - timedelta(days=90)).values.add(forgotten)
    counted = queries.values_named_since(company.top, since=SENT_AT - timedelta(days=1))
    assert [(one, vars(one)["number"]) for one in counted] == [(value, 1), (unnamed, 0), (retired, 1)]


def test_news_are_counted_by_one_query(company: Company, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    praise(company)
    praise(company, sent_at=SENT_AT + timedelta(minutes=1))
    queries.newer_praise(company.nils, SENT_AT)
    with django_assert_num_queries(1):
        assert queries.newer_praise(company.nils, SENT_AT) == 1
    assert queries.newer_praise(company.nils, SENT_AT - timedelta(days=1)) == 2


def test_a_click_responds_and_a_second_one_takes_it_back(company: Company, now: datetime) -> None:
    feedback = praise(company)
    assert services.react_to_praise(feedback=feedback, kind="thumb", actor=company.top, now=now)
    [item] = items(company.top)
    assert [one.names for one in item.responses if one.people] == [company.top.short_name]
    assert not services.react_to_praise(feedback=feedback, kind="thumb", actor=company.top, now=now)
    assert not PraiseReaction.objects.exists()


def test_what_is_said_stands_under_all_of_it_and_tells_those_it_is_about(company: Company, now: datetime) -> None:
    lead = praise(company)
    other = praise(company, lead=lead, recipient=company.other)
    said = [
        services.comment_on_praise(feedback=other, text="I saw it too.", actor=company.nils, now=now) for _ in range(2)
    ]
    assert said[0] == said[1]
    assert said[0].feedback == lead
    told = {notice.recipient: notice.text for notice in Notice.objects.select_related("recipient")}
    assert told == {
        company.other: "Nils commented on praise you were given.",
        company.peer: "Nils commented on praise you gave.",
    }


def test_a_withdrawn_comment_leaves_a_trace_and_tells_nobody_any_more(company: Company, now: datetime) -> None:
    comment = services.comment_on_praise(feedback=praise(company), text="Hm.", actor=company.top, now=now)
    for _ in range(2):
        services.withdraw_praise_comment(comment=comment, actor=company.top, now=now)
    comment.refresh_from_db()
    assert (comment.text, comment.withdrawn_at) == ("", now)
    assert not Notice.objects.filter(read_at=None).exists()
    [item] = items(company.top)
    assert item.comments == 0


def test_a_comment_is_corrected_for_half_an_hour(company: Company, now: datetime) -> None:
    comment = services.comment_on_praise(feedback=praise(company), text="I saw it to.", actor=company.top, now=now)
    in_time, late = now + timedelta(minutes=30), now + timedelta(minutes=31)
    corrected = services.correct_praise_comment(comment=comment, text="I saw it too.", actor=company.top, now=in_time)
    assert (corrected.text, corrected.corrected_at) == ("I saw it too.", in_time)
    with pytest.raises(services.TooLateToCorrect):
        services.correct_praise_comment(comment=comment, text="Or not.", actor=company.top, now=late)
    services.withdraw_praise_comment(comment=comment, actor=company.top, now=in_time)
    with pytest.raises(services.CommentIsWithdrawn):
        services.correct_praise_comment(comment=comment, text="Back.", actor=company.top, now=in_time)


def test_praise_comment_is_corrected_within_half_an_hour(company: Company) -> None:
    with pytest.raises(IntegrityError, match="praise_comment_is_corrected_within_half_an_hour"):
        PraiseCommentFactory(created_at=SENT_AT, corrected_at=SENT_AT + timedelta(minutes=31))


def test_what_was_withdrawn_is_not_answered(company: Company, now: datetime) -> None:
    feedback = praise(company, text="", withdrawn_at=SENT_AT)
    with pytest.raises(services.FeedbackIsWithdrawn):
        services.comment_on_praise(feedback=feedback, text="Hm.", actor=company.top, now=now)
    with pytest.raises(services.FeedbackIsWithdrawn):
        services.react_to_praise(feedback=feedback, kind="thumb", actor=company.top, now=now)


def test_what_people_answer_is_read_by_whoever_reads_the_praise(company: Company) -> None:
    open_to_all, private = praise(company), FeedbackFactory(giver=company.peer, recipient=company.nils)
    for feedback, readers in ((open_to_all, {"top", "nils", "peer", "hr"}), (private, {"nils", "peer"})):
        comment, click = PraiseCommentFactory(feedback=feedback), PraiseReactionFactory(feedback=feedback)
        for part in ("top", "nils", "peer", "hr"):
            person = company.people[part]
            assert PraiseComment.objects.visible_to(person).filter(pk=comment.pk).exists() == (part in readers)
            assert PraiseReaction.objects.visible_to(person).filter(pk=click.pk).exists() == (part in readers)


def test_praise_comment_has_words_until_withdrawn(company: Company) -> None:
    with pytest.raises(IntegrityError, match="praise_comment_has_words_until_withdrawn"):
        PraiseCommentFactory(text="")


def test_praise_comment_is_short(company: Company) -> None:
    with pytest.raises(IntegrityError, match="praise_comment_is_short"):
        PraiseCommentFactory(text="x" * (LONGEST_PRAISE_COMMENT + 1))


def test_praise_reaction_is_of_a_kind(company: Company) -> None:
    with pytest.raises(IntegrityError, match="praise_reaction_is_of_a_kind"):
        PraiseReactionFactory(kind="sneer")


def test_praise_reaction_is_given_once(company: Company) -> None:
    once = PraiseReactionFactory()
    with pytest.raises(IntegrityError, match="praise_reaction_is_given_once"):
        PraiseReactionFactory(feedback=once.feedback, person=once.person)

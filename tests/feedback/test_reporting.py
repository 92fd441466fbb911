"""Reporting abusive feedback: who reads what from then on, who is told, and what comes of it."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError

from core.models import Look, Notice
from feedback import queries, services
from feedback.models import Audience, Feedback, FeedbackReport, FeedbackRuling
from people.models import Person, Role, RoleGrant
from tests.cast import Company
from tests.feedback.factories import FeedbackFactory, FeedbackReportFactory, FeedbackRulingFactory
from tests.feedback.test_races import at_once, committed
from tests.feedback.test_readers import TABLE, readers_in
from tests.people.factories import PersonFactory

__all__ = ["committed"]  # a fixture
KEPT, TAKEN_DOWN = FeedbackRuling.Outcome.KEPT, FeedbackRuling.Outcome.TAKEN_DOWN


def sent(company: Company, audience: str = Audience.RECIPIENT, **more: Any) -> Feedback:
    feedback: Feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, audience=audience, **more)
    return feedback


def report(feedback: Feedback, by: Person, now: datetime, reason: str = "It insults me.") -> FeedbackReport:
    return services.report_feedback(feedback=feedback, reason=reason, actor=by, now=now)


def settle(feedback: Feedback, by: Person, now: datetime, outcome: str = KEPT) -> FeedbackRuling:
    return services.settle_reports(feedback=feedback, outcome=outcome, reason="About the work.", actor=by, now=now)


def told(kind: str) -> dict[Person, str]:
    return {one.recipient: one.text for one in Notice.objects.filter(kind=kind).select_related("recipient")}


def reader_of(company: Company, audience: str) -> Person:
    return company.manager if audience == Audience.MANAGER else company.nils


@pytest.mark.parametrize("audience", Audience)
def test_hr_administrators_read_it_once_it_is_reported_and_nobody_else_does(
    company: Company, now: datetime, audience: str
) -> None:
    feedback, silent = sent(company, audience), sent(company, audience)
    report(feedback, reader_of(company, audience), now)
    feedback.refresh_from_db()
    assert readers_in(company, feedback) == TABLE[Audience(audience)] | {"hr_admin"}
    assert readers_in(company, silent) == TABLE[Audience(audience)]
    settle(feedback, company.hr_admin, now, TAKEN_DOWN)
    feedback.refresh_from_db()
    assert readers_in(company, feedback) == TABLE[Audience(audience)] | {"hr_admin"}


@pytest.mark.parametrize("audience", Audience)
def test_who_reported_stays_between_them_and_hr_and_the_decision_is_for_the_concerned(
    company: Company, now: datetime, audience: str
) -> None:
    feedback, reporter = sent(company, audience), reader_of(company, audience)
    reported = report(feedback, reporter, now)
    part = "manager" if audience == Audience.MANAGER else "nils"
    assert readers_in(company, reported) == {part, "hr_admin"}
    ruling = settle(feedback, company.hr_admin, now)
    assert readers_in(company, ruling) == {"peer", part, "hr_admin"}


def test_hr_reads_nothing_of_their_own_as_hr(company: Company, now: datetime) -> None:
    RoleGrant.objects.create(person=company.nils, role=Role.HR_ADMIN)
    RoleGrant.objects.create(person=company.peer, role=Role.HR_ADMIN)
    feedback = sent(company, Audience.MANAGER)
    reported = report(feedback, company.manager, now)
    feedback.refresh_from_db()
    assert readers_in(company, feedback) == {"peer", "manager", "hr_admin"}
    assert readers_in(company, reported) == {"manager", "hr_admin"}
    assert not queries.cases_for(Person.objects.get(pk=company.nils.pk))
    assert not queries.cases_for(Person.objects.get(pk=company.peer.pk))
    assert set(told("feedback_reported")) == {company.hr_admin}
    for concerned in (company.nils, company.peer):
        with pytest.raises(services.SettlerIsConcerned):
            settle(feedback, Person.objects.get(pk=concerned.pk), now)


def test_giver_and_recipient_are_told_and_not_by_whom(company: Company, now: datetime) -> None:
    report(sent(company, Audience.WITH_MANAGER), company.manager, now)
    assert set(told("feedback_under_report")) == {company.peer, company.nils}
    assert set(told("feedback_reported")) == {company.hr_admin}
    for notice in Notice.objects.all():
        assert notice.by is None
        assert "Samira" not in notice.text


def test_what_only_the_manager_reads_is_nothing_its_recipient_hears_of(company: Company, now: datetime) -> None:
    feedback = sent(company, Audience.MANAGER)
    report(feedback, company.manager, now)
    settle(feedback, company.hr_admin, now)
    assert set(told("feedback_under_report")) == {company.peer}
    assert set(told("feedback_settled")) == {company.peer, company.manager}
    assert not Notice.objects.filter(recipient=company.nils).exists()


def test_two_reports_of_one_item_are_settled_by_one_decision(company: Company, now: datetime) -> None:
    feedback = sent(company, Audience.EVERYONE)
    for reporter in (company.nils, company.other, company.nils):
        report(feedback, reporter, now)
    assert FeedbackReport.objects.count() == 2
    assert Notice.objects.filter(kind="feedback_under_report", recipient=company.peer).count() == 1
    ruling = settle(feedback, company.hr_admin, now)
    assert {one.ruling for one in FeedbackReport.objects.all()} == {ruling}
    assert set(told("feedback_settled")) == {company.peer, company.nils, company.other}
    assert told("feedback_settled")[company.other] == "HR kept the feedback you reported."
    with pytest.raises(services.ReportIsSettled):
        settle(feedback, company.hr_admin, now)


def test_each_person_reports_once(company: Company, now: datetime) -> None:
    feedback = sent(company)
    first = report(feedback, company.nils, now)
    assert report(feedback, company.nils, now) == first
    with pytest.raises(services.ReportedAlready):
        report(feedback, company.nils, now, reason="Another reason")


def test_after_a_decision_somebody_else_may_report_anew(company: Company, now: datetime) -> None:
    feedback = sent(company, Audience.WITH_MANAGER)
    report(feedback, company.nils, now)
    settle(feedback, company.hr_admin, now)
    report(feedback, company.manager, now + timedelta(days=1))
    assert Notice.objects.filter(kind="feedback_under_report", recipient=company.peer).count() == 2
    assert [case.is_waiting for case in queries.cases_for(company.hr_admin)] == [True]
    settle(feedback, company.hr_admin, now + timedelta(days=2), TAKEN_DOWN)
    assert [one.outcome for one in FeedbackRuling.objects.order_by("settled_at")] == [KEPT, TAKEN_DOWN]


def test_what_was_withdrawn_is_not_reported(company: Company, now: datetime) -> None:
    feedback = sent(company, text="", withdrawn_at=now)
    with pytest.raises(services.FeedbackIsWithdrawn):
        report(feedback, company.nils, now)


@pytest.mark.parametrize("part", ["peer", "manager", "hr_admin"])
def test_only_whoever_it_was_sent_to_reports(company: Company, now: datetime, part: str) -> None:
    feedback = sent(company)
    with pytest.raises(services.FeedbackIsNotReportable):
        report(feedback, company.people[part], now)


def test_withdrawing_and_correcting_hide_nothing_from_hr(company: Company, now: datetime) -> None:
    feedback = sent(company, text="A cruel word", sent_at=now)
    reported = report(feedback, company.nils, now)
    services.correct_feedback(feedback=feedback, text="A kind word", actor=company.peer, now=now)
    services.withdraw_feedback(feedback=feedback, actor=company.peer, now=now)
    assert [one.words for one in queries.reports_of(feedback, company.hr_admin)] == ["A cruel word"]
    settle(feedback, company.hr_admin, now + timedelta(hours=1), TAKEN_DOWN)
    feedback.refresh_from_db()
    assert (feedback.withdrawn_at, feedback.taken_down_at) == (now, now + timedelta(hours=1))
    assert FeedbackReport.objects.get(pk=reported.pk).words == "A cruel word"


def test_taking_down_withdraws_the_words_with_a_trace(company: Company, now: datetime) -> None:
    feedback = sent(company)
    report(feedback, company.nils, now)
    ruling = settle(feedback, company.hr_admin, now, TAKEN_DOWN)
    feedback.refresh_from_db()
    assert (feedback.text, feedback.withdrawn_at, feedback.taken_down_at) == ("", now, now)
    assert str(ruling) == "Take it down"
    assert set(told("feedback_settled")) == {company.peer, company.nils}
    assert not Notice.objects.unread().filter(kind="feedback_reported").exists()


def test_keeping_it_changes_nothing_of_it(company: Company, now: datetime) -> None:
    feedback = sent(company)
    report(feedback, company.nils, now)
    settle(feedback, company.hr_admin, now)
    feedback.refresh_from_db()
    assert feedback.text
    assert feedback.taken_down_at is None


def test_nobody_decides_about_their_own_report(company: Company, now: datetime) -> None:
    feedback = sent(company, Audience.EVERYONE)
    report(feedback, company.hr_admin, now)
    with pytest.raises(services.SettlerIsConcerned):
        settle(feedback, company.hr_admin, now)
    other = PersonFactory()
    RoleGrant.objects.create(person=other, role=Role.HR_ADMIN)
    assert settle(feedback, other, now).settled_by == other


@pytest.mark.parametrize("part", ["manager", "hr", "it_admin", "nils"])
def test_only_hr_administrators_decide(company: Company, now: datetime, part: str) -> None:
    feedback = sent(company)
    report(feedback, company.nils, now)
    with pytest.raises(services.SettlerIsConcerned):
        settle(feedback, company.people[part], now)


@pytest.mark.parametrize(("audience", "subject"), [(Audience.RECIPIENT, "nils"), (Audience.MANAGER, "peer")])
def test_that_hr_looked_is_written_where_the_right_one_finds_it(
    company: Company, now: datetime, audience: str, subject: str
) -> None:
    feedback = sent(company, audience)
    report(feedback, reader_of(company, audience), now)
    feedback.refresh_from_db()
    for viewer in (company.peer, reader_of(company, audience), company.hr_admin):
        services.note_look(feedback, viewer, now)
    look = Look.objects.get()
    assert (look.viewer, look.subject, look.why) == (
        company.hr_admin,
        company.people[subject],
        "is an HR administrator, and it was reported",
    )


def test_praise_for_all_stays_praise_to_those_it_does_not_concern(company: Company, now: datetime) -> None:
    feedback = sent(company, Audience.EVERYONE)
    assert queries.matter_of(feedback, company.nils) is None
    report(feedback, company.other, now)
    feedback.refresh_from_db()
    assert queries.matter_of(feedback, company.manager) is None
    for part in ("peer", "nils", "other", "hr_admin"):
        matter = queries.matter_of(feedback, company.people[part])
        assert matter
        assert matter.is_waiting
        assert bool(matter.own) == (part == "other")
        assert matter.is_for_hr == (part == "hr_admin")


def test_feedback_is_reported_once_by_each(company: Company) -> None:
    first = FeedbackReportFactory(feedback__recipient=company.nils)
    with pytest.raises(IntegrityError, match="feedback_is_reported_once_by_each"):
        FeedbackReportFactory(feedback=first.feedback)


def test_feedback_report_has_a_reason(company: Company) -> None:
    with pytest.raises(IntegrityError, match="feedback_report_has_a_reason"):
        FeedbackReportFactory(feedback__recipient=company.nils, reason="")


def test_feedback_report_keeps_the_words(company: Company) -> None:
    with pytest.raises(IntegrityError, match="feedback_report_keeps_the_words"):
        FeedbackReportFactory(feedback__recipient=company.nils, words="")


def test_feedback_ruling_has_a_reason(company: Company) -> None:
    with pytest.raises(IntegrityError, match="feedback_ruling_has_a_reason"):
        FeedbackRulingFactory(feedback__recipient=company.nils, reason="")


def test_feedback_is_taken_down_only_where_reported(company: Company, now: datetime) -> None:
    with pytest.raises(IntegrityError, match="feedback_is_taken_down_only_where_reported"):
        sent(company, text="", withdrawn_at=now, taken_down_at=now)


def test_what_a_report_is_called(company: Company) -> None:
    assert str(FeedbackReportFactory(feedback=sent(company))) == "Priya Peer to Nils Employee"


@pytest.mark.django_db(transaction=True)
def test_two_decisions_at_once_are_one(committed: Company, now: datetime) -> None:
    feedback = sent(committed)
    report(feedback, committed.nils, now)

    def decide() -> bool:
        try:
            settle(feedback, committed.hr_admin, now, TAKEN_DOWN)
        except services.ReportIsSettled:
            return False
        return True

    assert at_once(decide).count(True) == 1
    assert FeedbackRuling.objects.count() == 1

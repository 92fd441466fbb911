"""The evidence beside a question: all of the period, and nothing that `visible_to` does not show."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkins.models import Action as CheckInAction
from checkins.models import Series
from feedback.models import Audience, Feedback
from goals.models import Goal
from people.models import Person
from reviews import services
from reviews.evidence import Evidence, by_month, evidence_for, find_evidence
from reviews.models import Part, Review
from tests.cast import Company
from tests.checkins.factories import ActionFactory, CheckInFactory, SeriesFactory
from tests.feedback.factories import FeedbackFactory
from tests.feedback.factories import NoteFactory as ToSelfFactory
from tests.goals.factories import GoalFactory, GoalUpdateFactory, KeyResultFactory, RebaselineFactory
from tests.reviews.conftest import Asked
from tests.reviews.factories import (
    AnswerFactory,
    GrowthProposalFactory,
    ProposedGoalFactory,
    ReviewCycleFactory,
    ReviewFactory,
    part_of,
)

SEPTEMBER = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)
OCTOBER = datetime(2026, 10, 5, 12, 0, tzinfo=UTC)
AFTER = datetime(2027, 1, 15, 12, 0, tzinfo=UTC)
BEFORE = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


def texts(review: Review, viewer: Person) -> list[str]:
    return [evidence.text for evidence in evidence_for(review, viewer)]


def test_goals_with_updates_changes_and_ends(company: Company, review: Review) -> None:
    goal = GoalFactory(owner=company.nils, title="Fewer metres dyed twice")
    GoalUpdateFactory(goal=goal, note="The line runs.", created_at=SEPTEMBER, progress=Decimal("0.66"))
    GoalUpdateFactory(goal=goal, note="", created_at=SEPTEMBER - timedelta(days=1))
    RebaselineFactory(goal=goal, reason="The mill joined early.", created_at=OCTOBER)
    GoalUpdateFactory(goal=goal, note="Too early.", created_at=BEFORE)
    GoalFactory(
        owner=company.nils, title="Ship", status=Goal.Status.ACHIEVED, settled_at=OCTOBER, look_back="On the day."
    )
    GoalFactory(owner=company.nils, title="Old", status=Goal.Status.ACHIEVED, settled_at=BEFORE)
    assert sorted(texts(review, company.nils)) == sorted(
        [
            "“Ship” ended: Achieved. On the day.",
            "“Fewer metres dyed twice” was agreed anew: The mill joined early.",
            "“Fewer metres dyed twice”, at 66 %: The line runs.",
            "“Fewer metres dyed twice”",
        ]
    )
    assert texts(review, company.manager) == texts(review, company.nils)
    assert texts(review, company.peer) == []


def test_goals_handed_over_and_opened_again_are_called_so(company: Company, review: Review) -> None:
    goal = GoalFactory(owner=company.nils, title="Ship")
    for what, before, after in (("owner", "Priya", "Nils"), ("status", "missed", "active")):
        change = {"what": what, "of": "", "before": before, "after": after}
        RebaselineFactory(goal=goal, changes=[change], reason="By mistake.", created_at=OCTOBER)
    assert set(texts(review, company.nils)) == {
        "“Ship” was handed over: By mistake.",
        "“Ship” was opened again: By mistake.",
    }


def test_a_goal_nobody_told_anything_of_is_evidence_too(company: Company, review: Review) -> None:
    agreed = {"owner": company.nils, "agreed_at": SEPTEMBER}
    goal = GoalFactory(title="Convert the line", **agreed)
    KeyResultFactory(goal=goal, start=Decimal(0), target=Decimal(10), current=Decimal(3))
    GoalFactory(title="Unmeasured", **agreed)
    GoalFactory(title="Ended since", status=Goal.Status.PARTLY, settled_at=AFTER, **agreed)
    GoalFactory(title="A draft", owner=company.nils, status=Goal.Status.DRAFT, agreed_at=None)
    told = GoalFactory(title="Told", **agreed)
    GoalUpdateFactory(goal=told, note="It runs.", created_at=OCTOBER)
    silent = [
        "“Convert the line” is under way, at 30 %; no update in these months.",
        "“Ended since” was under way; no update in these months.",
        "“Unmeasured” is under way; no update in these months.",
    ]
    for viewer in (company.nils, company.manager):
        assert sorted(text for text in texts(review, viewer) if "Told" not in text) == sorted(silent)
    assert texts(review, company.peer) == []
    days = {one.happened_on for one in evidence_for(review, company.nils) if one.source == goal.pk}
    assert days == {SEPTEMBER.date()}


def test_the_newest_comes_first(company: Company, review: Review) -> None:
    for at in (SEPTEMBER, OCTOBER):
        GoalUpdateFactory(goal__owner=company.nils, created_at=at)
    assert [one.happened_on for one in evidence_for(review, company.nils)] == [OCTOBER.date(), SEPTEMBER.date()]
    assert {one.label for one in evidence_for(review, company.nils)} == {"Goal"}


def test_feedback_that_both_may_read(company: Company, review: Review) -> None:
    give = {"giver": company.peer, "recipient": company.nils, "sent_at": SEPTEMBER}
    both = FeedbackFactory(audience=Audience.WITH_MANAGER, text="She called first.", **give)
    FeedbackFactory(audience=Audience.RECIPIENT, text="Between us.", **give)
    FeedbackFactory(audience=Audience.MANAGER, text="Not for Nils.", **give)
    FeedbackFactory(audience=Audience.WITH_MANAGER, text="Too early.", **{**give, "sent_at": BEFORE})
    for viewer in (company.nils, company.manager):
        assert texts(review, viewer) == [f"Priya: {both.text}"]


def test_a_new_manager_is_shown_nothing_the_former_one_was_told(company: Company, review: Review) -> None:
    FeedbackFactory(giver=company.peer, recipient=company.nils, sent_at=SEPTEMBER, audience=Audience.WITH_MANAGER)
    ActionFactory(
        agreed_in__series__report=company.nils, agreed_in__series__manager=company.manager, created_at=SEPTEMBER
    )
    review.manager = company.other_manager
    assert texts(review, company.other_manager) == []
    assert texts(review, company.nils) == []


def test_check_in_actions_of_the_two(company: Company, review: Review) -> None:
    checkin = CheckInFactory(series__report=company.nils, series__manager=company.manager)
    ActionFactory(text="A list of spare mills", created_at=SEPTEMBER, done_at=OCTOBER, agreed_in=checkin)
    ActionFactory(text="Call Porto", created_at=SEPTEMBER, agreed_in=checkin)
    assert texts(review, company.manager) == ["Action done: A list of spare mills", "Action agreed: Call Porto"]
    assert texts(review, company.skip) == []


def test_the_person_at_the_top_quotes_what_they_may_read(company: Company, cycle: object) -> None:
    review = ReviewFactory(cycle=cycle, reviewee=company.top)
    FeedbackFactory(
        giver=company.skip, recipient=company.top, sent_at=SEPTEMBER, audience=Audience.RECIPIENT, text="Go on."
    )
    assert texts(review, company.top) == ["Marta: Go on."]


def test_the_promises_of_the_review_before(company: Company, review: Review, asked: Asked, now: datetime) -> None:
    last_cycle = ReviewCycleFactory(
        template=asked.template, state="closed", period_start=date(2026, 1, 1), period_end=date(2026, 6, 30)
    )
    last = ReviewFactory(cycle=last_cycle, reviewee=company.nils, shared_at=SEPTEMBER)
    for direction in ("self", "manager"):
        part = part_of(last, direction)
        Part.objects.filter(pk=part.pk).update(submitted_at=BEFORE)
        ProposedGoalFactory(answer=AnswerFactory(part=part, question=asked.next_goals), title=f"Goal of {direction}")
        GrowthProposalFactory(answer=AnswerFactory(part=part, question=asked.growth), title=f"Growth of {direction}")
    promised = {f"Promised: {what} of {direction}" for what in ("Goal", "Growth") for direction in ("self", "manager")}
    assert set(texts(review, company.manager)) == promised
    assert {one.kind for one in evidence_for(review, company.nils)} == {"last_review"}
    assert texts(last, company.nils) == []


def test_months_of_the_period_also_the_quiet_ones(company: Company, review: Review) -> None:
    GoalUpdateFactory(goal__owner=company.nils, created_at=SEPTEMBER)
    months = by_month(review, evidence_for(review, company.nils))
    assert [month.starts_on for month in months] == [date(2026, month, 1) for month in range(12, 6, -1)]
    assert [len(month.evidence) for month in months] == [0, 0, 0, 1, 0, 0]


def test_quoting_keeps_the_text_of_the_day(company: Company, managers: Part, asked: Asked, now: datetime) -> None:
    update = GoalUpdateFactory(goal__owner=company.nils, goal__title="Ship", note="It ships.", created_at=SEPTEMBER)
    more = {"part": managers, "question": asked.text, "actor": company.manager, "now": now}
    quote = services.quote_evidence(kind="goal", source=update.pk, **more)
    assert (quote.text, quote.happened_on) == ("“Ship”: It ships.", SEPTEMBER.date())
    update.note = "It did not."
    update.save()
    assert services.quote_evidence(kind="goal", source=update.pk, **more) == quote
    assert quote.answer.quotes.count() == 1
    services.take_out_quote(quote=quote, actor=company.manager, now=now)
    assert quote.answer.quotes.count() == 0


def test_what_the_writer_may_not_read_is_not_quoted(
    company: Company, managers: Part, asked: Asked, now: datetime
) -> None:
    secret = FeedbackFactory(giver=company.peer, recipient=company.nils, sent_at=SEPTEMBER)
    more = {"part": managers, "question": asked.text, "actor": company.manager, "now": now}
    for kind in ("feedback", "goal"):
        with pytest.raises(services.EvidenceIsGone):
            services.quote_evidence(kind=kind, source=secret.pk, **more)
    assert find_evidence(part=managers, kind="feedback", source=secret.pk) is None


PARTS = ["top", "skip", "manager", "nils", "peer", "other", "former", "hr", "hr_admin", "other_manager"]


@settings(max_examples=30)
@given(
    viewer=st.sampled_from(PARTS),
    giver=st.sampled_from(PARTS),
    recipient=st.sampled_from(["nils", "manager", "peer"]),
    audience=st.sampled_from([one.value for one in Audience]),
    goal_audience=st.sampled_from(["line", "company", "chosen"]),
    partner=st.sampled_from(["manager", "peer", "former"]),
)
def test_evidence_never_shows_what_visible_to_does_not(
    company: Company,
    review: Review,
    viewer: str,
    giver: str,
    recipient: str,
    audience: str,
    goal_audience: str,
    partner: str,
) -> None:
    people = company.people
    if giver != recipient:
        FeedbackFactory(giver=people[giver], recipient=people[recipient], audience=audience, sent_at=SEPTEMBER)
    GoalUpdateFactory(goal=GoalFactory(owner=company.nils, audience=goal_audience), created_at=SEPTEMBER)
    two = {"report": company.nils, "manager": people[partner]}
    series = Series.objects.filter(**two).first() or SeriesFactory(follows_line=False, **two)
    checkin = series.checkins.first() or CheckInFactory(series=series)
    ActionFactory(agreed_in=checkin, created_at=SEPTEMBER)
    found = evidence_for(review, people[viewer])

    def sources(kind: str) -> set[object]:
        return {one.source for one in found if one.kind == kind}

    person, reader = company.nils, people[viewer]
    assert sources("feedback") <= set(
        Feedback.objects.visible_to(reader).visible_to(person).values_list("pk", flat=True)
    )
    assert sources("check_in") <= set(
        CheckInAction.objects.visible_to(reader).visible_to(person).values_list("pk", flat=True)
    )
    assert sources("goal") <= set(Goal.objects.visible_to(reader).values_list("updates__pk", flat=True))
    assert all(isinstance(one, Evidence) and one.url for one in found)


def test_notes_to_self_are_there_for_their_writer_alone(company: Company, review: Review) -> None:
    goal = GoalFactory(owner=company.nils, title="Ship", agreed_at=None, status=Goal.Status.DRAFT)
    about = {"author": company.manager, "created_at": SEPTEMBER}
    note = ToSelfFactory(person=company.nils, text="He asked the dyers first.", **about)
    ToSelfFactory(goal=goal, text="It came from the trial.", **about)
    ToSelfFactory(person=company.peer, text="Of somebody else.", **about)
    ToSelfFactory(person=company.nils, text="Too early.", **{**about, "created_at": BEFORE})
    assert sorted(texts(review, company.manager)) == ["He asked the dyers first.", "It came from the trial."]
    assert texts(review, company.nils) == []
    managers, own = part_of(review, "manager"), part_of(review, "self")
    assert find_evidence(part=managers, kind="note", source=note.pk)
    assert find_evidence(part=own, kind="note", source=note.pk) is None

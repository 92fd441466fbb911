"""What a leaver leaves to do is cancelled or handed on, and those concerned are told."""

from datetime import date, datetime, timedelta

from core.models import Notice
from feedback.models import Ask, PulseAction, PulseGroup, PulseWave
from goals.models import Goal
from goals.rules import can_agree
from goals.services import agree_goal, propose_goal
from people import services
from people.models import Person
from reviews.queries import holding_up, open_in, waiting_for
from tests.cast import Company
from tests.checkins.factories import CheckInFactory, SeriesFactory
from tests.feedback.factories import AskFactory
from tests.goals.factories import GoalFactory
from tests.reviews.factories import AnswerFactory, ReviewFactory


def told(kind: str) -> list[tuple[Person, str]]:
    """Who was told of what, the earliest first."""
    notices = Notice.objects.filter(kind=kind).order_by("created_at", "pk")
    return [(notice.recipient, notice.text) for notice in notices]


def test_requests_for_feedback_are_declined_or_closed_and_the_other_side_is_told(
    company: Company, now: datetime
) -> None:
    put = AskFactory(request__requester=company.peer, request__due_on=date(2026, 12, 24), asked=company.nils)
    made = AskFactory(request__requester=company.nils, request__due_on=date(2026, 12, 24), asked=company.other)
    assert len(services.tasks_foreseen(company.nils, now)) == 2
    services.deactivate_person(person=company.nils, actor=company.hr_admin, now=now)
    assert [reader for reader, _text in told("ask_settled")] == [company.peer, company.other]
    put.refresh_from_db()
    assert put.declined_at == now
    assert made not in Ask.objects.waiting(now)
    made.request.refresh_from_db()
    assert (made.request.closed_at, made.request.due_on) == (now, date(2026, 12, 24))
    assert services.tasks_foreseen(company.nils, now) == []


def test_nobody_gives_feedback_about_somebody_who_has_left(company: Company, now: datetime) -> None:
    about = {"request__requester": company.manager, "request__subject": company.nils}
    ask = AskFactory(**about, request__due_on=date(2026, 12, 24), asked=company.other)
    AskFactory(request=ask.request, asked=company.peer, answered_at=now)
    assert [words.split(" ", 1)[0] for words in services.tasks_foreseen(company.nils, now)] == ["1"]
    services.deactivate_person(person=company.nils, actor=company.hr_admin, now=now)
    assert told("ask_settled") == [
        (company.other, "Nils has left: you need not give feedback about them any more."),
        (company.manager, "Nils has left, so your request for feedback about them is closed."),
    ]
    ask.request.refresh_from_db()
    assert ask.request.closed_at == now
    assert services.tasks_foreseen(company.nils, now) == []


def test_what_a_leaver_set_out_to_do_after_a_pulse_is_handed_on(company: Company, now: datetime) -> None:
    """To whoever leads that team; where that is the leaver, to the next one above."""
    over = {"opens_at": now, "closes_at": now + timedelta(days=1), "closed_at": now}
    wave = PulseWave.objects.create(**over, k=3, comment_k=3, invited=12)
    everybody = PulseGroup.objects.create(wave=wave, leader=company.top, invited=12)
    group = PulseGroup.objects.create(wave=wave, leader=company.manager, parent=everybody, invited=8, answered=5)
    due = {"due_on": now.date(), "created_at": now}
    action = PulseAction.objects.create(group=group, text="Talk", owner=company.nils, **due)
    done = PulseAction.objects.create(group=group, text="Talked", owner=company.nils, done_at=now, **due)
    for leaver, heir in ((company.nils, company.manager), (company.manager, company.skip)):
        assert [words[:7] for words in services.tasks_foreseen(leaver, now) if "pulse" in words] == ["1 thing"]
        services.deactivate_person(person=leaver, actor=company.hr_admin, now=now)
        action.refresh_from_db()
        assert action.owner == heir
        assert told("pulse_action")[-1][0] == heir
    done.refresh_from_db()
    assert done.owner == company.nils


def test_goals_that_wait_for_a_leaver_go_back_to_their_owner(company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils, status=Goal.Status.DRAFT)
    propose_goal(goal=goal, actor=company.nils, now=now)
    foreseen = ["1 goal waits for their yes: its owner starts it alone, or the next manager agrees."]
    assert services.tasks_foreseen(company.manager, now) == foreseen
    services.deactivate_person(person=company.manager, actor=company.hr_admin, now=now)
    assert Notice.objects.get(kind="goal_proposed").read_at
    goal = Goal.objects.with_people().get(pk=goal.pk)
    assert can_agree(company.nils, goal)
    assert agree_goal(goal=goal, actor=company.nils, now=now).status == Goal.Status.ACTIVE


def test_nobody_writes_the_review_of_a_leaver(company: Company, now: datetime) -> None:
    review = ReviewFactory(reviewee=company.nils, cycle__state="sharing", cycle__launched_at=now)
    task = f"review_part:{review.parts.get(direction='manager').pk}:due"
    at_launch = {"kind": "review_due", "text": "Due", "url": "/", "about_model": "reviews.Part", "created_at": now}
    for part in review.parts.all():
        cause = f"review_part:{part.pk}:due"
        Notice.objects.create(recipient=part.writer, cause=cause, about_id=part.pk, **at_launch)
    assert services.tasks_foreseen(company.nils, now) == ["Samira need not write their review any more, and is told."]
    services.deactivate_person(person=company.nils, actor=company.hr_admin, now=now)
    text = f"{review.cycle}: Nils has left, so you need not write the review."
    assert told("review_spared") == [(company.manager, text)]
    assert Notice.objects.get(cause=task).read_at
    assert not Notice.objects.filter(kind="review_due", read_at=None).exists()
    assert waiting_for(company.manager, now) == []
    assert not open_in(review.cycle, company.hr_admin)
    assert holding_up(review.cycle, company.hr_admin) == []
    review.parts.filter(direction="manager").update(submitted_at=now)
    assert waiting_for(company.manager, now) == []


def test_parts_a_leaver_has_begun_wait_no_more(company: Company, now: datetime) -> None:
    review = ReviewFactory(reviewee=company.nils, cycle__state="writing")
    begun = review.parts.get(direction="manager")
    AnswerFactory(part=begun)
    told_of = {"kind": "review_due", "text": "Due", "url": "/", "about_model": "reviews.Part", "created_at": now}
    Notice.objects.create(recipient=company.manager, cause="due", about_id=begun.pk, **told_of)
    services.deactivate_person(person=company.manager, actor=company.hr_admin, now=now)
    assert Notice.objects.get(cause="due").read_at
    assert told("review_spared") == []
    assert begun.answers.exists()


def test_check_ins_end_with_the_account_and_whoever_remains_is_told(company: Company, now: datetime) -> None:
    led = SeriesFactory(report=company.nils, manager=company.manager)
    meeting = CheckInFactory(series=led, starts_at=now + timedelta(days=2))
    SeriesFactory(report=company.manager, manager=company.skip)
    foreseen = ["Check-ins with Marta and Nils end, and they are told. Notes stay."]
    assert services.tasks_foreseen(company.manager, now) == foreseen
    services.deactivate_person(person=company.manager, actor=company.hr_admin, now=now)
    led.refresh_from_db()
    meeting.refresh_from_db()
    assert (led.ended_at, led.ended_for, meeting.skipped_for) == (now, "left", "ended")
    assert told("checkin_series_ended") == [
        (person, "Samira has left, so your regular check-ins have ended. Your notes stay.")
        for person in (company.nils, company.skip)
    ]
    assert services.tasks_foreseen(company.manager, now) == []


def test_a_review_goes_to_the_next_active_person_above(company: Company, now: datetime) -> None:
    Person.objects.filter(pk=company.skip.pk).update(is_active=False)
    review = ReviewFactory(reviewee=company.nils, cycle__state="writing")
    assert services.tasks_foreseen(company.manager, now) == ["Declan writes the review of Nils."]
    services.deactivate_person(person=company.manager, actor=company.top, now=now)
    review.refresh_from_db()
    assert review.manager == company.top
    assert {reader for reader, _text in told("review_handed_over")} >= {company.top, company.nils}

"""Questions to begin with: the occasion by facts, HR's library, and what is asked before a check-in."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils.translation import override

from checkins import queries, services
from checkins.models import CheckIn, Occasion, PreparationQuestion, Series, SuggestedQuestion
from people.models import Department, Person
from tests.cast import Company
from tests.checkins.factories import THEN, CheckInFactory, PreparationFactory, PriorityFactory, SeriesFactory
from tests.checkins.views.pages import HTMX, at, sign_in, text
from tests.development.factories import ActionFactory
from tests.goals.factories import GoalCycleFactory
from tests.people.factories import LeaveFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def checkin(company: Company) -> CheckIn:
    series = SeriesFactory(report=company.nils, manager=company.manager)
    made: CheckIn = CheckInFactory(series=series)
    return made


@pytest.fixture
def met(checkin: CheckIn) -> CheckIn:
    """They have met two weeks before."""
    CheckInFactory(series=checkin.series, starts_at=checkin.starts_at - timedelta(days=14), state=CheckIn.State.HELD)
    return checkin


def occasion(checkin: CheckIn, viewer: Person) -> tuple[Occasion, str]:
    fresh = queries.my_checkins(viewer).get(pk=checkin.pk)
    proposal = queries.proposal_for(fresh, viewer)
    return proposal.occasion, proposal.why


def test_the_first_time(company: Company, checkin: CheckIn) -> None:
    assert occasion(checkin, company.nils) == (Occasion.FIRST, "You two have not met here before.")


def test_nothing_in_particular(company: Company, met: CheckIn) -> None:
    assert occasion(met, company.nils) == (Occasion.ANY, "")


def test_with_the_managers_manager(company: Company) -> None:
    series = SeriesFactory(report=company.nils, manager=company.skip, follows_line=False)
    assert occasion(CheckInFactory(series=series), company.skip)[0] == Occasion.SKIP_LEVEL


def test_back_from_leave(company: Company, met: CheckIn) -> None:
    LeaveFactory(person=company.nils, starts_on=date(2026, 11, 9), ends_on=date(2026, 11, 16))
    assert occasion(met, company.manager) == (Occasion.BACK, "Nils is back since 17 November.")
    assert occasion(met, company.nils) == (Occasion.BACK, "You are back since 17 November.")


def test_a_day_off_is_no_occasion_nor_a_leave_one_may_not_know_of(company: Company, met: CheckIn) -> None:
    LeaveFactory(person=company.nils, starts_on=date(2026, 11, 16), ends_on=date(2026, 11, 16))
    assert occasion(met, company.manager)[0] == Occasion.ANY
    series = SeriesFactory(report=company.nils, manager=company.other, follows_line=False)
    theirs = CheckInFactory(series=series)
    CheckInFactory(series=series, starts_at=theirs.starts_at - timedelta(days=14), state=CheckIn.State.HELD)
    LeaveFactory(person=company.nils, starts_on=date(2026, 11, 8), ends_on=date(2026, 11, 14))
    assert occasion(theirs, company.nils)[0] == Occasion.BACK
    assert occasion(theirs, company.other)[0] == Occasion.ANY


def test_a_goal_cycle_that_ends(company: Company, met: CheckIn) -> None:
    GoalCycleFactory(name="Autumn", starts_on=date(2026, 9, 1), ends_on=date(2026, 11, 30))
    assert occasion(met, company.nils) == (Occasion.GOALS, "Autumn ends on 30 November.")


def test_an_action_of_the_plan_that_is_due_for_those_who_read_the_plan(company: Company, met: CheckIn) -> None:
    ActionFactory(growth_area__plan__person=company.nils, text="Plan a line", due_on=date(2026, 11, 25))
    assert occasion(met, company.manager) == (Occasion.GROWTH, "“Plan a line” is due on 25 November.")


def test_until_hr_has_a_library_there_is_one_to_begin_with() -> None:
    assert "What would make next week easier?" in queries.questions_for(Occasion.ANY)
    SuggestedQuestion.objects.create(occasion=Occasion.ANY, text="And otherwise?")
    assert queries.questions_for(Occasion.ANY) == ["And otherwise?"]
    assert queries.questions_for(Occasion.GOALS) == []


def test_the_library_is_loaded_once_in_each_language(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_questions")
    number = SuggestedQuestion.objects.count()
    assert f"{number} questions added." in capsys.readouterr().out
    call_command("load_questions")
    assert SuggestedQuestion.objects.count() == number
    with override("de"):
        assert "Was würde die nächste Woche leichter machen?" in queries.questions_for(Occasion.ANY)
    with override("en"):
        assert "Was würde die nächste Woche leichter machen?" not in queries.questions_for(Occasion.ANY)


def test_the_page_proposes_and_offers_the_others(company: Company, checkin: CheckIn) -> None:
    nils: Client = sign_in(company.nils)
    page = text(nils.get(at("questions", checkin.pk), headers=HTMX))
    assert "You two have not met here before." in page
    assert 'form="add-point"' in page
    other = text(nils.get(at("questions", checkin.pk), {"occasion": "growth"}))
    assert "What have you learned lately?" in other
    assert "<html" in other
    assert nils.get(at("questions", checkin.pk), {"occasion": "x' or 1"}).status_code == 200
    SuggestedQuestion.objects.create(occasion=Occasion.ANY, text="And otherwise?")
    assert "HR has no question" in text(nils.get(at("questions", checkin.pk)))


def ask(text: str, department: Department | None = None, **other: Any) -> PreparationQuestion:
    return PreparationQuestion.objects.create(text=text, department=department, **other)


def test_the_nearest_department_says_what_is_asked(company: Company) -> None:
    assert [row.kind for row in queries.asked_before(company.nils)] == ["mood", "text", "text", "priorities", "text"]
    hall = Department.objects.create(name="Hall", parent=company.dyehouse)
    ask("Second", position=2)
    ask("First", position=1)
    assert [row.text for row in queries.asked_before(company.nils)] == ["First", "Second"]
    ask("Of the dye house", company.dyehouse)
    company.nils.department = hall
    assert [row.text for row in queries.asked_before(company.nils)] == ["Of the dye house"]
    PreparationQuestion.objects.filter(department=company.dyehouse).delete()
    ask("Elsewhere", Department.objects.create(name="Elsewhere"))
    assert [row.text for row in queries.asked_before(company.nils)] == ["First", "Second"]


def test_what_was_told_keeps_the_question_as_it_was_asked(company: Company, checkin: CheckIn) -> None:
    question = ask("Safe?")
    told = services.share_preparation(
        checkin=checkin, mood=None, answers=[("Safe?", "Yes")], priorities=[], actor=company.nils, now=THEN
    )
    question.text = "Is it safe?"
    services.keep_question(question=question, actor=company.hr_admin, now=THEN)
    services.drop_question(question=question, actor=company.hr_admin, now=THEN)
    told.refresh_from_db()
    assert told.answers == [["Safe?", "Yes"]]


def refused(name: str, make: Any) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make()


def test_the_database_refuses(checkin: CheckIn) -> None:
    SuggestedQuestion.objects.create(occasion="any", text="Why?")
    refused(
        "suggested_question_once_per_occasion", lambda: SuggestedQuestion.objects.create(occasion="any", text="Why?")
    )
    refused("suggested_question_has_words", lambda: SuggestedQuestion.objects.create(occasion="any"))
    refused("preparation_question_has_words", lambda: ask(""))
    ask("Mood", kind="mood")
    refused("mood_and_priorities_are_asked_once", lambda: ask("Mood again", kind="mood"))
    refused("mood_is_one_of_five", lambda: PreparationFactory(checkin=checkin, mood=6))
    refused("preparation_has_a_time_iff_replied", lambda: PreparationFactory(checkin=checkin, reply="Yes"))
    refused("priority_has_words", lambda: PriorityFactory(added_for=checkin, text=""))
    refused("priority_is_done_in_a_checkin", lambda: PriorityFactory(added_for=checkin, done_at=THEN))
    assert Series.objects.count() == 1

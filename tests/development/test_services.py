from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from pghistory.models import Context

from core.autosave import TextHasMovedOn
from core.models import Notice
from development import services
from development.models import Action, GrowthArea, Plan
from people.models import Person
from tests.cast import Company
from tests.development.factories import ActionFactory, GrowthAreaFactory, PlanFactory
from tests.people.factories import DelegationFactory
from tests.speaking import speak


def test_a_plan_is_begun_once(company: Company) -> None:
    assert services.plan_of(company.nils) == services.plan_of(company.nils)
    assert Plan.objects.count() == 1


def test_the_first_growth_area_begins_the_plan(company: Company, now: datetime) -> None:
    area = services.add_growth_area(person=company.nils, title="Facilitation", actor=company.nils, now=now)
    assert area.plan.person == company.nils
    assert not Notice.objects.exists()


def test_a_person_is_told_of_another_hand_in_their_plan(company: Company, now: datetime) -> None:
    area = services.add_growth_area(person=company.nils, title="Facilitation", actor=company.manager, now=now)
    services.add_action(
        growth_area=area, text="Lead two workshops", due_on=date(2027, 1, 15), actor=company.manager, now=now
    )
    told = Notice.objects.order_by("pk")
    assert [notice.recipient for notice in told] == [company.nils, company.nils]
    assert [notice.text for notice in told] == [
        "Samira added a growth area to your plan: Facilitation",
        "Samira added an action to your plan: Lead two workshops",
    ]


def test_what_follows_from_a_review_is_told_of_with_the_review(company: Company, now: datetime) -> None:
    area = services.add_growth_area(person=company.nils, title="Facilitation", actor=None, now=now)
    services.add_action(growth_area=area, text="Lead a workshop", actor=None, now=now)
    assert not Notice.objects.exists()


def test_editing_rewords_and_tells_once_a_day(company: Company, now: datetime) -> None:
    area = GrowthAreaFactory(plan__person=company.nils)
    for title in ("Calm", "Calm under pressure"):
        services.edit_growth_area(area=area, title=title, description="When looms stop", actor=company.manager, now=now)
    area.refresh_from_db()
    assert (area.title, area.description) == ("Calm under pressure", "When looms stop")
    assert Notice.objects.count() == 1


def test_nothing_is_added_to_a_closed_area(company: Company, now: datetime) -> None:
    area = GrowthAreaFactory(plan__person=company.nils)
    services.close_growth_area(area=area, actor=company.nils, now=now)
    with pytest.raises(services.AreaIsClosed):
        services.add_action(growth_area=area, text="Too late", actor=company.nils, now=now)
    with pytest.raises(services.AreaIsClosed):
        services.edit_growth_area(area=area, title="Other", description="", actor=company.nils, now=now)
    assert not Action.objects.exists()


def test_closing_twice_keeps_the_first_time_and_opening_takes_it_back(company: Company, now: datetime) -> None:
    area = GrowthAreaFactory(plan__person=company.nils)
    services.close_growth_area(area=area, actor=company.nils, now=now)
    services.close_growth_area(area=area, actor=company.nils, now=now + timedelta(days=1))
    assert GrowthArea.objects.get().closed_at == now
    services.reopen_growth_area(area=area, actor=company.nils, now=now)
    assert GrowthArea.objects.get().closed_at is None


def test_done_twice_keeps_the_first_time_and_can_be_taken_back(company: Company, now: datetime) -> None:
    action = ActionFactory(growth_area__plan__person=company.nils)
    services.mark_done(action=action, actor=company.nils, now=now)
    done = services.mark_done(action=action, actor=company.nils, now=now + timedelta(days=1))
    assert (done.progress, done.done_at) == (100, now)
    undone = services.mark_undone(action=action, actor=company.nils, now=now)
    assert (undone.progress, undone.done_at) == (0, None)


def test_the_person_is_told_of_what_the_manager_ticks_and_opens_once(company: Company, now: datetime) -> None:
    action = ActionFactory(growth_area__plan__person=company.nils, text="Sit in on one")
    area = action.growth_area
    by_manager = {"actor": company.manager, "now": now}
    for _twice in range(2):
        services.mark_done(action=action, **by_manager)
    for _twice in range(2):
        services.mark_undone(action=action, **by_manager)
    services.close_growth_area(area=area, **by_manager)
    for _twice in range(2):
        services.reopen_growth_area(area=area, **by_manager)
    told = list(Notice.objects.filter(recipient=company.nils).order_by("pk").values_list("text", flat=True))
    assert told == [
        "Samira ticked off an action of your plan: Sit in on one",
        "Samira took back the tick of an action of your plan: Sit in on one",
        f"Samira closed a growth area of yours: {area.title}",
        f"Samira opened a growth area of yours again: {area.title}",
    ]
    services.mark_done(action=action, actor=company.nils, now=now)
    assert Notice.objects.count() == len(told)


@pytest.mark.parametrize("tick", [services.mark_done, services.mark_undone])
def test_in_a_closed_area_nothing_is_ticked(company: Company, now: datetime, tick: Callable[..., Any]) -> None:
    action = ActionFactory(growth_area__plan__person=company.nils, growth_area__closed_at=now)
    with pytest.raises(services.AreaIsClosed):
        tick(action=action, actor=company.nils, now=now)


@pytest.mark.parametrize(("progress", "times"), [(0, 0), (60, 0), (100, 1)])
def test_progress_says_whether_an_action_is_done(company: Company, now: datetime, progress: int, times: int) -> None:
    action = ActionFactory(growth_area__plan__person=company.nils)
    edited = services.edit_action(action=action, values={"progress": progress}, actor=company.nils, now=now)
    assert [edited.done_at] * times == [now] * times
    assert (edited.done_at is None) == (times == 0)


def test_two_windows_never_overwrite_each_other(company: Company, now: datetime) -> None:
    written = services.write_aspirations(
        person=company.nils, text="Lead a line", version=0, actor=company.nils, now=now
    )
    assert written.version == 1
    with pytest.raises(TextHasMovedOn) as moved:
        services.write_aspirations(person=company.nils, text="Weave", version=0, actor=company.nils, now=now)
    assert (moved.value.yours, moved.value.theirs, moved.value.version) == ("Weave", "Lead a line", 1)
    services.write_aspirations(person=company.nils, text="Lead a line", version=0, actor=company.nils, now=now)


def test_a_mentor_is_invited_told_and_let_go(company: Company, now: datetime) -> None:
    plan = services.invite_mentor(person=company.nils, mentor=company.other, actor=company.nils, now=now)
    assert list(plan.mentors.all()) == [company.other]
    assert Notice.objects.get().recipient == company.other
    services.remove_mentor(plan=plan, mentor=company.other, actor=company.nils, now=now)
    assert not plan.mentors.exists()


def test_nobody_mentors_themselves(company: Company, now: datetime) -> None:
    PlanFactory(person=company.nils)
    with pytest.raises(services.MentorIsNobodyElse):
        services.invite_mentor(person=company.nils, mentor=company.nils, actor=company.nils, now=now)


def test_the_history_says_for_whom_a_delegate_ticked_an_action(company: Company, now: datetime) -> None:
    DelegationFactory(manager=company.manager, delegate=company.other)
    action = ActionFactory(growth_area__plan__person=company.nils)
    delegate = Person.objects.get(pk=company.other.pk)
    services.mark_done(action=action, actor=delegate, now=now)
    services.mark_undone(action=action, actor=delegate, now=now)
    kept = Context.objects.filter(metadata__verb__in=["development.mark_done", "development.mark_undone"])
    assert [each.metadata.get("acting_for") for each in kept] == [str(company.manager.pk)] * 2


@pytest.mark.usefixtures("german")
def test_the_person_reads_for_whom_a_delegate_changed_the_plan_and_in_their_language(
    company: Company, now: datetime
) -> None:
    speak("de", company.nils)
    DelegationFactory(manager=company.manager, delegate=company.other)
    delegate = Person.objects.get(pk=company.other.pk)
    area = services.add_growth_area(person=company.nils, title="Calm", actor=delegate, now=now)
    action = services.add_action(growth_area=area, text="Breathe", actor=delegate, now=now)
    services.edit_growth_area(area=area, title="Calmer", description="", actor=delegate, now=now)
    services.edit_action(action=action, values={"text": "Breathe out"}, actor=delegate, now=now)
    services.close_growth_area(area=area, actor=delegate, now=now)
    assert list(Notice.objects.filter(recipient=company.nils).order_by("pk").values_list("text", flat=True)) == [
        "««Oluwaseun, for Samira» added a growth area to your plan: Calm»",
        "««Oluwaseun, for Samira» added an action to your plan: Breathe»",
        "««Oluwaseun, for Samira» changed a growth area of yours: Calmer»",
        "««Oluwaseun, for Samira» changed an action of your plan: Breathe out»",
        "««Oluwaseun, for Samira» closed a growth area of yours: Calmer»",
    ]

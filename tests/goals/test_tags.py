"""HR's page of tags: counted, renamed and merged among what whoever is at it may read."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from pghistory.models import Events
from pytest_django import DjangoAssertNumQueries

from goals import queries, services, tasks
from goals.models import Goal, GoalTemplate, TagChange
from goals.models.tag_change import MOST_ATTEMPTS
from goals.services import tagging
from people.models import Person, Role, RoleGrant
from tests.cast import Company
from tests.goals.factories import GoalCycleFactory, GoalFactory, GoalTemplateFactory, TagChangeFactory
from tests.journeys.html_forms import forms_of

TAGS, RENAME = reverse("admin:goals_tagchange_changelist"), reverse("admin:goals_tagchange_rename")


@pytest.fixture
def hr(client: Client, company: Company) -> Client:
    """An HR administrator who looks after everybody."""
    RoleGrant.objects.create(person=company.hr_admin, role=Role.HR_PARTNER, for_everyone=True)
    client.force_login(company.hr_admin)
    return client


@pytest.fixture
def change(company: Company, now: datetime) -> Callable[..., TagChange]:
    """Change a tag as the HR administrator."""

    def make(before: str, after: str, *, merges: bool = False) -> TagChange:
        actor = Person.objects.get(pk=company.hr_admin.pk)
        return services.change_tag(before=before, after=after, merges=merges, actor=actor, now=now)

    return make


def public(company: Company, *tags: str, **more: Any) -> Goal:
    goal: Goal = GoalFactory(owner=company.nils, audience="company", tags=list(tags), **more)
    return goal


def tags_of(goal: Goal | GoalTemplate) -> list[str]:
    goal.refresh_from_db()
    return goal.tags


def counted(viewer: Person) -> dict[str, tuple[int, int]]:
    found = queries.tags_of(Person.objects.get(pk=viewer.pk))
    return {tag.name: (tag.goals, tag.templates) for tag in found}


def test_what_is_not_visible_counts_nowhere(hr: Client, company: Company) -> None:
    public(company, "dye", "water", "water")
    GoalFactory(owner=company.nils, tags=["dye"])
    GoalFactory(owner=company.nils, tags=["dye", "bluebird"], status="draft")
    GoalFactory(owner=company.nils, tags=["dye", "bluebird"], audience="chosen", shared_with=[company.peer])
    GoalTemplateFactory(tags=["dye", "Alarm"])
    GoalTemplateFactory(tags=["bluebird"], author=company.manager)
    assert list(counted(company.hr_admin).items()) == [("Alarm", (0, 1)), ("dye", (2, 1)), ("water", (1, 0))]
    page = hr.get(TAGS).content.decode()
    assert "bluebird" not in page
    assert hr.get(RENAME, {"tag": "bluebird"}).status_code == hr.get(RENAME, {"tag": "none"}).status_code == 404


def test_an_administrator_who_looks_after_nobody_counts_what_everybody_reads(company: Company) -> None:
    public(company, "dye")
    GoalFactory(owner=company.nils, tags=["dye", "of the line"])
    assert counted(company.hr_admin) == {"dye": (1, 0)}


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_costs_the_same_however_long_it_is(
    hr: Client, company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    for number in range(size):
        public(company, f"tag {number}")
        TagChangeFactory(asked_by=company.hr_admin)
    with django_assert_num_queries(9):
        answer = hr.get(TAGS)
    assert len(answer.context["page"]) == len(answer.context["latest"]) == size


def test_a_part_narrows_the_list_and_nothing_else_does(hr: Client, company: Company) -> None:
    public(company, "Water", "dye")
    assert [tag.name for tag in hr.get(TAGS, {"q": "WAT"}).context["page"]] == ["Water"]
    assert "No tag is spelt like that." in hr.get(TAGS, {"q": "a\0b"}).content.decode()
    assert hr.get(TAGS, {"asked_by": company.nils.pk}).status_code == 400


def test_a_tag_is_renamed_after_a_look_at_what_changes(hr: Client, company: Company) -> None:
    closed = GoalCycleFactory(name="First half", closed_at=datetime.fromisoformat("2026-07-01T10:00Z"))
    goals = [public(company, "qualtiy", "dye"), public(company, "qualtiy", cycle=closed, status="missed")]
    template, draft = GoalTemplateFactory(tags=["qualtiy"]), GoalFactory(tags=["qualtiy"], status="draft")
    assert f"{RENAME}?tag=qualtiy" in hr.get(TAGS).content.decode()
    page = hr.get(RENAME, {"tag": "qualtiy", "after": " Quality "}).content.decode()
    assert "2 goals change." in page
    assert "1 of them is in a closed goal cycle." in page
    assert "1 template of the library changes." in page
    assert goals[0].title not in page
    sent = next(form for form in forms_of(page, RENAME, "") if form.values.get("after") == "Quality")
    answer = hr.post(RENAME, sent.values, follow=True)
    assert "“qualtiy” is now “Quality”." in answer.content.decode()
    assert [tags_of(goal) for goal in goals] == [["Quality", "dye"], ["Quality"]]
    assert (tags_of(template), tags_of(draft)) == (["Quality"], ["qualtiy"])


def test_history_says_who_it_was(company: Company, change: Callable[..., TagChange]) -> None:
    goal = public(company, "qualtiy")
    change("qualtiy", "Quality")
    event = Events.objects.tracks(goal).order_by("pgh_created_at", "pgh_id").last()
    assert event is not None
    assert event.pgh_context == {"actor": str(company.hr_admin.pk), "verb": "goals.change_tag"}


def test_a_merge_keeps_the_tag_once(hr: Client, company: Company) -> None:
    both, one = public(company, "water", "dye", "Water"), public(company, "water")
    page = hr.get(RENAME, {"tag": "water", "after": "WATER"}).content.decode()
    assert "There is a tag “Water” already, on 1 goal." in page
    assert "1 of them carries both and keeps one." in page
    sent = {"tag": "water", "after": "Water"}
    assert hr.post(RENAME, sent).status_code == 409
    assert tags_of(one) == ["water"]
    assert hr.post(RENAME, sent | {"merge": "1"}).status_code == 302
    assert (tags_of(both), tags_of(one)) == (["dye", "Water"], ["Water"])


def test_another_case_of_its_own_is_no_other_tag(company: Company, change: Callable[..., TagChange]) -> None:
    goal = public(company, "water")
    change("water", "Water")
    assert tags_of(goal) == ["Water"]


def test_a_name_that_was_taken_meanwhile_is_refused(company: Company, change: Callable[..., TagChange]) -> None:
    public(company, "water", "Water", "dye")
    for after in ("WATER", "Water"):
        with pytest.raises(services.TagIsTaken):
            change("dye", after)
    with pytest.raises(services.TagIsTaken):  # merged into a spelling nobody was shown
        change("dye", "WATER", merges=True)


def test_twice_does_it_once(company: Company, change: Callable[..., TagChange]) -> None:
    goal = public(company, "water")
    done = change("water", "wet")
    with pytest.raises(services.TagIsGone):
        change("water", "wet")
    later = public(company, "water")
    services.change_some(change=done, actor=company.hr_admin, now=done.asked_at)
    assert (tags_of(goal), tags_of(later)) == (["wet"], ["water"])
    assert Events.objects.tracks(goal).count() == 2


@pytest.mark.parametrize(
    ("after", "fault"),
    [
        ("", "This field is required."),
        ("x" * 41, "Ensure this value has at most 40 characters"),
        ("a\0b", "Null characters are not allowed."),
        ("a, b", "Leave out the comma"),
        ("water", "That is its name already."),
    ],
)
def test_a_name_that_is_none_is_said_at_the_field(hr: Client, company: Company, after: str, fault: str) -> None:
    goal = public(company, "water")
    for ask in (hr.get, hr.post):
        answer = ask(RENAME, {"tag": "water", "after": after})
        assert answer.status_code == 422
        assert fault in answer.content.decode()
    assert tags_of(goal) == ["water"]


def test_many_are_changed_in_steps_by_workers_in_the_name_of_who_asked(
    company: Company, change: Callable[..., TagChange], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tagging, "AT_ONCE", 2)
    goals = [public(company, "water") for _number in range(5)]
    asked = change("water", "wet")
    assert asked.done_at is None
    for left in (1, 0):
        services.go_on_with_tag(change_id=asked.pk, now=now)
        assert Goal.objects.filter(tags=["water"]).count() == left
    services.go_on_with_tag(change_id=asked.pk, now=now)  # it is done
    asked.refresh_from_db()
    assert asked.done_at == now
    last = Events.objects.tracks(goals[-1]).order_by("pgh_created_at", "pgh_id").last()
    assert last is not None
    assert last.pgh_context == {"actor": str(company.hr_admin.pk), "verb": "goals.change_some"}


def test_workers_change_nothing_for_somebody_who_may_no_longer(
    company: Company, change: Callable[..., TagChange], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tagging, "AT_ONCE", 2)
    for _number in range(3):
        public(company, "water")
    asked = change("water", "wet")
    RoleGrant.objects.filter(person=company.hr_admin).delete()
    services.go_on_with_tag(change_id=asked.pk, now=now)
    assert Goal.objects.filter(tags=["water"]).count() == 1


def test_a_name_in_hand_waits(
    company: Company, change: Callable[..., TagChange], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tagging, "AT_ONCE", 1)
    for tag in ("water", "water", "dye"):
        public(company, tag)
    assert change("water", "wet").done_at is None
    for before, after in (("wet", "water"), ("dye", "water"), ("dye", "wet")):
        with pytest.raises(services.TagIsChanging):
            change(before, after, merges=True)
    assert change("water", "wet") == TagChange.objects.get()  # goes on with it


def test_what_keeps_failing_waits_until_it_is_asked_for_again(
    hr: Client, company: Company, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = TagChangeFactory(before="water", after="wet", asked_by=company.hr_admin)
    goal = public(company, "water")

    def fails(**_all: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(tagging, "change_some", fails)
        for _time in range(MOST_ATTEMPTS):
            now += timedelta(hours=1)
            assert services.due_tag_changes(now=now) == [waiting.pk]
            with pytest.raises(RuntimeError):
                services.go_on_with_tag(change_id=waiting.pk, now=now)
    assert services.due_tag_changes(now=now + timedelta(days=1)) == []
    assert "Go on now" in hr.get(TAGS).content.decode()
    assert hr.post(RENAME, {"tag": "water", "after": "wet"}).status_code == 302
    assert tags_of(goal) == ["wet"]


def test_a_sweep_hands_over_what_is_left(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting, carried = TagChangeFactory(asked_by=company.hr_admin), []
    monkeypatch.setattr(tasks.go_on_with_tag, "delay", lambda **ids: carried.append(ids))
    tasks.sweep_tag_changes()
    assert carried == [{"change_id": str(waiting.pk)}]
    tasks.go_on_with_tag(**carried[0])
    waiting.refresh_from_db()
    assert waiting.done_at is not None


@pytest.mark.parametrize("after", ["", "water"])
def test_the_database_takes_no_change_into_nothing_or_itself(db: None, after: str) -> None:
    with pytest.raises(IntegrityError, match="tag_becomes_another_one"), transaction.atomic():
        TagChangeFactory(before="water", after=after)


def test_the_database_takes_one_change_of_a_tag_at_a_time(db: None) -> None:
    TagChangeFactory(before="water")
    with pytest.raises(IntegrityError, match="tag_becomes_one_thing_at_a_time"), transaction.atomic():
        TagChangeFactory(before="water")


def test_what_others_in_hr_renamed_is_theirs_to_know(hr: Client, company: Company) -> None:
    TagChangeFactory(before="bluebird", asked_by=company.hr)
    assert "bluebird" not in hr.get(TAGS).content.decode()

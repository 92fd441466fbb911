"""The demo company: true to the rules, and alive on the pages."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import CommandError
from django.db import connection, transaction
from django.db.models import F
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from checkins.models import Action as Promise
from checkins.models import CheckIn, Reminder
from core.models import Notice
from development.models import Action
from feedback.models import Ask, Feedback
from goals.models import Goal, GoalComment, GoalFollow, GoalReaction, GoalUpdate
from people.models import Person
from perfmgmt.demo.company import FEWEST, PASSWORD, known_people
from perfmgmt.demo.names import address
from perfmgmt.team.queries import rows_for
from reviews.models import Answer, GrowthFrom, NextGoal, Part, Review, ReviewCycle
from tests.demo.fill import PEOPLE, fill

BACKEND = "people.sign_in.backend.Backend"
PAGES = ["home", "home_standing", "team", "goals:list", "feedback:list", "checkins:list", "reviews:list"]
PAGES += ["development:plan", "people:directory", "core:inbox"]


@pytest.fixture(scope="module")
def known(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, Person]]:
    """The people of the tour in a small company, founded once for all tests."""
    with django_db_blocker.unblock(), transaction.atomic():
        fill()
        yield known_people()
        transaction.set_rollback(True)


@pytest.mark.slow
def test_everybody_is_there_and_every_row_holds(known: dict[str, Person], db: None) -> None:
    connection.check_constraints()
    assert Person.objects.count() == PEOPLE
    assert len(known) == FEWEST
    assert Person.objects.filter(is_active=False).count() == 1
    assert known["employee"].check_password(PASSWORD)


@pytest.mark.slow
def test_somebody_stands_in_and_hr_has_scopes_and_lines_are_dotted(known: dict[str, Person], db: None) -> None:
    assert known["colleague"].stands_in_for == {known["other_manager"].pk}
    assert list(known["oluwaseun"].dotted_managers.all()) == [known["weaving"]]
    assert known["office"].hr_scope.covers(known["colleague"])
    assert not known["office"].hr_scope.covers(known["employee"])


def test_nothing_has_happened_yet_that_is_said_to_have(known: dict[str, Person], db: None) -> None:
    now = timezone.now()
    moments = {
        Goal: ["created_at", "agreed_at", "last_updated_at", "settled_at"],
        GoalUpdate: ["created_at"],
        GoalComment: ["created_at"],
        GoalReaction: ["created_at"],
        GoalFollow: ["created_at"],
        Feedback: ["sent_at"],
        CheckIn: ["held_at"],
        Action: ["created_at", "done_at"],
        Part: ["submitted_at"],
        Review: ["shared_at", "acknowledged_at"],
        Answer: ["saved_at"],
        Notice: ["created_at", "read_at"],
    }
    assert [
        (model.__name__, field)
        for model, fields in moments.items()
        for field in fields
        if model.objects.filter(**{f"{field}__gt": now}).exists()
    ] == []
    assert not GoalUpdate.objects.filter(created_at__lt=F("goal__created_at")).exists()
    assert not CheckIn.objects.ahead().filter(starts_at__lte=now).exists()


@pytest.mark.slow
def test_whoever_talks_about_a_goal_or_follows_it_may_read_it(known: dict[str, Person], db: None) -> None:
    for model, person in ((GoalComment, "author"), (GoalFollow, "person"), (GoalReaction, "person")):
        for row in model.objects.select_related(person):
            assert model.objects.visible_to(getattr(row, person)).filter(pk=row.pk).exists()
    assert GoalComment.objects.filter(mentioned=known["skip"]).exists()


@pytest.mark.slow
def test_nothing_is_due_at_a_weekend(known: dict[str, Person], db: None) -> None:
    due = [(Action, "due_on"), (Promise, "due_on"), (ReviewCycle, "self_due_on"), (ReviewCycle, "manager_due_on")]
    for model, field in due:
        rows = model.objects.filter(**{f"{field}__isnull": False})
        assert rows.exists()
        assert not rows.filter(**{f"{field}__iso_week_day__gt": 5}).exists(), f"{model.__name__}.{field}"


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("key", ["employee", "manager"])
def test_pages_answer(known: dict[str, Person], client: Client, db: None, key: str, page: str) -> None:
    client.force_login(known[key], backend=BACKEND)
    assert client.get(reverse(page)).status_code == 200


@pytest.mark.slow
def test_samira_sees_each_reason(known: dict[str, Person], db: None) -> None:
    rows = {row.person.short_name: row for row in rows_for(known["manager"], timezone.now())}
    assert len(rows) == 8
    expected = {
        "Nils": "Has not updated 2 goals for 3 weeks",
        "Oluwaseun": "Sent you 2 draft goals",
        "Hana": "Has had no feedback for",
        "Tomás": "No check-in since",
        "Mei-Ling": "The self-review is in, yours is not.",
        "Aroha": "On leave.",
    }
    assert {name: rows[name].why.startswith(words) for name, words in expected.items()} == dict.fromkeys(expected, True)
    assert not rows["Jakub"].waits


@pytest.mark.slow
def test_the_loop_is_closed(known: dict[str, Person], db: None) -> None:
    """Every goal and area that came from a review is its person's own, and was made at the close."""
    closed = ReviewCycle.objects.get(state=ReviewCycle.State.CLOSED)
    goals = NextGoal.objects.filter(proposal__answer__part__review__cycle=closed, goal__created_at=closed.closed_at)
    assert goals.count() == NextGoal.objects.count() > 0
    assert not goals.exclude(goal__owner=F("proposal__answer__part__review__reviewee")).exists()
    areas = GrowthFrom.objects.filter(growth_area__plan__person=F("proposal__answer__part__review__reviewee"))
    assert areas.count() == GrowthFrom.objects.count() > 0
    assert not Review.objects.filter(cycle=closed).exclude(closing__state="done").exists()


@pytest.mark.slow
def test_what_is_planned_has_its_reminders(known: dict[str, Person], db: None) -> None:
    ahead = CheckIn.objects.ahead()
    assert ahead.count() == Person.objects.active().exclude(manager=None).count()
    assert Reminder.objects.filter(checkin__in=ahead).count() == 6 * ahead.count()


@pytest.mark.slow
def test_something_waits_for_priya(known: dict[str, Person], db: None) -> None:
    priya = known["employee"]
    part = Part.objects.get(writer=priya, direction=Part.Direction.SELF, submitted_at=None)
    assert part.answers.count() == 2
    assert Ask.objects.get(asked=priya, answered_at=None).request.requester == known["colleague"]
    assert Notice.objects.filter(recipient=priya).unread().exists()


@pytest.mark.slow
def test_it_wants_an_empty_database_and_tells_the_accounts_again(known: dict[str, Person], db: None) -> None:
    with pytest.raises(CommandError, match="empty"):
        fill()
    assert known["manager"].email in fill(accounts=True)


def test_addresses_of_a_large_company_are_told_apart_by_numbers() -> None:
    taken: set[str] = set()
    found = [address("Åsa Öberg", taken).partition("@")[0] for _one in range(4)]
    assert found == ["asa", "asa.oberg", "asa.oberg2", "asa.oberg3"]
    assert len(taken) == 4

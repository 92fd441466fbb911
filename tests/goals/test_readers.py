"""Who reads a goal: the filter, the list of names and the table of the design say the same."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction
from django.db.models import Model
from hypothesis import given, settings
from hypothesis import strategies as st

from core.readers import ReaderList, readers_of
from goals.models import (
    AlignedWeight,
    Goal,
    GoalComment,
    GoalFollow,
    GoalReaction,
    GoalUpdate,
    KeyResult,
    Rebaseline,
    RollUp,
    UpdateValue,
)
from tests.cast import Company
from tests.goals.factories import (
    AGREED,
    GoalCommentFactory,
    GoalFactory,
    GoalFollowFactory,
    GoalReactionFactory,
    GoalUpdateFactory,
    KeyResultFactory,
    RebaselineFactory,
)

STATES = st.fixed_dictionaries(
    {
        "status": st.sampled_from(Goal.Status.values),
        "audience": st.sampled_from(Goal.Audience.values),
        "belongs_to": st.sampled_from(Goal.BelongsTo.values),
        "owner": st.sampled_from(["top", "skip", "manager", "nils", "peer", "other", "hr", "hr_admin", "gone"]),
        "shared_with": st.sets(st.sampled_from(["nils", "other", "former", "it_admin", "gone"])),
        "contributors": st.sets(st.sampled_from(["peer", "other", "hr_far", "gone"])),
    }
)


def make(company: Company, state: dict[str, Any]) -> Goal:
    """A goal in that state, bent where the database would refuse it."""
    belongs_to, audience = state["belongs_to"], state["audience"]
    if belongs_to == "company":
        audience = "company"
    if belongs_to == "team" and audience == "chosen":
        audience = "line"
    goal: Goal = GoalFactory(
        owner=company.people[state["owner"]],
        status=state["status"],
        audience=audience,
        belongs_to=belongs_to,
        team=company.dyehouse if belongs_to == "team" else None,
        shared_with=[company.people[name] for name in state["shared_with"]],
        contributors=[company.people[name] for name in state["contributors"]],
    )
    return goal


READ_WITH_A_GOAL: tuple[Any, ...] = (
    *(Goal, GoalUpdate, KeyResult, UpdateValue, Rebaseline, GoalComment, GoalReaction, GoalFollow, RollUp),
)


@dataclass
class Whole:
    """A goal with all that is read with it."""

    goal: Goal
    rows: list[Model]
    readers: ReaderList


def make_whole(company: Company, state: dict[str, Any]) -> Whole:
    goal = make(company, state)
    readers = readers_of(goal)
    update = GoalUpdateFactory(goal=goal, author=company.top)
    result = KeyResultFactory(goal=goal)
    value = UpdateValue.objects.create(update=update, key_result=result, before=1, value=2)
    change = RebaselineFactory(goal=goal, author=company.top)
    comment = GoalCommentFactory(goal=goal, author=company.top)
    follow = GoalFollowFactory(goal=goal, person=company.top)
    reactions = [
        GoalReactionFactory(comment=comment, person=company.top),
        GoalReactionFactory(update=update, person=company.top),
    ]
    sum_ = RollUp.objects.create(goal=goal, reckoned_at=AGREED)
    return Whole(goal, [goal, update, result, value, change, comment, *reactions, follow, sum_], readers)


@pytest.mark.slow(3)
@settings(max_examples=10)
@given(states=st.lists(STATES, min_size=8, max_size=8))
def test_visible_to_and_readers_of_are_equal(company: Company, states: list[dict[str, Any]]) -> None:
    with transaction.atomic():
        wholes = [make_whole(company, state) for state in states]
        for name, person in company.people.items():
            for model in READ_WITH_A_GOAL:
                seen = set(model.objects.visible_to(person))
                read = {row for whole in wholes if person in whole.readers for row in whole.rows if type(row) is model}
                assert seen == read, f"{name}: {model.__name__}"
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("state", "reads"),
    [
        ({"audience": "company"}, True),
        ({"audience": "company", "status": "draft"}, False),
        ({"audience": "line"}, False),
    ],
)
def test_a_weight_is_read_with_the_goal_it_counts_in_while_everyone_reads_what_it_is_of(
    company: Company, state: dict[str, str], *, reads: bool
) -> None:
    above = GoalFactory(owner=company.nils)
    weight = AlignedWeight.objects.create(goal=above, aligned=GoalFactory(parent=above, **state), weight=2)
    readers = readers_of(weight)
    for person in company.people.values():
        assert AlignedWeight.objects.visible_to(person).exists() == (person in readers)
    assert (company.manager in readers) == reads
    assert company.other not in readers


EVERYBODY = {"everybody"}


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ({"status": "draft"}, {"nils", "manager"}),
        ({"status": "draft", "audience": "company"}, {"nils", "manager"}),
        ({"status": "draft", "audience": "chosen", "shared_with": ["other"]}, {"nils", "manager"}),
        ({"status": "active"}, {"nils", "manager", "skip", "top", "hr"}),
        ({"status": "missed"}, {"nils", "manager", "skip", "top", "hr"}),
        ({"status": "active", "contributors": ["other"]}, {"nils", "manager", "skip", "top", "hr", "other"}),
        ({"status": "active", "audience": "chosen", "shared_with": ["other"]}, {"nils", "manager", "other"}),
        ({"status": "active", "audience": "chosen", "contributors": ["other"]}, {"nils", "manager", "other"}),
        ({"status": "draft", "contributors": ["other"]}, {"nils", "manager"}),
        ({"status": "active", "audience": "company"}, EVERYBODY),
        ({"status": "active", "belongs_to": "team"}, {"nils", "manager", "skip", "top", "hr", "peer"}),
        ({"status": "draft", "belongs_to": "team"}, {"nils", "manager"}),
    ],
)
def test_readers_are_those_of_the_table(company: Company, state: dict[str, Any], expected: set[str]) -> None:
    blank: dict[str, Any] = {"audience": "line", "belongs_to": "person", "shared_with": [], "contributors": []}
    goal = make(company, {**blank, "owner": "nils", **state})
    readers = readers_of(goal)
    wanted = set(company.people) - {"gone"} if expected == EVERYBODY else expected
    assert {name for name, person in company.people.items() if person in readers} == wanted


def test_hr_never_reads_their_own_as_hr(company: Company) -> None:
    goal = GoalFactory(owner=company.hr)
    assert "HR partner" not in " ".join(reason for reader in readers_of(goal).people for reason in reader.reasons)


def test_a_new_manager_reads_and_the_old_one_no_longer(company: Company) -> None:
    goal = GoalFactory(owner=company.nils, status="draft")
    company.nils.manager = company.other_manager
    company.nils.save()
    assert Goal.objects.visible_to(company.other_manager).filter(pk=goal.pk).exists()
    assert not Goal.objects.visible_to(company.manager).filter(pk=goal.pk).exists()


@pytest.mark.parametrize(
    ("state", "reads"), [({}, True), ({"status": "draft"}, False), ({"audience": "chosen"}, False)]
)
def test_a_dotted_manager_reads_what_the_line_reads(company: Company, state: dict[str, str], *, reads: bool) -> None:
    company.nils.dotted_managers.add(company.other_manager)
    goal = GoalFactory(owner=company.nils, **state)
    assert Goal.objects.visible_to(company.other_manager).filter(pk=goal.pk).exists() == reads
    reasons = {reader.person: reader.reasons for reader in readers_of(goal).people}
    assert reasons.get(company.other_manager) == (["is a dotted-line manager of Nils"] if reads else None)


def test_reasons_are_in_words(company: Company) -> None:
    goal = GoalFactory(owner=company.nils, belongs_to="team", team=company.dyehouse, contributors=[company.other])
    reasons = {reader.person: reader.reasons for reader in readers_of(goal).people}
    assert reasons[company.peer] == ["works in Dye house"]
    assert reasons[company.other] == ["contributes to it"]
    assert reasons[company.nils] == ["owns this goal", "works in Dye house"]


def test_somebody_without_a_department_is_in_no_team(company: Company) -> None:
    GoalFactory(owner=company.nils, belongs_to="team", team=company.dyehouse, agreed_at=AGREED)
    company.other.department = None
    company.other.save()
    assert not Goal.objects.visible_to(company.other).exists()

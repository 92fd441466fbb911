"""Who may do what, in which state: the whole cast against every rule."""

from datetime import datetime

import pytest

from reviews import rules
from reviews.models import Part, Review, ReviewCycle
from tests.cast import Company
from tests.reviews.factories import PartFactory, ReviewCycleFactory, ReviewFactory

State = ReviewCycle.State
RUNNING = {"writing", "sharing"}


def allowed(company: Company, rule: str, obj: object) -> set[str]:
    return {name for name, person in company.people.items() if getattr(rules, rule)(person, obj)}


def test_hr_administrators_set_up(company: Company) -> None:
    assert {name for name, person in company.people.items() if rules.can_set_up(person)} == {"hr_admin"}


@pytest.mark.parametrize("state", State.values)
@pytest.mark.parametrize(
    ("rule", "states"),
    [
        ("can_launch", {"draft"}),
        ("can_open_sharing", {"writing"}),
        ("can_close", {"sharing"}),
        ("can_cancel", {"draft", "writing", "sharing"}),
        ("can_extend", RUNNING),
    ],
)
def test_steps_of_a_cycle(company: Company, rule: str, states: set[str], state: str) -> None:
    cycle = ReviewCycleFactory(state=state)
    assert allowed(company, rule, cycle) == ({"hr_admin"} if state in states else set())


@pytest.mark.parametrize("state", State.values)
def test_hr_watches_launched_cycles(company: Company, state: str) -> None:
    watching = {"hr", "hr_far", "hr_admin"} if state not in {"draft", "cancelled"} else set()
    assert allowed(company, "can_watch", ReviewCycleFactory(state=state)) == watching


@pytest.mark.parametrize("state", State.values)
@pytest.mark.parametrize("is_sent", [False, True])
def test_the_writer_alone_writes_while_the_cycle_runs(
    company: Company,
    now: datetime,
    state: str,
    is_sent: bool,  # noqa: FBT001
) -> None:
    review = ReviewFactory(cycle=ReviewCycleFactory(state=state), reviewee=company.nils)
    Part.objects.filter(review=review).update(submitted_at=now if is_sent else None)
    for part in Part.objects.filter(review=review).with_review():
        writer = "nils" if part.direction == "self" else "manager"
        assert allowed(company, "can_write", part) == ({writer} if state in RUNNING and not is_sent else set())
        extending = {"hr", "hr_admin"} if state in RUNNING and not is_sent else set()
        assert allowed(company, "can_extend_part", part) == extending


def test_hr_follows_nothing_up_about_themselves(company: Company, cycle: ReviewCycle) -> None:
    part = PartFactory(
        review=ReviewFactory(cycle=cycle, reviewee=company.hr), writer=company.manager, direction="manager"
    )
    assert allowed(company, "can_extend_part", part) == {"hr_admin"}
    assert allowed(company, "can_hand_over", part.review) == {"hr_admin"}


@pytest.mark.parametrize("state", State.values)
@pytest.mark.parametrize("is_shared", [False, True])
def test_sharing_acknowledging_handing_over(
    company: Company,
    now: datetime,
    state: str,
    is_shared: bool,  # noqa: FBT001
) -> None:
    review = ReviewFactory(
        cycle=ReviewCycleFactory(state=state), reviewee=company.nils, shared_at=now if is_shared else None
    )
    assert allowed(company, "can_share", review) == ({"manager"} if state == "sharing" and not is_shared else set())
    assert allowed(company, "can_acknowledge", review) == ({"nils"} if is_shared else set())
    handing_over = {"hr", "hr_admin"} if state in RUNNING and not is_shared else set()
    assert allowed(company, "can_hand_over", review) == handing_over


def test_nobody_acknowledges_twice(company: Company, review: Review, now: datetime) -> None:
    review.shared_at = review.acknowledged_at = now
    assert allowed(company, "can_acknowledge", review) == set()

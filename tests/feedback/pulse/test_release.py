"""Figures that are shown together single nobody out, by whatever sums and subtractions."""

from random import Random

import pytest

from feedback.services.pulse.release import releasable
from tests.feedback.pulse.audit import can_be_derived

ORGANISATIONS = 1_000
K = 5
Tree = dict[int, int | None]


def organisation(seed: int) -> tuple[Tree, dict[int, set[int]]]:
    """Groups by their leader, each within the next one above, 0 the company; and those of each who answered."""
    random = Random(seed)  # noqa: S311 - an organisation, not a secret
    managers: Tree = {0: None}
    for person in range(1, random.randint(5, 60)):
        managers[person] = random.choice([random.randrange(person), max(0, person - random.randint(1, 6))])
    share = random.uniform(0.4, 1)
    members: dict[int, set[int]] = {person: set() for person in managers}
    for person in managers:
        if random.random() > share:
            continue
        members[0].add(person)
        above = managers[person]
        while above is not None:
            members[above].add(person)
            above = managers[above]
    return managers, members


def shown(managers: Tree, members: dict[int, set[int]], k: int) -> set[int]:
    return releasable({group: len(people) for group, people in members.items()}, managers, k)


def test_of_a_thousand_organisations_nobody_can_be_singled_out() -> None:
    caught = 0
    for seed in range(ORGANISATIONS):
        managers, members = organisation(seed)
        together = shown(managers, members, K)
        assert can_be_derived([members[group] for group in together], K) is None, f"seed {seed}"
        plain = [people for people in members.values() if len(people) >= K]
        caught += can_be_derived(plain, K) is not None
    assert caught > ORGANISATIONS / 2, f"a plain threshold leaks in {caught} only: does the audit look?"


def test_whoever_is_large_enough_is_shown_or_makes_room_for_whoever_is_above() -> None:
    for seed in range(100):
        managers, members = organisation(seed)
        together = shown(managers, members, K)
        assert (0 in together) == (len(members[0]) >= K)
        assert all(len(members[group]) >= K for group in together)


@pytest.mark.parametrize(
    ("sizes", "parents", "together"),
    [
        pytest.param({0: 4}, {0: None}, set(), id="too few"),
        pytest.param({0: 5}, {0: None}, {0}, id="just enough"),
        pytest.param({0: 6, 1: 5}, {0: None, 1: 0}, {0}, id="all but one"),
        pytest.param({0: 10, 1: 5}, {0: None, 1: 0}, {0, 1}, id="two halves"),
        pytest.param({0: 11, 1: 5, 2: 5}, {0: None, 1: 0, 2: 0}, {0, 2}, id="one beside two teams"),
        pytest.param({0: 10, 1: 5, 2: 5}, {0: None, 1: 0, 2: 0}, {0, 1, 2}, id="nobody beside two teams"),
        pytest.param({0: 6, 1: 5, 2: 5}, {0: None, 1: 0, 2: 1}, {0}, id="the same five twice"),
        pytest.param({0: 21, 1: 20, 2: 14}, {0: None, 1: 0, 2: 1}, {0, 2}, id="the outer one goes"),
    ],
)
def test_the_choice(sizes: dict[int, int], parents: Tree, together: set[int]) -> None:
    assert releasable(sizes, parents, K) == together


@pytest.mark.parametrize(("asked", "together"), [(9, {0, 1}), (14, {0, 1}), (10, {0})])
def test_nobody_of_a_few_answered_is_told_of_nobody(asked: int, together: set[int]) -> None:
    """Nine are asked, and nobody beside the team; five beside it; one beside it, whose silence would show."""
    sizes, parents = {0: 9, 1: 9}, {0: None, 1: 0}
    assert releasable(sizes, parents, K, among={0: asked, 1: 9}) == together
    assert releasable(sizes, parents, K) == {0, 1}


def test_a_threshold_is_at_least_one() -> None:
    with pytest.raises(ValueError, match="at least one"):
        releasable({}, {}, 0)


def test_the_audit_sees_what_one_subtraction_tells() -> None:
    assert can_be_derived([range(6), range(5)], K) == {5}
    assert can_be_derived([range(10), range(5)], K) is None


def test_the_audit_sees_what_sums_of_many_tell() -> None:
    p, q, r, alone = set(range(5)), set(range(5, 10)), set(range(10, 15)), {15}
    three = [p | q, q | r, p | r | alone]
    assert can_be_derived(three, K) is None
    assert can_be_derived([*three, p | q | r], K) == alone

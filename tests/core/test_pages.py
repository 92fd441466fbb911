"""Pages of a list, as the address asks for them."""

from typing import Any

import pytest

from core.pages import page_of
from people.models import Person
from tests.cast import Company

LETTERS = "abcdefg"


@pytest.mark.parametrize(
    ("asked", "items", "first", "last", "earlier", "later"),
    [
        (None, "abc", 1, 3, False, True),
        ("1", "abc", 1, 3, False, True),
        ("2", "def", 4, 6, True, True),
        ("3", "g", 7, 7, True, False),
    ],
)
def test_a_page_knows_what_is_around_it(
    asked: str | None, items: str, first: int, last: int, *, earlier: bool, later: bool
) -> None:
    page = page_of(LETTERS, asked, size=3)
    assert ("".join(page), len(page), page.start_index, page.end_index) == (items, len(items), first, last)
    assert (page.has_previous, page.has_next) == (earlier, later)


@pytest.mark.parametrize(
    "asked", ["", "0", "9", "-1", "x", "1.5", "²", "٣", "99999999999999999999", "\x00", "1 OR 1=1"]
)
def test_what_is_no_page_is_the_first(asked: str) -> None:
    assert "".join(page_of(LETTERS, asked, size=3)) == "abc"


@pytest.mark.django_db
def test_a_page_costs_one_query(company: Company, django_assert_num_queries: Any) -> None:
    for size in (1, 3, 50):
        with django_assert_num_queries(1):
            page = page_of(Person.objects.order_by("pk"), "1", size=size)
        assert len(page) == min(size, Person.objects.count())

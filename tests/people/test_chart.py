from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from people import queries
from people.models import Person
from people.queries.chart import WIDEST_LEVEL
from tests.cast import Company
from tests.people.factories import PersonFactory
from tests.people.test_views import signed_in


@pytest.fixture
def nils(company: Company) -> Client:
    return signed_in(company.nils)


def chart(client: Client, **query: Any) -> str:
    return client.get(reverse("people:chart"), query).content.decode()


def names(nodes: list[queries.Node]) -> list[Any]:
    return [(node.person.name, names(node.below)) if node.below else node.person.name for node in nodes]


def below(person: Person) -> str:
    return reverse("people:below", args=[person.pk])


def test_the_chart_opens_level_by_level_with_and_without_scripts(nils: Client, company: Company) -> None:
    top = chart(nils)
    assert "Declan Top" in top
    assert "Marta Skip" in top, "one alone at the top says nothing"
    assert "Samira Manager" not in top
    assert f'hx-get="{below(company.skip)}"' in top
    assert f"?open={company.skip.pk}" in top
    level = nils.get(below(company.skip)).content.decode()
    assert "<html" not in level
    assert "Samira Manager" in level
    opened = nils.get(reverse("people:chart"), {"open": company.skip.pk}).context["level"]
    assert names(opened)[0][0] == "Declan Top"
    assert ("Marta Skip", ["Samira Manager"]) in names(opened)[0][1]
    assert "Oluwaseun Other" not in str(names(opened))


@pytest.mark.parametrize("size", [1, 3])
@pytest.mark.parametrize(("query", "number"), [({}, 5), ({"open": "boss"}, 8), ({"find": "report"}, 8)], ids=str)
def test_the_chart_costs_the_same_however_wide_it_is(
    nils: Client, size: int, query: dict[str, str], number: int, django_assert_num_queries: Any
) -> None:
    boss = PersonFactory(name="Boss Q")
    made = {"boss": boss}
    for one in range(size):
        made["report"] = PersonFactory(name=f"Report{one} Q", manager=boss)
    with django_assert_num_queries(number):
        nils.get(reverse("people:chart"), {name: str(made[value].pk) for name, value in query.items()})


@pytest.mark.parametrize("size", [1, 3])
def test_a_level_costs_the_same_however_wide_it_is(nils: Client, size: int, django_assert_num_queries: Any) -> None:
    boss = PersonFactory(name="Boss Q")
    for number in range(size):
        PersonFactory(name=f"Report{number} Q", manager=boss)
    with django_assert_num_queries(5):
        answer = nils.get(below(boss))
    assert len(answer.context["level"]) == size


def test_who_is_sought_is_unfolded_and_marked(nils: Client, company: Company) -> None:
    answer = nils.get(reverse("people:chart"), {"find": "nils employee"})
    way = names(answer.context["level"])[0][1]
    assert ("Marta Skip", [("Samira Manager", ["Nils Employee", "Priya Peer"])]) in way
    assert answer.content.decode().count('aria-current="true"') == 1


def test_a_name_that_is_not_clear_brings_whom_it_may_mean(nils: Client, company: Company) -> None:
    text = chart(nils, find="samria")
    assert f"?find={company.manager.pk}" in text
    assert "Whom do you mean" in text
    assert "Nobody here is called “zzzz”." in chart(nils, find="zzzz")


def test_a_wide_level_shows_more_when_asked(nils: Client) -> None:
    boss = PersonFactory(name="Boss Q")
    Person.objects.bulk_create(
        PersonFactory.build(name=f"Q{number:03}", manager=boss) for number in range(WIDEST_LEVEL + 2)
    )
    first, second = (nils.get(below(boss), {"page": page}) for page in (1, 2))
    assert f'hx-get="{below(boss)}?page=2"' in first.content.decode()
    assert [f"Q{number:03}" in second.content.decode() for number in (0, 49, 50, 51)] == [False, False, True, True]
    assert second.content.decode().strip().startswith("<li")
    [opened] = nils.get(reverse("people:chart"), {"open": boss.pk}).context["level"][:1]
    assert (opened.person, len(opened.below), opened.next_page) == (boss, WIDEST_LEVEL, 2)
    last = Person.objects.get(name="Q051")
    [opened] = nils.get(reverse("people:chart"), {"find": last.pk}).context["level"][:1]
    assert opened.below[-1].person == last
    assert opened.below[-1].is_sought
    assert names(nils.get(reverse("people:chart"), {"from": boss.pk, "page": 2}).context["level"]) == ["Q050", "Q051"]


@pytest.mark.parametrize("query", ["find", "open"])
def test_who_is_sought_is_found_below_whoever_is_at_the_top(nils: Client, query: str) -> None:
    Person.objects.bulk_create(PersonFactory.build(name=f"Q{number:03}") for number in range(WIDEST_LEVEL + 2))
    last = Person.objects.get(name="Q051")
    weaver = PersonFactory(name="Walt Weaver", manager=last)
    for whom in (last, weaver):
        level = nils.get(reverse("people:chart"), {query: whom.pk}).context["level"]
        assert [node.person for node in level if node.person == last] == [last]
        assert (level[-1].person, len(level)) == (last, WIDEST_LEVEL + 1)
        meant = level[-1] if whom == last else level[-1].below[0]
        assert (meant.person, meant.is_sought) == (whom, query == "find")


def test_who_has_left_keeps_a_place_as_long_as_somebody_is_below(nils: Client, company: Company) -> None:
    assert "Gustav Gone" not in nils.get(below(company.manager)).content.decode()
    Person.objects.filter(pk__in=[company.skip.pk, company.manager.pk]).update(is_active=False)
    level = nils.get(below(company.top)).content.decode()
    assert "Marta Skip" in level
    assert "the place is vacant" in level


def test_numbers_of_reports_and_of_all_below(nils: Client, company: Company) -> None:
    [top] = queries.chart_level(company.nils, None)
    assert (top.report_count, top.below_count) == (7, 11)  # type: ignore[attr-defined]
    text = " ".join(chart(nils).split())
    assert "7 reports, 11 in all" in text


def test_more_than_a_thousand_are_not_counted(nils: Client, company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries.chart, "MOST_COUNTED", 3)
    assert "7 reports, more than 1,000 in all" in " ".join(chart(nils).split())


def test_several_stand_at_the_top_and_dotted_lines_are_noted(nils: Client, company: Company) -> None:
    alone = PersonFactory(name="Alma Alone")
    alone.dotted_managers.add(company.other_manager, company.gone)
    text = chart(nils)
    assert "Declan Top" in text
    assert "Alma Alone" in text
    assert "dotted line to Chidi Othermanager" in text
    assert "Gustav" not in text


def test_the_chart_begins_at_a_person(nils: Client, company: Company) -> None:
    text = chart(nils, **{"from": str(company.manager.pk)})
    for name in ("Declan Top", "Marta Skip", "Samira Manager", "Nils Employee"):
        assert name in text
    assert "Nobody reports to Nils" in chart(nils, **{"from": str(company.nils.pk)})


@pytest.mark.parametrize("query", [{"open": "x"}, {"from": "\x00"}, {"open": "00000000-0000-7000-8000-000000000000"}])
def test_an_address_of_nobody_is_not_found(nils: Client, query: dict[str, str]) -> None:
    assert nils.get(reverse("people:chart"), query).status_code == 404


@pytest.mark.parametrize("words", ["\x00", "x" * 100_000, "%", "'"])
def test_odd_words_bring_a_chart(nils: Client, words: str) -> None:
    assert nils.get(reverse("people:chart"), {"find": words}).status_code == 200
